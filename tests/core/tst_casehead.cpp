// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"
#include "core/desk/casehead.h"

#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What of a case the search looks at, and in which letters.
class CaseHeadTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldIsSearched_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("identifier") << u"aaaa-1111"_s;
        QTest::newRow("status") << u"KO"_s;
        QTest::newRow("reason") << u"facemismatch"_s;
        QTest::newRow("issuer") << u"g. ferri"_s;
        QTest::newRow("first name") << u"FRANCESCA"_s;
        QTest::newRow("last name") << u"d angelo"_s;
        QTest::newRow("within the last name") << u"angel"_s;
        QTest::newRow("mail") << u"f.dangelo@example"_s;
        QTest::newRow("tax code") << u"dnglfnc80a41h501x"_s;
        QTest::newRow("within the tax code") << u"80A41"_s;
        QTest::newRow("phone") << u"333 123 45"_s;
        QTest::newRow("first name of the document") << u"franzisca"_s;
        QTest::newRow("last name of the document") << u"d\u2018angelo"_s;
        QTest::newRow("tax code of the document") << u"DNGFNC80"_s;
        QTest::newRow("document number") << u"ca 12345 az"_s;
        QTest::newRow("health card") << u"8038000"_s;
        QTest::newRow("note") << u"luned\u00EC"_s;
        QTest::newRow("note, without its accent") << u"richiamare lunedi"_s;
    }

    void everyFieldIsSearched()
    {
        QFETCH(const QString, typed);
        const QByteArray document = caseToDocument(specimen(), 7);
        const auto head = caseHead(document);
        QVERIFY(head.has_value());
        QVERIFY2(head->text.toByteArray().contains(foldForSearch(typed).toUtf8()),
            head->text.toByteArray().constData());
    }

    /// Nothing is found across the end of one field and the beginning of the next.
    void fieldsStandApart()
    {
        const QByteArray document = caseToDocument(specimen(), 7);
        const auto head = caseHead(document);
        QVERIFY(head.has_value());
        QVERIFY(!head->text.toByteArray().contains("francescadangelo"));
    }

    void foldsWhatHasNoAccentOfItsOwn_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("typed");
        QTest::newRow("turned apostrophe") << u"D\u2018Angelo"_s << u"dangelo"_s;
        QTest::newRow("modifier apostrophe") << u"D\u02BCAngelo"_s << u"D'ANGELO"_s;
        QTest::newRow("Danish") << u"S\u00F8ren"_s << u"soren"_s;
        QTest::newRow("Polish") << u"\u0141ukasz"_s << u"lukasz"_s;
        QTest::newRow("Croatian") << u"\u0110or\u0111evi\u0107"_s << u"dordevic"_s;
        QTest::newRow("Turkish") << u"Y\u0131ld\u0131z"_s << u"yildiz"_s;
        QTest::newRow("French") << u"C\u0153ur"_s << u"coeur"_s;
    }

    void foldsWhatHasNoAccentOfItsOwn()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, typed);
        QCOMPARE(foldForSearch(written), foldForSearch(typed));
    }

private:
    static CaseRecord specimen()
    {
        CaseRecord record;
        record.request.id = u"aaaa-1111"_s;
        record.request.outcome = Outcome::fromRaw(u"ko"_s, u"facemismatch_02"_s);
        record.issuedBy = u"G. Ferri"_s;
        LinkOrder order;
        order.mail = u"f.dangelo@example.it"_s;
        order.applicant.firstName = u"Francesca"_s;
        order.applicant.lastName = u"D'Angelo"_s;
        order.applicant.taxCode = u"DNGLFNC80A41H501X"_s;
        order.phoneNumber = u"3331234567"_s;
        record.order = order;
        IdentityData person;
        person.firstName = u"Franzisca"_s;
        person.lastName = u"D\u2019Angelo"_s;
        person.taxCode = u"DNGFNC80A41H501Y"_s;
        person.documentNumber = u"CA12345AZ"_s;
        person.healthCardId = u"80380000101"_s;
        record.identity = person;
        record.note = CaseNote { u"Richiamare luned\u00EC"_s, u"G. Ferri"_s,
            QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC) };
        return record;
    }
};

QTEST_GUILESS_MAIN(CaseHeadTest)
#include "tst_casehead.moc"
