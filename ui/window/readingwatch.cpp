// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/readingwatch.h"

namespace Vaglio {

namespace {

constexpr std::chrono::milliseconds ReadAfter { 2'000 };

} // namespace

ReadingWatch::ReadingWatch(QObject* parent)
    : QObject(parent)
{
    m_time.setSingleShot(true);
    m_time.setInterval(ReadAfter);
    connect(&m_time, &QTimer::timeout, this, [this] { emit caseRead(m_id); });
}

void ReadingWatch::caseOpened(const QString& id)
{
    if (id == m_id) {
        return;
    }
    m_id = id;
    if (id.isEmpty()) {
        m_time.stop();
    } else {
        m_time.start();
    }
}

} // namespace Vaglio
