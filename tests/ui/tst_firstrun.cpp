// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sandboxprocess.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "ui/kit/segmented.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/firstrunpage.h"
#include "ui/setup/iconnote.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The first run, by keyboard, against the real sandbox in the place of the service.
class TestFirstRun final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void enterTriesTheSandbox();
    void arrowsChooseBetweenTheCards();
    void connectsAnAccountThatIsAccepted();
    void aWrongTokenIsSaidAndNotKept();
    void aServiceThatIsNotThereIsSaid();
    void noTokenIsSaid();
    void aPassphraseIsTypedTwice();
    void aKeychainThatTakesNoKeyLeadsToThePassphrase();
    void withoutAKeychainThePassphraseIsChosen();
    void aFullDiskIsSaid();
    void anEditDropsTheAnswerOnItsWay();
    void theTokenCanBeShown();
    void showsTheHostOfEachEnvironment();
    void tellsTheLanguage();
    void namesItsControls();
    void looksAsDesigned_data();
    void looksAsDesigned();

private:
    QFuture<Result<bool>> keep(const Account& account, const VaultDoor::Protection& protection);
    void chooseAccount();
    void typeAccount(const QByteArray& token);
    void typePassphrase(const QString& first, const QString& again);
    [[nodiscard]] QString answer() const;
    template <typename T> T* child(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }

    SandboxProcess m_sandbox;
    QUrl m_url;
    std::unique_ptr<FirstRunPage> m_page;
    QList<std::pair<Environment, QByteArray>> m_kept;
    VaultDoor::Protection m_protection; ///< as last asked for
    std::optional<Error::Kind> m_failure; ///< of making the vault
};

void TestFirstRun::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--seed"_s, u"14"_s }), qPrintable(m_sandbox.errorText()));
    m_url = m_sandbox.baseUrl();
}

QFuture<Result<bool>> TestFirstRun::keep(
    const Account& account, const VaultDoor::Protection& protection)
{
    m_protection = protection;
    // A keychain that does not answer is no hindrance where none is asked.
    if (m_failure && (*m_failure != Error::Kind::Locked || protection.keychain)) {
        return QtFuture::makeReadyFuture(Result<bool>(failure(*m_failure)));
    }
    m_kept.append({ account.environment, account.token });
    return QtFuture::makeReadyFuture(Result<bool>(true));
}

void TestFirstRun::init()
{
    m_kept.clear();
    m_failure.reset();
    m_page = std::make_unique<FirstRunPage>(
        [this](const Account& account, const VaultDoor::Protection& protection) {
            return keep(account, protection);
        });
    m_page->accountForm()->setServiceUrl(Environment::Sandbox, m_url);
    m_page->accountForm()->setServiceUrl(Environment::Production, m_url);
    m_page->setLanguage(LanguageChoice::English);
    m_page->resize(1440, 868);
    showActive(m_page.get());
}

void TestFirstRun::cleanup()
{
    m_page.reset();
}

void TestFirstRun::chooseAccount()
{
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Down);
    QVERIFY(child<QRadioButton>(u"chooseAccount"_s)->isChecked());
}

void TestFirstRun::typeAccount(const QByteArray& token)
{
    chooseAccount();
    // By Tab alone: environment, token, ..., as a person without a mouse.
    for (int i = 0; i < 30 && !child<QLineEdit>(u"token"_s)->hasFocus(); ++i) {
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(child<QLineEdit>(u"token"_s)->hasFocus());
    QTest::keyClicks(m_page->focusWidget(), QString::fromLatin1(token));
}

QString TestFirstRun::answer() const
{
    return child<IconNote>(u"checkAnswer"_s)->text();
}

void TestFirstRun::enterTriesTheSandbox()
{
    QSignalSpy sandbox(m_page.get(), &FirstRunPage::sandboxChosen);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(sandbox.size(), 1);
}

void TestFirstRun::arrowsChooseBetweenTheCards()
{
    QVERIFY(child<QRadioButton>(u"chooseSandbox"_s)->hasFocus());
    QVERIFY(!child<QLineEdit>(u"token"_s)->isEnabled());
    chooseAccount();
    QVERIFY(child<QLineEdit>(u"token"_s)->isEnabled());
    QVERIFY(!child<QRadioButton>(u"chooseSandbox"_s)->isChecked());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Up);
    QVERIFY(child<QRadioButton>(u"chooseSandbox"_s)->isChecked());
    QVERIFY(!child<QRadioButton>(u"chooseAccount"_s)->isChecked());
}

void TestFirstRun::connectsAnAccountThatIsAccepted()
{
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount(SandboxProcess::token());
    child<QLineEdit>(u"operatorName"_s)->setFocus();
    QTest::keyClicks(m_page->focusWidget(), u" G.  Ferri "_s);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(answer(), u"Accepted. 14 request(s) found."_s);
    QCOMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.at(0).first, Environment::Sandbox);
    QCOMPARE(m_kept.at(0).second, SandboxProcess::token());
    const auto account = connected.at(0).at(0).value<Account>();
    QCOMPARE(account.baseUrl, m_url);
    QCOMPARE(account.token, SandboxProcess::token());
    QCOMPARE(connected.at(0).at(1).toString(), u"G. Ferri"_s);
}

void TestFirstRun::aWrongTokenIsSaidAndNotKept()
{
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount("not-the-token");
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(answer().contains(u"refused the token"_s), qPrintable(answer()));
    QVERIFY(m_kept.isEmpty());
    QCOMPARE(connected.size(), 0);
    // The keyboard is where the mistake is, and nothing typed is gone
    QVERIFY(child<QLineEdit>(u"token"_s)->hasFocus());
    QCOMPARE(child<QLineEdit>(u"token"_s)->text(), u"not-the-token"_s);
    QVERIFY(child<QAbstractButton>(u"start"_s)->isEnabled());
}

void TestFirstRun::aServiceThatIsNotThereIsSaid()
{
    m_page->accountForm()->setServiceUrl(Environment::Sandbox, QUrl(u"http://127.0.0.1:1"_s));
    typeAccount(SandboxProcess::token());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(
        answer().contains(u"cannot be reached"_s), qPrintable(answer()), 60'000);
    QVERIFY(m_kept.isEmpty());
}

void TestFirstRun::noTokenIsSaid()
{
    chooseAccount();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(answer(), u"Enter the token first."_s);
    QVERIFY(child<QLineEdit>(u"token"_s)->hasFocus());
}

void TestFirstRun::typePassphrase(const QString& first, const QString& again)
{
    child<QLineEdit>(u"newPassphrase"_s)->setFocus();
    child<QLineEdit>(u"newPassphrase"_s)->selectAll();
    QTest::keyClicks(m_page->focusWidget(), first);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
    child<QLineEdit>(u"passphraseAgain"_s)->selectAll();
    QTest::keyClicks(m_page->focusWidget(), again);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
}

void TestFirstRun::aPassphraseIsTypedTwice()
{
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount(SandboxProcess::token());
    QVERIFY(!child<QWidget>(u"newPassphrase"_s)->isVisible());
    child<QRadioButton>(u"chooseKeychain"_s)->setFocus();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Down);
    QVERIFY(child<QRadioButton>(u"choosePassphrase"_s)->isChecked());
    QVERIFY(!child<QRadioButton>(u"chooseKeychain"_s)->isChecked());
    QVERIFY(child<QWidget>(u"newPassphrase"_s)->isVisible());
    typePassphrase(u"too short"_s, u"too short"_s);
    QVERIFY(child<IconNote>(u"passphraseAnswer"_s)->text().contains(u"12"_s));
    QVERIFY(child<QWidget>(u"newPassphrase"_s)->hasFocus());
    typePassphrase(u"correct horse battery"_s, u"correct horse"_s);
    QVERIFY(child<IconNote>(u"passphraseAnswer"_s)->text().contains(u"not the same"_s));
    QVERIFY(child<QWidget>(u"passphraseAgain"_s)->hasFocus());
    QCOMPARE(m_kept.size(), 0);
    typePassphrase(u"correct horse battery"_s, u"correct horse battery"_s);
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(!m_protection.keychain);
    QCOMPARE(m_protection.passphrase, u"correct horse battery"_s);
}

void TestFirstRun::aKeychainThatTakesNoKeyLeadsToThePassphrase()
{
    m_failure = Error::Kind::Locked;
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount(SandboxProcess::token());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(child<QWidget>(u"newPassphrase"_s)->hasFocus());
    QVERIFY(m_protection.keychain);
    QVERIFY(child<QRadioButton>(u"choosePassphrase"_s)->isChecked());
    QVERIFY(child<IconNote>(u"keychainNote"_s)
            ->text()
            .contains(u"has no keychain that Vaglio can use"_s));
    QCOMPARE(child<QLineEdit>(u"token"_s)->text(), QString::fromLatin1(SandboxProcess::token()));
    savePicture(m_page.get(), u"firstrun-nokeychain"_s);
    typePassphrase(u"correct horse battery"_s, u"correct horse battery"_s);
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(m_kept.size(), 1);
}

void TestFirstRun::withoutAKeychainThePassphraseIsChosen()
{
    m_page->offerPassphrase({ Error::Kind::Locked, u"the keychain does not answer"_s, 0, {} });
    QVERIFY(child<QRadioButton>(u"choosePassphrase"_s)->isChecked());
    QVERIFY(child<IconNote>(u"keychainNote"_s)->text().contains(u"does not answer"_s));
    // The keyboard stays where it was.
    QVERIFY(child<QRadioButton>(u"chooseSandbox"_s)->hasFocus());
}

void TestFirstRun::aFullDiskIsSaid()
{
    m_failure = Error::Kind::Storage;
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount(SandboxProcess::token());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(answer().contains(u"disk has room"_s), qPrintable(answer()));
    QCOMPARE(connected.size(), 0);
    QVERIFY(child<QRadioButton>(u"chooseKeychain"_s)->isChecked());
    m_failure.reset();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(connected.size(), 1);
}

void TestFirstRun::anEditDropsTheAnswerOnItsWay()
{
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount(SandboxProcess::token());
    QSignalSpy busy(m_page->accountForm(), &AccountForm::busyChanged);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTest::keyClicks(child<QLineEdit>(u"token"_s), u"x"_s);
    // A second check tells when the first would long have been answered.
    QTest::keyClick(child<QLineEdit>(u"token"_s), Qt::Key_Return);
    QTRY_VERIFY(answer().contains(u"refused"_s));
    QCOMPARE(connected.size(), 0);
    QVERIFY(m_kept.isEmpty());
}

void TestFirstRun::theTokenCanBeShown()
{
    typeAccount("secret");
    auto* token = child<QLineEdit>(u"token"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QTest::keyClick(token, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(token->echoMode(), QLineEdit::Normal);
    QTest::keyClick(token, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
}

void TestFirstRun::showsTheHostOfEachEnvironment()
{
    m_page->accountForm()->setServiceUrl(
        Environment::Production, Account::defaultUrl(Environment::Production));
    chooseAccount();
    m_page->accountForm()->setEnvironment(Environment::Production);
    QCOMPARE(child<QLabel>(u"host"_s)->text(), u"videoid.openapi.com"_s);
    m_page->accountForm()->setEnvironment(Environment::Sandbox);
    QCOMPARE(child<QLabel>(u"host"_s)->text(), m_url.authority());
}

void TestFirstRun::tellsTheLanguage()
{
    QSignalSpy language(m_page.get(), &FirstRunPage::languageChosen);
    auto* italian = child<QAbstractButton>(u"languageItalian"_s);
    QVERIFY(italian);
    italian->click();
    QCOMPARE(language.size(), 1);
    QCOMPARE(language.at(0).at(0).value<LanguageChoice>(), LanguageChoice::Italian);
}

void TestFirstRun::namesItsControls()
{
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
}

void TestFirstRun::looksAsDesigned_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestFirstRun::looksAsDesigned()
{
    QFETCH(bool, dark);
    ThemeKeeper keeper(qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    typeAccount(SandboxProcess::token());
    m_page->accountForm()->setOperatorName(u"G. Ferri"_s);
    child<QAbstractButton>(u"check"_s)->click();
    QTRY_COMPARE(answer(), u"Accepted. 14 request(s) found."_s);
    const QImage picture = m_page->grab().toImage();
    const Theme theme(dark);
    QCOMPARE(picture.pixelColor(5, 5), theme.color(Token::Window));
    QCOMPARE(picture.pixelColor(700, 868 - 30), theme.color(Token::Base));
    savePicture(m_page.get(), dark ? u"firstrun-dark"_s : u"firstrun-light"_s);
    m_page->resize(720, 480);
    savePicture(m_page.get(), dark ? u"firstrun-small-dark"_s : u"firstrun-small-light"_s);
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
