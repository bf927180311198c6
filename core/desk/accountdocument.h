// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/result.h"

#include <QFuture>

class QObject;

namespace Vaglio {

class TokenStore;

/// The account that a vault belongs to: where its service is, and the token. Rests sealed in the
/// vault, and nowhere else.
namespace AccountDocument {

/// NotFound where the vault holds none yet, Damaged where what it holds cannot be read.
[[nodiscard]] QFuture<Result<Account>> read(const DeskVault& vault);
[[nodiscard]] QFuture<Result<bool>> write(
    const DeskVault& vault, const Account& account, const QString& actor);

/// Like read(). Where the vault holds none, takes over the token that an earlier Vaglio kept in the
/// keychain, and removes it there once it is durable here. Nothing comes when the receiver dies.
[[nodiscard]] QFuture<Result<Account>> readOrTakeOver(
    const DeskVault& vault, Environment environment, TokenStore* earlier, QObject* receiver);

} // namespace AccountDocument

} // namespace Vaglio
