// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/documentdecoder.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

class QPainter;
class QPrinter;

namespace Vaglio {

/// Prints pages of one document, each fitted to the paper: decoded by the decoder, painted on a
/// thread of its own. One print at a time.
class EvidencePrinter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidencePrinter)
public:
    /// The decoder outlives the printer.
    explicit EvidencePrinter(DocumentDecoder* decoder, QObject* parent = nullptr);
    ~EvidencePrinter() override;

    /// Pages from 0, first and last included. Does nothing while it is busy.
    void print(const EvidenceDocument& document, std::unique_ptr<QPrinter> printer, int firstPage,
        int lastPage);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }

signals:
    /// Pages done, of all that are asked for.
    void progressed(int done, int total);
    void finished();
    /// Cancelled included.
    void failed(const Vaglio::Error& error);

private:
    struct Job;
    void decodeNext();
    void paintPage(const QImage& image);
    void end(const Error* error);

    DocumentDecoder* m_decoder;
    QThreadPool m_thread;
    std::shared_ptr<Job> m_job;
    QFuture<Result<DecodedPage>> m_decoding;
};

} // namespace Vaglio
