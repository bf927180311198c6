// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/domain/money.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace Vaglio {

/// A good look at the service's list, made after an order was sent and its outcome was not known.
struct OrderLook {
    QDateTime when; ///< UTC; when it was asked
    int candidates = 0; ///< requests that could be the one ordered
    bool operator==(const OrderLook&) const = default;
};

/// One paid order and how far it has come (SAFETY.md, "The paid POST").
struct OrderRecord {
    /// The numbers are on disk.
    enum class State : quint8 {
        Prepared = 1, ///< durable; nothing was sent
        Sending = 2, ///< may be on its way
        Created = 3, ///< the link exists: requestId
        Rejected = 4, ///< the service said no (a definite 4xx)
        NotSent = 5, ///< not a byte left, or a person said that no link came of it
        Unknown = 6 ///< sent, and nobody knows what came of it
    };
    QString uuid;
    State state = State::Prepared;
    /// Once it is settled the kept record has the mode alone: where a link came of it, the case has
    /// the order; and nobody whose case is erased, or who has none, is left behind here.
    LinkOrder order;
    QByteArray payloadHash; ///< SHA-256 of the body as it is sent
    std::optional<Money> price; ///< what the person was shown
    QString operatorName;
    QDateTime prepared; ///< UTC
    QDateTime sent; ///< UTC; from then on the service may have it
    QDateTime settled; ///< UTC; when the outcome became known, or a person decided
    QDateTime lookBefore; ///< UTC; the last good look before it was sent; invalid: none
    QString requestId; ///< once known
    QList<OrderLook> looks; ///< up to the decision
    bool needsPerson = false; ///< the looks do not tell; a person decides
    QString detail; ///< what went wrong, untranslated; may quote the service
    QStringList candidates; ///< ids, of the last look; not kept on disk

    [[nodiscard]] bool isSettled() const
    {
        return state == State::Created || state == State::Rejected || state == State::NotSent;
    }
    bool operator==(const OrderRecord&) const = default;
};

/// A new record of the order, with its own uuid, Prepared now.
[[nodiscard]] OrderRecord preparedOrder(
    const LinkOrder& order, std::optional<Money> price, const QString& operatorName);

/// The record as the vault keeps it: a CBOR map with numbered keys, like a case. Pure; any thread.
[[nodiscard]] QByteArray orderRecordToDocument(const OrderRecord& record);
/// Damaged where it is no such map or a known key has another type.
[[nodiscard]] Result<OrderRecord> orderRecordFromDocument(const QByteArray& content);

} // namespace Vaglio
