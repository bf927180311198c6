// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/zipwriter.h"
#include "tests/flows/ctlprocess.h"
#include "tests/flows/onereplyserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using Vaglio::Testing::ZipWriter;

namespace {

const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffd9");

QStringList everythingIn(const QString& path)
{
    return QDir(path).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

/// vaglioctl against a service that means harm, or that falls silent.
class TestVaglioctlHostile final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void savesOnlyWhatIsSafe();
    void savesNothingOfUnsafe_data();
    void savesNothingOfUnsafe();
    void printsNoControlCharacters_data();
    void printsNoControlCharacters();
    void namesUnreadableRows();
    void saysWhenStoppedWhileIssuing();

private:
    CtlRun run(const OneReplyServer& server, const QStringList& arguments);
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder; ///< where vaglioctl is started, in the root
};

void TestVaglioctlHostile::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    m_folder = m_root->filePath(u"work"_s);
    QVERIFY(QDir().mkdir(m_folder));
}

CtlRun TestVaglioctlHostile::run(const OneReplyServer& server, const QStringList& arguments)
{
    CtlProcess process;
    process.setToken("token");
    process.setBaseUrl(server.baseUrl());
    process.setFolder(m_folder);
    return process.run(arguments);
}

void TestVaglioctlHostile::savesOnlyWhatIsSafe()
{
    ZipWriter zip;
    zip.add("id-front.jpg", jpeg);
    zip.add("../escaped.jpg", jpeg);
    ZipWriter::Entry link { "selfie.jpg", "/etc/passwd" };
    link.attributes = 0120777U << 16U;
    zip.add(link);
    const OneReplyServer server("application/zip", zip.write());
    const CtlRun result
        = run(server, { u"evidence"_s, u"a"_s, u"--extract"_s, u"case"_s, u"--json"_s });
    QCOMPARE(result.code, 5);
    QVERIFY2(result.messages.contains("Not saved: '../escaped.jpg'"), result.messages.constData());
    QVERIFY2(result.messages.contains("Not saved: 'selfie.jpg': it is a link"),
        result.messages.constData());
    QCOMPARE(everythingIn(m_folder + u"/case"_s), QStringList { u"id-front.jpg"_s });
    QCOMPARE(everythingIn(m_folder), QStringList { u"case"_s });
    QCOMPARE(everythingIn(m_root->path()), QStringList { u"work"_s });
    QCOMPARE(result.json()[u"documents"_s].toArray().size(), 1);
    QCOMPARE(result.json()[u"refused"_s].toArray().size(), 2);
}

void TestVaglioctlHostile::savesNothingOfUnsafe_data()
{
    QTest::addColumn<QByteArray>("archive");
    ZipWriter slip;
    slip.add("../escaped.jpg", jpeg);
    QTest::newRow("nothing safe in it") << slip.write();
    ZipWriter good;
    good.add("id-front.jpg", jpeg);
    QTest::newRow("cut short") << good.write().chopped(30);
    QTest::newRow("no archive") << QByteArray("PK\x03\x04 and then nothing that fits");
    ZipWriter broken;
    ZipWriter::Entry entry { "id-front.jpg", jpeg };
    entry.crc = 1;
    broken.add(entry);
    QTest::newRow("wrong checksum") << broken.write();
}

void TestVaglioctlHostile::savesNothingOfUnsafe()
{
    QFETCH(QByteArray, archive);
    const OneReplyServer server("application/zip", archive);
    const CtlRun result = run(server, { u"evidence"_s, u"a"_s, u"--extract"_s, u"case"_s });
    QCOMPARE(result.code, 5);
    QCOMPARE(result.data, QByteArray());
    QVERIFY2(result.messages.contains("thing of it was written")
            || result.messages.contains("Nothing was written"),
        result.messages.constData());
    QCOMPARE(everythingIn(m_folder), QStringList());
    QCOMPARE(everythingIn(m_root->path()), QStringList { u"work"_s });
}

void TestVaglioctlHostile::printsNoControlCharacters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("text") << QStringList { u"list"_s };
    QTest::newRow("JSON") << QStringList { u"list"_s, u"--json"_s };
}

void TestVaglioctlHostile::printsNoControlCharacters()
{
    QFETCH(QStringList, arguments);
    const OneReplyServer server("application/json",
        R"({"data":[{"id":"a1","status":"od\u001b[31md","reason":"x\u009b2Jy\u202ez\u007f",)"
        R"("link":"https:\/\/example.com\/\r\n\u0007"},{"id":"\u001b]0;title\u0007","link":[]}]})");
    const CtlRun result = run(server, arguments);
    QCOMPARE(result.code, 0);
    const QString all = QString::fromUtf8(result.data + result.messages);
    QVERIFY(all.contains(u"a1"_s));
    for (const QChar c : all) {
        const bool isSafe = c == u'\n' || (c.category() != QChar::Other_Control && c != u'\u202e');
        QVERIFY2(isSafe, qPrintable(QString::number(c.unicode(), 16)));
    }
    if (arguments.contains(u"--json"_s)) { // escaped, so nothing of it is lost
        QCOMPARE(result.json()[0][u"status"_s].toString(), u"od\u001b[31md"_s);
        QCOMPARE(result.json()[0][u"reason"_s].toString(), u"x\u009b2Jy\u202ez\u007f"_s);
    }
}

void TestVaglioctlHostile::namesUnreadableRows()
{
    const OneReplyServer server("application/json",
        R"({"data":[{"id":"a1","status":"ok"},{"id":7},{"status":"ko"}],"success":true})");
    const CtlRun result = run(server, { u"list"_s, u"--json"_s });
    QCOMPARE(result.code, 0);
    QCOMPARE(result.json().array().size(), 1);
    QVERIFY2(result.messages.contains("data[1].id: expected text"), result.messages.constData());
    QVERIFY2(result.messages.contains("data[2].id: missing"), result.messages.constData());
}

void TestVaglioctlHostile::saysWhenStoppedWhileIssuing()
{
    OneReplyServer server({}, {});
    CtlProcess process;
    process.setToken("token");
    process.setBaseUrl(server.baseUrl());
    process.start({ u"issue"_s, u"--mail"_s, u"a@example.com"_s });
    QVERIFY(server.waitForRequest());
    process.terminate();
    const CtlRun result = process.finish();
    QCOMPARE(result.code, 3);
    QCOMPARE(result.data, QByteArray());
    QVERIFY2(result.messages.contains("It is not known whether the link exists"),
        result.messages.constData());
}

QTEST_GUILESS_MAIN(TestVaglioctlHostile)
#include "tst_vaglioctlhostile.moc"
