// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/orderverb.h"

namespace Vaglio::Ctl {

/// Settles an order whose outcome is not known: by the list, by a person at the terminal, or by the
/// word given on the command line. Never sends anything.
class SettleVerb final : public OrderVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettleVerb)
public:
    SettleVerb(SettleOptions options, Place place, const Account& account, Output& output,
        QObject* parent);

protected:
    void onReady() override { loadOrders(); }
    void onOrdersReady(const std::optional<Error>& listError) override;
    void onLookedThrough() override;

private:
    void end();

    SettleOptions m_options;
};

} // namespace Vaglio::Ctl
