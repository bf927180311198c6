// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/requeststore.h"

#include <vector>

namespace Vaglio::Sandbox {

/// State and age of a seeded case.
struct SeedRow {
    State state = State::Ok;
    int days = 0; ///< Ok: days left online, negative when past; else: age in days
};

/// Who a seeded case is about. Names are invented so that they cannot be real persons.
struct SeedPerson {
    QString firstName;
    QString lastName;
    QString gender;
    QString mail; ///< empty: made of the name
    QString issuedBy; ///< empty: any of the issuers
    int differences = 0; ///< between the tax code and the rest
    bool isUnlabelled = false;
    bool isSample = false; ///< the vendor's own sample user
};

/// The hand-made cases: sixty.
[[nodiscard]] int seedTableSize();
[[nodiscard]] SeedRow seedTableRow(int index);
/// Null beyond the table.
[[nodiscard]] const SeedPerson* seedTablePerson(int index);

[[nodiscard]] const std::vector<QString>& issuers();
[[nodiscard]] const std::vector<BirthPlace>& birthPlaces();
[[nodiscard]] const std::vector<QString>& femaleNames();
[[nodiscard]] const std::vector<QString>& maleNames();
[[nodiscard]] const std::vector<QString>& surnameHeads();
[[nodiscard]] const std::vector<QString>& surnameTails();

} // namespace Vaglio::Sandbox
