// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace Vaglio {

/// A QR code (ISO/IEC 18004, error correction M) as a square of modules. Always black on white,
/// whatever the theme, with the quiet zone of four modules that readers need.
class QrCode final {
public:
    static constexpr int quietZone = 4;

    /// Nothing where the text is empty or longer than a QR code holds.
    [[nodiscard]] static std::optional<QrCode> of(const QString& text);

    /// Modules a side, without the quiet zone.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int x, int y) const;

    /// Fills the largest square in the middle of rect, quiet zone included. Modules are whole
    /// device pixels from four pixels on. The painter must not be rotated.
    void paint(QPainter* painter, const QRectF& rect) const;
    /// One image pixel is a module's side divided by pixelsPerModule.
    [[nodiscard]] QImage image(int pixelsPerModule) const;

private:
    QrCode() = default;

    int m_size = 0;
    std::vector<bool> m_dark;
};

} // namespace Vaglio
