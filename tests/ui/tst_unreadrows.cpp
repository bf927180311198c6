// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"
#include "tests/sandboxprocess.h"
#include "ui/kit/themekeeper.h"
#include "ui/requests/listarea.h"
#include "ui/requests/requestspage.h"
#include "ui/requests/requeststable.h"
#include "ui/window/language.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// Rows of the service's list that cannot be read, on the page of requests: said as long as it is
/// so, beside all the others, with the details to copy. Against the real sandbox.
class TestUnreadRows final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void appearsAndGoesWithTheList();
    void countsThem_data();
    void countsThem();
    void detailsAreCopiedByKeyboard();
    void saidAlsoWhereTheQueueIsEmpty();
    void pictures();

private:
    void openPage();
    void check();
    [[nodiscard]] QWidget* banner() const { return m_page->findChild<QWidget*>(u"unreadBanner"_s); }
    [[nodiscard]] QString words(const QString& label) const
    {
        return m_page->findChild<QLabel*>(label)->text();
    }

    Language m_language; ///< its plurals
    SandboxProcess m_sandbox;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    RequestsPage* m_page = nullptr;
};

void TestUnreadRows::initTestCase()
{
    new ThemeKeeper(qApp, Theme::Mode::Light);
    m_language.apply(LanguageChoice::English);
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
}

void TestUnreadRows::init()
{
    QVERIFY(m_sandbox.reset());
    Account account;
    account.baseUrl = m_sandbox.baseUrl();
    account.token = SandboxProcess::token();
    m_desk = std::make_unique<Desk>(account, u"G. Ferri"_s);
    openPage();
    m_page->setQueue(Queue::All);
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestUnreadRows::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestUnreadRows::openPage()
{
    m_window = std::make_unique<QWidget>();
    m_page = new RequestsPage(m_desk.get(), m_window.get());
    auto* layout = new QHBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    m_window->setMinimumSize(668, 477); // the page's in the smallest window
    m_window->resize(1230, 865);
    m_window->show();
}

/// Asks for the list; what is seen may be compared afterwards.
void TestUnreadRows::check()
{
    m_desk->sync()->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, 20'000);
    QVERIFY(!m_desk->sync()->state().error);
}

void TestUnreadRows::appearsAndGoesWithTheList()
{
    check();
    QTRY_COMPARE(m_page->place().second, 60);
    QVERIFY(!banner()->isVisible());
    const QString open = m_page->currentId();

    QVERIFY(m_sandbox.set(u"rows"_s, u"some-unreadable"_s));
    check();
    QVERIFY(banner()->isVisible());
    QCOMPARE(banner()->accessibleName(), u"3 requests in the service's list could not be read"_s);
    QVERIFY(banner()->accessibleDescription().startsWith(u"All others are shown"_s));
    QCOMPARE(words(u"unreadText"_s), banner()->accessibleDescription());
    QCOMPARE(m_page->place().second, 60);
    QCOMPARE(m_page->currentId(), open);

    // A service that answers nothing takes nothing back of what the last list said.
    QVERIFY(m_sandbox.set(u"fault"_s, u"500"_s));
    m_desk->sync()->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().error.has_value(), 20'000);
    QVERIFY(banner()->isVisible());
    QVERIFY(m_page->findChild<QWidget*>(u"offlineBanner"_s)->isVisible());

    QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
    QVERIFY(m_sandbox.set(u"rows"_s, u"plain"_s));
    check();
    QVERIFY(!banner()->isVisible());
    QVERIFY(!m_page->findChild<QWidget*>(u"unreadText"_s)->isVisible());
}

void TestUnreadRows::countsThem_data()
{
    QTest::addColumn<QString>("seed");
    QTest::addColumn<QString>("title");
    QTest::newRow("one") << u"8"_s << u"1 request in the service's list could not be read"_s;
    QTest::newRow("many") << u"24000"_s
                          << u"1,200 requests in the service's list could not be read"_s;
}

void TestUnreadRows::countsThem()
{
    QFETCH(const QString, seed);
    SandboxProcess other;
    QVERIFY2(other.start({ u"--seed"_s, seed, u"--set"_s, u"rows=some-unreadable"_s }),
        qPrintable(other.errorText()));
    Account account;
    account.baseUrl = other.baseUrl();
    account.token = SandboxProcess::token();
    m_window.reset();
    m_desk = std::make_unique<Desk>(account, u"G. Ferri"_s);
    openPage();
    check();
    QTRY_VERIFY(banner()->isVisible());
    QTEST(banner()->accessibleName(), "title");
}

void TestUnreadRows::detailsAreCopiedByKeyboard()
{
    QVERIFY(m_sandbox.set(u"rows"_s, u"some-unreadable"_s));
    check();
    QGuiApplication::clipboard()->clear();
    auto* copy = m_page->findChild<QAbstractButton*>(u"unreadCopy"_s);
    QTRY_VERIFY(copy->isVisible());
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(copy);
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->text(QAccessible::Name), u"Copy details"_s);
    m_page->findChild<QWidget*>(u"searchField"_s)->setFocus();
    for (int tabs = 0; tabs < 20 && !copy->hasFocus(); ++tabs) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(copy->hasFocus());
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"data[7].id: missing\ndata[27].id: missing\ndata[47].id: missing"_s);
    QCOMPARE(words(u"notice"_s), u"Details copied"_s);
}

void TestUnreadRows::saidAlsoWhereTheQueueIsEmpty()
{
    QVERIFY(m_sandbox.set(u"rows"_s, u"some-unreadable"_s));
    m_page->setQueue(Queue::Unlabelled);
    check();
    m_page->findChild<QLineEdit*>(u"searchField"_s)->setText(u"nobody of this name"_s);
    auto* area = m_page->findChild<ListArea*>();
    QTRY_COMPARE(area->shown(), ListArea::Shown::NothingFound);
    QVERIFY(banner()->isVisible());
}

/// For a person to look at; that it is drawn, and fits, is checked here.
void TestUnreadRows::pictures()
{
    QVERIFY(m_sandbox.set(u"rows"_s, u"some-unreadable"_s));
    check();
    QTRY_VERIFY(banner()->isVisible());
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    for (const Theme::Mode mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
        qApp->findChild<ThemeKeeper*>()->setMode(mode);
        const QColor window = Theme(mode == Theme::Mode::Dark).color(Token::Window);
        QTRY_COMPARE(m_page->palette().color(QPalette::Window), window);
        for (const QSize size : { QSize(1230, 865), QSize(668, 477) }) {
            m_window->resize(size);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCOMPARE(m_window->size(), size);
            const auto* copy = m_page->findChild<QWidget*>(u"unreadCopy"_s);
            QVERIFY(banner()->rect().contains(copy->geometry()));
            const QPoint corner = copy->mapTo(m_window.get(), copy->rect().bottomRight());
            QVERIFY(m_window->rect().contains(corner));
            QImage image(size * 2, QImage::Format_RGB32);
            image.setDevicePixelRatio(2);
            m_window->render(&image);
            if (!folder.isEmpty()) {
                QVERIFY(image.save(QDir(folder).filePath(u"unread-%1-%2.png"_s.arg(size.width())
                        .arg(mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s))));
            }
        }
    }
    qApp->findChild<ThemeKeeper*>()->setMode(Theme::Mode::Light);
}

QTEST_MAIN(TestUnreadRows)
#include "tst_unreadrows.moc"
