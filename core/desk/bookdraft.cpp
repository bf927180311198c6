// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bookdraft.h"

#include "core/desk/casedocument.h"

#include <QCborMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int NoRow = -1;
constexpr qint64 CountAnewAfter = 60'000; // ms
constexpr qint64 DayMs = 86'400'000;

} // namespace

BookDraft::BookDraft(const BookSnapshot& old, qint64 now)
    : BookDraft(old, now, old.cases.size())
{
}

BookDraft::BookDraft(const BookSnapshot& old, qint64 now, int seenRows)
    : m_next(std::make_shared<BookSnapshot>(old))
    , m_now(now)
    , m_cases(old.cases)
{
    m_change.firstAppended = seenRows;
}

CasePtr BookDraft::find(const QString& id)
{
    const int row = m_cases.rowOf(id);
    if (row < 0) {
        return nullptr;
    }
    const Result<CasePtr> record = m_cases.at(row);
    if (!record) {
        m_unreadable = record.error();
        return nullptr;
    }
    return *record;
}

bool BookDraft::hasRequest(const Request& request) const
{
    const int row = m_cases.rowOf(request.id);
    return row >= 0 && m_cases.hasRequest(row, request);
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

void BookDraft::put(const CaseRecord& record)
{
    m_cases.put(record);
}

bool BookDraft::keep(const RescuedCase& rescued)
{
    const CasePtr present = find(rescued.id);
    if (!present) {
        return false;
    }
    CaseRecord next = *present;
    const bool stands = next.kept == rescued.kept;
    next.kept = rescued.kept;
    if (rescued.identity && next.identity != rescued.identity) {
        next.identity = rescued.identity;
        note({ u"identity.kept"_s, rescued.id, {} });
    }
    if (next != *present) {
        put(next);
    }
    if (stands) {
        return true;
    }
    const KeptEvidence& kept = rescued.kept;
    QCborMap details { { u"sha256"_s, kept.file.sha256 }, { u"bytes"_s, kept.file.size } };
    if (!kept.problem.isEmpty()) {
        details.insert(u"problem"_s, kept.problem);
    }
    note({ u"evidence.kept"_s, rescued.id, details });
    return true;
}

bool BookDraft::load(const QByteArray& document)
{
    const std::optional<CaseHead> head = caseHead(document);
    if (head && head->row < 0) {
        const Result<CaseRecord> waiting = caseFromDocument(document);
        if (waiting) {
            m_next->expected.insert(
                waiting->request.id, std::make_shared<const CaseRecord>(*waiting));
        }
        return waiting.has_value();
    }
    return m_cases.load(document);
}

void BookDraft::settle()
{
    m_next->cases = m_cases.finish();
    m_next->countedAt = CaseFacts::NoTime;
    m_cases = CaseTableEdit(m_next->cases);
}

void BookDraft::note(const VaultBatch& along)
{
    m_batch.writes.insert(m_batch.writes.end(), along.writes.begin(), along.writes.end());
    m_batch.events += along.events;
    m_batch.actor = along.actor;
}

/// Rows come out in ascending order, each once.
void BookDraft::close()
{
    for (const auto& [row, document] : m_cases.put()) {
        if (row < m_change.firstAppended) {
            m_change.changed.push_back(row);
        }
    }
    const CaseTable old = m_next->cases;
    m_next->cases = m_cases.finish();
    m_change.appendedCount = m_next->cases.size() - m_change.firstAppended;
    recount(old);
}

/// Few changes are counted in and out; time alone moves cases too, so all are counted now and then.
void BookDraft::recount(const CaseTable& old)
{
    const qint64 then = m_next->countedAt;
    const bool isFresh = then != CaseFacts::NoTime && m_now >= then && m_now - then < CountAnewAfter
        && m_now / DayMs == then / DayMs;
    if (!isFresh || m_cases.put().empty()) {
        m_next->counts = countQueues(m_next->cases, m_now);
        m_next->countedAt = m_now;
        return;
    }
    for (const auto& [row, document] : m_cases.put()) {
        if (row < old.size()) {
            countIn(m_next->counts, old.facts(row), then, -1);
        }
        countIn(m_next->counts, m_next->cases.facts(row), then, 1);
    }
}

BookStep BookDraft::finish()
{
    if (m_unreadable) {
        return { nullptr, {}, {}, tl::unexpected(*m_unreadable), true };
    }
    close();
    for (const auto& [row, document] : m_cases.put()) {
        const CaseView view = m_next->cases.view(row);
        m_batch.writes.push_back({ DocumentKind::Case, view.id.toByteArray(), document });
    }
    for (const QString& id : std::as_const(m_expected)) {
        if (const CasePtr waiting = m_next->expected.value(id)) {
            m_batch.writes.push_back(
                { DocumentKind::Case, id.toUtf8(), caseToDocument(*waiting, NoRow) });
        }
    }
    return { std::move(m_next), std::move(m_change),
        std::make_shared<const VaultBatch>(std::move(m_batch)), 0 };
}

BookStep BookDraft::finishLoaded(int damaged)
{
    close();
    return { std::move(m_next), std::move(m_change), {}, damaged };
}

} // namespace Vaglio
