// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/desk/requestlist.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QSplitter;

namespace Vaglio {

class CaseFetcher;
class CasePanel;
class FilterBar;
class KeyBar;
class ListArea;
class RequestListModel;
class RequestsTable;

/// The requests of a desk: a queue as a list, and beside it the case that is open. In a narrow
/// window the two share one place: Enter opens a case, Escape leads back. actions() are all acts of
/// the page, each with its text, key and objectName; the keys work while the page is shown, and
/// single letters leave text fields alone.
class RequestsPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsPage)
public:
    explicit RequestsPage(Desk* desk, QWidget* parent = nullptr);

    [[nodiscard]] Queue queue() const;
    /// Shows a queue from its beginning, without filters.
    void setQueue(Queue queue);
    [[nodiscard]] static QString queueTitle(Queue queue);

    /// The case that is open, or empty.
    [[nodiscard]] QString currentId() const;
    /// Opens a case of the list; false where the list does not have it.
    bool selectCase(const QString& id);
    void nextCase();
    void previousCase();

    void setPrices(const PriceList& prices);
    /// Shown in the case once its archive is open; owned from here on.
    void setEvidenceWidget(QWidget* widget);

    /// Order, column widths and the width of the case.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

signals:
    void queueChanged(Vaglio::Queue queue);
    void currentIdChanged(const QString& id);
    /// The archive is in memory: show it.
    void openEvidenceRequested(const QString& id);
    void newLinkRequested();
    void handOffRequested(const QString& id);
    void enterTokenRequested();
    void showKeysRequested();
    void commandsRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildList();
    void buildActions();
    void buildSortActions();
    QAction* addPageAction(
        const QString& name, const QString& text, const QKeySequence& key, const QString& icon);
    void connectList();
    void connectCase();
    void applyFilters();
    void searchAll();
    void lookElsewhere();
    void showSituation();
    void showCurrent();
    void showPosition();
    void openEvidence();
    void onEvidenceOpened(const QString& id);
    void fetchIdentity();
    void applyWidth();
    void showPane();

    Desk* m_desk;
    RequestList* m_list;
    RequestListModel* m_model;
    RequestsTable* m_table;
    CaseFetcher* m_fetcher;
    FilterBar* m_filters;
    ListArea* m_area;
    KeyBar* m_keys;
    QWidget* m_listPane;
    CasePanel* m_case;
    QSplitter* m_splitter;
    QAction* m_openEvidence = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QTimer m_second; ///< count-downs
    QTimer m_identityDelay; ///< not for a case that is only passed by
    std::array<int, 2> m_caseWidths; ///< wide, compact
    int m_elsewhere = 0;
    int m_elsewhereAsked = 0;
    std::optional<Queue> m_cameFrom; ///< before searching everywhere
    bool m_compact = false;
    bool m_stacked = false;
    bool m_caseShown = false; ///< stacked: the case and not the list
};

} // namespace Vaglio
