// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultcheck.h"
#include "core/vault/evidencefiles.h"
#include "tests/core/keepingtest.h"

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

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

    void aCancelledCheckAnswersNothing()
    {
        auto check = checkVault(worker(), Operator);
        check.cancel();
        const auto report = answerOf(check);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(VaultCheckTest)
#include "tst_vaultcheck.moc"
