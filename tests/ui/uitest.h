// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>
#include <QWidget>

namespace Vaglio {

/// Saves what a widget looks like, at 1x and 2x, in the folder that VAGLIO_PICTURES names; does
/// nothing without it. For eyes, not for checks.
inline void savePicture(QWidget* widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    QVERIFY(QDir().mkpath(folder));
    for (const int ratio : { 1, 2 }) {
        QPixmap picture(widget->size() * ratio);
        picture.setDevicePixelRatio(ratio);
        widget->render(&picture);
        QVERIFY(picture.save(QDir(folder).filePath(
            ratio == 1 ? name + QLatin1String(".png") : name + QLatin1String("@2x.png"))));
    }
}

/// Shows a window and waits until it can be typed into.
inline void showActive(QWidget* window)
{
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

} // namespace Vaglio
