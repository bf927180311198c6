// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/readingwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What is read, and what is passed on the way.
class TestReadingWatch final : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatStaysOpenIsRead()
    {
        ReadingWatch watch;
        QSignalSpy read(&watch, &ReadingWatch::caseRead);
        watch.caseOpened(u"a"_s);
        watch.caseOpened(u"b"_s);
        watch.caseOpened(u"c"_s);
        QVERIFY(read.wait(30'000));
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.constFirst().constFirst().toString(), u"c"_s);
    }

    void itIsToldOnce()
    {
        ReadingWatch watch;
        QSignalSpy read(&watch, &ReadingWatch::caseRead);
        watch.caseOpened(u"a"_s);
        QVERIFY(read.wait(30'000));
        watch.caseOpened(u"a"_s);
        QVERIFY(!read.wait(3'000));
        watch.caseOpened({});
        watch.caseOpened(u"a"_s); // again, after something else
        QVERIFY(read.wait(30'000));
        QCOMPARE(read.size(), 2);
    }

    void whatIsClosedIsNotRead()
    {
        ReadingWatch watch;
        QSignalSpy read(&watch, &ReadingWatch::caseRead);
        watch.caseOpened(u"a"_s);
        watch.caseOpened({});
        QVERIFY(!read.wait(3'000));
    }
};

QTEST_GUILESS_MAIN(TestReadingWatch)
#include "tst_readingwatch.moc"
