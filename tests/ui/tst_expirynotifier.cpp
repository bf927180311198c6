// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/vaultwindowtest.h"
#include "ui/window/expirynotifier.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QSystemTrayIcon>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {
const QString Id = u"bbbbbbbb-1111"_s;
}

/// What a desktop has that takes notifications, with or without a tray.
class NotificationService final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
    Q_DISABLE_COPY_MOVE(NotificationService)
public:
    struct Message {
        uint replaces = 0;
        QString program;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    NotificationService()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"notifications"_s))
    {
        m_isThere = m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(u"org.freedesktop.Notifications"_s);
    }
    ~NotificationService() override
    {
        m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
        QDBusConnection::disconnectFromBus(u"notifications"_s);
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    QList<Message> messages;
    QList<uint> closed;

    static constexpr uint FirstId = 42;

public slots:
    // NOLINTNEXTLINE(readability-identifier-naming): as the interface has it
    uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title,
        const QString& text, const QStringList& actions, const QVariantMap& hints, int)
    {
        messages.append({ replaces, program, icon, title, text, actions, hints });
        return replaces == 0 ? FirstId : replaces;
    }
    // NOLINTNEXTLINE(readability-identifier-naming)
    void CloseNotification(uint id) { closed.append(id); }

signals:
    // NOLINTNEXTLINE(readability-identifier-naming)
    void ActionInvoked(uint id, const QString& action);

private:
    QDBusConnection m_bus;
    bool m_isThere = false;
};

/// What the desktop is told of evidence that will soon be gone, on a desktop without a tray, in the
/// real window and over a real session bus.
class TestExpiryNotifier final : public VaultWindowTest {
    Q_OBJECT
public:
    TestExpiryNotifier()
        : VaultWindowTest(8)
    {
    }

private slots:
    void tellsTheDesktop_data();
    void tellsTheDesktop();
    void withdrawsWhatIsOver();
    void withoutAServiceTheWindowTells();

private:
    void openDesk() override;
    /// 0: of unknown age.
    void addExpiring(int days);
    void look() { m_window->findChild<ExpiryNotifier*>()->look(); }
};

void TestExpiryNotifier::openDesk()
{
    makeDesk();
    makeWindow();
    m_desk->rescue()->setPaused(true);
}

void TestExpiryNotifier::addExpiring(int days)
{
    CaseRecord record;
    record.request.id = Id;
    record.request.link = u"https://sit-openapi.certid.it/x"_s;
    record.request.outcome = Outcome::fromRaw(u"ok"_s);
    record.firstSeen = QDateTime::currentDateTimeUtc().addDays(days - 30);
    if (days > 0) {
        record.okSince = record.firstSeen;
    }
    LinkOrder order;
    order.applicant.firstName = u"Franco"_s;
    order.applicant.lastName = u"Rossi"_s;
    order.mail = u"franco.rossi@example.it"_s;
    record.order = order;
    m_desk->book()->mergeKnown({ record });
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->book()->find(Id) != nullptr, Long);
}

void TestExpiryNotifier::tellsTheDesktop_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("10 days") << 10 << u"Openapi deletes the first in 10 days. "_s;
    QTest::newRow("3 days") << 3 << u"Openapi deletes the first in 3 days. "_s;
    QTest::newRow("1 day") << 1 << u"Openapi deletes the first in 1 day. "_s;
    QTest::newRow("unknown") << 0
                             << u"When some of them were approved is unknown: Openapi may delete "
                                "them any day. "_s;
}

void TestExpiryNotifier::tellsTheDesktop()
{
    QFETCH(int, days);
    QFETCH(QString, text);
    QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
    QGuiApplication::setDesktopFileName(u"it.vaglio.Vaglio"_s); // as the program does
    NotificationService service;
    QVERIFY(service.isThere());
    addExpiring(days);
    // That another account told something today does not count here.
    m_settings->setState(u"expiry-elsewhere.example"_s,
        QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1());
    look();
    QTRY_COMPARE_WITH_TIMEOUT(service.messages.size(), 1, Long);
    QVERIFY(!m_settings->state(u"expiry-"_s + m_desk->host()).isEmpty());
    const NotificationService::Message message = service.messages.first();
    QCOMPARE(message.program, u"Vaglio"_s);
    QCOMPARE(message.icon, u"it.vaglio.Vaglio"_s);
    QCOMPARE(message.hints.value(u"desktop-entry"_s).toString(), u"it.vaglio.Vaglio"_s);
    QCOMPARE(message.title, u"The evidence of 1 case is not saved yet"_s);
    QVERIFY2(message.text.startsWith(text), qPrintable(message.text));
    QCOMPARE(message.actions, (QStringList { u"default"_s, u"Show them"_s }));
    // Others see it: counts and days, and nothing of a person.
    for (const QString& secret : { u"Franco"_s, u"Rossi"_s, u"example.it"_s, u"bbbbbbbb"_s }) {
        QVERIFY(!(message.title + message.text).contains(secret, Qt::CaseInsensitive));
    }
    QVERIFY(!isShown(u"expiryBanner"_s));

    // Somebody else's message was clicked, and then this one.
    QSignalSpy opened(m_window->findChild<ExpiryNotifier*>(), &ExpiryNotifier::openRequested);
    emit service.ActionInvoked(NotificationService::FirstId + 1, u"default"_s);
    emit service.ActionInvoked(NotificationService::FirstId, u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Long);
    QCOMPARE(m_window->queue(), Queue::EvidenceExpiring);
    QVERIFY(m_window->isVisible());

    // Once a day.
    look();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(Long));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(service.messages.size(), 1);
}

void TestExpiryNotifier::withdrawsWhatIsOver()
{
    NotificationService service;
    QVERIFY(service.isThere());
    addExpiring(3);
    look();
    QTRY_COMPARE_WITH_TIMEOUT(service.messages.size(), 1, Long);
    QVERIFY(service.closed.isEmpty());
    const auto file
        = EvidenceFiles(m_door->deskVault().evidenceFolder).write(QByteArray(1'000, 'e'));
    QVERIFY(file.has_value());
    m_desk->book()->keepEvidence(Id, { *file, QDateTime::currentDateTimeUtc(), {} });
    QTRY_COMPARE_WITH_TIMEOUT(service.closed, QList<uint> { NotificationService::FirstId }, Long);
}

void TestExpiryNotifier::withoutAServiceTheWindowTells()
{
    addExpiring(3);
    look();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"expiryBanner"_s), Long);
}

QTEST_MAIN(TestExpiryNotifier)
#include "tst_expirynotifier.moc"
