// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/vaultmove.h"
#include "ui/setup/setupframe.h"

#include <QFuture>

class QProgressBar;

namespace Vaglio {

class Button;

/// Shows how the folder of a vault is moved, with Cancel. A window of its own while no desk is on
/// the vault. Ends the move when it goes.
class MovePage final : public SetupFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MovePage)
public:
    MovePage(const QString& from, const QString& to, QWidget* parent = nullptr);
    ~MovePage() override;

    /// Once, when nobody has the vault any more.
    void begin();

signals:
    void ended(const Vaglio::Result<Vaglio::MoveSummary>& done);

protected:
    void onEnter() override;

private:
    void buildRows();
    void cancel();

    QString m_from;
    QString m_to;
    QProgressBar* m_bar;
    Button* m_cancel;
    QFuture<Result<MoveSummary>> m_running;
    bool m_isStopping = false;
};

} // namespace Vaglio
