// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bytescan.h"

#include <cstring>

// Chosen at start for the processor that is there, where the compiler and the linker can do so.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__)
#define VAGLIO_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define VAGLIO_VECTOR_CLONES
#endif

namespace Vaglio {

namespace {

constexpr qsizetype Block = 64;

/// The first block at or after from in which the word may begin; what cannot be a whole block is
/// left to the caller.
VAGLIO_VECTOR_CLONES qsizetype candidateBlock(
    const char* text, qsizetype end, char first, char last, qsizetype lastOffset, qsizetype from)
{
    for (; from + Block + lastOffset <= end; from += Block) {
        unsigned char any = 0;
        for (qsizetype i = 0; i < Block; ++i) {
            const int isHere = static_cast<int>(text[from + i] == first)
                & static_cast<int>(text[from + i + lastOffset] == last);
            any = static_cast<unsigned char>(any | isHere);
        }
        if (any != 0) {
            break;
        }
    }
    return from;
}

} // namespace

qsizetype findBytes(QByteArrayView text, QByteArrayView word, qsizetype from)
{
    const char* data = text.data();
    if (word.size() == 1) {
        return from < text.size() ? text.indexOf(word.front(), from) : -1;
    }
    const qsizetype lastOffset = word.size() - 1;
    const qsizetype lastBegin = text.size() - word.size();
    const char first = word.front();
    const char last = word.back();
    while (from <= lastBegin) {
        from = candidateBlock(data, text.size(), first, last, lastOffset, from);
        const qsizetype blockEnd = qMin(from + Block, lastBegin + 1);
        for (; from < blockEnd; ++from) {
            if (data[from] == first && data[from + lastOffset] == last
                && std::memcmp(data + from, word.data(), static_cast<std::size_t>(word.size()))
                    == 0) {
                return from;
            }
        }
    }
    return -1;
}

} // namespace Vaglio
