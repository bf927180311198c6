// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/controlpaint.h"

#include <QToolButton>

namespace Vaglio {

/// 28 x 28 button with an icon alone. The words, which are its accessible name and tooltip, are
/// required, since nothing else names it; a key is added to the tooltip in brackets.
class IconButton : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconButton)
public:
    IconButton(const QString& iconName, const QString& words, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setWords(const QString& words, const QString& key = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
};

} // namespace Vaglio
