// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

#include <array>
#include <optional>

class QHeaderView;
class QTableView;

namespace Vaglio {

/// How wide the columns are: as a person set them, apart for wide and compact tables, else by the
/// room there is.
class TableColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableColumns)
public:
    /// Of all columns but the last, which takes the rest.
    using Widths = std::array<int, 4>;

    explicit TableColumns(QTableView* table);

    void setCompact(bool compact);
    /// To be called when the room has changed.
    void apply();

    /// Order and widths.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, where the bytes are no such state.
    bool restoreState(const QByteArray& state);

private:
    void onResized(int section, int width);

    QTableView* m_table;
    QHeaderView* m_header;
    std::array<std::optional<Widths>, 2> m_own; ///< wide, compact
    bool m_compact = false;
    bool m_applying = false; ///< widths are being set here, not by a person
};

} // namespace Vaglio
