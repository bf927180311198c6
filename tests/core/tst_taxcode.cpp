// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/taxcode.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// Tax codes read back and compared; the vectors are those of API.md 10.
class TaxCodeTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsVectors_data();
    void readsVectors();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void findsWrongCheckLetter();
    void readsEveryOmocode();
    void guessesCentury();
    void makesLettersOfNames_data();
    void makesLettersOfNames();
    void comparesVendorSample();
    void comparesPlaces_data();
    void comparesPlaces();
    void cannotTellWhatIsNotGiven();
    void knowsPlaces_data();
    void knowsPlaces();
    void findsCodeOfName_data();
    void findsCodeOfName();
    void toleratesOddTables();

private:
    CadastralPlaces m_places;
};

void TaxCodeTest::initTestCase()
{
    QFile table(u":/vaglio/places/belfiore.csv"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    m_places = CadastralPlaces(table.readAll());
    QVERIFY(!m_places.isEmpty());
}

void TaxCodeTest::readsVectors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QString>("sex");
    QTest::addColumn<QString>("place");

    const auto row
        = [](const char* text, const char* parts, QDate born, char sex, const char* place) {
              QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(parts) << born
                                  << QString(QLatin1Char(sex)) << QString::fromLatin1(place);
          };
    row("MRNLCU00A01H501J", "MRN LCU", QDate(2000, 1, 1), 'M', "H501");
    row("RSSMRA80A01A952F", "RSS MRA", QDate(1980, 1, 1), 'M', "A952");
    row("MRNLCU00A01Z100P", "MRN LCU", QDate(2000, 1, 1), 'M', "Z100");
    row("RSSMRA90P50Z258M", "RSS MRA", QDate(1990, 9, 10), 'F', "Z258");
    row("BNZVCN32S10E573Z", "BNZ VCN", QDate(1932, 11, 10), 'M', "E573");
    row("BNZVCN32S10E57PV", "BNZ VCN", QDate(1932, 11, 10), 'M', "E573");
    row("BNZVCNPNSMLERTPX", "BNZ VCN", QDate(1932, 11, 10), 'M', "E573");
    row("CCHGNN67R05H1S3I", "CCH GNN", QDate(1967, 10, 5), 'M', "H163");
    row("RSSMRA80A01H501U", "RSS MRA", QDate(1980, 1, 1), 'M', "H501");
    row("BNCSRG80A01H501M", "BNC SRG", QDate(1980, 1, 1), 'M', "H501");
    row("RSSMRA02D16A662G", "RSS MRA", QDate(2002, 4, 16), 'M', "A662");
    row(" rssmra 80a01 h501u\t", "RSS MRA", QDate(1980, 1, 1), 'M', "H501");
    row("RSSMRA00B29H501Y", "RSS MRA", QDate(2000, 2, 29), 'M', "H501");
}

void TaxCodeTest::readsVectors()
{
    QFETCH(QString, text);
    const auto code = TaxCode::parse(text, QDate(2026, 11, 24));
    QVERIFY(code);
    QTEST(u"%1 %2"_s.arg(code->surnamePart, code->namePart), "parts");
    QTEST(code->birthDate, "born");
    QTEST(QString(code->sex), "sex");
    QTEST(code->placeCode, "place");
    QCOMPARE(code->checkLetter, code->expectedCheckLetter);
    QVERIFY(code->checkLetterRight());
    QCOMPARE(code->text, text.toUpper().remove(u' ').remove(u'\t'));
}

void TaxCodeTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("short") << u"RSSMRA80A01H501"_s;
    QTest::newRow("long") << u"RSSMRA80A01H501UU"_s;
    QTest::newRow("digit among letters") << u"RSSM1A80A01H501U"_s;
    QTest::newRow("no month F") << u"RSSMRA80F01H501U"_s;
    QTest::newRow("day 32") << u"RSSMRA80A32H501U"_s;
    QTest::newRow("day 0") << u"RSSMRA80A00H501U"_s;
    QTest::newRow("day 72") << u"RSSMRA80A72H501U"_s;
    QTest::newRow("30 February") << u"RSSMRA80B30H501U"_s;
    QTest::newRow("29 February 1981") << u"RSSMRA81B29H501U"_s;
    QTest::newRow("no omocodia letter") << u"RSSMRA80A01H50AU"_s;
    QTest::newRow("VAT number") << u"12345678901"_s;
    QTest::newRow("not ASCII") << u"RSSMRÀ80A01H501U"_s;
    QTest::newRow("wide digits") << u"RSSMRA８０A01H501U"_s;
}

void TaxCodeTest::refusesWhatIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!TaxCode::parse(text));
}

void TaxCodeTest::findsWrongCheckLetter()
{
    const auto code = TaxCode::parse(u"RSSMRA80A01H501A"_s);
    QVERIFY(code);
    QVERIFY(!code->checkLetterRight());
    QCOMPARE(code->expectedCheckLetter, u'U');
}

void TaxCodeTest::readsEveryOmocode()
{
    const QString plain = u"RSSMRA80A41H501Y"_s;
    const QString letters = u"LMNPQRSTUV"_s;
    const QList<int> positions { 6, 7, 9, 10, 12, 13, 14 };
    const auto expected = TaxCode::parse(plain);
    QVERIFY(expected);
    for (int mask = 0; mask < 128; ++mask) {
        QString text = plain;
        for (int i = 0; i < positions.size(); ++i) {
            if ((mask >> i & 1) != 0) {
                text[positions[i]] = letters[plain[positions[i]].digitValue()];
            }
        }
        const auto code = TaxCode::parse(text);
        QVERIFY2(code, qPrintable(text));
        QCOMPARE(code->birthDate, QDate(1980, 1, 1));
        QCOMPARE(code->sex, u'F');
        QCOMPARE(code->placeCode, u"H501"_s);
    }
}

void TaxCodeTest::guessesCentury()
{
    const QString text = u"RSSMRA26S24H501A"_s; // 24 November of a year 26
    QCOMPARE(TaxCode::parse(text, QDate(2026, 11, 24))->birthDate, QDate(2026, 11, 24));
    QCOMPARE(TaxCode::parse(text, QDate(2026, 11, 23))->birthDate, QDate(1926, 11, 24));
    // 1900 had no 29 February, so this one must be of 2000 whatever the day.
    QCOMPARE(
        TaxCode::parse(u"RSSMRA00B29H501A"_s, QDate(2026, 1, 1))->birthDate, QDate(2000, 2, 29));
}

void TaxCodeTest::makesLettersOfNames_data()
{
    QTest::addColumn<QString>("surname");
    QTest::addColumn<QString>("surnameLetters");
    QTest::addColumn<QString>("nameLetters");
    QTest::newRow("Rossi") << u"Rossi"_s << u"RSS"_s << u"RSS"_s;
    QTest::newRow("four consonants") << u"Gianfranco"_s << u"GNF"_s << u"GFR"_s;
    QTest::newRow("three consonants") << u"Franco"_s << u"FRN"_s << u"FNC"_s;
    QTest::newRow("Maria") << u"Maria"_s << u"MRA"_s << u"MRA"_s;
    QTest::newRow("two letters") << u"Fo"_s << u"FOX"_s << u"FOX"_s;
    QTest::newRow("one letter") << u"A"_s << u"AXX"_s << u"AXX"_s;
    QTest::newRow("vowels only") << u"Aiello"_s << u"LLA"_s << u"LLA"_s;
    QTest::newRow("apostrophe") << u"D'Angelo"_s << u"DNG"_s << u"DGL"_s;
    QTest::newRow("accent") << u"Nicolò"_s << u"NCL"_s << u"NCL"_s;
    QTest::newRow("two words") << u"De Rosa"_s << u"DRS"_s << u"DRS"_s;
    QTest::newRow("umlaut") << u"Müller"_s << u"MLL"_s << u"MLR"_s;
    QTest::newRow("sharp s") << u"Weiß"_s << u"WSS"_s << u"WSS"_s;
    QTest::newRow("stroke") << u"Łukasz"_s << u"LKS"_s << u"LSZ"_s;
    QTest::newRow("nothing") << u""_s << u"XXX"_s << u"XXX"_s;
}

void TaxCodeTest::makesLettersOfNames()
{
    QFETCH(QString, surname);
    QTEST(TaxCode::surnameLetters(surname), "surnameLetters");
    QTEST(TaxCode::nameLetters(surname), "nameLetters");
}

void TaxCodeTest::comparesVendorSample()
{
    // PRODUCT.md: three differences; surname and sex agree.
    const Applicant franco { u"Franco"_s, u"Rossi"_s, u"M"_s, u"Italy"_s, QDate(1977, 11, 6),
        u"Rome"_s, u"RSSMRA02D16A662G"_s };
    const auto code = TaxCode::parse(franco.taxCode, QDate(2026, 11, 24));
    QVERIFY(code);

    using Subject = TaxCodeFinding::Subject;
    const QList<TaxCodeFinding> expected {
        { Subject::FirstName, Agreement::Differs, u"MRA"_s },
        { Subject::LastName, Agreement::Agrees, u"RSS"_s },
        { Subject::Sex, Agreement::Agrees, u"M"_s },
        { Subject::BirthDate, Agreement::Differs, u"2002-04-16"_s },
        { Subject::BirthPlace, Agreement::Differs, u"Bari"_s },
        { Subject::CheckLetter, Agreement::Agrees, u"G"_s },
    };
    QCOMPARE(compare(*code, franco, m_places), expected);
}

void TaxCodeTest::comparesPlaces_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("place");
    QTest::addColumn<Agreement>("agreement");
    const QString rome = u"RSSMRA80A01H501U"_s;
    const QString albania = u"MRNLCU00A01Z100P"_s;
    QTest::newRow("Roma") << rome << u"Italia"_s << u"Roma"_s << Agreement::Agrees;
    QTest::newRow("in English") << rome << u"Italy"_s << u"Rome"_s << Agreement::Agrees;
    QTest::newRow("with province") << rome << u""_s << u"ROMA (RM)"_s << Agreement::Agrees;
    QTest::newRow("other town") << rome << u"Italy"_s << u"Milan"_s << Agreement::Differs;
    QTest::newRow("other country") << rome << u"France"_s << u"Roma"_s << Agreement::Differs;
    QTest::newRow("nothing given") << rome << u""_s << u""_s << Agreement::CannotTell;
    QTest::newRow("abroad") << albania << u"Albania"_s << u"Tirana"_s << Agreement::Agrees;
    QTest::newRow("abroad, other") << albania << u"Italy"_s << u"Roma"_s << Agreement::Differs;
    QTest::newRow("abroad, only town") << albania << u""_s << u"Tirana"_s << Agreement::CannotTell;
    QTest::newRow("abroad, Italian town") << albania << u""_s << u"Roma"_s << Agreement::Differs;
    QTest::newRow("country as place") << albania << u""_s << u"ALBANIA"_s << Agreement::Agrees;
}

void TaxCodeTest::comparesPlaces()
{
    QFETCH(QString, code);
    QFETCH(QString, country);
    QFETCH(QString, place);
    Applicant given;
    given.birthCountry = country;
    given.birthPlace = place;
    QTEST(compare(*TaxCode::parse(code), given, m_places)[4].agreement, "agreement");
}

void TaxCodeTest::cannotTellWhatIsNotGiven()
{
    const auto findings = compare(*TaxCode::parse(u"RSSMRA80A01H501U"_s), {}, m_places);
    QCOMPARE(findings.size(), 6);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(findings[i].agreement, Agreement::CannotTell);
    }
    Applicant roman;
    roman.birthPlace = u"Roma"_s;
    QCOMPARE(compare(*TaxCode::parse(u"RSSMRA80A01H501U"_s), roman, {})[4],
        (TaxCodeFinding { TaxCodeFinding::Subject::BirthPlace, Agreement::CannotTell, u"H501"_s }));
    // The code holds no century: someone of 1902 agrees with what reads as 2002.
    Applicant old;
    old.birthDate = QDate(1902, 4, 16);
    QCOMPARE(
        compare(*TaxCode::parse(u"RSSMRA02D16A662G"_s), old, {})[3].agreement, Agreement::Agrees);
}

void TaxCodeTest::knowsPlaces_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Agreement>("agreement");
    QTest::newRow("Roma") << u"H501"_s << u"Roma"_s << Agreement::Agrees;
    QTest::newRow("lower case code") << u"h501"_s << u"Roma"_s << Agreement::Agrees;
    QTest::newRow("Rome") << u"H501"_s << u" rome "_s << Agreement::Agrees;
    QTest::newRow("Milan") << u"F205"_s << u"Milan"_s << Agreement::Agrees;
    QTest::newRow("Turin") << u"L219"_s << u"Turin"_s << Agreement::Agrees;
    QTest::newRow("Florence") << u"D612"_s << u"Florence"_s << Agreement::Agrees;
    QTest::newRow("Naples") << u"F839"_s << u"Naples"_s << Agreement::Agrees;
    QTest::newRow("Venice") << u"L736"_s << u"Venice"_s << Agreement::Agrees;
    QTest::newRow("Genoa") << u"D969"_s << u"Genoa"_s << Agreement::Agrees;
    QTest::newRow("no accent") << u"A194"_s << u"Ali"_s << Agreement::Agrees;
    QTest::newRow("typed accent") << u"A194"_s << u"ALI'"_s << Agreement::Agrees;
    QTest::newRow("decomposed") << u"A194"_s << u"Ali\u0300"_s << Agreement::Agrees;
    QTest::newRow("apostrophe") << u"A029"_s << u"Aci Sant’Antonio"_s << Agreement::Agrees;
    QTest::newRow("other place") << u"H501"_s << u"Bari"_s << Agreement::Differs;
    QTest::newRow("half a name") << u"H501"_s << u"Rom"_s << Agreement::Differs;
    QTest::newRow("no name") << u"H501"_s << u" "_s << Agreement::CannotTell;
    QTest::newRow("no such code") << u"X999"_s << u"Roma"_s << Agreement::CannotTell;
    QTest::newRow("no code") << u"H5011"_s << u"Roma"_s << Agreement::CannotTell;
    QTest::newRow("country") << u"Z112"_s << u"Germany"_s << Agreement::Agrees;
    QTest::newRow("country that was") << u"Z118"_s << u"Yugoslavia"_s << Agreement::Agrees;
}

void TaxCodeTest::knowsPlaces()
{
    QFETCH(QString, code);
    QFETCH(QString, name);
    QTEST(m_places.goesBy(code, name), "agreement");
}

void TaxCodeTest::findsCodeOfName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("Rome") << u"Rome"_s << u"H501"_s;
    QTest::newRow("Bari") << u"BARI"_s << u"A662"_s;
    QTest::newRow("Albania") << u"Albania"_s << u"Z100"_s;
    QTest::newRow("two of a name") << u"Samone"_s << u""_s;
    QTest::newRow("none") << u"Atlantis"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TaxCodeTest::findsCodeOfName()
{
    QFETCH(QString, name);
    QTEST(m_places.codeOf(name), "code");
}

void TaxCodeTest::toleratesOddTables()
{
    const CadastralPlaces places("# note\r\nB001;Beta;Bet\r\n\nBAD\nA001;\nA002;Alpha");
    QCOMPARE(places.nameOf(u"B001"_s), u"Beta"_s);
    QCOMPARE(places.goesBy(u"B001"_s, u"BET"_s), Agreement::Agrees);
    QCOMPARE(places.nameOf(u"A002"_s), u"Alpha"_s);
    QCOMPARE(places.nameOf(u"A001"_s), QString());
    QCOMPARE(places.nameOf(u"# no"_s), QString());
    QVERIFY(CadastralPlaces("").isEmpty());
}

QTEST_APPLESS_MAIN(TaxCodeTest)
#include "tst_taxcode.moc"
