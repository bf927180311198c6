// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"

#include <QObject>

namespace Vaglio {

/// Counts on the pool what a search would find in all queues. Old answers are dropped.
class ElsewhereCount final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElsewhereCount)
public:
    using QObject::QObject;

    [[nodiscard]] int count() const { return m_count; }
    void look(const BookPtr& book, RequestQuery query);
    void forget();

signals:
    void counted();

private:
    int m_count = 0;
    int m_asked = 0;
};

} // namespace Vaglio
