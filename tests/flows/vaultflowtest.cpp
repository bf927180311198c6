// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/vaultflowtest.h"

#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "ui/setup/firstrunpage.h"

#include <QCborValue>
#include <QDirIterator>
#include <QFileInfo>
#include <QTableView>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"correct horse battery"_s;

} // namespace

VaultFlowTest::VaultFlowTest(QStringList sandboxArguments)
    : m_sandboxArguments(std::move(sandboxArguments))
{
}

VaultFlowTest::~VaultFlowTest() = default;

void VaultFlowTest::init()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start(m_sandboxArguments), qPrintable(m_sandbox->errorText()));
    m_person = std::make_unique<DeskPerson>();
}

void VaultFlowTest::cleanup()
{
    m_person.reset();
    m_sandbox.reset();
}

void VaultFlowTest::beginFirstRun()
{
    m_person->start();
    STEP(DeskPerson::untilActive("firstRun"));
    auto* form = DeskPerson::seen("firstRun")->findChild<AccountForm*>();
    form->setServiceUrl(Environment::Sandbox, m_sandbox->baseUrl());
    STEP(m_person->press("Down"));
    STEP(m_person->fill("token", QString::fromLatin1(SandboxProcess::token())));
    STEP(m_person->fill("operatorName", u"G. Ferri"_s));
}

void VaultFlowTest::firstRunWithPassphrase()
{
    PART(beginFirstRun());
    STEP(m_person->tabTo("chooseKeychain"));
    STEP(m_person->press("Down"));
    STEP(m_person->fill("newPassphrase", Passphrase));
    STEP(m_person->fill("passphraseAgain", Passphrase));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("recoveryPage"));
    STEP(m_person->takeRecoveryKey());
    PART(untilDesk());
}

void VaultFlowTest::untilDesk()
{
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(desk() != nullptr && desk()->sync()->state().everSucceeded);
    UNTIL(rows() > 0);
}

void VaultFlowTest::untilRescued()
{
    UNTIL(desk()->rescue()->state().kept > 0 && desk()->rescue()->state().running == 0
        && desk()->rescue()->state().waiting == desk()->rescue()->state().failing);
}

void VaultFlowTest::lockIt()
{
    STEP(m_person->press("ctrl+l"));
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(DeskPerson::seen("mainWindow") == nullptr);
    QVERIFY(desk() == nullptr);
}

void VaultFlowTest::unlock()
{
    STEP(DeskPerson::untilActive("unlockPage"));
    UNTIL(DeskPerson::seen("unlockKey") != nullptr && DeskPerson::seen("unlockKey")->hasFocus());
    STEP(m_person->type(Passphrase));
    STEP(m_person->press("Return"));
}

void VaultFlowTest::command(const QString& words)
{
    STEP(m_person->press("ctrl+k"));
    STEP(DeskPerson::untilActive("commandPalette"));
    STEP(m_person->type(words));
    STEP(m_person->press("Return"));
}

void VaultFlowTest::backUp(const QString& file)
{
    PART(command(u"back up"_s));
    STEP(DeskPerson::untilActive("backUpDialog"));
    STEP(m_person->press("ctrl+a"));
    STEP(m_person->type(file));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("careOutcome").contains(u"Backed up"_s));
    QVERIFY(QFileInfo(file).size() > 0);
    QVERIFY(DeskPerson::words("careOutcome").contains(file));
}

void VaultFlowTest::restore(const QString& file)
{
    STEP(DeskPerson::untilActive("firstRun"));
    STEP(m_person->pressButton("restoreVault"));
    STEP(DeskPerson::untilActive("restorePage"));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("restoreAnswer").contains(u"Choose the backup first"_s));
    STEP(m_person->fill("restoreBackup", file));
    STEP(m_person->press("Return"));
}

int VaultFlowTest::rows()
{
    const auto* table = static_cast<QTableView*>(DeskPerson::seen("requestsTable"));
    return table == nullptr ? 0 : table->model()->rowCount();
}

QString VaultFlowTest::vaultFolder() const
{
    QDirIterator it(m_person->filePath({}), QDir::Dirs, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        if (const QString path = it.next(); Vault::existsIn(path)) {
            return path;
        }
    }
    return {};
}

QStringList VaultFlowTest::journal() const
{
    VaultDoor door(vaultFolder(), nullptr);
    door.setAccess(Vault::Access::Read);
    if (!Testing::answerOf(door.openWithPassphrase(Passphrase))) {
        return {};
    }
    return door.deskVault()
        .worker
        ->run([](const Vault& vault) -> Result<QStringList> {
            QStringList events;
            const Result<void> read = vault.readJournal([&events](const JournalRow& row) {
                for (const JournalEvent& event : row.events) {
                    events << event.what + u' ' + event.subject + u' '
                            + QCborValue(event.details).toDiagnosticNotation() + u" by "_s
                            + row.actor;
                }
                return true;
            });
            return read ? Result<QStringList>(events) : tl::unexpected(read.error());
        })
        .result()
        .value_or(QStringList());
}

} // namespace Vaglio
