// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "tests/ui/vaultpagetest.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/unlockpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A locked vault, by keyboard: a real one, in a folder of its own.
class TestUnlockPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensWithThePassphrase();
    void aWrongPassphraseIsSaidAndStays();
    void nothingTypedIsSaid();
    void opensWithTheRecoveryKeyAndOffersANewPassphrase();
    void saysWhatIsWrongWithARecoveryKey_data();
    void saysWhatIsWrongWithARecoveryKey();
    void waitsForTheProgramThatHasIt();
    void saysThatItIsDamaged();
    void saysThatItIsOfANewerVaglio();
    void saysNothingOfAKeychainThatIsNoWayIn();
    void saysWhyTheKeychainDidNotOpenIt_data();
    void saysWhyTheKeychainDidNotOpenIt();
    void aComputerWithoutAKeychain();
    void namesItsControls();
    void looksWell_data();
    void looksWell();

private:
    void openPage(const std::optional<Error>& why = std::nullopt);
    void type(const QString& text);
    [[nodiscard]] bool isSeen(const char* name) const;
    [[nodiscard]] QString words(const char* name) const;

    [[nodiscard]] QString setSchemaVersion(const QString& version) const;

    std::unique_ptr<VaultSample> m_vault;
    QString m_recoveryKey;
    std::unique_ptr<UnlockPage> m_page;
};

void TestUnlockPage::init()
{
    m_vault = std::make_unique<VaultSample>();
    m_recoveryKey = m_vault->make();
    QVERIFY(!m_recoveryKey.isEmpty());
    m_vault->door()->lock();
    QVERIFY(VaultSample::trySilently(m_vault->door()));
}

void TestUnlockPage::cleanup()
{
    m_page.reset();
    m_vault.reset();
}

void TestUnlockPage::openPage(const std::optional<Error>& why)
{
    m_page = std::make_unique<UnlockPage>(m_vault->door(), u"G. Ferri"_s);
    m_page->resize(1440, 868);
    showActive(m_page.get());
    m_page->explain(why);
}

void TestUnlockPage::type(const QString& text)
{
    QTest::keyClicks(m_page->focusWidget(), text);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
}

bool TestUnlockPage::isSeen(const char* name) const
{
    const auto* widget = m_page->findChild<QWidget*>(QLatin1String(name));
    return widget != nullptr && widget->isVisible();
}

QString TestUnlockPage::words(const char* name) const
{
    const auto* label = m_page->findChild<QLabel*>(QLatin1String(name));
    return label == nullptr ? QString() : label->text();
}

void TestUnlockPage::opensWithThePassphrase()
{
    openPage();
    QSignalSpy opened(m_page.get(), &UnlockPage::opened);
    QVERIFY(m_page->findChild<QLineEdit*>(u"unlockKey"_s)->hasFocus());
    type(QString::fromLatin1(VaultSample::Passphrase));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_vault->door()->state(), VaultDoor::State::Open);
}

void TestUnlockPage::aWrongPassphraseIsSaidAndStays()
{
    openPage();
    QSignalSpy opened(m_page.get(), &UnlockPage::opened);
    type(u"not the passphrase"_s);
    QTRY_VERIFY(noteOf(m_page.get(), u"unlockAnswer"_s).contains(u"not the passphrase"_s));
    auto* field = m_page->findChild<QLineEdit*>(u"unlockKey"_s);
    QCOMPARE(field->text(), u"not the passphrase"_s);
    QVERIFY(field->hasFocus());
    QCOMPARE(opened.size(), 0);
    // It is marked: what is typed now takes its place.
    type(QString::fromLatin1(VaultSample::Passphrase));
    QTRY_COMPARE(opened.size(), 1);
}

void TestUnlockPage::nothingTypedIsSaid()
{
    openPage();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(noteOf(m_page.get(), u"unlockAnswer"_s), u"Type the passphrase first."_s);
}

void TestUnlockPage::opensWithTheRecoveryKeyAndOffersANewPassphrase()
{
    openPage();
    QSignalSpy opened(m_page.get(), &UnlockPage::opened);
    m_page->findChild<QAbstractButton*>(u"otherKey"_s)->click();
    type(m_recoveryKey.toLower());
    QTRY_VERIFY(isSeen("renewal"));
    QCOMPARE(opened.size(), 0);
    QCOMPARE(words("setupTitle"), u"Opened with the recovery key"_s);
    QTest::keyClicks(m_page->focusWidget(), u"another passphrase"_s);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(m_page->focusWidget(), u"another passphrase"_s);
    m_page->findChild<QAbstractButton*>(u"setPassphrase"_s)->click();
    QTRY_VERIFY(noteOf(m_page.get(), u"renewed"_s).contains(u"opens the vault from now on"_s));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    // And so it does, the old one no more.
    m_vault->door()->lock();
    const auto old
        = m_vault->door()->openWithPassphrase(QString::fromLatin1(VaultSample::Passphrase));
    QTRY_VERIFY(old.isFinished());
    QVERIFY(!old.result());
    const auto renewed = m_vault->door()->openWithPassphrase(u"another passphrase"_s);
    QTRY_VERIFY(renewed.isFinished());
    QVERIFY(renewed.result());
}

void TestUnlockPage::saysWhatIsWrongWithARecoveryKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("too short") << u"7QX2M"_s << u"8 groups of 5"_s;
    QTest::newRow("a sign that does not occur") << QString(40, u'U') << u"without U"_s;
    QTest::newRow("mistyped") << QString(40, u'7') << u"mistyped"_s;
    QTest::newRow("another vault's")
        << RecoveryKey::toText(RecoveryKey::random()) << u"recovery key of another vault"_s;
}

void TestUnlockPage::saysWhatIsWrongWithARecoveryKey()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    openPage();
    m_page->findChild<QAbstractButton*>(u"otherKey"_s)->click();
    type(typed);
    QTRY_VERIFY2(noteOf(m_page.get(), u"unlockAnswer"_s).contains(said),
        qPrintable(noteOf(m_page.get(), u"unlockAnswer"_s)));
    QCOMPARE(m_page->findChild<QLineEdit*>(u"unlockKey"_s)->text(), typed);
}

void TestUnlockPage::waitsForTheProgramThatHasIt()
{
    // The silent try of init() holds the lock: here, another program's.
    const std::unique_ptr<VaultDoor> mine = m_vault->newDoor();
    const auto error = VaultSample::trySilently(mine.get());
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::InUse);
    UnlockPage page(mine.get(), u"G. Ferri"_s);
    page.setPatience(20ms);
    page.resize(1440, 868);
    showActive(&page);
    page.explain(error);
    QCOMPARE(page.findChild<QLabel*>(u"setupTitle"_s)->text(), u"The vault is in use"_s);
    QVERIFY(page.findChild<QLabel*>(u"setupSubtitle"_s)
            ->text()
            .contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(!page.findChild<QWidget*>(u"unlockKey"_s)->isVisible());
    savePicture(&page, u"unlock-inuse"_s);
    m_vault->door()->lock();
    QTRY_VERIFY(page.findChild<QWidget*>(u"unlockKey"_s)->isVisible());
}

void TestUnlockPage::saysThatItIsDamaged()
{
    openPage(Error { Error::Kind::Damaged, {}, 0, {} });
    QCOMPARE(words("setupTitle"), u"The vault cannot be opened"_s);
    QVERIFY(words("setupSubtitle").contains(u"damaged"_s));
    QVERIFY(!isSeen("unlockKey"));
    QVERIFY(isSeen("retryKeychain"));
    savePicture(m_page.get(), u"unlock-damaged"_s);
    // What was restored meanwhile asks for its key again.
    m_page->findChild<QAbstractButton*>(u"retryKeychain"_s)->click();
    QTRY_VERIFY(isSeen("unlockKey"));
}

/// Answers the one before; empty where it could not be.
QString TestUnlockPage::setSchemaVersion(const QString& version) const
{
    QString before;
    {
        QSqlDatabase records = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"schema"_s);
        records.setDatabaseName(m_vault->folder() + u"/vault.db"_s);
        QSqlQuery query(records);
        if (records.open() && (query = QSqlQuery(records)).exec(u"PRAGMA user_version"_s)
            && query.next()) {
            const QString read = query.value(0).toString();
            query.finish();
            before = query.exec(u"PRAGMA user_version = "_s + version) ? read : QString();
        }
    }
    QSqlDatabase::removeDatabase(u"schema"_s);
    return before;
}

void TestUnlockPage::saysThatItIsOfANewerVaglio()
{
    m_vault->door()->lock();
    const QString ours = setSchemaVersion(u"99"_s);
    QVERIFY(!ours.isEmpty());
    openPage(VaultSample::trySilently(m_vault->door()));
    QCOMPARE(words("setupTitle"), u"The vault cannot be opened"_s);
    QCOMPARE(words("setupSubtitle"),
        u"This vault was written by a newer Vaglio. Install the newest Vaglio. Nothing was "
        "changed."_s);
    QVERIFY(!isSeen("unlockKey"));
    QVERIFY(!isSeen("restoreVault")); // it is whole
    QCOMPARE(noteOf(m_page.get(), u"unlockReason"_s), u"Its folder: "_s + m_vault->folder());
    // The newer one has given it back, say.
    QCOMPARE(setSchemaVersion(ours), u"99"_s);
    m_page->findChild<QAbstractButton*>(u"retryKeychain"_s)->click();
    QTRY_VERIFY(isSeen("unlockKey"));
}

void TestUnlockPage::saysNothingOfAKeychainThatIsNoWayIn()
{
    openPage(Error { Error::Kind::NotFound, {}, 0, {} });
    QVERIFY(!isSeen("unlockReason"));
    QVERIFY(!isSeen("retryKeychain"));
}

/// As the door tells them of a real keychain: tst_vaultdoor.
void TestUnlockPage::saysWhyTheKeychainDidNotOpenIt_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("said");
    QTest::newRow("lost entry") << int(Kind::NotFound) << QString()
                                << u"The keychain of this computer has no entry for this vault."_s;
    QTest::newRow("stuck")
        << int(Kind::Locked) << Keychain::NoAnswer
        << u"The keychain of this computer does not answer. It may wait for its own password."_s;
    QTest::newRow("of another vault")
        << int(Kind::Locked) << NotTheSecret
        << u"The keychain holds a key that does not open this vault."_s;
    QTest::newRow("locked") << int(Kind::Locked) << Keychain::StaysLocked
                            << u"The keychain of this computer stays locked."_s;
}

void TestUnlockPage::saysWhyTheKeychainDidNotOpenIt()
{
    QFETCH(int, kind);
    QFETCH(QString, detail);
    QFETCH(QString, said);
    m_vault = std::make_unique<VaultSample>();
    QVERIFY(!m_vault->makeForOtherKeychain().isEmpty());
    QVERIFY(VaultSample::trySilently(m_vault->door()));
    openPage(Error { Error::Kind(kind), detail, 0, {} });
    QCOMPARE(noteOf(m_page.get(), u"unlockReason"_s), said);
    QVERIFY(isSeen("unlockReason"));
    // And what to do: once more, the passphrase, or the recovery key.
    QVERIFY(isSeen("retryKeychain"));
    QCOMPARE(m_page->findChild<QAbstractButton*>(u"retryKeychain"_s)->text(),
        u"Try the keychain again"_s);
    QVERIFY(isSeen("otherKey"));
    QVERIFY(m_page->findChild<QLineEdit*>(u"unlockKey"_s)->hasFocus());
    QSignalSpy opened(m_page.get(), &UnlockPage::opened);
    type(QString::fromLatin1(VaultSample::Passphrase));
    QTRY_COMPARE(opened.size(), 1);
}

/// Such as a server: here nothing answers on the session's bus.
void TestUnlockPage::aComputerWithoutAKeychain()
{
    Keychain keychain;
    m_vault = std::make_unique<VaultSample>(&keychain);
    const QString recoveryKey = m_vault->makeForOtherKeychain();
    QVERIFY(!recoveryKey.isEmpty());
    const auto why = VaultSample::trySilently(m_vault->door());
    QVERIFY(why);
    openPage(why);
    QCOMPARE(noteOf(m_page.get(), u"unlockReason"_s),
        u"This computer has no keychain that Vaglio can use."_s);
    savePicture(m_page.get(), u"unlock-nokeychain"_s);
    // Asked once more, it says so again, and what was typed stays.
    auto* key = m_page->findChild<QLineEdit*>(u"unlockKey"_s);
    QTest::keyClicks(key, u"corr"_s);
    auto* retry = m_page->findChild<QAbstractButton*>(u"retryKeychain"_s);
    retry->click();
    QVERIFY(!retry->isEnabled());
    QTRY_VERIFY(retry->isEnabled());
    QCOMPARE(key->text(), u"corr"_s);
    m_page->findChild<QAbstractButton*>(u"otherKey"_s)->click();
    type(recoveryKey);
    QTRY_VERIFY(isSeen("renewal"));
    // The keychain cannot take a key; a passphrase can be set.
    m_page->findChild<QAbstractButton*>(u"renewKeychain"_s)->click();
    QTRY_COMPARE(noteOf(m_page.get(), u"renewed"_s),
        u"This computer has no keychain that Vaglio can use."_s);
    QVERIFY(m_page->findChild<QAbstractButton*>(u"setPassphrase"_s)->isEnabled());
}

void TestUnlockPage::namesItsControls()
{
    openPage();
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
}

void TestUnlockPage::looksWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestUnlockPage::looksWell()
{
    QFETCH(bool, dark);
    ThemeKeeper keeper(qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    openPage();
    type(u"not the passphrase"_s);
    QTRY_VERIFY(!noteOf(m_page.get(), u"unlockAnswer"_s).isEmpty());
    QTRY_COMPARE(m_page->grab().toImage().pixelColor(5, 5), Theme(dark).color(Token::Window));
    const QString look = dark ? u"dark"_s : u"light"_s;
    savePicture(m_page.get(), u"unlock-"_s + look);
    m_page->resize(1024, 680);
    savePicture(m_page.get(), u"unlock-small-"_s + look);
    m_page->resize(1440, 868);
    m_page->findChild<QAbstractButton*>(u"otherKey"_s)->click();
    m_page->findChild<QWidget*>(u"unlockKey"_s)->setFocus();
    type(m_recoveryKey);
    QTRY_VERIFY(isSeen("renewal"));
    savePicture(m_page.get(), u"unlock-renewal-"_s + look);
}

QTEST_MAIN(TestUnlockPage)
#include "tst_unlockpage.moc"
