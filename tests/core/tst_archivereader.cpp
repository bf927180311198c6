// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"
#include "core/evidence/zipdirectory.h"
#include "tests/core/zipwriter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using Vaglio::Testing::ZipWriter;
using Reason = RefusedEntry::Reason;

Q_DECLARE_METATYPE(Vaglio::RefusedEntry::Reason)

namespace {

const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0") + QByteArray(400, 'j');
const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(300, 'p');
const QByteArray pdf = "%PDF-1.7\nnot much of one";

QStringList names(const EvidenceArchive& archive)
{
    QStringList result;
    for (const EvidenceDocument& document : archive.documents) {
        result.append(document.name);
    }
    return result;
}

QByteArray random(qsizetype size)
{
    QRandomGenerator generator(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes) {
        byte = char(generator.bounded(256));
    }
    return bytes;
}

} // namespace

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
    void refusesTheWhole_data();
    void refusesTheWhole();
    void everyCutIsRefused();
    void refusesNames_data();
    void refusesNames();
    void acceptsNames_data();
    void acceptsNames();
    void countsRealBytes();
    void plainFoldersArePassedOver();
    void decodesNames();
    void tellsTypes_data();
    void tellsTypes();
    void guessesRoles_data();
    void guessesRoles();
    void ordersByRoleThenName();
    void survivesDamage_data();
    void survivesDamage();
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
    const QByteArray noise = random(2000);

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

void TestArchiveReader::refusesTheWhole_data()
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

void TestArchiveReader::refusesTheWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto archive = readArchive(bytes);
    QVERIFY(!archive);
    QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
    QVERIFY2(archive.error().detail.contains(detail), qPrintable(archive.error().detail));
}

void TestArchiveReader::everyCutIsRefused()
{
    const QByteArray bytes = ZipWriter().add("a.jpg", jpeg, true).add("b.png", png).write();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto archive = readArchive(bytes.first(length));
        QVERIFY2(!archive, qPrintable(QString::number(length)));
        QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
    }
}

void TestArchiveReader::refusesNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("parent") << QByteArray("../a.jpg");
    QTest::newRow("parent inside") << QByteArray("a/../../b.jpg");
    QTest::newRow("parent at the end") << QByteArray("a/..");
    QTest::newRow("dot") << QByteArray("./a.jpg");
    QTest::newRow("empty part") << QByteArray("a//b.jpg");
    QTest::newRow("backslash") << QByteArray("..\\a.jpg");
    QTest::newRow("drive") << QByteArray("C:a.jpg");
    QTest::newRow("stream") << QByteArray("a.jpg:hidden");
    QTest::newRow("device") << QByteArray("CON");
    QTest::newRow("device with suffix") << QByteArray("nul.jpg");
    QTest::newRow("device with blanks") << QByteArray("aux .jpg");
    QTest::newRow("device in a folder") << QByteArray("a/com1.txt");
    QTest::newRow("device with superscript") << QByteArray("LPT\xc2\xb9.txt");
    QTest::newRow("trailing dot") << QByteArray("a.jpg.");
    QTest::newRow("trailing blank") << QByteArray("a.jpg ");
    QTest::newRow("NUL") << QByteArray("a.jpg\0.exe", 10);
    QTest::newRow("new line") << QByteArray("a\n.jpg");
    QTest::newRow("escape") << QByteArray("a\x1b[31m.jpg");
    QTest::newRow("C1 control") << QByteArray("a\xc2\x9b.jpg");
    QTest::newRow("direction override") << QByteArray("gpj\xe2\x80\xae.exe");
    QTest::newRow("broken UTF-8") << QByteArray("a\xff.jpg");
    QTest::newRow("UTF-8 cut short") << QByteArray("a.jpg\xc3");
    QTest::newRow("very long") << QByteArray(300, 'a');
}

void TestArchiveReader::refusesNames()
{
    QFETCH(QByteArray, name);
    const auto archive = readArchive(ZipWriter().add(name, jpeg).add("good.jpg", jpeg).write());
    QVERIFY(archive);
    QCOMPARE(names(*archive), QStringList(u"good.jpg"_s));
    QCOMPARE(archive->refused.size(), 1);
    QCOMPARE(archive->refused[0].reason, Reason::UnsafeName);
    for (const QChar character : archive->refused[0].name) {
        QVERIFY(character.isPrint());
    }
}

void TestArchiveReader::acceptsNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("folder") << QByteArray("a/b/c.jpg");
    QTest::newRow("blank inside") << QByteArray("ID card front.jpg");
    QTest::newRow("starts as a device") << QByteArray("console.jpg");
    QTest::newRow("dots inside") << QByteArray("a..b.jpg");
    QTest::newRow("accents") << QByteArray("carta_d'identit\xc3\xa0.jpg");
    QTest::newRow("beyond the basic plane") << QByteArray("\xf0\x9f\x93\xb7.jpg");
}

void TestArchiveReader::acceptsNames()
{
    QFETCH(QByteArray, name);
    const auto archive = readArchive(ZipWriter().add(name, jpeg).write());
    QVERIFY(archive);
    QCOMPARE(names(*archive), QStringList(QString::fromUtf8(name)));
}

// Small limits stand for the great ones: the rule is the same, the test is quick.
void TestArchiveReader::countsRealBytes()
{
    ArchiveLimits limits;
    limits.entryBytes = 3000;
    limits.totalBytes = 5000;
    const QByteArray noise = random(2000);

    // The entry says 2,000 bytes, its stream holds more: reading stops at what was said.
    ZipWriter::Entry liar { .name = "liar", .content = noise, .deflate = true };
    liar.packed = ZipWriter::deflated(noise + random(4000));
    auto archive = readArchive(ZipWriter().add(liar).add("b", noise).write(), limits);
    QVERIFY(archive);
    for (const EvidenceDocument& document : archive->documents) {
        QVERIFY(document.bytes.size() <= 2000);
    }

    archive = readArchive(ZipWriter().add("a", noise).add("b", random(3001)).write(), limits);
    QVERIFY(archive);
    QCOMPARE(archive->refused, QList<RefusedEntry>({ { u"b"_s, Reason::TooLarge } }));

    archive
        = readArchive(ZipWriter().add("a", noise).add("b", noise).add("c", noise).write(), limits);
    QVERIFY(!archive);
    QCOMPARE(archive.error().kind, Error::Kind::BadArchive);
    QVERIFY(archive.error().detail.contains(u"\"c\""_s));

    archive = readArchive(jpeg + random(3000), limits);
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

void TestArchiveReader::decodesNames()
{
    ZipWriter::Entry old { .name = "identit\x85.jpg", .content = jpeg, .flags = 0 };
    ZipWriter::Entry unmarked { .name = "citt\xc3\xa0.jpg", .content = jpeg, .flags = 0 };
    const auto archive = readArchive(ZipWriter().add(old).add(unmarked).write());
    QVERIFY(archive);
    QStringList found = names(*archive);
    found.sort();
    QCOMPARE(found, QStringList({ u"città.jpg"_s, u"identità.jpg"_s }));
}

void TestArchiveReader::tellsTypes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DocumentType>("type");
    const QByteArray signedOid("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
    const QByteArray infoOid("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04");
    const QByteArray stampedOid("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x1f");
    QTest::newRow("jpeg") << jpeg << DocumentType::Jpeg;
    QTest::newRow("png") << png << DocumentType::Png;
    QTest::newRow("pdf") << pdf << DocumentType::Pdf;
    QTest::newRow("pdf further in") << "x" + pdf << DocumentType::Text;
    QTest::newRow("svg") << QByteArray("<svg/>") << DocumentType::Text;
    QTest::newRow("text") << QByteArray("uno\tdue\r\n\xc3\xa8") << DocumentType::Text;
    QTest::newRow("broken text") << QByteArray("uno \xe8") << DocumentType::Other;
    QTest::newRow("binary") << QByteArray("a\0b", 3) << DocumentType::Other;
    QTest::newRow("nothing") << QByteArray() << DocumentType::Other;
    QTest::newRow("reply with a stamp")
        << QByteArray("\x30\x82\x03\x00\x30\x03\x02\x01\x00\x30\x82\x02\x00", 13) + signedOid
            + QByteArray(30, '\x02') + infoOid
        << DocumentType::TimeStamp;
    QTest::newRow("stamped data") << "\x30\x80" + stampedOid << DocumentType::TimeStamp;
    QTest::newRow("signed data") << "\x30\x80" + signedOid + QByteArray(40, '\x02')
                                 << DocumentType::SignedData;
    QTest::newRow("other DER") << QByteArray("\x30\x03\x02\x01\x05") << DocumentType::Other;
}

void TestArchiveReader::tellsTypes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DocumentType, type);
    QCOMPARE(documentTypeOf(bytes), type);
}

void TestArchiveReader::guessesRoles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<DocumentType>("type");
    QTest::addColumn<DocumentRole>("role");
    const auto row
        = [](const QString& name, DocumentRole role, DocumentType type = DocumentType::Jpeg) {
              QTest::newRow(qPrintable(name)) << name << type << role;
          };
    row(u"id_front.jpg"_s, DocumentRole::IdFront);
    row(u"IdFront.jpg"_s, DocumentRole::IdFront);
    row(u"front.png"_s, DocumentRole::IdFront, DocumentType::Png);
    row(u"carta-identita-fronte.jpg"_s, DocumentRole::IdFront);
    row(u"Carta d'identità.jpg"_s, DocumentRole::IdFront);
    row(u"patente.jpg"_s, DocumentRole::IdFront);
    row(u"passaporto_retro.jpg"_s, DocumentRole::IdBack);
    row(u"id-card-back.jpg"_s, DocumentRole::IdBack);
    row(u"CI_retro.jpg"_s, DocumentRole::IdBack);
    row(u"retro.jpg"_s, DocumentRole::IdBack);
    row(u"tessera_sanitaria_fronte.jpg"_s, DocumentRole::HealthFront);
    row(u"tessera sanitaria/retro.jpg"_s, DocumentRole::HealthBack);
    row(u"health_card_back.jpg"_s, DocumentRole::HealthBack);
    row(u"healthCard.jpg"_s, DocumentRole::HealthFront);
    row(u"ts-fronte.jpg"_s, DocumentRole::HealthFront);
    row(u"selfie_with_document.jpg"_s, DocumentRole::Selfie);
    row(u"volto.jpg"_s, DocumentRole::Selfie);
    row(u"audit.pdf"_s, DocumentRole::Audit, DocumentType::Pdf);
    row(u"Rapporto finale.pdf"_s, DocumentRole::Audit, DocumentType::Pdf);
    row(u"x.bin"_s, DocumentRole::TimeStamp, DocumentType::TimeStamp);
    row(u"marca_temporale.txt"_s, DocumentRole::TimeStamp, DocumentType::Text);
    row(u"documents.pdf"_s, DocumentRole::Other, DocumentType::Pdf);
    row(u"IMG_0001.jpg"_s, DocumentRole::Other);
    row(u"background.jpg"_s, DocumentRole::Other);
    row(u"circle.jpg"_s, DocumentRole::Other);
}

void TestArchiveReader::guessesRoles()
{
    QFETCH(QString, name);
    QFETCH(DocumentType, type);
    QFETCH(DocumentRole, role);
    QCOMPARE(documentRoleOf(name, type), role);
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

void TestArchiveReader::survivesDamage_data()
{
    QTest::addColumn<bool>("zip64");
    QTest::newRow("zip") << false;
    QTest::newRow("zip64") << true;
}

// A few bytes are changed at a time, near the headers more often than not. Whatever comes out must
// still keep every promise.
void TestArchiveReader::survivesDamage()
{
    QFETCH(bool, zip64);
    ZipWriter writer;
    writer.zip64End = zip64;
    ZipWriter::Entry first { .name = "id_front.jpg", .content = jpeg, .deflate = true };
    first.zip64 = zip64;
    writer.add(first).add("b/audit.pdf", pdf).add("c.bin", random(300), true);
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
        if (!archive) {
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

QTEST_GUILESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
