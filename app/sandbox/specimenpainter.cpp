// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/specimenpainter.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QtMath>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize cardSize { 3168, 2000 };
constexpr QSize selfieSize { 3024, 4032 };
constexpr int jpegQuality = 88;

constexpr QColor ink(0x1f, 0x2b, 0x33);
constexpr QColor fadedInk(0x5b, 0x6a, 0x74);
constexpr QColor warning(0x8c, 0x2f, 0x2f);

/// A font of this height in pixels, from whatever sans the machine has.
QFont font(int pixels, bool bold, bool mono = false)
{
    QFont result(mono ? u"DejaVu Sans Mono"_s : u"Noto Sans"_s);
    result.setStyleHint(mono ? QFont::Monospace : QFont::SansSerif);
    result.setPixelSize(pixels);
    result.setBold(bold);
    return result;
}

void write(QPainter& painter, QPointF at, int pixels, const QString& text, const QColor& colour,
    bool bold = false, bool mono = false)
{
    painter.setFont(font(pixels, bold, mono));
    painter.setPen(colour);
    painter.drawText(at, text);
}

void writeField(QPainter& painter, QPointF at, const QString& label, const QString& value)
{
    write(painter, at, 56, label, fadedInk);
    write(painter, at + QPointF(0, 100), 86, value.toUpper(), ink, true);
}

/// The wavy lines under everything, as security printing has.
void drawWaves(QPainter& painter, const QRectF& area, const QColor& colour)
{
    painter.setPen(QPen(colour, 4));
    painter.setBrush(Qt::NoBrush);
    for (qreal top = area.top() + 60; top < area.bottom(); top += 110) {
        QPainterPath line(QPointF(area.left(), top));
        for (qreal x = area.left(); x < area.right(); x += 40) {
            const qreal swing = qSin(x / 300 + top / 170) * 36 + qSin(x / 95) * 5;
            line.lineTo(x, top + swing);
        }
        painter.drawPath(line);
    }
}

/// The word across the whole, so that no crop of it can pass for a document.
void drawSpecimenAcross(QPainter& painter, const QRectF& area, int pixels)
{
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.center());
    painter.rotate(-24);
    QFont wide = font(pixels, true);
    wide.setLetterSpacing(QFont::PercentageSpacing, 118);
    painter.setFont(wide);
    painter.setPen(QColor(0x9c, 0x3d, 0x3d, 70));
    const QRectF box(-area.width(), -pixels, area.width() * 2, pixels * 2);
    painter.drawText(box, Qt::AlignCenter, u"SPECIMEN"_s);
    painter.drawText(box.translated(0, -pixels * 2), Qt::AlignCenter, u"SPECIMEN  SPECIMEN"_s);
    painter.drawText(box.translated(0, pixels * 2), Qt::AlignCenter, u"SPECIMEN  SPECIMEN"_s);
    painter.restore();
}

/// Head and shoulders without a face.
void drawSilhouette(
    QPainter& painter, const QRectF& frame, const QColor& ground, const QColor& figure)
{
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(frame, 30, 30);
    painter.setClipPath(clip);
    painter.fillRect(frame, ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(figure);
    const qreal head = frame.width() * 0.44;
    painter.drawEllipse(
        QRectF(frame.center().x() - head / 2, frame.top() + frame.height() * 0.2, head, head));
    const qreal shoulders = frame.width() * 0.84;
    painter.drawEllipse(QRectF(frame.center().x() - shoulders / 2,
        frame.top() + frame.height() * 0.62, shoulders, frame.height()));
    painter.restore();
}

void writeSpecimenNote(QPainter& painter, QPointF at)
{
    QFont spaced = font(110, true);
    spaced.setLetterSpacing(QFont::PercentageSpacing, 115);
    painter.setFont(spaced);
    painter.setPen(warning);
    painter.drawText(at, u"SPECIMEN"_s);
    write(painter, at + QPointF(0, 110), 64, u"No value. Not issued by any authority. Simulated."_s,
        fadedInk);
}

QString shortDate(const QDate& date)
{
    return date.toString(u"dd.MM.yyyy"_s);
}

/// An empty card with its coloured head, on a table.
QImage blankCard(const QColor& paper, const QColor& head)
{
    QImage image(cardSize, QImage::Format_RGB32);
    image.fill(QColor(0xdf, 0xe3, 0xe6));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(44, 40, cardSize.width() - 88, cardSize.height() - 80);
    QPainterPath outline;
    outline.addRoundedRect(card, 110, 110);
    painter.setClipPath(outline);
    painter.fillRect(card, paper);
    drawWaves(painter, card, head.darker(104));
    painter.fillRect(QRectF(card.left(), card.top(), card.width(), 290), head);
    return image;
}

QByteArray toJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", jpegQuality);
    return bytes;
}

/// Adds an EXIF block that says only the orientation (Exif 2.3, tag 0x0112), after the start mark.
QByteArray withOrientation(QByteArray jpeg, char orientation)
{
    QByteArray block("\xff\xe1\x00\x22"
                     "Exif\0\0"
                     "MM\0\x2a\0\0\0\x08"
                     "\0\x01"
                     "\x01\x12\0\x03\0\0\0\x01\0?\0\0"
                     "\0\0\0\0",
        36);
    block[block.indexOf('?')] = orientation;
    return jpeg.insert(2, block);
}

} // namespace

SpecimenPainter::SpecimenPainter(const CaseFacts& facts)
    : m_facts(facts)
{
}

QList<Specimen> SpecimenPainter::paintAll() const
{
    QList<Specimen> specimens { { u"id-front.jpg"_s, toJpeg(idFront()) },
        { u"id-back.jpg"_s, toJpeg(idBack()) } };
    if (m_facts.hasHealthCard) {
        specimens.append({ u"health-front.jpg"_s, toJpeg(healthFront()) });
        specimens.append({ u"health-back.jpg"_s, toJpeg(healthBack()) });
    }
    QByteArray portrait;
    if (m_facts.selfieLiesOnItsSide) {
        constexpr char turnRightToSee = 6;
        const QImage lying = selfie().transformed(QTransform().rotate(-90));
        portrait = withOrientation(toJpeg(lying), turnRightToSee);
    } else {
        portrait = toJpeg(selfie());
    }
    specimens.append({ u"selfie-document.jpg"_s, portrait });
    return specimens;
}

Specimen SpecimenPainter::paintSmall() const
{
    constexpr QSize size { 640, 400 };
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator noise(static_cast<quint32>(qHash(m_facts.id)));
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<quint32*>(image.scanLine(y));
        noise.fillRange(line, size.width());
    }
    return { u"id-front.jpg"_s, toJpeg(image) };
}

QImage SpecimenPainter::idFront() const
{
    QImage image = blankCard(QColor(0xe8, 0xef, 0xf0), QColor(0xc9, 0xda, 0xdc));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    write(painter, { 170, 230 }, 118, u"IDENTITY CARD"_s, QColor(0x2c, 0x4a, 0x52), true);
    write(painter, { 1120, 230 }, 80, u"CARTA DI PROVA"_s, QColor(0x4d, 0x6a, 0x72));
    write(painter, { 2330, 230 }, 96, m_facts.documentNumber, ink, true, true);
    drawSilhouette(
        painter, { 180, 450, 880, 1110 }, QColor(0xd2, 0xdb, 0xe1), QColor(0x93, 0xa0, 0xa8));
    const Person& person = m_facts.person;
    writeField(painter, { 1200, 510 }, u"Surname / Cognome"_s, person.lastName);
    writeField(painter, { 1200, 750 }, u"Name / Nome"_s, person.firstName);
    writeField(painter, { 1200, 990 }, u"Place and date of birth"_s,
        person.birthPlace + u' ' + shortDate(person.birthDate));
    writeField(painter, { 1200, 1230 }, u"Sex"_s, person.gender);
    writeField(painter, { 1560, 1230 }, u"Issued"_s, shortDate(m_facts.documentDate));
    writeField(painter, { 2280, 1230 }, u"Expiry"_s, shortDate(m_facts.documentExpiration));
    painter.setPen(QPen(QColor(0x3a, 0x46, 0x4e), 9));
    QPainterPath signature(QPointF(1210, 1560));
    for (int i = 0; i < 6; ++i) {
        signature.cubicTo(
            1290 + i * 170, 1430 + i * 12, 1310 + i * 170, 1650 - i * 14, 1380 + i * 170, 1540);
    }
    painter.drawPath(signature);
    writeSpecimenNote(painter, { 180, 1740 });
    drawSpecimenAcross(painter, image.rect(), 520);
    return image;
}

QImage SpecimenPainter::idBack() const
{
    QImage image = blankCard(QColor(0xea, 0xef, 0xea), QColor(0xd5, 0xde, 0xd5));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Person& person = m_facts.person;
    write(painter, { 170, 230 }, 96, u"IDENTITY CARD, BACK"_s, QColor(0x3a, 0x50, 0x3d), true);
    writeField(painter, { 170, 470 }, u"Tax code / Codice fiscale"_s, person.taxCode);
    writeField(painter, { 170, 710 }, u"Address / Residenza"_s,
        u"1 Sample Street, "_s + person.birthPlace);
    writeField(painter, { 170, 950 }, u"Issued by"_s, u"No authority (simulated)"_s);
    const QByteArray bars = person.taxCode.toLatin1();
    qreal x = 2060;
    for (int i = 0; x < 2980; ++i) {
        const int width = 6 + (bars.at(i % bars.size()) * (i + 3)) % 17;
        painter.fillRect(QRectF(x, 440, width, 300), ink);
        x += width + 8 + (i * 7) % 13;
    }
    painter.fillRect(QRectF(44, 1270, cardSize.width() - 88, 640), QColor(255, 255, 255, 150));
    const QString first
        = (u"C<ITA"_s + m_facts.documentNumber + u"<<<<<<<<<<<<<<<<<<<<<<<"_s).left(30);
    const QString second = (person.birthDate.toString(u"yyMMdd"_s) + person.gender
        + m_facts.documentExpiration.toString(u"yyMMdd"_s) + u"ITA<<<SPECIMEN<<<<<<<<<<<<<"_s)
                               .left(30);
    QString names = (person.lastName + u"<<"_s + person.firstName).toUpper();
    names.replace(u' ', u'<').remove(u'\'');
    const QString third = (names + u"<<SPECIMEN<<<<<<<<<<<<<<<<<<<<"_s).left(30);
    qreal line = 1460;
    for (const QString& text : { first, second, third }) {
        write(painter, { 150, line }, 148, text, ink, false, true);
        line += 190;
    }
    drawSpecimenAcross(painter, image.rect(), 520);
    return image;
}

QImage SpecimenPainter::healthFront() const
{
    QImage image = blankCard(QColor(0xd9, 0xe6, 0xf5), QColor(0xb9, 0xd0, 0xec));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Person& person = m_facts.person;
    write(painter, { 170, 230 }, 118, u"HEALTH CARD"_s, QColor(0x23, 0x44, 0x6e), true);
    write(painter, { 1040, 230 }, 80, u"TESSERA DI PROVA"_s, QColor(0x45, 0x66, 0x90));
    writeField(painter, { 170, 480 }, u"Tax code / Codice fiscale"_s, person.taxCode);
    writeField(painter, { 170, 720 }, u"Surname / Cognome"_s, person.lastName);
    writeField(painter, { 170, 960 }, u"Name / Nome"_s, person.firstName);
    writeField(painter, { 170, 1200 }, u"Birth / Nascita"_s,
        person.birthPlace + u' ' + shortDate(person.birthDate));
    writeField(painter, { 1700, 1200 }, u"Sex"_s, person.gender);
    writeField(
        painter, { 170, 1440 }, u"Expiry / Scadenza"_s, shortDate(m_facts.healthCardExpiration));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x7f, 0xa6, 0xd6, 190));
    painter.drawEllipse(QPointF(2520, 880), 380, 380);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(2460, 640, 120, 480), 40, 40);
    painter.drawRoundedRect(QRectF(2280, 820, 480, 120), 40, 40);
    writeSpecimenNote(painter, { 170, 1740 });
    drawSpecimenAcross(painter, image.rect(), 520);
    return image;
}

QImage SpecimenPainter::healthBack() const
{
    QImage image = blankCard(QColor(0xec, 0xee, 0xf1), QColor(0xdd, 0xe1, 0xe6));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Person& person = m_facts.person;
    painter.fillRect(QRectF(44, 330, cardSize.width() - 88, 320), QColor(0x4a, 0x52, 0x59));
    write(painter, { 170, 230 }, 96, u"HEALTH CARD, BACK"_s, QColor(0x45, 0x4d, 0x55), true);
    writeField(
        painter, { 170, 800 }, u"Surname and name"_s, person.lastName + u' ' + person.firstName);
    writeField(painter, { 170, 1040 }, u"Personal number / Codice fiscale"_s, person.taxCode);
    write(painter, { 170, 1290 }, 56, u"Card number"_s, fadedInk);
    write(painter, { 170, 1420 }, 118, m_facts.healthCardId, ink, true, true);
    writeField(painter, { 2330, 1280 }, u"Expiry"_s, shortDate(m_facts.healthCardExpiration));
    writeSpecimenNote(painter, { 170, 1740 });
    drawSpecimenAcross(painter, image.rect(), 520);
    return image;
}

QImage SpecimenPainter::selfie() const
{
    QImage image(selfieSize, QImage::Format_RGB32);
    image.fill(QColor(0xb9, 0xc3, 0xca));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(QRectF(2200, 0, 824, 760), QColor(0xcd, 0xd5, 0xda));
    painter.fillRect(QRectF(2780, 0, 44, 760), QColor(0xb3, 0xbd, 0xc4));
    painter.fillRect(QRectF(0, 2700, 3024, 1332), QColor(0xa9, 0xb4, 0xbb));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x66, 0x72, 0x7a));
    painter.drawEllipse(QRectF(-260, 2640, 3544, 2600));
    painter.setBrush(QColor(0x84, 0x91, 0x99));
    painter.drawRect(QRectF(1180, 2040, 660, 800));
    painter.setBrush(QColor(0x79, 0x86, 0x8e));
    painter.drawEllipse(QRectF(580, 180, 1860, 1900));
    painter.setBrush(QColor(0x93, 0xa0, 0xa8));
    painter.drawEllipse(QRectF(610, 420, 1800, 1960));
    QFont spaced = font(170, true);
    spaced.setLetterSpacing(QFont::PercentageSpacing, 118);
    painter.setFont(spaced);
    painter.setPen(QColor(0x56, 0x62, 0x6a));
    painter.drawText(QRectF(0, 1160, 3024, 220), Qt::AlignCenter, u"NO FACE"_s);
    painter.setFont(font(110, false));
    painter.drawText(QRectF(0, 1390, 3024, 160), Qt::AlignCenter, u"drawn specimen, simulated"_s);
    painter.save();
    painter.translate(400, 2800);
    painter.rotate(-5);
    const QImage card = idFront();
    painter.setPen(QPen(QColor(0x7a, 0x86, 0x8d), 8));
    const QRectF held(0, 0, 2240, 1414);
    painter.drawRoundedRect(held.adjusted(27, 24, -27, -24), 80, 80);
    QPainterPath outline;
    outline.addRoundedRect(held.adjusted(30, 27, -30, -27), 78, 78);
    painter.setClipPath(outline);
    painter.drawImage(held, card);
    painter.restore();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x8c, 0x99, 0xa1));
    painter.drawRoundedRect(QRectF(180, 3500, 560, 230), 115, 115);
    painter.drawRoundedRect(QRectF(2480, 3560, 480, 230), 115, 115);
    drawSpecimenAcross(painter, image.rect(), 460);
    return image;
}

} // namespace Vaglio::Sandbox
