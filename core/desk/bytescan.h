// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace Vaglio {

/// Where the word begins in the text, at or after from and before until (-1: its end); -1 where it
/// does not. The word is not empty. For very long texts: looks for the first and the last byte of
/// the word at once, 64 places at a time in a loop that compilers turn into vector instructions.
/// Measured four to eight times as fast as memmem() and QByteArrayMatcher (bench_vault).
[[nodiscard]] qsizetype findBytes(
    QByteArrayView text, QByteArrayView word, qsizetype from = 0, qsizetype until = -1);

/// Asks the processor to bring what will be read soon: rows here and there are waited for together,
/// not one after the other. Nothing where the compiler knows no such thing.
inline void bringSoon([[maybe_unused]] const void* address)
{
#ifdef __GNUC__
    __builtin_prefetch(address);
#endif
}

} // namespace Vaglio
