// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/zipdirectory.h"

#include <memory>

namespace Vaglio {

/// Unpacks one entry of a zip, stored or deflated, piece by piece, from where the directory found
/// its packed bytes to lie. Trusts nothing the entry says of its size: the caller counts. The
/// archive must live longer.
class EntryUnpacker final {
public:
    EntryUnpacker(const QByteArray& archive, const ZipEntry& entry);
    ~EntryUnpacker();
    Q_DISABLE_COPY_MOVE(EntryUnpacker)

    /// The next bytes, at most so many; 0 after the last, -1 where the packed bytes are damaged or
    /// end too early.
    [[nodiscard]] qint64 read(char* to, qint64 most);
    /// CRC-32 of all that was read.
    [[nodiscard]] quint32 checksum() const { return m_checksum; }

private:
    struct Stream;
    [[nodiscard]] qint64 copy(char* to, qint64 most);
    [[nodiscard]] qint64 inflate(char* to, qint64 most);

    QByteArrayView m_packed; ///< what is left of it; of deflated bytes the stream knows
    std::unique_ptr<Stream> m_stream; ///< null: stored
    bool m_isUsable = true;
    bool m_isAtEnd = false;
    quint32 m_checksum = 0;
};

} // namespace Vaglio
