// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/setup/setupframe.h"

#include <QDialog>

namespace Vaglio {

class RecoveryKeyView;

/// The end of the first run: the recovery key of the new vault.
class RecoveryKeyPage final : public SetupFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryKeyPage)
public:
    explicit RecoveryKeyPage(const QString& key, QWidget* parent = nullptr);
    ~RecoveryKeyPage() override;

signals:
    void confirmed();
    void quitRequested();

protected:
    void onEnter() override;

private:
    RecoveryKeyView* m_view;
};

/// The same in front of the settings. It goes only once the key was proven to be taken down: the
/// old one opens nothing any more.
class RecoveryKeyDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryKeyDialog)
public:
    explicit RecoveryKeyDialog(const QString& key, QWidget* parent = nullptr);
    ~RecoveryKeyDialog() override;

    void reject() override { }

private:
    RecoveryKeyView* m_view;
};

} // namespace Vaglio
