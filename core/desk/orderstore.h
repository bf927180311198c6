// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/orderrecord.h"
#include "core/desk/requestbook.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace Vaglio {

class VaultWorker;

/// A state of an order to make durable, with its event in the journal.
struct OrderStep {
    OrderRecord record;
    std::optional<CaseRecord> made; ///< durable together with it
    QString event; ///< empty: none
    QString actor;
};

/// The word of the journal for a state: "order.prepared", ...
[[nodiscard]] QString eventOf(OrderRecord::State state);

/// Writes the steps of orders into the vault, in the order they are given. A step that must not be
/// lost is kept in memory where it cannot be written, and written again until it is durable.
class OrderStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderStore)
public:
    /// What an earlier run left open.
    struct Left {
        std::vector<OrderRecord> records;
        int damaged = 0; ///< records that cannot be read
        bool canWrite = false;
    };

    OrderStore(RequestBook* book, std::shared_ptr<VaultWorker> vault,
        std::chrono::milliseconds saveAgain, QObject* parent);
    ~OrderStore() override;

    [[nodiscard]] QFuture<Result<Left>> readLeft();
    /// Once. Where it fails, nothing changed.
    QFuture<Result<int>> keep(const OrderStep& step);
    /// An error means that it is not durable yet, and goes on being tried.
    QFuture<Result<int>> keepOrRetry(const OrderStep& step);
    /// Tries now what is not durable yet; answers at once where all is.
    QFuture<Result<int>> saveUnsaved();
    [[nodiscard]] bool hasUnsaved() const { return !m_unsaved.empty(); }
    [[nodiscard]] QList<CaseRecord> unsavedCases() const;
    [[nodiscard]] const std::optional<Error>& unsavedBecause() const { return m_unsavedBecause; }

signals:
    /// What unsavedBecause() says is another.
    void unsavedChanged();

private:
    [[nodiscard]] static Result<Left> readOpen(const Vault& vault);
    [[nodiscard]] static VaultBatch batchOf(const OrderStep& step);
    void saveNext();

    RequestBook* m_book;
    std::shared_ptr<VaultWorker> m_vault;
    std::deque<OrderStep> m_unsaved;
    std::optional<Error> m_unsavedBecause;
    std::shared_ptr<QPromise<Result<int>>> m_saving; ///< null: not at it
    QTimer m_saveTimer;
};

} // namespace Vaglio
