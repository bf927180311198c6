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

ListVerb::ListVerb(ListOptions options, const Account& account, Output& output, QObject* parent)
    : Verb(account, output, parent)
    , m_options(std::move(options))
    , m_client(account)
{
    const QStringList words = m_options.search.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        m_words.append(foldForSearch(word));
    }
}

void ListVerb::start()
{
    onResult(m_client.list(), this, [this](const Result<RequestListing>& listing) {
        if (listing) {
            print(*listing);
        } else {
            fail(listing.error());
        }
    });
}

bool ListVerb::isWanted(const Request& request) const
{
    const QString status = statusText(request.outcome);
    if (m_options.status
        && status.trimmed().compare(m_options.status->trimmed(), Qt::CaseInsensitive) != 0) {
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
