// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace Vaglio {

/// Ring and words for the days that the provider still keeps the evidence.
class DaysLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DaysLabel)
public:
    explicit DaysLabel(int daysLeft = 0, QWidget* parent = nullptr);

    /// assumed: counted from a start that is not known for sure, which the tooltip says.
    void setDaysLeft(int daysLeft, bool assumed = false);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_daysLeft = 0;
};

} // namespace Vaglio
