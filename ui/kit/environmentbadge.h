// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account.h"

#include <QWidget>

namespace Vaglio {

/// Says which service the desk works on: ochre for both sandboxes, plain for production.
class EnvironmentBadge final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentBadge)
public:
    explicit EnvironmentBadge(QWidget* parent = nullptr);

    void setEnvironment(Environment environment, const QString& host);
    [[nodiscard]] QString words() const { return m_words; }
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shown() const { return m_compact ? m_shortWords : m_words; }
    [[nodiscard]] QFont textFont() const;

    QString m_words;
    QString m_shortWords;
    bool m_sandbox = false;
    bool m_compact = false;
};

/// True where nothing costs money: such a window has the ochre line.
[[nodiscard]] bool isSandbox(Environment environment);

} // namespace Vaglio
