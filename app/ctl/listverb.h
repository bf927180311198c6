// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/verb.h"
#include "core/api/apiclient.h"

namespace Vaglio::Ctl {

/// Prints the requests of the account. Asks the client itself: the desk's book tells of changes,
/// not of the moment when one list is whole.
class ListVerb final : public Verb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListVerb)
public:
    ListVerb(ListOptions options, const Account& account, Output& output, QObject* parent);

    void start() override;

private:
    [[nodiscard]] bool isWanted(const Request& request) const;
    void print(const RequestListing& listing);

    ListOptions m_options;
    QStringList m_words; ///< of the search, folded
    ApiClient m_client;
};

} // namespace Vaglio::Ctl
