// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/searchfield.h"

#include "ui/kit/icons.h"
#include "ui/kit/keyhint.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Vaglio {

SearchField::SearchField(const QString& accessibleName, const QString& placeholder, QWidget* parent)
    : TextField(accessibleName, parent)
    , m_keyHint(u"/"_s)
{
    setPlaceholderText(placeholder);
    setLeadingRoom(20);
    QAction* clear = addAction(icon(u"close"_s), QLineEdit::TrailingPosition);
    clear->setObjectName(u"clearSearch"_s);
    clear->setText(tr("Clear search"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
        [clear](const QString& text) { clear->setVisible(!text.isEmpty()); });
}

void SearchField::setKeyHint(const QString& key)
{
    m_keyHint = key;
    update();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    TextField::paintEvent(event);
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    paintIcon(&painter, QRectF(8, 0, 14, height()), u"search"_s, theme.color(Token::Text2), 14);
    if (text().isEmpty() && !m_keyHint.isEmpty() && !hasFocus()) {
        const int hint = keyHintSize(m_keyHint).width();
        paintKeyHint(&painter, QRectF(width() - 8 - hint, 0, hint, height()), m_keyHint, theme);
    }
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    TextField::keyPressEvent(event);
}

} // namespace Vaglio
