// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bookloading.h"

#include "core/desk/casedocument.h"

#include <algorithm>
#include <optional>

namespace Vaglio {

namespace {

/// Documents that are taken into the book at a time, and then let go.
constexpr std::size_t TakenAtOnce = 65'536;

std::shared_ptr<const BookImage> usableImage(const Vault& vault)
{
    const auto image = BookImage::open(vault.imageFolder(), vault.sealer());
    if (!image) {
        return nullptr;
    }
    const Result<bool> leads = vault.leadsFrom((*image)->mark(), DocumentKind::Case);
    return leads && *leads ? *image : nullptr;
}

} // namespace

Result<KeptCases> readKeptCases(const Vault& vault, bool withImage)
{
    KeptCases kept;
    kept.image = withImage ? usableImage(vault) : nullptr;
    const Result<int> unopened = vault.readAll(
        DocumentKind::Case,
        [&kept](const VaultDocument& document) {
            if (const std::optional<CaseHead> head = caseHead(document.content)) {
                kept.documents.emplace_back(head->row, document.content);
            } else {
                ++kept.damaged;
            }
            return true;
        },
        kept.image ? kept.image->mark().number : 0);
    if (!unopened) {
        return tl::unexpected(unopened.error());
    }
    kept.damaged += *unopened;
    // In the order of arrival, as they were before.
    std::ranges::stable_sort(kept.documents, {}, &std::pair<int, QByteArray>::first);
    return kept;
}

BookStep loadKeptCases(const BookSnapshot& old, KeptCases kept, qint64 now)
{
    Result<BookSnapshot> base = old;
    if (kept.image && old.cases.isEmpty()) {
        base = BookImage::read(kept.image);
        if (!base) {
            return { nullptr, {}, {}, tl::unexpected(base.error()) };
        }
    }
    BookDraft draft(*base, now, old.cases.size());
    std::size_t taken = 0;
    for (auto& [row, document] : kept.documents) {
        kept.damaged += draft.load(document) ? 0 : 1;
        document.clear();
        if (++taken % TakenAtOnce == 0) {
            draft.settle();
        }
    }
    return draft.finishLoaded(kept.damaged);
}

BookPtr loadNewest(const KeptCases& kept, qint64 now)
{
    if (!kept.image) {
        return nullptr;
    }
    Result<BookSnapshot> newest = BookImage::readNewest(kept.image);
    if (!newest) {
        return nullptr;
    }
    const QueueCounts counts = newest->counts;
    BookDraft draft(*newest, now);
    for (const auto& [row, document] : kept.documents) {
        (void)draft.load(document);
    }
    BookSnapshot book = *draft.finishLoaded(0).next;
    book.counts = counts; // of all
    return std::make_shared<const BookSnapshot>(std::move(book));
}

} // namespace Vaglio
