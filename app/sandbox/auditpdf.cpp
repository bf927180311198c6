// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/auditpdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

// Page units: 150 dots an inch on A4, so 1240 x 1754.
constexpr int resolution = 150;
constexpr qreal left = 120;
constexpr qreal lineHeight = 34;

QFont font(int pixels, bool bold)
{
    QFont result(u"Noto Sans"_s);
    result.setStyleHint(QFont::SansSerif);
    result.setPixelSize(pixels);
    result.setBold(bold);
    return result;
}

QPageSize pageSize()
{
    return QPageSize(QPageSize::A4);
}

void preparePdf(QPdfWriter& writer, const CaseFacts& facts)
{
    writer.setResolution(resolution);
    writer.setPageSize(pageSize());
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(u"Specimen audit of "_s + QString::fromLatin1(facts.id));
    writer.setCreator(u"vaglio-sandbox, simulated"_s);
}

void drawWatermark(QPainter& painter)
{
    painter.save();
    painter.translate(620, 877);
    painter.rotate(-52);
    painter.setFont(font(250, true));
    painter.setPen(QColor(0xf1, 0xdc, 0xdc));
    painter.drawText(QRectF(-1000, -200, 2000, 400), Qt::AlignCenter, u"SPECIMEN"_s);
    painter.restore();
}

/// Writes lines down a page: a heading, then label and value, or a sentence.
class PageWriter final {
public:
    PageWriter(QPainter& painter, const QString& heading, int number)
        : m_painter(painter)
    {
        drawWatermark(painter);
        put(left, heading, font(44, true));
        m_y += 20;
        put(left, u"Simulated by vaglio-sandbox. SPECIMEN without any value."_s, font(22, false));
        m_y += 30;
        painter.setFont(font(20, false));
        painter.drawText(QPointF(left, 1690), u"Page %1 of 4"_s.arg(number));
    }

    void line(const QString& text) { put(left, text, font(24, false)); }

    void field(const QString& label, const QString& value)
    {
        m_painter.setFont(font(24, true));
        m_painter.setPen(Qt::black);
        m_painter.drawText(QPointF(left + 380, m_y + lineHeight), value);
        put(left, label, font(24, false));
    }

    void gap() { m_y += 24; }

private:
    void put(qreal x, const QString& text, const QFont& font)
    {
        m_y += lineHeight + (font.pixelSize() > 30 ? 20 : 0);
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        m_painter.drawText(QPointF(x, m_y), text);
        m_y += 8;
    }

    QPainter& m_painter;
    qreal m_y = 100;
};

void drawSummary(QPainter& painter, const CaseFacts& facts)
{
    PageWriter page(painter, u"Identification audit"_s, 1);
    page.field(u"Request"_s, QString::fromLatin1(facts.id));
    page.field(u"Outcome"_s, u"OK, identityverified"_s);
    page.field(u"Link issued"_s, isoText(facts.issuedAt));
    page.field(u"Outcome given"_s, isoText(facts.okSince));
    page.gap();
    const Person& person = facts.person;
    page.field(u"First name"_s, person.firstName);
    page.field(u"Last name"_s, person.lastName);
    page.field(u"Sex"_s, person.gender);
    page.field(u"Date of birth"_s, person.birthDate.toString(Qt::ISODate));
    page.field(u"Place of birth"_s, person.birthPlace + u", "_s + person.birthCountry);
    page.field(u"Tax code"_s, person.taxCode);
    page.field(u"E-mail"_s, person.mail);
    page.gap();
    page.field(u"Document"_s, u"Identity card "_s + facts.documentNumber);
    page.field(u"Valid"_s,
        facts.documentDate.toString(Qt::ISODate) + u" to "_s
            + facts.documentExpiration.toString(Qt::ISODate));
    if (facts.hasHealthCard) {
        page.field(u"Health card"_s, facts.healthCardId);
    }
}

void drawSteps(QPainter& painter, const CaseFacts& facts, const QString& heading, int number,
    const QStringList& steps, seconds offset)
{
    PageWriter page(painter, heading, number);
    TimePoint time = facts.okSince - offset;
    for (const QString& step : steps) {
        page.field(isoText(time), step);
        time += seconds(23);
    }
}

void drawAudit(QPdfWriter& writer, QPainter& painter, const CaseFacts& facts)
{
    drawSummary(painter, facts);
    writer.newPage();
    drawSteps(painter, facts, u"What the applicant did"_s, 2,
        { u"Opened the link"_s, u"Device check passed"_s, u"Read the privacy notice"_s,
            u"Declared to tell the truth"_s, u"Photographed the identity card, front"_s,
            u"Photographed the identity card, back"_s, u"Photographed the health card"_s,
            u"Took the picture with the document"_s, u"Reviewed and confirmed the data"_s },
        seconds(600));
    writer.newPage();
    drawSteps(painter, facts, u"What the operator did"_s, 3,
        { u"Opened the case"_s, u"Compared the data with the documents"_s,
            u"Compared the picture with the document"_s,
            u"Looked for theft or loss reports: none (simulated)"_s, u"Approved"_s },
        seconds(120));
    writer.newPage();
    PageWriter page(painter, u"Integrity"_s, 4);
    page.line(u"The time stamp beside this file was made by a throw-away authority"_s);
    page.line(u"that exists only while the sandbox runs. It proves nothing."_s);
    page.gap();
    page.field(u"Method"_s, u"RFC 3161, SHA-256 of this file"_s);
    page.field(u"Stamped time"_s, isoText(facts.okSince));
}

} // namespace

QByteArray makeAuditPdf(const CaseFacts& facts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, facts);
    QPainter painter(&writer);
    drawAudit(writer, painter, facts);
    painter.end();
    return bytes;
}

QByteArray makeImagesPdf(const CaseFacts& facts, const QList<QImage>& images, bool withAudit)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, facts);
    QPainter painter(&writer);
    bool isFirst = true;
    for (const QImage& image : images) {
        if (!isFirst) {
            writer.newPage();
        }
        isFirst = false;
        const QRectF area(60, 60, 1120, 1634);
        const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(area.topLeft(), size), image);
    }
    if (withAudit) {
        writer.newPage();
        drawAudit(writer, painter, facts);
    }
    painter.end();
    return bytes;
}

} // namespace Vaglio::Sandbox
