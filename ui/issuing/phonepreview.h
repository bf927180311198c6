// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"

#include <QWidget>

namespace Vaglio {

/// Paints what the applicant's page may look like, in the frame of a phone or of a desktop. The
/// page itself is the provider's, so this is an approximation, and nothing is ever fetched for it.
class PhonePreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhonePreview)
public:
    enum class Frame { Phone, Desktop };

    explicit PhonePreview(QWidget* parent = nullptr);

    void setOrder(const LinkOrder& order);
    void setFrame(Frame frame);
    [[nodiscard]] Frame frame() const { return m_frame; }
    /// The colours in use: those of the layout, or plain ones where it has none that can be read.
    [[nodiscard]] QColor background() const;
    [[nodiscard]] QColor foreground() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Step {
        QString iconName;
        QString text;
    };
    [[nodiscard]] QList<Step> steps() const;
    void paintTab(QPainter* painter, const QRectF& rect) const;
    void paintPage(QPainter* painter, const QRectF& page, qreal contentWidth) const;

    LinkOrder m_order;
    Frame m_frame = Frame::Phone;
};

} // namespace Vaglio
