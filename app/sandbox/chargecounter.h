// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/orderbody.h"

#include <QMap>
#include <QMutex>

#include <array>

namespace Vaglio::Sandbox {

/// What the service saw and charged: the measure of every promise not to pay twice. Any thread.
class ChargeCounter final {
public:
    /// A GET of the service, whatever becomes of it.
    void countGet();
    /// A POST whose body was read whole, whatever becomes of it.
    void countPost();
    void countCharge(Mode mode);
    /// A request that reached another host than the service, with or without a token.
    void countForeign(bool withAuthorization);
    /// A request for the evidence of a case that had it.
    void countArchive(const QByteArray& id);
    void reset();
    /// {"gets":N,"posts":N,"charges":N,"foreignRequests":N,"foreignAuthorization":N,"byMode":{...},
    /// "archives":{"ID":N,...}}
    [[nodiscard]] QByteArray json() const;

private:
    mutable QMutex m_mutex;
    int m_gets = 0;
    int m_posts = 0;
    int m_foreign = 0;
    int m_foreignWithAuthorization = 0;
    std::array<int, 3> m_charges {};
    QMap<QByteArray, int> m_archives; ///< asked for, by id
};

} // namespace Vaglio::Sandbox
