// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/outbox.h"
#include "core/desk/requestbook.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace Vaglio {

class ApiClient;

/// A case that issuing answered with, and how it came.
struct IssuedCase : CaseRecord {
    bool existing = false; ///< it was there, or on its way: nothing was sent for this answer
    /// It exists and is paid, but could not be written down yet; that goes on being tried.
    std::optional<Error> unsaved;
};

/// Whether a person wants a second link for what has one.
enum class Again { No, Yes };

/// Issues paid links. One order is on its way at a time. Nothing is ever sent twice by itself: an
/// uncertain outcome comes back as Error::Kind::OutcomeUnknown (SAFETY.md, "The paid POST"). With
/// an outbox every order is durable before it is sent, and its outcome before it is answered.
class Issuing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Issuing)
public:
    /// Without an outbox (null) it forgets: then only what is on its way is known.
    Issuing(ApiClient* client, RequestBook* book, Outbox* outbox, QString operatorName,
        QObject* parent = nullptr);

    /// Sends the order once. The same intent (isSameIntent) as an open case or as the order on its
    /// way answers with that one, without sending, unless a person wants it again. Without an
    /// outbox that holds for the equal order on its way alone.
    ///
    /// Fails with Refused and a field where check() blocks it; with Refused, detail "busy" while
    /// another is on its way, "unsettled" while the outcome of one is unknown, "loading" before the
    /// outbox is loaded; with Storage or InUse where the vault cannot be written: then nothing was
    /// sent. Price is what the person was shown; it stays with the case.
    [[nodiscard]] QFuture<Result<IssuedCase>> issue(
        const LinkOrder& order, std::optional<Money> price = std::nullopt, Again again = Again::No);
    /// Who issues from now on.
    void setOperatorName(const QString& name);
    [[nodiscard]] bool isBusy() const { return m_current.has_value(); }

    /// The request body of an order, indented, as it would be sent.
    [[nodiscard]] static QByteArray bodyOf(const LinkOrder& order);
    /// Reads such a body back; Refused with the field's name where it is not one.
    [[nodiscard]] static Result<LinkOrder> orderFromBody(const QByteArray& json);

signals:
    void busyChanged(bool busy);
    void issued(const Vaglio::CaseRecord& record);
    void outcomeUnknown(const Vaglio::LinkOrder& order);

private:
    using Answer = Result<IssuedCase>;
    using PromisePtr = std::shared_ptr<QPromise<Answer>>;
    struct Current {
        LinkOrder order;
        std::optional<Money> price;
        PromisePtr promise;
        std::vector<PromisePtr> joined; ///< given the same intent meanwhile
    };
    [[nodiscard]] static PromisePtr startPromise();
    [[nodiscard]] bool isSameAsCurrent(const LinkOrder& order, Again again) const;
    [[nodiscard]] CaseRecord caseOf(const Request& request, const QString& operatorName) const;
    void lookForExisting();
    void prepare();
    void send(const OrderRecord& record);
    void onCreated(OrderRecord record, const Request& request);
    void onNotCreated(OrderRecord record, Error error);
    void sendForgetting();
    void finish(const Answer& answer);

    ApiClient* m_client;
    RequestBook* m_book;
    Outbox* m_outbox;
    QString m_operatorName;
    std::optional<Current> m_current;
};

} // namespace Vaglio
