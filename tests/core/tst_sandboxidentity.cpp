// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/taxcode.h"
#include "tests/core/sandboxtest.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// Who the sandbox invents for an order: what was given is confirmed, and the rest agrees with the
/// tax code. Held against the client's own reading of tax codes, which shares no code with it.
class TestSandboxIdentity final : public SandboxTest {
    Q_OBJECT

private slots:
    void initTestCase();
    void agreesWithTheTaxCode_data();
    void agreesWithTheTaxCode();
    void whatIsGivenIsConfirmed_data();
    void whatIsGivenIsConfirmed();

private:
    QJsonObject identityFor(const QByteArray& user);
    [[nodiscard]] QList<TaxCodeFinding> findingsOf(const QJsonObject& person) const;

    CadastralPlaces m_places;
};

namespace {

QByteArray subjectName(TaxCodeFinding::Subject subject)
{
    static const QByteArrayList names { "first name", "last name", "sex", "birth date",
        "birth place", "check letter" };
    return names.at(static_cast<qsizetype>(subject));
}

} // namespace

void TestSandboxIdentity::initTestCase()
{
    SandboxTest::initTestCase();
    QFile table(u":/vaglio/places/belfiore.csv"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    m_places = CadastralPlaces(table.readAll());
}

/// Orders, lets the outcome come, and answers with /data.
QJsonObject TestSandboxIdentity::identityFor(const QByteArray& user)
{
    const QString id = create("{\"mail\":\"person@example.it\",\"user\":" + user + '}')
                           .value("id"_L1)
                           .toString();
    if (!m_sandbox.advance(std::chrono::seconds(120))) {
        return {};
    }
    return m_sandbox.sendAuthorised("GET", listPath + '/' + id.toLatin1() + "/data")
        .json()
        .value("data"_L1)
        .toObject();
}

QList<TaxCodeFinding> TestSandboxIdentity::findingsOf(const QJsonObject& person) const
{
    const auto code = TaxCode::parse(person.value("taxCode"_L1).toString());
    if (!code) {
        return {};
    }
    Applicant applicant;
    applicant.firstName = person.value("firstName"_L1).toString();
    applicant.lastName = person.value("lastName"_L1).toString();
    applicant.gender = person.value("gender"_L1).toString();
    applicant.birthDate = QDate::fromString(person.value("birthDate"_L1).toString(), Qt::ISODate);
    applicant.birthPlace = person.value("birthPlace"_L1).toString();
    applicant.birthCountry = person.value("birthCountry"_L1).toString();
    return compare(*code, applicant, m_places);
}

void TestSandboxIdentity::agreesWithTheTaxCode_data()
{
    using Subject = TaxCodeFinding::Subject;
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("untold"); // what the code cannot tell
    const auto row = [](const char* name, const char* user, const QByteArray& untold = {}) {
        QTest::newRow(name) << QByteArray(user) << untold;
    };
    row("a man", R"({"taxCode":"RSSMRA80A01H501U"})");
    row("a woman", R"({"taxCode":"VRDNNA55M54F205K"})");
    row("lower case", R"({"taxCode":"rssmra80a01h501u"})");
    row("born after 2000", R"({"taxCode":"RSSMRA02D16A662G"})");
    row("short names", R"({"taxCode":"FOXGUO80A01H501Y"})");
    row("omocodia", R"({"taxCode":"RSSMRA80A01H50MM"})");
    row("born abroad", R"({"taxCode":"RSSMRA80A01Z110B"})");
    row("place unknown", R"({"taxCode":"RSSMRA80A01A000C"})", subjectName(Subject::BirthPlace));
    row("with a name", R"({"taxCode":"RSSMRA80A01H501U","firstName":"Mario","lastName":"Rossi"})");
    row("a name, no code", R"({"firstName":"Mario","lastName":"Rossi"})");
    row("all but a code",
        R"({"firstName":"Anna","lastName":"Verdi","gender":"F","birthDate":"1955-08-14",)"
        R"("birthPlace":"Milan"})");
    row("abroad, no code", R"({"lastName":"Verdi","birthPlace":"Lyon","birthCountry":"Francia"})");
}

void TestSandboxIdentity::agreesWithTheTaxCode()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QByteArray, untold);
    const QList<TaxCodeFinding> findings = findingsOf(identityFor(user));
    QCOMPARE(findings.size(), 6);
    for (const TaxCodeFinding& finding : findings) {
        const QByteArray subject = subjectName(finding.subject);
        const Agreement expected = subject == untold ? Agreement::CannotTell : Agreement::Agrees;
        QVERIFY2(finding.agreement == expected, subject.constData());
    }
}

void TestSandboxIdentity::whatIsGivenIsConfirmed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("first name") << u"firstName"_s << u"Franca"_s;
    QTest::newRow("last name") << u"lastName"_s << u"Bianchi"_s;
    QTest::newRow("sex") << u"gender"_s << u"F"_s;
    QTest::newRow("birth date") << u"birthDate"_s << u"1977-11-06"_s;
    QTest::newRow("birth place") << u"birthPlace"_s << u"Torino"_s;
    QTest::newRow("country") << u"birthCountry"_s << u"Francia"_s;
}

/// Even where it contradicts the code: the desk has to show that, as of the vendor's own sample.
void TestSandboxIdentity::whatIsGivenIsConfirmed()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const QJsonObject person = identityFor("{\"taxCode\":\"RSSMRA80A01H501U\",\"" + key.toLatin1()
        + "\":\"" + value.toLatin1() + "\"}");
    QCOMPARE(person.value(key).toString(), value);
    QCOMPARE(person.value("taxCode"_L1).toString(), u"RSSMRA80A01H501U"_s);
    // And nothing else followed it away from the code.
    const QJsonObject plain = identityFor(R"({"taxCode":"RSSMRA80A01H501U"})");
    for (const QString& other : { u"firstName"_s, u"lastName"_s, u"gender"_s, u"birthDate"_s,
             u"birthPlace"_s, u"birthCountry"_s }) {
        if (other != key) {
            QCOMPARE(person.value(other), plain.value(other));
        }
    }
}

QTEST_MAIN(TestSandboxIdentity)
#include "tst_sandboxidentity.moc"
