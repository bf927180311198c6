// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/idlewatch.h"
#include "app/desk/vaultkeeper.h"
#include "core/desk/vaultworker.h"
#include "tests/flows/vaultflowtest.h"
#include "ui/evidence/imageview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QWindow>

#include <memory>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void collectSpoken(QAccessibleInterface* reader, QStringList& words)
{
    for (const auto kind :
        { QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help }) {
        words.append(reader->text(kind));
    }
    for (int i = 0; i < reader->childCount(); ++i) {
        if (QAccessibleInterface* child = reader->child(i); child != nullptr && child->isValid()) {
            collectSpoken(child, words);
        }
    }
}

/// All that is said anywhere in the program, seen or not: titles, labels, tooltips, what a screen
/// reader is told, what is in the clipboard.
QString allThatIsSaid()
{
    QStringList words { QGuiApplication::clipboard()->text() };
    const QWindowList windows = QGuiApplication::allWindows();
    for (const QWindow* window : windows) {
        words.append(window->title());
    }
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        words << widget->windowTitle() << widget->toolTip() << widget->statusTip()
              << widget->whatsThis() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<QLabel*>(widget)) {
            words.append(label->text());
        }
        const QList<QAction*> actions = widget->actions();
        for (const QAction* action : actions) {
            words << action->text() << action->toolTip();
        }
    }
    collectSpoken(QAccessible::queryAccessibleInterface(qApp), words);
    return words.join(u'\n');
}

} // namespace

/// Nobody is at the keyboard: the vault locks by itself, nothing of a case is left to be seen or
/// heard, and whoever comes back is where they were.
class TestIdleLockFlow final : public VaultFlowTest {
    Q_OBJECT
public:
    TestIdleLockFlow()
        : VaultFlowTest({ u"--set"_s, u"zip=small"_s })
    {
    }

private slots:
    void theSettingHolds();
    void locksBesideTheEvidence();
    void locksOverADialog();
    void aVerificationIsWaitedFor();
    void evidenceGoesOnBehindTheLock();
    void backWhileEvidenceIsBeingSaved();

private:
    void slowEvidence(bool isSlow);
    [[nodiscard]] IdleWatch* watch() const { return m_person->program()->findChild<IdleWatch*>(); }
    void openThirdApproved();
    /// Nobody touches anything until it has locked.
    void goAway();
    [[nodiscard]] QStringList secretsOf(const QString& id) const;
    void nothingIsSaidOf(const QStringList& secrets);
    void comeBack();
};

void TestIdleLockFlow::openThirdApproved()
{
    STEP(m_person->press("ctrl+5"));
    UNTIL(DeskPerson::words("pageTitle") == u"Approved"_s
        && DeskPerson::words("casePosition").startsWith(u"1 of "_s));
    STEP(m_person->press({ u"j"_s, u"j"_s }));
    UNTIL(DeskPerson::words("casePosition").startsWith(u"3 of "_s));
    UNTIL(!DeskPerson::words("caseId").isEmpty());
}

QStringList TestIdleLockFlow::secretsOf(const QString& id) const
{
    const CasePtr record = desk()->book()->find(id);
    QStringList secrets { id, record->request.link, record->applicantName(), record->mail() };
    if (record->identity) {
        secrets << record->identity->taxCode << record->identity->documentNumber
                << record->identity->lastName;
    }
    secrets.removeAll(QString());
    return secrets;
}

void TestIdleLockFlow::goAway()
{
    watch()->setLimit(700ms);
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(desk() == nullptr);
    QVERIFY(DeskPerson::seen("mainWindow") == nullptr);
}

void TestIdleLockFlow::nothingIsSaidOf(const QStringList& secrets)
{
    QVERIFY(secrets.size() >= 3);
    const QString said = allThatIsSaid();
    QVERIFY(said.contains(u"The vault is locked"_s));
    for (const QString& secret : secrets) {
        QVERIFY2(!said.contains(secret), qPrintable(secret));
    }
}

void TestIdleLockFlow::comeBack()
{
    watch()->setLimit(0ms);
    PART(unlock());
    UNTIL(desk() != nullptr);
}

/// Chosen by keyboard, it is what the watch counts to, also at the next start.
void TestIdleLockFlow::theSettingHolds()
{
    PART(firstRunWithPassphrase());
    QCOMPARE(watch()->limit(), 10min);
    STEP(m_person->press("ctrl+comma"));
    STEP(DeskPerson::untilActive("settings"));
    STEP(m_person->tabTo("lockAfter"));
    STEP(m_person->press("Home"));
    UNTIL(watch()->limit() == 5min);
    STEP(m_person->press("Escape"));
    STEP(DeskPerson::untilActive("mainWindow"));
    m_person->leave();
    m_person->start();
    QCOMPARE(watch()->limit(), 5min);
}

void TestIdleLockFlow::locksBesideTheEvidence()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    PART(openThirdApproved());
    const QString id = DeskPerson::words("caseId");
    const QStringList secrets = secretsOf(id);
    STEP(m_person->press("l")); // its link is in the clipboard
    UNTIL(QGuiApplication::clipboard()->text().startsWith(u"http"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::seen("imageView") != nullptr
        && static_cast<ImageView*>(DeskPerson::seen("imageView"))->isReady());
    const QString title = DeskPerson::words("evidenceTitle");
    const QString position = DeskPerson::words("evidencePosition");
    QVERIFY(!title.isEmpty());
    // It can be found where it is said.
    const QString before = allThatIsSaid();
    for (const QString& secret : secrets) {
        QVERIFY2(before.contains(secret), qPrintable(secret));
    }

    PART(goAway());
    PART(nothingIsSaidOf(secrets));
    PART(comeBack());
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen("evidenceFacts") != nullptr);
    QCOMPARE(DeskPerson::words("evidenceTitle"), title);
    UNTIL(DeskPerson::words("evidencePosition") == position);
    UNTIL(DeskPerson::seen("imageView") != nullptr
        && static_cast<ImageView*>(DeskPerson::seen("imageView"))->isReady());
    STEP(m_person->press("Escape"));
    UNTIL(DeskPerson::words("pageTitle") == u"Approved"_s);
    UNTIL(DeskPerson::words("caseId") == id);
    const QStringList events = journal();
    QVERIFY2(events.contains(uR"(vault.locked  {"by": "idle"} by G. Ferri)"_s),
        qPrintable(events.join(u'\n')));
}

/// A dialog in the way is no hindrance; it goes with what is typed there, and comes back with it.
void TestIdleLockFlow::locksOverADialog()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    PART(openThirdApproved());
    const QString id = DeskPerson::words("caseId");
    STEP(m_person->press("n"));
    STEP(DeskPerson::untilActive("noteDialog"));
    STEP(m_person->type(u"Calls back on Monday"_s));
    const auto typed = [] {
        const auto* text = static_cast<QPlainTextEdit*>(DeskPerson::seen("noteText"));
        return text == nullptr ? QString() : text->toPlainText();
    };
    UNTIL(typed() == u"Calls back on Monday"_s);
    const QStringList secrets = secretsOf(id) + QStringList { typed() };
    PART(goAway());
    QVERIFY(DeskPerson::seen("noteDialog") == nullptr);
    PART(nothingIsSaidOf(secrets));
    PART(comeBack());
    STEP(DeskPerson::untilActive("noteDialog"));
    QCOMPARE(typed(), u"Calls back on Monday"_s);
    QVERIFY(DeskPerson::words("pageTitle") == u"Approved"_s);
    UNTIL(DeskPerson::words("caseId") == id); // behind the dialog
}

/// It would have to be begun again; and it is locked once it has ended.
void TestIdleLockFlow::aVerificationIsWaitedFor()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    // So that it does not end yet.
    auto gate = std::make_shared<QSemaphore>();
    (void)m_person->program()->vaults()->door()->deskVault().worker->runOnHolder(
        [gate](std::unique_ptr<Vault>&) { gate->acquire(); });
    PART(command(u"verify the vault"_s));
    UNTIL(DeskPerson::seen("careProgress") != nullptr);
    watch()->setLimit(300ms);
    const bool isLocked = QTest::qWaitFor([this] { return desk() == nullptr; }, 2'000);
    gate->release();
    QVERIFY(!isLocked);
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(desk() == nullptr);
    PART(comeBack());
}

void TestIdleLockFlow::slowEvidence(bool isSlow)
{
    QVERIFY(m_sandbox->set(u"fault-on"_s, u"archive"_s));
    QVERIFY(m_sandbox->set(u"latency-ms"_s, u"4000"_s));
    QVERIFY(m_sandbox->set(u"fault"_s, isSlow ? u"latency"_s : u"none"_s));
}

/// Nobody is there, and what the provider deletes is saved all the same; then the vault closes.
void TestIdleLockFlow::evidenceGoesOnBehindTheLock()
{
    PART(slowEvidence(true));
    PART(firstRunWithPassphrase());
    UNTIL(desk()->rescue()->state().running > 0);
    const Desk* before = desk();
    watch()->setLimit(300ms);
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(DeskPerson::seen("mainWindow") == nullptr);
    QCOMPARE(desk(), before);
    QVERIFY(allThatIsSaid().contains(u"Evidence is still being saved"_s));
    const VaultDoor* door = m_person->program()->vaults()->door();
    QCOMPARE(door->state(), VaultDoor::State::Open);
    PART(slowEvidence(false));
    desk()->rescue()->tryNow();
    UNTIL(desk() == nullptr);
    QCOMPARE(door->state(), VaultDoor::State::Closed);
    QVERIFY(!allThatIsSaid().contains(u"Evidence is still being saved"_s));
    QVERIFY(DeskPerson::seen("unlockPage") != nullptr);
    PART(comeBack());
    UNTIL(desk()->book()->snapshot()->cases.size() > 0);
    int kept = 0;
    for (int row = 0; row < desk()->book()->snapshot()->cases.size(); ++row) {
        kept += desk()->book()->snapshot()->cases.facts(row).isKept ? 1 : 0;
    }
    QVERIFY(kept > 0);
}

/// A wrong key opens nothing of what is open behind the page; the right one leads back.
void TestIdleLockFlow::backWhileEvidenceIsBeingSaved()
{
    PART(slowEvidence(true));
    PART(firstRunWithPassphrase());
    UNTIL(desk()->rescue()->state().running > 0);
    watch()->setLimit(300ms);
    STEP(DeskPerson::untilActive("unlockPage"));
    watch()->setLimit(0ms);
    STEP(m_person->fill("unlockKey", u"wrong"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("unlockAnswer").contains(u"That is not the passphrase"_s));
    QVERIFY(DeskPerson::seen("mainWindow") == nullptr);
    PART(comeBack());
    UNTIL(DeskPerson::seen("mainWindow") != nullptr);
    UNTIL(desk()->rescue()->state().running > 0);
    PART(slowEvidence(false));
}

QTEST_MAIN(TestIdleLockFlow)
#include "tst_idlelockflow.moc"
