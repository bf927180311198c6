// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/pooldecoder.h"

#include <QBuffer>
#include <QImageReader>
#include <QMutex>
#include <QPainter>
#include <QPdfDocument>
#include <QPromise>

#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

// A picture past this is an attack on time rather than a photograph. Memory is kept by the
// allocation limit of QImageReader.
constexpr qint64 maximumPixels = 200'000'000;
constexpr qint64 maximumPdfPixels = 32'000'000;
constexpr qreal pdfDotsPerPoint = 300.0 / 72.0;

/// Runs work on the pool unless its future was cancelled first. A pool that is cleared drops the
/// promise, which ends the future without a result.
template <typename T, typename Work>
QFuture<T> start(QThreadPool& pool, DocumentDecoder::Urgency urgency, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    pool.start(
        [promise, work = std::move(work)] {
            if (!promise->isCanceled()) {
                promise->addResult(work());
            }
            promise->finish();
        },
        int(urgency));
    return future;
}

QSize fitted(const QSize& full, const QSize& bounding)
{
    if (bounding.isEmpty()
        || (full.width() <= bounding.width() && full.height() <= bounding.height())) {
        return full;
    }
    return full.scaled(bounding, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

QSize withinPixels(const QSize& size, qint64 pixels)
{
    const qreal area = qreal(size.width()) * size.height();
    return area <= qreal(pixels)
        ? size
        : QSizeF(size * std::sqrt(qreal(pixels) / area)).toSize().expandedTo(QSize(1, 1));
}

QImage paintable(QImage image)
{
    image.convertTo(
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return image;
}

bool mayAllocate(const QSize& size)
{
    const qint64 megabytes = QImageReader::allocationLimit();
    return megabytes <= 0 || qint64(size.width()) * size.height() * 4 <= megabytes * 1024 * 1024;
}

/// A JPEG is reduced by powers of two while it is read, so one that is too large for the limit can
/// still be read at a half, a quarter or an eighth. A PNG is read whole and refused there.
QSize withinAllocation(const QSize& full, const QSize& wanted)
{
    QSize reduced = full;
    for (int divisor = 2; !mayAllocate(reduced) && divisor <= 8; divisor *= 2) {
        reduced = QSize(full.width() / divisor, full.height() / divisor);
    }
    return reduced == full || wanted.width() <= reduced.width() ? wanted : reduced;
}

Result<DecodedPage> decodePicture(const EvidenceDocument& document, const QSize& boundingSize)
{
    QBuffer buffer;
    buffer.setData(document.bytes);
    if (!buffer.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::BadArchive);
    }
    // The format is what the content says (documentTypeOf); nothing else may decide, so that no
    // other plugin is ever asked.
    QImageReader reader(&buffer, document.type == DocumentType::Jpeg ? "jpeg" : "png");
    reader.setDecideFormatFromContent(false);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    if (!stored.isValid() || stored.isEmpty()) {
        return failure(Error::Kind::BadArchive, reader.errorString());
    }
    if (qint64(stored.width()) * stored.height() > maximumPixels) {
        return failure(
            Error::Kind::TooLarge, u"%1 x %2 pixels"_s.arg(stored.width()).arg(stored.height()));
    }
    const bool turned = (reader.transformation() & QImageIOHandler::TransformationRotate90) != 0;
    const QSize full = turned ? stored.transposed() : stored;
    const QSize wanted = withinAllocation(full, fitted(full, boundingSize));
    if (wanted != full) {
        reader.setScaledSize(turned ? wanted.transposed() : wanted);
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        const bool tooLarge = document.type == DocumentType::Png && !mayAllocate(stored);
        return failure(
            tooLarge ? Error::Kind::TooLarge : Error::Kind::BadArchive, reader.errorString());
    }
    return DecodedPage { paintable(image), full };
}

/// Opens the document for one piece of work: pages of one document are asked for seldom enough,
/// and nothing of it stays in memory. One at a time in the whole process, whoever asks.
template <typename T, typename Work> Result<T> withPdf(const EvidenceDocument& document, Work work)
{
    static QMutex oneAtATime;
    const QMutexLocker locker(&oneAtATime);
    QBuffer buffer;
    buffer.setData(document.bytes);
    QPdfDocument pdf;
    if (!buffer.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::BadArchive);
    }
    pdf.load(&buffer);
    if (pdf.status() != QPdfDocument::Status::Ready || pdf.pageCount() < 1) {
        return failure(Error::Kind::BadArchive,
            pdf.error() == QPdfDocument::Error::IncorrectPassword ? u"the PDF asks for a password"_s
                                                                  : u"the PDF cannot be read"_s);
    }
    return work(pdf);
}

Result<DecodedPage> decodePdf(const EvidenceDocument& document, int page, const QSize& boundingSize)
{
    return withPdf<DecodedPage>(document, [&](QPdfDocument& pdf) -> Result<DecodedPage> {
        const QSizeF points
            = page >= 0 && page < pdf.pageCount() ? pdf.pagePointSize(page) : QSizeF();
        if (points.isEmpty() || points.width() > 1e5 || points.height() > 1e5) {
            return failure(Error::Kind::BadArchive, u"no page %1"_s.arg(page + 1));
        }
        const QSize full = withinPixels(
            (points * pdfDotsPerPoint).toSize().expandedTo(QSize(1, 1)), maximumPdfPixels);
        const QImage drawn = pdf.render(page, fitted(full, boundingSize));
        if (drawn.isNull()) {
            return failure(Error::Kind::BadArchive, u"page %1 cannot be drawn"_s.arg(page + 1));
        }
        // PDFium leaves the paper transparent.
        QImage image(drawn.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter(&image).drawImage(0, 0, drawn);
        return DecodedPage { image, full };
    });
}

} // namespace

bool DocumentDecoder::hasPages(DocumentType type)
{
    return type == DocumentType::Jpeg || type == DocumentType::Png || type == DocumentType::Pdf;
}

PoolDecoder::PoolDecoder()
{
    m_pictures.setMaxThreadCount(2);
    m_pdfs.setMaxThreadCount(1);
}

PoolDecoder::~PoolDecoder()
{
    m_pictures.clear();
    m_pdfs.clear();
}

QFuture<Result<DecodedPage>> PoolDecoder::decode(
    const EvidenceDocument& document, int page, const QSize& boundingSize, Urgency urgency)
{
    const bool pdf = document.type == DocumentType::Pdf;
    return start<Result<DecodedPage>>(pdf ? m_pdfs : m_pictures, urgency,
        [document, page, boundingSize]() -> Result<DecodedPage> {
            switch (document.type) {
            case DocumentType::Jpeg:
            case DocumentType::Png:
                return decodePicture(document, boundingSize);
            case DocumentType::Pdf:
                return decodePdf(document, page, boundingSize);
            default:
                return failure(Error::Kind::BadArchive, u"nothing to show as a picture"_s);
            }
        });
}

QFuture<Result<int>> PoolDecoder::pageCount(const EvidenceDocument& document)
{
    if (document.type != DocumentType::Pdf) {
        return start<Result<int>>(
            m_pictures, Urgency::Shown, []() -> Result<int> { return Result<int>(1); });
    }
    return start<Result<int>>(m_pdfs, Urgency::Shown, [document] {
        return withPdf<int>(
            document, [](QPdfDocument& pdf) -> Result<int> { return pdf.pageCount(); });
    });
}

} // namespace Vaglio
