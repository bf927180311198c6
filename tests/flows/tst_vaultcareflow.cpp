// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because each thing done to a vault is told from its key press to what a restart finds.
#include "app/desk/vaultkeeper.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "core/vault/faultpoint.h"
#include "core/vault/vault.h"
#include "core/vault/vaultfolder.h"
#include "tests/core/fulldisk.h"
#include "tests/core/otherdisk.h"
#include "tests/flows/vaultflowtest.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QImage>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What is kept is looked after, by keyboard alone: verified, backed up, a case erased, and the
/// backup restored by somebody else's first run.
class TestVaultCareFlow final : public VaultFlowTest {
    Q_OBJECT
public:
    TestVaultCareFlow()
        : VaultFlowTest({ u"--set"_s, u"zip=small"_s })
    {
    }

private slots:
    void cleanup();
    void verifiedBackedUpErasedRestored();
    void labelledUndoneImported();
    void notedFoundUndone();
    void whatIsTypedOutlastsALock();
    void nothingUnsavedIsLockedAway();
    void movedToAnotherFolder();
    void movedToAnotherDisk();
    void endedWhileItMoved_data();
    void endedWhileItMoved();

private:
    void verify();
    void erase();
    void moveInto(const QString& folder);
    void untilMoved(const QString& to);
    [[nodiscard]] QStringList movesInJournal() const;
    [[nodiscard]] QList<QByteArray> secrets() const;
    void nothingIsInTheClear(const QList<QByteArray>& secrets);

    QTemporaryDir m_elsewhere;
    QString m_erased;
};

namespace {

std::unique_ptr<FullDisk> theFullDisk;

/// So that what came of an order cannot be written.
void fillDiskOnceSent(const char* step)
{
    if (qstrcmp(step, "order.sending") == 0) {
        theFullDisk = std::make_unique<FullDisk>(0);
    }
}

} // namespace

void TestVaultCareFlow::cleanup()
{
    setFaultHook(nullptr);
    theFullDisk.reset();
    VaultFlowTest::cleanup();
}

void TestVaultCareFlow::verify()
{
    PART(command(u"verify the vault"_s));
    UNTIL(DeskPerson::words("careOutcome").contains(u"The vault is whole"_s));
    QVERIFY(DeskPerson::seen("careFindings") == nullptr);
}

void TestVaultCareFlow::erase()
{
    STEP(m_person->press("ctrl+5")); // approved
    UNTIL(DeskPerson::words("pageTitle") == u"Approved"_s
        && DeskPerson::words("casePosition").startsWith(u"1 of "_s));
    // Somebody whose evidence is there.
    const auto kept = [this] {
        const CasePtr open = desk()->book()->find(DeskPerson::words("caseId"));
        return open && open->kept && open->isLabelled();
    };
    for (int i = 0; i < 40 && !kept(); ++i) {
        const QString before = DeskPerson::words("caseId");
        STEP(m_person->press("j"));
        UNTIL(DeskPerson::words("caseId") != before);
    }
    QVERIFY(kept());
    m_erased = DeskPerson::words("caseId");
    STEP(m_person->press("shift+Delete"));
    STEP(DeskPerson::untilActive("confirmDialog"));
    // Enter alone leaves everything as it is.
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::seen("confirmDialog") == nullptr);
    QVERIFY(kept());
    STEP(DeskPerson::untilActive("mainWindow"));
    STEP(m_person->press("shift+Delete"));
    STEP(DeskPerson::untilActive("confirmDialog"));
    STEP(m_person->pressButton("confirmYes"));
    UNTIL(DeskPerson::words("vaultNotice").contains(u"Erased."_s));
    PART(untilDesk());
    UNTIL(DeskPerson::words("caseName") == u"Erased"_s);
    QCOMPARE(DeskPerson::words("caseId"), m_erased);
    const CasePtr bare = desk()->book()->find(m_erased);
    QVERIFY(bare && bare->isErased && !bare->kept && !bare->isLabelled());
}

void TestVaultCareFlow::verifiedBackedUpErasedRestored()
{
    const QString file = m_elsewhere.filePath(u"backup.zip"_s);
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    PART(verify());
    PART(backUp(file));
    const int cases = desk()->book()->snapshot()->cases.size();
    PART(erase());
    PART(verify());
    m_person->leave();

    // The backup was made before: on another computer the case is there.
    m_person = std::make_unique<DeskPerson>();
    m_person->start();
    PART(restore(file));
    PART(unlock());
    PART(untilDesk());
    QCOMPARE(desk()->book()->snapshot()->cases.size(), cases);
    const CasePtr back = desk()->book()->find(m_erased);
    QVERIFY(back && back->kept && back->isLabelled());
    PART(verify());
    m_person->leave();

    // Where it was restored to is remembered.
    m_person->start();
    PART(unlock());
    PART(untilDesk());
    QVERIFY(desk()->book()->find(m_erased)->isLabelled());
}

void TestVaultCareFlow::labelledUndoneImported()
{
    PART(firstRunWithPassphrase());
    STEP(m_person->press("ctrl+3")); // in progress: the service says no more than an identifier
    UNTIL(DeskPerson::words("pageTitle") == u"In progress"_s
        && DeskPerson::words("casePosition").startsWith(u"1 of "_s));
    const QString id = DeskPerson::words("caseId");
    QVERIFY(!desk()->book()->find(id)->isLabelled());
    STEP(m_person->press("F2"));
    STEP(DeskPerson::untilActive("labelDialog"));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("labelAnswer").contains(u"Enter a name"_s));
    STEP(m_person->fill("labelLastName", u"Nuovi"_s));
    STEP(m_person->fill("labelMail", u"nuovi"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("labelAnswer").contains(u"not one mail address"_s));
    STEP(m_person->fill("labelMail", u"nuovi@example.it"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::words("caseName") == u"Nuovi"_s);
    QVERIFY(DeskPerson::words("vaultNotice").contains(u"is the request of Nuovi"_s));
    STEP(m_person->press("ctrl+z"));
    UNTIL(!desk()->book()->find(id)->isLabelled());
    UNTIL(DeskPerson::words("caseName") == u"Unlabelled"_s);

    // One that its name tells of, and one that nobody knows.
    const QStringList files { m_elsewhere.filePath(u"archive %1.png"_s.arg(id)),
        m_elsewhere.filePath(u"old scan.png"_s) };
    for (qsizetype i = 0; i < files.size(); ++i) {
        QImage picture(32, 32 + static_cast<int>(i), QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(files.at(i)));
    }
    STEP(m_person->press("ctrl+o"));
    STEP(DeskPerson::untilActive("importFilesDialog"));
    STEP(m_person->type(u"\"%1\" \"%2\""_s.arg(files.at(0), files.at(1))));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("importDialog"));
    UNTIL(DeskPerson::words("importSummary")
            .contains(u"With their request: 1. Without a label: 1."_s));
    QVERIFY(desk()->book()->find(id)->kept);
    STEP(m_person->press("Escape"));
    STEP(DeskPerson::untilActive("mainWindow"));
}

void TestVaultCareFlow::notedFoundUndone()
{
    PART(firstRunWithPassphrase());
    STEP(m_person->press("ctrl+5")); // approved
    UNTIL(DeskPerson::words("pageTitle") == u"Approved"_s
        && DeskPerson::words("casePosition").startsWith(u"1 of "_s));
    STEP(m_person->press("j"));
    UNTIL(DeskPerson::words("casePosition").startsWith(u"2 of "_s));
    const QString id = DeskPerson::words("caseId");
    QVERIFY(DeskPerson::seen("noteSection") == nullptr);
    STEP(m_person->press("n"));
    STEP(DeskPerson::untilActive("noteDialog"));
    STEP(m_person->type(u"Sends another one"_s));
    // Escape asks first, and Enter alone loses nothing.
    STEP(m_person->press("Escape"));
    STEP(DeskPerson::untilActive("confirmDialog"));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("noteDialog"));
    STEP(m_person->press({ u"Return"_s, u"n"_s, u"o"_s, u"t"_s, u"e"_s, u"d"_s }));
    STEP(m_person->press("ctrl+Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::words("noteSectionText") == u"Sends another one noted"_s);
    QVERIFY(DeskPerson::words("noteSectionChanged").contains(u"by G. Ferri"_s));
    QVERIFY(DeskPerson::words("vaultNotice").startsWith(u"Noted."_s));
    QCOMPARE(desk()->book()->find(id)->note->text, u"Sends another one\nnoted"_s);

    // In the field of the search a letter is a letter.
    STEP(m_person->press("slash"));
    UNTIL(DeskPerson::seen("searchField")->hasFocus());
    STEP(m_person->type(u"NOTED anoth"_s));
    const auto table = [] { return static_cast<QTableView*>(DeskPerson::seen("requestsTable")); };
    UNTIL(table() != nullptr && table()->model()->rowCount() == 1);
    QCOMPARE(DeskPerson::words("caseId"), id);
    QVERIFY(DeskPerson::seen("noteDialog") == nullptr);
    STEP(m_person->press("Down"));
    UNTIL(table()->hasFocus());
    STEP(m_person->press("ctrl+z"));
    UNTIL(!desk()->book()->find(id)->note);
    UNTIL(DeskPerson::words("vaultNotice").contains(u"The note was undone"_s));
    UNTIL(DeskPerson::seen("nothingFound") != nullptr);
}

/// Whoever is away too long finds the note, or the label, as it was being typed; the note also
/// beside the evidence that it is about.
void TestVaultCareFlow::whatIsTypedOutlastsALock()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    STEP(m_person->press("ctrl+5")); // approved
    UNTIL(DeskPerson::words("pageTitle") == u"Approved"_s
        && DeskPerson::words("casePosition").startsWith(u"1 of "_s));
    const QString id = DeskPerson::words("caseId");
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::seen("evidenceFacts") != nullptr);
    QVERIFY(DeskPerson::seen("evidenceNote") == nullptr);
    STEP(m_person->press("n"));
    STEP(DeskPerson::untilActive("noteDialog"));
    STEP(m_person->type(u"Calls back on Monday"_s));
    const auto typed = [] {
        const auto* text = static_cast<QPlainTextEdit*>(DeskPerson::seen("noteText"));
        return text == nullptr ? QString() : text->toPlainText();
    };
    UNTIL(typed() == u"Calls back on Monday"_s);
    // As an idle lock does, which waits for no key; and again before the desk has loaded.
    QMetaObject::invokeMethod(
        m_person->program(), [this] { m_person->program()->lock(); }, Qt::QueuedConnection);
    PART(unlock());
    UNTIL(desk() != nullptr);
    m_person->program()->lock();
    PART(unlock());
    STEP(DeskPerson::untilActive("noteDialog"));
    QCOMPARE(typed(), u"Calls back on Monday"_s);
    STEP(m_person->type(u", at ten"_s));
    STEP(m_person->press("ctrl+Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen("evidenceNote") != nullptr);
    QVERIFY(DeskPerson::words("evidenceNote").contains(u"Calls back on Monday, at ten"_s));
    QCOMPARE(desk()->book()->find(id)->note->text, u"Calls back on Monday, at ten"_s);
    STEP(m_person->press("ctrl+z"));
    UNTIL(DeskPerson::seen("evidenceNote") == nullptr);
    QVERIFY(!desk()->book()->find(id)->note);

    STEP(m_person->press("Escape"));
    UNTIL(DeskPerson::seen("requestsPage") != nullptr);
    STEP(m_person->press("ctrl+3")); // in progress: the service says no more than an identifier
    UNTIL(DeskPerson::words("pageTitle") == u"In progress"_s
        && DeskPerson::words("casePosition").startsWith(u"1 of "_s));
    const QString bare = DeskPerson::words("caseId");
    STEP(m_person->press("F2"));
    STEP(DeskPerson::untilActive("labelDialog"));
    STEP(m_person->fill("labelFirstName", u"Anna"_s));
    STEP(m_person->fill("labelLastName", u"Neri"_s));
    UNTIL(DeskPerson::words("labelLastName") == u"Neri"_s);
    QMetaObject::invokeMethod(
        m_person->program(), [this] { m_person->program()->lock(); }, Qt::QueuedConnection);
    PART(unlock());
    STEP(DeskPerson::untilActive("labelDialog"));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(desk()->book()->find(bare)->applicantName() == u"Anna Neri"_s);
    const QList<QByteArray> personal = secrets() + QList<QByteArray> { "Calls back on Monday" };
    PART(nothingIsInTheClear(personal)); // while it is open
    m_person->leave();
    PART(nothingIsInTheClear(personal));
}

/// Of everybody in the vault; what is too short would be found by chance.
QList<QByteArray> TestVaultCareFlow::secrets() const
{
    QStringList texts { QString::fromLatin1(SandboxProcess::token()), u"correct horse battery"_s };
    const BookPtr book = desk()->book()->snapshot();
    for (int row = 0; row < book->cases.size(); ++row) {
        const CasePtr record = book->cases.at(row);
        texts << record->request.id << record->request.link << record->mail()
              << record->applicantName();
        if (record->order) {
            texts << record->order->applicant.taxCode << record->order->phoneNumber;
        }
        if (record->identity) {
            texts << record->identity->taxCode << record->identity->documentNumber
                  << record->identity->healthCardId;
        }
    }
    QList<QByteArray> secrets { "%PDF-1.", QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10) };
    for (const QString& text : std::as_const(texts)) {
        if (text.size() >= 8) {
            secrets << text.toUtf8()
                    << QByteArray(reinterpret_cast<const char*>(text.utf16()), 2 * text.size());
        }
    }
    return secrets;
}

/// In no file that the program has left anywhere: vault, settings, caches, temporary folders.
void TestVaultCareFlow::nothingIsInTheClear(const QList<QByteArray>& secrets)
{
    int files = 0;
    QDirIterator each(
        m_person->filePath({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret : secrets) {
            QVERIFY2(!bytes.contains(secret),
                qPrintable(file.fileName() + u": "_s + QString::fromUtf8(secret)));
        }
        ++files;
    }
    QVERIFY(files > 20); // the evidence among them
}

void TestVaultCareFlow::nothingUnsavedIsLockedAway()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    setFaultHook(fillDiskOnceSent);
    STEP(m_person->press("ctrl+n"));
    UNTIL(DeskPerson::seen("mailField") != nullptr && DeskPerson::seen("mailField")->hasFocus());
    STEP(m_person->fill("mailField", u"mario.rossi@example.it"_s));
    STEP(m_person->press("ctrl+Return"));
    STEP(DeskPerson::untilActive("handOffDialog"));
    STEP(m_person->press("Escape"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen("unsavedBanner") != nullptr);
    STEP(m_person->press("ctrl+l"));
    STEP(DeskPerson::untilActive("confirmDialog"));
    QVERIFY(DeskPerson::words("confirmDialog").contains(u"mario.rossi@example.it exists"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    QVERIFY(desk() != nullptr);

    theFullDisk.reset();
    UNTIL(!desk()->outbox()->unsavedBecause());
    STEP(m_person->press("ctrl+l"));
    STEP(DeskPerson::untilActive("unlockPage"));
}

void TestVaultCareFlow::moveInto(const QString& folder)
{
    STEP(m_person->press("ctrl+comma"));
    STEP(DeskPerson::untilActive("settings"));
    STEP(m_person->pressButton("moveVaultFolder"));
    STEP(DeskPerson::untilActive("moveVaultDialog"));
    STEP(m_person->press("ctrl+a"));
    STEP(m_person->type(folder));
    STEP(m_person->press("Return"));
}

void TestVaultCareFlow::untilMoved(const QString& to)
{
    PART(unlock());
    PART(untilDesk());
    UNTIL(DeskPerson::words("vaultNotice").startsWith(u"Moved."_s));
    QCOMPARE(m_person->program()->vaults()->door()->folder(), to);
}

void TestVaultCareFlow::movedToAnotherFolder()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    const QString before = m_person->program()->vaults()->door()->folder();
    const QString now = m_elsewhere.filePath(u"vaglio-sandbox"_s);
    PART(moveInto(m_elsewhere.path()));
    PART(untilMoved(now));
    QVERIFY(!QFileInfo::exists(before));
    PART(verify());
    m_person->leave();

    m_person->start();
    PART(unlock());
    PART(untilDesk());
    // Not onto what is there already, such as itself.
    PART(moveInto(m_elsewhere.path()));
    UNTIL(DeskPerson::words("vaultNotice").startsWith(u"Not moved."_s));
    QVERIFY(DeskPerson::words("vaultNotice").contains(u"There is a vaglio-sandbox"_s));
    QCOMPARE(m_person->program()->vaults()->door()->folder(), now);
    QCOMPARE(m_person->program()->vaults()->door()->state(), VaultDoor::State::Open);
}

QStringList TestVaultCareFlow::movesInJournal() const
{
    QStringList moves;
    (void)m_person->program()
        ->vaults()
        ->door()
        ->deskVault()
        .worker
        ->run([&moves](const Vault& vault) {
            return vault.readJournal([&moves](const JournalRow& row) {
                for (const JournalEvent& event : row.events) {
                    if (event.what.contains(u"move"_s)) {
                        moves << event.what;
                    }
                }
                return true;
            });
        })
        .result();
    return moves;
}

void TestVaultCareFlow::movedToAnotherDisk()
{
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    const QString before = m_person->program()->vaults()->door()->folder();
    const auto disk = Testing::onAnotherDisk(before);
    QVERIFY2(disk, "this test needs two file systems");

    // Stopped by a person under way: the vault is where it was.
    static Program* theProgram = nullptr;
    theProgram = m_person->program();
    setFaultHook([](const char* step) {
        if (qstrcmp(step, "move.begun") == 0) {
            QMetaObject::invokeMethod(
                theProgram,
                [] { theProgram->setupPage()->findChild<QPushButton*>(u"moveCancel"_s)->click(); },
                Qt::BlockingQueuedConnection);
        }
    });
    PART(moveInto(disk->path()));
    PART(unlock());
    PART(untilDesk());
    UNTIL(DeskPerson::words("vaultNotice").startsWith(u"Not moved."_s));
    QVERIFY(DeskPerson::words("vaultNotice").contains(u"Moving was stopped"_s));
    QCOMPARE(m_person->program()->vaults()->door()->folder(), before);
    QVERIFY(QDir(disk->path()).isEmpty());
    setFaultHook(nullptr);

    PART(moveInto(disk->path()));
    PART(untilMoved(disk->filePath(u"vaglio-sandbox"_s)));
    QVERIFY(!QFileInfo::exists(before));
    PART(verify());
    QCOMPARE(movesInJournal(),
        QStringList({ u"vault.move-begun"_s, u"vault.not-moved"_s, u"vault.move-begun"_s,
            u"vault.moved"_s }));
    m_person->leave();

    // Where it was moved to is remembered.
    m_person->start();
    PART(unlock());
    PART(untilDesk());
    PART(verify());
    m_person->leave();
}

/// The program was ended on the way: the next start finds the vault, takes away what is left and
/// says so.
void TestVaultCareFlow::endedWhileItMoved_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::newRow("before the copy had its name") << false;
    QTest::newRow("before the old folder was removed") << true;
}

void TestVaultCareFlow::endedWhileItMoved()
{
    QFETCH(bool, isMoved);
    PART(firstRunWithPassphrase());
    PART(untilRescued());
    const QString before = m_person->program()->vaults()->door()->folder();
    const QString to = m_elsewhere.filePath(isMoved ? u"done"_s : u"undone"_s);
    m_person->program()->settings()->setVaultFolder(Environment::Sandbox, to, before);
    m_person->leave();
    const VaultFolder copy(to + VaultFolder::MovingSuffix.toString());
    QVERIFY(copy.make());
    if (isMoved) {
        QVERIFY(QDir(copy.path()).removeRecursively());
        QVERIFY(QProcess::execute(u"cp"_s, { u"-a"_s, before, to }) == 0);
        QVERIFY(VaultFolder(before).markMoved(to, Vault::idIn(before)));
    }

    m_person->start();
    PART(unlock());
    PART(untilDesk());
    const QString said = isMoved ? u"Moved.Vaglio was ended"_s : u"Not moved.Vaglio was ended"_s;
    UNTIL(DeskPerson::words("vaultNotice").remove(u' ').startsWith(QString(said).remove(u' ')));
    QCOMPARE(m_person->program()->vaults()->door()->folder(), isMoved ? to : before);
    QCOMPARE(QFileInfo::exists(before), !isMoved);
    QVERIFY(!QFileInfo::exists(copy.path()));
    QVERIFY(m_person->program()->settings()->vaultFolderBefore(Environment::Sandbox).isEmpty());
    QCOMPARE(movesInJournal(), QStringList(isMoved ? u"vault.moved"_s : u"vault.not-moved"_s));
    PART(verify());
}

QTEST_MAIN(TestVaultCareFlow)
#include "tst_vaultcareflow.moc"
