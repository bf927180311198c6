// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/secretbytes.h"

#include <QString>

namespace Vaglio {

/// The printed way into a vault: 160 random bits, written as eight groups of five letters and
/// digits (Crockford base 32: no I, L, O, U) that end with a check of 40 bits.
struct RecoveryKey {
    static constexpr qsizetype Size = 20;

    [[nodiscard]] static SecretBytes random() { return SecretBytes::random(Size); }
    /// "7QX2M-...": 40 signs in 8 groups.
    [[nodiscard]] static QString toText(const SecretBytes& key);
    /// Blind to case, spaces and hyphens; O reads as 0, I and L as 1. Refused, detail "length",
    /// "sign" (one that cannot occur) or "check" (mistyped), where it is not one.
    [[nodiscard]] static Result<SecretBytes> fromText(const QString& text);
};

} // namespace Vaglio
