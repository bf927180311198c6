// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/newlinktest.h"
#include "ui/kit/textfield.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

const QStringList& apiFields()
{
    static const QStringList names { u"mail"_s, u"user.firstName"_s, u"user.lastName"_s,
        u"user.gender"_s, u"user.birthCountry"_s, u"user.birthDate"_s, u"user.birthPlace"_s,
        u"user.taxCode"_s, u"healthCard.required"_s, u"healthCard.checkExpire"_s,
        u"phoneNumber.required"_s, u"phoneNumber.editable"_s, u"phoneNumber.number"_s,
        u"policy.url"_s, u"output.imagesAsPdf"_s, u"layout.title"_s, u"layout.logo"_s,
        u"layout.favicon"_s, u"layout.backgroundColor"_s, u"layout.textColor"_s, u"layout.footer"_s,
        u"redirectUrls.success"_s, u"redirectUrls.failure"_s, u"callback.url"_s,
        u"callback.method"_s, u"callback.field"_s, u"callback.headers"_s };
    return names;
}

} // namespace

/// What the page finds in the fields, before anything is sent and when the service refuses.
class NewLinkChecksTest final : public NewLinkTest {
    Q_OBJECT

private slots:
    void readsTaxCodeBack();
    void hintsAtBirthPlace();
    void waitsUntilFieldIsLeft();
    void blocksAndMovesFocus_data();
    void blocksAndMovesFocus();
    void marksFieldThatServiceNames_data();
    void marksFieldThatServiceNames();
    void understandsLooseFieldNames_data();
    void understandsLooseFieldNames();
};

void NewLinkChecksTest::readsTaxCodeBack()
{
    type(u"mailField"_s, u"franco.rossi@example.it"_s);
    type(u"firstNameField"_s, u"Franco"_s);
    type(u"lastNameField"_s, u"Rossi"_s);
    type(u"birthDateField"_s, u"6 Nov 1977"_s);
    click(u"sexMale"_s);
    type(u"birthCountryField"_s, u"Italy"_s);
    type(u"birthPlaceField"_s, u"Rome"_s);
    type(u"taxCodeField"_s, u"RSSMRA02D16A662G"_s);
    type(u"phoneField"_s, u"333 123 4567"_s);
    QCOMPARE(sentence(u"user.taxCode"_s),
        u"The code says MRA, born 16 Apr 2002 in Bari. That is not what you typed. You can still "
        "send it."_s);
    QCOMPARE(find<TextField>(u"taxCodeField"_s)->state(), FieldState::Warning);
    QCOMPARE(find<TextField>(u"mailField"_s)->state(), FieldState::Good);
    QCOMPARE(find<TextField>(u"phoneField"_s)->state(), FieldState::Good);

    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    click(u"createButton"_s);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].value<LinkOrder>().applicant.taxCode, u"RSSMRA02D16A662G"_s);
}

void NewLinkChecksTest::hintsAtBirthPlace()
{
    type(u"birthPlaceField"_s, u"Rom"_s);
    QCOMPARE(find<TextField>(u"birthPlaceField"_s)->statusText(), QString());
    type(u"birthPlaceField"_s, u"e"_s);
    QCOMPARE(find<TextField>(u"birthPlaceField"_s)->statusText(), u"Roma, H501"_s);
}

void NewLinkChecksTest::waitsUntilFieldIsLeft()
{
    m_page->setOrder({});
    type(u"mailField"_s, u"franco"_s);
    QCOMPARE(find<TextField>(u"mailField"_s)->state(), FieldState::Neutral);
    QTest::keyClick(find<QWidget>(u"mailField"_s), Qt::Key_Tab);
    QCOMPARE(find<TextField>(u"mailField"_s)->state(), FieldState::Error);
    QCOMPARE(find<TextField>(u"mailField"_s)->statusText(), u"not an address"_s);
    type(u"mailField"_s, u"@example.it"_s);
    QCOMPARE(find<TextField>(u"mailField"_s)->state(), FieldState::Good);
}

void NewLinkChecksTest::blocksAndMovesFocus_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* text, const char* says) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(text)
                            << QString::fromLatin1(says);
    };
    row("mailField", "x", "E-mail needs a look");
    row("birthDateField", "6 Foo 1977", "Birth date needs a look");
    row("phoneField", "call", "Phone needs a look");
    row("policyField", "example.com", "Privacy policy needs a look");
    row("successField", "example.com", "After success needs a look");
    row("failureField", "example.com", "After failure needs a look");
    row("logoField", "logo.png", "Logo URL needs a look");
    row("faviconField", "f.ico", "Favicon URL needs a look");
    row("backgroundField", "grey", "Background needs a look");
    row("textColourField", "#12345", "Text needs a look");
    row("callbackUrlField", "example.com", "Callback URL needs a look");
    row("callbackHeadersField", "no colon", "Headers needs a look");
}

void NewLinkChecksTest::blocksAndMovesFocus()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, says);
    if (name != u"mailField") {
        type(u"mailField"_s, u"a@example.it"_s);
    }
    if (name.startsWith(u"callback")) {
        click(u"moreButton"_s);
    }
    if (name == u"callbackHeadersField") {
        type(u"callbackUrlField"_s, u"https://a.example/c"_s);
    }
    type(name, text);
    if (name.startsWith(u"callback")) {
        click(u"moreButton"_s); // folded away again: it must come back
    }
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    QVERIFY(find<QWidget>(u"createButton"_s)->isEnabled());
    click(u"createButton"_s);
    QCOMPARE(requested.count(), 0);
    QVERIFY2(bannerText().startsWith(says), qPrintable(bannerText()));
    QVERIFY2(bannerText().endsWith(u"Nothing was sent."), qPrintable(bannerText()));
    QVERIFY(find<QWidget>(name)->hasFocus());
    QVERIFY(!m_page->isBusy());
}

void NewLinkChecksTest::marksFieldThatServiceNames_data()
{
    QTest::addColumn<QString>("field");
    for (const QString& field : apiFields()) {
        QTest::newRow(field.toLatin1().constData()) << field;
    }
}

void NewLinkChecksTest::marksFieldThatServiceNames()
{
    QFETCH(QString, field);
    m_page->setOrder(fullOrder());
    click(u"createButton"_s);
    QVERIFY(m_page->isBusy());
    m_page->showError({ Error::Kind::Refused, u"not valid"_s, 406, field });

    QVERIFY(!m_page->isBusy());
    QCOMPARE(m_page->order(), fullOrder());
    QWidget* marked = nullptr;
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->accessibleDescription() == u"Openapi did not accept this.") {
            QVERIFY(marked == nullptr);
            marked = widget;
        }
    }
    QVERIFY(marked != nullptr);
    const QWidget* focused = QApplication::focusWidget();
    QVERIFY(focused != nullptr && (focused == marked || marked->isAncestorOf(focused)));
    QVERIFY(marked->isVisible());
    QVERIFY2(
        bannerText().contains(u"No link was created; the form is kept."), qPrintable(bannerText()));
    QVERIFY(bannerText().contains(u"The service says: not valid"));
    // What the service did not accept may be sent again: only it can tell.
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    click(u"createButton"_s);
    QCOMPARE(requested.count(), 1);
}

void NewLinkChecksTest::understandsLooseFieldNames_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("focused");
    QTest::newRow("last part") << u"taxCode"_s << u"taxCodeField"_s;
    QTest::newRow("case") << u"USER.TAXCODE"_s << u"taxCodeField"_s;
    QTest::newRow("group") << u"callback"_s << u"callbackUrlField"_s;
    QTest::newRow("email") << u"email"_s << u"mailField"_s;
}

void NewLinkChecksTest::understandsLooseFieldNames()
{
    QFETCH(QString, field);
    m_page->setOrder(fullOrder());
    m_page->showError({ Error::Kind::Refused, {}, 406, field });
    QTEST(QApplication::focusWidget()->objectName(), "focused");
}

QTEST_MAIN(NewLinkChecksTest)
#include "tst_newlinkchecks.moc"
