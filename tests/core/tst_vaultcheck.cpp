// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"
#include "core/desk/vaultcheck.h"
#include "core/vault/evidencefiles.h"
#include "core/vault/faultpoint.h"
#include "tests/core/keepingtest.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<VaultWorker> theWorker;
QByteArray theDocument;

} // namespace

/// "Verify the vault": what it finds, and the files that belong to nobody.
class VaultCheckTest final : public KeepingTestBase {
    Q_OBJECT

private slots:
    void aWholeVaultVerifies()
    {
        const auto report = answerOf(checkVault(worker(), Operator));
        QVERIFY(report.has_value());
        QCOMPARE(report->findings, QList<VaultFinding>());
        QCOMPARE(report->strays, QStringList());
        QCOMPARE(report->files, 2);
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
