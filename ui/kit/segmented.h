// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace Vaglio {

/// A few choices in one box, exactly one of which holds. Tab reaches the choice that holds, the
/// arrow keys move and choose, as with radio buttons (which is what a screen reader is told).
class Segmented final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Segmented)
public:
    explicit Segmented(const QString& accessibleName, QWidget* parent = nullptr);

    /// Adds a choice at the end; the first one added holds until another is chosen. The object
    /// name of the segment is its id, or "segmentN".
    QAbstractButton* addSegment(
        const QString& text, const QString& iconName = {}, const QString& id = {});
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    /// Does not tell chosen(); an index that does not exist is ignored.
    void setCurrentIndex(int index);

signals:
    /// A person chose another segment.
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool step(int key);

    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};

} // namespace Vaglio
