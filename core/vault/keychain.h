// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace Vaglio {

/// Named secrets in the keychain of the operating system, and nowhere else: the insecure fallback
/// stays off. A keychain that does not answer within the time limit (a stuck one blocks 25 s a
/// call) gives Error::Kind::Locked, as does one that is not there. What was asked of it cannot be
/// taken back: it may still be carried out after Locked was answered, so a secret that must not
/// become true late is written under a name of its own. Futures of a keychain that dies are
/// cancelled. Lives on the thread of the application.
class Keychain final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Keychain)
public:
    /// The detail of the Locked that stands for a keychain that is there, and does not answer.
    static const QString NoAnswer;
    /// Of one that was asked and does not open. Any other detail: there is none that can be used.
    static const QString StaysLocked;

    explicit Keychain(
        std::chrono::milliseconds limit = std::chrono::seconds(3), QObject* parent = nullptr);

    /// NotFound where none is kept.
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString& name);
    [[nodiscard]] QFuture<Result<bool>> write(const QString& name, const QByteArray& secret);
    [[nodiscard]] QFuture<Result<bool>> remove(const QString& name);

private:
    std::chrono::milliseconds m_limit;
};

} // namespace Vaglio
