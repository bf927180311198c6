// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/evidencefiles.h"
#include "tests/core/evidencesamples.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// Sealed evidence: read back byte for byte, or found damaged, and nothing to be learnt from the
/// folder.
class TestEvidenceFiles final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsWhatItHasWritten_data();
    void readsWhatItHasWritten();
    void findsEveryFlippedByteOfASmallFile();
    void findsFlippedBytesOfALargeFile();
    void findsACutFile();
    void findsACutThatTheRecordKnows();
    void findsAddedBytes();
    void findsMovedChunks();
    void findsExchangedFiles();
    void wantsItsOwnRecord();
    void refusesARecordThatCannotBe_data();
    void refusesARecordThatCannotBe();
    void saysThatAFileIsGone();
    void isNotLedElsewhere();
    void writesOnlyWhereThereIsAFolder();
    void removesWhatItHolds();
    void removesNothingElse_data();
    void removesNothingElse();
    void namesStrays();

private:
    [[nodiscard]] QString pathOf(const SealedFile& file) const;
    /// "sound", or the kind of error that both ways of reading give.
    [[nodiscard]] QString stateOf(const SealedFile& file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EvidenceFiles> m_files;
};

namespace {

constexpr qsizetype kibi = 1024;
constexpr qsizetype chunk = 64 * kibi;
constexpr qsizetype header = 24;
constexpr qsizetype overhead = 17;

QString nameOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Damaged:
        return u"damaged"_s;
    case Error::Kind::NotFound:
        return u"not found"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    default:
        return u"another kind"_s;
    }
}

} // namespace

void TestEvidenceFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = std::make_unique<EvidenceFiles>(m_folder->path());
}

QString TestEvidenceFiles::pathOf(const SealedFile& file) const
{
    return m_folder->filePath(file.name);
}

QString TestEvidenceFiles::stateOf(const SealedFile& file) const
{
    const auto read = m_files->read(file);
    const auto verified = m_files->verify(file);
    const QString ofRead = read ? u"sound"_s : nameOf(read.error());
    const QString ofVerify = verified ? u"sound"_s : nameOf(verified.error());
    return ofRead == ofVerify ? ofRead : u"read: "_s + ofRead + u", verify: "_s + ofVerify;
}

void TestEvidenceFiles::readsWhatItHasWritten_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("nothing") << qsizetype(0);
    QTest::newRow("a byte") << qsizetype(1);
    QTest::newRow("a chunk but one") << chunk - 1;
    QTest::newRow("a chunk") << chunk;
    QTest::newRow("a chunk and one") << chunk + 1;
    QTest::newRow("two chunks") << 2 * chunk;
    QTest::newRow("3 MB") << qsizetype(3'000'000);
}

void TestEvidenceFiles::readsWhatItHasWritten()
{
    QFETCH(qsizetype, size);
    const QByteArray plain = specimen(size);

    const auto file = m_files->write(plain);

    QVERIFY(file);
    QCOMPARE(file->size, size);
    QCOMPARE(file->sha256, QCryptographicHash::hash(plain, QCryptographicHash::Sha256));
    QCOMPARE(file->key.size(), 32);
    static const QRegularExpression form(u"^[0-9a-f]{32}$"_s);
    QVERIFY(form.match(file->name).hasMatch());
    QCOMPARE(namesIn(m_folder->path()), QStringList { file->name });
    const qsizetype chunks = qMax(qsizetype(1), (size + chunk - 1) / chunk);
    QCOMPARE(QFileInfo(pathOf(*file)).size(), header + size + chunks * overhead);
    QCOMPARE(QFile::permissions(pathOf(*file))
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                | QFile::WriteOther | QFile::ExeOther),
        QFile::Permissions());

    const auto read = m_files->read(*file);
    QVERIFY(read);
    QVERIFY(*read == plain);
    QVERIFY(m_files->verify(*file));

    const QByteArray sealed = contentOf(pathOf(*file));
    QVERIFY(!sealed.contains("ROSSI"));
    QVERIFY(!sealed.contains("RSSMRA"));
    QVERIFY(!sealed.contains(file->key));
    QVERIFY(size < 16 || !sealed.contains(plain.first(16)));

    const auto again = m_files->write(plain);
    QVERIFY(again);
    QVERIFY(again->name != file->name);
    QVERIFY(again->key != file->key);
    QVERIFY(contentOf(pathOf(*again)) != sealed);
}

void TestEvidenceFiles::findsEveryFlippedByteOfASmallFile()
{
    const SealedFile file = m_files->write(specimen(300)).value();
    const QByteArray sound = contentOf(pathOf(file));
    QCOMPARE(sound.size(), header + 300 + overhead);
    for (qsizetype at = 0; at < sound.size(); ++at) {
        QByteArray flipped = sound;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
        QVERIFY(putContent(pathOf(file), flipped));
        QCOMPARE(stateOf(file), u"damaged"_s);
    }
    QVERIFY(putContent(pathOf(file), sound));
    QCOMPARE(stateOf(file), u"sound"_s);
}

void TestEvidenceFiles::findsFlippedBytesOfALargeFile()
{
    const SealedFile file = m_files->write(specimen(3'000'000)).value();
    const QByteArray sound = contentOf(pathOf(file));
    QList<qsizetype> places { 0, header - 1, sound.size() - 1 };
    for (qsizetype border = header; border < sound.size(); border += chunk + overhead) {
        places << border << border + 1 << border + chunk / 2;
        if (border > header) {
            places << border - 1;
        }
    }
    QFile onDisk(pathOf(file));
    QVERIFY(onDisk.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    for (const qsizetype at : places) {
        const char flipped = static_cast<char>(sound[at] ^ 0x40);
        QVERIFY(onDisk.seek(at) && onDisk.putChar(flipped));
        QCOMPARE(stateOf(file), u"damaged"_s);
        QVERIFY(onDisk.seek(at) && onDisk.putChar(sound[at]));
    }
    QCOMPARE(stateOf(file), u"sound"_s);
}

void TestEvidenceFiles::findsACutFile()
{
    const SealedFile file = m_files->write(specimen(5 * chunk + 100)).value();
    const QByteArray sound = contentOf(pathOf(file));
    QList<qsizetype> sizes { 0, 1, header - 1, header + 1, sound.size() - 1 };
    for (qsizetype border = header; border < sound.size(); border += chunk + overhead) {
        sizes << border;
    }
    for (const qsizetype size : sizes) {
        QVERIFY(putContent(pathOf(file), sound.first(size)));
        QCOMPARE(stateOf(file), u"damaged"_s);
    }
}

/// The length alone would find a cut. Here the record lies as well, and the final tag finds it.
void TestEvidenceFiles::findsACutThatTheRecordKnows()
{
    const QByteArray plain = specimen(4 * chunk);
    const SealedFile file = m_files->write(plain).value();
    const QByteArray sound = contentOf(pathOf(file));
    for (qsizetype chunks = 1; chunks < 4; ++chunks) {
        SealedFile lying = file;
        lying.size = chunks * chunk;
        lying.sha256
            = QCryptographicHash::hash(plain.first(lying.size), QCryptographicHash::Sha256);
        QVERIFY(putContent(pathOf(file), sound.first(header + chunks * (chunk + overhead))));
        QCOMPARE(stateOf(lying), u"damaged"_s);
    }
}

void TestEvidenceFiles::findsAddedBytes()
{
    const SealedFile file = m_files->write(specimen(2 * chunk)).value();
    const QByteArray sound = contentOf(pathOf(file));
    for (const QByteArray& more : { QByteArray("x"), QByteArray(overhead, '\0'),
             sound.last(chunk + overhead), sound, QByteArray(10 * chunk, 'x') }) {
        QVERIFY(putContent(pathOf(file), sound + more));
        QCOMPARE(stateOf(file), u"damaged"_s);
    }
}

void TestEvidenceFiles::findsMovedChunks()
{
    const SealedFile file = m_files->write(specimen(4 * chunk)).value();
    const QByteArray sound = contentOf(pathOf(file));
    const auto part = [&sound](qsizetype number) {
        return sound.sliced(header + number * (chunk + overhead), chunk + overhead);
    };
    const QByteArray head = sound.first(header);
    QVERIFY(head + part(0) + part(1) + part(2) + part(3) == sound);
    const QList<QByteArray> moved { head + part(1) + part(0) + part(2) + part(3),
        head + part(0) + part(2) + part(1) + part(3), head + part(0) + part(1) + part(1) + part(3),
        head + part(3) + part(1) + part(2) + part(0) };
    for (const QByteArray& bytes : moved) {
        QVERIFY(putContent(pathOf(file), bytes));
        QCOMPARE(stateOf(file), u"damaged"_s);
    }
}

void TestEvidenceFiles::findsExchangedFiles()
{
    const QByteArray plain = specimen(chunk + 10);
    const SealedFile one = m_files->write(plain).value();
    const SealedFile two = m_files->write(plain).value();
    const QByteArray ofOne = contentOf(pathOf(one));
    QVERIFY(putContent(pathOf(one), contentOf(pathOf(two))));
    QVERIFY(putContent(pathOf(two), ofOne));
    QCOMPARE(stateOf(one), u"damaged"_s);
    QCOMPARE(stateOf(two), u"damaged"_s);
}

void TestEvidenceFiles::wantsItsOwnRecord()
{
    const SealedFile file = m_files->write(specimen(500)).value();
    for (qsizetype at = 0; at < file.key.size(); ++at) {
        SealedFile wrongKey = file;
        wrongKey.key[at] = static_cast<char>(wrongKey.key[at] ^ 1);
        QCOMPARE(stateOf(wrongKey), u"damaged"_s);
    }
    SealedFile wrongHash = file;
    wrongHash.sha256[31] = static_cast<char>(wrongHash.sha256[31] ^ 1);
    QCOMPARE(stateOf(wrongHash), u"damaged"_s);
    for (const qint64 size : { 499, 501, 0 }) {
        SealedFile wrongSize = file;
        wrongSize.size = size;
        QCOMPARE(stateOf(wrongSize), u"damaged"_s);
    }
    QCOMPARE(stateOf(file), u"sound"_s);
}

void TestEvidenceFiles::refusesARecordThatCannotBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("keySize");
    QTest::addColumn<qint64>("size");
    const QString name(32, u'a');
    QTest::newRow("no key") << name << 0 << qint64(10);
    QTest::newRow("short key") << name << 31 << qint64(10);
    QTest::newRow("long key") << name << 33 << qint64(10);
    QTest::newRow("negative size") << name << 32 << qint64(-1);
    QTest::newRow("least size") << name << 32 << std::numeric_limits<qint64>::min();
    QTest::newRow("most size") << name << 32 << std::numeric_limits<qint64>::max();
    QTest::newRow("more than memory") << name << 32 << (qint64(1) << 60);
    QTest::newRow("no name") << QString() << 32 << qint64(10);
    QTest::newRow("a path") << u"../"_s + name << 32 << qint64(10);
    QTest::newRow("a path of 32 signs")
        << u"../aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s << 32 << qint64(10);
    QTest::newRow("capitals") << QString(32, u'A') << 32 << qint64(10);
    QTest::newRow("a temporary one") << name + u".part"_s << 32 << qint64(10);
}

void TestEvidenceFiles::refusesARecordThatCannotBe()
{
    QFETCH(QString, name);
    QFETCH(int, keySize);
    QFETCH(qint64, size);
    QVERIFY(
        putContent(m_folder->filePath(QString(32, u'a')), QByteArray(header + 10 + overhead, 'x')));
    QCOMPARE(stateOf({ name, QByteArray(keySize, 'k'), QByteArray(32, 'h'), size }), u"damaged"_s);
}

void TestEvidenceFiles::saysThatAFileIsGone()
{
    const SealedFile file = m_files->write(specimen(500)).value();
    QVERIFY(QFile::remove(pathOf(file)));
    QCOMPARE(stateOf(file), u"not found"_s);
}

void TestEvidenceFiles::isNotLedElsewhere()
{
    const SealedFile file = m_files->write(specimen(500)).value();
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QFile::rename(pathOf(file), elsewhere));
    QVERIFY(QFile::link(elsewhere, pathOf(file)));
    QCOMPARE(stateOf(file), u"damaged"_s);
    QVERIFY(QFile::remove(pathOf(file)));
    QVERIFY(QDir(m_folder->path()).mkdir(file.name));
    QCOMPARE(stateOf(file), u"damaged"_s);
}

void TestEvidenceFiles::writesOnlyWhereThereIsAFolder()
{
    const QString missing = m_folder->filePath(u"missing"_s);
    const auto file = EvidenceFiles(missing).write("x");
    QVERIFY(!file);
    QCOMPARE(nameOf(file.error()), u"storage"_s);
    QVERIFY(!QFileInfo::exists(missing));
    QVERIFY(EvidenceFiles(missing).strays({}).isEmpty());
}

void TestEvidenceFiles::removesWhatItHolds()
{
    const SealedFile file = m_files->write(specimen(10)).value();
    const SealedFile other = m_files->write(specimen(10)).value();
    const QString stray = QString(32, u'b') + u".part"_s;
    QVERIFY(putContent(m_folder->filePath(stray), "half"));
    QVERIFY(m_files->remove(file.name));
    QVERIFY(m_files->remove(stray));
    QCOMPARE(namesIn(m_folder->path()), QStringList { other.name });
    QCOMPARE(stateOf(other), u"sound"_s);
    QCOMPARE(nameOf(m_files->remove(file.name).error()), u"not found"_s);
}

void TestEvidenceFiles::removesNothingElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the folder") << u"."_s;
    QTest::newRow("another file") << u"vault.db"_s;
    QTest::newRow("a path") << u"inner/"_s + QString(32, u'a');
    QTest::newRow("a path that ends well") << u"../x/"_s + QString(32, u'a') + u".part"_s;
    QTest::newRow("a temporary file of others") << u"download.part"_s;
}

void TestEvidenceFiles::removesNothingElse()
{
    QFETCH(QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"inner"_s));
    QVERIFY(putContent(m_folder->filePath(u"inner/"_s + QString(32, u'a')), "x"));
    QVERIFY(putContent(m_folder->filePath(u"vault.db"_s), "x"));
    QVERIFY(putContent(m_folder->filePath(u"download.part"_s), "x"));
    const auto removed = m_files->remove(name);
    QVERIFY(!removed);
    QCOMPARE(nameOf(removed.error()), u"damaged"_s);
    QCOMPARE(
        namesIn(m_folder->path()), (QStringList { u"download.part"_s, u"inner"_s, u"vault.db"_s }));
    QCOMPARE(namesIn(m_folder->filePath(u"inner"_s)).size(), 1);
}

void TestEvidenceFiles::namesStrays()
{
    QVERIFY(m_files->strays({}).isEmpty());
    const SealedFile kept = m_files->write(specimen(10)).value();
    const SealedFile stray = m_files->write(specimen(10)).value();
    const QString half = QString(32, u'0') + u".part"_s;
    QVERIFY(putContent(m_folder->filePath(half), "half"));
    QVERIFY(putContent(m_folder->filePath(u"notes.txt"_s), "a person's"));
    QVERIFY(putContent(m_folder->filePath(u"download.part"_s), "a person's"));
    QVERIFY(QDir(m_folder->path()).mkdir(QString(32, u'c')));
    QStringList expected { stray.name, half };
    expected.sort();
    QCOMPARE(m_files->strays({ kept.name, QString(32, u'd') }), expected);
}

QTEST_GUILESS_MAIN(TestEvidenceFiles)
#include "tst_evidencefiles.moc"
