// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/requeststore.h"

namespace Vaglio::Sandbox {

/// What a desk would remember of a case that it issued.
struct IssuedCase {
    Person person;
    QString issuedBy;
    bool remembered = true; ///< false: stays unlabelled
};

/// The cases that exist at the start: the same for the same count, with times relative to the
/// start. The first twenty are those of the design pictures; the first sixty cover every state,
/// and every number of days left from 1 to 30 and past.
class CaseSeeder final {
public:
    /// count requests, oldest first.
    [[nodiscard]] static std::vector<StoredRequest> seed(int count, TimePoint start);
    /// The person and the issuer behind a seeded case.
    [[nodiscard]] static IssuedCase issuedCase(int seedIndex);
    /// An invented person for any number, consistent with itself.
    [[nodiscard]] static Person inventedPerson(quint64 number);
};

} // namespace Vaglio::Sandbox
