// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace Vaglio {

/// What a scroll area holds: as high as its content needs at the width there is. Without this a
/// resizable scroll area squeezes text that wraps.
class ScrollColumn final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrollColumn)
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent* event) override;

private:
    void fit();
};

} // namespace Vaglio
