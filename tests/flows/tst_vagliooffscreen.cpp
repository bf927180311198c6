// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/accountdocument.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "tests/flows/ctlprocess.h"
#include "tests/sandboxprocess.h"

#include <QCborValue>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"correct horse battery"_s;
constexpr int Patience = 60'000; ///< ms

} // namespace

/// The window program itself where there is no screen, no keychain and nobody to type: told of its
/// vault and the passphrase from outside.
class TestVaglioOffscreen final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void opensTheVaultItIsToldOf_data();
    void opensTheVaultItIsToldOf();
    void aRoundBesideItEndsAtOnce();

private:
    [[nodiscard]] QString vault() const { return m_home->filePath(u"of the office"_s); }
    [[nodiscard]] QString passphraseFile() const { return m_home->filePath(u"passphrase"_s); }
    [[nodiscard]] QStringList openings() const;
    [[nodiscard]] QProcessEnvironment whereNobodyIs() const;

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestVaglioOffscreen::init()
{
    if (!m_sandbox.isRunning()) {
        QVERIFY2(
            m_sandbox.start({ u"--set"_s, u"zip=small"_s }), qPrintable(m_sandbox.errorText()));
    }
    m_home = std::make_unique<QTemporaryDir>();
    QFile file(passphraseFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(Passphrase.toUtf8() + '\n') > 0);
    VaultDoor door(vault(), nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    QVERIFY(answerOf(door.create({ false, Passphrase })));
    const Account account { Environment::Sandbox, m_sandbox.baseUrl(), SandboxProcess::token() };
    QVERIFY(answerOf(AccountDocument::write(door.deskVault(), account, u"a test"_s)));
}

/// Of the journal: "details", one an opening.
QStringList TestVaglioOffscreen::openings() const
{
    VaultDoor door(vault(), nullptr);
    if (!answerOf(door.openWithPassphrase(Passphrase))) {
        return { u"it does not open"_s };
    }
    QStringList found;
    (void)answerOf(door.deskVault().worker->run([&found](const Vault& opened) -> Result<bool> {
        return opened
            .readJournal([&found](const JournalRow& row) {
                for (const JournalEvent& event : row.events) {
                    if (event.what == u"vault.opened"_s) {
                        found << QCborValue(event.details).toDiagnosticNotation();
                    }
                }
                return true;
            })
            .map([] { return true; });
    }));
    return found;
}

QProcessEnvironment TestVaglioOffscreen::whereNobodyIs() const
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    return environment;
}

/// The desk brings what is new: cron is to send no mail all day.
void TestVaglioOffscreen::aRoundBesideItEndsAtOnce()
{
    QProcessEnvironment environment = whereNobodyIs();
    environment.insert(u"VAGLIO_VAULT"_s, vault());
    environment.insert(u"VAGLIO_PASSPHRASE"_s, Passphrase);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("VAGLIO_DESK"),
        { u"--settings"_s, m_home->filePath(u"settings.ini"_s) });
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(vault() + u"/vault.lock"_s), Patience);
    CtlProcess script;
    script.setToken(SandboxProcess::token());
    script.setBaseUrl(m_sandbox.baseUrl().toEncoded());
    script.setVariable("VAGLIO_PASSPHRASE", Passphrase.toUtf8());
    const CtlRun round = script.run({ u"sync"_s, u"--vault"_s, vault() });
    const CtlRun told = script.run({ u"sync"_s, u"--json"_s, u"--vault"_s, vault() });
    const CtlRun note = script.run({ u"note"_s, u"x"_s, u"Call"_s, u"--vault"_s, vault() });
    program.terminate();
    if (!program.waitForFinished(Patience)) {
        program.kill();
        program.waitForFinished();
    }
    QCOMPARE(round.code, 0);
    QCOMPARE(round.messages, QByteArray());
    QCOMPARE(round.data, QByteArray());
    QCOMPARE(told.code, 0);
    QVERIFY2(told.json()[u"desk"_s].toString().startsWith(u"vaglio, "_s), told.data.constData());
    QCOMPARE(note.code, 4); // what is not done by itself is said
}

void TestVaglioOffscreen::opensTheVaultItIsToldOf_data()
{
    QTest::addColumn<bool>("vaultAsOption");
    QTest::addColumn<bool>("passphraseAsOption");
    QTest::newRow("both in the environment") << false << false;
    QTest::newRow("the passphrase in a file") << false << true;
    QTest::newRow("options come first") << true << true;
}

void TestVaglioOffscreen::opensTheVaultItIsToldOf()
{
    QFETCH(bool, vaultAsOption);
    QFETCH(bool, passphraseAsOption);
    QStringList arguments { u"--exit-when-usable"_s, u"--settings"_s,
        m_home->filePath(u"settings.ini"_s) };
    QProcessEnvironment environment = whereNobodyIs();
    environment.insert(u"VAGLIO_VAULT"_s, vaultAsOption ? u"/nowhere"_s : vault());
    environment.insert(u"VAGLIO_PASSPHRASE"_s, passphraseAsOption ? u"wrong"_s : Passphrase);
    if (vaultAsOption) {
        arguments << u"--vault"_s << vault();
    }
    if (passphraseAsOption) {
        arguments << u"--passphrase-file"_s << passphraseFile();
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("VAGLIO_DESK"), arguments);
    const bool ended = program.waitForFinished(Patience);
    if (!ended) {
        program.kill();
        program.waitForFinished();
    }
    QVERIFY2(ended, program.readAllStandardError().constData());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    const QByteArray said = program.readAllStandardOutput();
    QVERIFY2(said.startsWith("usable after "), said.constData());
    QCOMPARE(openings(), QStringList { uR"({"way": "passphrase"})"_s });
}

QTEST_GUILESS_MAIN(TestVaglioOffscreen)
#include "tst_vagliooffscreen.moc"
