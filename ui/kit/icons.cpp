// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// QSvgRenderer paints currentColor black, hence the replacement.
QByteArray coloured(const QString& name, const QColor& color)
{
    QFile file(u":/vaglio/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

class ThemeIconEngine final : public QIconEngine {
public:
    ThemeIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode), qMin(rect.width(), rect.height()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colorFor(mode), qMin(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qMin(size.width(), size.height());
        return iconPixmap(m_name, colorFor(mode), qRound(side / scale), scale);
    }

    [[nodiscard]] QIconEngine* clone() const override
    {
        return new ThemeIconEngine(m_name, m_token);
    }

    [[nodiscard]] QString key() const override { return u"vaglio"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        return Theme::of(nullptr).color(mode == QIcon::Disabled ? Token::Text3 : m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString& name, Token token)
{
    return QIcon(new ThemeIconEngine(name, token));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    const QString key = u"vaglio/%1/%2/%3"_s.arg(name, color.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const QByteArray svg = coloured(name, color);
        if (svg.isEmpty() || pixels <= 0) {
            return {};
        }
        QSvgRenderer renderer(svg);
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(
    QPainter* painter, const QRectF& rect, const QString& name, const QColor& color, int size)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(name, color, size, ratio);
    // On whole device pixels, so that the strokes stay as sharp as they were drawn.
    const auto snapped = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    painter->drawPixmap(QPointF(snapped(rect.x() + (rect.width() - size) / 2),
                            snapped(rect.y() + (rect.height() - size) / 2)),
        pixmap);
}

} // namespace Vaglio
