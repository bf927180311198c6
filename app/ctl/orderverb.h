// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/vaultverb.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace Vaglio::Ctl {

/// A verb that has to do with paid orders: brings those that the vault keeps, and has an unknown
/// outcome settled by the list, or by a person at a terminal. Sends nothing itself.
class OrderVerb : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderVerb)
public:
    using VaultVerb::VaultVerb;

protected:
    /// Brings what is kept, and looks at the list; then calls onOrdersReady().
    void loadOrders();
    /// listError: why the list was not brought.
    virtual void onOrdersReady(const std::optional<Error>& listError) = 0;
    /// Looks at the list until each open order has been found or is a person's to decide; then
    /// calls onLookedThrough(). Takes up to two minutes, and gives up where the list does not come.
    void lookThrough();
    virtual void onLookedThrough() = 0;

    [[nodiscard]] Outbox& outbox() { return *desk().outbox(); }
    [[nodiscard]] bool hasOpenOrder() { return outbox().hasOpenOrders(); }
    /// Asks the person at the terminal about the open order, if one has to decide and is there, and
    /// does what is said. Calls then() in any case: whether something was decided is what
    /// hasOpenOrder() says.
    void askPerson(std::function<void()> then);
    /// A person's word, given on the command line or at the terminal.
    void adopt(const QString& requestId, std::function<void()> then);
    void giveUp(std::function<void()> then);
    /// What was found, or adopted by a person, in this run.
    [[nodiscard]] const std::optional<CaseRecord>& found() const { return m_found; }
    /// Says what stands open and what to do next.
    void sayWhatIsOpen();
    /// id, link and status; the link is paid, so that it is said too where it cannot be printed.
    [[nodiscard]] bool printLink(const Request& request, bool created);

private:
    void onBookLoaded(int damaged);
    void onSyncState();
    void becomeReady();
    void onOrders();
    void look();

    std::optional<CaseRecord> m_found;
    QTimer m_lookTimer;
    QDeadlineTimer m_lookingEnds;
    bool m_isLooking = false; ///< in lookThrough()
    bool m_hasLooked = false; ///< the first look has come or failed
    bool m_isReady = false; ///< onOrdersReady() was called
};

} // namespace Vaglio::Ctl
