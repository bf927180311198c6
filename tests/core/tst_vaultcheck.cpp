// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"
#include "core/desk/vaultcheck.h"
#include "core/vault/evidencefiles.h"
#include "core/vault/faultpoint.h"
#include "tests/core/keepingtest.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <array>
#include <atomic>
#include <cstring>
#include <memory>
#include <semaphore>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<VaultWorker> theWorker;
QByteArray theDocument;

/// Holds the worker up from where it stands in its queue, until it is gone.
class Gate final {
public:
    explicit Gate(const std::shared_ptr<VaultWorker>& worker)
    {
        (void)worker->run([state = m_state](Vault&) -> Result<bool> {
            state->isReached = true;
            state->open.acquire();
            return true;
        });
    }
    ~Gate() { m_state->open.release(); }
    Q_DISABLE_COPY_MOVE(Gate)
    [[nodiscard]] bool isReached() const { return m_state->isReached; }

private:
    struct State {
        std::atomic<bool> isReached = false;
        std::binary_semaphore open { 0 };
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

#ifdef Q_OS_LINUX
/// How often a file of a folder was opened.
class OpenedFiles final {
public:
    explicit OpenedFiles(const QString& folder)
        : m_told(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        ::inotify_add_watch(m_told, QFile::encodeName(folder).constData(), IN_OPEN);
    }
    ~OpenedFiles() { ::close(m_told); }
    Q_DISABLE_COPY_MOVE(OpenedFiles)
    int count()
    {
        alignas(inotify_event) std::array<char, 4096> events;
        for (ssize_t size = 0; (size = ::read(m_told, events.data(), events.size())) > 0;) {
            for (ssize_t at = 0; at < size;) {
                inotify_event event;
                std::memcpy(&event, events.data() + at, sizeof event);
                m_count += (event.mask & IN_ISDIR) == 0 ? 1 : 0;
                at += static_cast<ssize_t>(sizeof event + event.len);
            }
        }
        return m_count;
    }

private:
    int m_told;
    int m_count = 0;
};
#endif

} // namespace

/// "Verify the vault": what it finds, and the files that belong to nobody.
class VaultCheckTest final : public KeepingTestBase {
    Q_OBJECT

private slots:
    void aWholeVaultVerifies()
    {
        const auto check = checkVault(worker(), Operator);
        const auto report = answerOf(check);
        QVERIFY(report.has_value());
        QCOMPARE(report->findings, QList<VaultFinding>());
        QCOMPARE(report->strays, QStringList());
        QCOMPARE(report->files, 2);
        QCOMPARE(check.progressMaximum(), VaultCheckSteps);
        QCOMPARE(check.progressValue(), VaultCheckSteps);
        QCOMPARE(report->bytes, picture(1).size() + picture(2).size());
        QVERIFY(journal().contains(u"vault.verified  by "_s + Operator));
    }

    void damagedEvidenceIsNamed_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("one byte") << false;
        QTest::newRow("gone") << true;
    }

    void damagedEvidenceIsNamed()
    {
        QFETCH(bool, isGone);
        const QString path = evidencePath(u"b2"_s);
        if (isGone) {
            QVERIFY(QFile::remove(path));
        } else {
            QByteArray bytes = contentOf(path);
            bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
            QVERIFY(putContent(path, bytes));
        }
        const auto report = answerOf(checkVault(worker(), Operator));
        QVERIFY(report.has_value());
        const VaultFinding expected { isGone ? VaultFinding::What::EvidenceMissing
                                             : VaultFinding::What::EvidenceDamaged,
            u"b2"_s };
        QCOMPARE(report->findings, QList<VaultFinding> { expected });
    }

    void straysAreToldApart()
    {
        const auto stray = EvidenceFiles(evidenceFolder()).write("left");
        QVERIFY(stray.has_value());
        // Written before the run began, by the clock of the file system.
        QFile file(evidenceFolder() + u'/' + stray->name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        file.close();
        const auto report = answerOf(checkVault(worker(), Operator));
        QVERIFY(report.has_value());
        QCOMPARE(report->findings, QList<VaultFinding>());
        QCOMPARE(report->strays, QStringList { stray->name });
    }

    void straysGoAndNothingElse()
    {
        const EvidenceFiles files(evidenceFolder());
        const auto stray = files.write("left");
        QVERIFY(stray.has_value());
        const QString kept = m_book->find(u"a1"_s)->kept->file.name;
        // Even where a report is wrong about one that a case names by now.
        const VaultReport report { {}, { stray->name, kept }, 0, 0 };
        const auto removed = answerOf(removeStrays(worker(), report, Operator));
        QVERIFY(removed.has_value());
        QCOMPARE(*removed, QStringList { stray->name });
        QVERIFY(!QFile::exists(evidenceFolder() + u'/' + stray->name));
        QVERIFY(QFile::exists(evidenceFolder() + u'/' + kept));
        QVERIFY(journal().contains(u"evidence.strays-removed  by "_s + Operator));
        const auto whole = answerOf(checkVault(worker(), Operator));
        QVERIFY(whole->findings.isEmpty() && whole->strays.isEmpty());
        QCOMPARE(whole->files, 2);
    }

    /// What a record that cannot be read refers to seems to belong to nobody.
    void noStrayGoesFromADamagedVault()
    {
        const QString kept = evidencePath(u"b2"_s);
        const QString name = QFileInfo(kept).fileName();
        const VaultReport told { { { VaultFinding::What::DocumentDamaged, u"b2"_s } }, { name }, 0,
            0 };
        QCOMPARE(
            answerOf(removeStrays(worker(), told, Operator)).error().kind, Error::Kind::Refused);
        VaultBatch batch;
        batch.writes.push_back({ DocumentKind::Case, "b2", "no record of a case" });
        QVERIFY(answerOf(worker()->write(std::move(batch))).has_value());
        const VaultReport untold { {}, { name }, 0, 0 };
        QCOMPARE(
            answerOf(removeStrays(worker(), untold, Operator)).error().kind, Error::Kind::Damaged);
        QVERIFY(QFile::exists(kept));
    }

    /// Where a case comes to name a file after the names were read.
    void aStrayThatIsNamedMeanwhileStays()
    {
        const auto stray = EvidenceFiles(evidenceFolder()).write("left");
        QVERIFY(stray.has_value());
        CaseRecord record = *m_book->find(u"c3"_s);
        record.kept = KeptEvidence { *stray, QDateTime::fromSecsSinceEpoch(1'700'000'000), {} };
        theWorker = worker();
        theDocument = caseToDocument(record, 2);
        setFaultHook([](const char* step) {
            if (QByteArrayView(step) == "strays.known") {
                VaultBatch batch;
                batch.writes.push_back({ DocumentKind::Case, "c3", theDocument });
                (void)theWorker->write(std::move(batch)).result();
            }
        });
        const auto removed
            = answerOf(removeStrays(worker(), { {}, { stray->name }, 0, 0 }, Operator));
        setFaultHook(nullptr);
        theWorker.reset();
        QCOMPARE(removed, Result<QStringList>(QStringList()));
        QVERIFY(QFile::exists(evidenceFolder() + u'/' + stray->name));
    }

    /// It is read beside, and what does not open there is as safe from being overwritten as if it
    /// had been read where it is written.
    void whatDoesNotOpenIsSetAsideLater()
    {
        const QString path = m_door->folder() + u"/vault.db"_s;
        damageCases(path);
        const auto report = answerOf(checkVault(worker(), Operator));
        QVERIFY(report.has_value());
        QCOMPARE(report->findings.size(), 3);
        QVERIFY(answerOf(m_book->setIdentity(u"b2"_s, someone())).has_value());
        QVERIFY(journal().contains(u"record.set-aside b2 by "_s));
        // What is good by now is not set aside.
        QVERIFY(worker()
                ->run([](const Vault& vault) {
                    return vault.lookAgain({ { static_cast<int>(DocumentKind::Case),
                        vault.sealer()->documentKey(DocumentKind::Case, "b2") } });
                })
                .result()
                .has_value());
        QVERIFY(answerOf(m_book->setIdentity(u"b2"_s, IdentityData())).has_value());
        QCOMPARE(journal().count(u"record.set-aside b2 by "_s), 1);
        const VaultFinding damaged { VaultFinding::What::DocumentDamaged, u"b2"_s };
        QVERIFY(answerOf(checkVault(worker(), Operator))->findings.contains(damaged));
    }

    void aCancelledCheckAnswersNothing()
    {
        auto check = checkVault(worker(), Operator);
        check.cancel();
        const auto report = answerOf(check);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    }

#ifdef Q_OS_LINUX
    /// It ends with the file that it is at, however many there are.
    void aCancelledCheckReadsNoOtherFile()
    {
        keep(u"c3"_s, 3);
        for (const QString& id : { u"a1"_s, u"b2"_s, u"c3"_s }) {
            QVERIFY(putContent(evidencePath(id), "damaged"));
        }
        OpenedFiles opened(evidenceFolder());
        // Of a damaged file the worker is asked once more, and it is held up: after the rows are
        // read, and before that is answered.
        auto gate = std::make_unique<Gate>(worker());
        auto check = checkVault(worker(), Operator);
        QTRY_VERIFY(check.progressMaximum() == VaultCheckSteps);
        do {
            auto next = std::make_unique<Gate>(worker());
            gate = std::move(next);
            QTRY_VERIFY(gate->isReached());
        } while (check.progressValue() == 0);
        QTRY_COMPARE(opened.count(), 1);
        check.cancel();
        gate.reset();
        QTRY_VERIFY(check.isFinished());
        QCOMPARE(check.resultCount(), 0);
        QCOMPARE(opened.count(), 1);
        QVERIFY(check.progressValue() < VaultCheckSteps);
        QVERIFY(journal(u"vault.verified"_s).isEmpty());
    }
#endif
private:
    static IdentityData someone()
    {
        IdentityData identity;
        identity.firstName = u"ANNA"_s;
        return identity;
    }

    /// One byte of each.
    static void damageCases(const QString& path)
    {
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
            file.setDatabaseName(path);
            QVERIFY(file.open());
            QSqlQuery query(file);
            QVERIFY(query.exec(u"UPDATE document SET sealed = sealed || x'00' WHERE kind = 1"_s));
        }
        QSqlDatabase::removeDatabase(u"damage"_s);
    }
};

QTEST_GUILESS_MAIN(VaultCheckTest)
#include "tst_vaultcheck.moc"
