// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/vaultwindowtest.h"
#include "ui/evidence/evidencepage.h"
#include "ui/requests/requestspage.h"
#include "ui/requests/requeststable.h"
#include "ui/window/expirynotifier.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

using namespace Vaglio;
using Vaglio::Testing::Long;
using namespace Qt::StringLiterals;

/// Evidence that is kept, on the screen: the real window over a real vault and the real sandbox.
class TestKeptEvidence final : public Testing::VaultWindowTest {
    Q_OBJECT
public:
    TestKeptEvidence()
        : VaultWindowTest(8)
    {
    }

private slots:
    void savedByItself();
    void progressIsSeen();
    void opensWithNoNetwork();
    void whatLeavesIsInTheJournal();
    void pausedByKey();
    void failuresAreShownAndTriedAgain();
    void whatCannotBeOpenedIsHadOnceMore();
    void warnsOfWhatIsNotSaved();
    void fitsInItalian();

private:
    void openDesk() override;
    void openWindow();
    void waitForAllSaved();
    void selectApproved();
    void pictures(const QString& name);
    [[nodiscard]] QString cell(int row, int role = Qt::DisplayRole) const
    {
        return m_table->model()->index(row, RequestListModel::EvidenceColumn).data(role).toString();
    }

    RequestsPage* m_page = nullptr;
    RequestsTable* m_table = nullptr;
};

void TestKeptEvidence::openDesk()
{
    makeDesk();
    openWindow();
}

void TestKeptEvidence::openWindow()
{
    makeWindow();
    m_page = m_window->findChild<RequestsPage*>();
    m_table = m_page->findChild<RequestsTable*>();
    new QAbstractItemModelTester(
        m_table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_table->model());
    m_page->setQueue(Queue::Approved);
}

void TestKeptEvidence::waitForAllSaved()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().everSucceeded, Long);
    QTRY_VERIFY_WITH_TIMEOUT(m_table->model()->rowCount() > 0, Long);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().waiting, 0, Long);
}

/// The first row, with the keyboard on the list.
void TestKeptEvidence::selectApproved()
{
    const QString id = m_table->model()->index(0, 0).data(RequestListModel::IdRole).toString();
    QVERIFY(m_page->selectCase(id));
    m_table->setFocus();
}

void TestKeptEvidence::savedByItself()
{
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"rescueLine"_s), Long);
    QVERIFY2(words(u"rescueText"_s).startsWith(u"Saving evidence: "_s),
        qPrintable(words(u"rescueText"_s)));
    waitForAllSaved();
    QTRY_VERIFY(!isShown(u"rescueLine"_s));
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        QTRY_COMPARE(cell(row), u"saved"_s);
        QVERIFY2(cell(row, Qt::ToolTipRole).startsWith(u"Saved on "_s),
            qPrintable(cell(row, Qt::ToolTipRole)));
    }
    selectApproved();
    QTRY_VERIFY2(
        words(u"evidenceWords"_s).startsWith(u"Saved "_s), qPrintable(words(u"evidenceWords"_s)));
    QVERIFY(isShown(u"openEvidence"_s));
    QVERIFY(!isShown(u"fetchAgain"_s));
    QVERIFY(words(u"evidenceState"_s) == u"saved"_s);
}

/// In the row while it comes; the service drips.
void TestKeptEvidence::progressIsSeen()
{
    QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
    QVERIFY(m_sandbox.set(u"fault"_s, u"drip"_s));
    QVERIFY(m_sandbox.set(u"drip-ms"_s, u"1"_s));
    QVERIFY(m_sandbox.set(u"zip"_s, u"small"_s));
    m_desk->start();
    const QRegularExpression percent(u"^[1-9][0-9]? %$"_s);
    int row = -1;
    const auto comes = [&] {
        for (row = m_table->model()->rowCount() - 1; row >= 0; --row) {
            if (percent.match(cell(row)).hasMatch()) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(comes(), Long);
    QVERIFY2(cell(row, Qt::ToolTipRole).startsWith(u"Being saved: "_s),
        qPrintable(cell(row, Qt::ToolTipRole)));
    pictures(u"kept-coming"_s);
    const QString before = cell(row);
    QTRY_VERIFY_WITH_TIMEOUT(cell(row) != before, Long);
}

void TestKeptEvidence::opensWithNoNetwork()
{
    m_desk->start();
    waitForAllSaved();
    // A later run, with the cable out: a desk and a window that remember nothing.
    openDesk();
    m_sandbox.stop();
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_table->model()->rowCount() > 0, Long);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"offlineBanner"_s), Long);
    QVERIFY2(words(u"contactText"_s).startsWith(u"Last contact "_s),
        qPrintable(words(u"contactText"_s)));
    QVERIFY(!words(u"contactText"_s).contains(u"not saved"_s));
    selectApproved();
    QTest::keyClick(m_table, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), MainWindow::Page::Evidence, Long);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE(m_window->currentPage(), MainWindow::Page::Requests);
    QVERIFY2(
        words(u"evidenceState"_s).startsWith(u"saved, "_s), qPrintable(words(u"evidenceState"_s)));
    pictures(u"kept-offline"_s);
}

/// Copies and prints, by key, and each link; what came to nothing is not told.
void TestKeptEvidence::whatLeavesIsInTheJournal()
{
    m_desk->start();
    waitForAllSaved();
    selectApproved();
    const QString id = m_page->currentId();
    QTest::keyClick(m_table, Qt::Key_L);
    QTRY_COMPARE(
        journal().filter(u"link."_s), QStringList { u"link.copied %1 by G. Ferri"_s.arg(id) });

    QTest::keyClick(m_table, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), MainWindow::Page::Evidence, Long);
    auto* page = m_window->findChild<EvidencePage*>();
    QTRY_VERIFY_WITH_TIMEOUT(page->acts().print->isEnabled(), Long);
    const QTemporaryDir folder;
    const auto save
        = [this, page](Qt::KeyboardModifiers keys, const QString& name, const QString& to) {
              showActive(m_window.get());
              QTest::keyClick(page, Qt::Key_S, keys);
              const std::unique_ptr<QFileDialog> dialog(page->findChild<QFileDialog*>(name));
              QVERIFY2(dialog != nullptr, qPrintable(name));
              emit dialog->fileSelected(to);
          };
    save(Qt::ControlModifier, u"saveCopyDialog"_s, folder.filePath(u"none/there.jpg"_s));
    QTRY_VERIFY(isShown(u"evidenceTrouble"_s));
    save(Qt::ControlModifier, u"saveCopyDialog"_s, folder.filePath(u"copy.jpg"_s));
    QTRY_VERIFY(isShown(u"evidenceDone"_s));
    const QString exported = u"evidence.exported %1 by G. Ferri"_s.arg(id);
    QTRY_COMPARE(journal().filter(u"evidence.exported"_s), QStringList { exported });
    save(Qt::ControlModifier | Qt::ShiftModifier, u"saveAllDialog"_s, folder.path());
    QTRY_COMPARE(journal().filter(u"evidence.exported"_s), QStringList({ exported, exported }));

    showActive(m_window.get());
    QTest::keyClick(page, Qt::Key_P, Qt::ControlModifier);
    const std::unique_ptr<QPrintDialog> dialog(page->findChild<QPrintDialog*>(u"printDialog"_s));
    QVERIFY(dialog != nullptr);
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(folder.filePath(u"paper.pdf"_s));
    QVERIFY(journal().filter(u"evidence.printed"_s).isEmpty());
    emit dialog->accepted(dialog->printer());
    QTRY_COMPARE(journal().filter(u"evidence.printed"_s),
        QStringList { u"evidence.printed %1 by G. Ferri"_s.arg(id) });
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder.filePath(u"paper.pdf"_s)).size() > 0, Long);
    // Where it went is nobody's business.
    QVERIFY(!journal().join(u'\n').contains(folder.path()));
}

void TestKeptEvidence::pausedByKey()
{
    m_desk->rescue()->setPaused(true);
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"rescueLine"_s), Long);
    QVERIFY2(words(u"rescueText"_s).startsWith(u"Saving evidence is paused: "_s),
        qPrintable(words(u"rescueText"_s)));
    QVERIFY(m_desk->rescue()->state().waiting > 0);
    QCOMPARE(m_desk->rescue()->state().running, 0);
    QVERIFY(!isShown(u"rescueTryNow"_s));
    pictures(u"kept-paused"_s);

    // With the cable out, it is said what waits.
    QVERIFY(m_sandbox.set(u"fault"_s, u"close-before-charge"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, Long);
    m_desk->sync()->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"offlineBanner"_s), Long);
    const QString waits = u" Waiting for it: the evidence of %1 cases, not saved yet."_s.arg(
        m_desk->rescue()->state().waiting);
    QTRY_VERIFY2(words(u"contactText"_s).startsWith(u"Last contact "_s)
            && words(u"contactText"_s).endsWith(waits),
        qPrintable(words(u"contactText"_s)));
    pictures(u"kept-offline-waiting"_s);
    QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));

    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_P, Qt::ShiftModifier);
    waitForAllSaved();
    QTRY_VERIFY(!isShown(u"rescueLine"_s));
}

void TestKeptEvidence::failuresAreShownAndTriedAgain()
{
    QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
    QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_table->model()->rowCount() > 0, Long);
    const int approved = m_table->model()->rowCount();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().failing, approved, Long);
    QTRY_VERIFY2(
        words(u"rescueText"_s)
            .startsWith(u"Openapi has no evidence of %1 cases, next asked "_s.arg(approved)),
        qPrintable(words(u"rescueText"_s)));
    const QString which = part(u"rescueText"_s)->toolTip();
    QVERIFY2(which.contains(u"Openapi has no evidence for this request"_s), qPrintable(which));

    QTRY_COMPARE(cell(0), u"none found"_s);
    QVERIFY2(cell(0, Qt::ToolTipRole).contains(u". Next asked "_s),
        qPrintable(cell(0, Qt::ToolTipRole)));

    // Which, and why.
    m_page->setQueue(Queue::Unlabelled);
    click(u"rescueShow"_s);
    QTRY_VERIFY(m_desk->rescue()->failureOf(m_page->currentId()).has_value());
    QTRY_VERIFY(isShown(u"evidenceError"_s));
    const QString why = words(u"evidenceError"_s);
    QVERIFY2(why.startsWith(u"Not saved yet: Openapi has no evidence for this request."_s)
            && why.contains(u"Next try "_s),
        qPrintable(why));
    const QString first = m_page->currentId();
    click(u"rescueShow"_s);
    QTRY_VERIFY(m_page->currentId() != first);
    pictures(u"kept-failing"_s);

    QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
    click(u"rescueTryNow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().waiting, 0, Long);
    QTRY_VERIFY(!isShown(u"rescueLine"_s));
    QTRY_VERIFY(!isShown(u"evidenceError"_s));
}

void TestKeptEvidence::whatCannotBeOpenedIsHadOnceMore()
{
    m_desk->start();
    waitForAllSaved();
    selectApproved();
    const QString id = m_page->currentId();
    m_desk->rescue()->setPaused(true); // it would have it once more by itself
    KeptEvidence damaged = *m_desk->book()->find(id)->kept;
    damaged.problem = u"no archive"_s;
    m_desk->book()->keepEvidence(id, damaged);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"fetchAgain"_s), Long);
    QVERIFY(words(u"evidenceWords"_s).endsWith(u"as it was received. It cannot be opened."_s));
    QVERIFY(!isShown(u"openEvidence"_s));
    QVERIFY(cell(0, Qt::ToolTipRole).contains(u"cannot be opened"_s));
    pictures(u"kept-unreadable"_s);

    // Only while somebody can be asked.
    QVERIFY(m_sandbox.set(u"fault"_s, u"close-before-charge"_s));
    m_desk->sync()->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().error.has_value(), Long);
    QTRY_VERIFY(!isShown(u"fetchAgain"_s));
    QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
    m_desk->sync()->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"fetchAgain"_s), Long);
    click(u"fetchAgain"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->book()->find(id)->kept->problem.isEmpty(), Long);
    QVERIFY(m_desk->book()->find(id)->kept->file.name != damaged.file.name);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), MainWindow::Page::Evidence, Long);
}

void TestKeptEvidence::warnsOfWhatIsNotSaved()
{
    m_desk->rescue()->setPaused(true);
    CaseRecord record;
    record.request.id = u"bbbbbbbb-1111"_s;
    record.request.link = u"https://sit-openapi.certid.it/x"_s;
    record.request.outcome = Outcome::fromRaw(u"ok"_s);
    record.firstSeen = QDateTime::currentDateTimeUtc().addDays(-28);
    record.okSince = record.firstSeen;
    record.okAssumed = true;
    m_desk->book()->mergeKnown({ record });
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->book()->find(record.request.id) != nullptr, Long);
    QTRY_COMPARE(cell(0), u"\u2265 2 d"_s);
    QVERIFY(cell(0, Qt::ToolTipRole).startsWith(u"Assumed: 30 days from "_s));

    auto* notifier = m_window->findChild<ExpiryNotifier*>();
    notifier->look();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"expiryBanner"_s), Long);
    QVERIFY(part(u"expiryBanner"_s)
            ->accessibleName()
            .startsWith(u"The evidence of 1 case is not saved yet"_s));
    pictures(u"kept-expiring"_s);
    click(u"expiryShow"_s);
    QVERIFY(!isShown(u"expiryBanner"_s));
    QCOMPARE(m_window->queue(), Queue::EvidenceExpiring);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);

    // Once a day, whoever asks: also in a window that is new.
    openWindow();
    auto* again = m_window->findChild<ExpiryNotifier*>();
    again->look();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(Long));
    QCoreApplication::sendPostedEvents();
    QVERIFY(!isShown(u"expiryBanner"_s));
}

/// In the smallest window too: what is said may be cut, what can be done may not.
void TestKeptEvidence::fitsInItalian()
{
    m_language.apply(LanguageChoice::Italian);
    openWindow();
    QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
    QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
    QVERIFY(m_sandbox.set(u"fault-count"_s, u"2"_s));
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_table->model()->rowCount() > 0, Long);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rescue()->state().waiting, 2, Long);
    QTRY_VERIFY(isShown(u"rescueTryNow"_s));
    selectApproved();
    pictures(u"kept-italian"_s);
    m_window->resize(720, 480);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_window->width(), 720);
    for (const QString& name : { u"rescueShow"_s, u"rescueTryNow"_s, u"rescuePause"_s }) {
        QVERIFY2(part(u"rescueLine"_s)->rect().contains(part(name)->geometry()), qPrintable(name));
        QVERIFY2(part(name)->width() >= part(name)->sizeHint().width(), qPrintable(name));
    }
    QVERIFY(part(u"rescueText"_s)->width() > 60);
    savePicture(m_window.get(), u"kept-italian-smallest"_s);
}

/// For eyes: light and dark, wide and small.
void TestKeptEvidence::pictures(const QString& name)
{
    inBothThemes(m_page, [this, name](const QString& look) {
        for (const QSize size : { QSize(1440, 868), QSize(1024, 680) }) {
            m_window->resize(size);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            savePicture(m_window.get(), u"%1-%2-%3"_s.arg(name, look).arg(size.width()));
        }
    });
    m_window->resize(1440, 868);
}

QTEST_MAIN(TestKeptEvidence)
#include "tst_keptevidence.moc"
