// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace Vaglio {

class Keychain;

/// Keeps the token of an environment in the keychain of the operating system, and nowhere else.
/// Answers and fails as Keychain does.
class TokenStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenStore)
public:
    explicit TokenStore(
        std::chrono::milliseconds limit = std::chrono::seconds(3), QObject* parent = nullptr);

    /// NotFound where none is kept.
    [[nodiscard]] QFuture<Result<QByteArray>> read(Environment environment);
    [[nodiscard]] QFuture<Result<bool>> write(Environment environment, const QByteArray& token);
    [[nodiscard]] QFuture<Result<bool>> remove(Environment environment);

private:
    Keychain* m_keychain; ///< a child
};

} // namespace Vaglio
