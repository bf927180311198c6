// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/requeststest.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/skeletonrows.h"
#include "ui/requests/filterbar.h"
#include "ui/window/language.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The page of requests in every state and size, the names of its parts, and what it looks like.
class TestRequestsLook final : public RequestsTest {
    Q_OBJECT

private slots:
    void emptyQueueSaysWhatHappensNext();
    void unreachableServiceIsAnErrorWithRetry();
    void unreachableServiceKeepsTheCasesUsable();
    void sizes_data();
    void sizes();
    void stackedInNarrowWindows();
    void everyActHasTextKeyAndName();
    void everyControlHasAName();
    void chipsAreWholeHoweverNarrow_data();
    void chipsAreWholeHoweverNarrow();
    void pictures_data();
    void pictures();

private:
    void filterAll();
};

void TestRequestsLook::emptyQueueSaysWhatHappensNext()
{
    fill(Samples::desk());
    m_page->setQueue(Queue::InProgress);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    Request now = m_desk->book()->find(id(17))->request;
    now.outcome = Outcome::fromRaw(u"validation"_s);
    m_desk->book()->mergeSeen({ now }, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(area()->shown(), ListArea::Shown::Empty);
    auto* newLink = m_page->findChild<QAbstractButton*>(u"emptyNewLink"_s);
    QVERIFY(newLink->isVisible());
    QSignalSpy wanted(m_page, &RequestsPage::newLinkRequested);
    QTest::mouseClick(newLink, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestRequestsLook::unreachableServiceIsAnErrorWithRetry()
{
    QCOMPARE(area()->shown(), ListArea::Shown::Loading);
    m_desk->sync()->checkNow();
    QTRY_COMPARE_WITH_TIMEOUT(area()->shown(), ListArea::Shown::Error, 20'000);
    QVERIFY(!m_page->findChild<QWidget*>(u"errorEnterToken"_s)->isVisible());
}

void TestRequestsLook::unreachableServiceKeepsTheCasesUsable()
{
    openAll();
    m_desk->sync()->checkNow();
    auto* banner = m_page->findChild<QWidget*>(u"offlineBanner"_s);
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20'000);
    QCOMPARE(area()->shown(), ListArea::Shown::Rows);
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(2));
    QSignalSpy states(m_desk->sync(), &Sync::stateChanged);
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(u"offlineTryNow"_s), Qt::LeftButton);
    QVERIFY(!states.isEmpty());
}

void TestRequestsLook::sizes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("rail");
    QTest::addColumn<int>("caseWidth");
    QTest::addColumn<bool>("compact");
    QTest::newRow("wide") << QSize(1440, 865) << 208 << 432 << false;
    QTest::newRow("small") << QSize(1024, 645) << 52 << 366 << true;
    QTest::newRow("stacked") << QSize(960, 540) << 52 << 0 << true;
}

void TestRequestsLook::sizes()
{
    QFETCH(QSize, size);
    QFETCH(int, rail);
    QFETCH(int, caseWidth);
    QFETCH(bool, compact);
    m_window->layout()->setContentsMargins(rail, 0, 0, 0);
    m_window->resize(size);
    openAll();
    const auto* panel = m_page->findChild<QWidget*>(u"casePanel"_s);
    QTRY_COMPARE(panel->isVisible() ? panel->width() : 0, caseWidth);
    QCOMPARE(m_table->isCompact(), compact);
    QCOMPARE(m_page->findChild<QWidget*>(u"keyBar"_s)->isVisible(), size.height() >= 560);
    const auto columns = [this] {
        int width = 0;
        for (int i = 0; i < RequestListModel::ColumnCount; ++i) {
            width += m_table->columnWidth(i);
        }
        return width;
    };
    QTRY_COMPARE(columns(), m_table->viewport()->width());
    QVERIFY(m_window->size() == size);
}

void TestRequestsLook::stackedInNarrowWindows()
{
    m_window->resize(960, 540);
    openAll();
    const auto* panel = m_page->findChild<QWidget*>(u"casePanel"_s);
    m_table->setFocus();
    type(Qt::Key_J);
    QVERIFY(!panel->isVisible());
    type(Qt::Key_Return);
    QVERIFY(panel->isVisible());
    QVERIFY(!m_table->isVisible());
    QCOMPARE(label(u"caseName"_s)->text(), u"Elio Castagneto"_s);
    type(Qt::Key_J);
    QCOMPARE(label(u"caseName"_s)->text(), u"Livia Montesole"_s);
    type(Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(m_table->hasFocus());
}

void TestRequestsLook::everyActHasTextKeyAndName()
{
    const QList<QAction*> acts = m_page->actions();
    QVERIFY(acts.size() >= 15);
    QSet<QKeySequence> keys;
    for (const QAction* act : acts) {
        QVERIFY(!act->text().isEmpty());
        QVERIFY(!act->objectName().isEmpty());
        QVERIFY2(!act->shortcut().isEmpty(), qPrintable(act->objectName()));
        QVERIFY2(!keys.contains(act->shortcut()), qPrintable(act->objectName()));
        keys.insert(act->shortcut());
    }
}

void TestRequestsLook::everyControlHasAName()
{
    openAll();
    QList<QWidget*> controls;
    for (QAbstractButton* button : m_page->findChildren<QAbstractButton*>()) {
        if (!button->inherits("QTableCornerButton")) {
            controls << button;
        }
    }
    for (QLineEdit* edit : m_page->findChildren<QLineEdit*>()) {
        controls << edit;
    }
    controls << m_table;
    QVERIFY(controls.size() > 20);
    for (const QWidget* control : std::as_const(controls)) {
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool named = !control->accessibleName().isEmpty()
            || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(control->objectName()));
    }
}

/// The chips of the page, each with the longest of its choices.
void TestRequestsLook::filterAll()
{
    for (const auto& [name, value] :
        { std::pair(u"outcomeChip"_s, QVariant(int(Outcome::Status::Unknown))),
            std::pair(u"issuedChip"_s, QVariant(90)),
            std::pair(u"byChip"_s, QVariant(u"G. Ferri"_s)),
            std::pair(u"evidenceChip"_s, QVariant(int(EvidenceFilter::Expiring))) }) {
        m_page->findChild<FilterChip*>(name)->setValue(value);
    }
}

void TestRequestsLook::chipsAreWholeHoweverNarrow_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::newRow("English") << LanguageChoice::English;
    QTest::newRow("Italian") << LanguageChoice::Italian;
}

/// What has no room beside the others goes below them, in as many lines as it takes.
void TestRequestsLook::chipsAreWholeHoweverNarrow()
{
    QFETCH(const LanguageChoice, language);
    Language words;
    words.apply(language);
    QWidget column;
    auto* layout = new QVBoxLayout(&column);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* bar = new FilterBar;
    bar->setIssuers({ u"G. Ferri"_s });
    layout->addWidget(bar);
    auto* rest = new QWidget;
    layout->addWidget(rest, 1);
    const auto chips = bar->findChildren<FilterChip*>();
    QCOMPARE(chips.size(), 4);
    chips.at(0)->setValue(int(Outcome::Status::Unknown));
    chips.at(1)->setValue(90);
    chips.at(2)->setValue(u"G. Ferri"_s);
    chips.at(3)->setValue(int(EvidenceFilter::Expiring));
    auto* clear = bar->findChild<QWidget*>(u"clearFilters"_s);
    column.show();
    QSet<int> heights;
    for (int width = 420; width <= 900; width += 4) {
        column.resize(width, 400);
        QList<const QWidget*> parts { clear };
        for (const FilterChip* chip : chips) {
            parts << chip;
        }
        for (const QWidget* part : std::as_const(parts)) {
            const QString where = u"%1 at %2"_s.arg(part->objectName()).arg(width);
            QVERIFY2(
                part->isVisible() && part->width() >= part->sizeHint().width(), qPrintable(where));
            QVERIFY2(part->height() >= part->sizeHint().height(), qPrintable(where));
            QVERIFY2(bar->rect().contains(part->geometry()), qPrintable(where));
            for (const QWidget* other : std::as_const(parts)) {
                QVERIFY2(other == part || !other->geometry().intersects(part->geometry()),
                    qPrintable(where));
            }
        }
        QCOMPARE(rest->y(), bar->geometry().bottom() + 1 + layout->spacing());
        heights.insert(bar->height());
    }
    QVERIFY(heights.size() > 1);
    QCOMPARE(bar->height(), *std::ranges::min_element(heights));
}

void TestRequestsLook::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("rail");
    QTest::addColumn<QString>("state");
    for (const char* state : { "desk", "unknown", "empty", "offline", "error", "loading" }) {
        QTest::addRow("%s wide", state) << QSize(1440, 865) << 208 << QString::fromLatin1(state);
    }
    QTest::newRow("desk small") << QSize(1024, 645) << 52 << u"desk"_s;
    QTest::newRow("desk narrow") << QSize(960, 540) << 52 << u"desk"_s;
    QTest::newRow("filtered wide") << QSize(1440, 865) << 208 << u"filtered"_s;
    QTest::newRow("filtered small") << QSize(1024, 645) << 52 << u"filtered"_s;
    QTest::newRow("filtered least") << QSize(720, 445) << 52 << u"filtered"_s;
}

void TestRequestsLook::pictures()
{
    QFETCH(QSize, size);
    QFETCH(int, rail);
    QFETCH(QString, state);
    m_window->layout()->setContentsMargins(rail, 0, 0, 0);
    m_window->setMinimumSize(720, 445); // as the window of the desk
    m_window->resize(size);
    if (state == u"filtered"_s) {
        openAll();
        filterAll();
        QTRY_COMPARE(area()->shown(), ListArea::Shown::NothingFound);
    } else if (state == u"desk"_s || state == u"unknown"_s || state == u"offline"_s) {
        openAll();
        QVERIFY(m_page->selectCase(id(state == u"unknown"_s ? 10 : 14)));
    } else if (state == u"empty"_s) {
        fill(Samples::desk().first(5));
        m_page->setQueue(Queue::InProgress);
        QTRY_COMPARE(area()->shown(), ListArea::Shown::Empty);
    }
    if (state == u"offline"_s || state == u"error"_s) {
        m_desk->sync()->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().error.has_value(), 20'000);
    }
    if (state == u"loading"_s) {
        QTRY_VERIFY(m_page->findChild<SkeletonRows*>()->isDrawn());
    }
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    for (const Theme::Mode mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
        qApp->findChild<ThemeKeeper*>()->setMode(mode);
        const QColor window = Theme(mode == Theme::Mode::Dark).color(Token::Window);
        QTRY_COMPARE(m_page->palette().color(QPalette::Window), window);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (const int ratio : { 1, 2 }) {
            QImage image(size * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            m_window->render(&image);
            // Something is drawn, and it is of the theme: light is light, dark is dark.
            const QColor ground = image.pixelColor(image.width() / 2, 3 * ratio);
            QCOMPARE(ground.lightness() < 128, mode == Theme::Mode::Dark);
            if (!folder.isEmpty()) {
                const QString name = u"requests-%1-%2-%3x.png"_s.arg(
                    QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'),
                    mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s, QString::number(ratio));
                QVERIFY(image.save(QDir(folder).filePath(name)));
            }
        }
    }
    qApp->findChild<ThemeKeeper*>()->setMode(Theme::Mode::Light);
}

QTEST_MAIN(TestRequestsLook)
#include "tst_requestslook.moc"
