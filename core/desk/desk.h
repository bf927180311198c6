// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/evidencecabinet.h"
#include "core/desk/issuing.h"
#include "core/desk/requestbook.h"
#include "core/desk/sync.h"
#include "core/domain/account.h"

#include <QObject>

#include <chrono>

namespace Vaglio {

class ApiClient;

/// One connected account and everything a person does with it. Owns its parts.
class Desk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)
public:
    Desk(const Account& account, const QString& operatorName,
        std::chrono::milliseconds pollInterval = std::chrono::seconds(60),
        QObject* parent = nullptr);
    ~Desk() override;

    [[nodiscard]] Environment environment() const { return m_environment; }
    [[nodiscard]] QString host() const { return m_host; }
    [[nodiscard]] QString operatorName() const { return m_operatorName; }
    void setOperatorName(const QString& name);
    [[nodiscard]] RequestBook* book() const { return m_book; }
    [[nodiscard]] Sync* sync() const { return m_sync; }
    [[nodiscard]] Issuing* issuing() const { return m_issuing; }
    [[nodiscard]] EvidenceCabinet* evidence() const { return m_evidence; }

private:
    Environment m_environment;
    QString m_host;
    QString m_operatorName;
    ApiClient* m_client;
    RequestBook* m_book;
    Sync* m_sync;
    Issuing* m_issuing;
    EvidenceCabinet* m_evidence;
};

/// Asks the service once whether it accepts the account; answers with the number of requests found.
[[nodiscard]] QFuture<Result<int>> checkAccount(const Account& account, QObject* context);

} // namespace Vaglio
