// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/keyboard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>
#include <QtGui/qtguiglobal.h>

// Asks the shortcuts, as the system's own key events do. Exported by Qt Gui for Qt Test, whose
// library the program is not to need.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject* receiver, ulong timestamp, int key,
    Qt::KeyboardModifiers modifiers, const QString& text, bool autoRepeat, ushort count);
QT_END_NAMESPACE

namespace Vaglio::Keyboard {

namespace {

QWidget* receiver()
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup->focusWidget() != nullptr ? popup->focusWidget() : popup;
    }
    if (QApplication::activeWindow() == nullptr) {
        // Without a window manager nobody gives the keyboard back when a dialog has closed.
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && window->windowType() == Qt::Window) {
                QApplication::setActiveWindow(window);
            }
        }
    }
    if (QWidget* focused = QApplication::focusWidget()) {
        return focused;
    }
    return QApplication::activeWindow();
}

void send(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QWidget* widget = receiver();
    if (widget == nullptr
        || qt_sendShortcutOverrideEvent(widget, 0, key, modifiers, text, false, 1)) {
        return;
    }
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(widget, &down);
    // What was pressed may have moved the focus, or closed the window.
    if (QWidget* now = receiver()) {
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
        QCoreApplication::sendEvent(now, &up);
    }
}

} // namespace

void press(const QKeySequence& keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination combination = keys[static_cast<uint>(i)];
        const bool plain = (combination.keyboardModifiers() & ~Qt::ShiftModifier) == 0;
        const int key = combination.key();
        const bool printable = plain && key > Qt::Key_Space && key < Qt::Key_AsciiTilde;
        QString text = printable ? QString(QChar(key)) : QString();
        if (!combination.keyboardModifiers().testFlag(Qt::ShiftModifier)) {
            text = text.toLower();
        }
        send(key, combination.keyboardModifiers(), text);
    }
}

void type(const QString& text)
{
    for (const QChar letter : text) {
        send(letter.toUpper().unicode(), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier,
            QString(letter));
    }
}

} // namespace Vaglio::Keyboard
