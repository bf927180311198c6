// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/outcome.h"

#include <QLabel>

namespace Vaglio {

/// The provider's outcome as a widget. A screen reader reads its words.
class PillLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PillLabel)
public:
    explicit PillLabel(const Outcome& outcome = {}, QWidget* parent = nullptr);

    [[nodiscard]] const Outcome& outcome() const { return m_outcome; }
    void setOutcome(const Outcome& outcome);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Outcome m_outcome;
};

} // namespace Vaglio
