// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "ui/kit/environmentbadge.h"
#include "ui/kit/themekeeper.h"
#include "ui/window/keysheet.h"
#include "ui/window/mainwindow.h"
#include "ui/window/rail.h"
#include "ui/window/railbutton.h"
#include "ui/window/settings.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Vaglio;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Vaglio::Environment)

/// The frame, with plain widgets for pages.
class TestMainWindow final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void sandboxAndProductionCannotBeMistaken_data();
    void sandboxAndProductionCannotBeMistaken();
    void showsCounts();
    void titleHoldsQueueAndCount();
    void queuesHaveKeys_data();
    void queuesHaveKeys();
    void arrowKeysWalkTheQueues();
    void railIsIconsInANarrowWindow();
    void syncWordsMoveNothing();
    void f6GoesRound();
    void escapeLeadsBack();
    void escapeIsLeftToAPageThatHasIt();
    void keySheetListsEveryActWithAKey();
    void noTwoActsShareAKey();
    void remembersItsPlace();
    void namesItsControls();
    void looksAsDesigned_data();
    void looksAsDesigned();

private:
    template <typename T> T* child(const QString& name) const
    {
        return m_window->findChild<T*>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr QueueCounts DesignCounts { 24, 3, 18, 5, 1091, 2, 4, 1143 };

QWidget* field(const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

void TestMainWindow::initTestCase()
{
    new ThemeKeeper(qApp, Theme::Mode::Light);
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store
        = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(m_store.get());
    m_settings->setOperatorName(u"G. Ferri"_s);
    m_window = std::make_unique<MainWindow>(m_settings.get());
    auto* page = new QWidget;
    auto* row = new QVBoxLayout(page);
    auto* splitter = new QSplitter;
    splitter->addWidget(field(u"list"_s));
    splitter->addWidget(field(u"case"_s));
    row->addWidget(splitter);
    m_window->addPage(MainWindow::Page::Requests, page, u"Requests"_s);
    m_window->addPage(MainWindow::Page::NewLink, field(u"mail"_s), u"New link"_s);
    m_window->resize(1440, 868);
    m_window->showPage(MainWindow::Page::Requests);
    showActive(m_window.get());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
}

void TestMainWindow::sandboxAndProductionCannotBeMistaken_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("strip");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<QString>("titleEnd");
    QTest::newRow("built in") << Environment::BuiltIn << true << u"Sandbox"_s
                              << u"- Vaglio (sandbox)"_s;
    QTest::newRow("sandbox") << Environment::Sandbox << true << u"Sandbox"_s
                             << u"- Vaglio (sandbox)"_s;
    QTest::newRow("production") << Environment::Production << false << u"Production"_s
                                << u"- Vaglio"_s;
}

void TestMainWindow::sandboxAndProductionCannotBeMistaken()
{
    QFETCH(Environment, environment);
    QFETCH(bool, strip);
    m_window->setEnvironment(environment, u"videoid.example"_s);
    QCOMPARE(child<QWidget>(u"sandboxStrip"_s)->isVisible(), strip);
    QTEST(child<EnvironmentBadge>(u"environmentBadge"_s)->words(), "badge");
    QFETCH(QString, titleEnd);
    QVERIFY2(m_window->windowTitle().endsWith(titleEnd), qPrintable(m_window->windowTitle()));
    QCOMPARE(child<EnvironmentBadge>(u"environmentBadge"_s)->toolTip().contains(u"charged"_s),
        environment != Environment::Sandbox);
    // The line itself, in the colour of the token
    const QColor line = m_window->grab().toImage().pixelColor(700, 1);
    QCOMPARE(line == Theme::of(m_window.get()).color(Token::Sandbox), strip);
}

void TestMainWindow::showsCounts()
{
    m_window->setCounts(DesignCounts);
    QCOMPARE(child<RailButton>(u"queue1"_s)->count(), 24);
    QCOMPARE(child<RailButton>(u"queue5"_s)->accessibleName(), u"Approved, 1,091"_s);
    QVERIFY(child<RailButton>(u"queue5"_s)->toolTip().contains(u"Ctrl+5"_s));
}

void TestMainWindow::titleHoldsQueueAndCount()
{
    m_window->setCounts(DesignCounts);
    QCOMPARE(m_window->windowTitle(), u"To review (24) - Vaglio (sandbox)"_s);
    m_window->setQueue(Queue::Approved);
    QCOMPARE(m_window->windowTitle(), u"Approved (1,091) - Vaglio (sandbox)"_s);
    m_window->showPage(MainWindow::Page::NewLink);
    QCOMPARE(m_window->windowTitle(), u"New link - Vaglio (sandbox)"_s);
}

void TestMainWindow::queuesHaveKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("queue");
    for (int i = 0; i < 7; ++i) {
        QTest::addRow("Ctrl+%d", i + 1) << Qt::Key_1 + i << static_cast<int>(Rail::queues().at(i));
    }
}

void TestMainWindow::queuesHaveKeys()
{
    QFETCH(int, key);
    QFETCH(int, queue);
    QSignalSpy chosen(m_window.get(), &MainWindow::queueChosen);
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(static_cast<int>(chosen.at(0).at(0).value<Queue>()), queue);
}

void TestMainWindow::arrowKeysWalkTheQueues()
{
    m_window->rail()->focusCurrent();
    QVERIFY(child<RailButton>(u"queue1"_s)->hasFocus());
    QTest::keyClick(child<RailButton>(u"queue1"_s), Qt::Key_Down);
    QVERIFY(child<RailButton>(u"queue2"_s)->hasFocus());
    QSignalSpy chosen(m_window.get(), &MainWindow::queueChosen);
    QTest::keyClick(child<RailButton>(u"queue2"_s), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<Queue>(), Queue::RejectedAct);
}

void TestMainWindow::railIsIconsInANarrowWindow()
{
    QCOMPARE(m_window->rail()->width(), 208);
    m_window->resize(1279, 800);
    QTRY_COMPARE(m_window->rail()->width(), 52);
    QVERIFY(!child<QLabel>(u"syncState"_s)->isVisible());
    m_window->resize(1280, 800);
    QTRY_COMPARE(m_window->rail()->width(), 208);
    QVERIFY(child<QLabel>(u"syncState"_s)->isVisible());
    m_window->resize(10, 10);
    QCOMPARE(m_window->size(), QSize(720, 480));
}

void TestMainWindow::syncWordsMoveNothing()
{
    SyncState state;
    state.everSucceeded = true;
    state.lastContact = QDateTime::currentDateTimeUtc();
    state.nextCheck = state.lastContact.addSecs(60);
    m_window->rail()->setSyncState(state);
    const QRect before = child<QLabel>(u"syncState"_s)->geometry();
    const QRect button = child<QWidget>(u"checkButton"_s)->geometry();
    state.error = Error { Error::Kind::ServiceFailed, {}, 500, {} };
    state.nextCheck = state.lastContact.addSecs(3000);
    m_window->rail()->setSyncState(state);
    QCOMPARE(child<QLabel>(u"syncState"_s)->text(), u"Last check failed"_s);
    QCOMPARE(child<QLabel>(u"syncState"_s)->geometry(), before);
    QCOMPARE(child<QWidget>(u"checkButton"_s)->geometry(), button);
}

void TestMainWindow::f6GoesRound()
{
    m_window->rail()->focusCurrent();
    const auto f6 = [this] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6); };
    f6();
    QVERIFY(child<QWidget>(u"list"_s)->hasFocus());
    f6();
    QVERIFY(child<QWidget>(u"case"_s)->hasFocus());
    f6();
    QVERIFY(child<QWidget>(u"queue1"_s)->hasFocus());
    child<QWidget>(u"case"_s)->hide();
    f6();
    QVERIFY(child<QWidget>(u"list"_s)->hasFocus());
    f6();
    QVERIFY(child<QWidget>(u"queue1"_s)->hasFocus());
}

void TestMainWindow::escapeLeadsBack()
{
    m_window->showPage(MainWindow::Page::NewLink);
    QVERIFY(child<QWidget>(u"mail"_s)->hasFocus());
    QTest::keyClick(child<QWidget>(u"mail"_s), Qt::Key_Escape);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::Requests);
    QVERIFY(child<RailButton>(u"queue1"_s)->isChecked());
}

void TestMainWindow::escapeIsLeftToAPageThatHasIt()
{
    auto* page = new QWidget;
    auto* own = new QAction(u"Back"_s, page);
    own->setShortcut(QKeySequence(Qt::Key_Escape));
    page->addAction(own);
    page->setFocusPolicy(Qt::StrongFocus);
    QSignalSpy back(own, &QAction::triggered);
    m_window->addPage(MainWindow::Page::Evidence, page, u"Evidence"_s, { own });
    m_window->showPage(MainWindow::Page::Evidence);
    QTest::keyClick(page, Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::Evidence);
}

void TestMainWindow::keySheetListsEveryActWithAKey()
{
    m_window->openKeySheet();
    auto* sheet = m_window->findChild<KeySheet*>();
    QVERIFY(sheet);
    QStringList words;
    for (const QLabel* label : sheet->findChildren<QLabel*>()) {
        words.append(label->text());
    }
    int withKeys = 0;
    for (const ActionGroup& group : m_window->actionGroups()) {
        for (const QAction* action : group.actions) {
            if (!action->shortcuts().isEmpty()) {
                QVERIFY2(words.contains(actionName(*action)), qPrintable(action->text()));
                ++withKeys;
            }
        }
    }
    QVERIFY(withKeys >= 15);
    savePicture(sheet, u"keysheet"_s);
    QCOMPARE(unnamedControls(sheet), QStringList());
    sheet->close();
}

void TestMainWindow::noTwoActsShareAKey()
{
    QStringList keys;
    for (const ActionGroup& group : m_window->actionGroups()) {
        for (const QAction* action : group.actions) {
            for (const QKeySequence& sequence : action->shortcuts()) {
                QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
                keys.append(sequence.toString());
            }
        }
    }
}

void TestMainWindow::remembersItsPlace()
{
    m_window->resize(1111, 777);
    m_window->close();
    const MainWindow again(m_settings.get());
    QCOMPARE(again.size(), QSize(1111, 777));
}

void TestMainWindow::namesItsControls()
{
    QCOMPARE(unnamedControls(m_window.get()), QStringList());
}

void TestMainWindow::looksAsDesigned_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestMainWindow::looksAsDesigned()
{
    QFETCH(bool, dark);
    m_window->setPalette(Theme(dark).palette());
    m_window->setCounts(DesignCounts);
    SyncState state;
    state.lastContact = QDateTime::currentDateTimeUtc().addSecs(-12);
    state.nextCheck = state.lastContact.addSecs(60);
    m_window->rail()->setSyncState(state);
    const QImage picture = m_window->grab().toImage();
    const Theme theme(dark);
    QCOMPARE(picture.pixelColor(190, 600), theme.color(Token::Rail));
    QCOMPARE(picture.pixelColor(180, 40), theme.color(Token::RailOn));
    QCOMPARE(picture.pixelColor(207, 600), theme.color(Token::Border));
    savePicture(m_window.get(), dark ? u"window-dark"_s : u"window-light"_s);
    m_window->resize(1024, 680);
    savePicture(m_window.get(), dark ? u"window-small-dark"_s : u"window-small-light"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
