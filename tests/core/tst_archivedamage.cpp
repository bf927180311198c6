// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"
#include "core/evidence/zipdirectory.h"
#include "tests/core/archivesamples.h"
#include "tests/core/zipwriter.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// Archives that are cut, changed or lie about themselves: refused as a whole, or every promise
/// kept.
class TestArchiveDamage final : public QObject {
    Q_OBJECT

private slots:
    void refusesTheWhole_data();
    void refusesTheWhole();
    void everyCutIsRefused();
    void survivesDamage_data();
    void survivesDamage();
};

void TestArchiveDamage::refusesTheWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* title, const QString& detail, auto change) {
        ZipWriter writer;
        writer.add("a.jpg", jpeg).add("b.jpg", jpeg);
        change(writer);
        QTest::newRow(title) << writer.write() << detail;
    };
    QTest::newRow("nothing") << QByteArray() << u"neither"_s;
    QTest::newRow("text") << QByteArray("{\"data\":null}") << u"neither"_s;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << u"neither"_s;
    QTest::newRow("spanned") << QByteArray("PK\x07\x08") << u"neither"_s;
    QTest::newRow("only a signature") << QByteArray("PK\x03\x04") << u"cut short"_s;
    // QuaZip alone opens this one and answers 0 entries without an error.
    row("claims 65,535 entries", u"65535 entries"_s,
        [](ZipWriter& writer) { writer.entryCount = 65535; });
    row("claims none", u"more entries"_s, [](ZipWriter& writer) { writer.entryCount = 0; });
    row("claims more", u"fewer entries"_s, [](ZipWriter& writer) { writer.entryCount = 3; });
    row("directory elsewhere", u"not where"_s,
        [](ZipWriter& writer) { writer.directoryOffset = 4; });
    row("directory outside", u"not where"_s,
        [](ZipWriter& writer) { writer.directoryOffset = 0xfffffff0; });
    row("bytes before", u"not where"_s, [](ZipWriter& writer) {
        writer.prefix = ZipWriter().add("x", "y").write();
        writer.directoryOffset = 2000;
    });
    row("bytes after", u"after the end"_s, [](ZipWriter& writer) { writer.suffix = "x"; });
    row("end inside the comment", u"after the end"_s,
        [](ZipWriter& writer) { writer.comment = "PK\x05\x06" + QByteArray(30, '\0'); });
    row("several disks", u"several parts"_s, [](ZipWriter& writer) { writer.disk = 1; });
    row("201 entries", u"201 entries"_s, [](ZipWriter& writer) {
        for (int i = 0; i < 199; ++i) {
            writer.add(QByteArray::number(i), "x");
        }
    });
}

void TestArchiveDamage::refusesTheWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto archive = readArchive(bytes);
    QVERIFY(!archive);
    QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
    QVERIFY2(archive.error().detail.contains(detail), qPrintable(archive.error().detail));
    QCOMPARE(checkArchive(bytes).error(), archive.error());
}

void TestArchiveDamage::everyCutIsRefused()
{
    const QByteArray bytes = ZipWriter().add("a.jpg", jpeg, true).add("b.png", png).write();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto archive = readArchive(bytes.first(length));
        QVERIFY2(!archive, qPrintable(QString::number(length)));
        QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
    }
}

void TestArchiveDamage::survivesDamage_data()
{
    QTest::addColumn<bool>("zip64");
    QTest::newRow("zip") << false;
    QTest::newRow("zip64") << true;
}

// A few bytes are changed at a time, near the headers more often than not. Whatever comes out must
// still keep every promise.
void TestArchiveDamage::survivesDamage()
{
    QFETCH(bool, zip64);
    ZipWriter writer;
    writer.zip64End = zip64;
    ZipWriter::Entry first { .name = "id_front.jpg", .content = jpeg, .deflate = true };
    first.zip64 = zip64;
    writer.add(first).add("b/audit.pdf", pdf).add("c.bin", randomBytes(300), true);
    const QByteArray good = writer.write();
    ArchiveLimits limits;
    limits.totalBytes = 20'000;
    QRandomGenerator generator(20'260'101);
    const QByteArray telling("\x00\x01\xff\x7f\x80PK\x2e\x2f", 9);
    int read = 0;
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good;
        const int changes = 1 + int(generator.bounded(4));
        for (int change = 0; change < changes; ++change) {
            bytes[qsizetype(generator.bounded(quint32(bytes.size())))] = generator.bounded(2) == 0
                ? telling.at(qsizetype(generator.bounded(quint32(telling.size()))))
                : char(generator.bounded(256));
        }
        const auto archive = readArchive(bytes, limits);
        const auto checked = checkArchive(bytes, limits);
        QCOMPARE(checked.has_value(), archive.has_value());
        if (!archive) {
            QCOMPARE(checked.error().detail, archive.error().detail);
            QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
            ++refused;
            continue;
        }
        ++read;
        qint64 total = 0;
        for (const EvidenceDocument& document : archive->documents) {
            QVERIFY(isSafeEntryName(document.name));
            QCOMPARE(document.sha256,
                QCryptographicHash::hash(document.bytes, QCryptographicHash::Sha256));
            total += document.bytes.size();
        }
        QVERIFY(total <= limits.totalBytes);
        QVERIFY(archive->documents.size() + archive->refused.size() <= archive->entries);
    }
    QVERIFY2(read > 1000 && refused > 1000, "the damage is too great or too small to tell much");
}

QTEST_GUILESS_MAIN(TestArchiveDamage)
#include "tst_archivedamage.moc"
