// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/evidencespecimens.h"
#include "ui/evidence/pooldecoder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

bool isNear(QRgb color, const QColor& wanted)
{
    return std::abs(qRed(color) - wanted.red()) < 40
        && std::abs(qGreen(color) - wanted.green()) < 40
        && std::abs(qBlue(color) - wanted.blue()) < 40;
}

} // namespace

class TestEvidenceDecoder final : public QObject {
    Q_OBJECT

private slots:
    void fitsTheBounds_data();
    void fitsTheBounds();
    void honoursOrientation_data();
    void honoursOrientation();
    void decodesPdfPages();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void scalesLargeJpegWithinTheLimit();
    void cancelledWorkIsDropped();

private:
    PoolDecoder m_decoder;
};

void TestEvidenceDecoder::fitsTheBounds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("bounds");
    QTest::addColumn<QSize>("expected");
    const QByteArray jpeg = encoded(twoHalves({ 900, 600 }), "jpeg");
    const QByteArray png = encoded(twoHalves({ 900, 600 }), "png");
    QTest::newRow("jpeg whole") << jpeg << QSize() << QSize(900, 600);
    QTest::newRow("jpeg smaller") << jpeg << QSize(300, 300) << QSize(300, 200);
    QTest::newRow("jpeg never larger") << jpeg << QSize(4000, 4000) << QSize(900, 600);
    QTest::newRow("png smaller") << png << QSize(90, 600) << QSize(90, 60);
    QTest::newRow("thin") << encoded(twoHalves({ 2000, 2 }), "png") << QSize(10, 10)
                          << QSize(10, 1);
}

void TestEvidenceDecoder::fitsTheBounds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, bounds);
    QFETCH(QSize, expected);
    const auto document = documentOf(u"a"_s, bytes);
    const auto page = m_decoder.decode(document, 0, bounds).result();
    QVERIFY(page);
    QCOMPARE(page->image.size(), expected);
    QCOMPARE(page->fullSize, QImage::fromData(bytes).size());
    QCOMPARE(m_decoder.pageCount(document).result().value_or(0), 1);
}

void TestEvidenceDecoder::honoursOrientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("full");
    QTest::addColumn<QPointF>("red"); // in parts of the upright picture
    QTest::newRow("upright") << 1 << QSize(200, 100) << QPointF(0.25, 0.5);
    QTest::newRow("half turn") << 3 << QSize(200, 100) << QPointF(0.75, 0.5);
    QTest::newRow("quarter turn") << 6 << QSize(100, 200) << QPointF(0.5, 0.25);
    QTest::newRow("quarter turn left") << 8 << QSize(100, 200) << QPointF(0.5, 0.75);
}

void TestEvidenceDecoder::honoursOrientation()
{
    QFETCH(int, orientation);
    QFETCH(QSize, full);
    QFETCH(QPointF, red);
    const auto document
        = documentOf(u"a.jpg"_s, turnedJpeg(twoHalves({ 200, 100 }), char(orientation)));
    for (const QSize& bounds : { QSize(), QSize(50, 50) }) {
        const auto page = m_decoder.decode(document, 0, bounds).result();
        QVERIFY(page);
        QCOMPARE(page->fullSize, full);
        QCOMPARE(
            page->image.size(), bounds.isEmpty() ? full : full.scaled(bounds, Qt::KeepAspectRatio));
        const auto at = [&](const QPointF& part) {
            return page->image.pixel(
                int(part.x() * page->image.width()), int(part.y() * page->image.height()));
        };
        QVERIFY(isNear(at(red), Qt::red));
        QVERIFY(isNear(at(QPointF(1, 1) - red), Qt::blue));
    }
}

void TestEvidenceDecoder::decodesPdfPages()
{
    const auto document = documentOf(u"a.pdf"_s, pdfOf({ Qt::red, Qt::blue }));
    QCOMPARE(m_decoder.pageCount(document).result().value_or(0), 2);
    for (const auto& [number, color] : { std::pair(0, Qt::red), std::pair(1, Qt::blue) }) {
        const auto page = m_decoder.decode(document, number, QSize(300, 300)).result();
        QVERIFY(page);
        QVERIFY(std::abs(page->fullSize.width() - 2480) < 6);
        QVERIFY(std::abs(page->fullSize.height() - 3508) < 6);
        QCOMPARE(page->image.height(), 300);
        QVERIFY(isNear(page->image.pixel(100, 100), color));
        QVERIFY(isNear(page->image.pixel(100, 250), Qt::white));
    }
    for (const int number : { -1, 2 }) {
        const auto none = m_decoder.decode(document, number, QSize(300, 300)).result();
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::BadArchive);
    }
}

void TestEvidenceDecoder::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<EvidenceDocument>("document");
    QTest::addColumn<Error::Kind>("kind");
    const QByteArray svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                         "<rect width=\"9\" height=\"9\"/></svg>");
    QTest::newRow("svg named jpg") << documentOf(u"a.jpg"_s, svg) << Error::Kind::BadArchive;
    for (const DocumentType type : { DocumentType::Jpeg, DocumentType::Png, DocumentType::Pdf }) {
        EvidenceDocument lie = documentOf(u"a.jpg"_s, svg);
        lie.type = type;
        QTest::addRow("svg that passes for type %d", int(type)) << lie << Error::Kind::BadArchive;
    }
    QTest::newRow("jpeg cut in its header")
        << documentOf(u"a.jpg"_s, encoded(twoHalves({ 90, 60 }), "jpeg").left(100))
        << Error::Kind::BadArchive;
    QTest::newRow("jpeg of noise")
        << documentOf(u"a.jpg"_s, "\xff\xd8\xff" + QByteArray(900, 'x')) << Error::Kind::BadArchive;
    QTest::newRow("pdf of noise") << documentOf(u"a.pdf"_s, "%PDF-1.7\n" + QByteArray(900, 'x'))
                                  << Error::Kind::BadArchive;
    QTest::newRow("png of 900 million pixels")
        << documentOf(u"a.png"_s, emptyPng(30'000, 30'000)) << Error::Kind::TooLarge;
    QTest::newRow("png past the memory allowed")
        << documentOf(u"a.png"_s, emptyPng(12'000, 12'000)) << Error::Kind::TooLarge;
    QTest::newRow("text") << documentOf(u"a.txt"_s, "words") << Error::Kind::BadArchive;
}

void TestEvidenceDecoder::refusesWhatIsNoPicture()
{
    QFETCH(EvidenceDocument, document);
    QFETCH(Error::Kind, kind);
    for (const QSize& bounds : { QSize(), QSize(100, 100) }) {
        const auto page = m_decoder.decode(document, 0, bounds).result();
        QVERIFY(!page);
        QCOMPARE(page.error().kind, kind);
    }
}

void TestEvidenceDecoder::scalesLargeJpegWithinTheLimit()
{
    // 36 million pixels: more than the allocation limit allows at once.
    QImage large(9000, 4000, QImage::Format_Grayscale8);
    large.fill(90);
    const auto document = documentOf(u"a.jpg"_s, encoded(large, "jpeg", 50));
    const auto page = m_decoder.decode(document, 0, QSize(8000, 8000)).result();
    QVERIFY(page);
    QCOMPARE(page->fullSize, QSize(9000, 4000));
    QCOMPARE(page->image.size(), QSize(4500, 2000));
}

void TestEvidenceDecoder::cancelledWorkIsDropped()
{
    const auto document = documentOf(u"a.jpg"_s, encoded(twoHalves({ 2000, 1500 }), "jpeg"));
    PoolDecoder decoder;
    QList<QFuture<Result<DecodedPage>>> futures;
    for (int i = 0; i < 8; ++i) {
        futures.append(decoder.decode(document, 0, {}));
    }
    futures.last().cancel();
    futures.last().waitForFinished();
    QCOMPARE(futures.last().resultCount(), 0);
    QVERIFY(futures.first().result());
}

QTEST_MAIN(TestEvidenceDecoder)
#include "tst_evidencedecoder.moc"
