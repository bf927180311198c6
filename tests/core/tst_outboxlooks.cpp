// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/outboxtest.h"

#include <QSignalSpy>

using namespace Vaglio;
using namespace Vaglio::Testing;

using State = OrderRecord::State;

/// An order whose outcome is unknown, and what the list tells of it over spread looks.
class OutboxLooksTest : public OutboxTestBase {
    Q_OBJECT

private slots:
    void theOneThatCameIsAdopted()
    {
        const QString uuid = leaveUnknown(u"close-after-charge"_s);
        QSignalSpy adopted(&m_run->outbox, &Outbox::adopted);
        QVERIFY(m_run->look());
        QTRY_COMPARE(m_run->outbox.openOrders().first().looks.size(), 1);
        QCOMPARE(m_run->outbox.openOrders().first().candidates.size(), 1);
        QVERIFY(openAgain()); // the looks count on
        QCOMPARE(m_run->outbox.openOrders().first().looks.size(), 1);
        QCOMPARE(m_run->outbox.openOrders().first().candidates.size(), 1);
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(!m_run->outbox.hasOpenOrders());
        QVERIFY(openAgain());
        const OrderRecord order = m_run->ordersOnDisk().first();
        QCOMPARE(order.uuid, uuid);
        QCOMPARE(order.state, State::Created);
        QVERIFY(order.looks.size() >= 3);
        const CasePtr record = m_run->book.find(order.requestId);
        QVERIFY(record != nullptr);
        QCOMPARE(record->order, std::optional(orderFor(u"a@example.it"_s)));
        QCOMPARE(record->price, std::optional(OrderPrice));
        QCOMPARE(record->issuedBy, u"G. Ferri"_s);
        QCOMPARE(record->issued, order.sent);
        QCOMPARE(m_run->orderEvents().last(), u"adopted"_s);
        const auto again = issue(u"a@example.it"_s);
        QVERIFY(again.has_value() && again->existing);
        QCOMPARE(again->request.id, order.requestId);
        QCOMPARE(m_sandbox.posts(), 1);
    }

    void nearLooksCountOnce()
    {
        OutboxPolicy policy = outboxPolicy();
        policy.looksApart = 10min;
        QVERIFY(openAgain(policy));
        leaveUnknown(u"close-after-charge"_s);
        QCOMPARE(looksAfterFive(), 1);
    }

    void soonLooksDecideNothing()
    {
        OutboxPolicy policy = outboxPolicy();
        policy.looksApart = 0ms;
        policy.lastLookAfter = 10min;
        QVERIFY(openAgain(policy));
        leaveUnknown(u"close-after-charge"_s);
        QCOMPARE(looksAfterFive(), 5);
        QVERIFY(!m_run->outbox.openOrders().first().needsPerson);
    }

    void looksAreAskedForUntilDecided()
    {
        OutboxPolicy policy = outboxPolicy();
        policy.askEvery = 10ms;
        QVERIFY(openAgain(policy));
        QSignalSpy wanted(&m_run->outbox, &Outbox::lookWanted);
        QVERIFY(m_run->look());
        QCOMPARE(wanted.count(), 0);
        leaveUnknown(u"close-before-charge"_s);
        QTRY_VERIFY(wanted.count() > 1);
        QVERIFY(m_run->lookUntilDecided());
        const auto before = wanted.count();
        QVERIFY(m_run->look() && m_run->look());
        QCOMPARE(wanted.count(), before);
    }

    void severalArePutToAPerson()
    {
        const QString uuid = leaveUnknown(u"close-after-charge"_s);
        const QString other = createElsewhere();
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(openAgain());
        const OrderRecord open = m_run->outbox.openOrders().first();
        QVERIFY(open.needsPerson);
        QCOMPARE(open.price, std::optional(OrderPrice));
        QCOMPARE(open.candidates.size(), 2);
        QVERIFY(open.candidates.contains(other));
        QVERIFY(isRefused(issue(u"b@example.it"_s), u"unsettled"_s));
        const QString ours
            = open.candidates.first() == other ? open.candidates.last() : open.candidates.first();
        QCOMPARE(
            answerOf(m_run->outbox.adopt(u"nobody"_s, ours)).error().kind, Error::Kind::NotFound);
        QCOMPARE(
            answerOf(m_run->outbox.adopt(uuid, u"nothing"_s)).error().kind, Error::Kind::NotFound);
        const auto made = answerOf(m_run->outbox.adopt(uuid, ours));
        QVERIFY(made.has_value());
        QCOMPARE(made->mail(), u"a@example.it"_s);
        QVERIFY(!m_run->outbox.hasOpenOrders());
        const JournalRow row = m_run->journal().last();
        QCOMPARE(row.actor, u"G. Ferri"_s);
        QCOMPARE(row.events.first().what, u"order.adopted"_s);
        QCOMPARE(row.events.first().subject, uuid);
        QVERIFY(openAgain());
        QCOMPARE(m_run->book.find(ours)->mail(), u"a@example.it"_s);
        QVERIFY(!m_run->book.find(other)->order.has_value());
    }

    /// A lone new request is not ours for that alone: what does not fit is put to a person.
    void aLoneStrangerIsPutToAPerson()
    {
        QVERIFY(m_run->look());
        createElsewhere(); // others issue on this account
        leaveUnknown(u"close-before-charge"_s);
        const QString foreign = createElsewhere();
        QVERIFY(m_run->lookUntilDecided());
        const OrderRecord open = m_run->outbox.openOrders().first();
        QVERIFY(open.needsPerson);
        QCOMPARE(open.candidates, QStringList { foreign });
        QVERIFY(!m_run->book.find(foreign)->order);
    }

    /// Those of the first list say nothing: whose they are was before this vault.
    void theFirstListIsNoStranger()
    {
        createElsewhere();
        createElsewhere();
        QVERIFY(m_run->look());
        QVERIFY(!leaveUnknown(u"close-after-charge"_s).isEmpty());
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(!m_run->outbox.hasOpenOrders());
    }

    void whatComesLateIsPutToAPerson()
    {
        OutboxPolicy policy = outboxPolicy();
        policy.listLag = 0ms;
        QVERIFY(openAgain(policy));
        leaveUnknown(u"close-before-charge"_s);
        QVERIFY(m_run->look()); // it is not there, though the list had its time
        QTRY_COMPARE(m_run->outbox.openOrders().first().looks.size(), 1);
        const QString foreign = createElsewhere();
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(m_run->outbox.openOrders().first().needsPerson);
        QCOMPARE(m_run->outbox.openOrders().first().candidates, QStringList { foreign });
    }

    /// Nobody was given its link, so who has been through it was given it elsewhere.
    void aFinishedOneIsPutToAPerson()
    {
        leaveUnknown(u"close-before-charge"_s);
        createElsewhere();
        QVERIFY(m_sandbox.advance(61s) && m_sandbox.advance(61s));
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(m_run->outbox.openOrders().first().needsPerson);
        QCOMPARE(m_run->outbox.openOrders().first().candidates.size(), 1);
    }

    void anothersRequestIsNotAdopted()
    {
        const auto first = issue(u"first@example.it"_s);
        QVERIFY(first.has_value());
        const QString uuid = leaveUnknown(u"close-before-charge"_s);
        const auto made = answerOf(m_run->outbox.adopt(uuid, first->request.id));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(m_run->book.find(first->request.id)->mail(), u"first@example.it"_s);
    }

    void noneIsPutToAPersonWhoGivesUp()
    {
        const QString uuid = leaveUnknown(u"close-before-charge"_s);
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(m_run->outbox.openOrders().first().needsPerson);
        QVERIFY(m_run->outbox.openOrders().first().candidates.isEmpty());
        m_run->issuing.setOperatorName(u"A. Bianchi"_s);
        QVERIFY(answerOf(m_run->outbox.markNotCreated(uuid)).has_value());
        const JournalRow row = m_run->journal().last();
        QCOMPARE(row.actor, u"A. Bianchi"_s);
        QCOMPARE(row.events.first().what, u"order.given-up"_s);
        QCOMPARE(row.events.first().subject, uuid);
        QCOMPARE(answerOf(m_run->outbox.markNotCreated(uuid)).error().kind, Error::Kind::NotFound);
        QVERIFY(openAgain());
        QVERIFY(!m_run->outbox.hasOpenOrders());
        QCOMPARE(m_run->ordersOnDisk().first().state, State::NotSent);
        QVERIFY(issue(u"a@example.it"_s).has_value());
        QCOMPARE(charges(), 1);
    }

    /// Nobody knows what was there: what is new to the desk may be older than the order.
    void withNoLookBeforeAPersonDecides()
    {
        const QString other = createElsewhere();
        QVERIFY(setFault(u"close-before-charge"_s));
        QVERIFY(!issue(u"a@example.it"_s));
        QVERIFY(setFault(u"none"_s));
        QVERIFY(m_run->lookUntilDecided());
        QVERIFY(m_run->outbox.openOrders().first().needsPerson);
        QVERIFY(m_run->outbox.openOrders().first().candidates.contains(other));
    }

private:
    QString createElsewhere()
    {
        const PlainAnswer answer = m_sandbox.sendAuthorised(
            "POST", "/IT-selfie", "{\"mail\":\"other@example.it\",\"user\":null}");
        return answer.json().value(u"data"_s).toObject().value(u"id"_s).toString();
    }

    qsizetype looksAfterFive()
    {
        for (int i = 0; i < 5; ++i) {
            QSignalSpy looked(&m_run->outbox, &Outbox::openOrdersChanged);
            if (!m_run->look() || (looked.isEmpty() && !looked.wait())) {
                return -1;
            }
        }
        return m_run->outbox.openOrders().first().looks.size();
    }
};

QTEST_GUILESS_MAIN(OutboxLooksTest)
#include "tst_outboxlooks.moc"
