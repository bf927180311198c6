// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/iconbutton.h"

#include "ui/kit/icons.h"

#include <QPainter>
#include <QStyleOptionToolButton>

using namespace Qt::StringLiterals;

namespace Vaglio {

IconButton::IconButton(const QString& iconName, const QString& words, QWidget* parent)
    : QToolButton(parent)
    , m_iconName(iconName)
{
    setWords(words);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void IconButton::setIconName(const QString& name)
{
    m_iconName = name;
    update();
}

void IconButton::setWords(const QString& words, const QString& key)
{
    setAccessibleName(words);
    setToolTip(key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key));
}

QSize IconButton::sizeHint() const
{
    return { Metrics::controlHeight, Metrics::controlHeight };
}

QSize IconButton::minimumSizeHint() const
{
    return sizeHint();
}

void IconButton::paintEvent(QPaintEvent*)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    paintButtonFrame(&painter, rect(),
        { ButtonRole::Flat, isEnabled(), option.state.testFlag(QStyle::State_MouseOver), isDown(),
            isChecked() },
        theme);
    const Token token = !isEnabled() ? Token::Text3 : isChecked() ? Token::Accent : Token::Text2;
    paintIcon(&painter, rect(), m_iconName, theme.color(token));
}

} // namespace Vaglio
