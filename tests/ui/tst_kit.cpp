// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/button.h"
#include "ui/kit/colourfield.h"
#include "ui/kit/daysring.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/iconbutton.h"
#include "ui/kit/outcomepill.h"
#include "ui/kit/pilllabel.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmented.h"
#include "ui/kit/skeletonrows.h"
#include "ui/kit/tag.h"
#include "ui/kit/themekeeper.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// The controls of the kit, as a person and a screen reader meet them.
class TestKit final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pillLayout_data();
    void pillLayout();
    void aNarrowPillElides();
    void pillIsReadAloud();
    void daysUrgency_data();
    void daysUrgency();
    void buttonHeights_data();
    void buttonHeights();
    void aButtonGrowsByIconAndKey();
    void theRingFollowsTheKeyboard();
    void segmentedByKeyboard();
    void segmentedByMouse();
    void fieldStates_data();
    void fieldStates();
    void aStatusLeavesRoomForTyping();
    void searchClears();
    void chipFilters();
    void colourAsTyped_data();
    void colourAsTyped();
    void errorStateCopiesTheAnswer();
    void skeletonWaits();
};

void TestKit::initTestCase()
{
    new ThemeKeeper(qApp, Theme::Mode::Light);
}

void TestKit::pillLayout_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("iconName");
    QTest::addColumn<bool>("outlined");
    QTest::newRow("running") << u"running"_s << u"In progress"_s << u"progress"_s << false;
    QTest::newRow("validation") << u"validation"_s << u"In validation"_s << u"validation"_s
                                << false;
    QTest::newRow("ok") << u"OK"_s << u"Approved"_s << u"approved"_s << false;
    QTest::newRow("ko") << u"ko"_s << u"Rejected"_s << u"rejected"_s << false;
    QTest::newRow("undocumented") << u"suspended"_s << u"suspended"_s << u"unknown"_s << true;
    QTest::newRow("empty") << QString() << u"No status"_s << u"unknown"_s << true;
}

void TestKit::pillLayout()
{
    QFETCH(QString, raw);
    const Outcome outcome = Outcome::fromRaw(raw);
    const QRect bounds(10, 100, 300, 36);

    const PillLayout layout = layoutPill(outcome, bounds);

    QTEST(layout.words, "words");
    QTEST(layout.iconName, "iconName");
    QTEST(layout.outlined, "outlined");
    QCOMPARE(layout.box.height(), 20);
    QCOMPARE(layout.box.topLeft(), QPoint(10, 108));
    QCOMPARE(layout.box.size(), pillSize(outcome));
    QCOMPARE(layout.icon.size(), QSize(13, 13));
    QVERIFY(layout.box.contains(layout.icon));
    QVERIFY(layout.box.contains(layout.text));
    QVERIFY(!layout.icon.intersects(layout.text));
    QCOMPARE(layout.text.width(), QFontMetrics(layout.font).horizontalAdvance(layout.words));
}

void TestKit::aNarrowPillElides()
{
    const Outcome outcome = Outcome::fromRaw(u"a status nobody has documented"_s);
    const QRect bounds(0, 0, 90, 36);
    const PillLayout layout = layoutPill(outcome, bounds);
    QVERIFY(layout.box.width() <= bounds.width());
    QVERIFY(layout.words.endsWith(QChar(0x2026)));
}

void TestKit::pillIsReadAloud()
{
    PillLabel pill(Outcome::fromRaw(u"ok"_s));
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&pill);
    QVERIFY(interface != nullptr);
    QCOMPARE(interface->text(QAccessible::Name), u"Approved"_s);
    pill.setOutcome(Outcome::fromRaw(u"suspended"_s));
    QCOMPARE(interface->text(QAccessible::Name), u"suspended"_s);
}

void TestKit::daysUrgency_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<Token>("token");
    QTest::addColumn<bool>("bold");
    QTest::newRow("30") << 30 << Token::Accent << false;
    QTest::newRow("11") << 11 << Token::Accent << false;
    QTest::newRow("10") << 10 << Token::WarnText << false;
    QTest::newRow("4") << 4 << Token::WarnText << false;
    QTest::newRow("3") << 3 << Token::KoText << true;
    QTest::newRow("0") << 0 << Token::KoText << true;
    QTest::newRow("past") << -2 << Token::KoText << true;
}

void TestKit::daysUrgency()
{
    QFETCH(int, days);
    QTEST(daysRingToken(days), "token");
    QTEST(daysFont(days).weight() >= QFont::DemiBold, "bold");
}

void TestKit::buttonHeights_data()
{
    QTest::addColumn<Button::Height>("wanted");
    QTest::addColumn<int>("pixels");
    QTest::newRow("small") << Button::Height::Small << 26;
    QTest::newRow("normal") << Button::Height::Normal << 28;
    QTest::newRow("decision") << Button::Height::Decision << 30;
    QTest::newRow("large") << Button::Height::Large << 34;
}

void TestKit::buttonHeights()
{
    QFETCH(Button::Height, wanted);
    Button button(u"Check &now"_s);
    button.setHeight(wanted);
    QTEST(button.sizeHint().height(), "pixels");
    QCOMPARE(button.accessibleName(), u"Check now"_s);
}

void TestKit::aButtonGrowsByIconAndKey()
{
    Button button(u"Check now"_s);
    const int bare = button.sizeHint().width();
    button.setIconName(u"refresh"_s);
    const int withIcon = button.sizeHint().width();
    button.setKeyHint(u"F5"_s);
    QVERIFY(withIcon > bare);
    QVERIFY(button.sizeHint().width() > withIcon);
}

void TestKit::theRingFollowsTheKeyboard()
{
    QWidget window;
    auto* row = new QVBoxLayout(&window);
    auto* field = new TextField(u"Name"_s);
    auto* button = new Button(u"Go on"_s);
    row->addWidget(field);
    auto* tight = new QWidget; // no larger than the button in it
    auto* inside = new QVBoxLayout(tight);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(button);
    row->addWidget(tight);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    auto* ring = window.findChild<QWidget*>(u"focusRing"_s);
    QVERIFY(ring != nullptr);
    QVERIFY(ring->isVisible());
    const auto around = [&] {
        return QRect(button->mapTo(ring->parentWidget(), QPoint()), button->size())
            .adjusted(-3, -3, 3, 3);
    };
    QCOMPARE(ring->geometry(), around());
    QVERIFY(ring->parentWidget()->rect().contains(ring->geometry()));
    tight->move(20, 30); // the ring goes with what the button lies in
    QCOMPARE(ring->geometry(), around());
    QTest::keyClick(button, Qt::Key_Backtab);
    QVERIFY(field->hasFocus());
    QVERIFY(!ring->isVisible());
}

void TestKit::segmentedByKeyboard()
{
    QWidget window;
    auto* row = new QVBoxLayout(&window);
    auto* sex = new Segmented(u"Sex"_s);
    row->addWidget(sex);
    sex->addSegment(u"M"_s);
    sex->addSegment(u"F"_s);
    sex->addSegment(u"Not given"_s);
    QSignalSpy chosen(sex, &Segmented::chosen);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    sex->setFocus();
    const auto press = [&window](Qt::Key key) { QTest::keyClick(window.focusWidget(), key); };

    QCOMPARE(sex->currentIndex(), 0);
    press(Qt::Key_Right);
    QCOMPARE(sex->currentIndex(), 1);
    press(Qt::Key_End);
    QCOMPARE(sex->currentIndex(), 2);
    press(Qt::Key_Right); // stays at the end
    QCOMPARE(sex->currentIndex(), 2);
    press(Qt::Key_Left);
    press(Qt::Key_Home);
    QCOMPARE(sex->currentIndex(), 0);
    QCOMPARE(chosen.count(), 4);
    QCOMPARE(chosen.constLast().constFirst().toInt(), 0);
    QVERIFY(sex->findChild<QAbstractButton*>(u"segment0"_s)->hasFocus());

    sex->setCurrentIndex(2); // not by a person: not told
    QCOMPARE(chosen.count(), 4);
}

void TestKit::segmentedByMouse()
{
    Segmented language(u"Language"_s);
    language.addSegment(u"Italiano"_s, {}, u"it"_s);
    language.addSegment(u"English"_s, {}, u"en"_s);
    QSignalSpy chosen(&language, &Segmented::chosen);
    QTest::mouseClick(language.findChild<QAbstractButton*>(u"en"_s), Qt::LeftButton);
    QCOMPARE(language.currentIndex(), 1);
    QCOMPARE(chosen.count(), 1);
}

void TestKit::fieldStates_data()
{
    QTest::addColumn<FieldState>("state");
    QTest::addColumn<Token>("edge");
    QTest::newRow("neutral") << FieldState::Neutral << Token::BorderStrong;
    QTest::newRow("good") << FieldState::Good << Token::BorderStrong;
    QTest::newRow("warning") << FieldState::Warning << Token::WarnText;
    QTest::newRow("error") << FieldState::Error << Token::KoText;
}

void TestKit::fieldStates()
{
    QFETCH(FieldState, state);
    TextField field(u"Tax code"_s);
    field.resize(200, 28);
    field.setStatus(state, u"why"_s);
    QCOMPARE(field.state(), state);
    QCOMPARE(field.accessibleName(), u"Tax code"_s);
    QCOMPARE(field.accessibleDescription(), u"why"_s);
    QCOMPARE(field.sizeHint().height(), 28);
    const QImage image = field.grab().toImage();
    QFETCH(Token, edge);
    QCOMPARE(image.pixelColor(100, 0), Theme(false).color(edge));
}

void TestKit::aStatusLeavesRoomForTyping()
{
    TextField field(u"Policy"_s);
    field.resize(200, 28);
    const int before = field.textMargins().right();
    field.setStatus(FieldState::Good, u"reachable, https, and much more than there is room for"_s);
    QVERIFY(field.textMargins().right() > before);
    QVERIFY(field.textMargins().right() <= 120);
    field.setStatus(FieldState::Neutral);
    QCOMPARE(field.textMargins().right(), before);
}

void TestKit::searchClears()
{
    SearchField search(u"Search requests"_s, u"Name, e-mail"_s);
    auto* clear = search.findChild<QAction*>(u"clearSearch"_s);
    QVERIFY(!clear->isVisible());
    QTest::keyClicks(&search, u"rossi"_s);
    QVERIFY(clear->isVisible());
    QTest::keyClick(&search, Qt::Key_Escape);
    QVERIFY(search.text().isEmpty());
    search.setText(u"x"_s);
    clear->trigger();
    QVERIFY(search.text().isEmpty());
}

void TestKit::chipFilters()
{
    FilterChip chip(u"Outcome"_s, u"any"_s);
    chip.addOption(u"Approved"_s, 1);
    chip.addOption(u"Rejected"_s, 2);
    QSignalSpy changed(&chip, &FilterChip::valueChanged);
    QCOMPARE(chip.text(), u"Outcome: any"_s);
    QVERIFY(!chip.isActive());

    // when a person chooses from the menu
    const auto options = chip.findChild<QMenu*>()->actions();
    options.at(2)->trigger();
    QCOMPARE(chip.value().toInt(), 2);
    QCOMPARE(chip.accessibleName(), u"Outcome: Rejected"_s);

    // and clears by key, by mouse on the cross, by an unknown value
    QTest::keyClick(&chip, Qt::Key_Delete);
    QVERIFY(!chip.isActive());
    chip.setValue(1);
    chip.resize(chip.sizeHint());
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, 12));
    QVERIFY(!chip.isActive());
    chip.setValue(1);
    chip.setValue(77);
    QVERIFY(!chip.isActive());
    QCOMPARE(changed.count(), 6);
}

void TestKit::colourAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QColor>("colour");
    QTest::newRow("six") << u"#cecece"_s << QColor(0xce, 0xce, 0xce);
    QTest::newRow("three") << u"#f00"_s << QColor(255, 0, 0);
    QTest::newRow("spaces") << u" #00FF00 "_s << QColor(0, 255, 0);
    QTest::newRow("word") << u"red"_s << QColor();
    QTest::newRow("eight digits") << u"#11223344"_s << QColor();
    QTest::newRow("empty") << QString() << QColor();
}

void TestKit::colourAsTyped()
{
    QFETCH(QString, typed);
    ColourField field(u"Background"_s);
    QSignalSpy changed(&field, &ColourField::colourChanged);
    field.setText(typed);
    QTEST(field.colour(), "colour");
    QCOMPARE(field.text(), typed);
    QCOMPARE(changed.count(), field.colour().isValid() ? 1 : 0);
}

void TestKit::errorStateCopiesTheAnswer()
{
    ErrorState state;
    state.setError({ u"Openapi refused the token"_s, u"Saved cases are safe."_s, u"Enter one."_s },
        u"HTTP 401"_s);
    QSignalSpy retry(&state, &ErrorState::retryRequested);
    QTest::mouseClick(state.retryButton(), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    QTest::mouseClick(state.findChild<QAbstractButton*>(u"errorCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Openapi refused the token\nHTTP 401"_s);
    QVERIFY(state.findChild<QPlainTextEdit*>()->isVisibleTo(&state));
    state.setError({ u"a"_s, u"b"_s, u"c"_s });
    QVERIFY(!state.findChild<QPlainTextEdit*>()->isVisibleTo(&state));
}

void TestKit::skeletonWaits()
{
    SkeletonRows rows({ 14, 134, 324 });
    rows.resize(400, 200);
    rows.show();
    QVERIFY(!rows.isDrawn());
    QTRY_VERIFY(rows.isDrawn());
    rows.hide();
    rows.show();
    QVERIFY(!rows.isDrawn());
}

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
