// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/caseerasure.h"
#include "core/desk/casenotes.h"
#include "core/desk/labels.h"
#include "core/desk/requestsearch.h"
#include "core/desk/vaultbackup.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultrestore.h"
#include "tests/core/keepingtest.h"

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// Back up, restore, label, note and erase.
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

    void aNoteLasts()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        QVERIFY(answerOf(noteCase(m_book.get(), u"c3"_s, NoteText, Operator)).has_value());
        QVERIFY(answerOf(labelCase(m_book.get(), u"c3"_s, { u"Franco"_s, {}, {} }, Operator)));
        QVERIFY(answerOf(m_book->mergeSeen({ changed(u"c3"_s) }, before)).has_value());
        RequestBook again(worker(), nullptr);
        QVERIFY(answerOf(again.load()).has_value());
        const CasePtr noted = again.find(u"c3"_s);
        QVERIFY(noted && noted->note);
        QCOMPARE(noted->note->text, u"Richiamare luned\u00EC\nGaravaglia"_s);
        QCOMPARE(noted->note->author, Operator);
        QVERIFY(noted->note->when.msecsTo(before) <= 0);
        QCOMPARE(noted->applicantName(), u"Franco"_s);
        QCOMPARE(noted->request, changed(u"c3"_s));
        QVERIFY(!again.find(u"b2"_s)->note);
        // The journal tells neither what was written nor about whom.
        QCOMPARE(journal(u"case.note"_s), QStringList { u"case.noted {}"_s });
        QVERIFY(journal().contains(u"case.noted c3 by "_s + Operator));
        QVERIFY(answerOf(checkVault(worker(), Operator))->findings.isEmpty());
    }

    void aNoteIsFoundInAnyOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("ids");
        const QStringList found { u"c3"_s };
        QTest::newRow("within a word") << u"avagl"_s << found;
        QTest::newRow("blind to case and accents") << u"LUNEDI"_s << found;
        QTest::newRow("in another order") << u"garav lun rich"_s << found;
        QTest::newRow("with the id") << u"garav c3"_s << found;
        QTest::newRow("with another id") << u"garav b2"_s << QStringList();
        QTest::newRow("not who wrote it") << Operator << QStringList();
    }

    void aNoteIsFoundInAnyOrder()
    {
        QFETCH(QString, text);
        QVERIFY(answerOf(noteCase(m_book.get(), u"c3"_s, NoteText, Operator)).has_value());
        QTEST(foundBy(*m_book, text), "ids");
        RequestBook again(worker(), nullptr);
        QVERIFY(answerOf(again.load()).has_value());
        QTEST(foundBy(again, text), "ids");
    }

    void aNoteCanBeChangedTakenAwayAndUndone()
    {
        RequestBook* book = m_book.get();
        QVERIFY(answerOf(noteCase(book, u"c3"_s, NoteText, Operator)).has_value());
        const std::optional<CaseNote> first = book->find(u"c3"_s)->note;
        QVERIFY(answerOf(noteCase(book, u"c3"_s, u"Altro"_s, u"A. Conti"_s)).has_value());
        QCOMPARE(book->find(u"c3"_s)->note->author, u"A. Conti"_s);
        QCOMPARE(foundBy(*book, u"garavaglia"_s), QStringList());
        // The same once more changes nothing, not even who wrote it.
        QVERIFY(answerOf(noteCase(book, u"c3"_s, u" Altro\r\n"_s, Operator)).has_value());
        QCOMPARE(book->find(u"c3"_s)->note->author, u"A. Conti"_s);
        QVERIFY(answerOf(noteCase(book, u"c3"_s, u" \n"_s, Operator)).has_value());
        QVERIFY(!book->find(u"c3"_s)->note);
        QVERIFY(answerOf(undoNote(book, u"c3"_s, first, Operator)).has_value());
        RequestBook again(worker(), nullptr);
        QVERIFY(answerOf(again.load()).has_value());
        QVERIFY(again.find(u"c3"_s)->note == first);
        QCOMPARE(foundBy(again, u"garavaglia"_s), QStringList { u"c3"_s });
        QCOMPARE(journal(u"case.note"_s),
            QStringList({ u"case.noted {}"_s, u"case.noted {}"_s, u"case.note-removed {}"_s,
                u"case.note-undone {}"_s }));
    }

    void aNoteIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("kind");
        QTest::newRow("unknown") << u"x"_s << 1 << int(Error::Kind::NotFound);
        QTest::newRow("too long") << u"c3"_s << NoteLimit + 1 << int(Error::Kind::Refused);
    }

    void aNoteIsRefused()
    {
        QFETCH(QString, id);
        QFETCH(int, size);
        const auto done = answerOf(noteCase(m_book.get(), id, QString(size, u'n'), Operator));
        QVERIFY(!done);
        QTEST(int(done.error().kind), "kind");
        QVERIFY(journal(u"case.note"_s).isEmpty());
        QVERIFY(answerOf(noteCase(m_book.get(), u"c3"_s, QString(NoteLimit, u'n'), Operator)));
        QCOMPARE(answerOf(undoNote(m_book.get(), u"x"_s, std::nullopt, Operator)).error().kind,
            Error::Kind::NotFound);
    }

    void aNoteIsTidied_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tidy");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("white space") << u" \t\r\n "_s << QString();
        QTest::newRow("lines") << u"a\r\nb\rc\u2028d\u2029e"_s << u"a\nb\nc\nd\ne"_s;
        QTest::newRow("around") << u"\n a  b \n"_s << u"a  b"_s;
        QTest::newRow("controls") << u"a\u001Fb\u0000c\u009B\td"_s << u"abc\td"_s;
    }

    void aNoteIsTidied()
    {
        QFETCH(QString, text);
        QTEST(tidyNote(text), "tidy");
    }

    void anErasedCaseKeepsNoPerson()
    {
        IdentityData person;
        person.lastName = u"Garavaglia"_s;
        QVERIFY(answerOf(m_book->setIdentity(u"a1"_s, person)).has_value());
        QVERIFY(answerOf(labelCase(m_book.get(), u"a1"_s, { u"Franco"_s, {}, {} }, Operator)));
        QVERIFY(answerOf(noteCase(m_book.get(), u"a1"_s, NoteText, Operator)));
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
        QVERIFY(!bare->note);
        QCOMPARE(foundBy(again, u"garavaglia"_s), QStringList());
        // Nor is it given one again.
        QCOMPARE(
            answerOf(labelCase(&again, u"a1"_s, { u"Franco"_s, {}, {} }, Operator)).error().detail,
            u"erased"_s);
        QCOMPARE(
            answerOf(noteCase(&again, u"a1"_s, NoteText, Operator)).error().detail, u"erased"_s);
        QCOMPARE(bare->request.outcome, approved({}).outcome);
        QCOMPARE(bare->firstSeen, firstSeen);
        // Else a rescue would bring it back.
        QCOMPARE(evidenceTime(*bare, firstSeen).state, EvidenceTime::State::None);
        QVERIFY(journal().contains(u"case.erased a1 by "_s + Operator));
        QVERIFY(answerOf(checkVault(worker(), Operator))->findings.isEmpty());
        QCOMPARE(
            answerOf(eraseCase(worker(), u"x"_s, Operator)).error().kind, Error::Kind::NotFound);
    }

private:
    inline static const QString NoteText = u"  Richiamare luned\u00EC\r\nGaravaglia\n"_s;

    [[nodiscard]] static Request changed(const QString& id)
    {
        Request request = approved(id);
        request.message = u"another"_s;
        return request;
    }
    [[nodiscard]] static QStringList foundBy(const RequestBook& book, const QString& text)
    {
        RequestQuery query;
        query.text = text;
        query.queue = Queue::All;
        RequestSearch search;
        const BookPtr all = book.snapshot();
        QStringList ids;
        for (const int row : search.run(*all, query, QDateTime::currentDateTimeUtc())) {
            ids << all->cases.at(row)->request.id;
        }
        return ids;
    }
};

QTEST_GUILESS_MAIN(VaultKeepingTest)
#include "tst_vaultkeeping.moc"
