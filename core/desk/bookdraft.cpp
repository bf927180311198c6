// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bookdraft.h"

#include "core/desk/casedocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int NoRow = -1;

QString searchTextOf(const CaseRecord& record)
{
    QStringList parts { record.request.id, record.request.outcome.raw,
        record.request.outcome.reason, record.issuedBy };
    if (record.order) {
        const Applicant& person = record.order->applicant;
        parts << person.firstName << person.lastName << record.order->mail << person.taxCode
              << record.order->phoneNumber;
    }
    if (record.identity) {
        const IdentityData& person = *record.identity;
        parts << person.firstName << person.lastName << person.taxCode << person.documentNumber
              << person.healthCardId;
    }
    // A mark between the parts, so that no word is found across two of them.
    return foldForSearch(parts.join(QChar(u'\u001F')));
}

DocumentWrite documentOf(const CaseRecord& record, int row)
{
    return { DocumentKind::Case, record.request.id.toUtf8(), caseToDocument(record, row) };
}

} // namespace

BookDraft::BookDraft(const BookSnapshot& old)
    : m_next(std::make_shared<BookSnapshot>(old))
{
    m_change.firstAppended = static_cast<int>(old.cases.size());
}

const CaseRecord* BookDraft::find(const QString& id) const
{
    const auto row = m_next->rowOfId.constFind(id);
    return row == m_next->rowOfId.constEnd() ? nullptr
                                             : m_next->cases[static_cast<std::size_t>(*row)].get();
}

CasePtr BookDraft::takeExpected(const QString& id)
{
    return m_next->expected.take(id);
}

void BookDraft::expect(const CaseRecord& record)
{
    m_next->expected.insert(record.request.id, std::make_shared<const CaseRecord>(record));
    m_expected.insert(record.request.id);
}

void BookDraft::put(CaseRecord record)
{
    const QString id = record.request.id;
    record.searchText = searchTextOf(record);
    auto shared = std::make_shared<const CaseRecord>(std::move(record));
    const auto row = m_next->rowOfId.constFind(id);
    if (row == m_next->rowOfId.constEnd()) {
        const int appended = static_cast<int>(m_next->cases.size());
        m_next->rowOfId.insert(id, appended);
        m_next->cases.push_back(std::move(shared));
        m_putRows.insert(appended);
        ++m_change.appendedCount;
        return;
    }
    m_next->cases[static_cast<std::size_t>(*row)] = std::move(shared);
    m_putRows.insert(*row);
    if (*row < m_change.firstAppended) {
        m_change.changed.push_back(*row);
    }
}

void BookDraft::note(const VaultBatch& along)
{
    m_batch.writes.insert(m_batch.writes.end(), along.writes.begin(), along.writes.end());
    m_batch.events += along.events;
    m_batch.actor = along.actor;
}

void BookDraft::countAndName()
{
    std::sort(m_change.changed.begin(), m_change.changed.end());
    const auto repeated = std::ranges::unique(m_change.changed);
    m_change.changed.erase(repeated.begin(), repeated.end());
    m_next->counts = countQueues(m_next->cases, QDateTime::currentDateTimeUtc());
    QSet<QString> issuers;
    for (const CasePtr& record : m_next->cases) {
        if (!record->issuedBy.isEmpty()) {
            issuers.insert(record->issuedBy);
        }
    }
    m_next->issuers = issuers.values();
    m_next->issuers.sort(Qt::CaseInsensitive);
}

BookStep BookDraft::finish()
{
    countAndName();
    std::vector<int> rows(m_putRows.cbegin(), m_putRows.cend());
    std::ranges::sort(rows);
    for (const int row : rows) {
        m_batch.writes.push_back(documentOf(*m_next->cases[static_cast<std::size_t>(row)], row));
    }
    for (const QString& id : std::as_const(m_expected)) {
        if (const CasePtr waiting = m_next->expected.value(id)) {
            m_batch.writes.push_back(documentOf(*waiting, NoRow));
        }
    }
    return { std::move(m_next), std::move(m_change), std::move(m_batch), 0 };
}

BookStep BookDraft::finishLoaded(int damaged)
{
    countAndName();
    return { std::move(m_next), std::move(m_change), {}, damaged };
}

} // namespace Vaglio
