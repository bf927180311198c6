// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/longtable.h"
#include "ui/requests/requestlistmodel.h"

#include <QList>

#include <functional>
#include <optional>

class QAction;

namespace Vaglio {

class RequestDelegate;
class RequestsHeader;
class TableColumns;

/// The table of requests. What is selected is kept by the id of the case: rows that come and go
/// never move the selection or the place on the screen, and a case that leaves the list stays the
/// current one until a person moves on.
class RequestsTable final : public LongTable {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsTable)
public:
    explicit RequestsTable(RequestListModel* model, QWidget* parent = nullptr);

    /// The id of the case that is shown, or empty.
    [[nodiscard]] QString currentId() const { return m_currentId; }
    /// Its place in the list from 0, or -1 where it is not in the list.
    [[nodiscard]] int currentPosition() const { return currentIndex().row(); }
    /// Makes it the current case; false, and nothing happens, where the list does not have it.
    /// While the list is being worked out it is tried once that is done.
    bool selectId(const QString& id);
    void selectNext();
    void selectPrevious();
    /// Makes the nearest wanted case in that direction the current one; false where there is none.
    bool stepTo(bool forward, const std::function<bool(const CaseRecord&)>& wanted);
    /// After a search: makes the first row the current one, unless the current case was found too.
    /// While the list is being worked out, once that is done.
    void selectFound();
    /// Forgets the current case; the next reset of the list selects its first row.
    void startOver();

    /// Narrow columns: no mail, no time, no operator.
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;

    /// One act a column: sorts by it, or the other way round where it is sorted by that already.
    [[nodiscard]] QList<QAction*> sortActions();

    /// Column widths that a person has set, and the order.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, where the bytes are no such state.
    bool restoreState(const QByteArray& state);

signals:
    void currentIdChanged(const QString& id);
    /// Enter or a double click.
    void opened(const QString& id);
    /// The current case has another place, or the list another length.
    void positionChanged();

public slots:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void reset() override;
    void keyboardSearch(const QString& search) override;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A row and how far below the upper edge it stands: what must not move.
    struct Anchor {
        int row = 0;
        int offset = 0;
    };
    void setUpHeader();
    /// Makes the row the current one, or the nearest that there is.
    void selectNear(int row);
    [[nodiscard]] std::optional<Anchor> anchor() const;
    void restoreAnchor(const Anchor& anchor);
    void setCurrentSilently(int row);
    void onReset();
    void selectFirst();
    void setHoveredRow(int row);
    void updateRow(int row);

    RequestListModel* m_model;
    RequestDelegate* m_delegate;
    RequestsHeader* m_header;
    TableColumns* m_columns;
    QString m_currentId;
    QString m_wantedId; ///< to be selected once the list is here
    int m_lastRow = 0; ///< where the current case is, or was when it left the list
    bool m_wantsFound = false; ///< selectFound() waits for the list
    bool m_silent = false; ///< the selection is being put back, not moved
    std::optional<Anchor> m_anchor;
    std::optional<Anchor> m_resetAnchor;
    QString m_resetAnchorId; ///< the case that m_resetAnchor speaks of
    RequestQuery m_shownQuery;
};

} // namespace Vaglio
