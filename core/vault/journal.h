// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCborMap>
#include <QDateTime>
#include <QList>
#include <QString>

namespace Vaglio {

/// One thing that happened. Names no person: the subject is the id of a request or of an order, the
/// details are facts about it (outcome, bytes, price), so that an erased case leaves its events.
struct JournalEvent {
    QString what; ///< a word of the journal, for good: "outcome.changed", "evidence.kept", ...
    QString subject; ///< empty where it is about the vault itself
    QCborMap details;

    bool operator==(const JournalEvent&) const = default;
};

/// One row of the journal: what was written in one transaction, when and by whom.
struct JournalRow {
    quint64 number = 0; ///< from 1, without gaps
    QDateTime when; ///< UTC, of this computer's clock
    QString actor; ///< the operator's name, or empty: Vaglio itself
    QList<JournalEvent> events;

    bool operator==(const JournalRow&) const = default;
};

/// A place in a journal: a row and the link that stands for it and all before it.
struct JournalMark {
    quint64 number = 0;
    QByteArray link;

    bool operator==(const JournalMark&) const = default;
};

} // namespace Vaglio
