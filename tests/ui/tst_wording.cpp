// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/errortext.h"
#include "ui/kit/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

Q_DECLARE_METATYPE(Vaglio::Error::Kind)
Q_DECLARE_METATYPE(Vaglio::ErrorContext)

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale italian(QLocale::Italian, QLocale::Italy);

constexpr Error::Kind kinds[] { Error::Kind::Offline, Error::Kind::Timeout,
    Error::Kind::Unauthorised, Error::Kind::OutOfCredit, Error::Kind::NotFound,
    Error::Kind::Refused, Error::Kind::RateLimited, Error::Kind::ServiceFailed,
    Error::Kind::BadReply, Error::Kind::TooLarge, Error::Kind::OutcomeUnknown,
    Error::Kind::BadArchive, Error::Kind::Storage, Error::Kind::Locked, Error::Kind::Damaged,
    Error::Kind::InUse, Error::Kind::TooNew, Error::Kind::Cancelled };

constexpr ErrorContext contexts[] { ErrorContext::List, ErrorContext::OneRequest,
    ErrorContext::Evidence, ErrorContext::CreateLink, ErrorContext::TokenCheck,
    ErrorContext::SaveFile, ErrorContext::Keychain, ErrorContext::Vault };

bool isSentence(const QString& text)
{
    return !text.isEmpty() && text.at(0).isUpper() && text.endsWith(u'.') && !text.contains(u'!')
        && !text.contains(u'%');
}

} // namespace

/// The words shown to people: of the field, and of what failed.
class TestWording final : public QObject {
    Q_OBJECT

private slots:
    void errors_data();
    void errors();
    void aRefusedFieldIsNamed();
    void reasons_data();
    void reasons();
    void moments();
    void dates();
    void money_data();
    void money();
    void sizes_data();
    void sizes();
    void fileNames_data();
    void fileNames();
};

void TestWording::errors_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<ErrorContext>("context");
    QCOMPARE(std::size(kinds), std::size_t(Error::Kind::Cancelled) + 1);
    for (const Error::Kind kind : kinds) {
        for (const ErrorContext context : contexts) {
            QTest::addRow("kind %d, context %d", int(kind), int(context)) << kind << context;
        }
    }
}

void TestWording::errors()
{
    QFETCH(Error::Kind, kind);
    QFETCH(ErrorContext, context);

    const ErrorText words = errorText({ kind, u"detail"_s, 0, {} }, context);

    QVERIFY(!words.title.isEmpty());
    QVERIFY(!words.title.endsWith(u'.'));
    QVERIFY(!words.title.contains(u'!'));
    QVERIFY(isSentence(words.what));
    QVERIFY(isSentence(words.next));
    QVERIFY(!words.what.contains(u"detail"));
    // A paid order is said not to exist only where that is sure.
    const bool open = kind == Error::Kind::Timeout || kind == Error::Kind::ServiceFailed
        || kind == Error::Kind::BadReply || kind == Error::Kind::TooLarge
        || kind == Error::Kind::OutcomeUnknown;
    if (context == ErrorContext::CreateLink) {
        QCOMPARE(words.what.contains(u"may exist"), open);
        QCOMPARE(words.what.contains(u"No link was created"), !open);
    }
}

void TestWording::aRefusedFieldIsNamed()
{
    const ErrorText words
        = errorText({ Error::Kind::Refused, {}, 422, u"user.taxCode"_s }, ErrorContext::CreateLink);
    QCOMPARE(words.title, u"Openapi did not accept the field user.taxCode"_s);
    QCOMPARE(words.what, u"No link was created; the form is kept."_s);
}

void TestWording::reasons_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("narrow");
    QTest::addColumn<bool>("documented");
    QTest::newRow("verified") << u"identityverified"_s << u"Identity verified"_s
                              << u"Identity verified"_s << true;
    QTest::newRow("no document") << u"identitydocumentnotavailable"_s
                                 << u"Identity document not available"_s
                                 << u"Document not available"_s << true;
    QTest::newRow("other case") << u"IdentityVerified"_s << u"Identity verified"_s
                                << u"Identity verified"_s << true;
    QTest::newRow("raw") << u"faceMismatch"_s << u"faceMismatch"_s << u"faceMismatch"_s << false;
    QTest::newRow("none") << QString() << QString() << QString() << false;
}

void TestWording::reasons()
{
    QFETCH(QString, code);
    QTEST(Wording::reason(code), "full");
    QTEST(Wording::shortReason(code), "narrow");
    QTEST(Wording::isDocumentedReason(code), "documented");
}

void TestWording::moments()
{
    const QDateTime time(QDate(2026, 11, 20), QTime(10, 4));
    const QDate today(2026, 11, 24);
    QCOMPARE(Wording::moment(time, today, english), u"20 Nov, 10:04"_s);
    QCOMPARE(Wording::moment(time, today, italian), u"20 nov, 10:04"_s);
    QCOMPARE(Wording::moment(time, QDate(2027, 1, 2), english), u"20 Nov 2026, 10:04"_s);
    QCOMPARE(Wording::moment(time.toUTC(), today, english), u"20 Nov, 10:04"_s);
    QCOMPARE(Wording::moment({}, today, english), QString());
}

void TestWording::dates()
{
    QCOMPARE(Wording::date(QDate(1977, 11, 6), english), u"6 Nov 1977"_s);
    QCOMPARE(Wording::date(QDate(1977, 11, 6), italian), u"6 nov 1977"_s);
    QCOMPARE(Wording::date({}, english), QString());
}

void TestWording::money_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("it");
    QTest::newRow("selfie") << qint64(240) << u"EUR 2.40"_s << u"2,40 EUR"_s;
    QTest::newRow("one cent") << qint64(1) << u"EUR 0.01"_s << u"0,01 EUR"_s;
    QTest::newRow("many") << qint64(123456789) << u"EUR 1,234,567.89"_s << u"1.234.567,89 EUR"_s;
    QTest::newRow("back") << qint64(-145) << u"EUR -1.45"_s << u"-1,45 EUR"_s;
}

void TestWording::money()
{
    QFETCH(qint64, cents);
    QTEST(Wording::money({ cents }, english), "en");
    QTEST(Wording::money({ cents }, italian), "it");
    QCOMPARE(Wording::moneyPlusVat({ cents }, english),
        Wording::money({ cents }, english) + u" + VAT"_s);
}

void TestWording::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("en");
    QTest::newRow("megabytes") << qint64(8'400'000) << u"8.4 MB"_s;
    QTest::newRow("kilobytes") << qint64(512'300) << u"512 kB"_s;
    QTest::newRow("bytes") << qint64(12) << u"12 bytes"_s;
}

void TestWording::sizes()
{
    QFETCH(qint64, bytes);
    QTEST(Wording::dataSize(bytes, english), "en");
}

void TestWording::fileNames_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"Franco Rossi.zip"_s << u"Franco Rossi.zip"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"-..-etc-passwd"_s;
    QTest::newRow("drive") << u"C:\\x.pdf"_s << u"C--x.pdf"_s;
    QTest::newRow("control") << u"a\nb\tc"_s << u"a-b-c"_s;
    QTest::newRow("device") << u"con.pdf"_s << u"_con.pdf"_s;
    QTest::newRow("port") << u"LPT1"_s << u"_LPT1"_s;
    QTest::newRow("trailing") << u"name . ."_s << u"name"_s;
    QTest::newRow("nothing") << u"..."_s << u"evidence"_s;
    QTest::newRow("accents") << QString::fromUtf8("Niccol\xc3\xb2")
                             << QString::fromUtf8("Niccol\xc3\xb2");
    QTest::newRow("long") << QString(300, u'a') << QString(100, u'a');
}

void TestWording::fileNames()
{
    QFETCH(QString, wanted);
    QTEST(Wording::fileName(wanted, u"evidence"_s), "safe");
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
