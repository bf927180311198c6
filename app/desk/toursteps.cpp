// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/builtinsandbox.h"
#include "app/desk/keyboard.h"
#include "app/desk/program.h"
#include "app/desk/tour.h"
#include "core/desk/desk.h"
#include "ui/evidence/imageview.h"
#include "ui/kit/theme.h"
#include "ui/requests/requestspage.h"
#include "ui/setup/firstrunpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/rail.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

using Page = MainWindow::Page;

/// Presses Tab, or Shift+Tab, until the keyboard is on the control of that name; gives up after
/// one round.
void tabTo(const QString& name, const QKeySequence& key = QKeySequence(Qt::Key_Tab))
{
    for (int i = 0; i < 80; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name) {
            return;
        }
        Keyboard::press(key);
    }
}

void fill(const QString& field, const QString& text)
{
    tabTo(field);
    Keyboard::type(text);
}

QWidget* dialog(const QString& name)
{
    QWidget* active = QApplication::activeWindow();
    return active != nullptr && active->objectName() == name ? active : nullptr;
}

/// What the steps ask the program.
struct Eyes {
    Program* program;

    [[nodiscard]] MainWindow* window() const { return program->window(); }
    [[nodiscard]] RequestsPage* requests() const
    {
        return window() == nullptr
            ? nullptr
            : qobject_cast<RequestsPage*>(window()->pageWidget(Page::Requests));
    }
    [[nodiscard]] bool isOn(Page page) const
    {
        return window() != nullptr && window()->currentPage() == page;
    }
    [[nodiscard]] int rows() const
    {
        const auto* table = requests() ? requests()->findChild<QTableView*>() : nullptr;
        return table == nullptr || table->model() == nullptr ? 0 : table->model()->rowCount();
    }
    [[nodiscard]] CasePtr current() const
    {
        return requests() && program->desk()
            ? program->desk()->book()->find(requests()->currentId())
            : nullptr;
    }
    [[nodiscard]] bool isDark() const { return Theme::of(window()).isDark(); }
    [[nodiscard]] std::function<QWidget*()> theWindow() const
    {
        return [eyes = *this]() -> QWidget* { return eyes.window(); };
    }
};

/// Walks down the list to a person.
void goTo(const Eyes& eyes, const QString& name)
{
    for (int i = 0; i < 80 && eyes.current() && eyes.current()->applicantName() != name; ++i) {
        Keyboard::press(QKeySequence(Qt::Key_J));
    }
}

std::vector<TourStep> firstRunSteps(const Eyes& eyes)
{
    const auto page = [eyes]() -> QWidget* { return eyes.program->firstRun(); };
    return {
        { u"first run"_s, {}, [page] { return page() && page()->isVisible(); }, u"01-first-run"_s,
            page, true },
        { u"an account instead"_s,
            [] {
                Keyboard::press(QKeySequence(Qt::Key_Down));
                fill(u"token"_s, u"only-to-show-dots"_s);
                fill(u"operatorName"_s, u"G. Ferri"_s);
            },
            [page] { return page()->findChild<QLineEdit*>(u"token"_s)->isEnabled(); },
            u"02-first-run-account"_s, page },
        { u"the built-in sandbox"_s,
            [eyes] {
                eyes.program->settings()->setOperatorName(u"G. Ferri"_s);
                tabTo(u"chooseAccount"_s, QKeySequence(Qt::SHIFT | Qt::Key_Backtab));
                Keyboard::press(QKeySequence(Qt::Key_Up));
                Keyboard::press(QKeySequence(Qt::Key_Return));
            },
            [eyes] { return eyes.rows() > 0 && eyes.current() && eyes.current()->isLabelled(); },
            u"03-desk-light"_s, eyes.theWindow(), true },
    };
}

std::vector<TourStep> caseSteps(const Eyes& eyes)
{
    return {
        { u"a case with its fields"_s, [eyes] { goTo(eyes, u"Franco Rossi"_s); },
            [eyes] { return eyes.current() && eyes.current()->identity; }, u"04-case"_s,
            eyes.theWindow(), true },
        { u"filtered as one types"_s,
            [] {
                Keyboard::press(QKeySequence(Qt::Key_Slash));
                Keyboard::type(u"rossi"_s);
            },
            [eyes] { return eyes.rows() >= 1 && eyes.rows() < 5; }, u"05-search"_s,
            eyes.theWindow() },
        { u"nothing fits"_s, [] { Keyboard::type(u" zzzz"_s); },
            [eyes] { return eyes.rows() == 0; }, u"06-empty"_s, eyes.theWindow() },
        { u"back to all"_s,
            [] {
                Keyboard::press(QKeySequence(Qt::Key_Escape));
                Keyboard::press(QKeySequence(u"Ctrl+5"_s));
            },
            [eyes] { return eyes.rows() > 5 && eyes.requests()->queue() == Queue::Approved; },
            u"07-approved"_s, eyes.theWindow() },
    };
}

std::vector<TourStep> evidenceSteps(const Eyes& eyes)
{
    const auto ready = [eyes] {
        const auto* view = eyes.isOn(Page::Evidence)
            ? eyes.window()->pageWidget(Page::Evidence)->findChild<ImageView*>()
            : nullptr;
        return view != nullptr && view->isReady();
    };
    return {
        { u"the evidence"_s,
            [eyes] {
                goTo(eyes, u"Franco Rossi"_s);
                Keyboard::press(QKeySequence(Qt::Key_Return));
            },
            ready, u"08-evidence"_s, eyes.theWindow(), true },
        { u"the next document"_s, [] { Keyboard::press(QKeySequence(Qt::Key_2)); }, ready,
            u"09-evidence-2"_s, eyes.theWindow() },
        { u"turned"_s, [] { Keyboard::press(QKeySequence(Qt::Key_L)); }, ready,
            u"10-evidence-turned"_s, eyes.theWindow() },
        { u"closer"_s,
            [] {
                Keyboard::press(QKeySequence(Qt::Key_Z));
                Keyboard::press(QKeySequence(Qt::Key_Z));
            },
            ready, u"11-evidence-closer"_s, eyes.theWindow() },
        { u"back to the list"_s, [] { Keyboard::press(QKeySequence(Qt::Key_Escape)); },
            [eyes] { return eyes.isOn(Page::Requests); }, {}, {} },
    };
}

std::vector<TourStep> lookSteps(const Eyes& eyes)
{
    const auto openCommands = [] { Keyboard::press(QKeySequence(u"Ctrl+K"_s)); };
    const auto commandsOpen = [] { return dialog(u"commandPalette"_s) != nullptr; };
    return {
        { u"commands"_s, openCommands, commandsOpen, u"12-palette"_s, eyes.theWindow(), true },
        { u"a command by its name"_s,
            [] { Keyboard::type(QCoreApplication::translate("Vaglio::MainWindow", "Dark theme")); },
            commandsOpen, u"12-palette-typed"_s, eyes.theWindow() },
        { u"dark"_s, [] { Keyboard::press(QKeySequence(Qt::Key_Return)); },
            [eyes] { return eyes.isDark() && eyes.rows() > 0; }, u"13-desk-dark"_s,
            eyes.theWindow(), true },
        { u"commands again"_s, openCommands, commandsOpen, {}, {} },
        { u"light again"_s,
            [] {
                Keyboard::type(QCoreApplication::translate("Vaglio::MainWindow", "Light theme"));
                Keyboard::press(QKeySequence(Qt::Key_Return));
            },
            [eyes] { return !eyes.isDark(); }, {}, {} },
        { u"all keys"_s, [] { Keyboard::press(QKeySequence(Qt::Key_Question)); },
            [] { return dialog(u"keySheet"_s) != nullptr; }, u"14-keys"_s, eyes.theWindow(), true },
        { u"keys closed"_s, [] { Keyboard::press(QKeySequence(Qt::Key_Escape)); },
            [] { return dialog(u"keySheet"_s) == nullptr; }, {}, {} },
        { u"settings"_s, [] { Keyboard::press(QKeySequence(u"Ctrl+,"_s)); },
            [] { return dialog(u"settings"_s) != nullptr; }, u"15-settings"_s, eyes.theWindow() },
        { u"settings closed"_s, [] { Keyboard::press(QKeySequence(Qt::Key_Escape)); },
            [] { return dialog(u"settings"_s) == nullptr; }, {}, {} },
    };
}

std::vector<TourStep> newLinkSteps(const Eyes& eyes)
{
    return {
        { u"a new link"_s,
            [] {
                Keyboard::press(QKeySequence(u"Ctrl+N"_s));
                fill(u"mailField"_s, u"mario.rossi@example.it"_s);
                fill(u"firstNameField"_s, u"Mario"_s);
                fill(u"lastNameField"_s, u"Rossi"_s);
                fill(u"taxCodeField"_s, u"RSSMRA80A01H501U"_s);
                fill(u"titleField"_s, u"Banca Esempio"_s);
                fill(u"footerField"_s, u"Filiale di Roma"_s);
            },
            [eyes] { return eyes.isOn(Page::NewLink); }, u"16-new-link"_s, eyes.theWindow(), true },
        { u"handed off"_s, [] { Keyboard::press(QKeySequence(u"Ctrl+Return"_s)); },
            [] { return dialog(u"handOffDialog"_s) != nullptr; }, u"17-hand-off"_s,
            eyes.theWindow(), true },
        { u"followed"_s,
            [] {
                tabTo(u"followButton"_s);
                Keyboard::press(QKeySequence(Qt::Key_Space));
            },
            [eyes] {
                return eyes.isOn(Page::Requests) && eyes.current()
                    && eyes.current()->mail() == u"mario.rossi@example.it"_s;
            },
            u"18-followed"_s, eyes.theWindow() },
        { u"until it is approved"_s, [] { Keyboard::press(QKeySequence(Qt::Key_F5)); },
            [eyes] {
                eyes.program->desk()->sync()->checkNow();
                return eyes.current()
                    && eyes.current()->request.outcome.status == Outcome::Status::Ok;
            },
            u"19-approved"_s, eyes.theWindow() },
    };
}

std::vector<TourStep> sizeAndTroubleSteps(const Eyes& eyes)
{
    return {
        { u"a small window"_s, [eyes] { eyes.window()->resize(1024, 680); },
            [eyes] { return eyes.window()->rail()->isCompact(); }, u"20-small"_s,
            eyes.theWindow() },
        { u"the smallest"_s, [eyes] { eyes.window()->resize(720, 480); },
            [eyes] { return eyes.window()->width() == 720; }, u"21-smallest"_s, eyes.theWindow() },
        { u"nobody answers"_s,
            [eyes] {
                eyes.window()->resize(1440, 868);
                eyes.program->sandbox()->stop();
                Keyboard::press(QKeySequence(Qt::Key_F5));
            },
            [eyes] { return eyes.program->desk()->sync()->state().error.has_value(); },
            u"22-offline"_s, eyes.theWindow() },
    };
}

} // namespace

std::vector<TourStep> tourSteps(Program* program)
{
    const Eyes eyes { program };
    std::vector<TourStep> all;
    for (auto part : { firstRunSteps(eyes), caseSteps(eyes), evidenceSteps(eyes), lookSteps(eyes),
             newLinkSteps(eyes), sizeAndTroubleSteps(eyes) }) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace Vaglio
