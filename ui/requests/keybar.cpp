// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/keybar.h"

#include "ui/kit/keyhint.h"
#include "ui/kit/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

namespace {
constexpr int Gap = 4;
constexpr int Side = 12;
constexpr int ItemGap = 14;
} // namespace

KeyItem::KeyItem(const QStringList& keys, const QString& words, QWidget* parent)
    : QAbstractButton(parent)
    , m_keys(keys)
{
    setText(words);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::font(TextSize::Secondary));
    setAccessibleName(u"%1: %2"_s.arg(words, keys.join(u", "_s)));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize KeyItem::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(text()) + 1;
    for (const QString& key : m_keys) {
        width += keyHintSize(key).width() + Gap;
    }
    return { width, Metrics::barHeight - 1 };
}

void KeyItem::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    int left = 0;
    for (const QString& key : m_keys) {
        const int width = keyHintSize(key).width();
        paintKeyHint(&painter, QRectF(left, 0, width, height()), key, theme);
        left += width + Gap;
    }
    painter.setFont(font());
    painter.setPen(theme.color(underMouse() ? Token::Text : Token::Text2));
    painter.drawText(QRect(left, 0, width() - left, height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
}

KeyBar::KeyBar(QWidget* parent)
    : Panel(Token::Window, Qt::TopEdge, parent)
    , m_row(new QHBoxLayout(this))
    , m_notice(new Label({}, TextSize::Secondary, Token::OkText, QFont::Normal, this))
{
    setObjectName(u"keyBar"_s);
    setFixedHeight(Metrics::barHeight);
    m_row->setContentsMargins(Side, 1, Side, 0);
    m_row->setSpacing(ItemGap);
    m_notice->setObjectName(u"notice"_s);
    m_notice->hide();
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(4s);
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &QWidget::hide);
}

KeyItem* KeyBar::addItem(const QStringList& keys, const QString& words, const QString& name)
{
    auto* item = new KeyItem(keys, words, this);
    item->setObjectName(name);
    m_row->addWidget(item);
    return item;
}

void KeyBar::addGap()
{
    m_row->addStretch(1);
    m_row->addWidget(m_notice);
}

void KeyBar::showNotice(const QString& words)
{
    m_notice->setText(words);
    m_notice->setAccessibleName(words);
    m_notice->show();
    m_noticeEnd.start();
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Vaglio
