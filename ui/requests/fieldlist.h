// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/panel.h"
#include "ui/requests/fieldfindings.h"

#include <QWidget>

namespace Vaglio {

/// One field, what is known of it, and how it compares. Its accessible name says all three.
class FieldLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldLine)
public:
    explicit FieldLine(QWidget* parent = nullptr);

    void setRow(const FieldRow& row, bool last);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FieldRow m_row;
    bool m_last = false;
    bool m_compact = false;
};

/// The box of all fields.
class FieldList final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldList)
public:
    explicit FieldList(QWidget* parent = nullptr);

    void setRows(const QList<FieldRow>& rows);
    [[nodiscard]] const QList<FieldRow>& rows() const { return m_rows; }
    void setCompact(bool compact);

private:
    QList<FieldRow> m_rows;
    QList<FieldLine*> m_lines;
    bool m_compact = false;
};

} // namespace Vaglio
