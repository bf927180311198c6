// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace Vaglio::Testing {

/// Two halves, so that a turn shows: left red, right blue.
inline QImage twoHalves(const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    return image;
}

/// A drawn card with words on it, for pictures that people look at.
inline QImage drawnCard(const QSize& size, const QColor& paper, const QString& words)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(paper.darker(130), size.width() / 300.0));
    for (int y = 0; y < size.height(); y += size.height() / 24) {
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y + size.height() / 30.0));
    }
    painter.setBrush(paper.darker(150));
    painter.drawEllipse(
        QRectF(size.width() * 0.08, size.height() * 0.2, size.width() * 0.25, size.height() * 0.5));
    QFont font = painter.font();
    font.setPixelSize(size.width() / 16);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(
        QRectF(QPointF(size.width() * 0.38, 0), QSizeF(size.width() * 0.6, size.height())),
        Qt::AlignVCenter | Qt::TextWordWrap, words);
    return image;
}

inline QByteArray encoded(const QImage& image, const char* format, int quality = 90)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// A JPEG with an EXIF orientation (TIFF 6.0 tag 274), 1 to 8.
inline QByteArray turnedJpeg(const QImage& image, char orientation)
{
    QByteArray exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
    exif[25] = orientation;
    QByteArray segment("\xff\xe1");
    segment += char(0);
    segment += char(exif.size() + 2);
    QByteArray bytes = encoded(image, "jpeg");
    return bytes.insert(2, segment + exif);
}

inline QByteArray pdfOf(const QList<QColor>& pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        QPainter painter(&writer);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0) {
                writer.newPage();
            }
            painter.fillRect(QRect(0, 0, writer.width(), writer.height() / 2), pages[i]);
        }
    }
    return bytes;
}

/// A PNG that claims a size and holds next to nothing.
inline QByteArray emptyPng(quint32 width, quint32 height)
{
    QByteArray bytes = encoded(QImage(1, 1, QImage::Format_RGB32), "png");
    const auto put = [&](qsizetype at, quint32 value) {
        for (int i = 0; i < 4; ++i) {
            bytes[at + i] = char((value >> (24 - 8 * i)) & 0xffU);
        }
    };
    put(16, width);
    put(20, height);
    quint32 crc = 0xffffffff; // of the header chunk, type and data
    for (const char byte : bytes.mid(12, 17)) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    put(29, ~crc);
    return bytes;
}

inline EvidenceDocument documentOf(const QString& name, const QByteArray& bytes)
{
    EvidenceDocument document;
    document.name = name;
    document.type = documentTypeOf(bytes);
    document.role = documentRoleOf(name, document.type);
    document.bytes = bytes;
    document.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return document;
}

} // namespace Vaglio::Testing
