// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace Vaglio {

/// One question whose answer has a price or cannot be taken back. It says what follows; Enter and
/// Escape both leave everything as it is.
class ConfirmDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfirmDialog)
public:
    struct Words {
        QString question;
        QString consequence;
        QString yes;
    };

    /// Deletes itself once it is answered.
    explicit ConfirmDialog(const Words& words, QWidget* parent);
};

} // namespace Vaglio
