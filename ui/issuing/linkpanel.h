// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/qrcode.h"

#include <QWidget>

#include <optional>

namespace Vaglio {

class Button;
class Label;

/// A QR code in a white box that takes what room there is.
class QrView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrView)
public:
    explicit QrView(std::optional<QrCode> code, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return { 254, 254 }; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent* event) override;
    /// As a window of its own: Escape, F11 or a click closes it.
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    std::optional<QrCode> m_code;
};

/// Left side of the hand-off: the link itself, to copy or open, and its QR code.
class LinkPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkPanel)
public:
    explicit LinkPanel(const QString& link, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<QrCode>& code() const { return m_code; }
    /// Writes the code as PNG; false where the file cannot be written whole.
    [[nodiscard]] bool saveImage(const QString& path) const;

public slots:
    void copyLink();
    void showFullScreen();

signals:
    void copied();
    /// "Open in the browser" was asked for.
    void openRequested();
    void imageSaved();

private:
    void chooseImageFile();

    QString m_link;
    std::optional<QrCode> m_code;
    Button* m_copy;
    Label* m_notice = nullptr;
};

} // namespace Vaglio
