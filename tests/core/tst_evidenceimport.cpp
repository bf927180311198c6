// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/evidenceimport.h"

#include "core/desk/vaultcheck.h"
#include "tests/core/keepingtest.h"
#ifdef Q_OS_UNIX
#include "tests/core/waitingfile.h"
#endif

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// Archives that were saved by hand: whose they are, and what remains of a run that is ended.
class EvidenceImportTest final : public KeepingTestBase {
    Q_OBJECT

private slots:
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
        const auto run = import.run(paths);
        QCOMPARE(run.progressMaximum(), 5);
        const auto done = answerOf(run);
        QVERIFY(done.has_value());
        QCOMPARE(done->size(), 5);
        QCOMPARE(run.progressValue(), 5);
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

#ifdef Q_OS_UNIX
    void aStoppedImportAnswersWhatWasDone()
    {
        const QString first = m_home->filePath(u"first.png"_s);
        const QString last = m_home->filePath(u"last.png"_s);
        QVERIFY(putContent(first, picture(4)));
        QVERIFY(putContent(last, picture(5)));
        WaitingFile waiting(m_home->filePath(u"waiting.png"_s));
        EvidenceImport import(worker(), m_book.get(), EvidenceFiles(evidenceFolder()), Operator);
        const auto run = import.run({ first, waiting.path(), last, last });
        QTRY_VERIFY(waiting.isWaitedFor());
        QCOMPARE(run.progressValue(), 1);
        import.stop();
        QVERIFY(waiting.give(picture(6)));
        const auto done = answerOf(run);
        QVERIFY(done.has_value());
        QCOMPARE(done->size(), 2);
        QCOMPARE(done->at(0).what, ImportedFile::What::Unlabelled);
        QCOMPARE(done->at(1).path, waiting.path());
        QCOMPARE(run.progressValue(), 2);
        QCOMPARE(done->at(1).what, ImportedFile::What::Unlabelled);
        QCOMPARE(journal(u"evidence.imported"_s).size(), 2);
        QCOMPARE(leftIn(evidenceFolder()).size(), 2 + 2);
    }

    /// As when the window is locked meanwhile.
    void anImportThatDiesLeavesNoFile()
    {
        const QStringList before = leftIn(evidenceFolder());
        WaitingFile waiting(m_home->filePath(u"waiting.png"_s));
        {
            EvidenceImport import(
                worker(), m_book.get(), EvidenceFiles(evidenceFolder()), Operator);
            (void)import.run({ waiting.path() });
            QTRY_VERIFY(waiting.isWaitedFor());
        }
        QVERIFY(waiting.give(picture(6)));
        worker()->waitForFiles();
        QCOMPARE(leftIn(evidenceFolder()), before);
        QVERIFY(journal(u"evidence.imported"_s).isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(EvidenceImportTest)
#include "tst_evidenceimport.moc"
