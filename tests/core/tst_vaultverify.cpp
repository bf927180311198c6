// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"
#include "tests/core/vaultsamples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;

namespace {

/// A document's row is found by its size: the contents below all differ in length. Plain text is
/// four bytes of length and one of id longer, sealed forty more.
QString sealedSize(const QByteArray& content)
{
    return u"length(sealed) = %1"_s.arg(content.size() + 45);
}

const QByteArray A = "a";
const QByteArray B = "bb";
const QByteArray C = "ccc";
const QByteArray Later = "a later state";
const QString IsA = sealedSize(A);
const QString IsB = sealedSize(B);
const QString IsC = sealedSize(C);

QString flip(const QString& table, const QString& column, const QString& where)
{
    // The first byte becomes another one.
    return u"UPDATE %1 SET %2 = CAST(CASE substr(%2, 1, 1) WHEN x'00' THEN x'01' ELSE x'00' END "
           "|| substr(%2, 2) AS BLOB) WHERE %3"_s.arg(table, column, where);
}

} // namespace

/// Each thing that can be done to a vault's file without its key is found, and named once.
class VaultVerifyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"vault"_s);
        // Row 1 makes it, 2 to 4 write a, b and c, 5 tells an event, 6 writes d and forgets it
        // in 7.
        const auto vault = make(m_folder);
        QVERIFY(vault.has_value());
        QVERIFY((*vault)->write(batchOf({ caseOf("a", A) })));
        QVERIFY((*vault)->write(batchOf({ caseOf("b", B) })));
        QVERIFY((*vault)->write(batchOf({ caseOf("c", C) })));
        QVERIFY((*vault)->write({ {}, { { u"order.sent"_s, u"a"_s, {} } }, {} }));
        QVERIFY((*vault)->write(batchOf({ caseOf("d", "dddd") })));
        QVERIFY((*vault)->write(batchOf({ forgetting("d") })));
    }

    void findsAndNames_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QStringList>("found");

        QTest::newRow("untouched") << QStringList {} << QStringList {};
        QTest::newRow("journal row removed")
            << QStringList { u"DELETE FROM journal WHERE number = 3"_s }
            << QStringList { u"row missing: 3"_s };
        QTest::newRow("first row removed")
            << QStringList { u"DELETE FROM journal WHERE number = 1"_s }
            << QStringList { u"row missing: 1"_s, u"slot altered: passphrase"_s,
                   u"slot altered: recoverykey"_s };
        QTest::newRow("journal row edited")
            << QStringList { flip(u"journal"_s, u"sealed"_s, u"number = 5"_s) }
            << QStringList { u"row damaged: 5"_s };
        QTest::newRow("link edited")
            << QStringList { flip(u"journal"_s, u"link"_s, u"number = 4"_s) }
            << QStringList { u"journal broken: 4"_s };
        QTest::newRow("last link edited")
            << QStringList { flip(u"journal"_s, u"link"_s, u"number = 7"_s) }
            << QStringList { u"journal broken: 7"_s };
        QTest::newRow("two rows swapped")
            << QStringList { u"UPDATE journal SET number = -1 WHERE number = 3"_s,
                   u"UPDATE journal SET number = 3 WHERE number = 5"_s,
                   u"UPDATE journal SET number = 5 WHERE number = -1"_s }
            << QStringList { u"row damaged: 3"_s, u"row damaged: 5"_s };
        QTest::newRow("neighbours swapped")
            << QStringList { u"UPDATE journal SET number = -1 WHERE number = 3"_s,
                   u"UPDATE journal SET number = 3 WHERE number = 4"_s,
                   u"UPDATE journal SET number = 4 WHERE number = -1"_s }
            << QStringList { u"row damaged: 3"_s, u"row damaged: 4"_s };
        QTest::newRow("end cut") << QStringList { u"DELETE FROM journal WHERE number > 5"_s }
                                 << QStringList { u"journal cut: 6"_s };
        QTest::newRow("all cut") << QStringList { u"DELETE FROM journal WHERE number > 1"_s }
                                 << QStringList { u"journal cut: 2"_s };
        QTest::newRow("head damaged")
            << QStringList { flip(u"vault"_s, u"value"_s, u"name = 'head'"_s) }
            << QStringList { u"journal cut: "_s };
        QTest::newRow("head removed") << QStringList { u"DELETE FROM vault WHERE name = 'head'"_s }
                                      << QStringList { u"journal cut: "_s };
        QTest::newRow("foreign journal row at the end")
            << QStringList { u"INSERT INTO journal VALUES (8, randomblob(90), randomblob(32))"_s }
            << QStringList { u"row damaged: 8"_s };
        QTest::newRow("foreign journal row far away") << QStringList {
            u"INSERT INTO journal VALUES (9000000000000, randomblob(90), x'00')"_s
        } << QStringList { u"row damaged: 9000000000000"_s };
        QTest::newRow("foreign journal row before the first")
            << QStringList { u"INSERT INTO journal VALUES (-4, randomblob(90), x'00')"_s }
            << QStringList { u"row damaged: -4"_s };
        QTest::newRow("document flipped") << QStringList { flip(u"document"_s, u"sealed"_s, IsB) }
                                          << QStringList { u"document damaged: b"_s };
        QTest::newRow("document cut")
            << QStringList { u"UPDATE document SET sealed = x'' WHERE "_s + IsB }
            << QStringList { u"document damaged: b"_s };
        QTest::newRow("document removed") << QStringList { u"DELETE FROM document WHERE "_s + IsB }
                                          << QStringList { u"document missing: b"_s };
        QTest::newRow("document of another number")
            << QStringList { u"UPDATE document SET number = 6 WHERE "_s + IsB }
            << QStringList { u"document damaged: b"_s };
        QTest::newRow("document moved to another's key") << QStringList {
            u"UPDATE document SET sealed = (SELECT sealed FROM document WHERE %1) WHERE %2"_s.arg(
                IsA, IsB)
        } << QStringList { u"document damaged: b"_s };
        QTest::newRow("document of another kind")
            << QStringList { u"UPDATE document SET kind = 2, key = x'00' WHERE "_s + IsC }
            << QStringList { u"document unknown: 00"_s, u"document missing: c"_s };
        QTest::newRow("foreign document")
            << QStringList { u"INSERT INTO document (kind, key, number, sealed) VALUES "
                             "(1, x'000102030405060708090a0b0c0d0e0f', 4, randomblob(60))"_s }
            << QStringList { u"document unknown: 000102030405060708090a0b0c0d0e0f"_s };
        QTest::newRow("slot altered")
            << QStringList { flip(u"slot"_s, u"wrapped"_s, u"kind = 2"_s) }
            << QStringList { u"slot altered: passphrase"_s };
        QTest::newRow("slot removed") << QStringList { u"DELETE FROM slot WHERE kind = 3"_s }
                                      << QStringList { u"slot altered: recoverykey"_s };
        QTest::newRow("foreign slot")
            << QStringList { u"INSERT INTO slot VALUES (1, 0, x'', x'00')"_s }
            << QStringList { u"slot altered: keychain"_s };
    }

    void findsAndNames()
    {
        QFETCH(QStringList, statements);
        QVERIFY(tamper(m_folder, statements));
        for (const Vault::Access access : { Vault::Access::Read, Vault::Access::Write }) {
            const auto vault = openIn(m_folder, access);
            QVERIFY(vault != nullptr);
            QTEST(verified(*vault), "found");
        }
    }

    /// One row as it was yesterday, put back into the file of today.
    void findsWhatWasPutBack_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("document") << u"document"_s << IsA
                                  << QStringList { u"document outdated: a"_s };
        QTest::newRow("forgotten document")
            << u"document"_s << IsC << QStringList { u"document outdated: c"_s };
        QTest::newRow("head") << u"vault"_s << u"name = 'head'"_s
                              << QStringList { u"journal cut: 8"_s };
        QTest::newRow("slot") << u"slot"_s << u"kind = 2"_s
                              << QStringList { u"slot altered: passphrase"_s };
    }

    void findsWhatWasPutBack()
    {
        QFETCH(QString, table);
        QFETCH(QString, where);
        QVERIFY(tamper(m_folder,
            { u"CREATE TABLE yesterday AS SELECT * FROM %1 WHERE %2"_s.arg(table, where) }));
        {
            const auto vault = openIn(m_folder);
            QVERIFY(vault != nullptr);
            QVERIFY(vault->write(batchOf({ caseOf("a", Later), forgetting("c") })));
            QVERIFY(vault->putKeySlot(slotOfKind(KeySlot::Kind::Passphrase, "new"), {}));
            QCOMPARE(verified(*vault), QStringList());
        }
        QVERIFY(tamper(m_folder, { u"REPLACE INTO %1 SELECT * FROM yesterday"_s.arg(table) }));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QTEST(verified(*vault), "found");
    }

    /// A document of a later day is not yesterday's, where the journal was cut to yesterday.
    void findsTheEndCutWithItsDocuments()
    {
        QVERIFY(tamper(m_folder,
            { u"DELETE FROM journal WHERE number > 3"_s,
                u"DELETE FROM document WHERE number > 3"_s }));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QCOMPARE(verified(*vault), QStringList { u"journal cut: 4"_s });
    }

    /// A row comes from a copy of the vault that went its own way: it opens, in its place.
    void findsARowOfAFork_data()
    {
        QTest::addColumn<int>("rowsAfter");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("at the end") << 0 << QStringList { u"journal broken: 8"_s };
        QTest::newRow("before another") << 1 << QStringList { u"journal broken: 9"_s };
        QTest::newRow("before others") << 3 << QStringList { u"journal broken: 9"_s };
    }

    void findsARowOfAFork()
    {
        QFETCH(int, rowsAfter);
        const QString fork = m_home->filePath(u"fork"_s);
        QVERIFY(QDir().mkpath(fork));
        QVERIFY(QFile::copy(m_folder + u"/vault.db"_s, fork + u"/vault.db"_s));
        for (const QString& folder : { m_folder, fork }) {
            const auto vault = openIn(folder);
            QVERIFY(vault != nullptr);
            for (int row = 0; row <= rowsAfter; ++row) {
                QVERIFY(vault->write({ {}, { { u"order.sent"_s, folder, {} } }, {} }));
            }
            QCOMPARE(verified(*vault), QStringList());
        }
        QVERIFY(tamper(m_folder,
            { u"ATTACH '%1/vault.db' AS fork"_s.arg(fork),
                u"REPLACE INTO journal SELECT * FROM fork.journal WHERE number = 8"_s }));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QTEST(verified(*vault), "found");
    }

    /// What is wrong with the end does not keep the desk from its work, and is told for good.
    void goesOnAfterTheEnd_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<quint64>("next");
        QTest::newRow("cut") << u"DELETE FROM journal WHERE number > 5"_s << quint64(8);
        QTest::newRow("head damaged")
            << flip(u"vault"_s, u"value"_s, u"name = 'head'"_s) << quint64(8);
        QTest::newRow("foreign row")
            << u"INSERT INTO journal VALUES (9000000000000, randomblob(90), x'00')"_s << quint64(8);
    }

    void goesOnAfterTheEnd()
    {
        QFETCH(QString, statement);
        QFETCH(quint64, next);
        QVERIFY(tamper(m_folder, { statement }));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        const Result<quint64> written = vault->write(batchOf({ caseOf("e", "e") }));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(*written, next);
        QCOMPARE(vault->read(DocumentKind::Case, "e")->content, QByteArray("e"));
    }

    void tellsThatTheEndsDiffered()
    {
        QVERIFY(tamper(m_folder, { u"DELETE FROM journal WHERE number > 5"_s }));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QVERIFY(vault->write(batchOf({ caseOf("e", "e") })));
        QVERIFY(vault->write(batchOf({ caseOf("f", "f") })));
        QStringList told;
        QVERIFY(vault->readJournal([&told](const JournalRow& row) {
            for (const JournalEvent& event : row.events) {
                if (event.what == u"journal.diverged"_s) {
                    told.append(QString::number(row.number));
                }
            }
            return true;
        }));
        QCOMPARE(told, QStringList { u"8"_s });
        QCOMPARE(verified(*vault), (QStringList { u"row missing: 6"_s, u"row missing: 7"_s }));
    }

    /// What does not open is not overwritten by what is written in its place.
    void goesOnToNameWhatWasSetAside()
    {
        QVERIFY(tamper(m_folder, { flip(u"document"_s, u"sealed"_s, IsB) }));
        {
            const auto vault = openIn(m_folder);
            QVERIFY(vault != nullptr);
            const auto any = [](const VaultDocument&) { return true; };
            QCOMPARE(vault->readAll(DocumentKind::Case, any).value_or(-1), 1);
            QVERIFY(vault->write(batchOf({ caseOf("b", Later), caseOf("e", "e") })));
            QCOMPARE(vault->read(DocumentKind::Case, "b")->content, Later);
            QVERIFY(vault->write(batchOf({ caseOf("b", B) })));
        }
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QStringList told;
        QVERIFY(vault->readJournal([&told](const JournalRow& row) {
            for (const JournalEvent& event : row.events) {
                if (event.what == u"record.set-aside"_s) {
                    told.append(event.subject);
                }
            }
            return true;
        }));
        QCOMPARE(told, QStringList { u"b"_s });
        QCOMPARE(verified(*vault), QStringList { u"document damaged: b"_s });
        QVERIFY(vault->dropSetAside(DocumentKind::Case, "b"));
        QCOMPARE(verified(*vault), QStringList());
        QCOMPARE(vault->read(DocumentKind::Case, "b")->content, B);
    }

    void canBeStopped()
    {
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        const auto stopped = vault->verify([](qint64, qint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QList<qint64> told;
        QVERIFY(vault->verify([&told](qint64 done, qint64 total) {
            told << done << total;
            return true;
        }));
        QCOMPARE(told, (QList<qint64> { 0, 10, 10, 10 }));
        QVERIFY(vault->write(batchOf({ caseOf("e", "e") })));
    }
};

QTEST_GUILESS_MAIN(VaultVerifyTest)
#include "tst_vaultverify.moc"
