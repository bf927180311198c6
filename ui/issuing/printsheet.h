// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/qrcode.h"

#include <QWidget>

#include <optional>

namespace Vaglio {

/// An A4 sheet to give to the applicant: heading, QR code, what to do, the link, footer. It names
/// nobody, since it may lie about.
struct PrintSheet {
    QString heading;
    QString text;
    QString link;
    QString footer;
    std::optional<QrCode> code;
};

/// Draws the sheet into page, which has the proportions of A4; black on white.
void paintSheet(QPainter* painter, const QRectF& page, const PrintSheet& sheet);

/// The sheet in small.
class SheetPreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SheetPreview)
public:
    explicit SheetPreview(QWidget* parent = nullptr);
    void setSheet(const PrintSheet& sheet);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PrintSheet m_sheet;
};

} // namespace Vaglio
