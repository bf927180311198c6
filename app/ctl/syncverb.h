// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/vaultverb.h"
#include "core/desk/syncround.h"

namespace Vaglio::Ctl {

/// One round for cron and its like: the list, then the evidence of all that are approved, into the
/// vault. What failed is told, and left for the next round.
class SyncVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncVerb)
public:
    SyncVerb(
        Place place, const Account& account, SyncOptions options, Output& output, QObject* parent);

protected:
    void onReady() override;
    [[nodiscard]] bool endsBeside(const QString& holder) override;

private:
    void onDone(const SyncRoundReport& report);
    void warnOfGone(const SyncRoundReport& report);

    SyncOptions m_options;
};

} // namespace Vaglio::Ctl
