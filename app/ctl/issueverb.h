// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/verb.h"
#include "core/desk/desk.h"

#include <optional>

namespace Vaglio::Ctl {

/// Issues one paid link. The order is checked first, sent once and never again; an end that leaves
/// open whether it exists is said as such, even when the program is stopped while it waits.
class IssueVerb final : public Verb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueVerb)
public:
    IssueVerb(IssueOptions options, const Account& account, Output& output, QObject* parent);

    void start() override;

private:
    /// The order, or nothing once it is said why there is none.
    [[nodiscard]] std::optional<LinkOrder> readOrder();
    [[nodiscard]] bool isSendable(const LinkOrder& order);
    void onIssued(const Request& request);
    void onFailed(const Error& error);

    IssueOptions m_options;
    Desk m_desk;
};

} // namespace Vaglio::Ctl
