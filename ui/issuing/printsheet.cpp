// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/printsheet.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace Vaglio {
namespace {

constexpr qreal a4Width = 210; // millimetres
constexpr qreal a4Height = 297;
constexpr qreal margin = 25;
constexpr qreal codeSide = 100;

} // namespace

void paintSheet(QPainter* painter, const QRectF& page, const PrintSheet& sheet)
{
    const qreal mm = page.width() / a4Width;
    const auto area = [&](qreal top, qreal height) {
        return QRectF(page.left() + margin * mm, page.top() + top * mm,
            page.width() - 2 * margin * mm, height * mm);
    };
    const auto write
        = [&](const QRectF& room, qreal size, bool bold, int flags, const QString& text) {
              QFont font = Theme::font(TextSize::Base, bold ? QFont::DemiBold : QFont::Normal);
              font.setPixelSize(std::max(1, static_cast<int>(size * mm)));
              painter->setFont(font);
              painter->drawText(room, flags | Qt::TextWordWrap, text);
          };
    painter->save();
    painter->fillRect(page, Qt::white);
    painter->setPen(Qt::black);
    write(area(40, 30), 9, true, Qt::AlignHCenter | Qt::AlignBottom, sheet.heading);
    if (sheet.code) {
        sheet.code->paint(painter, area(75, codeSide));
    }
    write(area(180, 40), 5.5, false, Qt::AlignHCenter | Qt::AlignTop, sheet.text);
    write(area(225, 15), 4, false, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWrapAnywhere,
        sheet.link);
    write(area(a4Height - 40, 20), 4, false, Qt::AlignHCenter | Qt::AlignBottom, sheet.footer);
    painter->restore();
}

SheetPreview::SheetPreview(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sheetPreview"));
    setAccessibleName(tr("Preview of the printed sheet"));
    setFixedSize(150, 212);
}

void SheetPreview::setSheet(const PrintSheet& sheet)
{
    m_sheet = sheet;
    update();
}

void SheetPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::of(this).color(Token::BorderStrong));
    paintSheet(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_sheet);
}

} // namespace Vaglio
