// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/evidencekeeper.h"
#include "core/vault/faultpoint.h"
#include "tests/core/keepingtest.h"

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

private:
    static std::optional<IdentityData> none() { return std::nullopt; }
};

QTEST_GUILESS_MAIN(EvidenceKeeperTest)
#include "tst_evidencekeeper.moc"
