// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAbstractScrollArea;

namespace Vaglio {

/// The frame of a text field around an editor of several lines, with the same look of the focus.
class FieldBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldBox)
public:
    explicit FieldBox(QAbstractScrollArea* editor, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractScrollArea* m_editor;
};

} // namespace Vaglio
