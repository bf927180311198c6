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
#include <QPromise>
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
    void withoutAKeychainTheTokenIsForTheSession();
    void aKeychainThatComesBackIsTriedAgain();
    void anEditDropsTheAnswerOnItsWay();
    void theTokenCanBeShown();
    void showsTheHostOfEachEnvironment();
    void tellsTheLanguage();
    void namesItsControls();
    void looksAsDesigned_data();
    void looksAsDesigned();

private:
    QFuture<Result<bool>> keep(Environment environment, const QByteArray& token);
    void chooseAccount();
    void typeAccount(const QByteArray& token);
    [[nodiscard]] QString answer() const;
    template <typename T> T* child(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }

    SandboxProcess m_sandbox;
    QUrl m_url;
    std::unique_ptr<FirstRunPage> m_page;
    QList<std::pair<Environment, QByteArray>> m_kept;
    bool m_keychainAnswers = true;
};

void TestFirstRun::initTestCase()
{
    QVERIFY2(m_sandbox.start({ u"--seed"_s, u"14"_s }), qPrintable(m_sandbox.errorText()));
    m_url = m_sandbox.baseUrl();
}

QFuture<Result<bool>> TestFirstRun::keep(Environment environment, const QByteArray& token)
{
    QPromise<Result<bool>> promise;
    promise.start();
    if (m_keychainAnswers) {
        m_kept.append({ environment, token });
        promise.addResult(true);
    } else {
        promise.addResult(failure(Error::Kind::Locked));
    }
    promise.finish();
    return promise.future();
}

void TestFirstRun::init()
{
    m_kept.clear();
    m_keychainAnswers = true;
    m_page
        = std::make_unique<FirstRunPage>([this](Environment environment, const QByteArray& token) {
              return keep(environment, token);
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

void TestFirstRun::withoutAKeychainTheTokenIsForTheSession()
{
    m_keychainAnswers = false;
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    QVERIFY(!child<QWidget>(u"noKeychain"_s)->isVisible());
    typeAccount(SandboxProcess::token());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(child<QWidget>(u"noKeychain"_s)->isVisible());
    QCOMPARE(connected.size(), 0);
    savePicture(m_page.get(), u"firstrun-nokeychain"_s);
    // The way on has the focus: one more Enter
    QVERIFY(child<QWidget>(u"sessionOnly"_s)->hasFocus());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(connected.size(), 1);
    const auto account = connected.at(0).at(0).value<Account>();
    QCOMPARE(account.token, SandboxProcess::token());
    QVERIFY(!account.baseUrl.isEmpty());
    QVERIFY(account.environment != Environment::BuiltIn);
    QVERIFY(m_kept.isEmpty());
}

void TestFirstRun::aKeychainThatComesBackIsTriedAgain()
{
    m_keychainAnswers = false;
    QSignalSpy connected(m_page.get(), &FirstRunPage::accountConnected);
    typeAccount(SandboxProcess::token());
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(child<QWidget>(u"noKeychain"_s)->isVisible());
    m_keychainAnswers = true;
    child<QWidget>(u"keepAgain"_s)->setFocus();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(m_kept.size(), 1);
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
