// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/evidencefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Ctl;

namespace {

EvidenceDocument document(const QString& name, const QByteArray& bytes)
{
    EvidenceDocument result;
    result.name = name;
    result.bytes = bytes;
    result.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return result;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QStringList everythingIn(const QString& path)
{
    return QDir(path).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

constexpr QFile::Permissions everyone = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

class TestEvidenceFolder final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void makesNamesSafe_data();
    void makesNamesSafe();
    void shortensNames();
    void savesPrivately();
    void keepsHostileNamesInside();
    void tellsNamesApart();
    void takesAnEmptyFolder();
    void seesWhatIsInTheWay_data();
    void seesWhatIsInTheWay();
    void followsNoLinkPutThereMeanwhile();
    void leavesNothingWhenItFails();

private:
    [[nodiscard]] QString target() const { return m_root->filePath(u"case"_s); }
    std::unique_ptr<QTemporaryDir> m_root;
};

void TestEvidenceFolder::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(m_root->isValid());
}

void TestEvidenceFolder::makesNamesSafe_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"id-front.jpg"_s << u"id-front.jpg"_s;
    QTest::newRow("folder") << u"tessera/fronte.jpg"_s << u"tessera_fronte.jpg"_s;
    QTest::newRow("up") << u"../../etc/passwd"_s << u"_._.._etc_passwd"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"_etc_passwd"_s;
    QTest::newRow("drive") << u"C:\\a.jpg"_s << u"C__a.jpg"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"_bashrc"_s;
    QTest::newRow("option") << u"-rf"_s << u"_rf"_s;
    QTest::newRow("dots") << u".."_s << u"document"_s;
    QTest::newRow("empty") << QString() << u"document"_s;
    QTest::newRow("device") << u"con.jpg"_s << u"_con.jpg"_s;
    QTest::newRow("port") << u"LPT1"_s << u"_LPT1"_s;
    QTest::newRow("no port") << u"lptx.jpg"_s << u"lptx.jpg"_s;
    QTest::newRow("escape") << u"a\u001b[31m.jpg"_s << u"a_[31m.jpg"_s;
    QTest::newRow("right to left") << u"a\u202egpj.exe"_s << u"a_gpj.exe"_s;
    QTest::newRow("end") << u"a.jpg. . "_s << u"a.jpg"_s;
    QTest::newRow("composed") << u"cafe\u0301.jpg"_s << u"caf\u00e9.jpg"_s;
}

void TestEvidenceFolder::makesNamesSafe()
{
    QFETCH(QString, entry);
    QTEST(safeFileName(entry), "name");
}

void TestEvidenceFolder::shortensNames()
{
    const QString name = safeFileName(u"\u00e8"_s.repeated(300) + u".jpg"_s);
    QCOMPARE(name.toUtf8().size(), 200);
    QVERIFY(name.endsWith(u"\u00e8.jpg"_s));
}

void TestEvidenceFolder::savesPrivately()
{
    const EvidenceFolder folder(target());
    QCOMPARE(folder.problem(), QString());
    const auto saved
        = folder.save({ document(u"a.jpg"_s, "first"), document(u"empty.txt"_s, QByteArray()) });
    QVERIFY(saved);
    QCOMPARE(saved->size(), 2);
    QCOMPARE(saved->at(0).name, u"a.jpg"_s);
    QCOMPARE(saved->at(0).size, 5);
    QCOMPARE(contentOf(target() + u"/a.jpg"_s), QByteArray("first"));
    QCOMPARE(contentOf(target() + u"/empty.txt"_s), QByteArray());
    QCOMPARE(QFile::permissions(target()) & everyone, QFile::Permissions());
    QCOMPARE(QFile::permissions(target() + u"/a.jpg"_s) & everyone, QFile::Permissions());
    QVERIFY(!(QFile::permissions(target() + u"/a.jpg"_s) & QFile::ExeOwner));
    QCOMPARE(everythingIn(m_root->path()), QStringList { u"case"_s });
}

void TestEvidenceFolder::keepsHostileNamesInside()
{
    const auto saved = EvidenceFolder(target()).save({ document(u"../outside.jpg"_s, "1"),
        document(m_root->filePath(u"absolute.jpg"_s), "2"), document(u"..\\drive.jpg"_s, "3") });
    QVERIFY(saved);
    QCOMPARE(everythingIn(m_root->path()), QStringList { u"case"_s });
    QCOMPARE(everythingIn(target()).size(), 3);
}

void TestEvidenceFolder::tellsNamesApart()
{
    const auto saved = EvidenceFolder(target()).save(
        { document(u"a/b.jpg"_s, "1"), document(u"a_b.jpg"_s, "2"), document(u"A_B.JPG"_s, "3") });
    QVERIFY(saved);
    QCOMPARE(saved->at(0).name, u"a_b.jpg"_s);
    QCOMPARE(saved->at(1).name, u"a_b (2).jpg"_s);
    QCOMPARE(saved->at(2).name, u"A_B (3).JPG"_s);
    QCOMPARE(contentOf(target() + u"/a_b (2).jpg"_s), QByteArray("2"));
}

void TestEvidenceFolder::takesAnEmptyFolder()
{
    QVERIFY(QDir().mkdir(target()));
    const EvidenceFolder folder(target());
    QCOMPARE(folder.problem(), QString());
    QVERIFY(folder.save({ document(u"a.jpg"_s, "1") }));
    QCOMPARE(everythingIn(target()), QStringList { u"a.jpg"_s });
    QCOMPARE(QFile::permissions(target()) & everyone, QFile::Permissions());
}

void TestEvidenceFolder::seesWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("file") << u"file"_s << u"is no folder"_s;
    QTest::newRow("full folder") << u"full"_s << u"not empty"_s;
    QTest::newRow("hidden file in it") << u"hidden"_s << u"not empty"_s;
    QTest::newRow("link to an empty folder") << u"link"_s << u"is a link"_s;
    QTest::newRow("dangling link") << u"dangling"_s << u"is a link"_s;
    QTest::newRow("no parent") << u"orphan"_s << u"does not exist"_s;
}

void TestEvidenceFolder::seesWhatIsInTheWay()
{
    QFETCH(QString, kind);
    QFETCH(QString, word);
    QString path = target();
    const auto touch = [](const QString& name) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly);
    };
    if (kind == u"file") {
        QVERIFY(touch(path));
    } else if (kind == u"full" || kind == u"hidden") {
        QVERIFY(QDir().mkdir(path));
        QVERIFY(touch(path + (kind == u"full" ? u"/a"_s : u"/.a"_s)));
    } else if (kind == u"link" || kind == u"dangling") {
        const QString elsewhere = m_root->filePath(u"elsewhere"_s);
        QVERIFY(kind == u"dangling" || QDir().mkdir(elsewhere));
        QVERIFY(QFile::link(elsewhere, path));
    } else {
        path = m_root->filePath(u"none/case"_s);
    }
    const QString problem = EvidenceFolder(path).problem();
    QVERIFY2(problem.contains(word), qPrintable(problem));
}

void TestEvidenceFolder::followsNoLinkPutThereMeanwhile()
{
    const QString elsewhere = m_root->filePath(u"elsewhere"_s);
    QVERIFY(QDir().mkdir(elsewhere));
    const EvidenceFolder folder(target());
    QCOMPARE(folder.problem(), QString());
    QVERIFY(QFile::link(elsewhere, target()));
    const auto saved = folder.save({ document(u"a.jpg"_s, "1") });
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QCOMPARE(everythingIn(elsewhere), QStringList());
    QCOMPARE(everythingIn(m_root->path()), QStringList({ u"case"_s, u"elsewhere"_s }));
}

void TestEvidenceFolder::leavesNothingWhenItFails()
{
    const EvidenceFolder folder(target());
    QCOMPARE(folder.problem(), QString());
    QVERIFY(QDir().mkdir(target()));
    QFile late(target() + u"/late.txt"_s);
    QVERIFY(late.open(QIODevice::WriteOnly));
    const auto saved = folder.save({ document(u"a.jpg"_s, "1") });
    QVERIFY(!saved);
    QCOMPARE(everythingIn(m_root->path()), QStringList { u"case"_s });
    QCOMPARE(everythingIn(target()), QStringList { u"late.txt"_s });
}

QTEST_GUILESS_MAIN(TestEvidenceFolder)
#include "tst_evidencefolder.moc"
