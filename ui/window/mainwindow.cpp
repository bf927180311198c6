// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow.h"

#include "ui/kit/environmentbadge.h"
#include "ui/kit/panel.h"
#include "ui/requests/queuewords.h"
#include "ui/window/commandpalette.h"
#include "ui/window/keysheet.h"
#include "ui/window/rail.h"
#include "ui/window/settings.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize SmallestSize { 720, 480 };
constexpr QSize UsualSize { 1440, 868 };
constexpr int WideWindow = 1280; // narrower, the rail is icons only

bool takesKeyboard(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// Where the keyboard begins in a part of the window: its list, else its first text field, else
/// whatever comes first.
QWidget* firstFocusable(QWidget* pane)
{
    if (takesKeyboard(pane)) {
        return pane;
    }
    QWidget* field = nullptr;
    QWidget* any = nullptr;
    for (QWidget* next = pane->nextInFocusChain(); next != nullptr && next != pane;
        next = next->nextInFocusChain()) {
        if (!pane->isAncestorOf(next) || !takesKeyboard(next)) {
            continue;
        }
        if (qobject_cast<QAbstractItemView*>(next) != nullptr) {
            return next;
        }
        field = field == nullptr ? qobject_cast<QLineEdit*>(next) : field;
        any = any == nullptr ? next : any;
    }
    return field != nullptr ? field : any;
}

} // namespace

MainWindow::MainWindow(Settings* settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_strip(new Panel(Token::Sandbox, this))
    , m_rail(new Rail(this))
    , m_pageColumn(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(SmallestSize);
    m_strip->setObjectName(u"sandboxStrip"_s);
    m_strip->setFixedHeight(Metrics::environmentLine);
    m_stack->setObjectName(u"pages"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    m_pageColumn->setSpacing(0);
    m_pageColumn->addWidget(m_stack, 1);
    row->addLayout(m_pageColumn, 1);
    column->addLayout(row, 1);

    createActions();
    connect(m_rail, &Rail::queueChosen, this, &MainWindow::queueChosen);
    connect(m_rail, &Rail::newLinkRequested, this, &MainWindow::newLinkRequested);
    connect(m_rail, &Rail::settingsRequested, this, &MainWindow::settingsRequested);
    connect(m_rail, &Rail::checkRequested, this, &MainWindow::checkRequested);
    connect(m_settings, &Settings::operatorNameChanged, this,
        [this] { m_rail->setOperatorName(m_settings->operatorName()); });
    m_rail->setOperatorName(m_settings->operatorName());
    setEnvironment(Environment::BuiltIn, {});
    restorePlace();
    updateActs();
}

MainWindow::~MainWindow() = default;

template <typename Receiver, typename Slot>
QAction* MainWindow::addAct(const QString& name, const QString& text, const QKeySequence& keys,
    Receiver* receiver, Slot slot)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, receiver, slot);
    addAction(action);
    return action;
}

void MainWindow::createActions()
{
    int number = 1;
    for (const Queue queue : Rail::queues()) {
        m_goActs.append(addAct(u"goQueue%1"_s.arg(number), queueTitle(queue),
            QKeySequence(u"Ctrl+%1"_s.arg(number)), this,
            [this, queue] { emit queueChosen(queue); }));
        ++number;
    }
    m_goActs.append(addAct(u"goNewLink"_s, tr("New link"), QKeySequence(u"Ctrl+N"_s), this,
        &MainWindow::newLinkRequested));
    m_back = addAct(u"goBack"_s, tr("Back to the list"), QKeySequence(Qt::Key_Escape), this,
        [this] { showPage(Page::Requests); });
    m_goActs.append(m_back);

    m_vaultActs = {
        addAct(u"lock"_s, tr("Lock the vault"), QKeySequence(u"Ctrl+L"_s), this,
            &MainWindow::lockRequested),
        addAct(u"verifyVault"_s, tr("Verify the vault"), {}, this, &MainWindow::verifyRequested),
        addAct(u"backUpVault"_s, tr("Back up the vault…"), {}, this, &MainWindow::backUpRequested),
    };
    setLockable(false);
    m_windowActs = {
        addAct(u"checkNow"_s, tr("Check now"), QKeySequence(Qt::Key_F5), this,
            &MainWindow::checkRequested),
        addAct(u"nextPane"_s, tr("Next part of the window"), QKeySequence(Qt::Key_F6), this,
            &MainWindow::focusNextPane),
        addAct(u"commands"_s, tr("Commands"), QKeySequence(u"Ctrl+K"_s), this,
            &MainWindow::openCommandPalette),
        addAct(u"keys"_s, tr("All keys"), QKeySequence(u"?"_s), this, &MainWindow::openKeySheet),
        addAct(u"settings"_s, tr("Settings"), QKeySequence(u"Ctrl+,"_s), this,
            &MainWindow::settingsRequested),
        addAct(u"themeLight"_s, tr("Light theme"), {}, this,
            [this] { m_settings->setTheme(ThemeChoice::Light); }),
        addAct(u"themeDark"_s, tr("Dark theme"), {}, this,
            [this] { m_settings->setTheme(ThemeChoice::Dark); }),
        addAct(u"themeSystem"_s, tr("Theme of the system"), {}, this,
            [this] { m_settings->setTheme(ThemeChoice::System); }),
        addAct(u"quit"_s, tr("Quit"), QKeySequence(u"Ctrl+Q"_s), this, &MainWindow::quitRequested),
    };
    constexpr qsizetype beforeThemes = 5;
    for (qsizetype i = 0; i < m_vaultActs.size(); ++i) {
        m_windowActs.insert(beforeThemes + i, m_vaultActs.at(i));
    }
}

void MainWindow::setEnvironment(Environment environment, const QString& host)
{
    m_environment = environment;
    m_strip->setVisible(isSandbox(environment));
    m_strip->setAccessibleName(tr("Sandbox"));
    m_rail->setEnvironment(environment, host);
    updateTitle();
}

void MainWindow::setLockable(bool lockable)
{
    for (QAction* act : std::as_const(m_vaultActs)) {
        act->setEnabled(lockable);
    }
}

void MainWindow::setCounts(const QueueCounts& counts)
{
    m_counts = counts;
    m_rail->setCounts(counts);
    updateTitle();
}

void MainWindow::setQueue(Queue queue)
{
    m_queue = queue;
    if (m_page == Page::Requests || m_page == Page::Waiting) {
        m_rail->setCurrentQueue(queue);
    }
    updateTitle();
}

const MainWindow::PageEntry& MainWindow::entry(Page page) const
{
    return m_pages.at(static_cast<std::size_t>(page));
}

void MainWindow::addPage(
    Page page, QWidget* widget, const QString& title, const QList<QAction*>& acts)
{
    PageEntry& place = m_pages.at(static_cast<std::size_t>(page));
    if (place.widget != nullptr) {
        m_stack->removeWidget(place.widget);
        delete place.widget;
    }
    place = { widget, title, acts };
    m_stack->addWidget(widget);
}

void MainWindow::addBar(QWidget* bar)
{
    m_pageColumn->insertWidget(m_pageColumn->count() - 1, bar);
}

QWidget* MainWindow::pageWidget(Page page) const
{
    return entry(page).widget;
}

void MainWindow::showPage(Page page)
{
    QWidget* widget = entry(page).widget;
    if (widget == nullptr) {
        return;
    }
    m_page = page;
    // The stack hands the keyboard to whatever comes first on a page that never had it.
    const bool knowsItsPlace = widget->focusWidget() != nullptr;
    m_stack->setCurrentWidget(widget);
    if (page == Page::NewLink) {
        m_rail->setNewLinkShown(true);
    } else {
        m_rail->setCurrentQueue(m_queue);
    }
    if (!knowsItsPlace || !widget->isAncestorOf(QApplication::focusWidget())) {
        focusPage();
    }
    updateActs();
    updateTitle();
    emit pageShown(page);
}

void MainWindow::focusPage()
{
    if (QWidget* first = firstFocusable(m_stack->currentWidget())) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::updateActs()
{
    // A page that has an Esc of its own keeps it: two acts on one key would block each other.
    const bool own = std::ranges::any_of(entry(m_page).acts, [](const QAction* action) {
        return action->shortcuts().contains(QKeySequence(Qt::Key_Escape));
    });
    m_back->setEnabled(m_page != Page::Requests && m_page != Page::Waiting && !own);
}

void MainWindow::updateTitle()
{
    // No name, mail or id: a title is seen by others, and kept by the desktop.
    QString subject = entry(m_page).title;
    if (m_page == Page::Requests || m_page == Page::Waiting) {
        const int count = m_counts.at(static_cast<std::size_t>(m_queue));
        subject = tr("%1 (%2)", "queue and how many are in it")
                      .arg(queueTitle(m_queue), QLocale().toString(count));
    }
    QString program = u"Vaglio"_s;
    if (isSandbox(m_environment)) {
        program = tr("Vaglio (sandbox)");
    }
    setWindowTitle(u"%1 - %2"_s.arg(subject, program));
}

QList<ActionGroup> MainWindow::actionGroups() const
{
    QList<ActionGroup> groups { { tr("Go to"), m_goActs } };
    for (const Page page : { Page::Requests, Page::Evidence, Page::NewLink }) {
        if (!entry(page).acts.isEmpty()) {
            groups.append({ entry(page).title, entry(page).acts });
        }
    }
    groups.append({ tr("Window"), m_windowActs });
    return groups;
}

void MainWindow::openKeySheet()
{
    emit allPagesNeeded();
    auto* sheet = new KeySheet(actionGroups(), this);
    sheet->open();
}

void MainWindow::openCommandPalette()
{
    QList<ActionGroup> groups;
    for (ActionGroup& group : actionGroups()) {
        // Acts of a page that is not in sight would do something that cannot be seen.
        group.actions.removeIf([this](const QAction* action) {
            return action->parent() != this && !entry(m_page).acts.contains(action);
        });
        groups.append(group);
    }
    auto* palette = new CommandPalette(groups, this);
    palette->open();
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> panes { m_rail };
    QWidget* page = m_stack->currentWidget();
    if (page == nullptr) {
        return panes;
    }
    const auto* splitter = page->findChild<QSplitter*>();
    if (splitter == nullptr) {
        panes.append(page);
        return panes;
    }
    for (int i = 0; i < splitter->count(); ++i) {
        if (splitter->widget(i)->isVisible()) {
            panes.append(splitter->widget(i));
        }
    }
    return panes;
}

void MainWindow::focusNextPane()
{
    const QList<QWidget*> all = panes();
    const QWidget* focused = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focused == all.at(i) || all.at(i)->isAncestorOf(focused)) {
            current = i;
        }
    }
    for (qsizetype step = 1; step <= all.size(); ++step) {
        QWidget* pane = all.at((current + step) % all.size());
        if (pane == m_rail) {
            m_rail->focusCurrent();
            return;
        }
        if (QWidget* first = firstFocusable(pane)) {
            first->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::restorePlace()
{
    resize(UsualSize);
    if (!restoreGeometry(m_settings->state(u"window"_s)) && screen() != nullptr) {
        const QRect room = screen()->availableGeometry();
        resize(UsualSize.boundedTo(room.size()));
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rail->setCompact(width() < WideWindow);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_rail->setCompact(width() < WideWindow);
}

void MainWindow::savePlace()
{
    m_settings->setState(u"window"_s, saveGeometry());
    emit placeSaved();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    savePlace();
    QWidget::closeEvent(event);
}

} // namespace Vaglio
