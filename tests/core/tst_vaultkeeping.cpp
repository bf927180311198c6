// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/caseerasure.h"
#include "core/desk/evidenceimport.h"
#include "core/desk/labels.h"
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultrestore.h"
#include "tests/core/keepingtest.h"

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// Back up, restore, import, label and erase.
class VaultKeepingTest final : public KeepingTestBase {
    Q_OBJECT

private slots:
    void aBackupOpensElsewhere()
    {
        const QString file = m_home->filePath(u"backup.zip"_s);
        const auto made = answerOf(backUpVault(worker(), file, Operator));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->files, 3);
        QCOMPARE(QFile(file).permissions() & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions());
        // What comes afterwards is not in it.
        keep(u"c3"_s, 3);

        const QString folder = m_home->filePath(u"restored"_s);
        QCOMPARE(answerOf(restoreVault(file, folder)), made);
        VaultDoor door(folder, nullptr);
        QVERIFY(answerOf(door.openWithPassphrase(Passphrase)).has_value());
        const auto report = answerOf(checkVault(door.deskVault().worker, Operator));
        QVERIFY(report.has_value());
        QCOMPARE(report->findings, QList<VaultFinding>());
        QCOMPARE(report->files, 2);
        QCOMPARE(
            leftIn(m_home->path()), QStringList({ u"backup.zip"_s, u"restored"_s, u"vault"_s }));
        // The first is neither written over nor added to.
        const QByteArray before = contentOf(file);
        QCOMPARE(
            answerOf(backUpVault(worker(), file, Operator)).error().kind, Error::Kind::Refused);
        QCOMPARE(contentOf(file), before);
    }

    void aDamagedBackupRestoresNothing_data()
    {
        QTest::addColumn<double>("place"); // of the flipped byte; 1: cut instead
        for (const double place : { 0.1, 0.4, 0.7, 0.95, 1.0 }) {
            QTest::addRow("%.2f", place) << place;
        }
    }

    void aDamagedBackupRestoresNothing()
    {
        QFETCH(double, place);
        const QString file = m_home->filePath(u"backup.zip"_s);
        QVERIFY(answerOf(backUpVault(worker(), file, Operator)).has_value());
        QByteArray bytes = contentOf(file);
        if (place < 1) {
            const auto at = static_cast<qsizetype>(double(bytes.size()) * place);
            bytes[at] = char(bytes[at] ^ 1);
        } else {
            bytes.chop(bytes.size() / 3);
        }
        QVERIFY(putContent(file, bytes));
        const auto restored = answerOf(restoreVault(file, m_home->filePath(u"restored"_s)));
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, Error::Kind::Damaged);
        QCOMPARE(leftIn(m_home->path()), QStringList({ u"backup.zip"_s, u"vault"_s }));
    }

    void aVaultIsNotRestoredOver()
    {
        const QString file = m_home->filePath(u"backup.zip"_s);
        QVERIFY(answerOf(backUpVault(worker(), file, Operator)).has_value());
        const auto restored = answerOf(restoreVault(file, m_door->folder()));
        QCOMPARE(restored.error().kind, Error::Kind::Refused);
        QVERIFY(answerOf(checkVault(worker(), Operator))->findings.isEmpty());
    }

    void idsAreWholeWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("alone") << u"ab-12.zip"_s << true;
        QTest::newRow("among words") << u"evidence_ab-12_Rossi (2).zip"_s << true;
        QTest::newRow("within a word") << u"xab-12.zip"_s << false;
        QTest::newRow("with more digits") << u"ab-123.zip"_s << false;
    }

    void idsAreWholeWords()
    {
        QFETCH(QString, name);
        QTEST(idsIn(name).contains(u"ab-12"_s), "isFound");
    }

    void archivesAreImported()
    {
        using What = ImportedFile::What;
        QDir(m_home->path()).mkdir(u"hand"_s);
        const QDir hand(m_home->filePath(u"hand"_s));
        const QStringList names { u"case c3.zip"_s, u"unknown.zip"_s, u"again.zip"_s, u"a1.zip"_s,
            u"note.txt"_s };
        QVERIFY(putContent(hand.filePath(names[0]), picture(3)));
        QVERIFY(putContent(hand.filePath(names[1]), picture(4)));
        QVERIFY(putContent(hand.filePath(names[2]), picture(3)));
        QVERIFY(putContent(hand.filePath(names[3]), picture(5))); // has other evidence
        QVERIFY(putContent(hand.filePath(names[4]), "not evidence"));
        QStringList paths;
        for (const QString& name : names) {
            paths.append(hand.filePath(name));
        }
        EvidenceImport import(worker(), m_book.get(), EvidenceFiles(evidenceFolder()), Operator);
        const auto done = answerOf(import.run(paths));
        QVERIFY(done.has_value());
        QCOMPARE(done->size(), 5);
        QCOMPARE(done->at(0).what, What::Matched);
        QCOMPARE(done->at(0).id, u"c3"_s);
        QCOMPARE(done->at(1).what, What::Unlabelled);
        QCOMPARE(done->at(2).what, What::Duplicate);
        QCOMPARE(done->at(2).id, u"c3"_s);
        QCOMPARE(done->at(3).what, What::Unlabelled);
        QVERIFY(done->at(3).hadOther);
        QCOMPARE(done->at(4).what, What::Failed);
        QCOMPARE(done->at(4).error.kind, Error::Kind::BadArchive);

        const CasePtr own = m_book->find(done->at(1).id);
        QVERIFY(own && own->kept && own->request.id.startsWith(u"import-"_s));
        QCOMPARE(own->request.outcome.status, Outcome::Status::Unknown);
        QCOMPARE(*EvidenceFiles(evidenceFolder()).read(own->kept->file), picture(4));
        QCOMPARE(
            *EvidenceFiles(evidenceFolder()).read(m_book->find(u"a1"_s)->kept->file), picture(1));
        QVERIFY(journal().contains(u"evidence.imported c3 by "_s + Operator));
        const auto report = answerOf(checkVault(worker(), Operator));
        QCOMPARE(report->files, 5);
        QVERIFY(report->findings.isEmpty() && report->strays.isEmpty());
    }

    void aLabelLasts()
    {
        QVERIFY(
            answerOf(labelCase(m_book.get(), u"c3"_s, { u"Franco"_s, u"Rossi"_s, {} }, Operator))
                .has_value());
        QVERIFY(answerOf(labelCase(m_book.get(), u"c3"_s, { {}, {}, u"f@example.it"_s }, Operator))
                .has_value());
        QCOMPARE(m_book->find(u"c3"_s)->applicantName(), u"Franco Rossi"_s);
        RequestBook again(worker(), nullptr);
        QVERIFY(answerOf(again.load()).has_value());
        QCOMPARE(again.find(u"c3"_s)->applicantName(), u"Franco Rossi"_s);
        QCOMPARE(again.find(u"c3"_s)->mail(), u"f@example.it"_s);
        QCOMPARE(again.find(u"c3"_s)->request, approved(u"c3"_s));
        QVERIFY(journal().contains(u"case.labelled c3 by "_s + Operator));
    }

    void aLabelCanBeUndone()
    {
        QVERIFY(
            answerOf(labelCase(m_book.get(), u"c3"_s, { u"Franco"_s, u"Rossi"_s, {} }, Operator))
                .has_value());
        QVERIFY(answerOf(undoLabel(m_book.get(), u"c3"_s, std::nullopt, Operator)).has_value());
        QVERIFY(!m_book->find(u"c3"_s)->isLabelled());
        RequestBook again(worker(), nullptr);
        QVERIFY(answerOf(again.load()).has_value());
        QVERIFY(!again.find(u"c3"_s)->isLabelled());
        QVERIFY(journal().contains(u"case.label-undone c3 by "_s + Operator));
        QCOMPARE(answerOf(undoLabel(m_book.get(), u"x"_s, std::nullopt, Operator)).error().kind,
            Error::Kind::NotFound);
    }

    void aLabelIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("mail");
        QTest::addColumn<int>("kind");
        QTest::newRow("unknown") << u"x"_s << u"f@example.it"_s << int(Error::Kind::NotFound);
        QTest::newRow("empty") << u"c3"_s << QString() << int(Error::Kind::Refused);
        QTest::newRow("no mail") << u"c3"_s << u"example"_s << int(Error::Kind::Refused);
    }

    void aLabelIsRefused()
    {
        QFETCH(QString, id);
        QFETCH(QString, mail);
        const auto done = answerOf(labelCase(m_book.get(), id, { {}, {}, mail }, Operator));
        QVERIFY(!done);
        QTEST(int(done.error().kind), "kind");
    }

    void anErasedCaseKeepsNoPerson()
    {
        IdentityData person;
        person.lastName = u"Garavaglia"_s;
        QVERIFY(answerOf(m_book->setIdentity(u"a1"_s, person)).has_value());
        QVERIFY(answerOf(labelCase(m_book.get(), u"a1"_s, { u"Franco"_s, {}, {} }, Operator)));
        const QString path = evidencePath(u"a1"_s);
        const QDateTime firstSeen = m_book->find(u"a1"_s)->firstSeen;

        const auto erased = answerOf(eraseCase(worker(), u"a1"_s, Operator));
        QVERIFY(erased.has_value());
        QCOMPARE(*erased, ErasureReport());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(QFileInfo(m_door->folder() + u"/vault.db-wal"_s).size(), 0);
        RequestBook again(worker(), nullptr);
        QVERIFY(answerOf(again.load()).has_value());
        const CasePtr bare = again.find(u"a1"_s);
        QVERIFY(bare && !bare->isLabelled() && !bare->identity && !bare->order && !bare->kept);
        QVERIFY(bare->request.link.isEmpty());
        // Nor is it given one again.
        QCOMPARE(
            answerOf(labelCase(&again, u"a1"_s, { u"Franco"_s, {}, {} }, Operator)).error().detail,
            u"erased"_s);
        QCOMPARE(bare->request.outcome, approved({}).outcome);
        QCOMPARE(bare->firstSeen, firstSeen);
        // Else a rescue would bring it back.
        QCOMPARE(evidenceTime(*bare, firstSeen).state, EvidenceTime::State::None);
        QVERIFY(journal().contains(u"case.erased a1 by "_s + Operator));
        QVERIFY(answerOf(checkVault(worker(), Operator))->findings.isEmpty());
        QCOMPARE(
            answerOf(eraseCase(worker(), u"x"_s, Operator)).error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(VaultKeepingTest)
#include "tst_vaultkeeping.moc"
