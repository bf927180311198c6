// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/requesttext.h"
#include "app/ctl/vaultverb.h"
#include "core/api/apiclient.h"

namespace Vaglio::Ctl {

/// Prints all that the vault, where one is given, or the service says of one request; after an OK
/// also what the provider read from the documents, as long as it is there. Without a vault it asks
/// the client itself: the desk has no verb for one id.
class ShowVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShowVerb)
public:
    ShowVerb(
        ShowOptions options, Place place, const Account& account, Output& output, QObject* parent);

protected:
    void onReady() override;
    void onLoaded() override;

private:
    void onRequest(const Request& request);
    void onIdentity(const Request& request, const Result<IdentityData>& identity);
    [[nodiscard]] bool print(NamedValues values, const IdentityData* identity);

    ShowOptions m_options;
    ApiClient m_client;
};

} // namespace Vaglio::Ctl
