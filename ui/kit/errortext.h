// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace Vaglio {

/// What was being done when it failed.
enum class ErrorContext {
    List,
    OneRequest,
    Evidence,
    CreateLink,
    TokenCheck,
    SaveFile,
    Keychain,
    Vault
};

/// A failure in words for people.
struct ErrorText {
    QString title; ///< the cause, without a full stop
    QString what; ///< what did not happen, and what is safe
    QString next; ///< what to do

    bool operator==(const ErrorText&) const = default;
};

/// Words an error. Every kind has words in every context. While a link is created, each kind that
/// leaves open whether the order arrived (Timeout, ServiceFailed, BadReply, TooLarge and
/// OutcomeUnknown) says that the link may exist.
[[nodiscard]] ErrorText errorText(const Error& error, ErrorContext context);

} // namespace Vaglio
