// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/requestquery.h"
#include "core/domain/identitydata.h"
#include "core/domain/request.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Vaglio::Ctl {

/// "running", "validation", "ok", "ko", whatever the case the service writes them in; any other
/// status as received; empty where it sent none.
[[nodiscard]] QString statusText(const Outcome& outcome);

/// A request as vaglioctl prints it in JSON; what the service did not say is null.
[[nodiscard]] QJsonObject requestToJson(const Request& request);

using NamedValues = QList<std::pair<QString, QString>>;
[[nodiscard]] NamedValues requestFields(const Request& request);
/// The keys of GET .../data (API.md 4), in its order; dates as YYYY-MM-DD, empty where missing.
[[nodiscard]] NamedValues identityFields(const IdentityData& identity);

/// "kept", "online", "9 days", "9 days, assumed", "gone", "none"; empty where there is no outcome
/// yet.
[[nodiscard]] QString evidenceText(const CaseRecord& record, const QDateTime& now);
/// What a person asks for: kept, online, expiring, pending, gone, none, whatever the case; nothing
/// where it is another word.
[[nodiscard]] std::optional<EvidenceFilter> evidenceFilter(const QString& word);
/// A case of the vault: the request, whose it is, who issued it, and where the evidence is.
[[nodiscard]] NamedValues caseFields(const CaseRecord& record, const QDateTime& now);
[[nodiscard]] QJsonObject caseToJson(const CaseRecord& record, const QDateTime& now);

/// The private note of a case: text, who changed it last, and when.
[[nodiscard]] NamedValues noteFields(const CaseNote& note);
/// The value of that name in as many rows as it has lines, the later ones without a name.
[[nodiscard]] NamedValues withLines(const NamedValues& values, const QString& name);

/// "2.40", in EUR without VAT.
[[nodiscard]] QString amountText(Money amount);

/// Empty values are null.
[[nodiscard]] QJsonObject toJson(const NamedValues& values);

} // namespace Vaglio::Ctl
