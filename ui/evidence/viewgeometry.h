// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>

namespace Vaglio {

/// Where a picture lies in a pane: zoom, quarter turns and centre, without a widget. All lengths
/// are device pixels. A picture that fits stays in the middle; a larger one never leaves the pane
/// more than half empty by itself: its edges stop at the edges of the pane.
class ViewGeometry final {
public:
    static constexpr qreal maximumScale = 16;

    void setPane(const QSizeF& pane);
    /// Keeps fit, turns and zoom out of the way: a new picture begins as one that fits, upright.
    void setPicture(const QSize& fullSize);

    [[nodiscard]] QSize picture() const { return m_picture; }
    [[nodiscard]] bool isFit() const { return m_fit; }
    /// Device pixels for each pixel of the picture.
    [[nodiscard]] qreal scale() const { return m_fit ? fitScale() : m_scale; }
    [[nodiscard]] qreal fitScale() const;
    /// Of the picture in the pane, as turned: 0 to 3, clockwise.
    [[nodiscard]] int quarterTurns() const { return m_turns; }

    void fit();
    /// Sets the zoom, keeping what is under the anchor (a point of the pane) where it is.
    void zoomTo(qreal scale, const QPointF& anchor);
    void zoomBy(qreal factor, const QPointF& anchor) { zoomTo(scale() * factor, anchor); }
    void panBy(const QPointF& delta);
    void rotate(int quarterTurns);

    /// The picture as turned, in the pane, on whole device pixels.
    [[nodiscard]] QRectF target() const;
    /// Pixels needed to show all of the picture, not turned, at this zoom; never more than it has.
    [[nodiscard]] QSize neededSize() const;
    [[nodiscard]] QPointF middle() const { return { m_pane.width() / 2, m_pane.height() / 2 }; }

private:
    [[nodiscard]] QSizeF turned() const;
    void clampCentre();

    QSizeF m_pane;
    QSize m_picture;
    bool m_fit = true;
    qreal m_scale = 1;
    int m_turns = 0;
    QPointF m_centre { 0.5, 0.5 }; ///< of the pane, in parts of the turned picture
};

} // namespace Vaglio
