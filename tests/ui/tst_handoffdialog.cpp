// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/handofftest.h"
#include "ui/issuing/linkclipboard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The hand-off of a link, used as a person uses it. The message is in tst_handoffmessage, the
/// code to be scanned in tst_handoffcode.
class HandOffDialogTest final : public HandOffTest {
    Q_OBJECT

private slots:
    void saysWhatWasCreated();
    void namesPersonByMailAlone();
    void copiesLink();
    void clearsClipboardOfLinkOnly();
    void opensLink();
    void leavesByButtons_data();
    void leavesByButtons();
    void walksByTab();
    void namesEveryControl();
    void drawsPictures();
};

void HandOffDialogTest::saysWhatWasCreated()
{
    QCOMPARE(find<QLabel>(u"handOffTitle"_s)->text(), u"Link created for Franco Rossi"_s);
    QCOMPARE(find<QLabel>(u"handOffDetails"_s)->text(),
        u"23 Nov, 11:42. EUR 2.40 + VAT charged. Applicant has not finished yet."_s);
    QVERIFY(!m_dialog->windowTitle().contains(u"Rossi")); // SAFETY.md: no person in a title
}

void HandOffDialogTest::namesPersonByMailAlone()
{
    HandOff handOff = sample();
    QCOMPARE(handOff.person(), u"Franco Rossi"_s);
    handOff.order.applicant.firstName.clear();
    QCOMPARE(handOff.person(), u"Rossi"_s);
    handOff.order.applicant = {};
    QCOMPARE(handOff.person(), u"franco.rossi@example.it"_s);
}

void HandOffDialogTest::copiesLink()
{
    QSignalSpy copied(m_dialog.get(), &HandOffDialog::linkCopied);
    click(u"copyLinkButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), theLink());
    QCOMPARE(copied.count(), 1);
    QCOMPARE(find<QAbstractButton>(u"copyLinkButton"_s)->text(), u"Copied"_s);
    auto* field = find<QLineEdit>(u"linkField"_s);
    QCOMPARE(field->text(), theLink());
    // By the keys too: it is told, and leaves the clipboard as well.
    QGuiApplication::clipboard()->clear();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), theLink());
    QCOMPARE(copied.count(), 2);
}

void HandOffDialogTest::clearsClipboardOfLinkOnly()
{
    using namespace std::chrono_literals;
    QClipboard* clipboard = QGuiApplication::clipboard();
    copyForAWhile(theLink(), 20ms);
    QCOMPARE(clipboard->text(), theLink());
    QTRY_COMPARE(clipboard->text(), QString());

    // Something else that was copied meanwhile stays.
    copyForAWhile(theLink(), 20ms);
    clipboard->setText(u"other"_s);
    QTRY_VERIFY(clipboard->findChildren<QTimer*>(u"linkClearing"_s).isEmpty());
    QCOMPARE(clipboard->text(), u"other"_s);

    // A second copy has its own full time.
    copyForAWhile(theLink(), 20ms);
    copyForAWhile(theLink(), 1h);
    QCOMPARE(clipboard->findChildren<QTimer*>(u"linkClearing"_s).size(), 1);
    QVERIFY(clipboard->findChild<QTimer*>(u"linkClearing"_s)->remainingTime() > 3'000'000);
    delete clipboard->findChild<QTimer*>(u"linkClearing"_s);
}

void HandOffDialogTest::opensLink()
{
    QSignalSpy opened(m_dialog.get(), &HandOffDialog::linkOpened);
    click(u"openLinkButton"_s);
    QCOMPARE(m_opened, QList<QUrl> { QUrl(theLink()) });
    QCOMPARE(opened.count(), 1);
}

void HandOffDialogTest::leavesByButtons_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("another");
    QTest::addColumn<int>("follow");
    const int none = 0;
    const int control = static_cast<int>(Qt::ControlModifier);
    QTest::newRow("another") << u"anotherButton"_s << none << none << 1 << 0;
    QTest::newRow("Ctrl+N") << u""_s << static_cast<int>(Qt::Key_N) << control << 1 << 0;
    QTest::newRow("follow") << u"followButton"_s << none << none << 0 << 1;
    QTest::newRow("done") << u"doneButton"_s << none << none << 0 << 0;
    QTest::newRow("Escape") << u""_s << static_cast<int>(Qt::Key_Escape) << none << 0 << 0;
}

void HandOffDialogTest::leavesByButtons()
{
    QFETCH(QString, button);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QSignalSpy another(m_dialog.get(), &HandOffDialog::anotherRequested);
    QSignalSpy follow(m_dialog.get(), &HandOffDialog::followRequested);
    if (button.isEmpty()) {
        QTest::keyClick(
            m_dialog.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    } else {
        click(button);
    }
    QVERIFY(!m_dialog->isVisible());
    QTEST(static_cast<int>(another.count()), "another");
    QTEST(static_cast<int>(follow.count()), "follow");
    if (follow.count() == 1) {
        QCOMPARE(follow[0][0].toString(), sample().request.id);
    }
}

void HandOffDialogTest::walksByTab()
{
    find<QWidget>(u"linkField"_s)->setFocus();
    QStringList walked;
    for (int i = 0; i < 30 && !walked.contains(u"doneButton"_s); ++i) {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected { u"linkField"_s, u"copyLinkButton"_s, u"openLinkButton"_s,
        u"fullScreenButton"_s, u"saveImageButton"_s, u"mailTab"_s, u"languageItalian"_s,
        u"toField"_s, u"subjectField"_s, u"messageEdit"_s, u"openMailButton"_s, u"copyTextButton"_s,
        u"printButton"_s, u"anotherButton"_s, u"followButton"_s, u"doneButton"_s };
    for (qsizetype i = 0; i < std::min(walked.size(), expected.size()); ++i) {
        QCOMPARE(walked[i], expected[i]);
    }
    QCOMPARE(walked.size(), expected.size());
}

void HandOffDialogTest::namesEveryControl()
{
    int seen = 0;
    for (QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
            continue;
        }
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
            qPrintable(widget->objectName()));
    }
    QVERIFY(seen >= 15);
}

void HandOffDialogTest::drawsPictures()
{
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    for (const bool dark : { false, true }) {
        m_keeper->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        cleanup();
        init();
        for (const QSize& size : { QSize(1060, 628), QSize(1000, 600) }) {
            m_dialog->resize(size);
            for (const int ratio : { 1, 2 }) {
                QImage image(size * ratio, QImage::Format_RGB32);
                image.setDevicePixelRatio(ratio);
                m_dialog->render(&image);
                QCOMPARE(image.pixelColor(4, 4), Theme(dark).color(Token::Base));
                if (!folder.isEmpty()) {
                    QVERIFY(image.save(
                        u"%1/handoff-%2-%3-%4x.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s,
                            QString::number(size.width()), QString::number(ratio))));
                }
            }
        }
    }
    m_keeper->setMode(Theme::Mode::Light);
}

QTEST_MAIN(HandOffDialogTest)
#include "tst_handoffdialog.moc"
