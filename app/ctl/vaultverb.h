// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/verb.h"
#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "core/vault/keychain.h"

#include <QDeadlineTimer>

#include <memory>

namespace Vaglio::Ctl {

/// A verb that works on a vault, where one is given: opens it with the recovery key or the
/// passphrase, or where there is none with the keychain, waits for a program that writes as long as
/// it was told, and says what keeps it out. Without a vault it goes on at once.
class VaultVerb : public Verb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultVerb)
public:
    /// Both keys are empty where the keychain is to open the vault.
    struct Place {
        VaultOptions options;
        QString passphrase;
        QString recoveryKey; ///< as RecoveryKey reads it; before the passphrase
    };
    enum class Need {
        Read, ///< beside whoever writes
        WriteIfFree, ///< else reads only, and says so
        Write
    };
    VaultVerb(Place place, Need need, const Account& account, Output& output, QObject* parent);
    ~VaultVerb() override;

    void start() override;

protected:
    /// The vault is open; or there is none.
    virtual void onReady() = 0;

    [[nodiscard]] const Place& place() const { return m_place; }
    /// Who issues, and stands in the journal.
    [[nodiscard]] const QString& actor() const { return m_place.options.operatorName; }
    [[nodiscard]] bool hasVault() const { return !m_place.options.folder.isEmpty(); }
    [[nodiscard]] bool canWrite() const { return m_need != Need::Read; }
    [[nodiscard]] DeskVault vault() const { return m_door->deskVault(); }
    [[nodiscard]] VaultDoor& door() { return *m_door; }
    /// Made when first asked for: with the vault, where there is one.
    [[nodiscard]] Desk& desk();
    /// Brings the kept cases into the desk's book, asks the service for the list where --online was
    /// given, else says since when nothing was heard of it; then calls onLoaded().
    void load();
    virtual void onLoaded() { }
    /// Whether there is nothing to do beside the program that has the vault ("program, host,
    /// process id"); says so where it is asked.
    [[nodiscard]] virtual bool endsBeside(const QString& holder)
    {
        Q_UNUSED(holder)
        return false;
    }
    /// What the verb ends with where all else went well: the service may have been silent.
    [[nodiscard]] ExitCode loadedCode() const { return m_loadedCode; }
    /// Ends with what came of a change to a case; where it was Refused, with that sentence.
    void endChange(const Result<int>& done, const QString& id, const QString& refused);
    /// Says that the vault has no such case, and ends.
    void endWithoutCase(const QString& id);
    /// Writes to the journal, or where the vault is only read leaves word for the program that
    /// writes, and then goes on with fn(), whether or not that went well.
    void note(const JournalEvent& event, std::function<void()> then);

private:
    void open();
    [[nodiscard]] KeySlot::Kind way() const;
    void onOpened(const Result<bool>& opened);
    void checkEnvironment();
    void askService();
    void sayLastContact(const QDateTime& when);

    Place m_place;
    Need m_need;
    QDeadlineTimer m_deadline;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<VaultDoor> m_door;
    std::unique_ptr<Desk> m_desk;
    ExitCode m_loadedCode = ExitCode::Done;
};

} // namespace Vaglio::Ctl
