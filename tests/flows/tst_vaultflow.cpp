// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "tests/flows/deskperson.h"
#include "tests/sandboxprocess.h"
#include "ui/setup/firstrunpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QTableView>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The vault as a person meets it, by keyboard alone: made at the first run, opened, locked.
class TestVaultFlow final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theKeychainOpensIt();
    void aPassphraseOpensIt();
    void anotherProgramHasIt();

private:
    void beginFirstRun();
    void takeRecoveryKey();
    void untilDesk();
    void lockIt();
    [[nodiscard]] static int rows();

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<DeskPerson> m_person;
};

void TestVaultFlow::init()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({}), qPrintable(m_sandbox->errorText()));
    m_person = std::make_unique<DeskPerson>();
}

void TestVaultFlow::cleanup()
{
    m_person.reset();
    m_sandbox.reset();
}

int TestVaultFlow::rows()
{
    const auto* table = static_cast<QTableView*>(DeskPerson::seen("requestsTable"));
    return table == nullptr ? 0 : table->model()->rowCount();
}

void TestVaultFlow::beginFirstRun()
{
    m_person->start();
    STEP(DeskPerson::untilActive("firstRun"));
    auto* form = DeskPerson::seen("firstRun")->findChild<AccountForm*>();
    form->setServiceUrl(Environment::Sandbox, m_sandbox->baseUrl());
    STEP(m_person->press("Down"));
    STEP(m_person->fill("token", QString::fromLatin1(SandboxProcess::token())));
    STEP(m_person->fill("operatorName", u"G. Ferri"_s));
}

void TestVaultFlow::takeRecoveryKey()
{
    STEP(DeskPerson::untilActive("recoveryPage"));
    QVERIFY(m_person->program()->desk() == nullptr);
    // Not without proof.
    STEP(m_person->fill("lastGroup", u"00000"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("lastGroupAnswer").contains(u"not its last group"_s));
    STEP(m_person->takeRecoveryKey());
}

void TestVaultFlow::untilDesk()
{
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(m_person->program()->desk() != nullptr
        && m_person->program()->desk()->sync()->state().everSucceeded);
    UNTIL(rows() > 0);
}

void TestVaultFlow::lockIt()
{
    STEP(m_person->press("ctrl+l"));
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(DeskPerson::seen("mainWindow") == nullptr);
    QVERIFY(m_person->program()->desk() == nullptr);
}

void TestVaultFlow::theKeychainOpensIt()
{
    PART(beginFirstRun());
    STEP(m_person->press("Return"));
    PART(takeRecoveryKey());
    PART(untilDesk());
    const int before = rows();
    m_person->leave();

    // The next start asks nothing.
    m_person->start();
    PART(untilDesk());
    QCOMPARE(rows(), before);
    QVERIFY(DeskPerson::words("rail").contains(u"G. Ferri"_s));

    QGuiApplication::clipboard()->setText(u"http://127.0.0.1/a-link"_s);
    PART(lockIt());
    UNTIL(QGuiApplication::clipboard()->text().isEmpty());
    UNTIL(DeskPerson::seen("retryKeychain") != nullptr
        && DeskPerson::seen("retryKeychain")->hasFocus());
    STEP(m_person->press("space"));
    PART(untilDesk());

    // The token is sealed: in no file of the person's.
    QDirIterator it(
        m_person->filePath({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(SandboxProcess::token()), qPrintable(file.fileName()));
    }
}

void TestVaultFlow::aPassphraseOpensIt()
{
    PART(beginFirstRun());
    STEP(m_person->tabTo("chooseKeychain"));
    STEP(m_person->press("Down"));
    STEP(m_person->fill("newPassphrase", u"correct horse battery"_s));
    STEP(m_person->fill("passphraseAgain", u"correct horse battery"_s));
    STEP(m_person->press("Return"));
    PART(takeRecoveryKey());
    PART(untilDesk());

    // A form that is begun outlasts the lock, and so does the place.
    STEP(m_person->press("ctrl+n"));
    UNTIL(DeskPerson::seen("mailField") != nullptr && DeskPerson::seen("mailField")->hasFocus());
    STEP(m_person->fill("mailField", u"mario.rossi@example.it"_s));
    PART(lockIt());
    UNTIL(DeskPerson::seen("unlockKey") != nullptr && DeskPerson::seen("unlockKey")->hasFocus());
    STEP(m_person->type(u"not the passphrase"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("unlockAnswer").contains(u"not the passphrase"_s));
    UNTIL(DeskPerson::seen("unlockKey")->hasFocus());
    STEP(m_person->type(u"correct horse battery"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen("newLinkPage") != nullptr);
    QCOMPARE(DeskPerson::words("mailField"), u"mario.rossi@example.it"_s);
    m_person->leave();

    m_person->start();
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(DeskPerson::seen("retryKeychain") == nullptr);
    STEP(m_person->type(u"correct horse battery"_s));
    STEP(m_person->press("Return"));
    PART(untilDesk());
    m_person->leave();

    // For a computer without a screen: nobody types.
    QFile file(m_person->filePath(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("correct horse battery\n"), 22);
    file.close();
    m_person->startWithPassphrase(file.fileName());
    PART(untilDesk());
}

void TestVaultFlow::anotherProgramHasIt()
{
    PART(beginFirstRun());
    STEP(m_person->press("Return"));
    PART(takeRecoveryKey());
    PART(untilDesk());
    m_person->leave();

    QString folder;
    QDirIterator it(m_person->filePath({}), QDir::Dirs, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        folder = Vault::existsIn(path) ? path : folder;
    }
    QVERIFY(!folder.isEmpty());
    Result<std::unique_ptr<Vault>> other = Vault::open(folder, Vault::Access::Write);
    QVERIFY(other);
    m_person->start();
    STEP(DeskPerson::untilActive("unlockPage"));
    UNTIL(DeskPerson::words("setupTitle") == u"The vault is in use"_s);
    QVERIFY(DeskPerson::words("setupSubtitle")
            .contains(QString::number(QCoreApplication::applicationPid())));
    // It goes on by itself.
    other->reset();
    PART(untilDesk());
}

QTEST_MAIN(TestVaultFlow)
#include "tst_vaultflow.moc"
