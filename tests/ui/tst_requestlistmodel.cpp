// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/requestsamples.h"
#include "ui/requests/requestdelegate.h"
#include "ui/requests/requestlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The model follows the list step by step, and says every row in words.
class TestRequestListModel final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsArriveByInsert();
    void aRowThatLeavesTheQueueIsRemoved();
    void aChangedRowIsUpdatedInPlace();
    void aChangedKeyMovesTheRow();
    void aNewQueryIsOneReset();
    void sortAsksTheList();
    void wordsOfARow_data();
    void wordsOfARow();
    void rowIsSpokenWhole();
    void aNoteIsMarked();
    void wordsAreMadeOnce();
    void manyRowsAreReadWithoutAPause();

private:
    void fill(const QList<CaseRecord>& cases);
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<RequestBook> m_book;
    std::unique_ptr<RequestList> m_list;
    std::unique_ptr<RequestListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRequestListModel::init()
{
    m_book = std::make_unique<RequestBook>();
    m_list = std::make_unique<RequestList>(m_book.get());
    m_model = std::make_unique<RequestListModel>(m_list.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    RequestQuery query;
    query.queue = Queue::All;
    m_list->setQuery(query);
    QTRY_VERIFY(!m_list->isLoading());
}

void TestRequestListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_list.reset();
    m_book.reset();
}

void TestRequestListModel::fill(const QList<CaseRecord>& cases)
{
    QSignalSpy changed(m_book.get(), &RequestBook::changed);
    m_book->mergeKnown(cases);
    QVERIFY(changed.wait());
    QTRY_VERIFY(!m_list->isLoading());
}

void TestRequestListModel::rowsArriveByInsert()
{
    const QList<CaseRecord> all = Samples::desk();
    fill(all.first(10));
    QCOMPARE(m_model->rowCount(), 10);
    QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    fill(all.mid(10));
    QCOMPARE(m_model->rowCount(), all.size());
    QVERIFY(!inserts.isEmpty());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(text(0, RequestListModel::ApplicantColumn), u"Dora Campolungo"_s);
    QCOMPARE(text(21, RequestListModel::ApplicantColumn), u"Tecla Montefalco"_s);
}

void TestRequestListModel::aRowThatLeavesTheQueueIsRemoved()
{
    RequestQuery query;
    query.queue = Queue::InValidation;
    m_list->setQuery(query);
    fill(Samples::desk());
    QTRY_COMPARE(m_model->rowCount(), 1);
    const QString id = m_model->idAt(0);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    Request now = m_book->find(id)->request;
    now.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
    m_book->mergeSeen({ now }, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestRequestListModel::aChangedRowIsUpdatedInPlace()
{
    fill(Samples::desk());
    const int row = m_list->positionOf(u"aaaaaaaa-1111-2222-dddd-123456706"_s);
    QCOMPARE(text(row, RequestListModel::OutcomeColumn), u"In validation"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    Request now = m_book->find(m_model->idAt(row))->request;
    now.outcome = Outcome::fromRaw(u"ko"_s, u"identitydocumentnotavailable"_s);
    m_book->mergeSeen({ now }, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), row);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(text(row, RequestListModel::OutcomeColumn), u"Rejected"_s);
    QCOMPARE(text(row, RequestListModel::ReasonColumn), u"Document not available"_s);
}

void TestRequestListModel::aChangedKeyMovesTheRow()
{
    RequestQuery query = m_list->query();
    query.sort = SortKey::Outcome;
    m_list->setQuery(query);
    fill(Samples::desk());
    const QString id = u"aaaaaaaa-1111-2222-dddd-123456717"_s;
    QCOMPARE(m_list->positionOf(id), 0);
    Request now = m_book->find(id)->request;
    now.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
    m_book->mergeSeen({ now }, QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(m_list->positionOf(id) > 0);
    QCOMPARE(m_model->rowCount(), 22);
    QCOMPARE(text(m_list->positionOf(id), RequestListModel::ApplicantColumn), u"Ada Setaccio"_s);
}

void TestRequestListModel::aNewQueryIsOneReset()
{
    fill(Samples::desk());
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    RequestQuery query = m_list->query();
    query.text = u"DANGELO"_s;
    m_list->setQuery(query);
    QTRY_COMPARE(resets.size(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(text(0, RequestListModel::ApplicantColumn), u"Chiara D'Angelo"_s);
}

void TestRequestListModel::sortAsksTheList()
{
    fill(Samples::desk());
    m_model->sort(RequestListModel::ApplicantColumn, Qt::DescendingOrder);
    QCOMPARE(m_list->query().sort, SortKey::Applicant);
    QCOMPARE(m_list->query().order, Qt::DescendingOrder);
    QTRY_COMPARE(text(1, RequestListModel::ApplicantColumn), u"Zoe Acquadolce"_s);
}

void TestRequestListModel::wordsOfARow_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("words");
    using M = RequestListModel;
    QTest::newRow("approved") << 14 << int(M::OutcomeColumn) << u"Approved"_s;
    QTest::newRow("upper case") << 5 << int(M::OutcomeColumn) << u"Approved"_s;
    QTest::newRow("unknown is raw") << 10 << int(M::OutcomeColumn) << u"suspended"_s;
    QTest::newRow("unknown, why") << 10 << int(M::ReasonColumn) << u"Undocumented status"_s;
    QTest::newRow("reason in words") << 3 << int(M::ReasonColumn) << u"Document not available"_s;
    QTest::newRow("reason raw") << 11 << int(M::ReasonColumn) << u"facemismatch_02"_s;
    QTest::newRow("waiting") << 6 << int(M::ReasonColumn) << u"No outcome for 15 days"_s;
    QTest::newRow("unfinished") << 17 << int(M::ReasonColumn) << u"Unfinished for 4 days"_s;
    QTest::newRow("unlabelled is the id")
        << 19 << int(M::ApplicantColumn) << u"aaaaaaaa-1111-2222-dddd-123456719"_s;
    QTest::newRow("days") << 14 << int(M::EvidenceColumn) << u"27 d left"_s;
    QTest::newRow("last day") << 1 << int(M::EvidenceColumn) << u"1 d left"_s;
    QTest::newRow("rejected") << 3 << int(M::EvidenceColumn) << u"none"_s;
    QTest::newRow("no outcome") << 6 << int(M::EvidenceColumn) << u"not yet"_s;
    QTest::newRow("days unknown") << 5 << int(M::EvidenceColumn) << u"online"_s;
}

void TestRequestListModel::wordsOfARow()
{
    QFETCH(int, number);
    QFETCH(int, column);
    QFETCH(QString, words);
    fill(Samples::desk());
    const int row = m_list->positionOf(
        u"aaaaaaaa-1111-2222-dddd-1234567%1"_s.arg(number, 2, 10, QChar(u'0')));
    QVERIFY(row >= 0);
    const QString shown = text(row, column);
    // Without a catalogue English keeps "day(s)"; the words are the same.
    QCOMPARE(QString(shown).replace(u"day(s)"_s, u"days"_s), words);
}

void TestRequestListModel::rowIsSpokenWhole()
{
    fill(Samples::desk());
    const int row = m_list->positionOf(u"aaaaaaaa-1111-2222-dddd-123456714"_s);
    const QString spoken = m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Approved, Franco Rossi, Identity verified, issued "_s),
        qPrintable(spoken));
    QVERIFY2(spoken.contains(u"10:04 by G. Ferri"_s), qPrintable(spoken));
    QVERIFY2(spoken.contains(u"evidence 27 day"_s), qPrintable(spoken));
}

/// That there is one, never what it says.
void TestRequestListModel::aNoteIsMarked()
{
    CaseRecord record = Samples::makeCase(u"a"_s, u"ko"_s, {}, u"Mario Rossi"_s,
        u"mario.rossi@example.it"_s, Samples::daysAgo(1, 10, 0), u"G. Ferri"_s);
    const QRect cell(0, 0, 300, 36);
    const RequestDelegate delegate;
    const auto layOut = [&](const RowWords& words) {
        return delegate.layoutCell(words, RequestListModel::ApplicantColumn, cell, false);
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const RowWords plain = wordsFor(record, now);
    QVERIFY(layOut(plain).icon.isEmpty());
    record.note = CaseNote { u"Calls back"_s, u"G. Ferri"_s, now };
    const RowWords noted = wordsFor(record, now);
    QVERIFY(noted.spoken.endsWith(u"private note"_s));
    QVERIFY(noted.applicantToolTip.contains(u"private note"_s));
    QVERIFY(!(noted.spoken + noted.applicantToolTip).contains(u"Calls"_s));
    const RequestCellLayout layout = layOut(noted);
    QCOMPARE(layout.iconName, u"note"_s);
    QVERIFY(cell.contains(layout.icon));
    QVERIFY(layout.first.right() < layout.icon.left());
    QVERIFY(!layout.second.intersects(layout.icon));
}

void TestRequestListModel::wordsAreMadeOnce()
{
    fill(Samples::desk());
    const auto words = [this](int row) {
        return m_model->index(row, 0).data(RequestListModel::WordsRole).value<RowWordsPtr>();
    };
    const RowWordsPtr first = words(3);
    QCOMPARE(words(3), first);
    m_model->reword();
    QVERIFY(words(3) != first);
}

void TestRequestListModel::manyRowsAreReadWithoutAPause()
{
    constexpr int count = 20'000;
    constexpr int page = 30;
    constexpr qint64 frame = 16;
    QList<CaseRecord> many;
    for (int i = 0; i < count; ++i) {
        many << Samples::makeCase(u"id-%1"_s.arg(i), u"ok"_s, u"identityverified"_s,
            u"Name%1 Surname"_s.arg(i), u"m%1@example.com"_s.arg(i), Samples::daysAgo(3, 9, 0),
            u"G. Ferri"_s);
    }
    fill(many);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), count, 30'000);
    // The best of a few pages: the machine may be busy, the work must fit a frame all the same.
    qint64 best = 1'000;
    for (int top = 0; top < page * 10; top += page) {
        QElapsedTimer timer;
        timer.start();
        for (int row = top; row < top + page; ++row) {
            for (int column = 0; column < RequestListModel::ColumnCount; ++column) {
                QVERIFY(m_model->index(row, column)
                        .data(RequestListModel::WordsRole)
                        .value<RowWordsPtr>());
            }
        }
        best = std::min(best, timer.elapsed());
    }
    QVERIFY2(best < frame, qPrintable(QString::number(best)));
}

QTEST_MAIN(TestRequestListModel)
#include "tst_requestlistmodel.moc"
