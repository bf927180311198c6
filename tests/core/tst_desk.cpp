// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"

#include "core/async.h"
#include "tests/core/answerof.h"
#include "tests/sandboxprocess.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

LinkOrder sampleOrder(const QString& mail)
{
    LinkOrder order;
    order.mail = mail;
    order.applicant.firstName = u"Franco"_s;
    order.applicant.lastName = u"Rossi"_s;
    order.applicant.taxCode = u"RSSMRA80A01H501U"_s;
    return order;
}

} // namespace

/// The desk's verbs, through the real client, against the real sandbox.
class DeskTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
        m_account = { Environment::BuiltIn, m_sandbox.baseUrl(), SandboxProcess::token() };
    }

    void init()
    {
        QVERIFY(m_sandbox.reset());
        m_desk = std::make_unique<Desk>(m_account, u"G. Ferri"_s, 200ms);
    }

    void pollingBringsNewRequestsAndOutcomes()
    {
        m_desk->sync()->start();
        QTRY_VERIFY(m_desk->sync()->state().everSucceeded);
        const auto made = answerOf(m_desk->issuing()->issue(sampleOrder(u"a@example.it"_s)));
        QVERIFY(made.has_value());
        const QString id = made->request.id;
        QTRY_VERIFY(m_desk->book()->find(id) != nullptr);
        QCOMPARE(m_desk->book()->find(id)->issuedBy, u"G. Ferri"_s);
        QCOMPARE(m_desk->book()->find(id)->applicantName(), u"Franco Rossi"_s);
        const auto status = [&] { return m_desk->book()->find(id)->request.outcome.status; };
        QVERIFY(m_sandbox.advance(61s));
        QTRY_COMPARE(status(), Outcome::Status::Validation);
        QVERIFY(m_sandbox.advance(61s));
        QTRY_COMPARE(status(), Outcome::Status::Ok);
        // Seen to turn: the 30 days have a start, and the link is kept though a list may omit it.
        QVERIFY(m_desk->book()->find(id)->okSince.isValid());
        QCOMPARE(m_desk->book()->find(id)->request.outcome.reason, u"identityverified"_s);
        QCOMPARE(m_desk->book()->find(id)->request.link, made->request.link);
    }

    void refusedTokenStopsPolling()
    {
        Account wrong = m_account;
        wrong.token = "wrong";
        Desk desk(wrong, {}, 50ms);
        desk.sync()->start();
        QTRY_VERIFY(desk.sync()->state().error.has_value());
        QCOMPARE(desk.sync()->state().error->kind, Error::Kind::Unauthorised);
        QVERIFY(!desk.sync()->state().nextCheck.isValid());
    }

    void errorsAreFollowedByLongerWaits()
    {
        QVERIFY(m_sandbox.set(u"fault"_s, u"406"_s));
        m_desk->sync()->start();
        QTRY_VERIFY(m_desk->sync()->state().error.has_value());
        const QDateTime first = m_desk->sync()->state().nextCheck;
        QTRY_VERIFY(m_desk->sync()->state().nextCheck > first);
        QVERIFY(QDateTime::currentDateTimeUtc().msecsTo(m_desk->sync()->state().nextCheck) > 200);
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        QTRY_VERIFY(m_desk->sync()->state().everSucceeded);
        QVERIFY(!m_desk->sync()->state().error.has_value());
    }

    void theSameOrderTwiceIsOneIntent()
    {
        QVERIFY(m_sandbox.set(u"latency-ms"_s, u"300"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"latency"_s));
        const LinkOrder order = sampleOrder(u"a@example.it"_s);
        const auto first = m_desk->issuing()->issue(order);
        const auto second = m_desk->issuing()->issue(order);
        const auto other = answerOf(m_desk->issuing()->issue(sampleOrder(u"b@example.it"_s)));
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().detail, u"busy"_s);
        const auto firstAnswer = answerOf(first);
        const auto secondAnswer = answerOf(second);
        QVERIFY(firstAnswer.has_value() && secondAnswer.has_value());
        QCOMPARE(firstAnswer->request.id, secondAnswer->request.id);
        QCOMPARE(m_sandbox.posts(), 1);
    }

    void uncertainOrderIsToldAndNotSentAgain()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"post"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"close-after-charge"_s));
        QSignalSpy unknown(m_desk->issuing(), &Issuing::outcomeUnknown);
        const auto made = answerOf(m_desk->issuing()->issue(sampleOrder(u"a@example.it"_s)));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(unknown.count(), 1);
        QCOMPARE(m_sandbox.posts(), 1);
    }

    void whatCheckBlocksIsNotSent()
    {
        const auto made = answerOf(m_desk->issuing()->issue(sampleOrder(u"no mail"_s)));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(made.error().field, u"mail"_s);
        QCOMPARE(m_sandbox.posts(), 0);
    }

    void evidenceIsFetchedReadAndKept()
    {
        const QString id = approvedId();
        QVERIFY(!id.isEmpty());
        QSignalSpy progressed(m_desk->evidence(), &EvidenceCabinet::progressed);
        const auto archive = answerOf(m_desk->evidence()->open(id));
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().detail));
        QVERIFY((*archive)->documents.size() >= 5);
        QVERIFY((*archive)->refused.isEmpty());
        QVERIFY(progressed.count() > 0);
        QCOMPARE(m_desk->evidence()->inMemory(id), *archive);
        const auto identity = answerOf(m_desk->evidence()->identity(id));
        QVERIFY(identity.has_value());
        QTRY_VERIFY(m_desk->book()->find(id)->identity.has_value());
    }

    void fetchCanBeCancelled()
    {
        const QString id = approvedId();
        QVERIFY(m_sandbox.set(u"latency-ms"_s, u"5000"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"latency"_s));
        const auto fetch = m_desk->evidence()->open(id);
        QVERIFY(m_desk->evidence()->isFetching(id));
        m_desk->evidence()->cancel(id);
        const auto archive = answerOf(fetch);
        QVERIFY(!archive.has_value());
        QCOMPARE(archive.error().kind, Error::Kind::Cancelled);
        QVERIFY(!m_desk->evidence()->isFetching(id));
    }

    /// Quitting in the middle of a check, a fetch and a paid order.
    void mayBeDestroyedAtAnyTime()
    {
        QVERIFY(m_sandbox.set(u"latency-ms"_s, u"500"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"latency"_s));
        m_desk->sync()->checkNow();
        const auto fetch = m_desk->evidence()->open(u"any"_s);
        const auto made = m_desk->issuing()->issue(sampleOrder(u"a@example.it"_s));
        QVERIFY(!QTest::qWaitFor([&made] { return made.isFinished(); }, 100));
        m_desk.reset();
        QVERIFY(made.resultCount() == 0);
    }

    void accountIsCheckedBeforeItIsSaved()
    {
        const auto good = answerOf(checkAccount(m_account, this));
        QVERIFY(good.has_value());
        QVERIFY(*good > 40);
        Account wrong = m_account;
        wrong.token = "wrong";
        const auto bad = answerOf(checkAccount(wrong, this));
        QVERIFY(!bad.has_value());
        QCOMPARE(bad.error().kind, Error::Kind::Unauthorised);
    }

private:
    QString approvedId()
    {
        m_desk->sync()->checkNow();
        if (!QTest::qWaitFor(
                [this] { return !m_desk->book()->snapshot()->cases.isEmpty(); }, 10'000)) {
            return {};
        }
        const BookPtr book = m_desk->book()->snapshot(); // another takes its place meanwhile
        for (int row = 0; row < book->cases.size(); ++row) {
            const CasePtr record = book->cases.at(row);
            if (record->request.outcome.status == Outcome::Status::Ok
                && answerOf(m_desk->evidence()->identity(record->request.id)).has_value()) {
                return record->request.id;
            }
        }
        return {};
    }

    SandboxProcess m_sandbox;
    Account m_account;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_desk.moc"
