// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace Vaglio {

class ApiClient;

/// Issues paid links. One order is on its way at a time; the same order given again meanwhile is
/// the same intent and gets the same answer. Nothing is ever sent twice by itself: an uncertain
/// outcome comes back as Error::Kind::OutcomeUnknown (SAFETY.md, "The paid POST").
class Issuing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Issuing)
public:
    Issuing(ApiClient* client, RequestBook* book, QString operatorName, QObject* parent = nullptr);

    /// Sends the order once. Fails with Refused, detail "busy", while another order is on its way,
    /// and with Refused and a field where check() blocks it: then nothing was sent.
    [[nodiscard]] QFuture<Result<CaseRecord>> issue(const LinkOrder& order);
    /// Who issues from now on.
    void setOperatorName(const QString& name) { m_operatorName = name; }
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
    struct Current {
        LinkOrder order;
        QFuture<Result<CaseRecord>> answer;
    };
    ApiClient* m_client;
    RequestBook* m_book;
    QString m_operatorName;
    std::optional<Current> m_current;
};

} // namespace Vaglio
