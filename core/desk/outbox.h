// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/orderrecord.h"
#include "core/desk/orderstore.h"
#include "core/desk/ordertraces.h"
#include "core/desk/requestbook.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace Vaglio {

class VaultWorker;

/// When the list tells what came of an order; the values are for the service, tests shorten them.
struct OutboxPolicy {
    int looks = 3; ///< good looks, at least, before anything is decided
    std::chrono::milliseconds looksApart = std::chrono::seconds(20); ///< nearer ones count once
    std::chrono::milliseconds lastLookAfter = std::chrono::seconds(90); ///< after sending
    /// How old the last look before sending may be. Without one, a new id may have been there all
    /// along, and a person decides.
    std::chrono::milliseconds freshLook = std::chrono::minutes(2);
    /// How long the list may lag behind an order. What a later look did not show yet came too late
    /// to be the one ordered for sure, and a person decides.
    std::chrono::milliseconds listLag = std::chrono::seconds(30);
    std::chrono::milliseconds askEvery = std::chrono::seconds(30); ///< see lookWanted
    std::chrono::milliseconds saveAgain = std::chrono::seconds(5); ///< after a failed write
};

/// The outbox of SAFETY.md ("The paid POST"): every order durable at each step, before anything is
/// sent and before anyone is told. An order whose outcome is unknown is compared with the list over
/// spread looks, and is adopted or put to a person; until it is settled, none is sent.
///
/// The list names nobody, and neither mode nor time. So one is adopted without a person only where
/// nothing else can be it: it is the only one that is new, the list was looked at shortly before
/// sending, it came with the list's lag at most, nobody has used its link to the end, and nobody
/// else issues on this account.
///
/// An outcome that cannot be written is kept in memory and written again until it is durable; the
/// next order waits for that too.
class Outbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Outbox)
public:
    Outbox(RequestBook* book, std::shared_ptr<VaultWorker> vault, OutboxPolicy policy = {},
        QObject* parent = nullptr);
    ~Outbox() override;

    void setOperatorName(const QString& name) { m_operatorName = name; }
    /// Brings what was left open, once the book is loaded: what was Sending is Unknown now, what
    /// was Prepared is NotSent. Answers how many records could not be read.
    QFuture<Result<int>> load();
    /// Why nothing can be sent; nothing where it can. Refused, detail "loading", before load() has
    /// answered; its error where it failed; InUse where the vault is open to read only.
    [[nodiscard]] const std::optional<Error>& whyClosed() const { return m_whyClosed; }

    /// Those whose outcome is not known, with their looks and candidates. Where needsPerson, a
    /// person has to adopt or to give up.
    [[nodiscard]] QList<OrderRecord> openOrders() const { return m_open; }
    [[nodiscard]] bool hasOpenOrders() const { return !m_open.isEmpty(); }
    /// Why an outcome is not durable; nothing where all is.
    [[nodiscard]] const std::optional<Error>& unsavedBecause() const
    {
        return m_store->unsavedBecause();
    }
    /// Links that exist and could not be written yet.
    [[nodiscard]] QList<CaseRecord> unsavedCases() const { return m_store->unsavedCases(); }

    /// Makes the order durable, Prepared and then Sending. Once this has answered it may be sent,
    /// once. Where it fails nothing may be sent; Refused, detail "unsettled", while one is open.
    [[nodiscard]] QFuture<Result<OrderRecord>> begin(
        const LinkOrder& order, std::optional<Money> price);
    /// What came of it: record with its new state, made where it is Created. Durable together. An
    /// error means that it is not durable yet, and goes on being tried.
    QFuture<Result<int>> settle(
        const OrderRecord& record, const std::optional<CaseRecord>& made = std::nullopt);

    /// The book has taken in a list that was asked for at that moment.
    void onLooked(const QDateTime& asked);
    /// A person says that this request is the one ordered. NotFound where there is no such open
    /// order or request, Refused where it is another order's or this one is being settled.
    QFuture<Result<CaseRecord>> adopt(const QString& uuid, const QString& requestId);
    /// A person says that no link came of it: it is NotSent, and the next order may go.
    QFuture<Result<int>> markNotCreated(const QString& uuid);
    /// Writes now what could not be written, without waiting for the next try; answers the error
    /// where it still cannot.
    QFuture<Result<int>> saveNow() { return m_store->saveUnsaved(); }

signals:
    void openOrdersChanged();
    /// An open order turned out to be this request.
    void adopted(const Vaglio::CaseRecord& record);
    /// A look at the list now would help to settle an order.
    void lookWanted();
    /// What unsavedBecause() says is another.
    void unsavedChanged();

private:
    QFuture<Result<int>> onLeft(const Result<OrderStore::Left>& left);
    void markSending(
        const OrderRecord& record, const std::shared_ptr<QPromise<Result<OrderRecord>>>& promise);
    void onTraces(const QString& uuid, const QDateTime& asked, const OrderTraces& traces);
    void decide(OrderRecord& record, bool hasStrangers);
    [[nodiscard]] bool isSurelyOurs(const OrderRecord& record, bool hasStrangers) const;
    QFuture<Result<CaseRecord>> attach(
        OrderRecord record, const QString& requestId, const QString& actor);
    [[nodiscard]] OrderRecord* findOpen(const QString& uuid);
    void close(const QString& uuid);
    void watch();

    RequestBook* m_book;
    OutboxPolicy m_policy;
    OrderStore* m_store;
    QString m_operatorName;
    std::optional<Error> m_whyClosed;
    QList<OrderRecord> m_open;
    QSet<QString> m_settling; ///< uuids of open orders for which a decision is being written
    QDateTime m_lastLook;
    QTimer m_askTimer;
};

} // namespace Vaglio
