// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"

using namespace Vaglio;
using namespace Qt::StringLiterals;

class TestCommandPalette final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fitsLettersInTheirOrder_data();
    void fitsLettersInTheirOrder();
    void prefersWordStarts();
    void listsWhatCanBeDone();
    void triggersByKeyboardAlone();
    void escapeDoesNothing();
    void survivesAnActThatDies();
    void namesItsControls();

private:
    QAction* add(const QString& text, const QKeySequence& keys = {});
    CommandPalette* open();

    std::unique_ptr<QWidget> m_window;
    QList<QAction*> m_actions;
};

void TestCommandPalette::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    m_actions.clear();
    add(u"&New link..."_s, QKeySequence(u"Ctrl+N"_s));
    add(u"Next case"_s, QKeySequence(u"J"_s));
    add(u"Settings"_s, QKeySequence(u"Ctrl+,"_s));
    add(u"Dark theme"_s);
    add(u"Not now"_s)->setEnabled(false);
    showActive(m_window.get());
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
}

QAction* TestCommandPalette::add(const QString& text, const QKeySequence& keys)
{
    auto* action = new QAction(text, m_window.get());
    action->setShortcut(keys);
    m_actions.append(action);
    return action;
}

CommandPalette* TestCommandPalette::open()
{
    auto* palette = new CommandPalette({ { u"Window"_s, m_actions } }, m_window.get());
    palette->open();
    return palette;
}

void TestCommandPalette::fitsLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << u"New link"_s << u""_s << true;
    QTest::newRow("initials") << u"New link"_s << u"nl"_s << true;
    QTest::newRow("upper case") << u"New link"_s << u"NEW"_s << true;
    QTest::newRow("space ignored") << u"New link"_s << u"ne li"_s << true;
    QTest::newRow("inside") << u"New link"_s << u"wik"_s << true;
    QTest::newRow("wrong order") << u"New link"_s << u"knil"_s << false;
    QTest::newRow("too many") << u"New link"_s << u"nnn"_s << false;
    QTest::newRow("not there") << u"New link"_s << u"x"_s << false;
    QTest::newRow("a leap to a word would pass the rest") << u"axbc b"_s << u"abc"_s << true;
}

void TestCommandPalette::fitsLettersInTheirOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, fits);
    QCOMPARE(fuzzyScore(text, typed).has_value(), fits);
}

void TestCommandPalette::prefersWordStarts()
{
    QVERIFY(fuzzyScore(u"New link"_s, u"nl"_s) > fuzzyScore(u"Unloved"_s, u"nl"_s));
    QVERIFY(fuzzyScore(u"Settings"_s, u"set"_s) > fuzzyScore(u"Save the table"_s, u"set"_s));
}

void TestCommandPalette::listsWhatCanBeDone()
{
    CommandListModel model({ { u"Window"_s, m_actions } });
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 4); // not the disabled one
    QCOMPARE(model.index(0).data().toString(), u"New link"_s);
    QCOMPARE(model.index(0).data(CommandListModel::KeysRole).toString(), u"Ctrl+N"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"New link, key Ctrl+N"_s);
    model.setTyped(u"dark"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.actionAt(0), m_actions.at(3));
    QCOMPARE(model.actionAt(1), nullptr);
    QCOMPARE(model.actionAt(-1), nullptr);
    model.setTyped(u"qqq"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestCommandPalette::triggersByKeyboardAlone()
{
    QSignalSpy next(m_actions.at(1), &QAction::triggered);
    const QPointer<CommandPalette> palette = open();
    auto* input = palette->findChild<QLineEdit*>(u"commandInput"_s);
    QVERIFY(input);
    QTRY_VERIFY(input->hasFocus());
    // "ne" fits both "New link" and "Next case": one step down
    QTest::keyClicks(input, u"ne"_s);
    savePicture(palette, u"palette"_s);
    QTest::keyClick(input, Qt::Key_Down);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_COMPARE(next.size(), 1);
    QTRY_VERIFY(palette.isNull());
}

void TestCommandPalette::escapeDoesNothing()
{
    QSignalSpy first(m_actions.at(0), &QAction::triggered);
    const QPointer<CommandPalette> palette = open();
    QTest::keyClick(palette->findChild<QLineEdit*>(u"commandInput"_s), Qt::Key_Escape);
    QTRY_VERIFY(palette.isNull());
    QCOMPARE(first.size(), 0);
}

void TestCommandPalette::survivesAnActThatDies()
{
    const QPointer<CommandPalette> palette = open();
    delete m_actions.takeAt(0);
    QTest::keyClick(palette->findChild<QLineEdit*>(u"commandInput"_s), Qt::Key_Return);
    QVERIFY(!palette.isNull()); // nothing to do, so it stays
}

void TestCommandPalette::namesItsControls()
{
    const QPointer<CommandPalette> palette = open();
    QCOMPARE(unnamedControls(palette), QStringList());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
