// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/viewgeometry.h"

#include <algorithm>
#include <cmath>

namespace Vaglio {
namespace {

// Below half of what fits there is nothing more to see.
constexpr qreal smallestOfFit = 0.5;

qreal clampedAxis(qreal centre, qreal picture, qreal pane)
{
    if (picture <= pane) {
        return 0.5;
    }
    const qreal margin = pane / 2 / picture;
    return std::clamp(centre, margin, 1 - margin);
}

} // namespace

void ViewGeometry::setPane(const QSizeF& pane)
{
    m_pane = pane;
    clampCentre();
}

void ViewGeometry::setPicture(const QSize& fullSize)
{
    m_picture = fullSize;
    m_turns = 0;
    fit();
}

QSizeF ViewGeometry::turned() const
{
    const QSizeF size(m_picture);
    return m_turns % 2 == 0 ? size : size.transposed();
}

qreal ViewGeometry::fitScale() const
{
    const QSizeF size = turned();
    if (size.isEmpty() || m_pane.isEmpty()) {
        return 1;
    }
    return std::min(
        { m_pane.width() / size.width(), m_pane.height() / size.height(), qreal(maximumScale) });
}

void ViewGeometry::fit()
{
    m_fit = true;
    m_centre = { 0.5, 0.5 };
}

void ViewGeometry::zoomTo(qreal scale, const QPointF& anchor)
{
    const QSizeF size = turned();
    if (size.isEmpty() || m_pane.isEmpty()) {
        return;
    }
    const qreal before = this->scale();
    const qreal smallest = std::min(qreal(1), fitScale() * smallestOfFit);
    const qreal after = std::clamp(scale, smallest, qreal(maximumScale));
    const QPointF away = anchor - middle();
    const QPointF kept(m_centre.x() + away.x() / before / size.width(),
        m_centre.y() + away.y() / before / size.height());
    m_fit = false;
    m_scale = after;
    m_centre = { kept.x() - away.x() / after / size.width(),
        kept.y() - away.y() / after / size.height() };
    clampCentre();
}

void ViewGeometry::panBy(const QPointF& delta)
{
    const QSizeF size = turned() * scale();
    if (!size.isEmpty()) {
        m_centre -= QPointF(delta.x() / size.width(), delta.y() / size.height());
        clampCentre();
    }
}

void ViewGeometry::rotate(int quarterTurns)
{
    const int turns = ((quarterTurns % 4) + 4) % 4;
    for (int i = 0; i < turns; ++i) {
        m_centre = { 1 - m_centre.y(), m_centre.x() };
    }
    m_turns = (m_turns + turns) % 4;
    clampCentre();
}

void ViewGeometry::clampCentre()
{
    const QSizeF size = turned() * scale();
    if (!size.isEmpty()) {
        m_centre = { clampedAxis(m_centre.x(), size.width(), m_pane.width()),
            clampedAxis(m_centre.y(), size.height(), m_pane.height()) };
    }
}

QRectF ViewGeometry::target() const
{
    const QSizeF size = turned() * scale();
    const QPointF topLeft(
        middle().x() - m_centre.x() * size.width(), middle().y() - m_centre.y() * size.height());
    return { std::round(topLeft.x()), std::round(topLeft.y()), std::round(size.width()),
        std::round(size.height()) };
}

QSize ViewGeometry::neededSize() const
{
    const QSizeF size = QSizeF(m_picture) * std::min(qreal(1), scale());
    return QSize(int(std::round(size.width())), int(std::round(size.height())))
        .expandedTo(QSize(1, 1));
}

} // namespace Vaglio
