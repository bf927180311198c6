// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidenceprinter.h"

#include "core/async.h"

#include <QPainter>
#include <QPrinter>
#include <QtConcurrent>

#include <optional>
#include <utility>

namespace Vaglio {
namespace {

// More pixels than this do not show on A4.
constexpr QSize mostPixels(4000, 4000);

QRect fittedTo(const QSize& paper, const QSize& image)
{
    const QSize size = image.scaled(paper, Qt::KeepAspectRatio);
    return { QPoint((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2),
        size };
}

} // namespace

struct EvidencePrinter::Job {
    EvidenceDocument document;
    std::unique_ptr<QPrinter> printer;
    std::unique_ptr<QPainter> painter; ///< used on the printing thread only
    QSize paper;
    int first = 0;
    int last = 0;
    int next = 0;
};

EvidencePrinter::EvidencePrinter(DocumentDecoder* decoder, QObject* parent)
    : QObject(parent)
    , m_decoder(decoder)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

EvidencePrinter::~EvidencePrinter()
{
    m_decoding.cancel();
    m_thread.waitForDone();
}

void EvidencePrinter::print(const EvidenceDocument& document, std::unique_ptr<QPrinter> printer,
    int firstPage, int lastPage)
{
    if (isBusy()) {
        return;
    }
    m_job = std::make_shared<Job>();
    m_job->document = document;
    m_job->printer = std::move(printer);
    m_job->paper
        = m_job->printer->pageLayout().paintRectPixels(m_job->printer->resolution()).size();
    m_job->first = firstPage;
    m_job->last = lastPage;
    m_job->next = firstPage;
    emit progressed(0, lastPage - firstPage + 1);
    decodeNext();
}

void EvidencePrinter::cancel()
{
    if (isBusy()) {
        const Error error { Error::Kind::Cancelled, {}, 0, {} };
        end(&error);
    }
}

void EvidencePrinter::decodeNext()
{
    m_decoding
        = m_decoder->decode(m_job->document, m_job->next, m_job->paper.boundedTo(mostPixels));
    onResult(m_decoding, this, [this, job = m_job](const Result<DecodedPage>& page) {
        if (job != m_job) {
            return;
        }
        if (page) {
            paintPage(page->image);
        } else {
            end(&page.error());
        }
    });
}

void EvidencePrinter::paintPage(const QImage& image)
{
    const auto painted = QtConcurrent::run(&m_thread, [job = m_job, image] {
        if (!job->painter) {
            job->painter = std::make_unique<QPainter>();
            if (!job->painter->begin(job->printer.get())) {
                return false;
            }
        } else if (!job->printer->newPage()) {
            return false;
        }
        job->painter->setRenderHint(QPainter::SmoothPixmapTransform);
        job->painter->drawImage(fittedTo(job->paper, image.size()), image);
        return job->next < job->last || job->painter->end();
    });
    onFinished(painted, this, [this, job = m_job](const QFuture<bool>& done) {
        if (job != m_job) {
            return;
        }
        if (!done.result()) {
            const Error error { Error::Kind::Storage, QStringLiteral("printing failed"), 0, {} };
            end(&error);
            return;
        }
        emit progressed(job->next - job->first + 1, job->last - job->first + 1);
        if (job->next == job->last) {
            end(nullptr);
        } else {
            ++job->next;
            decodeNext();
        }
    });
}

/// The job goes away on its own thread, after what is being painted there.
void EvidencePrinter::end(const Error* error)
{
    const std::optional<Error> kept = error == nullptr ? std::nullopt : std::optional(*error);
    m_decoding.cancel();
    m_thread.start([job = std::exchange(m_job, nullptr), cancelled = kept.has_value()] {
        if (cancelled && job->painter) {
            job->printer->abort();
        }
        job->painter.reset();
        job->printer.reset();
    });
    if (kept) {
        emit failed(*kept);
    } else {
        emit finished();
    }
}

} // namespace Vaglio
