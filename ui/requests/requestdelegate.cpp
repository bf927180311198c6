// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestdelegate.h"

#include "ui/kit/daysring.h"
#include "ui/kit/icons.h"
#include "ui/kit/outcomepill.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int Padding = 10;
constexpr int FirstPadding = 14;
constexpr int Gap = 6;
constexpr int RingSize = 16;
constexpr int IconSize = 13;
constexpr int IconGap = 5;
constexpr int NameWidth = 170;
constexpr int SelectionBar = 3;

QString elided(const QString& text, const QFont& font, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width + 1);
}

int widthOf(const QString& text, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(text) + 1;
}

Token evidenceToken(const EvidenceTime& time)
{
    switch (time.state) {
    case EvidenceTime::State::None:
    case EvidenceTime::State::NotYet:
        return Token::Text3;
    case EvidenceTime::State::Over:
        return Token::KoText;
    case EvidenceTime::State::Kept:
        return Token::Text2;
    case EvidenceTime::State::Online:
        break;
    }
    if (time.days) {
        return daysTextToken(*time.days);
    }
    return isExpiring(time) ? Token::WarnText : Token::Text2;
}

QFont evidenceFont(const EvidenceTime& time)
{
    return time.state == EvidenceTime::State::Online && time.days
        ? daysFont(*time.days)
        : Theme::font(TextSize::Secondary);
}

void placeFirst(RequestCellLayout& layout, const QRect& content, const QString& text,
    const QFont& font, Token token)
{
    layout.first = content;
    layout.firstFont = font;
    layout.firstText = elided(text, font, content.width());
    layout.firstToken = token;
}

void layoutEvidence(RequestCellLayout& layout, const RowWords& words, QRect content)
{
    const EvidenceTime& time = words.evidenceTime;
    const auto placeIcon = [&](const QString& name, Token token) {
        layout.icon
            = QRect(content.left(), content.center().y() - IconSize / 2 + 1, IconSize, IconSize);
        layout.iconName = name;
        layout.iconToken = token;
        content.setLeft(layout.icon.right() + 1 + IconGap);
    };
    if (words.evidenceIsComing) {
        placeIcon(u"download"_s, Token::Text2);
        placeFirst(layout, content, words.evidence, Theme::font(TextSize::Secondary), Token::Text2);
        return;
    }
    if (time.state == EvidenceTime::State::Online && time.days) {
        layout.ring
            = QRect(content.left(), content.center().y() - RingSize / 2 + 1, RingSize, RingSize);
        content.setLeft(layout.ring.right() + 1 + Gap);
    } else if (time.state == EvidenceTime::State::Kept) {
        placeIcon(words.evidenceIsWhole ? u"ok"_s : u"warn"_s,
            words.evidenceIsWhole ? Token::OkText : Token::WarnText);
    }
    placeFirst(layout, content, words.evidence, evidenceFont(time), evidenceToken(time));
}

} // namespace

RequestDelegate::RequestDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

RequestCellLayout RequestDelegate::layoutCell(
    const RowWords& words, int column, const QRect& cell, bool selected) const
{
    RequestCellLayout layout;
    const QRect content = cell.adjusted(
        column == RequestListModel::OutcomeColumn ? FirstPadding : Padding, 0, -Padding, -1);
    switch (column) {
    case RequestListModel::OutcomeColumn:
        layout.pill = layoutPill(words.outcome, content.adjusted(0, 0, Padding, 0)).box;
        break;
    case RequestListModel::ApplicantColumn:
        layoutApplicant(layout, words, selected, content);
        break;
    case RequestListModel::ReasonColumn:
        placeFirst(layout, content, words.reason,
            words.reasonIsRaw ? Theme::monoFont() : Theme::font(), Token::Text);
        break;
    case RequestListModel::IssuedColumn:
        placeFirst(layout, content, m_compact ? words.issuedDay : words.issued,
            Theme::font(TextSize::Secondary), Token::Text2);
        break;
    case RequestListModel::EvidenceColumn:
        layoutEvidence(layout, words, content);
        break;
    default:
        break;
    }
    return layout;
}

void RequestDelegate::layoutApplicant(
    RequestCellLayout& layout, const RowWords& words, bool selected, QRect content) const
{
    if (words.hasNote) {
        layout.icon = QRect(content.right() + 1 - IconSize, content.center().y() - IconSize / 2 + 1,
            IconSize, IconSize);
        layout.iconName = u"note"_s;
        layout.iconToken = Token::Text3;
        content.setRight(layout.icon.left() - 1 - IconGap);
    }
    if (!words.labelled) {
        placeFirst(layout, content, words.applicant, Theme::monoFont(), Token::Text3);
        return;
    }
    const QFont nameFont = Theme::font(TextSize::Base, selected ? QFont::DemiBold : QFont::Normal);
    if (m_compact || words.mail.isEmpty()) {
        placeFirst(layout, content, words.applicant, nameFont, Token::Text);
        return;
    }
    const int most = std::max(NameWidth, content.width() * 2 / 3);
    const int width = std::min({ widthOf(words.applicant, nameFont), most, content.width() });
    QRect name = content;
    name.setWidth(width);
    placeFirst(layout, name, words.applicant, nameFont, Token::Text);
    layout.second = content.adjusted(width + Gap, 0, 0, 0);
    layout.secondFont = Theme::font(TextSize::Secondary);
    layout.secondText = elided(words.mail, layout.secondFont, layout.second.width());
}

void RequestDelegate::paintRow(QPainter* painter, const QStyleOptionViewItem& option,
    const QModelIndex& index, const Theme& theme) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Token ground = selected     ? Token::Selection
        : index.row() == m_hoveredRow ? Token::Hover
                                      : Token::Base;
    const QRect& cell = option.rect;
    painter->fillRect(cell, theme.color(ground));
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, theme.color(Token::Line));
    const bool focused = selected && option.state.testFlag(QStyle::State_Active)
        && option.widget != nullptr && option.widget->hasFocus();
    if (focused) {
        const QColor ring = theme.color(Token::Focus);
        constexpr int width = Metrics::focusWidth;
        painter->fillRect(cell.left(), cell.top(), cell.width(), width, ring);
        painter->fillRect(cell.left(), cell.bottom() + 1 - width, cell.width(), width, ring);
        if (index.column() == RequestListModel::ColumnCount - 1) {
            painter->fillRect(cell.right() + 1 - width, cell.top(), width, cell.height(), ring);
        }
    }
    if (selected && index.column() == 0) {
        painter->fillRect(cell.left(), cell.top(), SelectionBar, cell.height(),
            theme.color(focused ? Token::Focus : Token::Accent));
    }
}

void RequestDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto words = index.data(RequestListModel::WordsRole).value<RowWordsPtr>();
    if (!words) {
        return;
    }
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const RequestCellLayout layout = layoutCell(*words, index.column(), option.rect, selected);
    painter->save();
    paintRow(painter, option, index, theme);
    if (!layout.pill.isEmpty()) {
        paintPill(painter, layout.pill, words->outcome, theme);
    }
    if (!layout.ring.isEmpty()) {
        paintDaysRing(painter, layout.ring, words->evidenceTime.days.value_or(0), theme);
    }
    if (!layout.icon.isEmpty()) {
        paintIcon(painter, layout.icon, layout.iconName, theme.color(layout.iconToken), IconSize);
    }
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    if (!layout.firstText.isEmpty()) {
        const bool lift = selected && layout.firstToken == Token::Text3;
        painter->setFont(layout.firstFont);
        painter->setPen(theme.color(lift ? Token::Text2 : layout.firstToken));
        painter->drawText(layout.first, flags, layout.firstText);
    }
    if (!layout.secondText.isEmpty()) {
        painter->setFont(layout.secondFont);
        painter->setPen(theme.color(selected ? Token::Text2 : Token::Text3));
        painter->drawText(layout.second, flags, layout.secondText);
    }
    painter->restore();
}

QSize RequestDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return { 0, Metrics::tableRow };
}

} // namespace Vaglio
