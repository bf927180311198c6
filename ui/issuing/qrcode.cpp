// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/qrcode.h"

#include <QPainter>

#include <cmath>
#include <memory>

#include <qrencode.h>

namespace Vaglio {
namespace {

/// Smaller modules would lose too much of the size by rounding down.
constexpr qreal wholePixelsFrom = 4;

} // namespace

std::optional<QrCode> QrCode::of(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty()) {
        return std::nullopt;
    }
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()),
            reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) {
        return std::nullopt;
    }
    QrCode result;
    result.m_size = code->width;
    const auto count
        = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.m_dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        result.m_dark.push_back((code->data[i] & 1) != 0); // libqrencode: the lowest bit is dark
    }
    return result;
}

bool QrCode::isDark(int x, int y) const
{
    return m_dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size)
        + static_cast<std::size_t>(x)];
}

void QrCode::paint(QPainter* painter, const QRectF& rect) const
{
    const int modules = m_size + 2 * quietZone;
    const qreal scale = painter->deviceTransform().m11();
    qreal module = std::min(rect.width(), rect.height()) / modules;
    if (module * scale >= wholePixelsFrom) {
        module = std::floor(module * scale) / scale; // whole device pixels, so edges stay sharp
    }
    const qreal side = module * modules;
    const QPointF device = painter->deviceTransform().map(
        QPointF(rect.center().x() - side / 2, rect.center().y() - side / 2));
    const QPointF corner = painter->deviceTransform().inverted().map(
        QPointF(std::round(device.x()), std::round(device.y())));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(QRectF(corner, QSizeF(side, side)), Qt::white);
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y)) {
                painter->fillRect(QRectF(corner.x() + (x + quietZone) * module,
                                      corner.y() + (y + quietZone) * module, module, module),
                    Qt::black);
            }
        }
    }
    painter->restore();
}

QImage QrCode::image(int pixelsPerModule) const
{
    const int side = (m_size + 2 * quietZone) * pixelsPerModule;
    QImage result(side, side, QImage::Format_RGB32);
    QPainter painter(&result);
    paint(&painter, QRectF(0, 0, side, side));
    return result;
}

} // namespace Vaglio
