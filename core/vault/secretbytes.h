// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace Vaglio {

/// A key or a passphrase in memory that is guarded, kept out of the swap where the system allows
/// it, and wiped when it is let go (sodium_malloc). Moves, never copies by accident.
class SecretBytes final {
public:
    SecretBytes() = default;
    /// Zeros. Ends the program when memory is out, as Qt's containers do.
    explicit SecretBytes(qsizetype size);
    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    Q_DISABLE_COPY(SecretBytes)

    [[nodiscard]] static SecretBytes random(qsizetype size);
    /// The caller wipes its own bytes.
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);

    [[nodiscard]] unsigned char* data() { return m_data; }
    [[nodiscard]] const unsigned char* data() const { return m_data; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return { m_data, m_size }; }
    [[nodiscard]] SecretBytes clone() const { return copyOf(view()); }

private:
    unsigned char* m_data = nullptr;
    qsizetype m_size = 0;
};

/// Must have answered true before anything of libsodium is used; thread-safe, cheap when repeated.
[[nodiscard]] bool startCrypto();

} // namespace Vaglio
