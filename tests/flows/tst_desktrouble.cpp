// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"
#include "tests/flows/deskperson.h"
#include "tests/sandboxprocess.h"
#include "ui/setup/firstrunpage.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What a person sees and can do when something goes wrong, by keyboard alone, on an account whose
/// service is a sandbox that this test starts, ends and steers.
class TestDeskTrouble final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theServiceGoesAndComesBack();
    void theTokenIsRefused_data();
    void theTokenIsRefused();
    void theOutcomeOfAnOrderIsUnknown();

private:
    void startSandbox(const QStringList& arguments);
    void restartSandbox(const QStringList& arguments = {});
    void connectAccount();
    void checkNow();
    void pointAtSandbox(const char* window);
    [[nodiscard]] static int rows();

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<DeskPerson> m_person;
};

void TestDeskTrouble::init()
{
    m_person = std::make_unique<DeskPerson>();
}

void TestDeskTrouble::cleanup()
{
    m_person.reset();
    m_sandbox.reset();
}

int TestDeskTrouble::rows()
{
    const auto* table = static_cast<QTableView*>(DeskPerson::seen("requestsTable"));
    return table == nullptr ? 0 : table->model()->rowCount();
}

void TestDeskTrouble::startSandbox(const QStringList& arguments)
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start(arguments), qPrintable(m_sandbox->errorText()));
}

void TestDeskTrouble::restartSandbox(const QStringList& arguments)
{
    const QString port = QString::number(m_sandbox->baseUrl().port());
    m_sandbox->stop();
    PART(startSandbox(QStringList { u"--port"_s, port } + arguments));
    QCOMPARE(QString::number(m_sandbox->baseUrl().port()), port);
}

/// The one thing that is not done by keyboard: the form knows the service's real addresses only.
void TestDeskTrouble::pointAtSandbox(const char* window)
{
    auto* form = DeskPerson::seen(window)->findChild<AccountForm*>();
    QVERIFY(form != nullptr);
    for (const Environment environment : { Environment::Sandbox, Environment::Production }) {
        form->setServiceUrl(environment, m_sandbox->baseUrl());
    }
}

void TestDeskTrouble::connectAccount()
{
    m_person->start();
    STEP(DeskPerson::untilActive("firstRun"));
    PART(pointAtSandbox("firstRun"));
    STEP(m_person->press("Down"));
    UNTIL(DeskPerson::words("start").startsWith(u"Connect and start"_s));
    STEP(m_person->fill("token", QString::fromLatin1(SandboxProcess::token())));
    STEP(m_person->fill("operatorName", u"G. Ferri"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("recoveryPage"));
    STEP(m_person->takeRecoveryKey());
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(m_person->program()->desk() != nullptr
        && m_person->program()->desk()->sync()->state().everSucceeded);
    QVERIFY(DeskPerson::words("rail").contains(u"G. Ferri"_s));
    // The token is in the vault, and nowhere in the settings.
    QFile settings(m_person->filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    QVERIFY(kept.contains("sandbox"));
    QVERIFY(!kept.contains(SandboxProcess::token()));
}

void TestDeskTrouble::checkNow()
{
    UNTIL(!m_person->program()->desk()->sync()->state().checking);
    STEP(m_person->press("F5"));
}

void TestDeskTrouble::theServiceGoesAndComesBack()
{
    PART(startSandbox({}));
    PART(connectAccount());
    UNTIL(rows() > 0);
    const int before = rows();

    m_sandbox->stop();
    PART(checkNow());
    UNTIL(DeskPerson::seen("offlineBanner") != nullptr);
    QCOMPARE(DeskPerson::words("offlineBanner").section(u" Try now"_s, 0, 0),
        u"Working offline: 60 cases available"_s);
    QVERIFY(DeskPerson::words("contactText").contains(u"a paid request is never queued"_s));
    QCOMPARE(rows(), before);
    // The list can be walked and read all the same.
    const QString first = DeskPerson::words("caseId");
    STEP(m_person->press("j"));
    UNTIL(!DeskPerson::words("caseId").isEmpty() && DeskPerson::words("caseId") != first);

    PART(restartSandbox());
    STEP(m_person->pressButton("offlineTryNow"));
    UNTIL(DeskPerson::seen("offlineBanner") == nullptr);
    UNTIL(!m_person->program()->desk()->sync()->state().error);
    QCOMPARE(rows(), before);
}

void TestDeskTrouble::theTokenIsRefused_data()
{
    QTest::addColumn<QString>("cases");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("with cases, a banner over them")
        << u"60"_s << QByteArray("tokenBanner") << QByteArray("bannerEnterToken");
    QTest::newRow("without cases, in place of the list")
        << u"0"_s << QByteArray("listError") << QByteArray("errorEnterToken");
}

void TestDeskTrouble::theTokenIsRefused()
{
    QFETCH(QString, cases);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, button);
    PART(startSandbox({ u"--seed"_s, cases }));
    PART(connectAccount());
    UNTIL((rows() > 0) == (cases != u"0"_s));

    PART(restartSandbox({ u"--seed"_s, cases, u"--token"_s, u"another-token"_s }));
    PART(checkNow());
    UNTIL(DeskPerson::seen(place.constData()) != nullptr);
    QCOMPARE(DeskPerson::words(button.constData()), u"Enter a token"_s);
    // No more tries with a token that is refused.
    QVERIFY(!m_person->program()->desk()->sync()->state().nextCheck.isValid());

    STEP(m_person->pressButton(button.constData()));
    STEP(DeskPerson::untilActive("settings"));
    PART(pointAtSandbox("settings"));
    UNTIL(DeskPerson::seen("token")->hasFocus());
    QVERIFY(DeskPerson::words("checkAnswer").contains(u"Enter a new one"_s));
    STEP(m_person->type(u"another-token"_s));
    STEP(m_person->pressButton("connectAccount"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen(place.constData()) == nullptr);
    UNTIL(m_person->program()->desk()->sync()->state().everSucceeded);
    UNTIL((rows() > 0) == (cases != u"0"_s));
}

void TestDeskTrouble::theOutcomeOfAnOrderIsUnknown()
{
    PART(startSandbox({}));
    PART(connectAccount());
    UNTIL(rows() > 0);
    QVERIFY(m_sandbox->set(u"fault-on"_s, u"post"_s));
    QVERIFY(m_sandbox->set(u"fault"_s, u"close-after-charge"_s));

    STEP(m_person->press("ctrl+n"));
    UNTIL(DeskPerson::seen("mailField") != nullptr && DeskPerson::seen("mailField")->hasFocus());
    STEP(m_person->fill("mailField", u"mario.rossi@example.it"_s));
    STEP(m_person->fill("titleField", u"Banca Esempio"_s));
    STEP(m_person->press("ctrl+Return"));
    UNTIL(DeskPerson::words("openOrder").contains(u"Nothing was sent again"_s));
    QVERIFY(DeskPerson::words("openOrder").contains(u"EUR 2.40"_s));
    QCOMPARE(DeskPerson::words("mailField"), u"mario.rossi@example.it"_s);
    QCOMPARE(DeskPerson::words("titleField"), u"Banca Esempio"_s);
    QCOMPARE(m_sandbox->posts(), 1);
    QCOMPARE(m_sandbox->charges().value("charges"_L1).toInt(), 1);

    UNTIL(DeskPerson::seen("createButton")->isEnabled());

    // Until it is settled nothing else is sent, and what was typed stays.
    STEP(m_person->press("ctrl+Return"));
    UNTIL(DeskPerson::words("newLinkBanner").contains(u"An earlier link is not settled yet."_s));
    QCOMPARE(DeskPerson::words("mailField"), u"mario.rossi@example.it"_s);
    QCOMPARE(m_sandbox->posts(), 1);

    // The list tells: the link exists.
    STEP(m_person->pressButton("openOrderCheck"));
    UNTIL(m_person->program()->desk()->book()->snapshot()->counts.at(
              static_cast<std::size_t>(Queue::All))
        == 61);
    QCOMPARE(m_sandbox->posts(), 1);
    QCOMPARE(m_sandbox->charges().value("charges"_L1).toInt(), 1);
}

QTEST_MAIN(TestDeskTrouble)
#include "tst_desktrouble.moc"
