// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/desk/syncround.h"
#include "core/desk/vaultdoor.h"
#include "tests/core/answerof.h"
#include "tests/sandboxprocess.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

namespace Vaglio::Testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QString Passphrase = u"correct horse battery staple"_s;
inline const QString Operator = u"Giulia Ferri-Lamborghini"_s;

/// What the tests of a desk that lasts stand on: before each the real sandbox with small archives,
/// a new vault, and a desk on it that is not started.
class VaultDeskTest : public QObject {
    Q_OBJECT
public:
    /// interval: between two checks of the list.
    VaultDeskTest(int seed, std::chrono::milliseconds interval, RescuePolicy rescue = {})
        : m_seed(seed)
        , m_interval(interval)
        , m_usual(rescue)
    {
    }

protected slots:
    void init()
    {
        QVERIFY2(
            m_sandbox.start({ u"--seed"_s, QString::number(m_seed), u"--set"_s, u"zip=small"_s }),
            qPrintable(m_sandbox.errorText()));
        m_folder = std::make_unique<QTemporaryDir>();
        m_door = std::make_unique<VaultDoor>(m_folder->filePath(u"vault"_s), nullptr);
        m_door->setPassphraseCost(PassphraseCost::least());
        QVERIFY(answerOf(m_door->create({ false, Passphrase })).has_value());
        m_rescue = m_usual;
        openDesk();
    }

    void cleanup()
    {
        m_desk.reset();
        m_door.reset();
        m_folder.reset();
        m_sandbox.stop();
    }

protected:
    /// Another one on the same vault, as at a start of the program.
    void openDesk() { openDesk(m_interval); }
    void openDesk(std::chrono::milliseconds interval)
    {
        m_desk.reset();
        DeskVault vault = m_door->deskVault();
        vault.rescue = m_rescue;
        m_desk = std::make_unique<Desk>(
            Account { Environment::BuiltIn, m_sandbox.baseUrl(), SandboxProcess::token() },
            Operator, interval, vault);
    }
    /// As of "vaglioctl sync".
    SyncRoundReport oneRound()
    {
        openDesk(24h);
        SyncRound round(m_desk.get());
        return answerOf(round.run()).value_or(SyncRoundReport {});
    }
    /// How many GETs the sandbox has seen.
    [[nodiscard]] int gets() const { return m_sandbox.charges().value(u"gets"_s).toInt(-1); }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VaultDoor> m_door;
    std::unique_ptr<Desk> m_desk;
    RescuePolicy m_rescue; ///< of the next desk

private:
    int m_seed;
    std::chrono::milliseconds m_interval;
    RescuePolicy m_usual;
};

} // namespace Vaglio::Testing
