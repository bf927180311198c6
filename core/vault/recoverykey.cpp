// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/recoverykey.h"

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr char Signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int BitsASign = 5;
static_assert(sizeof Signs - 1 == 1 << BitsASign);

constexpr qsizetype CheckSize = 5;
constexpr qsizetype WholeSize = RecoveryKey::Size + CheckSize;
constexpr qsizetype SignCount = WholeSize * 8 / BitsASign;
constexpr qsizetype GroupSize = 5;
static_assert(SignCount == 40);

/// Keeps the check from telling anything about another hash of the same bytes.
constexpr char CheckContext[] = "Vaglio recovery key 1";

/// Key and check, as they are written.
SecretBytes withCheck(const unsigned char* key)
{
    SecretBytes hash(crypto_generichash_BYTES);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, static_cast<size_t>(hash.size()));
    crypto_generichash_update(
        &state, reinterpret_cast<const unsigned char*>(CheckContext), sizeof CheckContext - 1);
    crypto_generichash_update(&state, key, RecoveryKey::Size);
    crypto_generichash_final(&state, hash.data(), static_cast<size_t>(hash.size()));
    sodium_memzero(&state, sizeof state);

    SecretBytes whole(WholeSize);
    std::memcpy(whole.data(), key, RecoveryKey::Size);
    std::memcpy(whole.data() + RecoveryKey::Size, hash.data(), CheckSize);
    return whole;
}

bool isBetweenSigns(QChar letter)
{
    return letter.isSpace() || letter.category() == QChar::Punctuation_Dash;
}

/// The five bits of a sign, or -1.
int valueOf(QChar letter)
{
    const char sign = letter.toUpper().toLatin1();
    switch (sign) {
    case 0: // not Latin-1
        return -1;
    case 'O':
        return 0;
    case 'I':
    case 'L':
        return 1;
    default:
        const char* found = std::strchr(Signs, sign);
        return found == nullptr ? -1 : static_cast<int>(found - Signs);
    }
}

} // namespace

QString RecoveryKey::toText(const SecretBytes& key)
{
    Q_ASSERT(key.size() == Size);
    const SecretBytes whole = withCheck(key.data());
    QString text;
    text.reserve(SignCount + SignCount / GroupSize);
    for (qsizetype at = 0; at < SignCount; ++at) {
        if (at > 0 && at % GroupSize == 0) {
            text += u'-';
        }
        int value = 0;
        for (qsizetype bit = at * BitsASign; bit < (at + 1) * BitsASign; ++bit) {
            value = value << 1 | (whole.data()[bit / 8] >> (7 - bit % 8) & 1);
        }
        text += QLatin1Char(Signs[value]);
    }
    return text;
}

Result<SecretBytes> RecoveryKey::fromText(const QString& text)
{
    SecretBytes whole(WholeSize);
    qsizetype count = 0;
    for (const QChar letter : text) {
        if (isBetweenSigns(letter)) {
            continue;
        }
        const int value = valueOf(letter);
        if (value < 0) {
            return failure(Error::Kind::Refused, u"sign"_s);
        }
        for (int bit = 0; bit < BitsASign && count < SignCount; ++bit) {
            const qsizetype at = count * BitsASign + bit;
            const int isSet = value >> (BitsASign - 1 - bit) & 1;
            whole.data()[at / 8] |= static_cast<unsigned char>(isSet << (7 - at % 8));
        }
        ++count;
    }
    if (count != SignCount) {
        return failure(Error::Kind::Refused, u"length"_s);
    }
    if (sodium_memcmp(withCheck(whole.data()).data(), whole.data(), WholeSize) != 0) {
        return failure(Error::Kind::Refused, u"check"_s);
    }
    return SecretBytes::copyOf(whole.view().first(Size));
}

} // namespace Vaglio
