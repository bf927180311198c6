// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Vaglio {

/// A request body that can be read once and never rewound, so that QNetworkAccessManager cannot
/// send a paid POST again by itself: with a rewindable body it does, twice over HTTP and four times
/// over TLS, when the server closes the connection (SAFETY.md, "The paid POST"). Also tells whether
/// anything was taken from it: zero bytes means surely not sent.
class OneShotBody final : public QIODevice {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OneShotBody)
public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_read == m_bytes.size(); }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesTaken() const { return m_read; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace Vaglio
