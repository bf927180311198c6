// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/faultpoint.h"
#include "core/vault/readerreports.h"
#include "tests/core/vaultsamples.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stdexcept>
#include <unistd.h>

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;

/// What programs that only read a vault have to tell, and how it comes into the journal.
class ReaderReportsTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        auto made = make(vault());
        QVERIFY(made.has_value());
        m_writer = std::move(*made);
        QVERIFY(m_writer->write(batchOf({ caseOf("a1", "x") })).has_value());
    }
    void cleanup() { m_writer.reset(); }

    void whoeverWritesTakesThemIntoTheJournal()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QStringList ids { u"c3"_s, u"a1"_s, u"b2"_s };
        for (const QString& id : ids) {
            const auto reader = openIn(vault(), Vault::Access::Read);
            QVERIFY(reader->tell({ u"case.viewed"_s, id, { { u"n"_s, 7 } } }, u"G. Ferri"_s));
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > now); // they are told apart by it
        }
        QVERIFY(openIn(vault(), Vault::Access::Read)
                ->tell({ u"case.viewed"_s, u"a1"_s, {} }, u"N. Riva"_s));
        QCOMPARE(left().size(), 4);
        QCOMPARE(told().size(), 0);
        QCOMPARE(m_writer->takeReports().value_or(-1), 4);
        QVERIFY(left().isEmpty());
        QCOMPARE(m_writer->takeReports().value_or(-1), 0);

        const QList<JournalRow> rows = told();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.last().actor, u"N. Riva"_s);
        QCOMPARE(rows.first().actor, u"G. Ferri"_s);
        QStringList subjects;
        for (const JournalEvent& event : rows.first().events) {
            subjects += event.subject;
            QCOMPARE(event.details.value(u"n"_s).toInteger(), 7);
            const qint64 at = event.details.value(u"at"_s).toInteger();
            QVERIFY(
                at >= before.toMSecsSinceEpoch() && at <= rows.first().when.toMSecsSinceEpoch());
        }
        QCOMPARE(subjects, ids); // the oldest first
        QCOMPARE(verified(*m_writer), QStringList());
    }

    /// The program that writes needs nobody to take it in.
    void aWriterTellsItItself()
    {
        QVERIFY(m_writer->tell({ u"case.viewed"_s, u"a1"_s, {} }, u"G. Ferri"_s));
        QCOMPARE(told().size(), 1);
        QVERIFY(!QFileInfo::exists(vault() + u"/reports"_s));
    }

    void holdsNothingInPlainText()
    {
        const auto reader = openIn(vault(), Vault::Access::Read);
        QVERIFY(reader->tell({ u"case.viewed"_s, u"request-77"_s, {} }, u"Giulia Ferri"_s));
        const QFileInfo folder(vault() + u"/reports"_s);
        QCOMPARE(
            folder.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        const QFileInfo file(folder.filePath() + u'/' + left().constFirst());
        QCOMPARE(file.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        QFile report(file.filePath());
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray bytes = report.readAll();
        QVERIFY(bytes.size() > 40);
        for (const QByteArray word : { "case.viewed", "request-77", "Giulia" }) {
            QVERIFY(!bytes.contains(word) && !file.fileName().toUtf8().contains(word));
        }
    }

    /// One of another vault, a changed one and one under another's name are none; that is told.
    void whatIsNoReportIsTold_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("changed") << u"changed"_s;
        QTest::newRow("renamed") << u"renamed"_s;
        QTest::newRow("empty") << u"empty"_s;
        QTest::newRow("huge") << u"huge"_s;
    }

    void whatIsNoReportIsTold()
    {
        QFETCH(QString, how);
        QVERIFY(openIn(vault(), Vault::Access::Read)
                ->tell({ u"case.viewed"_s, u"a1"_s, {} }, u"G. Ferri"_s));
        const QString path = vault() + u"/reports/"_s + left().constFirst();
        QFile file(path);
        if (how == u"renamed") {
            QVERIFY(QFile::rename(path, vault() + u"/reports/0000.report"_s));
        } else if (how == u"huge") {
            QVERIFY(file.resize(70'000));
        } else {
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(how == u"empty" ? file.resize(0) : file.seek(50) && file.putChar('!'));
            file.close();
        }
        QCOMPARE(m_writer->takeReports().value_or(-1), 1);
        QVERIFY(left().isEmpty());
        QCOMPARE(told().size(), 0);
        QCOMPARE(told(u"report.damaged"_s).size(), 1);
    }

    /// Ended between the row and the file, it is told twice and not lost.
    void endedInBetweenItIsToldAgain()
    {
        QVERIFY(openIn(vault(), Vault::Access::Read)
                ->tell({ u"case.viewed"_s, u"a1"_s, {} }, u"G. Ferri"_s));
        setFaultHook([](const char* step) {
            if (qstrcmp(step, "report.taken") == 0) {
                throw std::runtime_error("ended");
            }
        });
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)m_writer->takeReports());
        setFaultHook(nullptr);
        QCOMPARE(left().size(), 1);
        QCOMPARE(m_writer->takeReports().value_or(-1), 1);
        const QList<JournalRow> rows = told();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().events.first().details, rows.last().events.first().details);
        QVERIFY(left().isEmpty());
    }

    /// One whose file cannot be taken away is not told each time; one that cannot be read waits.
    void whatCannotBeTouchedIsNotToldTwice()
    {
        if (::geteuid() == 0) { // to whom nothing is closed
            QVERIFY(QDir(vault()).mkdir(u"reports"_s));
            QVERIFY(QDir(vault() + u"/reports"_s).mkdir(u"folder.report"_s));
            QCOMPARE(m_writer->takeReports().value_or(-1), 0); // no file
            return;
        }
        QVERIFY(openIn(vault(), Vault::Access::Read)->tell({ u"case.viewed"_s, u"a1"_s, {} }, {}));
        QFile file(vault() + u"/reports/"_s + left().constFirst());
        QVERIFY(file.setPermissions(QFileDevice::Permissions()));
        QCOMPARE(m_writer->takeReports().value_or(-1), 0);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
        QFile folder(vault() + u"/reports"_s);
        QVERIFY(folder.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QCOMPARE(m_writer->takeReports().value_or(-1), 1);
        QCOMPARE(m_writer->takeReports().value_or(-1), 0);
        QCOMPARE(told().size(), 1);
        QVERIFY(folder.setPermissions(
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }

    void aReaderTakesNone()
    {
        const auto reader = openIn(vault(), Vault::Access::Read);
        QVERIFY(reader->tell({ u"case.viewed"_s, u"a1"_s, {} }, {}));
        const Result<int> taken = reader->takeReports();
        QVERIFY(!taken && taken.error().kind == Error::Kind::InUse);
        QCOMPARE(left().size(), 1);
    }

    /// So many that the journal takes them in several goes: none is passed over.
    void manyAreTakenInTurns()
    {
        const auto reader = openIn(vault(), Vault::Access::Read);
        for (int i = 0; i < 520; ++i) {
            QVERIFY(reader->tell({ u"case.viewed"_s, QString::number(i), {} }, {}));
        }
        QCOMPARE(m_writer->takeReports().value_or(-1), 500);
        QCOMPARE(m_writer->takeReports().value_or(-1), 20);
        QSet<QString> subjects;
        for (const JournalRow& row : told()) {
            for (const JournalEvent& event : row.events) {
                subjects.insert(event.subject);
            }
        }
        QCOMPARE(subjects.size(), 520);
    }

private:
    [[nodiscard]] QString vault() const { return m_home->filePath(u"vault"_s); }
    [[nodiscard]] QStringList left() const
    {
        return QDir(vault() + u"/reports"_s).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] QList<JournalRow> told(const QString& what = u"case.viewed"_s) const
    {
        QList<JournalRow> rows;
        const auto read = m_writer->readJournal([&](const JournalRow& row) {
            if (!row.events.isEmpty() && row.events.first().what == what) {
                rows.append(row);
            }
            return true;
        });
        return read ? rows : QList<JournalRow>();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Vault> m_writer;
};

QTEST_GUILESS_MAIN(ReaderReportsTest)
#include "tst_readerreports.moc"
