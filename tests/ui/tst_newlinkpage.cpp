// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/newlinkpage.h"
#include "ui/issuing/phonepreview.h"
#include "ui/kit/textfield.h"
#include "ui/kit/themekeeper.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using Change = std::function<void(LinkOrder&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// The product page's sample, with every documented field filled.
LinkOrder fullOrder()
{
    LinkOrder order;
    order.mode = ServiceMode::Selfie;
    order.mail = u"franco.rossi@example.it"_s;
    order.applicant = { u"Franco"_s, u"Rossi"_s, u"M"_s, u"Italy"_s, QDate(1977, 11, 6), u"Rome"_s,
        u"RSSMRA02D16A662G"_s };
    order.healthCardRequired = true;
    order.healthCardCheckExpire = true;
    order.phoneRequired = true;
    order.phoneEditable = true;
    order.phoneNumber = u"333 123 4567"_s;
    order.policyUrl = u"https://www.company.example/privacy-policy/"_s;
    order.imagesAsPdf = false;
    order.layout = { u"Video Identification"_s, u"https://www.website.example/logo.png"_s,
        u"http://www.website.example/favicon.png"_s, u"#cecece"_s, u"#000000"_s,
        u"Company Spa, VAT 11111111111"_s };
    order.redirectSuccess = u"https://example.com/success"_s;
    order.redirectFailure = u"https://example.com/failure"_s;
    order.callbackUrl = u"https://example.com/callback"_s;
    order.callbackMethod = u"JSON"_s;
    order.callbackField = u"payload"_s;
    order.callbackHeaders = { { u"X-Secret"_s, u"a: b"_s }, { u"X-Two"_s, u"2"_s } };
    return order;
}

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

/// The new-link page, used as a person uses it.
class NewLinkPageTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void takesEveryField_data();
    void takesEveryField();
    void chooses_data();
    void chooses();
    void showsOrderAsGiven();
    void readsTaxCodeBack();
    void hintsAtBirthPlace();
    void waitsUntilFieldIsLeft();
    void blocksAndMovesFocus_data();
    void blocksAndMovesFocus();
    void marksFieldThatServiceNames_data();
    void marksFieldThatServiceNames();
    void understandsLooseFieldNames_data();
    void understandsLooseFieldNames();
    void asksOnce_data();
    void asksOnce();
    void neverResendsByItself_data();
    void neverResendsByItself();
    void sendsAgainOnlyWhenTold();
    void clearsAndUndoes();
    void keepsLayoutForNext();
    void tellsContrast_data();
    void tellsContrast();
    void tellsPrice_data();
    void tellsPrice();
    void tellsHours();
    void showsJson();
    void hidesPreviewWhenNarrow();
    void walksByTab();
    void namesEveryControl();
    void drawsPictures();

private:
    template <typename T> T* find(const QString& name) const { return m_page->findChild<T*>(name); }
    void type(const QString& name, const QString& text);
    void click(const QString& name);
    [[nodiscard]] QString bannerText() const;
    [[nodiscard]] QString sentence(const QString& firstFieldOfRow) const;

    ThemeKeeper* m_keeper = nullptr;
    std::unique_ptr<NewLinkPage> m_page;
};

void NewLinkPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_keeper = new ThemeKeeper(qApp, Theme::Mode::Light);
}

void NewLinkPageTest::init()
{
    m_page = std::make_unique<NewLinkPage>();
    m_page->setClock([] { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); });
    m_page->resize(1440, 868);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void NewLinkPageTest::cleanup()
{
    m_page.reset();
}

void NewLinkPageTest::type(const QString& name, const QString& text)
{
    auto* widget = find<QWidget>(name);
    QVERIFY2(widget != nullptr, qPrintable(name));
    widget->setFocus();
    QVERIFY2(widget->hasFocus(), qPrintable(name));
    QTest::keyClick(widget, Qt::Key_End);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            QTest::keyClick(widget, Qt::Key_Return);
        }
        QTest::keyClicks(widget, lines[i]);
    }
}

void NewLinkPageTest::click(const QString& name)
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button != nullptr, qPrintable(name));
    QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
}

QString NewLinkPageTest::bannerText() const
{
    const auto* banner = find<QWidget>(u"newLinkBanner"_s);
    return banner == nullptr ? QString() : banner->accessibleName();
}

QString NewLinkPageTest::sentence(const QString& firstFieldOfRow) const
{
    const auto* label = find<QLabel>(u"sentence_"_s + firstFieldOfRow);
    return label->isVisible() ? label->text() : QString();
}

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

void NewLinkPageTest::readsTaxCodeBack()
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

void NewLinkPageTest::hintsAtBirthPlace()
{
    type(u"birthPlaceField"_s, u"Rom"_s);
    QCOMPARE(find<TextField>(u"birthPlaceField"_s)->statusText(), QString());
    type(u"birthPlaceField"_s, u"e"_s);
    QCOMPARE(find<TextField>(u"birthPlaceField"_s)->statusText(), u"Roma, H501"_s);
}

void NewLinkPageTest::waitsUntilFieldIsLeft()
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

void NewLinkPageTest::blocksAndMovesFocus_data()
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

void NewLinkPageTest::blocksAndMovesFocus()
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

void NewLinkPageTest::marksFieldThatServiceNames_data()
{
    QTest::addColumn<QString>("field");
    for (const QString& field : apiFields()) {
        QTest::newRow(field.toLatin1().constData()) << field;
    }
}

void NewLinkPageTest::marksFieldThatServiceNames()
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

void NewLinkPageTest::understandsLooseFieldNames_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("focused");
    QTest::newRow("last part") << u"taxCode"_s << u"taxCodeField"_s;
    QTest::newRow("case") << u"USER.TAXCODE"_s << u"taxCodeField"_s;
    QTest::newRow("group") << u"callback"_s << u"callbackUrlField"_s;
    QTest::newRow("email") << u"email"_s << u"mailField"_s;
}

void NewLinkPageTest::understandsLooseFieldNames()
{
    QFETCH(QString, field);
    m_page->setOrder(fullOrder());
    m_page->showError({ Error::Kind::Refused, {}, 406, field });
    QTEST(QApplication::focusWidget()->objectName(), "focused");
}

void NewLinkPageTest::asksOnce_data()
{
    QTest::addColumn<std::function<void(NewLinkPageTest*)>>("press");
    const auto row = [](const char* name, const std::function<void(NewLinkPageTest*)>& press) {
        QTest::newRow(name) << press;
    };
    row("double click", [](NewLinkPageTest* test) {
        auto* button = test->find<QAbstractButton>(u"createButton"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseDClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
    });
    row("Ctrl+Enter twice", [](NewLinkPageTest* test) {
        QTest::keyClick(test->find<QWidget>(u"mailField"_s), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(test->m_page.get(), Qt::Key_Return, Qt::ControlModifier);
    });
    row("keypad", [](NewLinkPageTest* test) {
        QTest::keyClick(test->find<QWidget>(u"mailField"_s), Qt::Key_Enter, Qt::ControlModifier);
    });
    row("button and key", [](NewLinkPageTest* test) {
        QTest::mouseClick(test->find<QAbstractButton>(u"createButton"_s), Qt::LeftButton);
        QTest::keyClick(test->m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        test->m_page->create();
    });
}

void NewLinkPageTest::asksOnce()
{
    QFETCH(std::function<void(NewLinkPageTest*)>, press);
    type(u"mailField"_s, u"a@example.it"_s);
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    press(this);
    QCOMPARE(requested.count(), 1);
    QVERIFY(m_page->isBusy());
    QVERIFY(!find<QWidget>(u"createButton"_s)->isEnabled());
    m_page->setBusy(false);
    QVERIFY(find<QWidget>(u"createButton"_s)->isEnabled());
}

void NewLinkPageTest::neverResendsByItself_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("unknown") << Error::Kind::OutcomeUnknown;
    QTest::newRow("timeout") << Error::Kind::Timeout;
    QTest::newRow("5xx") << Error::Kind::ServiceFailed;
    QTest::newRow("unreadable") << Error::Kind::BadReply;
    QTest::newRow("too large") << Error::Kind::TooLarge;
}

void NewLinkPageTest::neverResendsByItself()
{
    QFETCH(Error::Kind, kind);
    m_page->setOrder(fullOrder());
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    QSignalSpy check(m_page.get(), &NewLinkPage::checkListRequested);
    click(u"createButton"_s);
    m_page->showError({ kind, {}, 0, {} });
    QVERIFY2(
        bannerText().startsWith(u"No answer. The link may exist. Outcome unknown, not sent again."),
        qPrintable(bannerText()));
    QCOMPARE(m_page->order(), fullOrder());

    click(u"createButton"_s);
    QCOMPARE(requested.count(), 1); // still the first one
    QVERIFY2(bannerText().contains(u"can cost a second EUR 2.40 + VAT"), qPrintable(bannerText()));
    click(u"checkListButton"_s);
    QCOMPARE(check.count(), 1);
}

void NewLinkPageTest::sendsAgainOnlyWhenTold()
{
    m_page->setOrder(fullOrder());
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    click(u"createButton"_s);
    m_page->showError({ Error::Kind::OutcomeUnknown, {}, 0, {} });
    QVERIFY(find<QWidget>(u"createAgainButton"_s) == nullptr);
    click(u"createButton"_s);
    click(u"createAgainButton"_s);
    QCOMPARE(requested.count(), 2);

    // Another person's link is another matter.
    m_page->showError({ Error::Kind::OutcomeUnknown, {}, 0, {} });
    type(u"lastNameField"_s, u"ni"_s);
    click(u"createButton"_s);
    QCOMPARE(requested.count(), 3);
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

void NewLinkPageTest::tellsContrast_data()
{
    QTest::addColumn<QString>("background");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("sample") << u"#cecece"_s << u"#000000"_s << u"Contrast 13.34:1 AAA"_s
                            << u"Readable"_s;
    QTest::newRow("AA") << u"#ffffff"_s << u"#767676"_s << u"Contrast 4.54:1 AA"_s << u"Readable"_s;
    QTest::newRow("large") << u"#ffffff"_s << u"#8a8a8a"_s
                           << u"Contrast 3.45:1 AA for large text only"_s << u"Hard to read"_s;
    QTest::newRow("fail") << u"#cecece"_s << u"#999999"_s << u"Contrast 1.81:1 below AA"_s
                          << u"Hard to read"_s;
    QTest::newRow("one only") << u"#cecece"_s << u""_s << u"Contrast: give both colours to see it"_s
                              << u""_s;
}

void NewLinkPageTest::tellsContrast()
{
    QFETCH(QString, background);
    QFETCH(QString, text);
    QFETCH(QString, verdict);
    type(u"backgroundField"_s, background);
    type(u"textColourField"_s, text);
    QTEST(find<QLabel>(u"contrastRatio"_s)->text(), "line");
    const auto* shown = find<QLabel>(u"contrastVerdict"_s);
    QCOMPARE(shown->isVisible() ? shown->text() : QString(), verdict);
    QCOMPARE(find<PhonePreview>(u"phonePreview"_s)->background(), QColor(background));
}

void NewLinkPageTest::tellsPrice_data()
{
    QTest::addColumn<ServiceMode>("mode");
    QTest::addColumn<QString>("price");
    QTest::newRow("automatic") << ServiceMode::Automatic << u"EUR 1.45 + VAT"_s;
    QTest::newRow("selfie") << ServiceMode::Selfie << u"EUR 2.40 + VAT"_s;
    QTest::newRow("live") << ServiceMode::Live << u"EUR 9.00 + VAT"_s;
}

void NewLinkPageTest::tellsPrice()
{
    QFETCH(ServiceMode, mode);
    PriceList prices;
    prices.live = Money::euro(9, 0);
    m_page->setPrices(prices);
    auto* combo = find<QComboBox>(u"serviceCombo"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < static_cast<int>(mode); ++i) {
        QTest::keyClick(combo, Qt::Key_Down);
    }
    QCOMPARE(m_page->order().mode, mode);
    QTEST(find<QLabel>(u"priceLabel"_s)->text(), "price");
}

void NewLinkPageTest::tellsHours()
{
    auto* hours = find<QLabel>(u"serviceHours"_s);
    QVERIFY(!hours->isVisible());
    m_page->setClock([] { return QDateTime(QDate(2026, 11, 28), QTime(20, 0), Qt::UTC); });
    QVERIFY(hours->isVisible());
    QCOMPARE(hours->text(), u"Operators are back on Mon 30 Nov, 09:00, time of Rome"_s);
    LinkOrder automatic;
    automatic.mode = ServiceMode::Automatic;
    m_page->setOrder(automatic);
    QVERIFY(!hours->isVisible());
}

void NewLinkPageTest::showsJson()
{
    QVERIFY(!find<QWidget>(u"jsonButton"_s)->isVisible());
    m_page->setJsonPreview(
        [](const LinkOrder& order) { return "{\"mail\": \"" + order.mail.toUtf8() + "\"}"; });
    type(u"mailField"_s, u"a@example.it"_s);
    click(u"jsonButton"_s);
    auto* dialog = find<QDialog>(u"requestJsonDialog"_s);
    QVERIFY(dialog != nullptr);
    const QString json = u"{\"mail\": \"a@example.it\"}"_s;
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"jsonText"_s)->toPlainText(), json);
    click(u"copyJsonButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), json);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void NewLinkPageTest::hidesPreviewWhenNarrow()
{
    auto* preview = find<QWidget>(u"previewPane"_s);
    QVERIFY(preview->isVisible());
    QVERIFY(!find<QWidget>(u"previewButton"_s)->isVisible());
    m_page->resize(1024, 648);
    QVERIFY(!preview->isVisible());
    QVERIFY(find<QWidget>(u"mailField"_s)->isVisible());
    click(u"previewButton"_s);
    QVERIFY(preview->isVisible());
    QVERIFY(!find<QWidget>(u"mailField"_s)->isVisible());
    click(u"previewButton"_s);
    QVERIFY(!preview->isVisible());
    m_page->resize(1440, 868);
    QVERIFY(preview->isVisible());
}

void NewLinkPageTest::walksByTab()
{
    click(u"moreButton"_s);
    find<QWidget>(u"mailField"_s)->setFocus();
    QStringList walked;
    for (int i = 0; i < 40 && !walked.contains(u"createButton"_s); ++i) {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected { u"mailField"_s, u"firstNameField"_s, u"lastNameField"_s,
        u"birthDateField"_s, u"sexNotGiven"_s, u"birthCountryField"_s, u"birthPlaceField"_s,
        u"taxCodeField"_s, u"phoneField"_s, u"healthCardCheck"_s, u"healthCardExpiryCheck"_s,
        u"phoneRequiredCheck"_s, u"phoneEditableCheck"_s, u"separateImagesChoice"_s,
        u"policyField"_s, u"successField"_s, u"failureField"_s, u"titleField"_s, u"footerField"_s,
        u"logoField"_s, u"faviconField"_s, u"backgroundField"_s, u"colourSwatch"_s,
        u"textColourField"_s, u"colourSwatch"_s, u"moreButton"_s, u"callbackUrlField"_s,
        u"methodPost"_s, u"callbackFieldField"_s, u"callbackHeadersField"_s, u"previewPhone"_s,
        u"clearButton"_s, u"createButton"_s };
    for (qsizetype i = 0; i < std::min(walked.size(), expected.size()); ++i) {
        QCOMPARE(walked[i], expected[i]);
    }
    QCOMPARE(walked.size(), expected.size());
}

void NewLinkPageTest::namesEveryControl()
{
    m_page->setOrder(fullOrder());
    int seen = 0;
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
            continue;
        }
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
            qPrintable(widget->objectName()));
    }
    QVERIFY(seen >= 30);
}

void NewLinkPageTest::drawsPictures()
{
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    for (const bool dark : { false, true }) {
        m_keeper->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const QSize& size : { QSize(1440, 868), QSize(1024, 648) }) {
            QWidget window; // with the room that the rail takes
            auto* row = new QHBoxLayout(&window);
            row->setContentsMargins(
                size.width() < 1280 ? Metrics::railNarrow : Metrics::railWidth, 0, 0, 0);
            auto* page = new NewLinkPage(&window);
            row->addWidget(page);
            page->setJsonPreview([](const LinkOrder&) { return QByteArray("{}"); });
            LinkOrder order = fullOrder();
            order.callbackUrl.clear();
            order.callbackHeaders.clear();
            page->setOrder(order);
            window.resize(size);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            page->findChild<QWidget*>(u"mailField"_s)->setFocus();
            for (const int ratio : { 1, 2 }) {
                QImage image(size * ratio, QImage::Format_RGB32);
                image.setDevicePixelRatio(ratio);
                window.render(&image);
                const QColor ground = image.pixelColor(image.width() / 2, 4 * ratio);
                QCOMPARE(ground, Theme(dark).color(Token::Window));
                if (!folder.isEmpty()) {
                    QVERIFY(image.save(
                        u"%1/newlink-%2-%3-%4x.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s,
                            QString::number(size.width()), QString::number(ratio))));
                }
            }
        }
    }
    m_keeper->setMode(Theme::Mode::Light);
}

QTEST_MAIN(NewLinkPageTest)
#include "tst_newlinkpage.moc"
