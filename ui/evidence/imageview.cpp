// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/imageview.h"

#include "core/async.h"
#include "ui/kit/controlpaint.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QWheelEvent>

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr qreal zoomStep = 1.25;
constexpr qreal wheelNotch = 120; // QWheelEvent counts eighths of a degree, 15 degrees a notch
constexpr int panStep = 60;
constexpr std::chrono::milliseconds settleTime(80);

} // namespace

ImageView::ImageView(DocumentDecoder* decoder, QWidget* parent)
    : QWidget(parent)
    , m_decoder(decoder)
{
    setObjectName(u"imageView"_s);
    setAccessibleName(tr("Document"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, &ImageView::requestPixels);
}

ImageView::~ImageView()
{
    cancelRequest();
}

void ImageView::showPage(const EvidenceDocument& document, int page, const QString& accessibleText)
{
    clear();
    m_document = document;
    m_page = page;
    setAccessibleName(accessibleText);
    requestPixels();
}

void ImageView::clear()
{
    cancelRequest();
    m_settled.stop();
    m_document.reset();
    m_fitted = {};
    m_full = {};
    m_geometry.setPicture({});
    m_dragFrom.reset();
    updateCursor();
    update();
}

const QImage& ImageView::pixels() const
{
    const bool fittedServes = m_full.isNull()
        || m_fitted.width() >= std::lround(0.98 * m_geometry.neededSize().width());
    return fittedServes ? m_fitted : m_full;
}

QString ImageView::sizeText() const
{
    if (!isReady()) {
        return {};
    }
    const QSize size = m_geometry.picture();
    const bool upright = m_geometry.quarterTurns() % 2 == 0;
    return tr("%1 × %2 at %3 %")
        .arg(upright ? size.width() : size.height())
        .arg(upright ? size.height() : size.width())
        .arg(std::lround(m_geometry.scale() * 100));
}

QString ImageView::zoomText() const
{
    const qreal ratio = m_geometry.scale() / m_geometry.fitScale();
    return m_geometry.isFit() || !isReady() ? tr("Fit", "zoom")
                                            : tr("%1 × fit").arg(QLocale().toString(ratio, 'f', 1));
}

void ImageView::change(const std::function<void(ViewGeometry&)>& step)
{
    if (!isReady()) {
        return;
    }
    step(m_geometry);
    requestPixels();
    updateCursor();
    update();
    emit viewChanged();
}

void ImageView::fit()
{
    change([](ViewGeometry& geometry) { geometry.fit(); });
}

void ImageView::actualPixels()
{
    change([](ViewGeometry& geometry) { geometry.zoomTo(1, geometry.middle()); });
}

void ImageView::zoomIn()
{
    change([](ViewGeometry& geometry) { geometry.zoomBy(zoomStep, geometry.middle()); });
}

void ImageView::zoomOut()
{
    change([](ViewGeometry& geometry) { geometry.zoomBy(1 / zoomStep, geometry.middle()); });
}

void ImageView::rotateRight()
{
    change([](ViewGeometry& geometry) { geometry.rotate(1); });
}

void ImageView::rotateLeft()
{
    change([](ViewGeometry& geometry) { geometry.rotate(-1); });
}

QSize ImageView::sizeHint() const
{
    return { 640, 480 };
}

/// Asks for pixels where those at hand would have to be stretched.
void ImageView::requestPixels()
{
    const QSizeF pane = size() * devicePixelRatioF();
    if (!m_document || pane.isEmpty() || m_settled.isActive()) {
        return;
    }
    if (!isReady()) {
        request(pane.toSize());
        return;
    }
    const QSize needed = m_geometry.neededSize();
    const int enough = int(std::lround(0.98 * needed.width()));
    if (pixels().width() >= enough) {
        return;
    }
    const bool beyondFit = m_geometry.scale() > m_geometry.fitScale() * 1.01;
    request(beyondFit ? QSize() : needed);
}

void ImageView::request(const QSize& boundingSize)
{
    if (m_requesting && m_requested == boundingSize) {
        return;
    }
    cancelRequest();
    m_requesting = true;
    m_requested = boundingSize;
    m_request = m_decoder->decode(*m_document, m_page, boundingSize);
    onResult(m_request, this,
        [this, number = m_number](const Result<DecodedPage>& page) { onDecoded(number, page); });
}

void ImageView::cancelRequest()
{
    ++m_number;
    m_requesting = false;
    m_request.cancel();
}

void ImageView::onDecoded(quint64 number, const Result<DecodedPage>& page)
{
    if (number != m_number) {
        return;
    }
    m_requesting = false;
    if (!page) {
        // With pixels at hand a failure costs sharpness only.
        if (!isReady()) {
            emit pageFailed(page.error());
        }
        return;
    }
    const bool first = !isReady();
    if (first) {
        m_geometry.setPicture(page->fullSize);
        m_geometry.setPane(QSizeF(size() * devicePixelRatioF()));
    }
    if (m_requested.isEmpty()) {
        m_full = page->image;
    } else {
        m_fitted = page->image;
    }
    updateCursor();
    update();
    if (first) {
        emit pageShown();
        emit viewChanged();
        requestPixels();
    }
}

void ImageView::updateCursor()
{
    const QSizeF shown = m_geometry.target().size();
    const QSizeF pane = size() * devicePixelRatioF();
    const bool larger = shown.width() > pane.width() + 1 || shown.height() > pane.height() + 1;
    if (m_dragFrom) {
        setCursor(Qt::ClosedHandCursor);
    } else if (isReady() && larger) {
        setCursor(Qt::OpenHandCursor);
    } else {
        unsetCursor();
    }
}

void ImageView::paintEvent(QPaintEvent*)
{
    if (m_paneRatio != devicePixelRatioF()) {
        onPaneChanged(); // moved to a screen with another pixel ratio
    }
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Canvas));
    if (isReady()) {
        painter.save();
        // From here on in device pixels, so that a fitted picture is drawn pixel for pixel.
        const qreal ratio = devicePixelRatioF();
        painter.scale(1 / ratio, 1 / ratio);
        const QRectF target = m_geometry.target();
        painter.translate(target.center());
        painter.rotate(90 * m_geometry.quarterTurns());
        const bool upright = m_geometry.quarterTurns() % 2 == 0;
        const QSizeF box = upright ? target.size() : target.size().transposed();
        const QImage& image = pixels();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.size() != box.toSize());
        painter.drawImage(
            QRectF(-box.width() / 2, -box.height() / 2, box.width(), box.height()), image);
        painter.restore();
    }
    if (hasFocus()) {
        paintFocusRing(&painter, rect(), 0, theme);
    }
}

void ImageView::resizeEvent(QResizeEvent*)
{
    onPaneChanged();
}

void ImageView::onPaneChanged()
{
    m_paneRatio = devicePixelRatioF();
    m_geometry.setPane(QSizeF(size() * devicePixelRatioF()));
    if (isReady()) {
        m_settled.start();
        updateCursor();
        emit viewChanged();
    } else if (!m_requesting) {
        requestPixels();
    }
}

void ImageView::keyPressEvent(QKeyEvent* event)
{
    const auto pan = [&](int x, int y) {
        change([&](ViewGeometry& geometry) {
            geometry.panBy(QPointF(x, y) * panStep * devicePixelRatioF());
        });
    };
    switch (event->key()) {
    case Qt::Key_Left:
        pan(1, 0);
        break;
    case Qt::Key_Right:
        pan(-1, 0);
        break;
    case Qt::Key_Up:
        pan(0, 1);
        break;
    case Qt::Key_Down:
        pan(0, -1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    const qreal notches = event->angleDelta().y() / wheelNotch;
    const QPointF anchor = event->position() * devicePixelRatioF();
    change([&](ViewGeometry& geometry) { geometry.zoomBy(std::pow(zoomStep, notches), anchor); });
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isReady()) {
        m_dragFrom = event->position();
        updateCursor();
    }
}

void ImageView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragFrom) {
        const QPointF delta = (event->position() - *m_dragFrom) * devicePixelRatioF();
        m_dragFrom = event->position();
        change([&](ViewGeometry& geometry) { geometry.panBy(delta); });
    }
}

void ImageView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragFrom.reset();
    updateCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPointF anchor = event->position() * devicePixelRatioF();
    change([&](ViewGeometry& geometry) {
        if (geometry.isFit()) {
            geometry.zoomTo(1, anchor);
        } else {
            geometry.fit();
        }
    });
}

void ImageView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ImageView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Vaglio
