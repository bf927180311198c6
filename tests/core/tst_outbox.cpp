// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"
#include "core/vault/faultpoint.h"
#include "tests/core/fulldisk.h"
#include "tests/core/outboxtest.h"

#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>

#include <cstring>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

using State = OrderRecord::State;
Q_DECLARE_METATYPE(OrderRecord::State)

namespace {

std::unique_ptr<FullDisk> theFullDisk;

void fillDiskOnceSent(const char* step)
{
    if (std::strcmp(step, "order.sending") == 0) {
        theFullDisk = std::make_unique<FullDisk>(0);
    }
}

} // namespace

/// Every order through a real vault, against the real sandbox: what is on disk after each end.
class OutboxTest : public OutboxTestBase {
    Q_OBJECT

private slots:
    void cleanup()
    {
        setFaultHook(nullptr);
        theFullDisk.reset();
        OutboxTestBase::cleanup();
    }

    void eachEndIsOnDisk_data()
    {
        QTest::addColumn<int>("charges");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("lastEvent");
        const auto row = [](const char* fault, int charges, State state, const char* event) {
            QTest::newRow(fault) << charges << state << QString::fromLatin1(event);
        };
        row("none", 1, State::Created, "created");
        row("close-before-charge", 0, State::Unknown, "unknown");
        row("close-after-charge", 1, State::Unknown, "unknown");
        row("reset-mid-body", 1, State::Unknown, "unknown");
        row("half-answer", 1, State::Unknown, "unknown");
        row("500", 0, State::Unknown, "unknown");
        row("500-after-charge", 1, State::Unknown, "unknown");
        row("latency", 1, State::Unknown, "unknown"); // beyond the deadline
        row("not-json", 0, State::Unknown, "unknown");
        row("401", 0, State::Rejected, "rejected");
        row("402", 0, State::Rejected, "rejected");
        row("406", 0, State::Rejected, "rejected");
    }

    void eachEndIsOnDisk()
    {
        QFETCH(State, state);
        QVERIFY(setFault(QString::fromLatin1(QTest::currentDataTag())));
        const auto made = issue(u"a@example.it"_s);
        QCOMPARE(made.has_value(), state == State::Created);
        QVERIFY(openAgain());
        QCOMPARE(m_sandbox.posts(), 1);
        QTEST(charges(), "charges");
        const QList<OrderRecord> orders = m_run->ordersOnDisk();
        QCOMPARE(orders.size(), 1);
        const OrderRecord& order = orders.first();
        QCOMPARE(order.state, state);
        QCOMPARE(order.price, std::optional(OrderPrice));
        QCOMPARE(order.operatorName, u"G. Ferri"_s);
        QCOMPARE(order.payloadHash.size(), 32);
        // Only what still has to be looked for needs the person.
        QCOMPARE(order.order.mail.isEmpty(), state != State::Unknown);
        QVERIFY(order.prepared <= order.sent && order.prepared.isValid());
        QCOMPARE(order.settled.isValid(), state != State::Unknown);
        QCOMPARE(m_run->outbox.hasOpenOrders(), state == State::Unknown);
        QFETCH(QString, lastEvent);
        QCOMPARE(m_run->orderEvents(), QStringList({ u"prepared"_s, u"sending"_s, lastEvent }));
        // Only what is uncertain keeps the next one waiting.
        QVERIFY(setFault(u"none"_s));
        const auto next = issue(u"b@example.it"_s);
        QCOMPARE(isRefused(next, u"unsettled"_s), state == State::Unknown);
        QCOMPARE(m_sandbox.posts(), state == State::Unknown ? 1 : 2);
    }

    void nothingListensIsNotSent()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl nowhere(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
        server.close();
        m_run.reset();
        m_run = std::make_unique<OutboxRun>(nowhere);
        QVERIFY(m_run->open(m_folder));
        const auto made = issue(u"a@example.it"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Offline);
        QVERIFY(openAgain());
        QCOMPARE(m_run->ordersOnDisk().first().state, State::NotSent);
        QVERIFY(issue(u"a@example.it"_s).has_value());
    }

    void createdStaysWithTheCase()
    {
        const auto made = issue(u"a@example.it"_s);
        QVERIFY(made.has_value() && !made->existing && !made->unsaved);
        QVERIFY(openAgain());
        const CasePtr record = m_run->book.find(made->request.id);
        QVERIFY(record != nullptr);
        QCOMPARE(record->order, std::optional(orderFor(u"a@example.it"_s)));
        QCOMPARE(record->price, std::optional(OrderPrice));
        QCOMPARE(record->issuedBy, u"G. Ferri"_s);
        QCOMPARE(record->issued, made->issued);
        const OrderRecord order = m_run->ordersOnDisk().first();
        QCOMPARE(order.requestId, made->request.id);
        // The person is in the case alone, so that erasing it erases all.
        QVERIFY(order.order.mail.isEmpty() && order.order.applicant.isEmpty());
        QCOMPARE(order.order.mode, ServiceMode::Selfie);
    }

    void theSameIntentHasOneLink()
    {
        const auto first = issue(u"a@example.it"_s);
        QVERIFY(first.has_value());
        LinkOrder order = orderFor(u"A@Example.it"_s);
        order.imagesAsPdf = true;
        QSignalSpy issued(&m_run->issuing, &Issuing::issued);
        const auto second = answerOf(m_run->issuing.issue(order, OrderPrice));
        QVERIFY(second.has_value() && second->existing);
        QCOMPARE(second->request, first->request);
        QVERIFY(openAgain());
        const auto third = answerOf(m_run->issuing.issue(order, OrderPrice));
        QVERIFY(third.has_value() && third->existing);
        QCOMPARE(third->request.id, first->request.id);
        QCOMPARE(issued.count(), 0);
        QCOMPARE(m_sandbox.posts(), 1);
        const auto again = answerOf(m_run->issuing.issue(order, OrderPrice, Again::Yes));
        QVERIFY(again.has_value() && !again->existing);
        QVERIFY(again->request.id != first->request.id);
        QCOMPARE(m_sandbox.posts(), 2);
        QCOMPARE(m_run->ordersOnDisk().size(), 2);
        // Once the identification has ended, another is another intent.
        QVERIFY(m_sandbox.advance(61s) && m_sandbox.advance(61s));
        QVERIFY(m_run->look());
        QVERIFY(m_run->book.find(again->request.id)->request.outcome.isFinal());
        const auto anew = issue(u"a@example.it"_s);
        QVERIFY(anew.has_value() && !anew->existing);
        QCOMPARE(m_sandbox.posts(), 3);
    }

    void oneIsOnItsWayAtATime()
    {
        const auto first = m_run->issuing.issue(orderFor(u"a@example.it"_s), OrderPrice);
        const auto same = m_run->issuing.issue(orderFor(u"a@example.it"_s), OrderPrice);
        QVERIFY(isRefused(issue(u"b@example.it"_s), u"busy"_s));
        const auto firstAnswer = answerOf(first);
        const auto sameAnswer = answerOf(same);
        QVERIFY(firstAnswer.has_value() && !firstAnswer->existing);
        QVERIFY(sameAnswer.has_value() && sameAnswer->existing);
        QCOMPARE(sameAnswer->request, firstAnswer->request);
        QCOMPARE(m_sandbox.posts(), 1);
    }

    void aFullDiskBeforeSendsNothing()
    {
        {
            const FullDisk full(0);
            const auto made = issue(u"a@example.it"_s);
            QVERIFY(!made.has_value());
            QCOMPARE(made.error().kind, Error::Kind::Storage);
        }
        QCOMPARE(m_sandbox.posts(), 0);
        QVERIFY(issue(u"a@example.it"_s).has_value());
        QVERIFY(openAgain());
        QCOMPARE(m_run->ordersOnDisk().first().state, State::Created);
    }

    void aFullDiskAfterKeepsTheLink()
    {
        setFaultHook(fillDiskOnceSent);
        const auto made = issue(u"a@example.it"_s);
        QVERIFY(made.has_value() && !made->request.link.isEmpty());
        QVERIFY(made->unsaved.has_value());
        QCOMPARE(made->unsaved->kind, Error::Kind::Storage);
        QVERIFY(m_run->outbox.unsavedBecause().has_value());
        // Known still, though it is nowhere yet; and nothing else is risked meanwhile.
        const auto again = issue(u"a@example.it"_s);
        QVERIFY(again.has_value() && again->existing);
        QCOMPARE(again->request, made->request);
        const auto other = issue(u"b@example.it"_s);
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().kind, Error::Kind::Storage);
        QCOMPARE(m_sandbox.posts(), 1);
        theFullDisk.reset();
        QTRY_VERIFY(!m_run->outbox.unsavedBecause().has_value());
        QVERIFY(openAgain());
        QCOMPARE(m_run->ordersOnDisk().first().state, State::Created);
        QCOMPARE(m_run->book.find(made->request.id)->price, std::optional(OrderPrice));
    }

    /// A person made room, and does not wait for the next try.
    void whatIsNotSavedCanBeSavedNow()
    {
        OutboxPolicy policy = outboxPolicy();
        policy.saveAgain = 1h;
        QVERIFY(openAgain(policy));
        setFaultHook(fillDiskOnceSent);
        const auto made = issue(u"a@example.it"_s);
        QVERIFY(made.has_value() && made->unsaved);
        QCOMPARE(answerOf(m_run->outbox.saveNow()).error().kind, Error::Kind::Storage);
        theFullDisk.reset();
        QVERIFY(answerOf(m_run->outbox.saveNow()).has_value());
        QVERIFY(!m_run->outbox.unsavedBecause());
        QVERIFY(openAgain());
        QCOMPARE(m_run->ordersOnDisk().first().state, State::Created);
    }

    void aFullDiskAfterAnUnknownEndSaysSo()
    {
        setFaultHook(fillDiskOnceSent);
        QVERIFY(setFault(u"close-after-charge"_s));
        const auto made = issue(u"a@example.it"_s);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::OutcomeUnknown);
        QVERIFY(made.error().detail.contains(u"not written down yet"_s));
        QVERIFY(m_run->outbox.hasOpenOrders());
        theFullDisk.reset();
        QTRY_VERIFY(!m_run->outbox.unsavedBecause().has_value());
        QCOMPARE(m_run->ordersOnDisk().first().state, State::Unknown);
    }

    void aKillAtEachStepLeavesAKnownState_data()
    {
        QTest::addColumn<int>("posts");
        QTest::addColumn<State>("state");
        QTest::newRow("order.prepared") << 0 << State::NotSent;
        QTest::newRow("order.sending") << 0 << State::Unknown;
        QTest::newRow("order.posted") << 1 << State::Unknown;
        QTest::newRow("order.settled") << 1 << State::Created;
    }

    void aKillAtEachStepLeavesAKnownState()
    {
        QVERIFY(probeDies(QString::fromLatin1(QTest::currentDataTag())));
        QTEST(m_sandbox.posts(), "posts");
        QFETCH(State, state);
        {
            // One that only reads changes nothing: the other may be at it still.
            OutboxRun reader(m_sandbox.baseUrl());
            QVERIFY(reader.open(m_folder, Vault::Access::Read));
            QVERIFY(reader.ordersOnDisk().first().state
                == (state == State::Unknown       ? State::Sending
                        : state == State::NotSent ? State::Prepared
                                                  : state));
            const auto made
                = answerOf(reader.issuing.issue(orderFor(u"b@example.it"_s), OrderPrice));
            QCOMPARE(made.error().kind, Error::Kind::InUse);
        }
        QVERIFY(openAgain());
        const OrderRecord order = m_run->ordersOnDisk().first();
        QCOMPARE(order.state, state);
        QCOMPARE(order.detail, state == State::Created ? QString() : u"crash"_s);
        QCOMPARE(m_run->outbox.hasOpenOrders(), state == State::Unknown);
        if (state == State::Unknown) {
            QVERIFY(m_run->lookUntilDecided());
            QCOMPARE(m_run->outbox.hasOpenOrders(), m_sandbox.posts() == 0);
        }
        QTEST(m_sandbox.posts(), "posts");
    }

    void theDeskFeedsIt()
    {
        QVERIFY(probeDies(u"order.posted"_s));
        m_run.reset();
        DeskVault vault { std::make_shared<VaultWorker>(), m_folder + u"/evidence"_s };
        QVERIFY(vault.worker
                ->runOnHolder([folder = m_folder](std::unique_ptr<Vault>& opened) {
                    opened = VaultSamples::openIn(folder);
                    return opened != nullptr;
                })
                .result());
        Desk desk({ Environment::BuiltIn, m_sandbox.baseUrl(), SandboxProcess::token() },
            u"G. Ferri"_s, 50ms, vault);
        const auto early = answerOf(desk.issuing()->issue(orderFor(u"b@example.it"_s)));
        QVERIFY(isRefused(early, u"loading"_s));
        QSignalSpy loaded(&desk, &Desk::loaded);
        desk.start();
        QVERIFY(loaded.wait());
        QCOMPARE(desk.outbox()->openOrders().size(), 1);
        QTRY_COMPARE(desk.outbox()->openOrders().first().looks.size(), 1);
        QCOMPARE(desk.outbox()->openOrders().first().candidates.size(), 1);
        const auto other = answerOf(desk.issuing()->issue(orderFor(u"b@example.it"_s)));
        QVERIFY(isRefused(other, u"unsettled"_s));
    }

    void noPersonIsInTheOpen()
    {
        const auto made = issue(u"franco.rossi@example.it"_s);
        const QString uuid = leaveUnknown(u"close-after-charge"_s);
        QVERIFY(m_run->lookUntilDecided());
        const QList<JournalRow> rows = m_run->journal();
        for (const JournalRow& row : rows) {
            for (const JournalEvent& event : row.events) {
                if (event.what.startsWith(u"order."_s)) {
                    const QCborMap& details = event.details;
                    QCOMPARE(details.value(u"mode"_s).toString(), u"/IT-selfie"_s);
                    QCOMPARE(details.value(u"price"_s).toInteger(), 240);
                    QCOMPARE(details.size(), details.contains(u"requestId"_s) ? 3 : 2);
                }
            }
        }
        const QList<QByteArray> secrets { "example.it", "Rossi", made->request.id.toLatin1(),
            made->request.link.toLatin1(), uuid.toLatin1(), "order." };
        const auto grep = [this](const QByteArray& text) {
            QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text)) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(grep("SQLite")); // it does read them
        for (const QByteArray& secret : secrets) {
            QVERIFY2(!grep(secret), secret.constData());
        }
    }

    void recordsComeBackWhole()
    {
        OrderRecord record = preparedOrder(orderFor(u"a@example.it"_s), OrderPrice, u"G. F."_s);
        record.state = State::Unknown;
        record.sent = record.prepared.addSecs(1);
        record.settled = record.prepared.addSecs(2);
        record.lookBefore = record.prepared.addSecs(-5);
        record.requestId = u"id"_s;
        record.detail = u"why"_s;
        record.needsPerson = true;
        record.looks = { { record.sent, 2 }, { record.settled, 0 } };
        QCOMPARE(
            orderRecordFromDocument(orderRecordToDocument(record)), Result<OrderRecord>(record));
        const QByteArray whole = orderRecordToDocument(record);
        for (const QByteArray& spoilt : { QByteArray(), whole.left(whole.size() / 2),
                 QCborValue(QCborMap { { 0, u"uuid"_s }, { 1, 9 } }).toCbor(),
                 QCborValue(QCborMap { { 0, u"uuid"_s }, { 1, u"six"_s } }).toCbor() }) {
            const auto read = orderRecordFromDocument(spoilt);
            QVERIFY(!read.has_value());
            QCOMPARE(read.error().kind, Error::Kind::Damaged);
        }
    }

private:
    /// Whether the probe ends itself at the step.
    bool probeDies(const QString& step)
    {
        m_run.reset();
        QProcess probe;
        probe.start(QStringLiteral(OUTBOX_PROBE),
            { m_folder, m_sandbox.baseUrl().toString(), u"a@example.it"_s, step });
        return probe.waitForFinished() && probe.exitStatus() == QProcess::CrashExit;
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
