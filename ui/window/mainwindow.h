// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"
#include "core/domain/account.h"
#include "ui/window/commandlistmodel.h"

#include <QWidget>

#include <array>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace Vaglio {

class Panel;
class Rail;
class Settings;

/// The frame: the ochre line of a sandbox, the rail, and one page beside it. Knows no page by its
/// type and nothing of the service: DeskController fills it. Its acts are told as signals.
class MainWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    enum class Page { Waiting, Requests, Evidence, NewLink, PageCount };

    /// The settings must live longer.
    explicit MainWindow(Settings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Rail* rail() const { return m_rail; }
    void setEnvironment(Environment environment, const QString& host);
    /// Whether there is a vault that can be locked, verified and backed up.
    void setLockable(bool lockable);
    void setCounts(const QueueCounts& counts);
    void setQueue(Queue queue);
    [[nodiscard]] Queue queue() const { return m_queue; }

    /// Takes the page over, with the acts it offers.
    void addPage(
        Page page, QWidget* widget, const QString& title, const QList<QAction*>& acts = {});
    [[nodiscard]] QWidget* pageWidget(Page page) const;
    void showPage(Page page);
    /// Takes over what stands over every page.
    void addBar(QWidget* bar);
    /// Puts the keyboard where the page begins: on its list, or its first field.
    void focusPage();
    [[nodiscard]] Page currentPage() const { return m_page; }

    /// Where the window stands is written to the settings; closing does it too.
    void savePlace();
    /// All acts, window first. Only those that are enabled and in sight can be triggered.
    [[nodiscard]] QList<ActionGroup> actionGroups() const;
    void openKeySheet();
    void openCommandPalette();
    /// The keyboard goes to the next part of the window: rail, list, case, ...
    void focusNextPane();

    /// Asked before the window closes; while it says no, the window stays.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

signals:
    void queueChosen(Vaglio::Queue queue);
    void newLinkRequested();
    void settingsRequested();
    void checkRequested();
    void lockRequested();
    void verifyRequested();
    void backUpRequested();
    /// The key sheet or the palette is about to open: all pages should be there.
    void allPagesNeeded();
    void pageShown(Vaglio::MainWindow::Page page);
    void quitRequested();
    /// The window has written its place: pages may write theirs.
    void placeSaved();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct PageEntry {
        QWidget* widget = nullptr;
        QString title;
        QList<QAction*> acts;
    };

    void createActions();
    template <typename Receiver, typename Slot>
    QAction* addAct(const QString& name, const QString& text, const QKeySequence& keys,
        Receiver* receiver, Slot slot);
    void restorePlace();
    void updateTitle();
    void updateActs();
    [[nodiscard]] QList<QWidget*> panes() const;
    [[nodiscard]] const PageEntry& entry(Page page) const;

    Settings* m_settings;
    Panel* m_strip;
    Rail* m_rail;
    QVBoxLayout* m_pageColumn;
    QStackedWidget* m_stack;
    std::array<PageEntry, static_cast<std::size_t>(Page::PageCount)> m_pages;
    QList<QAction*> m_goActs;
    QList<QAction*> m_windowActs;
    QAction* m_back = nullptr;
    QList<QAction*> m_vaultActs;
    Environment m_environment = Environment::BuiltIn;
    Queue m_queue = Queue::ToReview;
    QueueCounts m_counts {};
    Page m_page = Page::Waiting;
    std::function<bool()> m_mayClose;
};

} // namespace Vaglio
