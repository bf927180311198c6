// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/documentdecoder.h"
#include "ui/evidence/viewgeometry.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace Vaglio {

/// The pane: one page of one document, to zoom, pan and turn. First decodes as many pixels as the
/// pane shows, then all of them once zoomed in further. Keeps the pixels of its own page only.
class ImageView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageView)
public:
    /// The decoder outlives the view.
    explicit ImageView(DocumentDecoder* decoder, QWidget* parent = nullptr);
    ~ImageView() override;

    /// A new page begins as one that fits, upright.
    void showPage(const EvidenceDocument& document, int page, const QString& accessibleText);
    /// Drops the page and its pixels.
    void clear();

    [[nodiscard]] const ViewGeometry& geometryOfView() const { return m_geometry; }
    /// Whether pixels of the page are there.
    [[nodiscard]] bool isReady() const { return !m_fitted.isNull(); }
    /// The pixels held, smallest that serve the zoom.
    [[nodiscard]] const QImage& pixels() const;
    /// "3024 × 4032 at 26 %"; empty while nothing is shown.
    [[nodiscard]] QString sizeText() const;
    /// "Fit", "1.6 × fit".
    [[nodiscard]] QString zoomText() const;

    void fit();
    void actualPixels();
    void zoomIn();
    void zoomOut();
    void rotateRight();
    void rotateLeft();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void pageShown();
    /// Zoom, turn or place changed.
    void viewChanged();
    void pageFailed(const Vaglio::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void change(const std::function<void(ViewGeometry&)>& step);
    void requestPixels();
    void request(const QSize& boundingSize);
    void onDecoded(quint64 number, const Result<DecodedPage>& page);
    void cancelRequest();
    void updateCursor();
    void onPaneChanged();

    DocumentDecoder* m_decoder;
    std::optional<EvidenceDocument> m_document;
    int m_page = 0;
    ViewGeometry m_geometry;
    qreal m_paneRatio = 0; ///< device pixels a logical one when the pane was last measured
    QImage m_fitted; ///< as many pixels as the pane once needed
    QImage m_full; ///< all pixels, once needed
    QFuture<Result<DecodedPage>> m_request;
    QSize m_requested; ///< what the running request asks for; empty: all
    bool m_requesting = false;
    quint64 m_number = 0;
    QTimer m_settled; ///< resizing has ended
    std::optional<QPointF> m_dragFrom;
};

} // namespace Vaglio
