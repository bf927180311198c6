// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/deskcontroller.h"

#include "core/desk/desk.h"
#include "tests/sandboxprocess.h"
#include "tests/ui/uitest.h"
#include "ui/kit/themekeeper.h"
#include "ui/window/keysheet.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// Which page stands in the window, and how a person gets from one to the other.
class TestDeskController final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void failureStaysInReachBeforeThereIsADesk();
    void failureStaysInReachOfADesk_data();
    void failureStaysInReachOfADesk();
    void checkingTriesAgain();
    void anotherDeskEndsTheFailure();
    void keySheetSaysWhereBackLeads();

private:
    void openDesk();
    void fail() { m_controller->showFailure({ u"Ended"_s, u"What"_s, u"Next"_s }, u"code 9"_s); }
    /// The failure with its way out, in the place of whatever page was there.
    [[nodiscard]] bool isFailureShown() const
    {
        return tryAgain() != nullptr && tryAgain()->isVisible();
    }
    [[nodiscard]] QAbstractButton* tryAgain() const
    {
        const auto* page = m_window->findChild<QWidget*>(u"startFailure"_s);
        return page == nullptr ? nullptr : page->findChild<QAbstractButton*>(u"errorRetry"_s);
    }
    void press(const QString& button)
    {
        QTest::mouseClick(m_window->findChild<QAbstractButton*>(button), Qt::LeftButton);
    }

    QTemporaryDir m_folder;
    SandboxProcess m_sandbox;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    DeskController* m_controller = nullptr;
};

void TestDeskController::initTestCase()
{
    new ThemeKeeper(qApp, Theme::Mode::Light);
}

void TestDeskController::init()
{
    m_store
        = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(m_store.get());
    m_window = std::make_unique<MainWindow>(m_settings.get());
    m_controller = new DeskController(m_window.get(), m_settings.get());
    m_controller->showWaiting();
    m_window->resize(1440, 868);
    showActive(m_window.get());
}

void TestDeskController::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_sandbox.stop();
    m_settings.reset();
    m_store.reset();
}

/// A desk over a sandbox that is then gone, as when the built-in one has ended.
void TestDeskController::openDesk()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
    m_desk = std::make_unique<Desk>(
        Account { Environment::BuiltIn, m_sandbox.baseUrl(), SandboxProcess::token() }, u"G."_s);
    m_controller->setDesk(m_desk.get());
    m_desk->sync()->checkNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->sync()->state().everSucceeded, true, 20'000);
    auto* table = m_window->findChild<QTableView*>(u"requestsTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::Requests);
}

void TestDeskController::failureStaysInReachBeforeThereIsADesk()
{
    fail();
    QVERIFY(isFailureShown());
    for (const QString& entry : { u"queue5"_s, u"newLinkButton"_s, u"queue1"_s }) {
        press(entry);
        QVERIFY2(isFailureShown(), qPrintable(entry));
    }
}

void TestDeskController::failureStaysInReachOfADesk_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("the queue that was open") << u"queue1"_s << Qt::Key_unknown;
    QTest::newRow("another queue") << u"queue3"_s << Qt::Key_unknown;
    QTest::newRow("Esc") << QString() << Qt::Key_Escape;
}

void TestDeskController::failureStaysInReachOfADesk()
{
    QFETCH(const QString, button);
    QFETCH(const Qt::Key, key);
    openDesk();
    m_sandbox.stop();
    fail();
    QVERIFY(isFailureShown());
    // What was typed for a new link can still be read.
    press(u"newLinkButton"_s);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::NewLink);
    QVERIFY(!isFailureShown());

    if (button.isEmpty()) {
        QTest::keyClick(m_window.get(), key);
    } else {
        press(button);
    }
    QVERIFY(isFailureShown());
    // And its way out works: by keyboard, for it has the focus.
    QSignalSpy again(m_controller, &DeskController::retryRequested);
    QVERIFY(tryAgain()->hasFocus());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(again.size(), 1);
    QVERIFY(!isFailureShown());
    QCOMPARE(m_window->currentPage(), MainWindow::Page::Waiting);
    // While it is being tried the old list is no place to go either.
    press(u"queue1"_s);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::Waiting);
}

void TestDeskController::checkingTriesAgain()
{
    openDesk();
    fail();
    QSignalSpy again(m_controller, &DeskController::retryRequested);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(again.size(), 1);
    QVERIFY(!isFailureShown());
    QVERIFY(!m_desk->sync()->state().checking);
}

void TestDeskController::anotherDeskEndsTheFailure()
{
    fail();
    openDesk();
    QVERIFY(!isFailureShown());
    press(u"newLinkButton"_s);
    press(u"queue5"_s);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::Requests);
    QCOMPARE(m_window->queue(), Queue::Approved);
}

void TestDeskController::keySheetSaysWhereBackLeads()
{
    openDesk();
    press(u"queue5"_s);
    auto* table = m_window->findChild<QTableView*>(u"requestsTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->currentIndex().isValid());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), MainWindow::Page::Evidence, 30'000);
    // The button says which list it is.
    const auto* back = m_window->findChild<QAbstractButton*>(u"backButton"_s);
    QCOMPARE(back->text(), u"Approved"_s);
    QCOMPARE(back->accessibleName(), u"Approved: Back to the requests"_s);

    m_window->openKeySheet();
    const auto* sheet = m_window->findChild<KeySheet*>();
    QVERIFY(sheet != nullptr);
    QStringList words;
    for (const QLabel* label : sheet->findChildren<QLabel*>()) {
        words << label->text();
    }
    QCOMPARE(words.count(u"Back to the requests"_s), 1);
    QCOMPARE(words.count(u"Approved"_s), 1); // the queue, under "Go to"
}

QTEST_MAIN(TestDeskController)
#include "tst_deskcontroller.moc"
