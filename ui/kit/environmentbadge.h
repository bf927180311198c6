// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account.h"

#include <QLabel>

namespace Vaglio {

/// Says where requests go, so that sandbox and production cannot be mistaken for each other: by
/// words, by fill and by line.
class EnvironmentBadge final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentBadge)
public:
    explicit EnvironmentBadge(Environment environment, QWidget* parent = nullptr);

    [[nodiscard]] Environment environment() const { return m_environment; }
    void setEnvironment(Environment environment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Environment m_environment;
};

} // namespace Vaglio
