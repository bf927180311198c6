// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/banner.h"

#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int barHeight = 38;

} // namespace

Banner::Banner(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_glyph(new Glyph(iconName, Token::WarnText, Metrics::iconSize, this))
    , m_title(new Label(title, TextSize::Base, Token::Text, QFont::DemiBold, this))
    , m_text(new Label(text, TextSize::Base, Token::Text, QFont::Normal, this))
{
    setMinimumHeight(barHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_row->setContentsMargins(13, 5, 13, 5);
    m_row->setSpacing(10);
    m_title->setObjectName(u"bannerTitle"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setWordWrap(true);
    m_row->addWidget(m_glyph);
    m_row->addWidget(m_title);
    m_row->addWidget(m_text, 1);
    setWords(title, text);
}

void Banner::setTone(const QString& iconName, Tone tone)
{
    m_tone = tone;
    m_glyph->setIconName(iconName);
    m_glyph->setToken(tone == Tone::Warning ? Token::WarnText : Token::Text2);
    update();
}

void Banner::setWords(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_title->setWordWrap(text.isEmpty());
    m_row->setStretchFactor(m_title, text.isEmpty() ? 1 : 0);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(text.isEmpty() ? title : title + QLatin1Char(' ') + text);
}

LinkButton* Banner::addLink(const QString& text)
{
    auto* link = new LinkButton(text, this);
    link->setFont(Theme::font());
    link->setToken(Token::Text);
    m_row->addWidget(link);
    return link;
}

Button* Banner::addButton(const QString& text)
{
    auto* button = new Button(text, this);
    button->setHeight(Button::Height::Small);
    m_row->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    const bool warns = m_tone == Tone::Warning;
    paintBox(&painter, rect(), Metrics::buttonRadius,
        theme.color(warns ? Token::WarnBg : Token::Alt),
        theme.color(warns ? Token::WarnLine : Token::Border));
}

} // namespace Vaglio
