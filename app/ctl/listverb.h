// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/vaultverb.h"
#include "core/api/apiclient.h"

namespace Vaglio::Ctl {

/// Prints the requests of the account: those of the vault, where one is given, else the service's
/// list. Then it asks the client itself: the desk's book tells of changes, not of the moment when
/// one list is whole.
class ListVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListVerb)
public:
    ListVerb(
        ListOptions options, Place place, const Account& account, Output& output, QObject* parent);

protected:
    void onReady() override;
    void onLoaded() override;

private:
    [[nodiscard]] bool isWanted(const Request& request) const;
    [[nodiscard]] bool hasStatus(const Outcome& outcome) const;
    void print(const RequestListing& listing);

    ListOptions m_options;
    QStringList m_words; ///< of the search, folded
    ApiClient m_client;
};

} // namespace Vaglio::Ctl
