// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"
#include "tests/core/vaultdesktest.h"

#include <QDir>
#include <QElapsedTimer>

using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

constexpr int Long = 60'000;

} // namespace

/// Evidence that came only in part, over the real sandbox: identity data that was not had, and
/// archives that cannot be opened. What is missing comes by itself, and what is there is not asked
/// for again.
class RescuePartsTest final : public VaultDeskTest {
    Q_OBJECT
public:
    RescuePartsTest()
        : VaultDeskTest(20, 200ms, { .firstWait = 200ms, .longestWait = 400ms })
    {
    }

private slots:
    void dataComesWithoutASecondArchive()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"data"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"402"_s));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAllTried(), Long);
        const QStringList kept = keptIds();
        QVERIFY(kept.size() >= 3);
        for (const QString& id : kept) {
            QVERIFY(!record(id)->identity);
            QTRY_VERIFY_WITH_TIMEOUT(triesOf(id) >= 2, Long); // as often as it takes
            const RescueFailure failure = *m_desk->rescue()->failureOf(id);
            QVERIFY(failure.isKept);
            QVERIFY(!failure.isGone);
            QVERIFY(!m_desk->rescue()->isFetching(id)); // nothing that a person waits for
        }
        QVERIFY(m_desk->rescue()->state().failing >= kept.size());
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        for (const QString& id : kept) {
            QTRY_VERIFY_WITH_TIMEOUT(record(id)->identity.has_value(), Long);
            QTRY_VERIFY_WITH_TIMEOUT(!m_desk->rescue()->failureOf(id), Long);
            QCOMPARE(archiveGets(id), 1);
        }
    }

    /// A desk that starts later finds in the book alone that data is missing.
    void dataComesInALaterRun()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"data"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"402"_s));
        const SyncRoundReport first = oneRound();
        QVERIFY(first.kept >= 3);
        QVERIFY(first.failures.size() >= first.kept);
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        const SyncRoundReport second = oneRound();
        QCOMPARE(second.kept, 0);
        QVERIFY(second.failures.isEmpty());
        const QStringList kept = keptIds();
        QCOMPARE(kept.size(), first.kept);
        for (const QString& id : kept) {
            QVERIFY(record(id)->identity.has_value());
            QCOMPARE(archiveGets(id), 1);
        }
        const int before = gets();
        (void)oneRound();
        QCOMPARE(gets() - before, 1); // the list
    }

    void thatThereIsNoDataLasts()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"data"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
        const SyncRoundReport first = oneRound();
        QVERIFY(first.kept >= 3);
        QVERIFY(first.failures.isEmpty());
        const int before = gets();
        (void)oneRound();
        QCOMPARE(gets() - before, 1); // the list

        openDesk();
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAllTried(), Long);
        const QStringList kept = keptIds();
        QCOMPARE(kept.size(), first.kept);
        for (const QString& id : kept) {
            const std::optional<RescueFailure> failure = m_desk->rescue()->failureOf(id);
            QVERIFY(failure && failure->isGone && failure->isKept);
            QCOMPARE(failure->tries, 1);
            QCOMPARE(failure->lastTry.secsTo(failure->nextTry), 86'400);
        }
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        m_desk->rescue()->tryNow();
        for (const QString& id : kept) {
            QTRY_VERIFY_WITH_TIMEOUT(record(id)->identity.has_value(), Long);
            QCOMPARE(archiveGets(id), 1);
        }
    }

    /// While the data alone is on its way, a person wants the archive anew.
    void aPersonJoins()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"data"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"402"_s));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAllTried(), Long);
        const QString id = keptIds().constFirst();
        QVERIFY(m_sandbox.set(u"latency-ms"_s, u"1500"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"latency"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->rescue()->state().running > 0, Long);
        const QString before = record(id)->kept->file.name;
        const auto bytes = answerOf(m_desk->rescue()->fetch(id));
        QVERIFY(bytes.has_value());
        QVERIFY(record(id)->kept->file.name != before);
        QTRY_VERIFY_WITH_TIMEOUT(record(id)->identity.has_value(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->rescue()->failureOf(id), Long);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().running, 0, Long);
        QCOMPARE(archiveGets(id), 2);
    }

    /// One that cannot be opened, and then there is no other: nothing more expires.
    void aBrokenOneOfWhichThereIsNoOther()
    {
        QVERIFY(m_sandbox.set(u"zip"_s, u"broken"_s));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAllTried(), Long);
        const QStringList kept = keptIds();
        QVERIFY(kept.size() >= 3);
        const auto expiring = [this] {
            return m_desk->book()->snapshot()->counts.at(std::size_t(Queue::EvidenceExpiring));
        };
        QCOMPARE(expiring(), int(kept.size()));
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
        m_desk->rescue()->tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().gone, int(kept.size()), Long);
        QTRY_COMPARE(expiring(), 0);
        for (const QString& id : kept) {
            QVERIFY(record(id)->isNotFound && record(id)->kept);
        }
    }

    void aWholeOneReplacesABrokenOne()
    {
        QVERIFY(m_sandbox.set(u"zip"_s, u"broken"_s));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAllTried(), Long);
        const QStringList kept = keptIds();
        QVERIFY(kept.size() >= 3);
        QStringList broken;
        for (const QString& id : kept) {
            QVERIFY(!record(id)->kept->problem.isEmpty());
            QVERIFY(record(id)->identity.has_value());
            QTRY_VERIFY_WITH_TIMEOUT(m_desk->rescue()->failureOf(id).has_value(), Long);
            QCOMPARE(m_desk->rescue()->failureOf(id)->error.kind, Error::Kind::BadArchive);
            broken << record(id)->kept->file.name;
        }
        const BookPtr before = m_desk->book()->snapshot();
        QVERIFY(m_sandbox.set(u"zip"_s, u"small"_s));
        for (const QString& id : kept) {
            QVERIFY(before->cases.facts(before->cases.rowOf(id)).isBroken);
            QTRY_VERIFY_WITH_TIMEOUT(record(id)->kept->problem.isEmpty(), Long);
            QTRY_VERIFY_WITH_TIMEOUT(!m_desk->rescue()->failureOf(id), Long);
            const BookPtr book = m_desk->book()->snapshot();
            QVERIFY(book->cases.facts(book->cases.rowOf(id)).isKeptWhole());
            QVERIFY(EvidenceFiles(evidenceFolder()).verify(record(id)->kept->file).has_value());
        }
        for (const QString& name : broken) {
            QTRY_VERIFY_WITH_TIMEOUT(!files().contains(name), Long);
        }
        QCOMPARE(files().size(), kept.size());
    }

    void aBrokenOneIsAskedForWithPatience()
    {
        QVERIFY(m_sandbox.set(u"zip"_s, u"broken"_s));
        m_rescue.longestWait = 6h;
        openDesk();
        QElapsedTimer clock;
        clock.start();
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isAllTried(), Long);
        const QStringList kept = keptIds();
        QHash<QString, KeptEvidence> first;
        for (const QString& id : kept) {
            first.insert(id, *record(id)->kept);
        }
        for (const QString& id : kept) {
            QTRY_VERIFY_WITH_TIMEOUT(triesOf(id) >= 4, Long);
            QVERIFY(*record(id)->kept == first.value(id)); // the same again is not kept again
        }
        m_desk->rescue()->setPaused(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().running, 0, Long);
        for (const QString& id : kept) {
            const int tries = triesOf(id);
            QCOMPARE(archiveGets(id), tries);
            // Each wait twice as long as that before.
            QVERIFY(m_rescue.firstWait.count() * ((1 << (tries - 1)) - 1) <= clock.elapsed());
            QCOMPARE(keptEventsOf(id), 1);
        }
        QCOMPARE(files().size(), kept.size());

        // Nor at once in a later run.
        m_rescue.firstWait = 1h;
        openDesk();
        m_desk->rescue()->setPaused(true);
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().everSucceeded, Long);
        for (const QString& id : kept) {
            QVERIFY(triesOf(id) >= 4);
            QCOMPARE(m_desk->rescue()->failureOf(id)->error.kind, Error::Kind::BadArchive);
        }
        m_desk->rescue()->tryNow();
        for (const QString& id : kept) {
            QTRY_VERIFY_WITH_TIMEOUT(triesOf(id) >= 5, Long);
        }
        const int before = gets();
        const SyncRoundReport report = oneRound();
        QCOMPARE(gets() - before, 1); // the list
        QCOMPARE(report.failures.size(), kept.size()); // told all the same
    }

private:
    /// All that is wanted has failed at least once, or is here.
    [[nodiscard]] bool isAllTried() const
    {
        const RescueState& state = m_desk->rescue()->state();
        return m_desk->sync()->state().everSucceeded && !state.surveying && state.waiting > 0
            && state.waiting == state.failing;
    }

    [[nodiscard]] CasePtr record(const QString& id) const { return m_desk->book()->find(id); }
    [[nodiscard]] QStringList keptIds() const
    {
        QStringList ids;
        const BookPtr book = m_desk->book()->snapshot();
        for (int row = 0; row < book->cases.size(); ++row) {
            if (book->cases.facts(row).isKept) {
                ids << QString::fromUtf8(book->cases.view(row).id);
            }
        }
        return ids;
    }
    [[nodiscard]] int triesOf(const QString& id) const
    {
        const std::optional<RescueFailure> failure = m_desk->rescue()->failureOf(id);
        return failure ? failure->tries : 0;
    }
    [[nodiscard]] int archiveGets(const QString& id) const
    {
        return m_sandbox.charges().value(u"archives"_s).toObject().value(id).toInt(-1);
    }
    [[nodiscard]] QString evidenceFolder() const { return m_door->deskVault().evidenceFolder; }
    [[nodiscard]] QStringList files() const
    {
        return QDir(evidenceFolder()).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] int keptEventsOf(const QString& id)
    {
        const auto read
            = answerOf(m_door->deskVault().worker->run([id](Vault& vault) -> Result<int> {
                  int events = 0;
                  const Result<void> done = vault.readJournal([&](const JournalRow& row) {
                      for (const JournalEvent& event : row.events) {
                          events += event.subject == id && event.what == u"evidence.kept" ? 1 : 0;
                      }
                      return true;
                  });
                  return done ? Result<int>(events) : tl::unexpected(done.error());
              }));
        return read.value_or(-1);
    }
};

QTEST_GUILESS_MAIN(RescuePartsTest)
#include "tst_rescueparts.moc"
