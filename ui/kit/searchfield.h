// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/textfield.h"

namespace Vaglio {

/// Search as you type: a magnifier, a clear button once something is typed, and until then the
/// key that leads here. Escape clears.
class SearchField final : public TextField {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    SearchField(
        const QString& accessibleName, const QString& placeholder, QWidget* parent = nullptr);

    /// "/" unless the person has mapped another one.
    void setKeyHint(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_keyHint;
};

} // namespace Vaglio
