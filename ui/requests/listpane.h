// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/desk/requestlist.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace Vaglio {

class CaseFetcher;
class ElsewhereCount;
class FilterBar;
class KeyBar;
class ListArea;
class RequestListModel;
class RequestsTable;
class RescueLine;

/// A queue of a desk as a list: what narrows it, its rows or the state in their place, the keys.
class ListPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPane)
public:
    explicit ListPane(Desk* desk, QWidget* parent = nullptr);

    [[nodiscard]] Queue queue() const { return m_list->query().queue; }
    /// Shows a queue from its beginning, without filters.
    void setQueue(Queue queue);
    /// The same search over all requests; clearing it leads back.
    void searchAll();
    [[nodiscard]] int rowCount() const { return m_list->size(); }
    [[nodiscard]] bool isLoading() const { return m_list->isLoading(); }

    [[nodiscard]] RequestsTable* table() const { return m_table; }
    [[nodiscard]] FilterBar* filters() const { return m_filters; }
    [[nodiscard]] KeyBar* keys() const { return m_keys; }
    [[nodiscard]] RescueLine* rescueLine() const { return m_rescue; }
    void setCompact(bool compact);
    /// Whose progress the table shows.
    void setFetcher(const CaseFetcher* fetcher);

signals:
    void queueChanged(Vaglio::Queue queue);
    void newLinkRequested();
    void enterTokenRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectParts();
    void applyFilters();
    void lookElsewhere();
    void showSituation();

    Desk* m_desk;
    RequestList* m_list;
    RequestListModel* m_model;
    RequestsTable* m_table;
    FilterBar* m_filters;
    ListArea* m_area;
    RescueLine* m_rescue;
    KeyBar* m_keys;
    ElsewhereCount* m_elsewhere;
    QTimer m_second; ///< count-downs, while they can be seen
    std::optional<Queue> m_cameFrom; ///< before searching everywhere
};

} // namespace Vaglio
