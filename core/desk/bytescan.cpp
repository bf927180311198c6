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

/// The first block at or after from, and not after lastBegin, in which the word may begin; what
/// cannot be a whole block is left to the caller.
VAGLIO_VECTOR_CLONES qsizetype candidateBlock(const char* text, qsizetype end, char first,
    char last, qsizetype lastOffset, qsizetype from, qsizetype lastBegin)
{
    for (; from <= lastBegin && from + Block + lastOffset <= end; from += Block) {
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

qsizetype findBytes(QByteArrayView text, QByteArrayView word, qsizetype from, qsizetype until)
{
    const char* data = text.data();
    const qsizetype end = until < 0 ? text.size() : qMin(until, text.size());
    if (word.size() == 1) {
        return from < end ? text.first(end).indexOf(word.front(), from) : -1;
    }
    const qsizetype lastOffset = word.size() - 1;
    const qsizetype lastBegin = qMin(text.size() - word.size(), end - 1);
    const char first = word.front();
    const char last = word.back();
    while (from <= lastBegin) {
        from = candidateBlock(data, text.size(), first, last, lastOffset, from, lastBegin);
        const qsizetype blockEnd = qMin(from + Block, lastBegin + 1);
        while (from < blockEnd) {
            const void* here
                = std::memchr(data + from, first, static_cast<std::size_t>(blockEnd - from));
            if (here == nullptr) {
                break;
            }
            from = static_cast<const char*>(here) - data;
            if (data[from + lastOffset] == last
                && std::memcmp(data + from, word.data(), static_cast<std::size_t>(word.size()))
                    == 0) {
                return from;
            }
            ++from;
        }
        from = blockEnd;
    }
    return -1;
}

} // namespace Vaglio
