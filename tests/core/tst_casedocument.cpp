// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

QDateTime moment(int second)
{
    return { QDate(2026, 11, 20), QTime(10, 33, second, 250), Qt::UTC };
}

CaseRecord fullCase()
{
    CaseRecord record;
    record.request = { u"abc-1"_s, Outcome::fromRaw(u"OK"_s, u"identityverified"_s),
        u"https://example.invalid/x/y"_s, u"Fatto \u00e8"_s, u"owner"_s };
    record.firstSeen = moment(1);
    record.issued = moment(2);
    record.issuedBy = u"G. Ferri"_s;
    record.finalSeen = moment(3);
    record.okSince = moment(4);
    record.okAssumed = true;
    record.isNotFound = true;
    record.price = Money::euro(2, 40);
    LinkOrder order;
    order.mode = ServiceMode::Live;
    order.mail = u"franco@example.it"_s;
    order.applicant = { u"Franco"_s, u"D'Angelo"_s, u"M"_s, u"Italia"_s, QDate(1977, 11, 6),
        u"Roma"_s, u"RSSMRA02D16A662G"_s };
    order.layout.title = u"Banca"_s;
    order.layout.backgroundColor = u"#cecece"_s;
    order.callbackUrl = u"https://example.it/hook"_s;
    order.callbackHeaders = { { u"X-One"_s, u"1"_s } };
    record.order = order;
    IdentityData identity;
    identity.firstName = u"Franco"_s;
    identity.documentNumber = u"CA12345AB"_s;
    identity.birthDate = QDate(1977, 11, 6);
    identity.documentExpiration = QDate(2031, 1, 2);
    record.identity = identity;
    record.kept = KeptEvidence { { u"0123456789abcdef0123456789abcdef"_s, QByteArray(32, 'k'),
                                     QByteArray(32, 'h'), 8'400'000'000 },
        moment(5), u"damaged"_s };
    record.note = CaseNote { u"Called back.\nWants a new link"_s, u"A. Conti"_s, moment(6) };
    return record;
}

CaseRecord bareCase()
{
    CaseRecord record;
    record.request.id = u"x"_s;
    record.request.outcome = Outcome::fromRaw({});
    return record;
}

/// The full case, with another value in its map.
QByteArray fullWith(qint64 key, const QCborValue& value)
{
    const QByteArray document = caseToDocument(fullCase(), 3);
    const qsizetype head = caseHead(document)->size;
    QCborMap map = QCborValue::fromCbor(document.sliced(head)).toMap();
    map.insert(key, value);
    return document.first(head) + QCborValue(map).toCbor();
}

} // namespace

/// What the vault keeps of a case comes back as it was.
class CaseDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<CaseRecord>("record");
        QTest::addColumn<int>("row");
        QTest::newRow("full") << fullCase() << 77;
        QTest::newRow("bare") << bareCase() << 0;
        QTest::newRow("awaited") << bareCase() << -1;
        CaseRecord strange = bareCase();
        strange.request.outcome = Outcome::fromRaw(u" Sospesa "_s, u"unknown_reason"_s);
        QTest::newRow("unknown status, raw") << strange << 1'000'000;
    }

    void comesBackAsItWas()
    {
        QFETCH(CaseRecord, record);
        QFETCH(int, row);
        const QByteArray document = caseToDocument(record, row);
        const Result<CaseRecord> kept = caseFromDocument(document);
        QVERIFY(kept.has_value());
        QVERIFY(*kept == record);
        const std::optional<CaseHead> head = caseHead(document);
        QVERIFY(head.has_value());
        QCOMPARE(head->row, row);
        QVERIFY(head->facts == factsOf(record));
        QCOMPARE(head->requestHash, hashOf(record.request));
    }

    /// A later Vaglio may have written more.
    void unknownKeysArePassedOver()
    {
        const Result<CaseRecord> kept = caseFromDocument(fullWith(9'999, u"of a later version"_s));
        QVERIFY(kept.has_value());
        QVERIFY(*kept == fullCase());
    }

    /// An earlier Vaglio knew no notes: its documents read as they did, and a case without a note
    /// is written as it was.
    void withoutANoteNothingDiffers()
    {
        const QByteArray document = caseToDocument(fullCase(), 3);
        CaseRecord without = fullCase();
        without.note.reset();
        const QByteArray earlier = caseToDocument(without, 3);
        const qsizetype head = caseHead(earlier)->size;
        QVERIFY(!QCborValue::fromCbor(earlier.sliced(head)).toMap().contains(12));
        QVERIFY(*caseFromDocument(earlier) == without);
        QVERIFY(!caseHead(earlier)->text.toByteArray().contains("calledback"));
        QVERIFY(caseHead(document)->text.toByteArray().endsWith("\x1F"
                                                                "calledback.wantsanewlink"));
    }

    /// Heads of an earlier Vaglio told neither of identity data nor of archives that cannot be
    /// opened: then the rest of the document does.
    void anEarlierHeadTellsTheSame_data()
    {
        QTest::addColumn<CaseRecord>("record");
        QTest::newRow("data, and an archive that cannot be opened") << fullCase();
        CaseRecord whole = fullCase();
        whole.kept->problem.clear();
        QTest::newRow("data and a whole archive") << whole;
        whole.identity.reset();
        QTest::newRow("a whole archive alone") << whole;
        CaseRecord broken = fullCase();
        broken.identity.reset();
        QTest::newRow("an archive that cannot be opened alone") << broken;
        broken.kept.reset();
        QTest::newRow("neither") << broken;
        QTest::newRow("bare") << bareCase();
    }

    void anEarlierHeadTellsTheSame()
    {
        QFETCH(CaseRecord, record);
        record.isNotFound = false; // it did not know of that
        QByteArray document = caseToDocument(record, 3);
        constexpr qsizetype flags = 2;
        document[flags] = static_cast<char>(document.at(flags) & 7); // labelled, kept, erased
        QVERIFY(document != caseToDocument(record, 3));
        QVERIFY(caseHead(document)->facts == factsOf(record));
        QVERIFY(*caseFromDocument(document) == record);
        // A head of ours is believed: nothing else of the document is looked at.
        const QByteArray ours = caseToDocument(record, 3);
        QVERIFY(caseHead(ours.first(caseHead(ours)->size))->facts == factsOf(record));
    }

    void whatIsNoCaseIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        const QByteArray whole = caseToDocument(fullCase(), 3);
        const qsizetype head = caseHead(whole)->size;
        QTest::newRow("head alone") << whole.first(head);
        QTest::newRow("no map") << whole.first(head) + QCborValue(42).toCbor();
        QTest::newRow("another format") << "\x02" + whole.sliced(1);
        QTest::newRow("no status of ours") << whole.first(1) + "\x09" + whole.sliced(2);
        QTest::newRow("time of another type") << fullWith(4, u"yesterday"_s);
        QTest::newRow("order of another type") << fullWith(8, 1);
        QTest::newRow("order that is none") << fullWith(8, QByteArray("x"));
        QTest::newRow("short identity") << fullWith(10, QCborArray { u"a"_s });
        QTest::newRow("note of another type") << fullWith(12, u"text"_s);
        QTest::newRow("note of nobody") << fullWith(12, QCborArray { u"text"_s });
        QTest::newRow("kept without a key") << fullWith(11, QCborArray { u"a"_s, 1, 2, 3, 4, 5 });
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QTest::addRow("cut at %d", static_cast<int>(size)) << whole.first(size);
        }
    }

    void whatIsNoCaseIsDamaged()
    {
        QFETCH(QByteArray, content);
        const Result<CaseRecord> kept = caseFromDocument(content);
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().kind, Error::Kind::Damaged);
    }
};

QTEST_GUILESS_MAIN(CaseDocumentTest)
#include "tst_casedocument.moc"
