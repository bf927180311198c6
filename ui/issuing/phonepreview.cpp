// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/phonepreview.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

// The device and the browser around the page are pictures of things outside of Vaglio, so their
// colours are the same in both themes.
constexpr QColor deviceColour(0x2A, 0x32, 0x38);
constexpr QColor tabColour(0xE9, 0xEC, 0xEE);
constexpr QColor tabTextColour(0x4F, 0x5A, 0x63);
constexpr QColor plainBackground(0xFF, 0xFF, 0xFF);
constexpr QColor plainText(0x1A, 0x1F, 0x23);

constexpr QSizeF phoneSize(292, 528);
constexpr QSizeF desktopSize(720, 560);
constexpr qreal bezel = 8;
constexpr qreal tabHeight = 26;
constexpr int margin = 20;

QColor colourOf(const QString& text, const QColor& plain)
{
    return contrastRatio(text, text) ? QColor(text.trimmed()) : plain;
}

/// Writes one paragraph, centred, and answers how high it is.
qreal writeCentred(QPainter* painter, const QRectF& room, const QFont& font, const QString& text)
{
    painter->setFont(font);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF needed = painter->boundingRect(room, flags, text);
    painter->drawText(room, flags, text);
    return std::min(needed.height(), room.height());
}

} // namespace

PhonePreview::PhonePreview(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"phonePreview"_s);
    setAccessibleName(tr("Preview of the applicant's page, an approximation"));
    setMinimumSize(240, 260);
}

void PhonePreview::setOrder(const LinkOrder& order)
{
    m_order = order;
    update();
}

void PhonePreview::setFrame(Frame frame)
{
    m_frame = frame;
    update();
}

QColor PhonePreview::background() const
{
    return colourOf(m_order.layout.backgroundColor, plainBackground);
}

QColor PhonePreview::foreground() const
{
    return colourOf(m_order.layout.textColor, plainText);
}

QSize PhonePreview::sizeHint() const
{
    return QSize(static_cast<int>(phoneSize.width()) + 2 * margin,
        static_cast<int>(phoneSize.height()) + margin);
}

QList<PhonePreview::Step> PhonePreview::steps() const
{
    QList<Step> result { { u"phone"_s, tr("Your device is checked") },
        { u"note"_s, tr("You accept the privacy policy") } };
    if (m_order.phoneRequired) {
        result.append({ u"sms"_s, tr("You confirm your phone number") });
    }
    result.append({ u"card"_s, tr("You photograph your documents") });
    switch (m_order.mode) {
    case ServiceMode::Automatic:
        result.append({ u"selfie"_s, tr("You take a selfie with the document") });
        result.append({ u"clock"_s, tr("Everything is checked automatically") });
        break;
    case ServiceMode::Selfie:
        result.append({ u"selfie"_s, tr("You take a selfie with the document") });
        result.append({ u"clock"_s, tr("An operator checks everything") });
        break;
    case ServiceMode::Live:
        result.append({ u"person"_s, tr("An operator guides you by video") });
        break;
    }
    return result;
}

void PhonePreview::paintTab(QPainter* painter, const QRectF& rect) const
{
    painter->fillRect(rect, tabColour);
    painter->setPen(QPen(tabTextColour, 1, Qt::DashLine));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect.left() + 12, rect.center().y() - 5, 10, 10), 2, 2);
    painter->setFont(Theme::font(TextSize::Caption));
    painter->setPen(tabTextColour);
    const QRectF text = rect.adjusted(28, 0, -12, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(
            m_order.layout.title, Qt::ElideRight, static_cast<int>(text.width())));
}

void PhonePreview::paintPage(QPainter* painter, const QRectF& page, qreal contentWidth) const
{
    const QColor ink = foreground();
    painter->fillRect(page, background());
    QRectF room(page.center().x() - contentWidth / 2, page.top() + 18, contentWidth,
        page.height() - 18 - 12);
    painter->setPen(QPen(ink, 1.5, Qt::DashLine));
    painter->setBrush(Qt::NoBrush);
    const QRectF logo(room.center().x() - 60, room.top(), 120, 40);
    painter->drawRoundedRect(logo, 4, 4);
    painter->setPen(ink);
    painter->setFont(Theme::font(TextSize::Caption));
    painter->drawText(logo, Qt::AlignCenter, tr("your logo"));
    room.setTop(logo.bottom() + 18);

    QFont titleFont = Theme::font(TextSize::Base, QFont::DemiBold);
    titleFont.setPixelSize(17);
    if (!m_order.layout.title.isEmpty()) {
        QRectF titleRoom = room;
        titleRoom.setHeight(2 * QFontMetricsF(titleFont).height());
        room.setTop(
            room.top() + writeCentred(painter, titleRoom, titleFont, m_order.layout.title) + 8);
    }
    const QString documents = m_order.healthCardRequired
        ? tr("Have your ID card, driving licence or passport and your health card at hand.")
        : tr("Have your ID card, driving licence or passport at hand.");
    room.setTop(
        room.top() + writeCentred(painter, room, Theme::font(TextSize::Secondary), documents) + 18);

    painter->setFont(Theme::font(TextSize::Secondary));
    for (const Step& step : steps()) {
        const QRectF line(room.left(), room.top(), room.width(), 16);
        paintIcon(painter, QRectF(line.left(), line.top(), 16, 16), step.iconName, ink);
        painter->setPen(ink);
        painter->drawText(line.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, step.text);
        room.setTop(line.bottom() + 9);
    }
    const QRectF start(room.left(), room.top() + 14, room.width(), 38);
    painter->setPen(QPen(ink, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(start, 6, 6);
    painter->setFont(Theme::font(TextSize::Base, QFont::DemiBold));
    painter->drawText(start, Qt::AlignCenter, tr("Start", "button of the applicant's page"));
    room.setTop(start.bottom() + 8);

    painter->setFont(Theme::font(TextSize::Caption));
    painter->drawText(
        room, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_order.layout.footer);
}

void PhonePreview::paintEvent(QPaintEvent*)
{
    const bool phone = m_frame == Frame::Phone;
    const QSizeF size = phone ? phoneSize : desktopSize;
    const qreal scale = std::min(
        { 1.0, (width() - 2.0 * margin) / size.width(), (height() - margin) / size.height() });
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(std::round((width() - size.width() * scale) / 2), margin);
    painter.scale(scale, scale);

    const QRectF outer(QPointF(0, 0), size);
    const qreal edge = phone ? bezel : 2;
    const qreal radius = phone ? 26 : 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(deviceColour);
    painter.drawRoundedRect(outer, radius, radius);
    const QRectF screen = outer.adjusted(edge, edge, -edge, -edge);
    QPainterPath clip;
    clip.addRoundedRect(screen, radius - edge, radius - edge);
    painter.setClipPath(clip);
    QRectF tab = screen;
    tab.setHeight(tabHeight);
    paintTab(&painter, tab);
    QRectF page = screen;
    page.setTop(tab.bottom());
    paintPage(&painter, page, phone ? page.width() - 40 : 320);
}

} // namespace Vaglio
