// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QtGlobal>

namespace Vaglio {

/// What the provider says of a request. Vaglio never changes it. A status that the documentation
/// does not name stays as it was received.
struct Outcome {
    enum class Status : quint8 {
        Running, ///< created, the applicant has not finished
        Validation, ///< evidence sent, being checked
        Ok, ///< identified
        Ko, ///< rejected, with a reason
        Unknown ///< anything else, null or missing included: show raw
    };
    Status status = Status::Unknown;
    QString raw; ///< the status as received, empty where null or missing
    QString reason; ///< the reason code as received ("identityverified", ...), empty where none

    /// Case does not matter (API.md: "ok" and "OK" both occur), nor does surrounding white space.
    [[nodiscard]] static Outcome fromRaw(const QString& status, const QString& reason = {});

    /// True for Ok and Ko: nothing more is expected from the provider.
    [[nodiscard]] bool isFinal() const { return status == Status::Ok || status == Status::Ko; }

    bool operator==(const Outcome&) const = default;
};

} // namespace Vaglio
