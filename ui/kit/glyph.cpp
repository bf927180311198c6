// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/glyph.h"

#include "ui/kit/icons.h"

#include <QPainter>

namespace Vaglio {

Glyph::Glyph(const QString& name, Token token, int size, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_token(token)
{
    setFixedSize(size, size);
}

void Glyph::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void Glyph::setToken(Token token)
{
    m_token = token;
    update();
}

void Glyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, Theme::of(this).color(m_token), width());
}

} // namespace Vaglio
