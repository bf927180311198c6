// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bytescan.h"
#include "core/desk/requestsearch.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

CaseRecord randomCase(QRandomGenerator& random, int number)
{
    static const QStringList names { u"Anna"_s, u"D'Angelo"_s, u"M\u00fcller"_s, u"De Luca"_s,
        u"Rossi"_s };
    static const QStringList statuses { u"ok"_s, u"ko"_s, u"running"_s, u"validation"_s,
        u"unheard"_s };
    static const QStringList notes { u"Chiamata Anna"_s, u"perch\u00E9 s\u00EC\nlettera"_s,
        u"Rossi 40"_s };
    static const QStringList reasons { u"documentexpired"_s, u"facenotmatching"_s, QString() };
    CaseRecord made;
    made.request.id = u"Id-%1"_s.arg(number);
    made.request.outcome
        = Outcome::fromRaw(statuses[random.bounded(5)], reasons[random.bounded(3)]);
    made.firstSeen = Now.addDays(-random.bounded(60));
    made.issuedBy = random.bounded(2) == 0 ? u"G. Ferri"_s : u"A. Conti"_s;
    if (random.bounded(3) != 0) {
        made.order = LinkOrder {};
        made.order->applicant.firstName = names[random.bounded(5)];
        made.order->applicant.lastName = names[random.bounded(5)];
        made.order->mail = u"p%1@example.it"_s.arg(random.bounded(90));
    }
    if (random.bounded(4) == 0) {
        made.note = CaseNote { notes[random.bounded(3)], u"B. Neri"_s, Now };
    }
    if (made.request.outcome.status == Outcome::Status::Ok) {
        made.okSince = Now.addDays(-random.bounded(40));
        if (random.bounded(4) == 0) {
            made.kept = KeptEvidence {};
        }
    }
    return made;
}

RequestQuery randomQuery(QRandomGenerator& random)
{
    static const QStringList texts { QString(), u"a"_s, u"an"_s, u"ang"_s, u"angelo"_s,
        u"d angelo"_s, u"muller"_s, u"ferri"_s, u"ferri an"_s, u"expired"_s, u"p4"_s, u"p4 ross"_s,
        u"id-1"_s, u"Id-12"_s, u"ok"_s, u"zz"_s, u"SI perche"_s, u"lettera"_s, u"chiam p4"_s };
    RequestQuery query;
    query.text = texts[random.bounded(int(texts.size()))];
    query.queue = static_cast<Queue>(random.bounded(QueueCount));
    if (random.bounded(4) == 0) {
        query.issuedBy = u"A. Conti"_s;
    }
    if (random.bounded(4) == 0) {
        query.issuedWithinDays = 30;
    }
    if (random.bounded(3) == 0) {
        query.evidence = static_cast<EvidenceFilter>(random.bounded(6));
    }
    query.sort = static_cast<SortKey>(random.bounded(5));
    query.order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
    return query;
}

/// One row after the other, with nothing remembered.
std::vector<int> askEach(const BookSnapshot& book, const RequestQuery& query)
{
    const QueryMatcher matcher(query, Now);
    std::vector<int> rows;
    for (int row = 0; row < book.cases.size(); ++row) {
        if (matcher.matches(book.cases.view(row))) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows,
        [&](int a, int b) { return matcher.before(book.cases.view(a), a, book.cases.view(b), b); });
    return rows;
}

BookSnapshot changed(const BookSnapshot& book, QRandomGenerator& random, int changes, int fresh)
{
    CaseTableEdit edit(book.cases);
    for (int i = 0; i < changes && !book.cases.isEmpty(); ++i) {
        edit.put(randomCase(random, random.bounded(book.cases.size())));
    }
    for (int i = 0; i < fresh; ++i) {
        edit.put(randomCase(random, book.cases.size() + i));
    }
    BookSnapshot next;
    next.cases = edit.finish();
    return next;
}

} // namespace

class RequestSearchTest : public QObject {
    Q_OBJECT

private slots:
    void findsBytesWhereverTheyAre()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 3'000; ++round) {
            QByteArray text;
            for (int i = random.bounded(300); i > 0; --i) {
                text += static_cast<char>('a' + random.bounded(3));
            }
            QByteArray word;
            for (int i = random.bounded(1, 8); i > 0; --i) {
                word += static_cast<char>('a' + random.bounded(3));
            }
            const qsizetype from = random.bounded(int(text.size()) + 2);
            const qsizetype expected = from > text.size() ? -1 : text.indexOf(word, from);
            if (text.size() >= ByteScan::Block + word.size()) {
                const ByteScan scan(word);
                QCOMPARE(scan.candidates(text.constData()),
                    scan.candidatesOneByOne(text.constData(), ByteScan::Block));
            }
            QCOMPARE(findBytes(text, word, from), expected);
            const qsizetype until = random.bounded(int(text.size()) + 2);
            QCOMPARE(findBytes(text, word, from, until), expected < until ? expected : -1);
        }
    }

    /// What it remembers of the last query, the last book and the last order changes no answer.
    void answersAsIfItRememberedNothing_data()
    {
        QTest::addColumn<int>("cases");
        QTest::addColumn<int>("rounds");
        QTest::newRow("few") << 300 << 600;
        QTest::newRow("chunks") << 5'000 << 60;
        QTest::newRow("more than are sorted alone") << 45'000 << 12;
    }

    void answersAsIfItRememberedNothing()
    {
        QFETCH(int, cases);
        QFETCH(int, rounds);
        QRandomGenerator random(static_cast<quint32>(cases));
        BookSnapshot book = changed({}, random, 0, cases);
        RequestSearch search;
        for (int round = 0; round < rounds; ++round) {
            if (random.bounded(3) == 0) {
                book = changed(book, random, random.bounded(20), random.bounded(5));
            }
            RequestQuery query = randomQuery(random);
            const qsizetype letters = query.text.size();
            for (qsizetype typed = qMax<qsizetype>(0, letters - 2); typed <= letters; ++typed) {
                RequestQuery sofar = query;
                sofar.text.truncate(typed);
                QCOMPARE(search.run(book, sofar, Now), askEach(book, sofar));
            }
        }
    }

    void findsWhatANoteSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("within a word") << u"entuale"_s << true;
        QTest::newRow("blind to case and accents") << u"PERCHE"_s << true;
        QTest::newRow("across lines, in any order") << u"ottiene eventuale"_s << true;
        QTest::newRow("with what else is known") << u"eventuale p4242 ok"_s << true;
        QTest::newRow("of two parts as one word") << u"itperche"_s << false;
        QTest::newRow("with what is another's") << u"eventuale p4243"_s << false;
        QTest::newRow("who wrote it") << u"neri"_s << false;
    }

    void findsWhatANoteSays()
    {
        QFETCH(QString, text);
        CaseTableEdit edit({});
        for (int number = 0; number < 5'000; ++number) {
            CaseRecord made;
            made.request.id = u"Id-%1"_s.arg(number);
            made.request.outcome = Outcome::fromRaw(u"ok"_s, {});
            made.order = LinkOrder {};
            made.order->mail = u"p%1@example.it"_s.arg(number);
            if (number == 4'242) {
                made.note = CaseNote { u"Perch\u00E9 non ottiene?\nEventuale rimborso"_s,
                    u"B. Neri"_s, Now };
            }
            edit.put(made);
        }
        BookSnapshot book;
        book.cases = edit.finish();
        RequestQuery query;
        query.text = text;
        RequestSearch search;
        QTEST(search.run(book, query, Now) == std::vector<int> { 4'242 }, "isFound");
        // Once the note is gone, nothing that is remembered finds it.
        CaseTableEdit change(book.cases);
        CaseRecord without = **change.at(4'242);
        without.note.reset();
        change.put(without);
        book.cases = change.finish();
        QCOMPARE(search.run(book, query, Now), std::vector<int>());
    }

    void countsInAndOut()
    {
        QRandomGenerator random(9);
        const BookSnapshot book = changed({}, random, 0, 2'000);
        const qint64 now = Now.toMSecsSinceEpoch();
        const QueueCounts counts = countQueues(book.cases, now);
        for (int queue = 0; queue < QueueCount; ++queue) {
            RequestQuery query;
            query.queue = static_cast<Queue>(queue);
            QCOMPARE(std::size_t(counts[std::size_t(queue)]), askEach(book, query).size());
        }
    }
};

QTEST_GUILESS_MAIN(RequestSearchTest)
#include "tst_requestsearch.moc"
