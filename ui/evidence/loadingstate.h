// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QProgressBar;

namespace Vaglio {

class Label;

/// In the place of evidence that is being fetched: how far it is, and a way to stop.
class LoadingState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadingState)
public:
    explicit LoadingState(QWidget* parent = nullptr);

    /// total is -1 where it is not known.
    void setProgress(qint64 received, qint64 total);

signals:
    void cancelRequested();

private:
    QProgressBar* m_bar;
    Label* m_amount;
};

} // namespace Vaglio
