// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/callgate.h"

#include <utility>

namespace Vaglio {

CallGate::CallGate(CallLimit limit, QObject* parent)
    : QObject(parent)
    , m_budget(limit)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CallGate::letPass);
}

void CallGate::setLimit(CallLimit limit)
{
    m_budget.setLimit(limit);
    letPass();
}

void CallGate::pass(QObject* caller, CallUrgency urgency, std::function<void()> go)
{
    m_waiting.at(static_cast<std::size_t>(urgency)).push_back({ caller, std::move(go) });
    letPass();
}

void CallGate::note()
{
    m_budget.note(now());
}

std::chrono::milliseconds CallGate::now() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

void CallGate::letPass()
{
    for (const CallUrgency urgency : { CallUrgency::Asked, CallUrgency::Routine }) {
        std::deque<Waiting>& line = m_waiting.at(static_cast<std::size_t>(urgency));
        while (!line.empty()) {
            if (!line.front().caller) {
                line.pop_front();
                continue;
            }
            const std::chrono::milliseconds wait = m_budget.waitAt(now(), urgency);
            if (wait.count() > 0) {
                m_timer.start(wait);
                return;
            }
            const Waiting next = std::move(line.front());
            line.pop_front();
            m_budget.note(now());
            next.go();
        }
    }
}

} // namespace Vaglio
