// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QSize>
#include <QString>

class QPainter;
class QRectF;

namespace Vaglio {

/// The small box with the name of a key ("F5", "Ctrl+N") that stands in buttons and bars.
[[nodiscard]] QSize keyHintSize(const QString& key);

/// Paints the box, centred in rect; onPrimary for the outline on a filled button.
void paintKeyHint(QPainter* painter, const QRectF& rect, const QString& key, const Theme& theme,
    bool onPrimary = false);

} // namespace Vaglio
