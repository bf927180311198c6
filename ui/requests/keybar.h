// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/panel.h"

#include <QAbstractButton>
#include <QStringList>
#include <QTimer>

class QHBoxLayout;

namespace Vaglio {

class Label;

/// Keys in small boxes with what they do. It can be clicked, but is no stop for Tab: whoever has a
/// keyboard has the key.
class KeyItem final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyItem)
public:
    KeyItem(const QStringList& keys, const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_keys;
};

/// The bar below the list: the keys of the moment, and for a while what just happened.
class KeyBar final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyBar)
public:
    explicit KeyBar(QWidget* parent = nullptr);

    /// At the left, in the order of adding; what comes after addGap stands at the right.
    KeyItem* addItem(const QStringList& keys, const QString& words, const QString& name);
    void addGap();
    /// Shown for four seconds.
    void showNotice(const QString& words);

private:
    QHBoxLayout* m_row;
    Label* m_notice;
    QTimer m_noticeEnd;
};

} // namespace Vaglio
