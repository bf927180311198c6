// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/evidencekeeper.h"
#include "core/vault/faultpoint.h"
#include "tests/core/keepingtest.h"

#include <QDir>
#include <QSemaphore>

#include <atomic>

using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

std::atomic<int> theWritten = 0;
QSemaphore theGate;

/// The first file of a test is held up for as long as the gate is closed.
void holdUpTheFirst(const char* step)
{
    if (qstrcmp(step, "evidence.written") == 0 && theWritten++ == 0) {
        theGate.acquire();
    }
}

} // namespace

/// What was received becomes durable in batches, and none waits long for another.
class EvidenceKeeperTest : public KeepingTestBase {
    Q_OBJECT

private slots:
    void oneThatTakesLongHoldsUpNoOther()
    {
        theWritten = 0;
        setFaultHook(holdUpTheFirst);
        EvidenceKeeper keeper(m_book.get(), EvidenceFiles(evidenceFolder()), worker());
        bool isSlowKept = false;
        keeper.keep({ u"c3"_s, picture(3), {}, none },
            [&](const Result<KeptEvidence>& kept) { isSlowKept = kept.has_value(); });
        QTRY_COMPARE(theWritten.load(), 1);
        bool isKept = false;
        keeper.keep({ u"a1"_s, picture(4), m_book->find(u"a1"_s)->kept, none },
            [&](const Result<KeptEvidence>& kept) { isKept = kept.has_value(); });
        QTRY_VERIFY(isKept);
        QVERIFY(!isSlowKept);
        QVERIFY(!m_book->find(u"c3"_s)->kept);
        theGate.release();
        QTRY_VERIFY(isSlowKept);
        QVERIFY(m_book->find(u"c3"_s)->kept);
        setFaultHook(nullptr);
        worker()->waitForFiles();
    }

    /// All of them, each with its own bytes, whichever batch it went into.
    void manyAtOnceAreAllKept()
    {
        QList<Request> requests;
        for (int i = 0; i < 60; ++i) {
            requests << approved(u"many-%1"_s.arg(i));
        }
        QVERIFY(answerOf(m_book->mergeSeen(requests, QDateTime::currentDateTimeUtc())).has_value());
        const EvidenceFiles files(evidenceFolder());
        EvidenceKeeper keeper(m_book.get(), files, worker());
        int kept = 0;
        for (int i = 0; i < 60; ++i) {
            keeper.keep({ requests.at(i).id, picture(1000 + i), {}, none },
                [&kept](const Result<KeptEvidence>& done) { kept += done ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(kept, 60, 20'000);
        for (int i = 0; i < 60; ++i) {
            const auto bytes = files.read(m_book->find(requests.at(i).id)->kept->file);
            QVERIFY(bytes.has_value());
            QCOMPARE(*bytes, picture(1000 + i));
        }
        worker()->waitForFiles();
    }

    /// Bytes that cannot be opened replace only fewer of their kind, or what is not there.
    void noBetterOneIsReplaced()
    {
        const KeptEvidence whole = *m_book->find(u"a1"_s)->kept;
        QVERIFY(*kept(u"a1"_s, "no archive") == whole);
        QVERIFY(EvidenceFiles(evidenceFolder()).verify(whole.file).has_value());

        const KeptEvidence broken = kept(u"c3"_s, "no archive").value_or(KeptEvidence {});
        QVERIFY(!broken.problem.isEmpty());
        QVERIFY(*kept(u"c3"_s, "no archive") == broken);
        QVERIFY(*kept(u"c3"_s, "no") == broken);
        const int files = fileCount();
        const KeptEvidence more = kept(u"c3"_s, "no archive either").value_or(KeptEvidence {});
        QCOMPARE(more.file.size, 17);
        QTRY_COMPARE(fileCount(), files);
        QVERIFY(!EvidenceFiles(evidenceFolder()).verify(broken.file));

        QVERIFY(EvidenceFiles(evidenceFolder()).remove(more.file.name).has_value());
        QVERIFY(kept(u"c3"_s, "no")->file.name != more.file.name);
        QVERIFY(kept(u"c3"_s, picture(1))->problem.isEmpty());
        QTRY_COMPARE(fileCount(), files);
    }

private:
    /// What stands in the book once these bytes were received for that case.
    Result<KeptEvidence> kept(const QString& id, const QByteArray& bytes)
    {
        EvidenceKeeper keeper(m_book.get(), EvidenceFiles(evidenceFolder()), worker());
        std::optional<Result<KeptEvidence>> answer;
        keeper.keep({ id, bytes, m_book->find(id)->kept, none },
            [&answer](const Result<KeptEvidence>& done) { answer = done; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
        worker()->waitForFiles();
        const Result<KeptEvidence> done = answer.value_or(failure(Error::Kind::Timeout));
        return done && m_book->find(id)->kept == *done ? done : failure(Error::Kind::Damaged);
    }
    [[nodiscard]] int fileCount() const
    {
        return static_cast<int>(QDir(evidenceFolder()).entryList(QDir::Files).size());
    }
    static std::optional<IdentityData> none() { return std::nullopt; }
};

QTEST_GUILESS_MAIN(EvidenceKeeperTest)
#include "tst_evidencekeeper.moc"
