// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/orderverb.h"

#include <optional>

namespace Vaglio::Ctl {

/// Issues one paid link. The order is checked first, sent once and never again. With a vault it
/// goes the desk's way: durable before it is sent, the same open order answers with its link, and
/// an outcome that is not known is settled, or kept for a person. Without one, an end that leaves
/// open whether it exists is said as such, even when the program is stopped while it waits.
class IssueVerb final : public OrderVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueVerb)
public:
    IssueVerb(
        IssueOptions options, Place place, const Account& account, Output& output, QObject* parent);

    void start() override;

protected:
    void onReady() override;
    void onOrdersReady(const std::optional<Error>& listError) override;
    void onLookedThrough() override;

private:
    /// The order, or nothing once it is said why there is none.
    [[nodiscard]] std::optional<LinkOrder> readOrder();
    [[nodiscard]] bool isSendable(const LinkOrder& order);
    void send();
    void onIssued(const IssuedCase& issued);
    void endSaved(bool printed, int triesLeft);
    void onFailed(const Error& error);
    void onUnknown(const Error& error);
    void onPersonAsked();
    /// created: nothing where it is not known.
    void endWithout(ExitCode code, std::optional<bool> created);

    IssueOptions m_options;
    LinkOrder m_order;
    bool m_isSent = false; ///< by this run
};

} // namespace Vaglio::Ctl
