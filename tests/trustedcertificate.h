// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QString>

namespace Vaglio {

/// For as long as it lives this program trusts the certificates of a PEM file too.
class TrustedCertificate final {
public:
    explicit TrustedCertificate(const QString& file)
    {
        QSslConfiguration tls = m_before;
        m_isRead = tls.addCaCertificates(file);
        QSslConfiguration::setDefaultConfiguration(tls);
    }
    ~TrustedCertificate() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(TrustedCertificate)

    [[nodiscard]] bool isRead() const { return m_isRead; }

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
    bool m_isRead = false;
};

} // namespace Vaglio
