// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/requestsamples.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/skeletonrows.h"
#include "ui/kit/themekeeper.h"
#include "ui/requests/listarea.h"
#include "ui/requests/requestspage.h"
#include "ui/requests/requeststable.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The page of requests as a person uses it: by keyboard, while rows arrive, in every state.
class TestRequestsPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void firstCaseOpensByItself();
    void typedKeysMoveThroughTheList();
    void searchByKeyboard();
    void lettersAreTextInTheSearchField();
    void filtersAndCountAgree();
    void nothingHereButElsewhere();
    void selectionStaysWhileRowsArrive();
    void placeStaysWhileRowsArrive();
    void caseThatLeavesTheQueueStaysOpen();
    void sortIsRemembered();
    void emptyQueueSaysWhatHappensNext();
    void unreachableServiceIsAnErrorWithRetry();
    void unreachableServiceKeepsTheCasesUsable();
    void sizes_data();
    void sizes();
    void stackedInNarrowWindows();
    void everyActHasTextKeyAndName();
    void everyControlHasAName();
    void pictures_data();
    void pictures();

private:
    void fill(const QList<CaseRecord>& cases);
    void openAll();
    [[nodiscard]] QLabel* label(const QString& name) const
    {
        return m_page->findChild<QLabel*>(name);
    }
    [[nodiscard]] ListArea* area() const { return m_page->findChild<ListArea*>(); }
    [[nodiscard]] QLineEdit* search() const
    {
        return m_page->findChild<QLineEdit*>(u"searchField"_s);
    }
    [[nodiscard]] static QString id(int number)
    {
        return u"aaaaaaaa-1111-2222-dddd-1234567%1"_s.arg(number, 2, 10, QChar(u'0'));
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget()
                                                               : static_cast<QWidget*>(m_page),
            key, modifiers);
    }

    QUrl m_nobody; ///< an address where nothing listens
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    RequestsPage* m_page = nullptr;
    RequestsTable* m_table = nullptr;
};

void TestRequestsPage::initTestCase()
{
    new ThemeKeeper(qApp, Theme::Mode::Light);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_nobody = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
}

void TestRequestsPage::init()
{
    Account account;
    account.baseUrl = m_nobody;
    account.token = "token";
    m_desk = std::make_unique<Desk>(account, u"G. Ferri"_s);
    m_window = std::make_unique<QWidget>();
    m_page = new RequestsPage(m_desk.get(), m_window.get());
    m_table = m_page->findChild<RequestsTable*>();
    auto* layout = new QHBoxLayout(m_window.get());
    layout->setContentsMargins(208, 0, 0, 0);
    layout->addWidget(m_page);
    m_window->resize(1440, 865);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    m_table->setFocus();
}

void TestRequestsPage::cleanup()
{
    m_window.reset();
    m_desk->sync()->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, 20'000);
    m_desk.reset();
}

void TestRequestsPage::fill(const QList<CaseRecord>& cases)
{
    QSignalSpy changed(m_desk->book(), &RequestBook::changed);
    m_desk->book()->mergeKnown(cases);
    QVERIFY(changed.wait());
}

void TestRequestsPage::openAll()
{
    m_page->setQueue(Queue::All);
    fill(Samples::desk());
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QTRY_COMPARE(m_page->currentId(), id(1));
}

void TestRequestsPage::firstCaseOpensByItself()
{
    openAll();
    QCOMPARE(label(u"caseName"_s)->text(), u"Dora Campolungo"_s);
    QCOMPARE(label(u"casePosition"_s)->text(), u"1 of 22"_s);
    QCOMPARE(label(u"pageCount"_s)->text(), u"22, oldest first"_s);
    QCOMPARE(area()->shown(), ListArea::Shown::Rows);
}

void TestRequestsPage::typedKeysMoveThroughTheList()
{
    openAll();
    type(Qt::Key_J);
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(3));
    QCOMPARE(label(u"casePosition"_s)->text(), u"3 of 22"_s);
    type(Qt::Key_K);
    QCOMPARE(m_page->currentId(), id(2));
    type(Qt::Key_Down);
    QCOMPARE(m_page->currentId(), id(3));
    type(Qt::Key_End);
    QCOMPARE(m_page->currentId(), id(22));
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(22));
    type(Qt::Key_Home);
    QCOMPARE(m_page->currentId(), id(1));
    type(Qt::Key_PageDown);
    QVERIFY(m_page->currentId() > id(10));
    type(Qt::Key_I);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_page->currentId());
}

void TestRequestsPage::searchByKeyboard()
{
    openAll();
    type(Qt::Key_Slash);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"rossi FRANCO"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(label(u"pageCount"_s)->text(), u"1, oldest first"_s);
    type(Qt::Key_Return);
    QVERIFY(m_table->hasFocus());
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(14));
    type(Qt::Key_Slash);
    type(Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QCOMPARE(m_page->currentId(), id(14));
    type(Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
}

void TestRequestsPage::lettersAreTextInTheSearchField()
{
    openAll();
    type(Qt::Key_Slash);
    QTest::keyClicks(search(), u"jk/io"_s);
    QCOMPARE(search()->text(), u"jk/io"_s);
    QCOMPARE(m_page->currentId(), id(1));
}

void TestRequestsPage::filtersAndCountAgree()
{
    openAll();
    auto* outcome = m_page->findChild<FilterChip*>(u"outcomeChip"_s);
    outcome->setValue(int(Outcome::Status::Ko));
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QCOMPARE(label(u"pageCount"_s)->text(), u"4, oldest first"_s);
    auto* by = m_page->findChild<FilterChip*>(u"byChip"_s);
    QVERIFY(by->isVisibleTo(m_page));
    by->setValue(u"G. Ferri"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 2);
    auto* issued = m_page->findChild<FilterChip*>(u"issuedChip"_s);
    issued->setValue(7);
    QTRY_COMPARE(m_table->model()->rowCount(), 0);
    QCOMPARE(area()->shown(), ListArea::Shown::NothingFound);
    QCOMPARE(label(u"pageCount"_s)->text(), u"0"_s);
    type(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QVERIFY(!outcome->isActive());
}

void TestRequestsPage::nothingHereButElsewhere()
{
    m_page->setQueue(Queue::RejectedAct);
    fill(Samples::desk());
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QSignalSpy queues(m_page, &RequestsPage::queueChanged);
    type(Qt::Key_Slash);
    QTest::keyClicks(search(), u"montefalco"_s);
    auto* all = m_page->findChild<QAbstractButton*>(u"searchAll"_s);
    QTRY_VERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(m_page->queue(), Queue::All);
    QCOMPARE(label(u"pageTitle"_s)->text(), u"All requests"_s);
    search()->clear();
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QCOMPARE(m_page->queue(), Queue::RejectedAct);
    QCOMPARE(queues.size(), 2);
}

void TestRequestsPage::selectionStaysWhileRowsArrive()
{
    openAll();
    QVERIFY(m_page->selectCase(id(14)));
    QSignalSpy moved(m_page, &RequestsPage::currentIdChanged);
    fill({ Samples::makeCase(u"new-old"_s, u"ok"_s, u"identityverified"_s, u"Prima Di"_s,
               u"p@example.com"_s, Samples::daysAgo(40, 9, 0), u"G. Ferri"_s),
        Samples::makeCase(u"new-late"_s, u"ok"_s, u"identityverified"_s, u"Dopo Di"_s,
            u"d@example.com"_s, Samples::daysAgo(0, 0, 0), u"G. Ferri"_s) });
    QTRY_COMPARE(m_table->model()->rowCount(), 24);
    QCOMPARE(m_page->currentId(), id(14));
    QCOMPARE(m_table->currentPosition(), 14);
    QCOMPARE(label(u"casePosition"_s)->text(), u"15 of 24"_s);
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(moved.size(), 0);
}

void TestRequestsPage::placeStaysWhileRowsArrive()
{
    QList<CaseRecord> many;
    for (int i = 0; i < 150; ++i) {
        many << Samples::makeCase(u"id-%1"_s.arg(i, 3, 10, QChar(u'0')), u"ok"_s,
            u"identityverified"_s, u"Nome Cognome%1"_s.arg(i), u"m@example.com"_s,
            Samples::daysAgo(20, 9, 0).addSecs(i), u"G. Ferri"_s);
    }
    m_page->setQueue(Queue::All);
    fill(many);
    QTRY_COMPARE(m_table->model()->rowCount(), 150);
    QVERIFY(m_page->selectCase(u"id-075"_s));
    const auto place = [this] { return m_table->visualRect(m_table->currentIndex()).top(); };
    const int before = place();
    QList<CaseRecord> earlier;
    for (int i = 0; i < 5; ++i) {
        earlier << Samples::makeCase(u"early-%1"_s.arg(i), u"ko"_s, {}, u"Nome Prima"_s,
            u"m@example.com"_s, Samples::daysAgo(25, 9, i), u"G. Ferri"_s);
    }
    fill(earlier);
    QTRY_COMPARE(m_table->model()->rowCount(), 155);
    QCOMPARE(m_page->currentId(), u"id-075"_s);
    QCOMPARE(place(), before);
    // By a reset too: more at once than the list tells row by row.
    QList<CaseRecord> flood;
    for (int i = 0; i < 400; ++i) {
        flood << Samples::makeCase(u"flood-%1"_s.arg(i), u"ko"_s, {}, u"Nome Molti"_s,
            u"m@example.com"_s, Samples::daysAgo(26, 9, 0), u"G. Ferri"_s);
    }
    fill(flood);
    QTRY_COMPARE(m_table->model()->rowCount(), 555);
    QCOMPARE(m_page->currentId(), u"id-075"_s);
    QCOMPARE(place(), before);
}

void TestRequestsPage::caseThatLeavesTheQueueStaysOpen()
{
    m_page->setQueue(Queue::InValidation);
    fill(Samples::desk());
    QTRY_COMPARE(m_page->currentId(), id(6));
    Request now = m_desk->book()->find(id(6))->request;
    now.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
    m_desk->book()->mergeSeen({ now }, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(m_table->model()->rowCount(), 0);
    QCOMPARE(m_page->currentId(), id(6));
    QCOMPARE(label(u"caseName"_s)->text(), u"Oreste Lanterna"_s);
    QCOMPARE(label(u"outcomeReason"_s)->text(), u"Identity verified"_s);
    QCOMPARE(label(u"casePosition"_s)->text(), u"not in this list"_s);
}

void TestRequestsPage::sortIsRemembered()
{
    openAll();
    type(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(m_table->model()->index(0, 1).data().toString(), u"Ada Setaccio"_s);
    type(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(m_table->model()->index(1, 1).data().toString(), u"Zoe Acquadolce"_s);
    QCOMPARE(m_page->currentId(), id(1));
    m_table->horizontalHeader()->resizeSection(1, 311);
    const QByteArray state = m_page->saveState();

    RequestsPage other(m_desk.get());
    QVERIFY(!other.restoreState("nonsense"));
    QVERIFY(other.restoreState(state));
    const auto* table = other.findChild<RequestsTable*>();
    other.resize(1440, 800);
    other.show();
    QCOMPARE(table->columnWidth(1), 311);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestRequestsPage::emptyQueueSaysWhatHappensNext()
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

void TestRequestsPage::unreachableServiceIsAnErrorWithRetry()
{
    QCOMPARE(area()->shown(), ListArea::Shown::Loading);
    m_desk->sync()->checkNow();
    QTRY_COMPARE_WITH_TIMEOUT(area()->shown(), ListArea::Shown::Error, 20'000);
    QVERIFY(!m_page->findChild<QWidget*>(u"errorEnterToken"_s)->isVisible());
}

void TestRequestsPage::unreachableServiceKeepsTheCasesUsable()
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

void TestRequestsPage::sizes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("rail");
    QTest::addColumn<int>("caseWidth");
    QTest::addColumn<bool>("compact");
    QTest::newRow("wide") << QSize(1440, 865) << 208 << 432 << false;
    QTest::newRow("small") << QSize(1024, 645) << 52 << 366 << true;
    QTest::newRow("stacked") << QSize(960, 540) << 52 << 0 << true;
}

void TestRequestsPage::sizes()
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

void TestRequestsPage::stackedInNarrowWindows()
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

void TestRequestsPage::everyActHasTextKeyAndName()
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

void TestRequestsPage::everyControlHasAName()
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

void TestRequestsPage::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("rail");
    QTest::addColumn<QString>("state");
    for (const char* state : { "desk", "unknown", "empty", "offline", "error", "loading" }) {
        QTest::addRow("%s wide", state) << QSize(1440, 865) << 208 << QString::fromLatin1(state);
    }
    QTest::newRow("desk small") << QSize(1024, 645) << 52 << u"desk"_s;
    QTest::newRow("desk narrow") << QSize(960, 540) << 52 << u"desk"_s;
}

void TestRequestsPage::pictures()
{
    QFETCH(QSize, size);
    QFETCH(int, rail);
    QFETCH(QString, state);
    m_window->layout()->setContentsMargins(rail, 0, 0, 0);
    m_window->resize(size);
    if (state == u"desk"_s || state == u"unknown"_s || state == u"offline"_s) {
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

QTEST_MAIN(TestRequestsPage)
#include "tst_requestspage.moc"
