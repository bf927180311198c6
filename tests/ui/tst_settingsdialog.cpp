// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/moneybox.h"
#include "ui/setup/settingsdialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPromise>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

class TestSettingsDialog final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pricesAreTypedInEitherForm_data();
    void pricesAreTypedInEitherForm();
    void choicesApplyAtOnce();
    void theNameAppliesWhenTyped();
    void theSandboxIsOfferedToAnAccountOnly_data();
    void theSandboxIsOfferedToAnAccountOnly();
    void noTokenReachesTheFile();
    void namesItsControls();
    void looksWell_data();
    void looksWell();

private:
    SettingsDialog* open();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
};

void TestSettingsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store
        = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(m_store.get());
    m_window = std::make_unique<QWidget>();
    m_window->resize(1440, 868);
    showActive(m_window.get());
}

void TestSettingsDialog::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
}

SettingsDialog* TestSettingsDialog::open()
{
    const KeepAccount keep = [](const Account&) {
        QPromise<Result<bool>> promise;
        promise.start();
        promise.addResult(true);
        promise.finish();
        return promise.future();
    };
    auto* dialog = new SettingsDialog(m_settings.get(), keep, m_window.get());
    dialog->open();
    dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(dialog)) {
        qFatal("the dialog does not become active");
    }
    return dialog;
}

void TestSettingsDialog::pricesAreTypedInEitherForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("cents");
    QTest::newRow("point") << u"1.70"_s << qint64(170);
    QTest::newRow("comma") << u"1,70"_s << qint64(170);
    QTest::newRow("whole") << u"3"_s << qint64(300);
    QTest::newRow("one digit") << u"1.7"_s << qint64(170);
    QTest::newRow("no whole part") << u",5"_s << qint64(50);
    QTest::newRow("letters do not arrive") << u"1a.b7"_s << qint64(170);
}

void TestSettingsDialog::pricesAreTypedInEitherForm()
{
    QFETCH(QString, typed);
    QFETCH(qint64, cents);
    SettingsDialog* dialog = open();
    auto* box = dialog->findChild<MoneyBox*>(u"priceSelfie"_s);
    QVERIFY(box);
    QCOMPARE(box->amount(), Money::euro(2, 40));
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, typed);
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(m_settings->prices().selfie.cents, cents);
    QCOMPARE(m_settings->prices().live, Money::euro(8, 90));
}

void TestSettingsDialog::choicesApplyAtOnce()
{
    SettingsDialog* dialog = open();
    dialog->findChild<QAbstractButton*>(u"themeDark"_s)->click();
    QCOMPARE(m_settings->theme(), ThemeChoice::Dark);
    dialog->findChild<QAbstractButton*>(u"languageItalian"_s)->click();
    QCOMPARE(m_settings->language(), LanguageChoice::Italian);
    auto* interval = dialog->findChild<QComboBox*>(u"checkInterval"_s);
    interval->setFocus();
    QCOMPARE(interval->currentData().toInt(), 60);
    QTest::keyClick(interval, Qt::Key_Down);
    QCOMPARE(m_settings->checkInterval(), std::chrono::seconds(120));
    auto* calls = dialog->findChild<QComboBox*>(u"callsPerMinute"_s);
    QCOMPARE(calls->currentData().toInt(), 120);
    QTest::keyClick(calls, Qt::Key_Up);
    QCOMPARE(m_settings->callsPerMinute(), 60);
}

void TestSettingsDialog::theNameAppliesWhenTyped()
{
    SettingsDialog* dialog = open();
    auto* name = dialog->findChild<QLineEdit*>(u"operatorName"_s);
    name->setFocus();
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, u"N. Riva"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(!name->hasFocus());
    QCOMPARE(m_settings->operatorName(), u"N. Riva"_s);
}

void TestSettingsDialog::theSandboxIsOfferedToAnAccountOnly_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<bool>("offered");
    QTest::newRow("built in") << static_cast<int>(Environment::BuiltIn) << false;
    QTest::newRow("sandbox") << static_cast<int>(Environment::Sandbox) << true;
    QTest::newRow("production") << static_cast<int>(Environment::Production) << true;
}

void TestSettingsDialog::theSandboxIsOfferedToAnAccountOnly()
{
    QFETCH(int, environment);
    QFETCH(bool, offered);
    m_settings->setEnvironment(static_cast<Environment>(environment));
    SettingsDialog* dialog = open();
    auto* button = dialog->findChild<QAbstractButton*>(u"chooseSandbox"_s);
    QCOMPARE(button != nullptr, offered);
    if (offered) {
        QSignalSpy chosen(dialog, &SettingsDialog::sandboxChosen);
        button->click();
        QCOMPARE(chosen.size(), 1);
    }
}

void TestSettingsDialog::noTokenReachesTheFile()
{
    SettingsDialog* dialog = open();
    auto* token = dialog->findChild<QLineEdit*>(u"token"_s);
    token->setFocus();
    QTest::keyClicks(token, u"a-very-secret-token"_s);
    dialog->findChild<QLineEdit*>(u"operatorName"_s)->setFocus();
    dialog->findChild<QAbstractButton*>(u"themeLight"_s)->click();
    dialog->accept();
    QFile file(m_store->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("theme=light"));
    QVERIFY(!written.contains("secret"));
}

void TestSettingsDialog::namesItsControls()
{
    m_settings->setEnvironment(Environment::Production);
    QCOMPARE(unnamedControls(open()), QStringList());
}

void TestSettingsDialog::looksWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestSettingsDialog::looksWell()
{
    QFETCH(bool, dark);
    ThemeKeeper keeper(qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_settings->setEnvironment(Environment::Sandbox);
    SettingsDialog* dialog = open();
    QCOMPARE(dialog->grab().toImage().pixelColor(3, 3), Theme(dark).color(Token::Window));
    savePicture(dialog, dark ? u"settings-dark"_s : u"settings-light"_s);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
