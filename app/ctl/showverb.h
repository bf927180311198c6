// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/verb.h"
#include "core/api/apiclient.h"

namespace Vaglio::Ctl {

/// Prints all that the service says of one request; after an OK also what the provider read from
/// the documents, as long as it is there. Asks the client itself: the desk has no verb for one id.
class ShowVerb final : public Verb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShowVerb)
public:
    ShowVerb(ShowOptions options, const Account& account, Output& output, QObject* parent);

    void start() override;

private:
    void onRequest(const Request& request);
    void onIdentity(const Request& request, const Result<IdentityData>& identity);
    [[nodiscard]] bool print(const Request& request, const IdentityData* identity);

    ShowOptions m_options;
    ApiClient m_client;
};

} // namespace Vaglio::Ctl
