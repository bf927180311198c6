// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"

#include <QSet>

#include <optional>
#include <utility>

namespace Vaglio {

/// What a step makes of a snapshot.
struct BookStep {
    BookPtr next;
    BookChange change;
    std::shared_ptr<const VaultBatch> batch; ///< what must be durable before next is seen
    Result<int> answer = 0; ///< of the step's future
    bool needsDocuments = false; ///< what rests on the shelf could not be read
};

/// A snapshot being changed: copies the old one, and notes which rows differ and what is to be kept
/// of them. Used on the pool.
class BookDraft final {
public:
    /// now, in milliseconds since the epoch, is the moment to count by.
    BookDraft(const BookSnapshot& old, qint64 now);
    /// Of a book that was not seen yet beyond so many rows.
    BookDraft(const BookSnapshot& old, qint64 now, int seenRows);

    /// The case of an id, or null. Where it is there and cannot be read, the step answers that
    /// error and changes nothing.
    [[nodiscard]] CasePtr find(const QString& id);
    /// Whether there is a row made of an equal request: then nothing is new.
    [[nodiscard]] bool hasRequest(const Request& request) const;
    /// What is known of a request that has no row yet; null where nothing is.
    [[nodiscard]] CasePtr takeExpected(const QString& id);
    void expect(const CaseRecord& record);
    void put(const CaseRecord& record);
    /// The evidence and the data of a case, with what the journal says of it; false where the book
    /// has no such case.
    bool keep(const RescuedCase& rescued);
    /// A document of the vault; false where it cannot be read.
    bool load(const QByteArray& document);
    /// Takes what was loaded into the table: so very many need not be held twice.
    void settle();
    void note(JournalEvent event) { m_batch.events.append(std::move(event)); }
    void note(const VaultBatch& along);

    [[nodiscard]] BookStep finish();
    /// As finish, for what comes from the vault itself: nothing is to be kept again.
    [[nodiscard]] BookStep finishLoaded(int damaged);

private:
    void close();
    void recount(const CaseTable& old);

    std::shared_ptr<BookSnapshot> m_next;
    qint64 m_now;
    CaseTableEdit m_cases;
    BookChange m_change;
    VaultBatch m_batch;
    QSet<QString> m_expected;
    std::optional<Error> m_unreadable;
};

} // namespace Vaglio
