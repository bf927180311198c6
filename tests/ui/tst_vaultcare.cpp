// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"
#include "core/desk/vaultworker.h"
#include "core/vault/evidencefiles.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "tests/ui/vaultpagetest.h"
#include "ui/setup/restorepage.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultcareview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// Verifying, backing up and restoring a real vault with evidence, as a person sees it.
class TestVaultCare final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aWholeVaultIsSaidToBeWhole();
    void theBarGoesForwardToItsEnd();
    void whatIsDamagedIsNamed();
    void damagedRecordsLeadToVerifying();
    void backsUpToANewFile();
    void aBackupThatCannotBeIsSaid_data();
    void aBackupThatCannotBeIsSaid();
    void whatIsStoppedLeavesNothing();
    void aVerificationThatIsStoppedSaysSo();
    void nothingElseBeginsMeanwhile();
    void restoresABackup();
    void aRestoringThatCannotBeIsSaid_data();
    void aRestoringThatCannotBeIsSaid();

private:
    void keepCases(int count);
    [[nodiscard]] QString outcome() const { return noteOf(m_view.get(), u"careOutcome"_s); }
    [[nodiscard]] QAbstractButton* button(const char* name) const
    {
        return m_view->findChild<QAbstractButton*>(QLatin1String(name));
    }
    [[nodiscard]] QString firstEvidence() const;
    [[nodiscard]] bool isIdle() const { return m_care->running() == VaultCare::Task::None; }
    void backUpNow(const QString& file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VaultSample> m_vault;
    std::unique_ptr<VaultCare> m_care;
    std::unique_ptr<VaultCareView> m_view;
};

void TestVaultCare::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_vault = std::make_unique<VaultSample>();
    QVERIFY(!m_vault->make().isEmpty());
    keepCases(3);
    m_care = std::make_unique<VaultCare>(m_vault->door()->deskVault().worker, u"G. Ferri"_s);
    m_view = std::make_unique<VaultCareView>();
    m_view->setCare(m_care.get());
    m_view->resize(700, 160);
}

void TestVaultCare::cleanup()
{
    m_view.reset();
    m_care.reset();
    m_vault.reset();
    m_folder.reset();
}

void TestVaultCare::keepCases(int count)
{
    const DeskVault vault = m_vault->door()->deskVault();
    const EvidenceFiles files(vault.evidenceFolder);
    VaultBatch batch;
    for (int i = 0; i < count; ++i) {
        CaseRecord record;
        record.request.id = u"case-%1"_s.arg(i);
        record.request.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
        const Result<SealedFile> file = files.write(QByteArray(200'000, char('a' + i)));
        QVERIFY(file);
        record.kept = KeptEvidence { *file, QDateTime::currentDateTimeUtc(), {} };
        batch.writes.push_back(
            { DocumentKind::Case, record.request.id.toUtf8(), caseToDocument(record, i) });
    }
    batch.events.append({ u"requests.seen"_s, {}, {} });
    const auto written = vault.worker->write(std::move(batch));
    QTRY_VERIFY(written.isFinished());
    QVERIFY(written.result());
}

QString TestVaultCare::firstEvidence() const
{
    const QDir folder(m_vault->door()->deskVault().evidenceFolder);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : folder.filePath(names.first());
}

void TestVaultCare::aWholeVaultIsSaidToBeWhole()
{
    QVERIFY(m_view->isHidden());
    m_care->verify();
    QVERIFY(!m_view->isHidden());
    QTRY_VERIFY(isIdle());
    QVERIFY2(outcome().startsWith(u"The vault is whole"_s), qPrintable(outcome()));
    QVERIFY2(outcome().contains(u"3 file(s) of evidence"_s), qPrintable(outcome()));
    QVERIFY(m_view->findChild<QWidget*>(u"careFindings"_s)->isHidden());
    QCOMPARE(unnamedControls(m_view.get()), QStringList());
    savePicture(m_view.get(), u"vaultcare-whole"_s);
    button("careClose")->click();
    QVERIFY(m_view->isHidden());
}

void TestVaultCare::theBarGoesForwardToItsEnd()
{
    auto* bar = m_view->findChild<QProgressBar*>(u"careProgress"_s);
    for (int run = 0; run < 2; ++run) { // and again from its beginning
        QSignalSpy moved(bar, &QProgressBar::valueChanged);
        m_care->verify();
        QCOMPARE(bar->value(), 0);
        QTRY_VERIFY(isIdle());
        QList<int> values;
        for (const QVariantList& one : std::as_const(moved)) {
            values << one.first().toInt();
        }
        values.removeOne(0);
        QVERIFY(!values.isEmpty());
        QVERIFY(std::ranges::is_sorted(values));
        QCOMPARE(values.last(), bar->maximum());
    }
}

void TestVaultCare::whatIsDamagedIsNamed()
{
    QFile file(firstEvidence());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(1'000));
    QCOMPARE(file.write("x"), 1);
    file.close();
    m_care->verify();
    QTRY_VERIFY(isIdle());
    QVERIFY2(
        outcome().startsWith(u"1 thing(s) are not as they were kept"_s), qPrintable(outcome()));
    auto* list = m_view->findChild<QPlainTextEdit*>(u"careFindings"_s);
    QVERIFY(!list->isHidden());
    QVERIFY2(list->toPlainText().startsWith(u"case-"_s), qPrintable(list->toPlainText()));
    QVERIFY(list->toPlainText().endsWith(u": the evidence is damaged"_s));
    button("careCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), list->toPlainText());
    savePicture(m_view.get(), u"vaultcare-damaged"_s);
}

void TestVaultCare::damagedRecordsLeadToVerifying()
{
    m_care->setDamaged(2);
    QVERIFY2(outcome().startsWith(u"2 record(s) of the vault could not be read."_s),
        qPrintable(outcome()));
    button("careVerify")->click();
    QCOMPARE(m_care->running(), VaultCare::Task::Verify);
    QTRY_VERIFY(isIdle());
    QVERIFY(m_care->report().has_value());
    QCOMPARE(m_care->damaged(), 0);
}

void TestVaultCare::backUpNow(const QString& file)
{
    m_care->backUp(file);
    QTRY_VERIFY(isIdle());
}

void TestVaultCare::backsUpToANewFile()
{
    const QString file = m_folder->filePath(u"b.zip"_s);
    backUpNow(file);
    QVERIFY2(outcome().contains(file), qPrintable(outcome()));
    QVERIFY(QFileInfo(file).size() > 600'000);
}

void TestVaultCare::aBackupThatCannotBeIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("exists") << u"there.zip"_s << u"There is a file of that name already"_s;
    QTest::newRow("no folder") << u"none/b.zip"_s << u"could not be written there"_s;
}

void TestVaultCare::aBackupThatCannotBeIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    QFile there(m_folder->filePath(u"there.zip"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QCOMPARE(there.write("mine"), 4);
    there.close();
    backUpNow(m_folder->filePath(name));
    QVERIFY2(outcome().contains(said), qPrintable(outcome()));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "mine");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList { u"there.zip"_s });
}

void TestVaultCare::whatIsStoppedLeavesNothing()
{
    const QString file = m_folder->filePath(u"b.zip"_s);
    m_care->backUp(file);
    button("careCancel")->click();
    QVERIFY(m_care->isStopping());
    QTRY_VERIFY(isIdle());
    QVERIFY2(outcome().contains(u"was stopped"_s), qPrintable(outcome()));
    QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

void TestVaultCare::aVerificationThatIsStoppedSaysSo()
{
    m_care->verify();
    auto* stop = button("careCancel");
    stop->click();
    QCOMPARE(m_view->findChild<QLabel*>(u"careTask"_s)->text(), u"Stopping…"_s);
    QVERIFY(!stop->isEnabled());
    QTRY_VERIFY(isIdle());
    QCOMPARE(outcome(), u"Verifying was stopped before its end. Nothing was changed."_s);
    QVERIFY(m_view->findChild<QWidget*>(u"careFindings"_s)->isHidden());
}

void TestVaultCare::nothingElseBeginsMeanwhile()
{
    m_care->verify();
    m_care->backUp(m_folder->filePath(u"b.zip"_s));
    QCOMPARE(m_care->running(), VaultCare::Task::Verify);
    QTRY_VERIFY(isIdle());
    QVERIFY(!m_care->backup());
    QVERIFY(!QFile::exists(m_folder->filePath(u"b.zip"_s)));
}

void TestVaultCare::restoresABackup()
{
    const QString file = m_folder->filePath(u"b.zip"_s);
    backUpNow(file);
    RestorePage page(m_folder->filePath(u"vault"_s), false);
    page.resize(720, 480);
    showActive(&page);
    QCOMPARE(unnamedControls(&page), QStringList());
    QSignalSpy restored(&page, &RestorePage::restored);
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    QCOMPARE(noteOf(&page, u"restoreAnswer"_s), u"Choose the backup first."_s);
    QTest::keyClicks(page.focusWidget(), file);
    savePicture(&page, u"restore"_s);
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(restored.size(), 1);
    VaultDoor door(restored.first().first().toString(), nullptr);
    QCOMPARE(door.state(), VaultDoor::State::Closed);
    const auto opened = door.openWithPassphrase(QLatin1String(VaultSample::Passphrase));
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
}

void TestVaultCare::aRestoringThatCannotBeIsSaid_data()
{
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("said");
    QTest::newRow("no file") << u"none.zip"_s << u"vault"_s << u"no such file"_s;
    QTest::newRow("no backup") << u"mine.zip"_s << u"vault"_s << u"no whole backup"_s;
    QTest::newRow("cut") << u"cut.zip"_s << u"vault"_s << u"no whole backup"_s;
    QTest::newRow("not empty") << u"b.zip"_s << u"."_s << u"not empty"_s;
}

void TestVaultCare::aRestoringThatCannotBeIsSaid()
{
    QFETCH(QString, backup);
    QFETCH(QString, folder);
    QFETCH(QString, said);
    const QString whole = m_folder->filePath(u"b.zip"_s);
    backUpNow(whole);
    const QString cut = m_folder->filePath(u"cut.zip"_s);
    QVERIFY(QFile::copy(whole, cut));
    QVERIFY(QFile::resize(cut, 300'000));
    QFile mine(m_folder->filePath(u"mine.zip"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    QCOMPARE(mine.write("mine"), 4);
    mine.close();
    const QStringList before = QDir(m_folder->path()).entryList();
    RestorePage page(m_folder->filePath(folder), false);
    showActive(&page);
    QSignalSpy restored(&page, &RestorePage::restored);
    QTest::keyClicks(page.focusWidget(), m_folder->filePath(backup));
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(noteOf(&page, u"restoreAnswer"_s).contains(said),
        qPrintable(noteOf(&page, u"restoreAnswer"_s)));
    QCOMPARE(restored.size(), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(), before);
}

QTEST_MAIN(TestVaultCare)
#include "tst_vaultcare.moc"
