// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/skeletonrows.h"

#include "ui/kit/controlpaint.h"

#include <QPainter>

#include <array>
#include <chrono>

namespace Vaglio {

namespace {
constexpr std::chrono::milliseconds delay { 150 };
constexpr int pillWidth = 92;
constexpr int barHeight = 10;
constexpr int mostRows = 8;
/// Widths that look like names and sentences; the second column and the ones after it.
constexpr std::array names { 150, 112, 136, 164, 120, 144, 108, 132 };
constexpr std::array words { 96, 110, 80, 104, 92, 70, 100, 86 };
} // namespace

SkeletonRows::SkeletonRows(const QList<int>& columns, QWidget* parent)
    : QWidget(parent)
    , m_columns(columns)
{
    setAccessibleName(tr("Loading"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_drawn = true;
        update();
    });
}

void SkeletonRows::showEvent(QShowEvent* event)
{
    m_drawn = false;
    m_delay.start();
    QWidget::showEvent(event);
}

void SkeletonRows::hideEvent(QHideEvent* event)
{
    m_delay.stop();
    QWidget::hideEvent(event);
}

void SkeletonRows::paintEvent(QPaintEvent*)
{
    if (!m_drawn) {
        return;
    }
    const Theme theme = Theme::of(this);
    const QColor bar = theme.color(Token::Line);
    QPainter painter(this);
    for (int row = 0; row < mostRows && (row + 1) * Metrics::tableRow <= height(); ++row) {
        const int top = row * Metrics::tableRow;
        const int middle = top + Metrics::tableRow / 2;
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            const auto index = static_cast<std::size_t>(row);
            const int x = m_columns.at(column);
            const int thickness = column == 0 ? Metrics::pillHeight : barHeight;
            const int length = column == 0 ? pillWidth
                : column == 1              ? names.at(index)
                                           : words.at(index);
            if (x < width()) {
                paintBox(&painter, QRectF(x, middle - thickness / 2, length, thickness),
                    thickness / 2.0, bar, {});
            }
        }
        painter.fillRect(0, top + Metrics::tableRow - 1, width(), 1, bar);
    }
}

} // namespace Vaglio
