// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

class QPainter;

namespace Vaglio {

/// What a square tag needs, for delegates and for the widget.
struct TagLook {
    QString text;
    QString iconName; ///< or empty
    Token line = Token::BorderStrong;
    Token content = Token::Text;
};

[[nodiscard]] QSize tagSize(const TagLook& look);
/// At the left of rect, in the middle of its height.
void paintTag(QPainter* painter, const QRect& rect, const TagLook& look, const Theme& theme);

/// Square outlined words: what we say, where a round pill is what the provider says.
class Tag final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tag)
public:
    explicit Tag(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);

    void setLook(const TagLook& look);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TagLook m_look;
};

} // namespace Vaglio
