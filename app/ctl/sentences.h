// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/evidence/archivereader.h"
#include "core/result.h"
#include "core/vault/vault.h"

#include <QString>

namespace Vaglio::Ctl {

/// What went wrong and what to do next, in plain English. host is the one that was asked.
[[nodiscard]] QString sentenceOf(const Error& error, const QString& host);
/// What is wrong with a field of an order, beginning with its name.
[[nodiscard]] QString sentenceOf(const FieldProblem& problem);
/// Why an entry of an archive was refused, to follow its name.
[[nodiscard]] QString sentenceOf(RefusedEntry::Reason reason);

/// What is not as it was written, on one line that names it.
[[nodiscard]] QString sentenceOf(const VaultFinding& finding);
/// One word for scripts: "evidence-missing", ...
[[nodiscard]] QString wordOf(VaultFinding::What what);

} // namespace Vaglio::Ctl
