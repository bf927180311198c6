// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/keyboard.h"
#include "app/desk/program.h"
#include "app/desk/tour.h"
#include "core/desk/desk.h"
#include "ui/setup/firstrunpage.h"
#include "ui/window/mainwindow.h"

#include <QWidget>

namespace Vaglio {

using namespace Qt::StringLiterals;

std::vector<TourStep> tourSteps(Program* program)
{
    const auto window = [program]() -> QWidget* { return program->window(); };
    return {
        { u"first run"_s, {}, [program] { return program->firstRun() != nullptr; },
            u"01-first-run"_s, [program]() -> QWidget* { return program->firstRun(); }, true },
        { u"the sandbox answers"_s, [] { Keyboard::press(QKeySequence(Qt::Key_Return)); },
            [program] { return program->desk() && program->desk()->sync()->state().everSucceeded; },
            u"02-desk-light"_s, window, true },
    };
}

} // namespace Vaglio
