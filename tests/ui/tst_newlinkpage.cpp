// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/newlinktest.h"
#include "ui/kit/textfield.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;
using Change = std::function<void(LinkOrder&)>;
Q_DECLARE_METATYPE(Change)

/// The new-link page, used as a person uses it: from what is typed to the order, and back.
/// Findings are in tst_newlinkchecks, the paid act in tst_newlinksending, what else it shows in
/// tst_newlinklook.
class NewLinkPageTest final : public NewLinkTest {
    Q_OBJECT

private slots:
    void takesEveryField_data();
    void takesEveryField();
    void chooses_data();
    void chooses();
    void showsOrderAsGiven();
    void clearsAndUndoes();
    void keepsLayoutForNext();
};

void NewLinkPageTest::takesEveryField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const QString& text, const Change& change) {
        QTest::newRow(name) << QString::fromLatin1(name) << text << change;
    };
    row("mailField", u" a@example.it "_s, [](LinkOrder& o) { o.mail = u"a@example.it"_s; });
    row("firstNameField", u"Franco"_s, [](LinkOrder& o) { o.applicant.firstName = u"Franco"_s; });
    row("lastNameField", u"De Rossi"_s, [](LinkOrder& o) { o.applicant.lastName = u"De Rossi"_s; });
    row("birthDateField", u"6/11/77"_s,
        [](LinkOrder& o) { o.applicant.birthDate = QDate(1977, 11, 6); });
    row("birthCountryField", u"Italy"_s,
        [](LinkOrder& o) { o.applicant.birthCountry = u"Italy"_s; });
    row("birthPlaceField", u"Rome"_s, [](LinkOrder& o) { o.applicant.birthPlace = u"Rome"_s; });
    row("taxCodeField", u"rssmra80a01h501u"_s,
        [](LinkOrder& o) { o.applicant.taxCode = u"RSSMRA80A01H501U"_s; });
    row("phoneField", u"333 1234567"_s, [](LinkOrder& o) { o.phoneNumber = u"333 1234567"_s; });
    row("policyField", u"https://a.example/p"_s,
        [](LinkOrder& o) { o.policyUrl = u"https://a.example/p"_s; });
    row("successField", u"https://a.example/s"_s,
        [](LinkOrder& o) { o.redirectSuccess = u"https://a.example/s"_s; });
    row("failureField", u"https://a.example/f"_s,
        [](LinkOrder& o) { o.redirectFailure = u"https://a.example/f"_s; });
    row("titleField", u"Title"_s, [](LinkOrder& o) { o.layout.title = u"Title"_s; });
    row("footerField", u"Foot"_s, [](LinkOrder& o) { o.layout.footer = u"Foot"_s; });
    row("logoField", u"https://a.example/l.png"_s,
        [](LinkOrder& o) { o.layout.logo = u"https://a.example/l.png"_s; });
    row("faviconField", u"https://a.example/f.png"_s,
        [](LinkOrder& o) { o.layout.favicon = u"https://a.example/f.png"_s; });
    row("backgroundField", u"#cecece"_s,
        [](LinkOrder& o) { o.layout.backgroundColor = u"#cecece"_s; });
    row("textColourField", u"#000"_s, [](LinkOrder& o) { o.layout.textColor = u"#000"_s; });
    row("callbackUrlField", u"https://a.example/c"_s,
        [](LinkOrder& o) { o.callbackUrl = u"https://a.example/c"_s; });
    row("callbackFieldField", u"2"_s, [](LinkOrder& o) { o.callbackField = u"data2"_s; });
    row("callbackHeadersField", u"X-A: 1\n\nX-B:2: 3"_s, [](LinkOrder& o) {
        o.callbackHeaders = { { u"X-A"_s, u"1"_s }, { u"X-B"_s, u"2: 3"_s } };
    });
}

void NewLinkPageTest::takesEveryField()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(Change, change);
    if (name.startsWith(u"callback")) {
        click(u"moreButton"_s);
    }
    type(name, text);
    LinkOrder expected;
    change(expected);
    QCOMPARE(m_page->order(), expected);
}

void NewLinkPageTest::chooses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const Change& change) {
        QTest::newRow(name) << QString::fromLatin1(name) << change;
    };
    row("sexMale", [](LinkOrder& o) { o.applicant.gender = u"M"_s; });
    row("sexFemale", [](LinkOrder& o) { o.applicant.gender = u"F"_s; });
    row("healthCardCheck", [](LinkOrder& o) { o.healthCardRequired = true; });
    row("healthCardExpiryCheck", [](LinkOrder& o) { o.healthCardCheckExpire = true; });
    row("phoneRequiredCheck", [](LinkOrder& o) { o.phoneRequired = true; });
    row("phoneEditableCheck", [](LinkOrder& o) { o.phoneEditable = true; });
    row("onePdfChoice", [](LinkOrder& o) { o.imagesAsPdf = true; });
    row("methodJson", [](LinkOrder& o) { o.callbackMethod = u"JSON"_s; });
}

void NewLinkPageTest::chooses()
{
    QFETCH(QString, name);
    QFETCH(Change, change);
    if (name.startsWith(u"method")) {
        click(u"moreButton"_s);
    }
    click(name);
    LinkOrder expected;
    change(expected);
    QCOMPARE(m_page->order(), expected);
}

void NewLinkPageTest::showsOrderAsGiven()
{
    m_page->setOrder(fullOrder());
    QCOMPARE(m_page->order(), fullOrder());
    QCOMPARE(find<TextField>(u"birthDateField"_s)->text(), u"6 Nov 1977"_s);
    QVERIFY(find<QWidget>(u"callbackUrlField"_s)->isVisible());
    m_page->setOrder({});
    QCOMPARE(m_page->order(), LinkOrder());
    QVERIFY(!find<QWidget>(u"callbackUrlField"_s)->isVisible());
}

void NewLinkPageTest::clearsAndUndoes()
{
    m_page->setOrder(fullOrder());
    click(u"clearButton"_s);
    QCOMPARE(m_page->order(), LinkOrder());
    QVERIFY(find<QWidget>(u"mailField"_s)->hasFocus());
    click(u"undoClearButton"_s);
    QCOMPARE(m_page->order(), fullOrder());
    QCOMPARE(bannerText(), QString());

    m_page->setOrder({});
    click(u"clearButton"_s);
    QVERIFY(find<QWidget>(u"undoClearButton"_s) == nullptr);
}

void NewLinkPageTest::keepsLayoutForNext()
{
    m_page->setOrder(fullOrder());
    m_page->startNext();
    LinkOrder expected = fullOrder();
    expected.mail.clear();
    expected.applicant = {};
    expected.phoneNumber.clear();
    QCOMPARE(m_page->order(), expected);
    QVERIFY(find<QWidget>(u"mailField"_s)->hasFocus());
    QCOMPARE(find<TextField>(u"mailField"_s)->state(), FieldState::Neutral);
}

QTEST_MAIN(NewLinkPageTest)
#include "tst_newlinkpage.moc"
