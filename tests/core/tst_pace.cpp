// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/pace.h"

#include "core/desk/casetable.h"

#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 Hour = 3'600'000;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 None = -1;

/// A Tuesday; Rome is an hour ahead.
QDateTime at(int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, 24), QTime(hour, minute), Qt::UTC);
}

} // namespace

/// When the service is asked next: by state and age of what is pending, the provider's hours, and
/// what went wrong. The clock is the row's.
class PaceTest final : public QObject {
    Q_OBJECT

private slots:
    void looksByWhatIsPending_data();
    void looksByWhatIsPending();
    void looksByServiceHours_data();
    void looksByServiceHours();
    void looksLessAfterErrors();
    void knowsWhatIsPending();
    void triesEvidenceAgain_data();
    void triesEvidenceAgain();
    void environmentsDiffer();
    void budgetHolds_data();
    void budgetHolds();
    void budgetKeepsRoomForPersons();
    void budgetCountsWhatIsNeverHeldUp();
};

void PaceTest::looksByWhatIsPending_data()
{
    QTest::addColumn<qint64>("applyingAge"); // -1: none
    QTest::addColumn<qint64>("checkingAge");
    QTest::addColumn<int>("seconds");
    QTest::newRow("nothing pending") << None << None << 1800;
    QTest::newRow("a link of this moment") << qint64 { 0 } << None << 60;
    QTest::newRow("a link of an hour, less a moment") << Hour - 1 << None << 60;
    QTest::newRow("a link of an hour") << Hour << None << 300;
    QTest::newRow("a link of a day") << Day << None << 900;
    QTest::newRow("a link that nobody will use") << 30 * Day << None << 1800;
    QTest::newRow("being checked") << None << 23 * Hour << 60;
    QTest::newRow("checked for long") << None << 2 * Day << 300;
    QTest::newRow("checked for very long") << None << 8 * Day << 900;
    QTest::newRow("checked for ever") << None << 31 * Day << 1800;
    QTest::newRow("the sooner of both counts") << 20 * Day << Hour << 60;
    QTest::newRow("and so does the other") << Hour / 2 << 20 * Day << 60;
    QTest::newRow("of tomorrow, by a clock that was wrong") << -Day << None << 60;
}

void PaceTest::looksByWhatIsPending()
{
    QFETCH(const qint64, applyingAge);
    QFETCH(const qint64, checkingAge);
    QFETCH(const int, seconds);
    const QDateTime now = at(10);
    PendingCases pending;
    if (applyingAge != None) {
        pending.applying = now.toMSecsSinceEpoch() - applyingAge;
    }
    if (checkingAge != None) {
        pending.checking = now.toMSecsSinceEpoch() - checkingAge;
    }
    QCOMPARE(Pace::nextLook(pending, now, {}), std::chrono::seconds(seconds));
    // A person's choice scales all of it, up to an hour; an hour is that of who chose more.
    PacePolicy slow;
    slow.soonest = std::chrono::minutes(10);
    QCOMPARE(Pace::nextLook(pending, now, slow),
        std::min<std::chrono::milliseconds>(std::chrono::minutes(10) * (seconds / 60), 1h));
    slow.soonest = 24h;
    QCOMPARE(Pace::nextLook(pending, now, slow), 24h);
}

void PaceTest::looksByServiceHours_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("hasHours");
    QTest::addColumn<int>("minutes"); // with a link of this moment
    QTest::newRow("open") << at(16, 59) << true << 1;
    QTest::newRow("closed") << at(17) << true << 30;
    QTest::newRow("a quarter before opening") << at(7, 45) << true << 15;
    QTest::newRow("a moment before opening") << at(7, 59).addSecs(59).addMSecs(999) << true << 0;
    QTest::newRow("opening") << at(8) << true << 1;
    QTest::newRow("Sunday") << at(10).addDays(5) << true << 30;
    QTest::newRow("holiday") << QDateTime(QDate(2026, 12, 8), QTime(10, 0), Qt::UTC) << true << 30;
    QTest::newRow("a sandbox has none") << at(22) << false << 1;
}

void PaceTest::looksByServiceHours()
{
    QFETCH(const QDateTime, now);
    QFETCH(const bool, hasHours);
    QFETCH(const int, minutes);
    PacePolicy policy;
    policy.hasServiceHours = hasHours;
    const PendingCases pending { now.toMSecsSinceEpoch(), {} };
    const auto wait = Pace::nextLook(pending, now, policy);
    QCOMPARE(std::chrono::floor<std::chrono::minutes>(wait).count(), minutes);
    QVERIFY(wait.count() > 0);
}

void PaceTest::looksLessAfterErrors()
{
    const PacePolicy policy;
    QList<qint64> seconds;
    std::chrono::milliseconds wait {};
    for (int i = 0; i < 6; ++i) {
        wait = Pace::afterError(wait, policy);
        seconds << std::chrono::duration_cast<std::chrono::seconds>(wait).count();
    }
    QCOMPARE(seconds, (QList<qint64> { 60, 120, 240, 480, 600, 600 }));
    PacePolicy never;
    never.soonest = 24h;
    QCOMPARE(Pace::afterError({}, never), 24h);
}

void PaceTest::knowsWhatIsPending()
{
    CaseTableEdit edit { CaseTable() };
    const auto put = [&edit](const char* id, const QString& status, const QDateTime& issued) {
        CaseRecord record;
        record.request.id = QString::fromLatin1(id);
        record.request.outcome = Outcome::fromRaw(status);
        record.issued = issued;
        edit.put(record);
    };
    QCOMPARE(pendingOf(CaseTable()), PendingCases());
    put("a", u"ok"_s, at(12));
    put("b", u"ko"_s, at(12));
    QCOMPARE(pendingOf(edit.finish()), PendingCases());
    put("c", u"running"_s, at(9));
    put("d", u"running"_s, at(10));
    put("e", u"running"_s, at(8));
    put("f", u"validation"_s, at(7));
    QCOMPARE(pendingOf(edit.finish()),
        (PendingCases { at(10).toMSecsSinceEpoch(), at(7).toMSecsSinceEpoch() }));
    put("g", u"suspended"_s, at(11)); // undocumented: nobody knows what follows
    put("h", u"validation"_s, {});
    QCOMPARE(pendingOf(edit.finish()),
        (PendingCases { at(11).toMSecsSinceEpoch(), at(7).toMSecsSinceEpoch() }));
}

void PaceTest::triesEvidenceAgain_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("tries");
    QTest::addColumn<bool>("datesKnown");
    QTest::addColumn<int>("seenDaysAgo");
    QTest::addColumn<qint64>("seconds"); // -1: never
    constexpr qint64 oneDay = 86'400;
    QTest::newRow("offline") << Error::Kind::Offline << 1 << false << 0 << qint64 { 30 };
    QTest::newRow("offline again") << Error::Kind::Offline << 3 << false << 0 << qint64 { 120 };
    QTest::newRow("for long") << Error::Kind::ServiceFailed << 40 << true << 0 << oneDay / 4;
    QTest::newRow("none yet, its days are counted")
        << Error::Kind::NotFound << 2 << true << 0 << qint64 { 60 };
    QTest::newRow("none, of unknown age") << Error::Kind::NotFound << 1 << false << 0 << oneDay;
    QTest::newRow("refused, of unknown age") << Error::Kind::Refused << 1 << false << 0 << oneDay;
    QTest::newRow("none again") << Error::Kind::NotFound << 3 << false << 3 << 4 * oneDay;
    QTest::newRow("the last within thirty days")
        << Error::Kind::NotFound << 4 << false << 21 << 8 * oneDay;
    QTest::newRow("its days have surely passed")
        << Error::Kind::NotFound << 4 << false << 22 << qint64 { -1 };
}

void PaceTest::triesEvidenceAgain()
{
    QFETCH(const Error::Kind, kind);
    QFETCH(const int, tries);
    QFETCH(const bool, datesKnown);
    QFETCH(const int, seenDaysAgo);
    QFETCH(const qint64, seconds);
    const QDateTime now = at(10);
    const QDateTime next
        = Pace::nextTry({ kind, tries, datesKnown, now.addDays(-seenDaysAgo) }, now, {});
    QCOMPARE(next.isValid() ? now.secsTo(next) : -1, seconds);
}

void PaceTest::environmentsDiffer()
{
    QVERIFY(PacePolicy::of(Environment::Production, 60s).hasServiceHours);
    QVERIFY(!PacePolicy::of(Environment::Sandbox, 60s).hasServiceHours);
    QVERIFY(PacePolicy::of(Environment::Sandbox, 60s).calls.calls > 0);
    QCOMPARE(PacePolicy::of(Environment::BuiltIn, 60s).calls.calls, 0);
    QCOMPARE(PacePolicy::of(Environment::BuiltIn, 90s).soonest, 90s);
}

void PaceTest::budgetHolds_data()
{
    QTest::addColumn<QList<int>>("calls"); // seconds
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("asked"); // seconds to wait
    QTest::addColumn<int>("routine");
    QTest::newRow("none yet") << QList<int> {} << 0 << 0 << 0;
    QTest::newRow("one less") << QList<int> { 0, 1, 2 } << 3 << 0 << 57;
    QTest::newRow("as many") << QList<int> { 0, 1, 2, 3 } << 4 << 56 << 57;
    QTest::newRow("the first is out of sight") << QList<int> { 0, 1, 2, 3 } << 60 << 0 << 1;
    QTest::newRow("two are") << QList<int> { 0, 1, 2, 3 } << 61 << 0 << 0;
    QTest::newRow("more than allowed") << QList<int> { 0, 1, 2, 3, 4, 5 } << 6 << 56 << 57;
    QTest::newRow("all at once") << QList<int> { 5, 5, 5, 5 } << 5 << 60 << 60;
}

void PaceTest::budgetHolds()
{
    QFETCH(const QList<int>, calls);
    QFETCH(const int, now);
    QFETCH(const int, asked);
    QFETCH(const int, routine);
    CallBudget budget({ 4, 1min });
    CallBudget unlimited;
    for (const int second : calls) {
        budget.note(std::chrono::seconds(second));
        unlimited.note(std::chrono::seconds(second));
    }
    const std::chrono::seconds moment(now);
    QCOMPARE(budget.waitAt(moment, CallUrgency::Asked), std::chrono::seconds(asked));
    QCOMPARE(budget.waitAt(moment, CallUrgency::Routine), std::chrono::seconds(routine));
    QCOMPARE(unlimited.waitAt(moment, CallUrgency::Routine), 0ms);
}

/// Whatever comes, and however often it asks, no minute sees more than the limit.
void PaceTest::budgetKeepsRoomForPersons()
{
    CallBudget budget({ 30, 1min });
    std::vector<std::chrono::milliseconds> gone;
    int asked = 0;
    for (std::chrono::milliseconds now {}; now < std::chrono::minutes(10); now += 100ms) {
        if (budget.waitAt(now, CallUrgency::Routine).count() == 0) {
            budget.note(now);
            gone.push_back(now);
        }
        if (now.count() % 30'000 == 29'000) { // a person, twice a minute
            QCOMPARE(budget.waitAt(now, CallUrgency::Asked), 0ms);
            budget.note(now);
            gone.push_back(now);
            ++asked;
        }
    }
    QCOMPARE(asked, 20);
    QVERIFY(gone.size() >= 270);
    for (std::size_t i = 30; i < gone.size(); ++i) {
        QVERIFY(gone[i] - gone[i - 30] >= 1min);
    }
}

void PaceTest::budgetCountsWhatIsNeverHeldUp()
{
    CallBudget budget({ 2, 1min });
    for (int i = 0; i < 3; ++i) { // paid orders
        budget.note(0s);
    }
    QCOMPARE(budget.waitAt(1s, CallUrgency::Asked), 59s);
    budget.setLimit({ 5, 1min });
    QCOMPARE(budget.waitAt(1s, CallUrgency::Asked), 0ms);
}

QTEST_GUILESS_MAIN(PaceTest)
#include "tst_pace.moc"
