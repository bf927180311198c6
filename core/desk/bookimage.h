// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casetable.h"
#include "core/desk/requestquery.h"
#include "core/vault/journal.h"
#include "core/vault/sealedparts.h"

#include <QCache>
#include <QMutex>

#include <atomic>
#include <memory>

namespace Vaglio {

/// A sealed picture of the whole book beside the vault's records, from which a million cases are
/// here in a fraction of the time that it takes to open each document; and the shelf on which what
/// the list does not need of them stays, sealed, until a case is asked for. The documents remain
/// what counts: an image that is missing, damaged or of another Vaglio is made anew. For the
/// machine that wrote it. May be used on any thread.
class BookImage final : public CaseShelf {
public:
    /// Writes one of a book that is as the journal was at that mark, and removes those before it.
    /// Cancelled where stop was set meanwhile.
    [[nodiscard]] static Result<std::shared_ptr<const BookImage>> write(const QString& folder,
        const std::shared_ptr<const Sealer>& sealer, const BookSnapshot& book,
        const JournalMark& mark, const std::atomic<bool>& stop);
    /// The newest. NotFound where there is none.
    [[nodiscard]] static Result<std::shared_ptr<const BookImage>> open(
        const QString& folder, const std::shared_ptr<const Sealer>& sealer);

    [[nodiscard]] const JournalMark& mark() const { return m_mark; }
    /// The book; several threads of the pool take part. shared is this image.
    [[nodiscard]] static Result<BookSnapshot> read(const std::shared_ptr<const BookImage>& shared);
    /// A book of what came last alone, some thousand cases with row numbers of their own, and of
    /// how many there are in all: to show while the rest is read.
    [[nodiscard]] static Result<BookSnapshot> readNewest(
        const std::shared_ptr<const BookImage>& shared);

    [[nodiscard]] Result<QByteArray> map(int row) const override;

private:
    explicit BookImage(std::unique_ptr<SealedParts> parts);
    [[nodiscard]] Result<void> readDirectory();
    [[nodiscard]] static Result<BookSnapshot> readFrom(
        const std::shared_ptr<const BookImage>& shared, int firstPart);
    /// The columns of a part, in their places among those from the first part on.
    [[nodiscard]] Result<void> readColumns(int part, int firstPart, CaseTable::Marks& chunks) const;

    std::unique_ptr<SealedParts> m_parts;
    JournalMark m_mark;
    BookSnapshot m_rest; ///< the book without its cases
    std::shared_ptr<const CommonTexts> m_common;
    int m_rows = 0;
    int m_columnParts = 0; ///< then the blocks of maps
    mutable QMutex m_mutex; ///< of the blocks
    mutable QCache<int, QList<QByteArray>> m_blocks; ///< opened last
};

} // namespace Vaglio
