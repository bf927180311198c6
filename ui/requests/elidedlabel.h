// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/label.h"

namespace Vaglio {

/// A label of one line that ends in dots where its room ends, and then shows all in its tooltip.
class ElidedLabel final : public Label {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)
public:
    using Label::Label;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace Vaglio
