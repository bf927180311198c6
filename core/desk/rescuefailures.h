// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/pace.h"
#include "core/desk/rescuemark.h"

#include <QSet>

#include <memory>

namespace Vaglio {

class VaultWorker;

/// What a rescue could not get, and why, by id. What lasts of it (see rescuemark.h), it writes to
/// the vault itself; where that fails, the service is asked once more.
class RescueFailures final {
public:
    explicit RescueFailures(std::shared_ptr<VaultWorker> vault);

    [[nodiscard]] const QHash<QString, RescueFailure>& all() const { return m_all; }
    /// That are tried again by themselves.
    [[nodiscard]] int failing() const { return m_failing; }
    [[nodiscard]] int gone() const { return m_gone; } ///< of these

    /// What an earlier run knew.
    void take(const QHash<QString, RescueFailure>& marks);
    /// One more try was in vain; record is the case, or null.
    RescueFailure note(const QString& id, const Error& error, const CasePtr& record,
        const QDateTime& now, const RescuePolicy& policy);
    void forget(const QString& id);

private:
    void put(const QString& id, const RescueFailure& failure);
    void count(const RescueFailure& failure, int by);

    std::shared_ptr<VaultWorker> m_vault;
    QHash<QString, RescueFailure> m_all;
    QSet<QString> m_marked; ///< those that the vault knows of
    int m_failing = 0;
    int m_gone = 0;
};

} // namespace Vaglio
