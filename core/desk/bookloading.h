// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/bookdraft.h"
#include "core/desk/bookimage.h"

#include <memory>
#include <utility>
#include <vector>

namespace Vaglio {

/// What a vault keeps of its cases: an image of most and the documents beyond it, or all documents.
struct KeptCases {
    std::shared_ptr<const BookImage> image; ///< null: there is none that can be used
    std::vector<std::pair<int, QByteArray>> documents; ///< by row
    int damaged = 0;
};
/// On the vault's thread.
[[nodiscard]] Result<KeptCases> readKeptCases(const Vault& vault, bool withImage);

/// What is kept laid over a book, counted by that moment (see BookDraft). Answers the records that
/// cannot be read, or the image's error. On the pool.
[[nodiscard]] BookStep loadKeptCases(const BookSnapshot& old, KeptCases kept, qint64 now);
/// A book of what came last alone, to show meanwhile; null where there is no image.
[[nodiscard]] BookPtr loadNewest(const KeptCases& kept, qint64 now);

} // namespace Vaglio
