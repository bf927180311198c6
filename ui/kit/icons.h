// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace Vaglio {

/// An icon of resources/icons by its name ("warn", "approved"), painted in a token's colour. It
/// follows the palette of the application and the pixel ratio of the screen; the disabled state
/// is painted in Token::Text3.
[[nodiscard]] QIcon icon(const QString& name, Token token = Token::Text2);

/// The icon at size x size logical pixels, cached. A name that does not exist gives a null pixmap.
[[nodiscard]] QPixmap iconPixmap(
    const QString& name, const QColor& color, int size, qreal devicePixelRatio);

/// Paints an icon at the pixel ratio of the painter's device, centred in rect, size logical pixels.
void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& color,
    int size = Metrics::iconSize);

} // namespace Vaglio
