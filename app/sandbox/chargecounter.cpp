// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/chargecounter.h"

#include "app/sandbox/jsontext.h"

#include <numeric>

namespace Vaglio::Sandbox {

void ChargeCounter::countGet()
{
    const QMutexLocker lock(&m_mutex);
    ++m_gets;
}

void ChargeCounter::countPost()
{
    const QMutexLocker lock(&m_mutex);
    ++m_posts;
}

void ChargeCounter::countCharge(Mode mode)
{
    const QMutexLocker lock(&m_mutex);
    ++m_charges[static_cast<size_t>(mode)];
}

void ChargeCounter::countForeign(bool withAuthorization)
{
    const QMutexLocker lock(&m_mutex);
    ++m_foreign;
    m_foreignWithAuthorization += withAuthorization ? 1 : 0;
}

void ChargeCounter::countArchive(const QByteArray& id)
{
    const QMutexLocker lock(&m_mutex);
    ++m_archives[id];
}

void ChargeCounter::reset()
{
    const QMutexLocker lock(&m_mutex);
    m_gets = 0;
    m_posts = 0;
    m_foreign = 0;
    m_foreignWithAuthorization = 0;
    m_charges.fill(0);
    m_archives.clear();
}

QByteArray ChargeCounter::json() const
{
    const QMutexLocker lock(&m_mutex);
    JsonObjectText byMode;
    for (const Mode mode : { Mode::Automatic, Mode::Selfie, Mode::Live }) {
        byMode.number(modeName(mode).constData(), m_charges[static_cast<size_t>(mode)]);
    }
    JsonObjectText archives;
    for (auto one = m_archives.cbegin(); one != m_archives.cend(); ++one) {
        archives.number(one.key().constData(), one.value());
    }
    return JsonObjectText()
        .number("gets", m_gets)
        .number("posts", m_posts)
        .number("charges", std::accumulate(m_charges.begin(), m_charges.end(), 0))
        .number("foreignRequests", m_foreign)
        .number("foreignAuthorization", m_foreignWithAuthorization)
        .raw("byMode", byMode.done())
        .raw("archives", archives.done())
        .done();
}

} // namespace Vaglio::Sandbox
