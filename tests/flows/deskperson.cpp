// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/deskperson.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QWindow>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30'000; ///< ms
constexpr int KeysPatience = 20'000; ///< ms
constexpr int MostTabs = 90;
constexpr const char* KeyPause = "12"; ///< ms between two typed letters: a fast typist's

bool hasKeyboard(const char* name)
{
    return QApplication::focusWidget() != nullptr
        && QApplication::focusWidget()->objectName() == QLatin1String(name);
}

void collectWords(const QWidget* widget, QStringList& words)
{
    if (!widget->isVisible()) {
        return;
    }
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        words.append(label->text());
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        words.append(button->text());
    } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        words.append(line->text());
    }
    for (const QObject* child : widget->children()) {
        if (const auto* inside = qobject_cast<const QWidget*>(child);
            inside && !inside->isWindow()) {
            collectWords(inside, words);
        }
    }
}

} // namespace

DeskPerson::DeskPerson()
{
    // Whatever the program leaves behind is in the folder.
    for (const char* name : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR" }) {
        const QString folder = m_folder.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(folder);
        qputenv(name, folder.toUtf8());
    }
}

DeskPerson::~DeskPerson() = default;

CommandLine DeskPerson::line() const
{
    CommandLine line;
    line.settingsFile = m_folder.filePath(u"settings.ini"_s);
    line.language = LanguageChoice::English;
    line.theme = ThemeChoice::Light;
    return line;
}

void DeskPerson::start(const QStringList& sandboxArguments)
{
    CommandLine asked = line();
    asked.sandboxArguments = sandboxArguments;
    m_program = std::make_unique<Program>(asked, qApp);
    m_program->start();
}

void DeskPerson::startWithPassphrase(const QString& file)
{
    CommandLine asked = line();
    asked.passphraseFile = file;
    m_program = std::make_unique<Program>(asked, qApp);
    m_program->start();
}

bool DeskPerson::takeRecoveryKey() const
{
    const QString last = words("recoveryKey").section(u' ', -1);
    return !last.isEmpty() && fill("lastGroup", last) && press("Return");
}

void DeskPerson::leave()
{
    m_program.reset();
}

bool DeskPerson::xdotool(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"xdotool"_s, arguments);
    return process.waitForFinished(KeysPatience) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

bool DeskPerson::press(const QStringList& keys) const
{
    return xdotool(QStringList { u"key"_s, u"--delay"_s, QLatin1String(KeyPause) } + keys);
}

bool DeskPerson::type(const QString& text) const
{
    return xdotool({ u"type"_s, u"--delay"_s, QLatin1String(KeyPause), u"--"_s, text });
}

bool DeskPerson::tabTo(const char* name) const
{
    for (int i = 0; i < MostTabs; ++i) {
        if (hasKeyboard(name)) {
            return true;
        }
        const QWidget* before = QApplication::focusWidget();
        if (!press("Tab") || !until([before] { return QApplication::focusWidget() != before; })) {
            return false;
        }
    }
    return false;
}

bool DeskPerson::fill(const char* field, const QString& text) const
{
    return tabTo(field) && press("ctrl+a") && type(text) && until([&text] {
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        return line != nullptr && line->text() == text;
    });
}

bool DeskPerson::pressButton(const char* name) const
{
    return tabTo(name) && press("space");
}

bool DeskPerson::until(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, Patience);
}

bool DeskPerson::untilActive(const char* window)
{
    return until([window] {
        const QWidget* active = QApplication::activeWindow();
        return active != nullptr && active->objectName() == QLatin1String(window)
            && active->windowHandle() != nullptr
            && QGuiApplication::focusWindow() == active->windowHandle();
    });
}

QWidget* DeskPerson::seen(const char* name)
{
    const auto widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

QString DeskPerson::words(const char* name)
{
    QStringList words;
    if (const QWidget* widget = seen(name)) {
        collectWords(widget, words);
    }
    return words.join(u' ').simplified();
}

QString DeskPerson::whereabouts()
{
    const auto nameOf = [](const QWidget* widget) {
        return widget == nullptr ? u"nowhere"_s
                                 : u"%1 %2"_s.arg(QLatin1String(widget->metaObject()->className()),
                                       widget->objectName());
    };
    return u"The keyboard is on %1, in window %2; the page says: %3"_s.arg(
        nameOf(QApplication::focusWidget()), nameOf(QApplication::activeWindow()),
        words("pages").left(600));
}

} // namespace Vaglio
