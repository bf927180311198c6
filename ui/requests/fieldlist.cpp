// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/fieldlist.h"

#include "ui/kit/icons.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int Side = 10;
constexpr int Gap = 5;
constexpr int IconSize = 13;

struct Look {
    QString icon;
    Token iconToken;
    Token textToken;
};

Look lookOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agrees:
        return { u"ok"_s, Token::OkText, Token::Text2 };
    case Agreement::Differs:
        return { u"differs"_s, Token::WarnText, Token::WarnText };
    case Agreement::CannotTell:
        break;
    }
    return { u"cannot"_s, Token::Text2, Token::Text2 };
}

} // namespace

FieldLine::FieldLine(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(Metrics::fieldRow);
}

void FieldLine::setRow(const FieldRow& row, bool last)
{
    m_row = row;
    m_last = last;
    setObjectName(u"field_"_s + row.key);
    const QString state = row.agreement == Agreement::Differs ? tr("differs")
        : row.agreement == Agreement::Agrees                  ? tr("agrees")
                                                              : tr("cannot tell");
    const QString value = row.value.isEmpty() ? tr("not given") : row.value;
    setAccessibleName(row.finding == state || row.finding == value
            ? u"%1: %2, %3"_s.arg(row.label, value, state)
            : u"%1: %2, %3, %4"_s.arg(row.label, value, state, row.finding));
    setToolTip(accessibleName());
    update();
}

void FieldLine::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QSize FieldLine::sizeHint() const
{
    return { 0, Metrics::fieldRow };
}

void FieldLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    const int labelWidth = m_compact ? 92 : 96;
    const int valueWidth = m_compact ? 128 : 130;
    const auto write
        = [&](const QRect& place, const QFont& font, Token token, const QString& text) {
              painter.setFont(font);
              painter.setPen(theme.color(token));
              painter.drawText(place, flags,
                  QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width() + 1));
          };
    QRect place(Side, 0, labelWidth, height() - 1);
    write(place.adjusted(0, 0, -4, 0), Theme::font(TextSize::Secondary), Token::Text2, m_row.label);
    place.moveLeft(place.right() + 1);
    place.setWidth(valueWidth);
    write(place.adjusted(0, 0, -4, 0), m_row.monospaced ? Theme::monoFont() : Theme::font(),
        Token::Text, m_row.value);
    const Look look = lookOf(m_row.agreement);
    const int left = place.right() + 1;
    paintIcon(&painter, QRect(left, (height() - 1 - IconSize) / 2, IconSize, IconSize), look.icon,
        theme.color(look.iconToken), IconSize);
    const int words = left + IconSize + Gap;
    write(QRect(words, 0, width() - words - Side, height() - 1), Theme::font(TextSize::Secondary),
        look.textToken, m_compact ? m_row.shortFinding : m_row.finding);
    if (!m_last) {
        painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
    }
}

FieldList::FieldList(QWidget* parent)
    : Card(parent)
{
    setObjectName(u"fieldList"_s);
    setAccessibleName(tr("Fields"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
}

void FieldList::setRows(const QList<FieldRow>& rows)
{
    if (rows == m_rows) {
        return;
    }
    m_rows = rows;
    while (m_lines.size() < rows.size()) {
        auto* line = new FieldLine(this);
        line->setCompact(m_compact);
        layout()->addWidget(line);
        m_lines << line;
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->setVisible(i < rows.size());
        if (i < rows.size()) {
            m_lines.at(i)->setRow(rows.at(i), i + 1 == rows.size());
        }
    }
}

void FieldList::setCompact(bool compact)
{
    m_compact = compact;
    for (FieldLine* line : std::as_const(m_lines)) {
        line->setCompact(compact);
    }
}

} // namespace Vaglio
