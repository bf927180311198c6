// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QString>

#include <optional>

namespace Vaglio {

/// One line of the rail: icon, words, and a count or a key. Compact, it is the icon alone with a
/// small count, and its words move to the tooltip. Its accessible name carries the count.
class RailButton final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RailButton)
public:
    RailButton(const QString& iconName, const QString& words, const QKeySequence& keys,
        QWidget* parent = nullptr);

    void setCount(int count);
    [[nodiscard]] std::optional<int> count() const { return m_count; }
    /// A count above zero then stands out: something runs out.
    void setUrgent(bool urgent);
    void setKeyShown(bool shown);
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintWide(QPainter* painter, const Theme& theme) const;
    void paintCompact(QPainter* painter, const Theme& theme) const;
    [[nodiscard]] QColor countColor(const Theme& theme) const;
    [[nodiscard]] bool standsOut() const { return m_urgent && m_count.value_or(0) > 0; }
    void describe();

    QString m_iconName;
    QKeySequence m_keys;
    std::optional<int> m_count;
    bool m_urgent = false;
    bool m_keyShown = false;
    bool m_compact = false;
};

} // namespace Vaglio
