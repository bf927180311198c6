// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/commandline.h"
#include "app/desk/program.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <functional>
#include <memory>

namespace Vaglio {

/// A person before the real program on a real screen. Acts by the keyboard alone: xdotool presses
/// the keys at the X server, so that they take the way of a person's own, through the window
/// manager's focus. What is seen is asked of the widgets by their object names. The program starts
/// as for a new user, with settings and vaults in a folder of its own.
class DeskPerson final {
public:
    DeskPerson();
    ~DeskPerson();
    Q_DISABLE_COPY_MOVE(DeskPerson)

    void start(const QStringList& sandboxArguments = {});
    /// The same with a passphrase that nobody types.
    void startWithPassphrase(const QString& file);
    /// Types the last group of the recovery key that is shown, and goes on.
    [[nodiscard]] bool takeRecoveryKey() const;
    /// Ends the program, and the sandbox that it started.
    void leave();
    [[nodiscard]] Program* program() const { return m_program.get(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }

    /// Keys as xdotool names them ("ctrl+n", "Tab"), one after the other. False where they could
    /// not be pressed.
    [[nodiscard]] bool press(const QStringList& keys) const;
    [[nodiscard]] bool press(const char* key) const { return press({ QString::fromLatin1(key) }); }
    [[nodiscard]] bool type(const QString& text) const;
    /// Presses Tab until the keyboard is on the control of that name; false after a whole round.
    [[nodiscard]] bool tabTo(const char* name) const;
    /// Tabs to a field and types into it; true once all of the text stands there.
    [[nodiscard]] bool fill(const char* field, const QString& text) const;
    /// Tabs to a button and presses Space.
    [[nodiscard]] bool pressButton(const char* name) const;

    /// What holds, at the latest after a time that is generous on a busy computer.
    [[nodiscard]] static bool until(const std::function<bool()>& holds);
    /// True once the window of that name has the keyboard.
    [[nodiscard]] static bool untilActive(const char* window);
    /// The widget of that name that can be seen, in whatever window; null where there is none.
    [[nodiscard]] static QWidget* seen(const char* name);
    /// Everything that can be read on and inside of it, in one line; empty where it is not seen.
    [[nodiscard]] static QString words(const char* name);
    /// Where the keyboard is, for the words of a failure.
    [[nodiscard]] static QString whereabouts();

private:
    [[nodiscard]] CommandLine line() const;
    [[nodiscard]] static bool xdotool(const QStringList& arguments);

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

} // namespace Vaglio

/// A step of a flow; where it fails, it says where the keyboard was.
#define STEP(step) QVERIFY2(step, qPrintable(Vaglio::DeskPerson::whereabouts()))
#define UNTIL(condition) STEP(Vaglio::DeskPerson::until([&] { return condition; }))
/// A part of a flow in a function of its own; nothing goes on where it failed.
#define PART(part)                                                                                 \
    do {                                                                                           \
        part;                                                                                      \
        if (QTest::currentTestFailed()) {                                                          \
            return;                                                                                \
        }                                                                                          \
    } while (false)
