// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/idlewatch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace Vaglio;
using namespace std::chrono_literals;

/// Nobody at the keyboard or the mouse.
class TestIdleWatch final : public QObject {
    Q_OBJECT

private slots:
    void tellsWhenNobodyTouchesAnything();
    void aKeyPutsItOff();
    void zeroMeansNever();
};

void TestIdleWatch::tellsWhenNobodyTouchesAnything()
{
    IdleWatch watch(qApp);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(50ms);
    QVERIFY(idle.wait(5000));
}

void TestIdleWatch::aKeyPutsItOff()
{
    IdleWatch watch(qApp);
    QWidget window;
    window.show();
    QSignalSpy idle(&watch, &IdleWatch::idle);
    QElapsedTimer since;
    since.start();
    watch.setLimit(600ms);
    qint64 lastKey = 0;
    QTimer typing;
    connect(&typing, &QTimer::timeout, &window, [&] {
        if (since.elapsed() < 900) {
            QTest::keyClick(&window, Qt::Key_A);
            lastKey = since.elapsed();
        }
    });
    typing.start(100ms);
    QVERIFY(idle.wait(10'000));
    QVERIFY(lastKey > 600);
    QVERIFY2(since.elapsed() - lastKey >= 590, qPrintable(QString::number(since.elapsed())));
}

void TestIdleWatch::zeroMeansNever()
{
    IdleWatch watch(qApp);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(50ms);
    watch.setLimit(0ms);
    QVERIFY(!idle.wait(300));
}

QTEST_MAIN(TestIdleWatch)
#include "tst_idlewatch.moc"
