// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/requeststest.h"
#include "ui/kit/filterchip.h"
#include "ui/requests/elsewherecount.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The page of requests as a person uses it: by keyboard, while rows arrive. Its states and sizes
/// are in tst_requestslook.
class TestRequestsPage final : public RequestsTest {
    Q_OBJECT

private slots:
    void firstCaseOpensByItself();
    void birthPlacesAreJudged();
    void typedKeysMoveThroughTheList();
    void searchByKeyboard();
    void searchLeadsToWhatItFound();
    void expiredEvidenceIsNotAskedFor();
    void lettersAreTextInTheSearchField();
    void filtersAndCountAgree();
    void nothingHereButElsewhere();
    void selectionStaysWhileRowsArrive();
    void placeStaysWhileRowsArrive();
    void caseThatLeavesTheQueueStaysOpen();
    void sortIsRemembered();
};

void TestRequestsPage::firstCaseOpensByItself()
{
    openAll();
    QCOMPARE(label(u"caseName"_s)->text(), u"Dora Campolungo"_s);
    QCOMPARE(label(u"casePosition"_s)->text(), u"1 of 22"_s);
    QCOMPARE(label(u"pageCount"_s)->text(), u"22, oldest first"_s);
    QCOMPARE(area()->shown(), ListArea::Shown::Rows);
}

/// The table of places is there soon, whatever is open by then.
void TestRequestsPage::birthPlacesAreJudged()
{
    openAll();
    QVERIFY(m_page->selectCase(id(14)));
    QTRY_VERIFY(label(u"fieldsDiffer"_s)->text().startsWith(u"3 differ"_s));
}

void TestRequestsPage::typedKeysMoveThroughTheList()
{
    openAll();
    type(Qt::Key_J);
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(3));
    QCOMPARE(label(u"casePosition"_s)->text(), u"3 of 22"_s);
    type(Qt::Key_K);
    QCOMPARE(m_page->currentId(), id(2));
    type(Qt::Key_Down);
    QCOMPARE(m_page->currentId(), id(3));
    type(Qt::Key_End);
    QCOMPARE(m_page->currentId(), id(22));
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(22));
    type(Qt::Key_Home);
    QCOMPARE(m_page->currentId(), id(1));
    type(Qt::Key_PageDown);
    QVERIFY(m_page->currentId() > id(10));
    type(Qt::Key_I);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_page->currentId());
}

void TestRequestsPage::searchByKeyboard()
{
    openAll();
    type(Qt::Key_Slash);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"rossi FRANCO"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(label(u"pageCount"_s)->text(), u"1, oldest first"_s);
    type(Qt::Key_Return);
    QVERIFY(m_table->hasFocus());
    type(Qt::Key_J);
    QCOMPARE(m_page->currentId(), id(14));
    type(Qt::Key_Slash);
    type(Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QCOMPARE(m_page->currentId(), id(14));
    type(Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
}

/// Entered before the rows are worked out or after: never the case that was open before.
void TestRequestsPage::searchLeadsToWhatItFound()
{
    openAll();
    type(Qt::Key_Slash);
    QTest::keyClicks(search(), u"rossi"_s);
    type(Qt::Key_Return);
    QTRY_COMPARE(m_page->currentId(), id(14));
    type(Qt::Key_Slash);
    search()->clear();
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QTest::keyClicks(search(), u"montesole"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    type(Qt::Key_Return);
    QTRY_COMPARE(m_page->currentId(), id(3));
}

void TestRequestsPage::expiredEvidenceIsNotAskedFor()
{
    CaseRecord expired = Samples::desk().first();
    expired.okSince = Samples::daysAgo(31, 9, 0);
    m_page->setQueue(Queue::All);
    fill({ expired });
    QTRY_COMPARE(m_page->currentId(), expired.request.id);
    type(Qt::Key_Return);
    QVERIFY(!m_desk->evidence()->isFetching(expired.request.id));
    QCOMPARE(label(u"notice"_s)->text(), u"This case has no evidence to open"_s);
}

void TestRequestsPage::lettersAreTextInTheSearchField()
{
    openAll();
    type(Qt::Key_Slash);
    QTest::keyClicks(search(), u"jk/io"_s);
    QCOMPARE(search()->text(), u"jk/io"_s);
    QCOMPARE(m_page->currentId(), id(1));
}

void TestRequestsPage::filtersAndCountAgree()
{
    openAll();
    auto* outcome = m_page->findChild<FilterChip*>(u"outcomeChip"_s);
    outcome->setValue(int(Outcome::Status::Ko));
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QCOMPARE(label(u"pageCount"_s)->text(), u"4, oldest first"_s);
    auto* by = m_page->findChild<FilterChip*>(u"byChip"_s);
    QVERIFY(by->isVisibleTo(m_page));
    by->setValue(u"G. Ferri"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 2);
    auto* issued = m_page->findChild<FilterChip*>(u"issuedChip"_s);
    issued->setValue(7);
    QTRY_COMPARE(m_table->model()->rowCount(), 0);
    QCOMPARE(area()->shown(), ListArea::Shown::NothingFound);
    QCOMPARE(label(u"pageCount"_s)->text(), u"0"_s);
    type(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QVERIFY(!outcome->isActive());

    auto* evidence = m_page->findChild<FilterChip*>(u"evidenceChip"_s);
    QCOMPARE(evidence->accessibleName(), u"Evidence: any"_s);
    const auto* list = m_page->findChild<RequestList*>();
    for (const auto& [filter, rows] :
        { std::pair(EvidenceFilter::NotYet, 3), std::pair(EvidenceFilter::None, 4),
            std::pair(EvidenceFilter::Saved, 0), std::pair(EvidenceFilter::Over, 0),
            std::pair(EvidenceFilter::Online, 15), std::pair(EvidenceFilter::Expiring, 5) }) {
        evidence->setValue(int(filter));
        QTRY_VERIFY(!list->isLoading());
        QCOMPARE(m_table->model()->rowCount(), rows);
        QCOMPARE(
            label(u"pageCount"_s)->text(), rows == 0 ? u"0"_s : u"%1, oldest first"_s.arg(rows));
    }
    QCOMPARE(evidence->accessibleName(), u"Evidence: expiring"_s);
    QCOMPARE(m_desk->book()->snapshot()->counts.at(std::size_t(Queue::EvidenceExpiring)), 5);
    // With the others, by the keyboard, and given up with them.
    search()->setText(u"brughiera"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    evidence->setFocus();
    type(Qt::Key_Delete);
    QVERIFY(!evidence->isActive());
    type(Qt::Key_Down);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->accessibleName(), u"Evidence"_s);
    QTest::keyClick(menu, Qt::Key_Up); // from below: the last
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(evidence->text(), u"Evidence: none"_s);
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    QTRY_COMPARE(area()->shown(), ListArea::Shown::NothingFound);
    type(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(m_table->model()->rowCount(), 22);
    QVERIFY(!evidence->isActive());
    QVERIFY(!m_page->findChild<QWidget*>(u"clearFilters"_s)->isVisible());
}

void TestRequestsPage::nothingHereButElsewhere()
{
    m_page->setQueue(Queue::RejectedAct);
    fill(Samples::desk());
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QSignalSpy queues(m_page, &RequestsPage::queueChanged);
    type(Qt::Key_Slash);
    QTest::keyClicks(search(), u"montefalco"_s);
    auto* all = m_page->findChild<QAbstractButton*>(u"searchAll"_s);
    QTRY_VERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(m_page->queue(), Queue::All);
    QCOMPARE(label(u"pageTitle"_s)->text(), u"All requests"_s);
    search()->clear();
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QCOMPARE(m_page->queue(), Queue::RejectedAct);
    QCOMPARE(queues.size(), 2);

    // What is said of elsewhere is of the same evidence: she has some.
    const auto* elsewhere = m_page->findChild<ElsewhereCount*>();
    QSignalSpy counted(elsewhere, &ElsewhereCount::counted);
    auto* evidence = m_page->findChild<FilterChip*>(u"evidenceChip"_s);
    evidence->setValue(int(EvidenceFilter::NotYet));
    search()->setText(u"montefalco"_s);
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(elsewhere->count(), 0);
    QVERIFY(!all->isVisible());
    evidence->setValue(int(EvidenceFilter::Online));
    QTRY_COMPARE(counted.size(), 2);
    QCOMPARE(elsewhere->count(), 1);
    QVERIFY(all->isVisible());
}

void TestRequestsPage::selectionStaysWhileRowsArrive()
{
    openAll();
    QVERIFY(m_page->selectCase(id(14)));
    QSignalSpy moved(m_page, &RequestsPage::currentIdChanged);
    fill({ Samples::makeCase(u"new-old"_s, u"ok"_s, u"identityverified"_s, u"Prima Di"_s,
               u"p@example.com"_s, Samples::daysAgo(40, 9, 0), u"G. Ferri"_s),
        Samples::makeCase(u"new-late"_s, u"ok"_s, u"identityverified"_s, u"Dopo Di"_s,
            u"d@example.com"_s, Samples::daysAgo(0, 0, 0), u"G. Ferri"_s) });
    QTRY_COMPARE(m_table->model()->rowCount(), 24);
    QCOMPARE(m_page->currentId(), id(14));
    QCOMPARE(m_table->currentPosition(), 14);
    QCOMPARE(label(u"casePosition"_s)->text(), u"15 of 24"_s);
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(moved.size(), 0);
}

void TestRequestsPage::placeStaysWhileRowsArrive()
{
    QList<CaseRecord> many;
    for (int i = 0; i < 150; ++i) {
        many << Samples::makeCase(u"id-%1"_s.arg(i, 3, 10, QChar(u'0')), u"ok"_s,
            u"identityverified"_s, u"Nome Cognome%1"_s.arg(i), u"m@example.com"_s,
            Samples::daysAgo(20, 9, 0).addSecs(i), u"G. Ferri"_s);
    }
    m_page->setQueue(Queue::All);
    fill(many);
    QTRY_COMPARE(m_table->model()->rowCount(), 150);
    QVERIFY(m_page->selectCase(u"id-075"_s));
    const auto place = [this] { return m_table->visualRect(m_table->currentIndex()).top(); };
    const int before = place();
    QList<CaseRecord> earlier;
    for (int i = 0; i < 5; ++i) {
        earlier << Samples::makeCase(u"early-%1"_s.arg(i), u"ko"_s, {}, u"Nome Prima"_s,
            u"m@example.com"_s, Samples::daysAgo(25, 9, i), u"G. Ferri"_s);
    }
    fill(earlier);
    QTRY_COMPARE(m_table->model()->rowCount(), 155);
    QCOMPARE(m_page->currentId(), u"id-075"_s);
    QCOMPARE(place(), before);
    // By a reset too: more at once than the list tells row by row.
    QList<CaseRecord> flood;
    for (int i = 0; i < 400; ++i) {
        flood << Samples::makeCase(u"flood-%1"_s.arg(i), u"ko"_s, {}, u"Nome Molti"_s,
            u"m@example.com"_s, Samples::daysAgo(26, 9, 0), u"G. Ferri"_s);
    }
    fill(flood);
    QTRY_COMPARE(m_table->model()->rowCount(), 555);
    QCOMPARE(m_page->currentId(), u"id-075"_s);
    QCOMPARE(place(), before);
}

void TestRequestsPage::caseThatLeavesTheQueueStaysOpen()
{
    m_page->setQueue(Queue::InValidation);
    fill(Samples::desk());
    QTRY_COMPARE(m_page->currentId(), id(6));
    Request now = m_desk->book()->find(id(6))->request;
    now.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
    m_desk->book()->mergeSeen({ now }, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(m_table->model()->rowCount(), 0);
    QCOMPARE(m_page->currentId(), id(6));
    QCOMPARE(label(u"caseName"_s)->text(), u"Oreste Lanterna"_s);
    QCOMPARE(label(u"outcomeReason"_s)->text(), u"Identity verified"_s);
    QCOMPARE(label(u"casePosition"_s)->text(), u"not in this list"_s);
}

void TestRequestsPage::sortIsRemembered()
{
    openAll();
    type(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(m_table->model()->index(0, 1).data().toString(), u"Ada Setaccio"_s);
    type(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(m_table->model()->index(1, 1).data().toString(), u"Zoe Acquadolce"_s);
    QCOMPARE(m_page->currentId(), id(1));
    m_table->horizontalHeader()->resizeSection(1, 311);
    const QByteArray state = m_page->saveState();

    RequestsPage other(m_desk.get());
    QVERIFY(!other.restoreState("nonsense"));
    QVERIFY(other.restoreState(state));
    const auto* table = other.findChild<RequestsTable*>();
    other.resize(1440, 800);
    other.show();
    QCOMPARE(table->columnWidth(1), 311);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

QTEST_MAIN(TestRequestsPage)
#include "tst_requestspage.moc"
