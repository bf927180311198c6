// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"
#include "tests/core/archivesamples.h"
#include "tests/core/zipwriter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;
using Reason = RefusedEntry::Reason;

/// Names of entries: refused where they could lead out or astray, else decoded.
class TestEntryNames final : public QObject {
    Q_OBJECT

private slots:
    void refusesNames_data();
    void refusesNames();
    void acceptsNames_data();
    void acceptsNames();
    void decodesNames();
};

void TestEntryNames::refusesNames_data()
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

void TestEntryNames::refusesNames()
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

void TestEntryNames::acceptsNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("folder") << QByteArray("a/b/c.jpg");
    QTest::newRow("blank inside") << QByteArray("ID card front.jpg");
    QTest::newRow("starts as a device") << QByteArray("console.jpg");
    QTest::newRow("dots inside") << QByteArray("a..b.jpg");
    QTest::newRow("accents") << QByteArray("carta_d'identit\xc3\xa0.jpg");
    QTest::newRow("beyond the basic plane") << QByteArray("\xf0\x9f\x93\xb7.jpg");
}

void TestEntryNames::acceptsNames()
{
    QFETCH(QByteArray, name);
    const auto archive = readArchive(ZipWriter().add(name, jpeg).write());
    QVERIFY(archive);
    QCOMPARE(names(*archive), QStringList(QString::fromUtf8(name)));
}

void TestEntryNames::decodesNames()
{
    ZipWriter::Entry old { .name = "identit\x85.jpg", .content = jpeg, .flags = 0 };
    ZipWriter::Entry unmarked { .name = "citt\xc3\xa0.jpg", .content = jpeg, .flags = 0 };
    const auto archive = readArchive(ZipWriter().add(old).add(unmarked).write());
    QVERIFY(archive);
    QStringList found = names(*archive);
    found.sort();
    QCOMPARE(found, QStringList({ u"città.jpg"_s, u"identità.jpg"_s }));
}

QTEST_GUILESS_MAIN(TestEntryNames)
#include "tst_entrynames.moc"
