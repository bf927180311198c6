// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/chargecounter.h"
#include "app/sandbox/faultyserver.h"

#include <QHash>

#include <memory>

namespace Vaglio::Sandbox {

/// Another host, as far as a client can tell: http://localhost on a port of its own, opened on
/// first use. It hands out files, and counts who brings a token along. Any thread.
class ForeignHost final {
public:
    explicit ForeignHost(ChargeCounter& charges);

    [[nodiscard]] QByteArray urlFor(const std::string& path);
    /// Offers a file; answers its address.
    [[nodiscard]] QByteArray offer(const QByteArray& contentType, const QByteArray& bytes);

private:
    struct File {
        QByteArray contentType;
        QByteArray bytes;
    };
    void open();
    void answer(const httplib::Request& request, httplib::Response& response);

    ChargeCounter& m_charges;
    QMutex m_mutex; ///< guards what follows
    QHash<QByteArray, File> m_files;
    QByteArray m_origin;
    std::unique_ptr<FaultyServer> m_server;
};

} // namespace Vaglio::Sandbox
