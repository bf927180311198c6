// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/linkorder.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using Kind = FieldProblem::Kind;
using Change = std::function<void(LinkOrder&)>;
Q_DECLARE_METATYPE(Change)

namespace {

LinkOrder good()
{
    LinkOrder order;
    order.mail = u"franco.rossi@example.it"_s;
    return order;
}

} // namespace

/// What check() says of an order, field by field, and which of it blocks.
class LinkOrderTest final : public QObject {
    Q_OBJECT

private slots:
    void asksOnlyForMail();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void acceptsWhatIsRight_data();
    void acceptsWhatIsRight();
    void keepsFieldOrder();
    void pricesModes();
    void knowsTheSameIntent_data();
    void knowsTheSameIntent();
};

void LinkOrderTest::asksOnlyForMail()
{
    QCOMPARE(check(good()), QList<FieldProblem>());
    QCOMPARE(check({}), (QList<FieldProblem> { { u"mail"_s, Kind::Required, true, {} } }));
}

void LinkOrderTest::saysWhatIsWrong_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("blocks");
    QTest::addColumn<QStringList>("arguments");

    const auto row = [](const char* name, const Change& change, const QString& field, Kind kind,
                         bool blocks, const QStringList& arguments = {}) {
        QTest::newRow(name) << change << field << kind << blocks << arguments;
    };
    for (const char* mail : { "rossi", "rossi@", "@example.it", "a b@example.it", "a@b",
             "a@example.it,b@example.it", "a@@example.it", "a@example..it", "a@-example.it",
             "Franco <a@example.it>", ".a@example.it", " a@example.it" }) {
        row(
            mail, [mail](LinkOrder& o) { o.mail = QString::fromLatin1(mail); }, u"mail"_s,
            Kind::NotAMail, true);
    }
    row(
        "born tomorrow",
        [](LinkOrder& o) { o.applicant.birthDate = QDate::currentDate().addDays(1); },
        u"user.birthDate"_s, Kind::DateInFuture, true);
    row(
        "half a tax code", [](LinkOrder& o) { o.applicant.taxCode = u"RSSMRA"_s; },
        u"user.taxCode"_s, Kind::TaxCodeMalformed, false);
    row("wrong check letter", [](LinkOrder& o) { o.applicant.taxCode = u"RSSMRA80A01H501A"_s; },
        u"user.taxCode"_s, Kind::TaxCodeCheckLetter, false, { u"U"_s });
    row("code of someone else",
        [](LinkOrder& o) {
            o.applicant = { u"Franco"_s, u"Rossi"_s, u"M"_s, {}, QDate(1977, 11, 6), {},
                u"RSSMRA02D16A662G"_s };
        },
        u"user.taxCode"_s, Kind::TaxCodeDiffers, false, { u"MRA"_s, u"2002-04-16"_s });
    row(
        "expiry of no card", [](LinkOrder& o) { o.healthCardCheckExpire = true; },
        u"healthCard.checkExpire"_s, Kind::NeedsHealthCard, false);
    for (const char* phone : { "12345", "call me", "1234567890123456", "333+1234567" }) {
        row(
            phone, [phone](LinkOrder& o) { o.phoneNumber = QString::fromLatin1(phone); },
            u"phoneNumber.number"_s, Kind::PhoneMalformed, true);
    }
    const QList<std::pair<QString, QString LinkOrder::*>> urls { { u"policy.url"_s,
                                                                     &LinkOrder::policyUrl },
        { u"redirectUrls.success"_s, &LinkOrder::redirectSuccess },
        { u"redirectUrls.failure"_s, &LinkOrder::redirectFailure },
        { u"callback.url"_s, &LinkOrder::callbackUrl } };
    for (const auto& [field, member] : urls) {
        const QByteArray name = field.toLatin1();
        for (const char* text : { "example.com", "ftp://example.com/a", "https://", "javascript:1",
                 "https://exa mple.com", "https://a.example/%zz" }) {
            row((name + ' ' + text).constData(),
                [member = member, text](LinkOrder& o) { o.*member = QString::fromLatin1(text); },
                field, Kind::NotAUrl, true);
        }
        row((name + " http").constData(),
            [member = member](LinkOrder& o) { o.*member = u"http://example.com/a"_s; }, field,
            Kind::NotHttps, false);
    }
    row(
        "logo", [](LinkOrder& o) { o.layout.logo = u"logo.png"_s; }, u"layout.logo"_s,
        Kind::NotAUrl, true);
    row(
        "favicon", [](LinkOrder& o) { o.layout.favicon = u"http://example.com/f.png"_s; },
        u"layout.favicon"_s, Kind::NotHttps, false);
    row(
        "background", [](LinkOrder& o) { o.layout.backgroundColor = u"grey"_s; },
        u"layout.backgroundColor"_s, Kind::NotAColour, true);
    row(
        "text", [](LinkOrder& o) { o.layout.textColor = u"#12345"_s; }, u"layout.textColor"_s,
        Kind::NotAColour, true);
    row("grey on grey",
        [](LinkOrder& o) {
            o.layout.backgroundColor = u"#cecece"_s;
            o.layout.textColor = u"#999999"_s;
        },
        u"layout.textColor"_s, Kind::LowContrast, false, { u"1.81"_s });
    row(
        "headers to nowhere", [](LinkOrder& o) { o.callbackHeaders.insert(u"X-Secret"_s, u"1"_s); },
        u"callback.url"_s, Kind::CallbackWithoutUrl, true);
    for (const auto& [name, value] : QList<std::pair<QString, QString>> { { u"X Secret"_s, u"1"_s },
             { u""_s, u"1"_s }, { u"X"_s, u"a\r\nB: c"_s }, { u"Xé"_s, u"1"_s } }) {
        row(QByteArray("header " + QByteArray::number(value.size()) + name.toUtf8()).constData(),
            [name = name, value = value](LinkOrder& o) {
                o.callbackUrl = u"https://example.com/c"_s;
                o.callbackHeaders.insert(name, value);
            },
            u"callback.headers"_s, Kind::HeaderMalformed, true, { name });
    }
}

void LinkOrderTest::saysWhatIsWrong()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    QFETCH(Kind, kind);
    QFETCH(bool, blocks);
    QFETCH(QStringList, arguments);
    LinkOrder order = good();
    change(order);
    QCOMPARE(check(order), (QList<FieldProblem> { { field, kind, blocks, arguments } }));
}

void LinkOrderTest::acceptsWhatIsRight_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
    row("plus in mail", [](LinkOrder& o) { o.mail = u"a+b@mail.example.co.uk"_s; });
    row("apostrophe in mail", [](LinkOrder& o) { o.mail = u"o'neil@example.it"_s; });
    row("IDN mail", [](LinkOrder& o) { o.mail = u"a@città.example"_s; });
    row("born today", [](LinkOrder& o) { o.applicant.birthDate = QDate::currentDate(); });
    row("tax code alone", [](LinkOrder& o) { o.applicant.taxCode = u"RSSMRA80A01H501U"_s; });
    row("documented phone", [](LinkOrder& o) { o.phoneNumber = u"3331234567"_s; });
    row("phone with prefix", [](LinkOrder& o) { o.phoneNumber = u"+39 333 123-4567"_s; });
    row("other documented phone", [](LinkOrder& o) { o.phoneNumber = u"123456789"_s; });
    row("url", [](LinkOrder& o) { o.policyUrl = u"https://www.company.example/privacy/?a=1#b"_s; });
    row("IPv6 url", [](LinkOrder& o) { o.callbackUrl = u"https://[::1]:8080/"_s; });
    row("sample layout", [](LinkOrder& o) {
        o.layout.backgroundColor = u"#cecece"_s;
        o.layout.textColor = u"#000"_s;
    });
    row("health card", [](LinkOrder& o) {
        o.healthCardRequired = true;
        o.healthCardCheckExpire = true;
    });
    row("callback", [](LinkOrder& o) {
        o.callbackUrl = u"https://example.com/c"_s;
        o.callbackHeaders = { { u"X-Secret"_s, u"a: b"_s }, { u"Empty"_s, {} } };
    });
}

void LinkOrderTest::acceptsWhatIsRight()
{
    QFETCH(Change, change);
    LinkOrder order = good();
    change(order);
    QCOMPARE(check(order), QList<FieldProblem>());
}

void LinkOrderTest::keepsFieldOrder()
{
    LinkOrder order;
    order.callbackUrl = u"x"_s;
    order.redirectFailure = u"x"_s;
    order.layout.textColor = u"x"_s;
    order.layout.logo = u"x"_s;
    order.policyUrl = u"x"_s;
    order.phoneNumber = u"x"_s;
    order.applicant.taxCode = u"x"_s;
    QStringList fields;
    for (const FieldProblem& problem : check(order)) {
        fields.append(problem.field);
    }
    QCOMPARE(fields,
        (QStringList { u"mail"_s, u"user.taxCode"_s, u"phoneNumber.number"_s, u"policy.url"_s,
            u"layout.logo"_s, u"layout.textColor"_s, u"redirectUrls.failure"_s,
            u"callback.url"_s }));
}

void LinkOrderTest::pricesModes()
{
    const PriceList prices { Money::euro(1, 0), Money::euro(2, 0), Money::euro(3, 0) };
    QCOMPARE(prices.of(ServiceMode::Automatic).cents, 100);
    QCOMPARE(prices.of(ServiceMode::Selfie).cents, 200);
    QCOMPARE(prices.of(ServiceMode::Live).cents, 300);
    QCOMPARE(PriceList().of(ServiceMode::Selfie).cents, 240);
}

void LinkOrderTest::knowsTheSameIntent_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const Change& change, bool same) {
        QTest::newRow(name) << change << same;
    };
    row("equal", [](LinkOrder&) { }, true);
    row("another look", [](LinkOrder& order) { order.layout.footer = u"other"_s; }, true);
    row(
        "another option", [](LinkOrder& order) { order.phoneRequired = !order.phoneRequired; },
        true);
    row("mail in capitals", [](LinkOrder& order) { order.mail = order.mail.toUpper(); }, true);
    row("no name any more", [](LinkOrder& order) { order.applicant = {}; }, true);
    row("another mail", [](LinkOrder& order) { order.mail = u"b@example.it"_s; }, false);
    row("another person", [](LinkOrder& order) { order.applicant.firstName = u"Ada"_s; }, false);
    row("another mode", [](LinkOrder& order) { order.mode = ServiceMode::Live; }, false);
}

void LinkOrderTest::knowsTheSameIntent()
{
    QFETCH(Change, change);
    LinkOrder first = good();
    first.mode = ServiceMode::Selfie;
    first.applicant.firstName = u"Franco"_s;
    LinkOrder second = first;
    change(second);
    QTEST(isSameIntent(first, second), "same");
    QTEST(isSameIntent(second, first), "same");
}

QTEST_APPLESS_MAIN(LinkOrderTest)
#include "tst_linkorder.moc"
