// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"

#include <QSet>

#include <utility>

namespace Vaglio {

/// What a step makes of a snapshot.
struct BookStep {
    BookPtr next;
    BookChange change;
    VaultBatch batch; ///< what must be durable before next is seen
    Result<int> answer = 0; ///< of the step's future
};

/// A snapshot being changed: copies the old one, and notes which rows differ and what is to be kept
/// of them. Used on the pool.
class BookDraft final {
public:
    explicit BookDraft(const BookSnapshot& old);

    [[nodiscard]] const CaseRecord* find(const QString& id) const;
    /// What is known of a request that has no row yet; null where nothing is.
    [[nodiscard]] CasePtr takeExpected(const QString& id);
    void expect(const CaseRecord& record);
    void put(CaseRecord record);
    void note(JournalEvent event) { m_batch.events.append(std::move(event)); }
    void note(const VaultBatch& along);

    [[nodiscard]] BookStep finish();
    /// As finish, for what comes from the vault itself: nothing is to be kept again.
    [[nodiscard]] BookStep finishLoaded(int damaged);

private:
    void countAndName();

    std::shared_ptr<BookSnapshot> m_next;
    BookChange m_change;
    VaultBatch m_batch;
    QSet<int> m_putRows;
    QSet<QString> m_expected;
};

} // namespace Vaglio
