// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/kit/themekeeper.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Vaglio;

namespace {

const QList<Token> surfaces { Token::Window, Token::Rail, Token::Base, Token::Alt, Token::Hover,
    Token::Selection };

QList<Token> surfacesAndCanvas()
{
    return surfaces + QList<Token> { Token::Canvas };
}

bool hasInk(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 128) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

/// The colours hold what the design sheet promises, and every icon can be seen.
class TestTheme final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void contrast_data();
    void contrast();
    void everyTokenHasTwoValues();
    void theLookIsReadFromThePalette();
    void modeChangesReachWidgets();
    void icons_data();
    void icons();
    void anIconTakesTheColourOfItsToken();
    void anUnknownIconIsNull();
    void theEngineFollowsThePalette();

private:
    ThemeKeeper* m_keeper = nullptr;
};

void TestTheme::initTestCase()
{
    m_keeper = new ThemeKeeper(qApp, Theme::Mode::Light);
}

void TestTheme::contrast_data()
{
    QTest::addColumn<Token>("ink");
    QTest::addColumn<QList<Token>>("grounds");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    const auto row = [](const char* name, Token ink, const QList<Token>& on, double l, double d) {
        QTest::newRow(name) << ink << on << l << d;
    };
    row("borderStrong", Token::BorderStrong, { Token::Base }, 3.1, 3.7);
    row("text", Token::Text, surfacesAndCanvas(), 12.9, 10.0);
    row("text2", Token::Text2, surfacesAndCanvas(), 5.5, 5.9);
    row("text3", Token::Text3, surfaces, 4.6, 4.6);
    row("accent", Token::Accent, surfaces, 6.0, 5.3);
    row("primaryText", Token::PrimaryText, { Token::Primary, Token::PrimaryHover }, 7.3, 5.4);
    row("focus", Token::Focus, surfacesAndCanvas(), 4.3, 6.9);
    row("okText", Token::OkText, surfaces, 6.6, 7.2);
    row("koText", Token::KoText, surfaces, 6.6, 6.4);
    row("warnText", Token::WarnText, surfaces, 6.9, 7.7);
    row("sandbox", Token::Sandbox, { Token::Window, Token::Rail, Token::Base }, 3.6, 6.9);
    row("running pill", Token::RunningText, { Token::RunningBg }, 7.3, 7.6);
    row("validation pill", Token::ValidationText, { Token::ValidationBg }, 6.8, 7.5);
    row("ok pill", Token::OkText, { Token::OkBg }, 6.8, 7.7);
    row("ko pill", Token::KoText, { Token::KoBg }, 6.6, 7.3);
    row("warning", Token::WarnText, { Token::WarnBg }, 7.2, 8.2);
}

void TestTheme::contrast()
{
    QFETCH(Token, ink);
    QFETCH(QList<Token>, grounds);
    QFETCH(double, light);
    QFETCH(double, dark);
    for (const bool isDark : { false, true }) {
        const Theme theme(isDark);
        double worst = 21;
        for (const Token ground : grounds) {
            worst = std::min(worst, contrastRatio(theme.color(ink), theme.color(ground)));
        }
        QCOMPARE(std::round(worst * 10) / 10, isDark ? dark : light);
    }
}

void TestTheme::everyTokenHasTwoValues()
{
    for (int i = 0; i < static_cast<int>(Token::TokenCount); ++i) {
        const auto token = static_cast<Token>(i);
        QVERIFY2(Theme(false).color(token).alpha() > 0, qPrintable(QString::number(i)));
        if (token != Token::PrimaryText) { // white on both
            QVERIFY2(Theme(false).color(token) != Theme(true).color(token),
                qPrintable(QString::number(i)));
        }
    }
}

void TestTheme::theLookIsReadFromThePalette()
{
    QVERIFY(Theme::of(Theme(true).palette()).isDark());
    QVERIFY(!Theme::of(Theme(false).palette()).isDark());

    QWidget dark;
    dark.setPalette(Theme(true).palette());
    QVERIFY(Theme::of(&dark).isDark());
    QVERIFY(!Theme::of(nullptr).isDark());
}

void TestTheme::modeChangesReachWidgets()
{
    QWidget widget;
    QSignalSpy spy(m_keeper, &ThemeKeeper::modeChanged);

    m_keeper->setMode(Theme::Mode::Dark);
    QTRY_COMPARE(widget.palette().color(QPalette::Window), Theme(true).color(Token::Window));

    // The desktop of the test platform is light, and so is what follows it.
    m_keeper->setMode(Theme::Mode::System);
    QTRY_COMPARE(widget.palette().color(QPalette::Window), Theme(false).color(Token::Window));
    QEvent desktopChanged(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&widget, &desktopChanged);
    QTRY_COMPARE(widget.palette().color(QPalette::Window), Theme(false).color(Token::Window));

    m_keeper->setMode(Theme::Mode::Light);
    m_keeper->setMode(Theme::Mode::Light);
    QCOMPARE(spy.count(), 3);
}

void TestTheme::icons_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/vaglio/icons"_s).entryList({ u"*.svg"_s });
    QVERIFY2(files.size() >= 70, "the resources are not linked in");
    for (const QString& file : files) {
        QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
}

void TestTheme::icons()
{
    QFETCH(QString, name);
    for (const bool dark : { false, true }) {
        const QColor color = Theme(dark).color(Token::Text);
        for (const qreal ratio : { 1.0, 1.5, 2.0 }) {
            for (const int size : { 13, 16, 32 }) {
                const QPixmap pixmap = iconPixmap(name, color, size, ratio);
                QCOMPARE(pixmap.width(), qRound(size * ratio));
                QCOMPARE(pixmap.devicePixelRatio(), ratio);
                QVERIFY(hasInk(pixmap.toImage()));
            }
        }
    }
}

void TestTheme::anIconTakesTheColourOfItsToken()
{
    const QColor red(200, 30, 40);
    const QImage image = iconPixmap(u"stop"_s, red, 64, 1.0).toImage();
    int solid = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 255) {
                ++solid;
                QCOMPARE(pixel, red);
            }
        }
    }
    QVERIFY(solid > 0);
}

void TestTheme::anUnknownIconIsNull()
{
    QVERIFY(iconPixmap(u"nosuchicon"_s, Qt::black, 16, 1.0).isNull());
}

void TestTheme::theEngineFollowsThePalette()
{
    const QIcon warn = icon(u"stop"_s, Token::KoText);
    const auto render = [&warn](QIcon::Mode mode) {
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        warn.paint(&painter, image.rect(), Qt::AlignCenter, mode);
        return image;
    };
    const QImage light = render(QIcon::Normal);
    QVERIFY(hasInk(light));
    QVERIFY(render(QIcon::Disabled) != light);
    m_keeper->setMode(Theme::Mode::Dark);
    QVERIFY(render(QIcon::Normal) != light);
    m_keeper->setMode(Theme::Mode::Light);
    QCOMPARE(render(QIcon::Normal), light);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
