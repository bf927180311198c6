// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"
#include "core/desk/sync.h"
#include "ui/kit/panel.h"

class QStackedWidget;

namespace Vaglio {

class Banner;
class Button;
class EmptyState;
class ErrorState;
class Label;
class RequestsTable;
class SkeletonRows;

/// All that decides what stands in the place of the list.
struct ListSituation {
    Queue queue = Queue::ToReview;
    SyncState sync;
    int cases = 0; ///< in the whole book
    int rows = 0; ///< in the list
    bool loading = false; ///< the first answer to the query is not here yet
    bool filtering = false;
    int elsewhere = 0; ///< what the same search finds in all queues
    int unsaved = 0; ///< evidence that waits to be saved
    int openOrders = 0; ///< of which it is not known whether they were charged
};

/// The table and its other states: loading, empty, nothing found, error with retry. What is known
/// stays usable while the service cannot be reached: then a banner stands above the table.
class ListArea final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListArea)
public:
    enum class Shown { Rows, Loading, Empty, NothingFound, Error };

    explicit ListArea(RequestsTable* table, QWidget* parent = nullptr);

    void update(const ListSituation& situation);
    using QWidget::update;
    [[nodiscard]] Shown shown() const { return m_shown; }
    /// "Next check in 48 s." and such; empty where none is planned.
    [[nodiscard]] static QString nextCheckText(const SyncState& sync, const QDateTime& now);

signals:
    void checkRequested();
    void newLinkRequested();
    void enterTokenRequested();
    void searchAllRequested();
    void clearRequested();
    /// To the clipboard, with the words that say so.
    void copied(const QString& words);

private:
    void buildStates();
    void buildBanners();
    void buildError();
    void showBanners(const ListSituation& situation);
    void showContact(const ListSituation& situation);
    void showUnread(const QStringList& problems);
    void copyUnread();
    void showError(const ListSituation& situation);
    void showEmpty(const ListSituation& situation);
    void showNothingFound(const ListSituation& situation);
    [[nodiscard]] static Shown choose(const ListSituation& situation);

    RequestsTable* m_table;
    QWidget* m_banners;
    Banner* m_offline;
    Banner* m_token;
    Label* m_contact;
    Banner* m_unread; ///< rows of the list that could not be read
    Label* m_unreadText;
    QStringList m_problems; ///< which they are, and why
    QStackedWidget* m_pages;
    QStackedWidget* m_overlay; ///< lies over the rows, below the head of the table
    SkeletonRows* m_skeleton;
    EmptyState* m_empty;
    EmptyState* m_nothingFound;
    Button* m_searchAll;
    ErrorState* m_error = nullptr; ///< most desks never need it
    Button* m_enterToken = nullptr;
    Shown m_shown = Shown::Rows;
};

} // namespace Vaglio
