// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/ctlprocess.h"
#include "tests/flows/ctlterminal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// How far what takes long is: on one line of a terminal, and nowhere else.
class TestVaglioctlProgress final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // A program at a terminal has the environment of the test.
        qputenv("VAGLIO_PASSPHRASE", "correct horse");
        QCOMPARE(run({ u"init"_s, u"--vault"_s, vault() }).code, 0);
        QCOMPARE(run({ u"backup"_s, backup(), u"--vault"_s, vault() }).code, 0);
    }

    void aTerminalShowsHowFarItIs_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("verify") << QStringList { u"verify"_s, u"--vault"_s, vault() }
                                << QByteArray("reading the vault")
                                << QByteArray("The vault is whole");
        QTest::newRow("backup") << QStringList { u"backup"_s, m_home.filePath(u"two.zip"_s),
            u"--vault"_s, vault() }
                                << QByteArray("writing the backup") << QByteArray("Backed up");
        QTest::newRow("restore") << QStringList { u"restore"_s, backup(), m_home.filePath(u"r"_s) }
                                 << QByteArray("restoring") << QByteArray("Restored");
    }

    void aTerminalShowsHowFarItIs()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, end);
        CtlTerminal terminal(arguments);
        QCOMPARE(terminal.finish(), 0);
        const QByteArray said = terminal.said();
        const QByteArray begin = "\rvaglioctl: " + what + ", 0 %";
        const QByteArray whole = "\rvaglioctl: " + what + ", 100 %";
        const QByteArray wiped = '\r' + QByteArray(whole.size() - 1, ' ') + "\rvaglioctl: " + end;
        QVERIFY2(said.startsWith(begin), said.constData());
        QVERIFY2(said.contains(whole + wiped), said.constData());
        // All on one line, and the message on the next.
        QCOMPARE(said.count('\n'), 1);
    }

    /// In a file or a mail it would be litter.
    void nothingElseDoes()
    {
        const CtlRun verified = run({ u"verify"_s, u"--vault"_s, vault() });
        QCOMPARE(verified.code, 0);
        QVERIFY2(verified.messages.startsWith("vaglioctl: The vault is whole"),
            verified.messages.constData());
        QVERIFY(!verified.messages.contains('\r') && !verified.messages.contains('%'));
        const CtlRun written
            = run({ u"backup"_s, m_home.filePath(u"three.zip"_s), u"--vault"_s, vault() });
        QCOMPARE(written.code, 0);
        QVERIFY2(written.messages.startsWith("vaglioctl: Backed up"), written.messages.constData());
        QVERIFY(!written.messages.contains('\r') && !written.messages.contains('%'));
    }

private:
    [[nodiscard]] QString vault() const { return m_home.filePath(u"vault"_s); }
    [[nodiscard]] QString backup() const { return m_home.filePath(u"one.zip"_s); }

    static CtlRun run(const QStringList& arguments)
    {
        CtlProcess process;
        process.setVariable("VAGLIO_PASSPHRASE", "correct horse");
        return process.run(arguments);
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestVaglioctlProgress)
#include "tst_vaglioctlprogress.moc"
