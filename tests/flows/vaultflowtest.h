// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "tests/flows/deskperson.h"
#include "tests/sandboxprocess.h"

#include <QStringList>

#include <memory>

namespace Vaglio {

/// What the flows over a vault stand on: before each a sandbox, and a person who has never started
/// the program. The parts of a flow are by keyboard alone.
class VaultFlowTest : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultFlowTest)
public:
    explicit VaultFlowTest(QStringList sandboxArguments = {});
    ~VaultFlowTest() override;

protected slots:
    void init();
    void cleanup();

protected:
    /// Up to where the protection is chosen; the keychain is.
    void beginFirstRun();
    /// The whole of it, protected by a passphrase, up to the desk.
    void firstRunWithPassphrase();
    void untilDesk();
    void untilRescued();
    void lockIt();
    /// The page that asks for the passphrase.
    void unlock();
    void command(const QString& words);
    void backUp(const QString& file);
    /// From the first run of somebody else, up to the vault's lock.
    void restore(const QString& file);

    [[nodiscard]] Desk* desk() const { return m_person->program()->desk(); }
    [[nodiscard]] static int rows();
    [[nodiscard]] QString vaultFolder() const;
    /// "what subject details by actor", a line an event, of a vault with the passphrase; works
    /// beside the program.
    [[nodiscard]] QStringList journal() const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<DeskPerson> m_person;

private:
    QStringList m_sandboxArguments;
};

} // namespace Vaglio
