// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/ordertraces.h"

#include <algorithm>
#include <limits>

namespace Vaglio {

namespace {

/// Of a request that is in the list and was not issued here; an imported archive has no status.
bool maybeForeign(const CaseView& view)
{
    return view.issuer.isEmpty() && !view.rawStatus.isEmpty() && !view.facts.isErased;
}

bool hasStrangersBefore(const CaseTable& cases, qint64 sentMs)
{
    qint64 firstList = std::numeric_limits<qint64>::max();
    for (int row = 0; row < cases.size(); ++row) {
        if (maybeForeign(cases.view(row))) {
            firstList = std::min(firstList, cases.facts(row).shown);
        }
    }
    for (int row = 0; row < cases.size(); ++row) {
        const qint64 shown = cases.facts(row).shown;
        if (shown > firstList && shown < sentMs && maybeForeign(cases.view(row))
            && !cases.at(row)->issued.isValid()) {
            return true;
        }
    }
    return false;
}

} // namespace

OrderTraces tracesIn(const BookPtr& book, const QDateTime& sent)
{
    OrderTraces traces;
    const CaseTable& cases = book->cases;
    const qint64 sentMs = sent.toMSecsSinceEpoch();
    for (int row = 0; row < cases.size(); ++row) {
        if (cases.facts(row).shown < sentMs) {
            continue; // of one that nobody knows it is when it was first seen
        }
        const CasePtr record = cases.at(row);
        const bool isKnown
            = record->order || record->issued.isValid() || !record->issuedBy.isEmpty();
        if (!isKnown && record->firstSeen >= sent) {
            traces.candidates.append(record->request.id);
        }
    }
    traces.hasStrangers = traces.candidates.size() == 1 && hasStrangersBefore(cases, sentMs);
    return traces;
}

} // namespace Vaglio
