// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <utility>

class QAction;

namespace Vaglio {

class CaseFetcher;
class CasePanel;
class CaseSplitter;
class ListPane;
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

    /// The case that is open, or empty.
    [[nodiscard]] QString currentId() const;
    /// Opens a case of the list; false where the list does not have it. Right after setQueue the
    /// list is still being worked out: then the case is opened once that is done.
    bool selectCase(const QString& id);
    void nextCase();
    void previousCase();
    /// Opens the nearest case in that direction that is wanted; false, and nothing changes, where
    /// there is none.
    bool stepTo(bool forward, const std::function<bool(const CaseRecord&)>& wanted);
    /// Where the open case stands, from 0 (-1: not in the list), and how many there are.
    [[nodiscard]] std::pair<int, int> place() const;

    void setPrices(const PriceList& prices);
    /// Shown in the case once its archive is open; owned from here on.
    void setEvidenceWidget(QWidget* widget);

    /// Acts of others: those of the page, and those on the case that is open. Not taken over.
    void addCareActs(const QList<QAction*>& ofPage, const QList<QAction*>& ofCase);

    /// Order, column widths and the width of the case.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

signals:
    void queueChanged(Vaglio::Queue queue);
    void currentIdChanged(const QString& id);
    /// The archive is in memory: show it.
    void openEvidenceRequested(const QString& id);
    /// The archive of the open case is in memory: the evidence widget can be filled. Told once for
    /// each case that is opened.
    void evidenceReady(const QString& id);
    void newLinkRequested();
    void handOffRequested(const QString& id);
    void enterTokenRequested();
    void showKeysRequested();
    void commandsRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    void buildKeys();
    QAction* addPageAction(
        const QString& name, const QString& text, const QKeySequence& key, const QString& icon);
    void connectList();
    void connectCase();
    void showCurrent();
    void showPosition();
    void openEvidence();
    void fetchAgain();
    void onEvidenceOpened(const QString& id);
    void showFetching();
    void fetchIdentity();
    void openPane(bool caseOpen);
    void onFormChanged();
    /// In the list, or else among all requests.
    void showWherever(const QString& id);
    void onSyncState();

    Desk* m_desk;
    ListPane* m_list;
    RequestsTable* m_table;
    CasePanel* m_case;
    CaseSplitter* m_splitter;
    CaseFetcher* m_fetcher;
    QAction* m_openEvidence = nullptr;
    QString m_readyId; ///< what evidenceReady told last
    QTimer m_identityDelay; ///< nothing is fetched for a case that is only passed by
};

} // namespace Vaglio
