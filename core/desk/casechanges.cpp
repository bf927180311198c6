// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casechanges.h"

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Seconds between two looks from which the moment in between counts as assumed.
constexpr qint64 AssumedFrom = 3'600;

/// The earliest plausible start of the 30 days of a request that is OK now and was not known to be:
/// the last look at which it was not, or its issue where that is later. Invalid at the very first
/// look: it may be of any age.
QDateTime earliestOk(
    const CaseRecord& record, bool wasThere, const QDateTime& lastLook, const QDateTime& when)
{
    const QDateTime fallback = wasThere ? when : QDateTime();
    const QDateTime& look = lastLook.isValid() ? lastLook : fallback;
    if (record.issued.isValid() && (!look.isValid() || record.issued > look)) {
        return record.issued;
    }
    return look;
}

} // namespace

CaseRecord withSeen(const CaseRecord* old, const Request& seen, const QDateTime& when,
    const QDateTime& lastLook, const CaseRecord& fresh)
{
    CaseRecord record = old ? *old : fresh;
    if (!record.firstSeen.isValid()) {
        record.firstSeen = when;
    }
    const bool wasOk = record.request.outcome.status == Outcome::Status::Ok;
    QString link = record.request.link;
    record.request = seen;
    if (record.request.link.isEmpty()) {
        record.request.link = link; // the list may leave it out
    }
    if (record.isErased) {
        record.request.link.clear(); // forgotten, whatever the list says
    }
    if (seen.outcome.isFinal() && !record.finalSeen.isValid()) {
        record.finalSeen = when;
    }
    if (!wasOk && seen.outcome.status == Outcome::Status::Ok && !record.okSince.isValid()) {
        record.okSince = earliestOk(record, old != nullptr, lastLook, when);
        record.okAssumed = record.okSince.isValid() && record.okSince.secsTo(when) > AssumedFrom;
    }
    return record;
}

JournalEvent outcomeChanged(const Request& from, const Request& to)
{
    QCborMap details { { u"from"_s, from.outcome.raw }, { u"to"_s, to.outcome.raw } };
    if (!to.outcome.reason.isEmpty()) {
        details.insert(u"reason"_s, to.outcome.reason);
    }
    return { u"outcome.changed"_s, to.id, details };
}

CaseRecord withKnown(const CaseRecord* present, const CaseRecord& ours)
{
    CaseRecord next = present ? *present : ours;
    if (!present) {
        if (!next.firstSeen.isValid()) {
            next.firstSeen = ours.issued;
        }
        return next;
    }
    if (next.request.link.isEmpty()) {
        next.request.link = ours.request.link; // the list may have come first
    }
    next.issued = ours.issued;
    next.issuedBy = ours.issuedBy;
    next.order = ours.order;
    next.price = ours.price;
    if (ours.okSince.isValid()) {
        next.okSince = ours.okSince;
        next.okAssumed = ours.okAssumed;
    }
    return next;
}

} // namespace Vaglio
