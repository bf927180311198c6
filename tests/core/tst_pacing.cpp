// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/vaultdesktest.h"

#include <QElapsedTimer>

#include <utility>
#include <vector>

using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

constexpr int Long = 60'000;
constexpr CallLimit Limit { 10, 3s };

LinkOrder sampleOrder()
{
    LinkOrder order;
    order.mail = u"a@example.it"_s;
    return order;
}

} // namespace

/// What the real sandbox is asked, and how often: all calls of a desk together.
class PacingTest final : public VaultDeskTest {
    Q_OBJECT
public:
    PacingTest()
        : VaultDeskTest(60, 60s)
    {
    }

private slots:
    void noMoreThanSoManyAtATime()
    {
        m_desk->setCallLimit(Limit);
        watch([this] { return m_desk->rescue()->state().kept >= 10; });
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_isDone, Long);
        // A call may reach the sandbox a while after it was let go.
        checkCounts(2s);
        QVERIFY(gets() > 2 * Limit.calls);
    }

    void syncInOneRoundTooHoldsTheLimit()
    {
        m_desk->setCallLimit({ 14, 3s });
        SyncRound round(m_desk.get());
        const auto report = round.run();
        watch([&report] { return report.isFinished(); });
        QTRY_VERIFY_WITH_TIMEOUT(m_isDone, Long);
        QVERIFY(report.result().has_value());
        QVERIFY(report.result()->kept > 5);
        checkCounts(2s, 14);
        QVERIFY(gets() > 20);
    }

    /// While the rescue has used up all that it may.
    void aPersonGoesFirst()
    {
        m_desk->setCallLimit({ 10, 10min });
        m_desk->start();
        QTRY_COMPARE_WITH_TIMEOUT(gets(), 9, Long); // the tenth is kept for a person
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, Long);
        QVERIFY(m_desk->rescue()->state().waiting > 5);
        const QDateTime before = m_desk->sync()->state().lastContact;
        m_desk->sync()->checkNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().lastContact > before, Long);
        QCOMPARE(gets(), 10);
        // Now there is no room for anybody: a paid order goes all the same, and counts.
        m_desk->sync()->checkNow();
        QVERIFY(answerOf(m_desk->issuing()->issue(sampleOrder())).has_value());
        QCOMPARE(m_sandbox.posts(), 1);
        QCOMPARE(gets(), 10);
        m_desk->setCallLimit({ 12, 10min }); // ten, and the order: one more
        QTRY_COMPARE_WITH_TIMEOUT(gets(), 11, Long);
        QVERIFY(!QTest::qWaitFor([this] { return gets() > 11; }, 500));
    }

    void looksSeldomWhereNothingIsPending()
    {
        QVERIFY(m_sandbox.set(u"list"_s, u"empty"_s));
        openDesk(2s);
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().nextCheck.isValid(), Long);
        QVERIFY(secondsToNext() > 50);
        QVERIFY(m_sandbox.set(u"list"_s, u"bare"_s));
        // A link that was just issued is followed from now on.
        QVERIFY(answerOf(m_desk->issuing()->issue(sampleOrder())).has_value());
        QTRY_VERIFY(m_desk->sync()->state().checking || secondsToNext() <= 2);
        QTRY_VERIFY_WITH_TIMEOUT(gets() >= 2, Long);
    }

    /// Asked once, and not again at the next start, nor the one after.
    void whatIsGoneIsLeftAlone()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
        const SyncRoundReport first = oneRound();
        QVERIFY(first.gone > 5);
        QCOMPARE(first.kept, 0);
        QVERIFY(gets() > first.gone);
        for (int start = 0; start < 2; ++start) {
            const int before = gets();
            const SyncRoundReport again = oneRound();
            QCOMPARE(again.gone, first.gone);
            QVERIFY(again.failures.isEmpty());
            QCOMPARE(gets() - before, 1); // the list
        }

        // What is shown of it.
        openDesk();
        m_desk->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().gone, first.gone, Long);
        QCOMPARE(m_desk->rescue()->state().failing, first.gone);
        QCOMPARE(m_desk->book()->snapshot()->counts.at(std::size_t(Queue::EvidenceExpiring)), 0);
        const QString id = m_desk->rescue()->failures().constBegin().key();
        QVERIFY(m_desk->book()->find(id)->isNotFound);
        const RescueFailure failure = *m_desk->rescue()->failureOf(id);
        QCOMPARE(failure.tries, 1);
        QCOMPARE(failure.error.kind, Error::Kind::NotFound);
        QCOMPARE(failure.error.httpStatus, 404);
        QVERIFY(failure.lastTry.secsTo(QDateTime::currentDateTimeUtc()) < 600);
        QCOMPARE(failure.lastTry.secsTo(failure.nextTry), 86'400);

        // Unless a person wants it; what is there comes, and its mark goes.
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        m_desk->rescue()->setPaused(true);
        m_desk->rescue()->tryNow();
        const auto state = [this] { return m_desk->rescue()->state(); };
        QTRY_VERIFY_WITH_TIMEOUT(state().kept > 5 && state().running == 0, Long);
        QTRY_COMPARE_WITH_TIMEOUT(state().kept + state().gone, first.gone, Long);
        const int gone = state().gone; // the sandbox, too, keeps it for thirty days only
        for (const RescueFailure& left : m_desk->rescue()->failures()) {
            QCOMPARE(left.tries, 2);
        }
        QCOMPARE(notFound(), gone);
        QCOMPARE(oneRound().gone, gone);
    }

    void tryNowEndsWhereNobodyAnswers()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
        m_desk->start();
        const auto state = [this] { return m_desk->rescue()->state(); };
        QTRY_VERIFY_WITH_TIMEOUT(
            state().gone > 5 && state().running == 0 && state().waiting == state().gone, Long);
        QVERIFY(m_sandbox.set(u"fault"_s, u"401"_s));
        const int before = gets();
        m_desk->rescue()->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(state().gone < state().failing && state().running == 0, Long);
        QVERIFY(gets() - before <= 2 * RescuePolicy().atOnce); // data and archive
        QVERIFY(state().gone > 0);
    }

private:
    /// Cases of which the book says that there is no evidence.
    [[nodiscard]] int notFound() const
    {
        const BookPtr book = m_desk->book()->snapshot();
        int count = 0;
        for (int row = 0; row < book->cases.size(); ++row) {
            count += book->cases.facts(row).isNotFound ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] qint64 secondsToNext() const
    {
        return QDateTime::currentDateTimeUtc().secsTo(m_desk->sync()->state().nextCheck);
    }

    /// Notes from now on how many calls the sandbox has seen.
    void watch(std::function<bool()> done)
    {
        m_isDone = false;
        m_counts.clear();
        m_clock.start();
        connect(&m_timer, &QTimer::timeout, this, [this, done] {
            m_counts.emplace_back(m_clock.elapsed(), gets());
            if (done()) {
                m_isDone = true;
                m_timer.stop();
                m_timer.disconnect(this);
            }
        });
        m_timer.start(50);
    }

    void checkCounts(std::chrono::milliseconds within, int limit = Limit.calls)
    {
        QVERIFY(m_counts.size() > 10);
        for (std::size_t from = 0; from < m_counts.size(); ++from) {
            for (std::size_t to = from;
                to < m_counts.size() && m_counts[to].first - m_counts[from].first <= within.count();
                ++to) {
                QVERIFY2(m_counts[to].second - m_counts[from].second <= limit,
                    qPrintable(
                        u"%1 calls in %2 ms"_s.arg(m_counts[to].second - m_counts[from].second)
                            .arg(m_counts[to].first - m_counts[from].first)));
            }
        }
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<std::pair<qint64, int>> m_counts;
    bool m_isDone = false;
};

QTEST_GUILESS_MAIN(PacingTest)
#include "tst_pacing.moc"
