// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/listverb.h"

#include "app/ctl/requesttext.h"
#include "core/async.h"
#include "core/desk/caserecord.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

ListVerb::ListVerb(
    ListOptions options, Place place, const Account& account, Output& output, QObject* parent)
    : VaultVerb(place, place.options.online ? Need::Write : Need::Read, account, output, parent)
    , m_options(std::move(options))
    , m_client(account)
{
    const QStringList words = m_options.search.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        m_words.append(foldForSearch(word));
    }
}

void ListVerb::onReady()
{
    if (hasVault()) {
        load();
        return;
    }
    onResult(m_client.list(), this, [this](const Result<RequestListing>& listing) {
        if (listing) {
            print(*listing);
        } else {
            fail(listing.error());
        }
    });
}

bool ListVerb::hasStatus(const Outcome& outcome) const
{
    return !m_options.status
        || statusText(outcome).trimmed().compare(m_options.status->trimmed(), Qt::CaseInsensitive)
        == 0;
}

/// In the vault the search is the desk's: also over people, notes and documents.
void ListVerb::onLoaded()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const BookPtr book = desk().book()->snapshot();
    RequestQuery query;
    query.queue = Queue::All;
    query.text = m_options.search;
    query.evidence = m_options.evidence;
    QList<QStringList> rows;
    QJsonArray array;
    for (const int row : runQuery(*book, query, now)) {
        const CasePtr made = book->cases.at(row);
        const CaseRecord& record = *made;
        if (!hasStatus(record.request.outcome)) {
            continue;
        }
        if (output().isJson()) {
            array.append(caseToJson(record, now));
        } else {
            rows.append({ record.request.id, statusText(record.request.outcome),
                record.request.outcome.reason, record.applicantName(), evidenceText(record, now),
                record.request.link });
        }
    }
    const bool isPrinted = output().isJson()
        ? output().json(QJsonDocument(array))
        : output().table(
              { u"ID"_s, u"STATUS"_s, u"REASON"_s, u"APPLICANT"_s, u"EVIDENCE"_s, u"LINK"_s },
              rows);
    const qint64 count = output().isJson() ? array.size() : rows.size();
    note({ u"cases.listed"_s, {}, { { u"count"_s, count } } },
        [this, isPrinted] { endPrinted(isPrinted, loadedCode()); });
}

bool ListVerb::isWanted(const Request& request) const
{
    const QString status = statusText(request.outcome);
    if (!hasStatus(request.outcome)) {
        return false;
    }
    const QStringList said { foldForSearch(request.id), foldForSearch(status),
        foldForSearch(request.outcome.reason) };
    return std::ranges::all_of(m_words, [&said](const QString& word) {
        return std::ranges::any_of(
            said, [&word](const QString& text) { return text.contains(word); });
    });
}

void ListVerb::print(const RequestListing& listing)
{
    QList<QStringList> rows;
    QJsonArray array;
    for (const Request& request : listing.requests) {
        if (!isWanted(request)) {
            continue;
        }
        if (output().isJson()) {
            array.append(requestToJson(request));
        } else {
            rows.append(
                { request.id, statusText(request.outcome), request.outcome.reason, request.link });
        }
    }
    for (const QString& problem : listing.problems) {
        output().warn(u"One row of the list cannot be read: %1."_s.arg(problem));
    }
    endPrinted(output().isJson()
            ? output().json(QJsonDocument(array))
            : output().table({ u"ID"_s, u"STATUS"_s, u"REASON"_s, u"LINK"_s }, rows));
}

} // namespace Vaglio::Ctl
