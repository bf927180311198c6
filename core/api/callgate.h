// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/callbudget.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <deque>
#include <functional>

namespace Vaglio {

/// Where every call to the service goes out, one account's: at once while there is room in the
/// budget, else in the order they came, those that are asked for before routine. Each try of a call
/// counts.
class CallGate final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallGate)
public:
    explicit CallGate(CallLimit limit = {}, QObject* parent = nullptr);

    void setLimit(CallLimit limit);
    /// Runs go, once, now or later; never where the caller has died meanwhile.
    void pass(QObject* caller, CallUrgency urgency, std::function<void()> go);
    /// For what is never held up: it only counts.
    void note();

private:
    struct Waiting {
        QPointer<QObject> caller;
        std::function<void()> go;
    };
    [[nodiscard]] std::chrono::milliseconds now() const;
    void letPass();

    CallBudget m_budget;
    QElapsedTimer m_clock;
    QTimer m_timer;
    std::array<std::deque<Waiting>, 2> m_waiting; ///< by urgency
};

} // namespace Vaglio
