// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace Vaglio {

/// Where the word begins in the text, at or after from; -1 where it is not there. The word is not
/// empty. For very long texts: looks for the first and the last byte of the word at once, 64 places
/// at a time in a loop that compilers turn into vector instructions. Measured four to eight times
/// as fast as memmem() and QByteArrayMatcher (bench_vault).
[[nodiscard]] qsizetype findBytes(QByteArrayView text, QByteArrayView word, qsizetype from = 0);

} // namespace Vaglio
