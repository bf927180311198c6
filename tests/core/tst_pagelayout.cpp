// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/pagelayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// WCAG contrast of two colours, and the level it reaches.
class PageLayoutTest final : public QObject {
    Q_OBJECT

private slots:
    void measuresContrast_data();
    void measuresContrast();
    void refusesWhatIsNoColour_data();
    void refusesWhatIsNoColour();
    void namesLevel_data();
    void namesLevel();
};

void PageLayoutTest::measuresContrast_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("ratio");
    QTest::newRow("black on white") << u"#000000"_s << u"#FFFFFF"_s << u"21.00"_s;
    QTest::newRow("white on black") << u"#fff"_s << u"#000"_s << u"21.00"_s;
    QTest::newRow("same") << u"#abc"_s << u"#AABBCC"_s << u"1.00"_s;
    QTest::newRow("vendor sample") << u"#000000"_s << u"#cecece"_s << u"13.34"_s;
    QTest::newRow("smallest AA grey on white") << u"#767676"_s << u"#ffffff"_s << u"4.54"_s;
    QTest::newRow("pure red on white") << u"#ff0000"_s << u"#ffffff"_s << u"4.00"_s;
}

void PageLayoutTest::measuresContrast()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto ratio = contrastRatio(first, second);
    QVERIFY(ratio);
    QTEST(QString::number(*ratio, 'f', 2), "ratio");
    QCOMPARE(contrastRatio(second, first), ratio);
}

void PageLayoutTest::refusesWhatIsNoColour_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : { "", "#", "black", "000000", "#12", "#1234", "#12345678", "#gggggg",
             "#+1+1+1", "#-1 000" }) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void PageLayoutTest::refusesWhatIsNoColour()
{
    QFETCH(QString, text);
    QVERIFY(!contrastRatio(text, u"#000000"_s));
    QVERIFY(!contrastRatio(u"#000000"_s, text));
}

void PageLayoutTest::namesLevel_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<ContrastLevel>("level");
    QTest::newRow("1") << 1.0 << ContrastLevel::Fail;
    QTest::newRow("2.99") << 2.99 << ContrastLevel::Fail;
    QTest::newRow("3") << 3.0 << ContrastLevel::AALarge;
    QTest::newRow("4.49") << 4.49 << ContrastLevel::AALarge;
    QTest::newRow("4.5") << 4.5 << ContrastLevel::AA;
    QTest::newRow("6.99") << 6.99 << ContrastLevel::AA;
    QTest::newRow("7") << 7.0 << ContrastLevel::AAA;
    QTest::newRow("21") << 21.0 << ContrastLevel::AAA;
}

void PageLayoutTest::namesLevel()
{
    QFETCH(double, ratio);
    QTEST(contrastLevel(ratio), "level");
}

QTEST_APPLESS_MAIN(PageLayoutTest)
#include "tst_pagelayout.moc"
