// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/house/sourcerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

namespace {

const QString head = u"// SPDX-FileCopyrightText: 2026 The Vaglio authors\n"
                     "// SPDX-License-Identifier: Apache-2.0\n"_s;
const QString scriptHead = u"# SPDX-FileCopyrightText: 2026 The Vaglio authors\n"
                           "# SPDX-License-Identifier: Apache-2.0\n"_s;

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The files of the tree that are ours, relative to its root.
QStringList filesOf(const QDir& root)
{
    QStringList files { u"CMakeLists.txt"_s };
    for (const QString& folder :
        { u"app"_s, u"core"_s, u"packaging"_s, u"resources"_s, u"tests"_s, u"ui"_s }) {
        QDirIterator it(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            files.append(root.relativeFilePath(it.next()));
        }
    }
    files.sort();
    return files;
}

bool isSource(const QString& path)
{
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s) || path.endsWith(u"CMakeLists.txt"_s)
        || path.endsWith(u".cmake"_s);
}

bool isScript(const QString& path, const QString& text)
{
    return path.startsWith(u"packaging/"_s) && text.startsWith(u"#!"_s);
}

/// Prints each finding on a line of its own: a failure message would be cut.
bool reportAny(const QList<Finding>& findings)
{
    for (const Finding& finding : findings) {
        qWarning().noquote() << u"%1:%2: [%3] %4"_s.arg(finding.path)
                                    .arg(finding.line)
                                    .arg(finding.rule, finding.text);
    }
    return !findings.isEmpty();
}

} // namespace

/// The rules of the house: each is seen to fire on a made-up source and to leave a good one alone,
/// then all are held against the tree.
class TestSourceRules final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void firesOnBadInclude_data();
    void firesOnBadInclude();
    void firesOnBadCode_data();
    void firesOnBadCode();
    void leavesGoodSourceAlone_data();
    void leavesGoodSourceAlone();
    void allowsLongFileWithReason();
    void splitsSource();
    void findsUnlistedFiles();
    void theTreeKeepsTheRules();
    void theTreeListsItsFiles();

private:
    void compareOnlyFinding();

    SourceRules m_rules { {} };
};

void TestSourceRules::initTestCase()
{
    m_rules = SourceRules::fromHeaderFolders(
        QString::fromUtf8(VAGLIO_QT_HEADERS).split(u':', Qt::SkipEmptyParts));
}

void TestSourceRules::firesOnBadInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char* name, const QString& path, const QString& body,
                         const QString& rule) { QTest::newRow(name) << path << body << rule; };

    row("widget in core", u"core/desk/a.cpp"_s, u"#include <QWidget>\n"_s, u"qt-modules"_s);
    row("image in core", u"core/evidence/a.cpp"_s, u"#include <QImage>\n"_s, u"qt-modules"_s);
    row("lower-case header", u"core/api/a.h"_s, u"#pragma once\n#include <qwidget.h>\n"_s,
        u"qt-modules"_s);
    row("module header", u"core/vault/a.cpp"_s, u"#include <QtGui/QColor>\n"_s, u"qt-modules"_s);
    row("unknown Qt header", u"core/domain/a.cpp"_s, u"#include <QFancy>\n"_s, u"qt-modules"_s);
    row("network in domain", u"core/domain/a.cpp"_s, u"#include <QNetworkReply>\n"_s,
        u"qt-modules"_s);
    row("window in vaglioctl", u"app/ctl/main.cpp"_s, u"#include <QApplication>\n"_s,
        u"qt-modules"_s);
    row("domain sees api", u"core/domain/a.cpp"_s, u"#include \"core/api/b.h\"\n"_s, u"layers"_s);
    row("api sees vault", u"core/api/a.cpp"_s, u"#include \"core/vault/b.h\"\n"_s, u"layers"_s);
    row("api sees evidence", u"core/api/a.cpp"_s, u"#include \"core/evidence/b.h\"\n"_s,
        u"layers"_s);
    row("vault sees api", u"core/vault/a.cpp"_s, u"#include \"core/api/b.h\"\n"_s, u"layers"_s);
    row("evidence sees vault", u"core/evidence/a.cpp"_s, u"#include \"core/vault/b.h\"\n"_s,
        u"layers"_s);
    row("evidence sees desk", u"core/evidence/a.cpp"_s, u"#include \"core/desk/b.h\"\n"_s,
        u"layers"_s);
    row("core sees ui", u"core/desk/a.cpp"_s, u"#include \"ui/kit/theme.h\"\n"_s, u"layers"_s);
    row("core sees app", u"core/desk/a.cpp"_s, u"#include \"app/desk/a.h\"\n"_s, u"layers"_s);
    row("ui sees app", u"ui/window/a.cpp"_s, u"#include \"app/desk/a.h\"\n"_s, u"layers"_s);
    row("ui sees api", u"ui/requests/a.cpp"_s, u"# include \"core/api/apiclient.h\"\n"_s,
        u"layers"_s);
    row("ui sees vault", u"ui/setup/a.cpp"_s, u"#include \"core/vault/vault.h\"\n"_s, u"layers"_s);
    row("sandbox sees client", u"app/sandbox/a.cpp"_s, u"#include \"core/api/json.h\"\n"_s,
        u"layers"_s);
    row("not root-relative", u"ui/kit/a.cpp"_s, u"#include \"theme.h\"\n"_s, u"layers"_s);
    row("source compiled twice", u"tests/ui/tst_a.cpp"_s, u"#include \"ui/kit/theme.cpp\"\n"_s,
        u"no-source-twice"_s);
    row("new folder", u"misc/a.cpp"_s, u"#include <vector>\n"_s, u"outside-the-layers"_s);
}

void TestSourceRules::firesOnBadInclude()
{
    compareOnlyFinding();
}

void TestSourceRules::firesOnBadCode_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char* name, const QString& path, const QString& body,
                         const QString& rule) { QTest::newRow(name) << path << body << rule; };

    row("words in core", u"core/desk/a.cpp"_s, u"auto a = tr(\"Hello\");\n"_s,
        u"no-words-in-core"_s);
    row("processEvents", u"ui/a.cpp"_s, u"qApp->processEvents();\n"_s, u"no-nested-loop"_s);
    row("event loop", u"core/desk/a.cpp"_s, u"QEventLoop loop;\n"_s, u"no-nested-loop"_s);
    row("blocking question", u"ui/a.cpp"_s, u"QMessageBox::question(this, a, b);\n"_s,
        u"no-nested-loop"_s);
    row("blocking file dialog", u"ui/a.cpp"_s, u"auto a = QFileDialog::getOpenFileName(this);\n"_s,
        u"no-nested-loop"_s);
    row("blocking dialog", u"ui/a.cpp"_s, u"dialog->exec();\n"_s, u"no-nested-loop"_s);
    row("sender", u"ui/a.cpp"_s, u"auto* s = sender();\n"_s, u"no-sender"_s);
    row("extractDir", u"core/evidence/a.cpp"_s, u"zip.extractDir(a, b);\n"_s,
        u"no-extract-to-disk"_s);
    row("ignoreSslErrors", u"core/api/a.cpp"_s, u"reply->ignoreSslErrors();\n"_s,
        u"no-broken-tls"_s);
    row("peer not verified", u"core/api/a.cpp"_s,
        u"c.setPeerVerifyMode(QSslSocket::VerifyNone);\n"_s, u"no-broken-tls"_s);
    row("open keychain", u"core/vault/a.cpp"_s, u"job.setInsecureFallback( true );\n"_s,
        u"no-open-keychain"_s);
    row("then with receiver", u"core/desk/a.cpp"_s, u"future.then(this, f);\n"_s,
        u"no-then-receiver"_s);
    row("wait in test", u"tests/ui/tst_a.cpp"_s, u"QTest::qWait(10);\n"_s, u"no-sleep-in-tests"_s);
    row("skipped test", u"tests/ui/tst_a.cpp"_s, u"QSKIP(\"later\");\n"_s, u"no-skipped-tests"_s);
    row("loose end", u"ui/a.cpp"_s,
        u"// %1: later\n"_s.arg(u"TO"
                                "DO"_s),
        u"no-loose-ends"_s);
    row("glob", u"core/CMakeLists.txt"_s, u"file( GLOB a *.cpp)\n"_s, u"no-glob"_s);
    row("lower-case glob", u"tests/CMakeLists.txt"_s, u"FILE(GLOB_RECURSE a *.cpp)\n"_s,
        u"no-glob"_s);
    row("no pragma once", u"ui/a.h"_s, u"struct A {};\n"_s, u"pragma-once"_s);
    row("too long", u"ui/a.cpp"_s, u"int a;\n"_s.repeated(400), u"too-long"_s);
}

void TestSourceRules::firesOnBadCode()
{
    compareOnlyFinding();
}

/// The current row breaks its one rule, and that of the head too when the head is left out.
void TestSourceRules::compareOnlyFinding()
{
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(QString, rule);
    const QString& start = path.endsWith(u".txt"_s) ? scriptHead : head;

    const QList<Finding> findings = m_rules.findingsIn(path, start + body);

    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, rule);
    QCOMPARE(findings.first().path, path);
    QCOMPARE(m_rules.findingsIn(path, body).at(0).rule, u"spdx"_s);
}

void TestSourceRules::leavesGoodSourceAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    const auto row = [](const char* name, const QString& path, const QString& body) {
        QTest::newRow(name) << path << body;
    };

    row("Qt Core in core", u"core/domain/a.cpp"_s, u"#include <QString>\n#include <QtGlobal>\n"_s);
    row("network in api", u"core/api/a.cpp"_s, u"#include <QNetworkAccessManager>\n"_s);
    row("std and others", u"core/evidence/a.cpp"_s,
        u"#include <queue>\n#include <quazip/quazip.h>\n#include <openssl/evp.h>\n"_s);
    row("ground", u"core/domain/a.cpp"_s,
        u"#include \"core/result.h\"\n#include \"core/domain/b.h\"\n"_s);
    row("desk sees all of core", u"core/desk/a.cpp"_s,
        u"#include \"core/api/a.h\"\n#include \"core/vault/a.h\"\n#include \"core/evidence/a.h\"\n"_s);
    row("ui sees the desk", u"ui/requests/a.cpp"_s,
        u"#include \"core/desk/a.h\"\n#include \"ui/kit/theme.h\"\n#include <QWidget>\n"_s);
    row("program sees ui", u"app/desk/main.cpp"_s,
        u"#include \"ui/window/a.h\"\n#include \"core/api/a.h\"\n#include <QApplication>\n"_s);
    row("moc of a test", u"tests/core/tst_a.cpp"_s, u"#include \"tst_a.moc\"\n"_s);
    row("commented include", u"core/desk/a.cpp"_s, u"// #include <QWidget>\n"_s);
    row("call in comment", u"core/desk/a.cpp"_s, u"/* never tr(x), sender()\n QEventLoop */\n"_s);
    row("call in literal", u"ui/a.cpp"_s,
        u"auto a = u\"sender()\"_s; auto b = R\"x(QEventLoop)x\";\n"_s);
    row("like tr", u"core/desk/a.cpp"_s, u"auto a = str(ptr(x));\n"_s);
    row("words in ui", u"ui/a.cpp"_s, u"auto a = tr(\"Hello\");\n"_s);
    row("closed keychain", u"core/vault/a.cpp"_s, u"job.setInsecureFallback(false);\n"_s);
    row("no disk of its own", u"tests/core/smalldisk.h"_s,
        u"#pragma once\n#define A QSKIP(\"none\")\n"_s);
    row("glob in resources", u"resources/CMakeLists.txt"_s, u"file(GLOB a *.svg)\n"_s);
    row("glob in comment", u"core/CMakeLists.txt"_s, u"# no file(GLOB) here\n"_s);
    row("long enough", u"ui/a.cpp"_s, u"int a;\n"_s.repeated(398));
}

void TestSourceRules::leavesGoodSourceAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, body);
    const QString& start = path.endsWith(u".txt"_s) ? scriptHead : head;

    const QList<Finding> findings = m_rules.findingsIn(path, start + body);

    QVERIFY(!reportAny(findings));
}

void TestSourceRules::allowsLongFileWithReason()
{
    const QString body = u"int a;\n"_s.repeated(500);

    QCOMPARE(m_rules.findingsIn(u"ui/a.cpp"_s, head + u"// Long because it is a table.\n"_s + body)
                 .size(),
        0);
    QCOMPARE(
        m_rules.findingsIn(u"ui/a.cpp"_s, head + body + u"// Long because late.\n"_s).size(), 1);
}

void TestSourceRules::splitsSource()
{
    const SourceParts parts
        = partsOf(u"int a = 1'000; // one\nauto b = \"\\\"// x\"; char c = '\"'; /* y */ d();\n"_s);

    QCOMPARE(parts.code.simplified(), u"int a = 1'000; auto b = ; char c = ; d();"_s);
    QCOMPARE(parts.comments.simplified(), u"// one /* y */"_s);
    QVERIFY(parts.literals.contains(u"\"\\\"// x\""_s));
    QVERIFY(!parts.literals.contains(u"one"_s));
    QCOMPARE(parts.code.count(u'\n'), 2);
}

void TestSourceRules::findsUnlistedFiles()
{
    const QString cmake
        = u"target_sources(x PRIVATE a.cpp c.h)\nvaglio_test(tst_a LIBS x)\n# b.cpp\n"_s;
    const QStringList files { u"a.cpp"_s, u"a.h"_s, u"b.cpp"_s, u"ba.h"_s, u"c.h"_s, u"d.h"_s,
        u"tst_a.cpp"_s, u"tst_b.cpp"_s };

    const QList<Finding> findings = SourceRules::unlistedIn(u"core/x/"_s, files, cmake);

    QStringList paths;
    for (const Finding& finding : findings) {
        paths.append(finding.path);
    }
    QCOMPARE(paths,
        QStringList(
            { u"core/x/b.cpp"_s, u"core/x/ba.h"_s, u"core/x/d.h"_s, u"core/x/tst_b.cpp"_s }));
}

void TestSourceRules::theTreeKeepsTheRules()
{
    const QDir root(QString::fromUtf8(VAGLIO_SOURCE_DIR));
    QList<Finding> findings;
    int seen = 0;
    const QStringList files = filesOf(root);
    for (const QString& path : files) {
        const QString text = readAll(root.filePath(path));
        if (isSource(path) || isScript(path, text)) {
            findings += m_rules.findingsIn(path, text);
            ++seen;
        }
    }

    QVERIFY(!reportAny(findings));
    QVERIFY(seen > 30);
}

void TestSourceRules::theTreeListsItsFiles()
{
    const QDir root(QString::fromUtf8(VAGLIO_SOURCE_DIR));
    QHash<QString, QStringList> folders;
    const QStringList files = filesOf(root);
    for (const QString& path : files) {
        if (path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s)) {
            const qsizetype slash = path.lastIndexOf(u'/') + 1;
            folders[path.left(slash)].append(path.mid(slash));
        }
    }
    QList<Finding> findings;
    for (auto it = folders.cbegin(); it != folders.cend(); ++it) {
        findings += SourceRules::unlistedIn(
            it.key(), it.value(), readAll(root.filePath(it.key() + u"CMakeLists.txt"_s)));
    }

    QVERIFY(!reportAny(findings));
    QVERIFY(folders.size() > 3);
}

QTEST_GUILESS_MAIN(TestSourceRules)

#include "tst_sourcerules.moc"
