// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/clock.h"

#include <memory>

namespace Vaglio::Sandbox {

/// A time stamping authority (RFC 3161) that lives as long as the program: a root and a stamping
/// certificate, made on first use, keys never stored. Any thread.
class TimestampAuthority final {
public:
    TimestampAuthority();
    ~TimestampAuthority();
    Q_DISABLE_COPY_MOVE(TimestampAuthority)

    /// The DER of a TimeStampResp over the SHA-256 of these bytes, certificates included; empty
    /// where OpenSSL fails.
    [[nodiscard]] QByteArray stamp(const QByteArray& bytes, TimePoint time);
    /// The root certificate, to check stamps against.
    [[nodiscard]] QByteArray rootPem();

private:
    struct Keys;
    Keys& keys();
    std::unique_ptr<Keys> m_keys;
};

} // namespace Vaglio::Sandbox
