// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "tests/ui/vaultpagetest.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/settingsdialog.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultsection.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The vault in the settings, on a real one.
class TestVaultSection final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsFolderAndWays();
    void changesThePassphrase();
    void makesANewRecoveryKey();
    void saysWhyTheKeychainDoesNotTakeIt();
    void givesUpAKeychainThatIsNotThere();
    void namesItsControls();
    void keepsWhenToLock();
    void verifiesAndAsksWhereToBackUp();

private:
    void showDialog();
    [[nodiscard]] QString words(const char* name) const;
    void click(const char* name) const;

    std::unique_ptr<VaultSample> m_vault;
    std::unique_ptr<VaultCare> m_care;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestVaultSection::init()
{
    m_vault = std::make_unique<VaultSample>();
    QVERIFY(!m_vault->make().isEmpty());
    showDialog();
}

void TestVaultSection::showDialog()
{
    m_care = std::make_unique<VaultCare>(m_vault->door()->deskVault().worker, u"G. Ferri"_s);
    m_store = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(m_store.get());
    m_dialog = std::make_unique<SettingsDialog>(m_settings.get(),
        [](const Account&) { return QtFuture::makeReadyFuture(Result<bool>(true)); });
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->setVault(m_vault->door(), m_care.get());
    showActive(m_dialog.get());
}

void TestVaultSection::cleanup()
{
    m_dialog.reset();
    m_care.reset();
    m_vault.reset();
}

QString TestVaultSection::words(const char* name) const
{
    const auto* label = m_dialog->findChild<QLabel*>(QLatin1String(name));
    return label == nullptr ? QString() : label->text();
}

void TestVaultSection::click(const char* name) const
{
    m_dialog->findChild<QAbstractButton*>(QLatin1String(name))->click();
}

void TestVaultSection::showsFolderAndWays()
{
    QCOMPARE(words("vaultFolder"), m_vault->door()->folder());
    QCOMPARE(words("way1"), u"System keychain: not set"_s);
    QVERIFY(words("way2").startsWith(u"Passphrase, since "_s));
    QVERIFY(words("way3").startsWith(u"Recovery key, since "_s));
    savePicture(m_dialog.get(), u"settings-vault"_s);
}

void TestVaultSection::changesThePassphrase()
{
    click("changePassphrase");
    auto* dialog = m_dialog->findChild<QDialog*>(u"passphraseDialog"_s);
    QVERIFY(dialog);
    showActive(dialog);
    for (const QString& name : { u"newPassphrase"_s, u"passphraseAgain"_s }) {
        auto* field = dialog->findChild<QLineEdit*>(name);
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"another passphrase"_s);
        QCOMPARE(field->text(), u"another passphrase"_s);
    }
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(noteOf(m_dialog.get(), u"vaultReport"_s).contains(u"holds from now on"_s));
    m_vault->door()->lock();
    const auto opened = m_vault->door()->openWithPassphrase(u"another passphrase"_s);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY2(
        opened.result(), qPrintable(opened.result() ? QString() : opened.result().error().detail));
}

void TestVaultSection::makesANewRecoveryKey()
{
    click("newRecoveryKey");
    QDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_dialog->findChild<QDialog*>(u"recoveryDialog"_s)) != nullptr);
    savePicture(dialog, u"recovery-dialog"_s);
    const QString key
        = dialog->findChild<QLabel*>(u"recoveryKey"_s)->text().simplified().replace(u' ', u'-');
    auto* last = dialog->findChild<QLineEdit*>(u"lastGroup"_s);
    last->setFocus();
    QTest::keyClicks(last, key.section(u'-', -1));
    QTest::keyClick(last, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    m_vault->door()->lock();
    const auto opened = m_vault->door()->openWithRecoveryKey(key);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY2(
        opened.result(), qPrintable(opened.result() ? QString() : opened.result().error().detail));
}

void TestVaultSection::saysWhyTheKeychainDoesNotTakeIt()
{
    click("switchKeychain");
    QTRY_VERIFY(noteOf(m_dialog.get(), u"vaultReport"_s).contains(u"no keychain"_s));
    QCOMPARE(words("way1"), u"System keychain: not set"_s);
}

/// That of another computer, say: its entry stays there.
void TestVaultSection::givesUpAKeychainThatIsNotThere()
{
    cleanup();
    m_vault = std::make_unique<VaultSample>();
    QVERIFY(!m_vault->makeForOtherKeychain().isEmpty());
    const auto opened
        = m_vault->door()->openWithPassphrase(QString::fromLatin1(VaultSample::Passphrase));
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    showDialog();
    QVERIFY(words("way1").startsWith(u"System keychain, since "_s));
    click("switchKeychain");
    QTRY_VERIFY(noteOf(m_dialog.get(), u"vaultReport"_s)
            .startsWith(u"The keychain opens the vault no more. Its entry could not be removed"_s));
    QCOMPARE(words("way1"), u"System keychain: not set"_s);
    QCOMPARE(
        m_dialog->findChild<QAbstractButton*>(u"switchKeychain"_s)->text(), u"Use the keychain"_s);
}

void TestVaultSection::namesItsControls()
{
    QCOMPARE(unnamedControls(m_dialog.get()), QStringList());
}

void TestVaultSection::keepsWhenToLock()
{
    QCOMPARE(m_settings->lockAfter(), std::chrono::minutes(10));
    auto* after = m_dialog->findChild<QComboBox*>(u"lockAfter"_s);
    QCOMPARE(after->currentData().toInt(), 10);
    after->setFocus();
    QTest::keyClick(after, Qt::Key_End);
    QCOMPARE(m_settings->lockAfter(), std::chrono::minutes(0));
    QTest::keyClick(after, Qt::Key_Home);
    QCOMPARE(m_settings->lockAfter(), std::chrono::minutes(5));
    m_store->setValue(u"vault/lockMinutes"_s, 7);
    QCOMPARE(m_settings->lockAfter(), std::chrono::minutes(10));
}

void TestVaultSection::verifiesAndAsksWhereToBackUp()
{
    QSignalSpy asked(m_dialog.get(), &SettingsDialog::backUpRequested);
    click("backUpVaultButton");
    QCOMPARE(asked.size(), 1);
    click("verifyVaultButton");
    QVERIFY(!m_dialog->findChild<QAbstractButton*>(u"backUpVaultButton"_s)->isEnabled());
    QTRY_VERIFY(noteOf(m_dialog.get(), u"careOutcome"_s).startsWith(u"The vault is whole"_s));
    QVERIFY(m_dialog->findChild<QAbstractButton*>(u"backUpVaultButton"_s)->isEnabled());
    savePicture(m_dialog.get(), u"settings-vault-verified"_s);
}

QTEST_MAIN(TestVaultSection)
#include "tst_vaultsection.moc"
