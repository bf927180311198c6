// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <bit>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#define VAGLIO_SSE2
#include <emmintrin.h>
#endif

namespace Vaglio {

/// Asks the processor to bring what will be read soon: rows here and there are waited for together,
/// not one after the other. Nothing where the compiler knows no such thing.
inline void bringSoon([[maybe_unused]] const void* address)
{
#ifdef __GNUC__
    __builtin_prefetch(address);
#endif
}

/// For very long texts: a word is looked for by its first and its last byte at once, at 64 places
/// at a time. Measured four to ten times as fast as memmem() and QByteArrayMatcher (bench_vault).
class ByteScan final {
public:
    static constexpr qsizetype Block = 64;
    /// How far ahead of what is looked through it is asked for: texts are not in one piece, and a
    /// processor does not foresee the next.
    static constexpr qsizetype Ahead = 2'048;

    /// The word is not empty, and stays as long as this.
    explicit ByteScan(QByteArrayView word)
        : m_word(word)
        , m_lastOffset(word.size() - 1)
    {
    }

    /// Calls onPlace(place) where the word begins, from each call on at or after what it answered;
    /// from and until bound where it may begin. Places ascend.
    template <typename F>
    void eachPlace(QByteArrayView text, qsizetype from, qsizetype until, F onPlace) const
    {
        const char* data = text.data();
        until = qMin(until, text.size() - m_lastOffset);
        while (from < until) {
            bringSoon(data + from + Ahead);
            const bool isWhole = from + Block + m_lastOffset <= text.size();
            quint64 places = isWhole ? candidates(data + from)
                                     : candidatesOneByOne(data + from, qMin(Block, until - from));
            qsizetype next = from + Block;
            while (places != 0) {
                const qsizetype place = from + std::countr_zero(places);
                places &= places - 1;
                if (place >= until) {
                    return;
                }
                if (isInnerAt(data + place)) {
                    const qsizetype least = onPlace(place);
                    if (least >= next) {
                        next = least;
                        break;
                    }
                    places &= ~quint64(0) << (least - from);
                }
            }
            from = next;
        }
    }

    /// Where the word may begin among the 64 places, for its first and last bytes: bit 0 for the
    /// first of them. All that such words reach can be read.
    [[nodiscard]] quint64 candidates(const char* text) const
    {
#ifdef VAGLIO_SSE2
        constexpr int width = 16;
        quint64 places = 0;
        for (int part = 0; part < Block; part += width) {
            const char* begin = text + part;
            const __m128i isHere = _mm_and_si128(
                _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(begin)), m_first),
                _mm_cmpeq_epi8(
                    _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin + m_lastOffset)),
                    m_last));
            places |= quint64(static_cast<unsigned>(_mm_movemask_epi8(isHere))) << part;
        }
        return places;
#else
        // One after the other only where there is one: compilers make vectors of this loop.
        unsigned char any = 0;
        for (qsizetype i = 0; i < Block; ++i) {
            const int isHere = static_cast<int>(text[i] == m_word.front())
                & static_cast<int>(text[i + m_lastOffset] == m_word.back());
            any = static_cast<unsigned char>(any | isHere);
        }
        return any != 0 ? candidatesOneByOne(text, Block) : 0;
#endif
    }

    /// The same of so many places, 64 at most.
    [[nodiscard]] quint64 candidatesOneByOne(const char* text, qsizetype count) const
    {
        quint64 places = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const bool isHere
                = text[i] == m_word.front() && text[i + m_lastOffset] == m_word.back();
            places |= quint64(isHere) << i;
        }
        return places;
    }

private:
    [[nodiscard]] bool isInnerAt(const char* text) const
    {
        return m_lastOffset < 2
            || std::memcmp(text + 1, m_word.data() + 1, static_cast<std::size_t>(m_lastOffset - 1))
            == 0;
    }

    QByteArrayView m_word;
    qsizetype m_lastOffset;
#ifdef VAGLIO_SSE2
    __m128i m_first = _mm_set1_epi8(m_word.front());
    __m128i m_last = _mm_set1_epi8(m_word.back());
#endif
};

/// Where the word begins in the text, at or after from and before until (-1: its end); -1 where it
/// does not. The word is not empty.
[[nodiscard]] inline qsizetype findBytes(
    QByteArrayView text, QByteArrayView word, qsizetype from = 0, qsizetype until = -1)
{
    qsizetype found = -1;
    const qsizetype end = until < 0 ? text.size() : until;
    ByteScan(word).eachPlace(text, from, end, [&](qsizetype place) {
        found = found < 0 ? place : found;
        return end;
    });
    return found;
}

} // namespace Vaglio
