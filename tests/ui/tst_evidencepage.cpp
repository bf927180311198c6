// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/evidencepagetest.h"
#include "ui/evidence/evidencebars.h"
#include "ui/evidence/evidencewording.h"
#include "ui/evidence/thumbnailmodel.h"
#include "ui/evidence/thumbnailstrip.h"
#include "ui/kit/button.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/themekeeper.h"
#include "ui/window/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The evidence page: its states, its keys, what it shows. Copies and prints are in
/// tst_evidencesaving.
class TestEvidencePage final : public EvidencePageTest {
    Q_OBJECT

private slots:
    void hasFourStates();
    void isWorkedByKeys();
    void turnsPages();
    void showsWhatIsNoPicture();
    void namesWhatWasRefused();
    void asksForOtherCases();
    void freesAClosedArchive();
    void everyControlHasAName();
    void theToolBarNeverCutsItsWords_data();
    void theToolBarNeverCutsItsWords();
    void looks_data();
    void looks();
};

void TestEvidencePage::hasFourStates()
{
    QCOMPARE(state()->objectName(), u"evidenceLoading"_s);
    QCOMPARE(text(u"evidenceTitle"_s), u"Franco Rossi"_s);
    QCOMPARE(text(u"evidencePosition"_s), u"14 of 24"_s);
    m_page->setProgress(3'200'000, 8'400'000);
    QCOMPARE(text(u"evidenceAmount"_s), u"3.2 MB of 8.4 MB"_s);
    QCOMPARE(find<QProgressBar>(u"evidenceProgress"_s)->value(), 380);
    m_page->setProgress(3'200'000, -1);
    QCOMPARE(find<QProgressBar>(u"evidenceProgress"_s)->maximum(), 0);
    QSignalSpy cancelled(m_page.get(), &EvidencePage::cancelRequested);
    QTest::mouseClick(find<QAbstractButton>(u"evidenceCancel"_s), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);

    m_page->showError(Error { Error::Kind::BadArchive, u"bytes after the end"_s, 0, {} });
    QCOMPARE(state()->objectName(), u"evidenceError"_s);
    QVERIFY(!m_page->acts().saveAll->isEnabled());
    QSignalSpy retried(m_page.get(), &EvidencePage::retryRequested);
    find<ErrorState>(u"evidenceErrorWords"_s)->retryButton()->click();
    QCOMPARE(retried.size(), 1);

    m_page->showArchive({});
    QCOMPARE(state()->objectName(), u"evidenceEmpty"_s);

    m_page->showArchive(specimenArchive());
    QVERIFY(state()->isVisible());
    QTRY_VERIFY(view()->isReady());
    QCOMPARE(text(u"documentCaption"_s), u"ID card front"_s);
    QVERIFY(text(u"documentSize"_s).startsWith(u"2400 × 1512 at "_s));
}

void TestEvidencePage::isWorkedByKeys()
{
    m_page->showArchive(specimenArchive());
    QTRY_VERIFY(view()->isReady());
    QCOMPARE(text(u"zoomText"_s), u"Fit"_s);
    type(Qt::Key_Z);
    QCOMPARE(text(u"zoomText"_s), u"1.3 × fit"_s);
    type(Qt::Key_Plus);
    QCOMPARE(text(u"zoomText"_s), u"1.6 × fit"_s);
    type(Qt::Key_X);
    type(Qt::Key_Minus);
    QCOMPARE(text(u"zoomText"_s), u"1.0 × fit"_s);
    type(Qt::Key_0);
    QCOMPARE(view()->geometryOfView().scale(), 1.0);
    type(Qt::Key_F);
    QCOMPARE(text(u"zoomText"_s), u"Fit"_s);
    type(Qt::Key_L);
    QCOMPARE(view()->geometryOfView().quarterTurns(), 1);
    type(Qt::Key_L, Qt::ShiftModifier);
    type(Qt::Key_L, Qt::ShiftModifier);
    QCOMPARE(view()->geometryOfView().quarterTurns(), 3);

    type(Qt::Key_4);
    QCOMPARE(text(u"documentCaption"_s), u"Selfie"_s);
    QTRY_VERIFY(view()->isReady());
    QCOMPARE(view()->geometryOfView().quarterTurns(), 0);
    QCOMPARE(view()->geometryOfView().picture(), QSize(1500, 2000)); // as its EXIF data say
    find<ThumbnailStrip>(u"thumbnailStrip"_s)->setFocus();
    type(Qt::Key_Left);
    QCOMPARE(text(u"documentCaption"_s), u"Health card front"_s);
    QTRY_VERIFY(view()->isReady());
    type(Qt::Key_Z); // letters act from the strip as well
    QCOMPARE(text(u"zoomText"_s), u"1.3 × fit"_s);
}

void TestEvidencePage::turnsPages()
{
    m_page->showArchive(specimenArchive());
    QVERIFY(!m_page->acts().nextPage->isEnabled());
    type(Qt::Key_5);
    QTRY_VERIFY(m_page->acts().nextPage->isEnabled());
    QCOMPARE(text(u"pageText"_s), u"Page 1 / 3"_s);
    QSignalSpy shown(m_page.get(), &EvidencePage::documentShown);
    type(Qt::Key_PageDown);
    type(Qt::Key_PageDown);
    QCOMPARE(text(u"pageText"_s), u"Page 3 / 3"_s);
    QCOMPARE(shown.last(), QVariantList({ 4, 2 }));
    QVERIFY(!m_page->acts().nextPage->isEnabled());
    type(Qt::Key_PageUp);
    QCOMPARE(text(u"pageText"_s), u"Page 2 / 3"_s);

    EvidenceArchive lone;
    lone.form = EvidenceArchive::Form::Pdf;
    lone.documents = { documentOf(u"evidence.pdf"_s, pdfOf({ Qt::red, Qt::blue })) };
    m_page->showArchive(lone);
    auto* strip = find<ThumbnailStrip>(u"thumbnailStrip"_s);
    QTRY_COMPARE(strip->model()->rowCount(), 2);
    QTRY_VERIFY(m_page->acts().nextPage->isEnabled());
    type(Qt::Key_PageDown);
    QCOMPARE(strip->currentIndex().row(), 1);
    type(Qt::Key_1);
    QCOMPARE(text(u"pageText"_s), u"Page 1 / 2"_s);
}

void TestEvidencePage::showsWhatIsNoPicture()
{
    EvidenceArchive archive = specimenArchive();
    archive.documents.append(documentOf(u"broken.png"_s, emptyPng(30'000, 30'000)));
    m_page->showArchive(archive);
    type(Qt::Key_6);
    auto* stack = find<QStackedWidget>(u"documentStack"_s);
    QCOMPARE(stack->currentWidget()->objectName(), u"documentCard"_s);
    QVERIFY(!m_page->acts().print->isEnabled());
    QVERIFY(m_page->acts().saveCopy->isEnabled());
    type(Qt::Key_7);
    QCOMPARE(
        find<QPlainTextEdit>(u"documentText"_s)->toPlainText(), u"Simulated: <b>not bold</b>\n"_s);
    type(Qt::Key_8);
    QTRY_COMPARE(stack->currentWidget()->objectName(), u"documentCard"_s);
    QVERIFY(text(u"documentCardWords"_s).contains(u"too large"_s));
    type(Qt::Key_1);
    QTRY_VERIFY(view()->isReady());
    QVERIFY(view()->isVisible());
}

void TestEvidencePage::namesWhatWasRefused()
{
    m_page->showArchive(specimenArchive());
    QCOMPARE(text(u"refusedTitle"_s), u"2 file(s) refused"_s); // plural forms come with English
    const auto reasons = m_page->findChildren<QLabel*>(u"refusedReason"_s);
    QCOMPARE(reasons.size(), 2);
    QCOMPARE(reasons[0]->text(), EvidenceWording::refusal(RefusedEntry::Reason::Nested));
    m_page->showArchive({});
    QVERIFY(find<QLabel>(u"refusedTitle"_s) == nullptr);
}

void TestEvidencePage::asksForOtherCases()
{
    m_page->showArchive(specimenArchive());
    QSignalSpy back(m_page.get(), &EvidencePage::backRequested);
    QSignalSpy next(m_page.get(), &EvidencePage::nextRequested);
    QSignalSpy previous(m_page.get(), &EvidencePage::previousRequested);
    type(Qt::Key_J);
    type(Qt::Key_K);
    type(Qt::Key_Escape);
    QCOMPARE(next.size(), 1);
    QCOMPARE(previous.size(), 1);
    QCOMPARE(back.size(), 1);
    m_page->setPosition(u"24 of 24"_s, true, false);
    type(Qt::Key_J);
    QCOMPARE(next.size(), 1);
}

void TestEvidencePage::freesAClosedArchive()
{
    m_page->showArchive(specimenArchive());
    QTRY_VERIFY(view()->isReady());
    auto* strip = find<ThumbnailStrip>(u"thumbnailStrip"_s);
    m_page->clear();
    QVERIFY(view()->pixels().isNull());
    QCOMPARE(strip->model()->rowCount(), 0);
    QVERIFY(!m_page->acts().saveCopy->isEnabled());
}

void TestEvidencePage::everyControlHasAName()
{
    m_page->showArchive(specimenArchive());
    for (const QAbstractButton* button : m_page->findChildren<QAbstractButton*>()) {
        if (button->isVisible()) {
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                qPrintable(button->objectName()));
        }
    }
    for (const QWidget* widget : { static_cast<QWidget*>(view()),
             static_cast<QWidget*>(find<ThumbnailStrip>(u"thumbnailStrip"_s)) }) {
        QVERIFY(!widget->accessibleName().isEmpty());
    }
}

void TestEvidencePage::theToolBarNeverCutsItsWords_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::newRow("English") << LanguageChoice::English;
    QTest::newRow("Italian") << LanguageChoice::Italian;
}

/// Words that do not all have their room give way to their icons.
void TestEvidencePage::theToolBarNeverCutsItsWords()
{
    QFETCH(const LanguageChoice, language);
    Language words;
    words.apply(language);
    const EvidenceActions actions(m_page.get());
    QWidget host; // a window would be widened to what its layout needs
    EvidenceToolBar bar(actions, &host);
    host.resize(1000, 42);
    host.show();
    bar.setPage(0, 12);
    int worded = 0;
    for (int width = bar.minimumSizeHint().width(); width <= 1000; width += 4) {
        bar.resize(width, 42);
        QCOMPARE(bar.width(), width);
        const auto buttons = bar.findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : buttons) {
            QVERIFY2(button->width() >= button->sizeHint().width(),
                qPrintable(u"%1 at %2"_s.arg(button->objectName()).arg(width)));
        }
        worded += buttons.constLast()->text().isEmpty() ? 0 : 1;
    }
    QVERIFY(worded > 0);
}

void TestEvidencePage::looks_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << Theme::Mode::Light << QSize(1388, 865);
    QTest::newRow("dark") << Theme::Mode::Dark << QSize(1388, 865);
    QTest::newRow("small") << Theme::Mode::Light << QSize(908, 540);
}

// The canvas around a picture, the strip and the facts are where the design has them, in both
// looks. With VAGLIO_PICTURES set to a folder the screens are left there to be looked at.
void TestEvidencePage::looks()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(QSize, size);
    auto* keeper = qApp->findChild<ThemeKeeper*>();
    keeper->setMode(mode);
    m_page->resize(size);
    m_page->showArchive(specimenArchive());
    auto* strip = find<ThumbnailStrip>(u"thumbnailStrip"_s);
    QTRY_VERIFY(view()->isReady());
    QTRY_VERIFY(
        !strip->model()->index(3, 0).data(ThumbnailModel::ThumbnailRole).value<QImage>().isNull());
    type(Qt::Key_4); // the tall one
    QTRY_COMPARE(view()->geometryOfView().picture(), QSize(1500, 2000));
    const QImage drawn = m_page->grab().toImage();
    const qreal ratio = drawn.devicePixelRatio();
    const QPoint beside = view()->mapTo(m_page.get(), QPoint(6, view()->height() / 2)) * ratio;
    QCOMPARE(QColor(drawn.pixel(beside)), Theme::of(m_page.get()).color(Token::Canvas));
    QVERIFY(strip->mapTo(m_page.get(), QPoint()).y() > m_page->height() - 104);
    const QString pictures = qEnvironmentVariable("VAGLIO_PICTURES");
    if (pictures.isEmpty()) {
        return;
    }
    const auto save = [&](const QString& name) {
        QVERIFY(m_page->grab().toImage().save(u"%1/evidence-%2-%3-%4x.png"_s.arg(pictures, name,
            QString::fromLatin1(QTest::currentDataTag()), QString::number(qRound(ratio)))));
    };
    save(u"selfie"_s);
    type(Qt::Key_1);
    QTRY_VERIFY(view()->isReady());
    save(u"picture"_s);
    type(Qt::Key_Z);
    type(Qt::Key_Z);
    QTRY_COMPARE(view()->pixels().width(), 2400);
    save(u"zoomed"_s);
    type(Qt::Key_6);
    save(u"card"_s);
    type(Qt::Key_5);
    QTRY_VERIFY(view()->isReady() && m_page->acts().nextPage->isEnabled());
    save(u"pdf"_s);
    m_page->showLoading(u"Franco Rossi"_s, Outcome::fromRaw(u"ok"_s));
    m_page->setProgress(3'200'000, 8'400'000);
    save(u"loading"_s);
    m_page->showError(Error { Error::Kind::BadArchive, u"bytes after the end"_s, 0, {} });
    save(u"error"_s);
    m_page->showArchive({});
    save(u"empty"_s);
    ThumbnailStrip small(ThumbnailStrip::Form::Small, &m_decoder);
    small.setArchive(specimenArchive());
    small.setCurrent(3);
    small.resize(420, small.sizeHint().height());
    small.show();
    QTRY_VERIFY(
        !small.model()->index(3, 0).data(ThumbnailModel::ThumbnailRole).value<QImage>().isNull());
    QVERIFY(small.grab().toImage().save(u"%1/evidence-small-%2-%3x.png"_s.arg(
        pictures, QString::fromLatin1(QTest::currentDataTag()), QString::number(qRound(ratio)))));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    new ThemeKeeper(&application, Theme::Mode::Light);
    TestEvidencePage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_evidencepage.moc"
