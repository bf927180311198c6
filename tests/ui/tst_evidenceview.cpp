// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/evidencespecimens.h"
#include "ui/evidence/imageview.h"
#include "ui/evidence/pooldecoder.h"
#include "ui/evidence/thumbnailmodel.h"
#include "ui/evidence/thumbnailstrip.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

class TestEvidenceView final : public QObject {
    Q_OBJECT

private slots:
    void fits_data();
    void fits();
    void zoomKeepsTheAnchor();
    void panStopsAtTheEdges();
    void rotationKeepsThePlace();
    void keepsTheCentreOnResize();
    void decodesWhatIsNeeded();
    void wheelZoomsAtTheCursor();
    void dragAndArrowsPan();
    void saysWhatFails();
    void freesItsPixels();
    void modelIsSound();
    void lonePdfHasARowForEachPage();
    void stripIsWorkedByKeys();

private:
    PoolDecoder m_decoder;
};

void TestEvidenceView::fits_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<int>("turns");
    QTest::addColumn<QRectF>("target");
    QTest::newRow("wide") << QSize(2000, 500) << 0 << QRectF(0, 200, 800, 200);
    QTest::newRow("tall") << QSize(500, 2000) << 0 << QRectF(325, 0, 150, 600);
    QTest::newRow("wide, turned") << QSize(2000, 500) << 1 << QRectF(325, 0, 150, 600);
    QTest::newRow("small") << QSize(400, 300) << 0 << QRectF(0, 0, 800, 600);
}

void TestEvidenceView::fits()
{
    QFETCH(QSize, picture);
    QFETCH(int, turns);
    QFETCH(QRectF, target);
    ViewGeometry view;
    view.setPane({ 800, 600 });
    view.setPicture(picture);
    view.rotate(turns);
    QVERIFY(view.isFit());
    QCOMPARE(view.target(), target);
}

void TestEvidenceView::zoomKeepsTheAnchor()
{
    ViewGeometry view;
    view.setPane({ 800, 600 });
    view.setPicture({ 4000, 3000 });
    view.zoomTo(1, view.middle());
    const QPointF anchor(200, 450);
    const QPointF before = (anchor - view.target().topLeft()) / view.scale();
    view.zoomBy(2, anchor);
    const QPointF after = (anchor - view.target().topLeft()) / view.scale();
    QCOMPARE(view.scale(), 2.0);
    QVERIFY((after - before).manhattanLength() < 1.5);

    view.zoomTo(1000, anchor);
    QCOMPARE(view.scale(), ViewGeometry::maximumScale);
    view.zoomTo(0, anchor);
    QCOMPARE(view.scale(), view.fitScale() / 2);
    QCOMPARE(view.neededSize(), QSize(400, 300));
}

void TestEvidenceView::panStopsAtTheEdges()
{
    ViewGeometry view;
    view.setPane({ 800, 600 });
    view.setPicture({ 4000, 3000 });
    view.zoomTo(1, view.middle());
    view.panBy({ 100'000, -100'000 });
    QCOMPARE(view.target(), QRectF(0, -2400, 4000, 3000));
    view.fit();
    view.panBy({ 50, 50 });
    QCOMPARE(view.target(), QRectF(0, 0, 800, 600));
}

void TestEvidenceView::rotationKeepsThePlace()
{
    ViewGeometry view;
    view.setPane({ 600, 600 });
    view.setPicture({ 4000, 3000 });
    view.zoomTo(1, view.middle());
    view.panBy({ 500, 200 });
    const QRectF before = view.target();
    view.rotate(1);
    QVERIFY(view.target() != before);
    QCOMPARE(view.scale(), 1.0);
    view.rotate(-5);
    view.rotate(4);
    QCOMPARE(view.quarterTurns(), 0);
    QCOMPARE(view.target(), before);
}

void TestEvidenceView::keepsTheCentreOnResize()
{
    ViewGeometry view;
    view.setPane({ 800, 600 });
    view.setPicture({ 4000, 3000 });
    view.zoomTo(1, view.middle());
    view.panBy({ 300, 100 });
    const auto centre = [&] { return view.middle() - view.target().topLeft(); };
    const QPointF before = centre();
    view.setPane({ 500, 700 });
    QCOMPARE(centre(), before);
}

void TestEvidenceView::decodesWhatIsNeeded()
{
    ImageView view(&m_decoder);
    view.resize(400, 300);
    QSignalSpy shown(&view, &ImageView::pageShown);
    view.showPage(
        documentOf(u"a.jpg"_s, encoded(twoHalves({ 2400, 1200 }), "jpeg")), 0, u"ID card"_s);
    QVERIFY(shown.wait());
    const int pane = int(400 * view.devicePixelRatioF());
    QCOMPARE(view.pixels().width(), pane);
    QCOMPARE(view.sizeText(), u"2400 × 1200 at %1 %"_s.arg(qRound(100.0 * pane / 2400)));
    QCOMPARE(view.accessibleName(), u"ID card"_s);

    view.actualPixels();
    QTRY_COMPARE(view.pixels().width(), 2400);
    QCOMPARE(view.sizeText(), u"2400 × 1200 at 100 %"_s);
    view.rotateRight();
    QCOMPARE(view.sizeText(), u"1200 × 2400 at 100 %"_s);
    view.fit();
    QVERIFY(view.pixels().width() < 2400); // the scaled pixels again, which look better

    // Drawn upright: red to the left, then, turned right, red on top.
    view.rotateLeft();
    QImage drawn = view.grab().toImage();
    QCOMPARE(QColor(drawn.pixel(drawn.width() / 4, drawn.height() / 2)).red() > 200, true);
    view.rotateRight();
    drawn = view.grab().toImage();
    QCOMPARE(QColor(drawn.pixel(drawn.width() / 2, drawn.height() / 4)).red() > 200, true);
    QCOMPARE(QColor(drawn.pixel(drawn.width() / 2, drawn.height() * 3 / 4)).blue() > 200, true);
}

void TestEvidenceView::wheelZoomsAtTheCursor()
{
    ImageView view(&m_decoder);
    view.resize(400, 300);
    QSignalSpy shown(&view, &ImageView::pageShown);
    view.showPage(documentOf(u"a.jpg"_s, encoded(twoHalves({ 1600, 1200 }), "jpeg")), 0, {});
    QVERIFY(shown.wait());
    const qreal before = view.geometryOfView().scale();
    const QPointF corner(0, 0);
    QWheelEvent wheel(corner, view.mapToGlobal(corner), {}, QPoint(0, 120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    QCOMPARE(view.geometryOfView().scale(), before * 1.25);
    QCOMPARE(view.geometryOfView().target().topLeft(), QPointF(0, 0));
    QCOMPARE(view.zoomText(), u"1.3 × fit"_s);
}

void TestEvidenceView::dragAndArrowsPan()
{
    ImageView view(&m_decoder);
    view.resize(400, 300);
    QSignalSpy shown(&view, &ImageView::pageShown);
    view.showPage(documentOf(u"a.jpg"_s, encoded(twoHalves({ 1600, 1200 }), "jpeg")), 0, {});
    QVERIFY(shown.wait());
    view.actualPixels();
    const qreal ratio = view.devicePixelRatioF();
    const QPointF start = view.geometryOfView().target().topLeft();
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(200, 150));
    QTest::mouseMove(&view, QPoint(180, 140));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(180, 140));
    QCOMPARE(view.geometryOfView().target().topLeft(), start + QPointF(-20, -10) * ratio);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.geometryOfView().target().topLeft(), start + QPointF(40, -70) * ratio);
}

void TestEvidenceView::saysWhatFails()
{
    ImageView view(&m_decoder);
    view.resize(400, 300);
    QSignalSpy failed(&view, &ImageView::pageFailed);
    view.showPage(documentOf(u"a.png"_s, emptyPng(30'000, 30'000)), 0, {});
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::TooLarge);
    QVERIFY(!view.isReady());
    QCOMPARE(view.sizeText(), QString());
}

void TestEvidenceView::freesItsPixels()
{
    ImageView view(&m_decoder);
    view.resize(400, 300);
    QSignalSpy shown(&view, &ImageView::pageShown);
    const auto document = documentOf(u"a.jpg"_s, encoded(twoHalves({ 1600, 1200 }), "jpeg"));
    view.showPage(document, 0, {});
    QVERIFY(shown.wait());
    view.clear();
    QVERIFY(view.pixels().isNull());
    // An answer that was on its way when the page was dropped is dropped too.
    view.showPage(document, 0, {});
    view.clear();
    view.showPage(documentOf(u"b.png"_s, encoded(twoHalves({ 30, 20 }), "png")), 0, {});
    QVERIFY(shown.wait());
    QCOMPARE(view.geometryOfView().picture(), QSize(30, 20));
    QCOMPARE(view.pixels().size(), QSize(30, 20));
}

void TestEvidenceView::modelIsSound()
{
    EvidenceArchive archive;
    archive.documents = { documentOf(u"id_front.jpg"_s, encoded(twoHalves({ 300, 200 }), "jpeg")),
        documentOf(u"selfie.jpg"_s, encoded(twoHalves({ 200, 300 }), "jpeg")),
        documentOf(u"audit.pdf"_s, "%PDF-1.7 broken"), documentOf(u"note.txt"_s, "words") };
    ThumbnailModel model(&m_decoder);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setArchive(archive);
    model.setCell({ 100, 60 });
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0).data().toString(), u"ID card front"_s);
    QCOMPARE(model.index(3).data().toString(), u"note.txt"_s);
    for (int row = 0; row < model.rowCount(); ++row) {
        model.load(row);
    }
    for (const int row : { 0, 1 }) {
        QTRY_COMPARE(model.index(row).data(ThumbnailModel::ThumbnailRole).value<QImage>().size(),
            QSize(100, 60));
    }
    QTRY_COMPARE(model.index(2).data(ThumbnailModel::IconNameRole).toString(), u"warn"_s);
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"cannot"_s));
    QVERIFY(model.index(3).data(ThumbnailModel::ThumbnailRole).value<QImage>().isNull());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestEvidenceView::lonePdfHasARowForEachPage()
{
    EvidenceArchive archive;
    archive.documents = { documentOf(u"all.pdf"_s, pdfOf({ Qt::red, Qt::blue, Qt::green })) };
    ThumbnailModel model(&m_decoder);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setArchive(archive);
    QCOMPARE(model.rowCount(), 1);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(0, 2), 2);
    QCOMPARE(model.index(0).data().toString(), u"Page 1"_s);
    QCOMPARE(model.index(2).data(ThumbnailModel::PageRole).toInt(), 2);
}

void TestEvidenceView::stripIsWorkedByKeys()
{
    EvidenceArchive archive;
    for (const QString& name : { u"front.jpg"_s, u"retro.jpg"_s, u"selfie.jpg"_s }) {
        archive.documents.append(documentOf(name, encoded(twoHalves({ 300, 200 }), "jpeg")));
    }
    ThumbnailStrip strip(ThumbnailStrip::Form::Small, &m_decoder);
    QSignalSpy opened(&strip, &ThumbnailStrip::documentOpened);
    strip.setArchive(archive);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    QTest::keyClick(&strip, Qt::Key_2);
    QCOMPARE(strip.currentDocument(), 1);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(strip.currentDocument(), 2);
    QTest::keyClick(&strip, Qt::Key_Return);
    QCOMPARE(opened.last(), QVariantList({ 2, 0 }));
    QTest::keyClick(&strip, Qt::Key_9); // there is no ninth
    QCOMPARE(strip.currentDocument(), 2);
    QCOMPARE(opened.size(), 2);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {},
        strip.visualRect(strip.model()->index(0, 0)).center());
    QCOMPARE(opened.last(), QVariantList({ 0, 0 }));
}

QTEST_MAIN(TestEvidenceView)
#include "tst_evidenceview.moc"
