// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/caseerasure.h"
#include "core/vault/faultpoint.h"
#include "tests/core/keepingtest.h"

#include <QSemaphore>

#include <filesystem>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

QSemaphore* theErased = nullptr;
QString theVault;
QString theCopies;

/// What a power cut at that step would leave.
void copyAtStep(const char* step)
{
    if (QByteArrayView(step).startsWith("erase.")) {
        std::filesystem::copy(theVault.toStdU16String(),
            (theCopies + QLatin1String(step)).toStdU16String(),
            std::filesystem::copy_options::recursive);
    }
}

} // namespace

/// Forgetting a case; what it leaves of the person is in tst_vaultkeeping.
class CaseErasureTest final : public KeepingTestBase {
    Q_OBJECT

private slots:
    /// Who reads the vault beside needs the log, which then could not be emptied, and a backup the
    /// file that goes.
    void waitsForWhoReadsBeside()
    {
        QSemaphore reads;
        QSemaphore isErased;
        const auto reading = runLong<Result<bool>>([&](QPromise<Result<bool>>& promise) {
            promise.addResult(worker()->readBeside([&](const Vault&) -> Result<bool> {
                reads.release();
                return isErased.tryAcquire(1, 300);
            }));
        });
        QVERIFY(reads.tryAcquire(1, 10'000));
        theErased = &isErased;
        setFaultHook([](const char* step) {
            if (QByteArrayView(step) == "erase.begun") {
                theErased->release();
            }
        });
        const auto erased = answerOf(eraseCase(worker(), u"a1"_s, Operator));
        setFaultHook(nullptr);
        QVERIFY(!reading.result().value_or(true));
        QCOMPARE(erased, Result<ErasureReport>(ErasureReport {}));
    }

    /// Ended at any of its steps it leaves a vault that opens, with the case whole or gone from all
    /// of it: no picture of the book that was made before still has the person.
    void isEndedAtEachStep()
    {
        const QString images = m_door->folder() + u"/images"_s;
        QVERIFY(QDir().mkpath(images));
        QVERIFY(putContent(images + u"/000000000001-1.image"_s, "an older picture of the book"));
        theVault = m_door->folder();
        theCopies = m_home->filePath(u"at-"_s);
        setFaultHook(copyAtStep);
        const auto erased = answerOf(eraseCase(worker(), u"a1"_s, Operator));
        setFaultHook(nullptr);
        QVERIFY(erased.has_value());
        for (const char* step : { "erase.begun", "erase.written", "erase.removed" }) {
            VaultDoor door(theCopies + QLatin1String(step), nullptr);
            QVERIFY2(leftIn(door.folder() + u"/images"_s).isEmpty(), step);
            QVERIFY(QFile::remove(door.folder() + u"/vault.lock"_s));
            QVERIFY2(answerOf(door.openWithPassphrase(Passphrase)).has_value(), step);
            RequestBook book(door.deskVault().worker, nullptr);
            QVERIFY2(answerOf(book.load()).has_value(), step);
            const bool isBefore = qstrcmp(step, "erase.begun") == 0;
            QCOMPARE(book.find(u"a1"_s)->isErased, !isBefore);
            QCOMPARE(book.find(u"a1"_s)->kept.has_value(), isBefore);
            QVERIFY(book.find(u"b2"_s)->kept);
        }
    }
};

QTEST_GUILESS_MAIN(CaseErasureTest)
#include "tst_caseerasure.moc"
