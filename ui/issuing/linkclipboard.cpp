// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/linkclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Vaglio {

void copyForAWhile(const QString& text, std::chrono::milliseconds time)
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    const QString name = u"linkClearing"_s;
    delete clipboard->findChild<QTimer*>(name); // a later copy has its own full time
    auto* timer = new QTimer(clipboard);
    timer->setObjectName(name);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, clipboard, [clipboard, timer, text] {
        if (clipboard->text() == text) {
            clipboard->clear();
        }
        timer->deleteLater();
    });
    clipboard->setText(text);
    timer->start(time);
}

} // namespace Vaglio
