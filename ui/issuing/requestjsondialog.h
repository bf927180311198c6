// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace Vaglio {

/// Shows the body that would be sent, to read and to copy.
class RequestJsonDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestJsonDialog)
public:
    explicit RequestJsonDialog(const QByteArray& json, QWidget* parent = nullptr);
};

} // namespace Vaglio
