// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"
#include "tests/core/archivesamples.h"
#include "tests/core/zipwriter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QMap>
#include <QTest>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;
using Reason = RefusedEntry::Reason;

Q_DECLARE_METATYPE(Vaglio::RefusedEntry::Reason)

/// What comes out of an archive, and which of its entries are refused. Names are in
/// tst_entrynames, archives refused as a whole in tst_archivedamage.
class TestArchiveReader final : public QObject {
    Q_OBJECT

private slots:
    void readsAZip_data();
    void readsAZip();
    void readsWhatQuaZipWrites();
    void readsASingleDocument_data();
    void readsASingleDocument();
    void refusesAnEntryAndShowsTheRest_data();
    void refusesAnEntryAndShowsTheRest();
    void readsEntriesOfManyPieces();
    void countsRealBytes();
    void plainFoldersArePassedOver();
    void ordersByRoleThenName();
};

void TestArchiveReader::readsAZip_data()
{
    QTest::addColumn<bool>("deflate");
    QTest::addColumn<bool>("zip64");
    QTest::newRow("stored") << false << false;
    QTest::newRow("deflated") << true << false;
    QTest::newRow("zip64") << true << true;
}

void TestArchiveReader::readsAZip()
{
    QFETCH(bool, deflate);
    QFETCH(bool, zip64);
    ZipWriter writer;
    writer.zip64End = zip64;
    writer.comment = "made by a test";
    ZipWriter::Entry entry { .name = "a.jpg", .content = jpeg, .deflate = deflate };
    entry.zip64 = zip64;
    writer.add(entry).add("b.pdf", pdf, deflate).add("empty.bin", {}, false);
    const QByteArray bytes = writer.write();

    const auto archive = readArchive(bytes);

    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QCOMPARE(archive->form, EvidenceArchive::Form::Zip);
    QCOMPARE(archive->size, bytes.size());
    QCOMPARE(archive->entries, 3);
    QCOMPARE(archive->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(archive->refused.size(), 0);
    QCOMPARE(names(*archive), QStringList({ u"a.jpg"_s, u"b.pdf"_s, u"empty.bin"_s }));
    QCOMPARE(archive->documents[0].bytes, jpeg);
    QCOMPARE(archive->documents[0].type, DocumentType::Jpeg);
    QCOMPARE(
        archive->documents[0].sha256, QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256));
    QCOMPARE(archive->documents[1].type, DocumentType::Pdf);
    QCOMPARE(archive->documents[2].bytes, QByteArray());
}

// An independent writer, with data descriptors after the entries.
void TestArchiveReader::readsWhatQuaZipWrites()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    zip.setUtf8Enabled(true);
    QVERIFY(zip.open(QuaZip::mdCreate));
    for (const QString& name : { u"identità_fronte.jpg"_s, u"selfie.jpg"_s }) {
        QuaZipFile file(&zip);
        QVERIFY(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        QCOMPARE(file.write(jpeg), jpeg.size());
        file.close();
    }
    zip.close();

    const auto archive = readArchive(bytes);

    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QCOMPARE(archive->refused.size(), 0);
    QCOMPARE(names(*archive), QStringList({ u"identità_fronte.jpg"_s, u"selfie.jpg"_s }));
    QCOMPARE(archive->documents[1].bytes, jpeg);
}

void TestArchiveReader::readsASingleDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<EvidenceArchive::Form>("form");
    QTest::addColumn<DocumentType>("type");
    QTest::newRow("pdf") << pdf << EvidenceArchive::Form::Pdf << DocumentType::Pdf;
    QTest::newRow("jpeg") << jpeg << EvidenceArchive::Form::Image << DocumentType::Jpeg;
    QTest::newRow("png") << png << EvidenceArchive::Form::Image << DocumentType::Png;
}

void TestArchiveReader::readsASingleDocument()
{
    QFETCH(QByteArray, bytes);
    QFETCH(EvidenceArchive::Form, form);
    QFETCH(DocumentType, type);
    const auto archive = readArchive(bytes);
    QVERIFY(archive);
    QCOMPARE(archive->form, form);
    QCOMPARE(archive->documents.size(), 1);
    QCOMPARE(archive->documents[0].type, type);
    QCOMPARE(archive->documents[0].bytes, bytes);
    QCOMPARE(archive->sha256, archive->documents[0].sha256);
}

void TestArchiveReader::refusesAnEntryAndShowsTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RefusedEntry::Reason>("reason");
    QTest::addColumn<QString>("name");

    const auto row = [](const char* title, const ZipWriter::Entry& entry, Reason reason) {
        ZipWriter writer;
        writer.add("good.jpg", jpeg).add(entry).add("other.png", png);
        QTest::newRow(title) << writer.write() << reason << QString::fromUtf8(entry.name);
    };
    using Entry = ZipWriter::Entry;
    const QByteArray zeroes(2 * 1024 * 1024, '\0');
    const QByteArray noise = randomBytes(2000);

    row("symbolic link",
        Entry { .name = "link", .content = "/etc/passwd", .attributes = 0120777U << 16U },
        Reason::SymbolicLink);
    row("fifo", Entry { .name = "pipe", .attributes = 0010644U << 16U }, Reason::SymbolicLink);
    row("encrypted", Entry { .name = "e", .content = noise, .flags = 1 }, Reason::Encrypted);
    row("strongly encrypted", Entry { .name = "e", .content = noise, .flags = 0x41 },
        Reason::Encrypted);
    row("AES", Entry { .name = "e", .content = noise, .method = 99 }, Reason::Encrypted);
    row("unknown method", Entry { .name = "m", .content = noise, .method = 14 },
        Reason::UnsupportedMethod);
    row("bomb", Entry { .name = "bomb", .content = zeroes, .deflate = true }, Reason::RatioTooHigh);
    row("says it is huge", Entry { .name = "huge", .content = noise, .size = 101 * 1024 * 1024 },
        Reason::TooLarge);
    row("other local name", Entry { .name = "a.jpg", .content = jpeg, .localName = "b.jpg" },
        Reason::HeaderMismatch);
    row("other local flags", Entry { .name = "a.jpg", .content = jpeg, .localFlags = 1 },
        Reason::HeaderMismatch);
    row("other local size", Entry { .name = "a.jpg", .content = jpeg, .centralSize = 17 },
        Reason::HeaderMismatch);
    row("wrong checksum", Entry { .name = "a.jpg", .content = jpeg, .crc = 1234 },
        Reason::WrongChecksum);
    row("wrong checksum, deflated",
        Entry { .name = "a.jpg", .content = jpeg, .deflate = true, .crc = 1234 },
        Reason::WrongChecksum);
    row("stream that never was",
        Entry { .name = "a.jpg", .content = noise, .deflate = true, .packed = noise },
        Reason::Damaged);
    row("stream ends early",
        Entry { .name = "a.jpg", .content = noise, .deflate = true, .size = 5000 },
        Reason::Damaged);
    row("nested zip", Entry { .name = "in.zip", .content = ZipWriter().add("x.jpg", jpeg).write() },
        Reason::Nested);
    row("nested gzip", Entry { .name = "in.jpg", .content = "\x1f\x8b\x08" + noise },
        Reason::Nested);
    row("folder with data", Entry { .name = "folder/", .content = jpeg }, Reason::Directory);

    ZipWriter overlap;
    overlap.add("good.jpg", jpeg).add("a", noise).add("other.png", png);
    overlap.add(Entry { .name = "a", .content = noise, .sharesDataOf = 1 });
    QTest::newRow("overlap") << overlap.write() << Reason::Overlap << u"a"_s;

    ZipWriter twice;
    twice.add("good.jpg", jpeg).add("Città.txt", "one").add("other.png", png);
    twice.add("CITTA\xcc\x80.TXT", "two"); // decomposed, other case
    QTest::newRow("same name") << twice.write() << Reason::DuplicateName << u"Città.txt"_s;
}

void TestArchiveReader::refusesAnEntryAndShowsTheRest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(RefusedEntry::Reason, reason);
    QFETCH(QString, name);

    const auto archive = readArchive(bytes);

    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QVERIFY(!archive->refused.isEmpty());
    for (const RefusedEntry& refused : archive->refused) {
        QCOMPARE(refused.reason, reason);
    }
    QCOMPARE(archive->refused[0].name, name);
    QCOMPARE(names(*archive), QStringList({ u"good.jpg"_s, u"other.png"_s }));
}

void TestArchiveReader::readsEntriesOfManyPieces()
{
    // Of noise, and of what packs well: pieces end at other places than the packed bytes do.
    const QByteArray noise = randomBytes(700'001);
    const QByteArray text
        = QByteArray("verbale di riconoscimento ").repeated(50) + noise.left(9000);
    const QByteArray bytes = ZipWriter()
                                 .add("stored", noise)
                                 .add("deflated", noise, true)
                                 .add("text", text.repeated(60), true)
                                 .add("empty", {}, true)
                                 .write();
    const auto archive = readArchive(bytes);
    QVERIFY(archive);
    QVERIFY(archive->refused.isEmpty());
    QMap<QString, QByteArray> found;
    for (const EvidenceDocument& document : archive->documents) {
        found.insert(document.name, document.bytes);
    }
    QVERIFY(found.value(u"stored"_s) == noise);
    QVERIFY(found.value(u"deflated"_s) == noise);
    QVERIFY(found.value(u"text"_s) == text.repeated(60));
    QVERIFY(found.contains(u"empty"_s) && found.value(u"empty"_s).isEmpty());
    QVERIFY(checkArchive(bytes));
}

// Small limits stand for the great ones: the rule is the same, the test is quick.
void TestArchiveReader::countsRealBytes()
{
    ArchiveLimits limits;
    limits.entryBytes = 3000;
    limits.totalBytes = 5000;
    const QByteArray noise = randomBytes(2000);

    // The entry says 2,000 bytes, its stream holds more.
    ZipWriter::Entry liar { .name = "liar", .content = noise, .deflate = true };
    liar.packed = ZipWriter::deflated(noise + randomBytes(4000));
    auto archive = readArchive(ZipWriter().add(liar).add("b", noise).write(), limits);
    QVERIFY(archive);
    QCOMPARE(archive->refused, QList<RefusedEntry>({ { u"liar"_s, Reason::Damaged } }));
    QCOMPARE(names(*archive), QStringList { u"b"_s });

    archive = readArchive(ZipWriter().add("a", noise).add("b", randomBytes(3001)).write(), limits);
    QVERIFY(archive);
    QCOMPARE(archive->refused, QList<RefusedEntry>({ { u"b"_s, Reason::TooLarge } }));

    archive
        = readArchive(ZipWriter().add("a", noise).add("b", noise).add("c", noise).write(), limits);
    QVERIFY(!archive);
    QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
    QVERIFY(archive.error().detail.contains(u"\"c\""_s));
    const auto checked
        = checkArchive(ZipWriter().add("a", noise).add("b", noise).add("c", noise).write(), limits);
    QVERIFY(!checked);
    QCOMPARE(checked.error().detail, archive.error().detail);

    archive = readArchive(jpeg + randomBytes(3000), limits);
    QVERIFY(!archive);
}

void TestArchiveReader::plainFoldersArePassedOver()
{
    const auto archive
        = readArchive(ZipWriter().add("evidence/", {}).add("evidence/a.jpg", jpeg).write());
    QVERIFY(archive);
    QCOMPARE(archive->entries, 2);
    QCOMPARE(archive->refused.size(), 0);
    QCOMPARE(names(*archive), QStringList(u"evidence/a.jpg"_s));

    const auto empty = readArchive(ZipWriter().write());
    QVERIFY(empty);
    QCOMPARE(empty->documents.size(), 0);
}

void TestArchiveReader::ordersByRoleThenName()
{
    ZipWriter writer;
    for (const char* name : { "z.jpg", "audit.jpg", "a.jpg", "selfie.jpg", "retro.jpg",
             "health_back.jpg", "health_front.jpg", "front.jpg" }) {
        writer.add(name, jpeg);
    }
    const auto archive = readArchive(writer.write());
    QVERIFY(archive);
    QCOMPARE(names(*archive),
        QStringList({ u"front.jpg"_s, u"retro.jpg"_s, u"health_front.jpg"_s, u"health_back.jpg"_s,
            u"selfie.jpg"_s, u"audit.jpg"_s, u"a.jpg"_s, u"z.jpg"_s }));
}

QTEST_GUILESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
