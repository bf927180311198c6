// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/handofftest.h"
#include "ui/issuing/messageedit.h"
#include "ui/kit/textfield.h"

#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The message that carries the link: written, changed, and handed to the mail application.
class HandOffMessageTest final : public HandOffTest {
    Q_OBJECT

private slots:
    void opensMail_data();
    void opensMail();
    void saysWhenNoMailAppAnswers();
    void switchesSendingOffWithoutLink();
    void takesTypedPlaceholder();
    void copiesSelectionWithPlaceholder();
    void keepsEachText();
    void warnsOfSeveralPeople();
    void copiesSms();
};

void HandOffMessageTest::opensMail_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("greeting");
    QTest::addColumn<QString>("hours");
    QTest::newRow("Italian")
        << u"languageItalian"_s << u"Identificazione richiesta"_s << u"Buongiorno,\r\n\r\n"_s
        << u"Gli operatori verificano dal lunedì al sabato, dalle 9 alle 18."_s;
    QTest::newRow("English")
        << u"languageEnglish"_s << u"Identification requested"_s << u"Hello,\r\n\r\n"_s
        << u"Operators check from Monday to Saturday, 9 to 18, Italian time."_s;
}

void HandOffMessageTest::opensMail()
{
    QFETCH(QString, language);
    QFETCH(QString, subject);
    QFETCH(QString, greeting);
    QFETCH(QString, hours);
    QSignalSpy opened(m_dialog.get(), &HandOffDialog::mailOpened);
    click(language);
    click(u"openMailButton"_s);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(m_opened.size(), 1);
    const QUrl url = m_opened[0];
    QCOMPARE(url.scheme(), u"mailto"_s);
    QCOMPARE(url.path(), u"franco.rossi@example.it"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), subject);
    const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY2(body.startsWith(greeting), qPrintable(body));
    QVERIFY2(body.contains(u"\r\n"_s + theLink() + u"\r\n"_s), qPrintable(body));
    QVERIFY2(body.contains(hours), qPrintable(body));
    QVERIFY2(body.endsWith(u"Company Spa, VAT 11111111111"_s), qPrintable(body));
    QVERIFY(!body.contains(u'{'));
}

void HandOffMessageTest::saysWhenNoMailAppAnswers()
{
    m_opens = false;
    QSignalSpy opened(m_dialog.get(), &HandOffDialog::mailOpened);
    click(u"openMailButton"_s);
    QCOMPARE(opened.count(), 0);
    const auto labels = m_dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
        [](const QLabel* label) { return label->text().startsWith(u"No mail app answered."); }));
}

void HandOffMessageTest::switchesSendingOffWithoutLink()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    auto* state = find<QLabel>(u"linkState"_s);
    QVERIFY(edit->hasLink());
    QVERIFY(!find<QWidget>(u"putLinkBackButton"_s)->isVisible());

    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Home, Qt::ControlModifier);
    for (int line = 0; line < 3; ++line) {
        QTest::keyClick(edit, Qt::Key_Down);
    }
    QTest::keyClick(edit, Qt::Key_End);
    QTest::keyClick(edit, Qt::Key_Backspace); // one key takes the whole chip
    QVERIFY(!edit->hasLink());
    QCOMPARE(state->text(), u"{link} is missing"_s);
    QVERIFY(!find<QWidget>(u"openMailButton"_s)->isEnabled());
    QVERIFY(!find<QWidget>(u"copyTextButton"_s)->isEnabled());

    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edit->hasLink());
    QCOMPARE(state->text(), u"{link} is in the text"_s);
    QVERIFY(find<QWidget>(u"openMailButton"_s)->isEnabled());

    edit->selectAll();
    QTest::keyClicks(edit, u"Ciao"_s);
    QVERIFY(!find<QWidget>(u"openMailButton"_s)->isEnabled());
    click(u"putLinkBackButton"_s);
    QCOMPARE(edit->filled(theLink(), {}), u"Ciao\n"_s + theLink());
    QVERIFY(find<QWidget>(u"openMailButton"_s)->isEnabled());
    QVERIFY(find<QWidget>(u"copyTextButton"_s)->isEnabled());
}

void HandOffMessageTest::takesTypedPlaceholder()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, u"Vai su {link}"_s);
    QVERIFY(edit->hasLink());
    QCOMPARE(edit->filled(theLink(), {}), u"Vai su "_s + theLink());
}

void HandOffMessageTest::copiesSelectionWithPlaceholder()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\n{link}\n"));
    QVERIFY(!edit->hasLink());
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(edit->hasLink());
    QVERIFY(edit->toPlainText().contains(QChar::ObjectReplacementCharacter)); // chips again
}

void HandOffMessageTest::keepsEachText()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(edit, u"Gentile cliente. "_s);
    auto* subject = find<QLineEdit>(u"subjectField"_s);
    subject->setFocus();
    QTest::keyClick(subject, Qt::Key_End);
    QTest::keyClicks(subject, u" 12"_s);
    click(u"languageEnglish"_s);
    QVERIFY(edit->toPlainText().startsWith(u"Hello"));
    QCOMPARE(subject->text(), u"Identification requested"_s);
    click(u"smsTab"_s);
    click(u"languageItalian"_s);
    click(u"mailTab"_s);
    QVERIFY(edit->toPlainText().startsWith(u"Gentile cliente. Buongiorno"));
    QCOMPARE(subject->text(), u"Identificazione richiesta 12"_s);
}

void HandOffMessageTest::warnsOfSeveralPeople()
{
    auto* to = find<TextField>(u"toField"_s);
    QCOMPARE(to->statusText(), u"1 person, no copies"_s);
    to->setFocus();
    QTest::keyClick(to, Qt::Key_End);
    QTest::keyClicks(to, u", a@example.it"_s);
    QCOMPARE(to->state(), FieldState::Warning);
}

void HandOffMessageTest::copiesSms()
{
    QSignalSpy copied(m_dialog.get(), &HandOffDialog::textCopied);
    click(u"smsTab"_s);
    QVERIFY(!find<QWidget>(u"toField"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"openMailButton"_s)->isVisible());
    click(u"copyTextButton"_s);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"Per completare l'identificazione apra questo link dal telefono: "_s + theLink());
}

QTEST_MAIN(HandOffMessageTest)
#include "tst_handoffmessage.moc"
