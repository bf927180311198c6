// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QStringList>
#include <QTextEdit>
#include <QWidget>

namespace Vaglio {

/// True for what a person can act on, and not for the parts Qt makes it of.
inline bool isControl(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    const bool isPart = widget->objectName().startsWith(QLatin1String("qt_"))
        || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QScrollBar*>(widget)
        || qobject_cast<const QAbstractItemView*>(parent);
    if (isPart) {
        return false;
    }
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTextEdit*>(widget)
        || (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// Every control below root that a screen reader could not name, or that has no object name: as
/// "Class in Parent/Parent". Empty when all is well.
inline QStringList unnamedControls(const QWidget* root)
{
    QStringList unnamed;
    const auto widgets = root->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (!isControl(widget)) {
            continue;
        }
        const QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget);
        const bool named = reader && !reader->text(QAccessible::Name).trimmed().isEmpty();
        if (named && !widget->objectName().isEmpty()) {
            continue;
        }
        QString path;
        for (const QWidget* parent = widget->parentWidget(); parent && parent != root;
            parent = parent->parentWidget()) {
            path += QLatin1Char('/') + QLatin1String(parent->metaObject()->className())
                + QLatin1Char(':') + parent->objectName();
        }
        unnamed.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(':')
            + widget->objectName()
            + (named ? QLatin1String(" has no object name, in ") : QLatin1String(" in ")) + path);
    }
    return unnamed;
}

} // namespace Vaglio
