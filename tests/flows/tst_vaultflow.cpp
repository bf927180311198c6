// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"
#include "tests/flows/ctlprocess.h"
#include "tests/flows/vaultflowtest.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The vault as a person meets it, by keyboard alone: made at the first run, opened, locked.
class TestVaultFlow final : public VaultFlowTest {
    Q_OBJECT

private slots:
    void theKeychainOpensIt();
    void aPassphraseOpensIt();
    void anotherProgramHasIt();
    void aScriptBesideTheDesk();

private:
    void takeRecoveryKey();
    [[nodiscard]] CtlRun script(const QStringList& arguments) const;
};

void TestVaultFlow::takeRecoveryKey()
{
    STEP(DeskPerson::untilActive("recoveryPage"));
    QVERIFY(m_person->program()->desk() == nullptr);
    // Not without proof.
    STEP(m_person->fill("lastGroup", u"00000"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("lastGroupAnswer").contains(u"not its last group"_s));
    STEP(m_person->takeRecoveryKey());
}

void TestVaultFlow::theKeychainOpensIt()
{
    PART(beginFirstRun());
    STEP(m_person->press("Return"));
    PART(takeRecoveryKey());
    PART(untilDesk());
    const int before = rows();
    m_person->leave();

    // The next start asks nothing.
    m_person->start();
    PART(untilDesk());
    QCOMPARE(rows(), before);
    QVERIFY(DeskPerson::words("rail").contains(u"G. Ferri"_s));

    QGuiApplication::clipboard()->setText(u"http://127.0.0.1/a-link"_s);
    PART(lockIt());
    UNTIL(QGuiApplication::clipboard()->text().isEmpty());
    UNTIL(DeskPerson::seen("retryKeychain") != nullptr
        && DeskPerson::seen("retryKeychain")->hasFocus());
    STEP(m_person->press("space"));
    PART(untilDesk());

    // The token is sealed: in no file of the person's.
    QDirIterator it(
        m_person->filePath({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(SandboxProcess::token()), qPrintable(file.fileName()));
    }
}

void TestVaultFlow::aPassphraseOpensIt()
{
    PART(firstRunWithPassphrase());

    // A form that is begun outlasts the lock, and so does the place.
    STEP(m_person->press("ctrl+n"));
    UNTIL(DeskPerson::seen("mailField") != nullptr && DeskPerson::seen("mailField")->hasFocus());
    STEP(m_person->fill("mailField", u"mario.rossi@example.it"_s));
    PART(lockIt());
    UNTIL(DeskPerson::seen("unlockKey") != nullptr && DeskPerson::seen("unlockKey")->hasFocus());
    STEP(m_person->type(u"not the passphrase"_s));
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::words("unlockAnswer").contains(u"not the passphrase"_s));
    UNTIL(DeskPerson::seen("unlockKey")->hasFocus());
    STEP(m_person->type(u"correct horse battery"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen("newLinkPage") != nullptr);
    QCOMPARE(DeskPerson::words("mailField"), u"mario.rossi@example.it"_s);
    m_person->leave();

    m_person->start();
    STEP(DeskPerson::untilActive("unlockPage"));
    QVERIFY(DeskPerson::seen("retryKeychain") == nullptr);
    PART(unlock());
    PART(untilDesk());
    m_person->leave();

    // For a computer without a screen: nobody types.
    QFile file(m_person->filePath(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("correct horse battery\n"), 22);
    file.close();
    m_person->startWithPassphrase(file.fileName());
    PART(untilDesk());
}

void TestVaultFlow::anotherProgramHasIt()
{
    PART(beginFirstRun());
    STEP(m_person->press("Return"));
    PART(takeRecoveryKey());
    PART(untilDesk());
    m_person->leave();

    const QString folder = vaultFolder();
    QVERIFY(!folder.isEmpty());
    Result<std::unique_ptr<Vault>> other = Vault::open(folder, Vault::Access::Write);
    QVERIFY(other);
    m_person->start();
    STEP(DeskPerson::untilActive("unlockPage"));
    UNTIL(DeskPerson::words("setupTitle") == u"The vault is in use"_s);
    QVERIFY(DeskPerson::words("setupSubtitle")
            .contains(QString::number(QCoreApplication::applicationPid())));
    // It goes on by itself.
    other->reset();
    PART(untilDesk());
}

CtlRun TestVaultFlow::script(const QStringList& arguments) const
{
    CtlProcess process;
    process.setToken(SandboxProcess::token());
    process.setBaseUrl(m_sandbox->baseUrl().toEncoded());
    process.setVariable("VAGLIO_PASSPHRASE", "correct horse battery");
    process.setVariable("VAGLIO_VAULT", vaultFolder().toUtf8());
    return process.run(arguments);
}

/// While the desk is open, what reads works beside it, and what writes is refused, with who has it.
/// What left the desk meanwhile is in the journal, and how it was opened.
void TestVaultFlow::aScriptBesideTheDesk()
{
    PART(firstRunWithPassphrase());
    PART(lockIt());
    PART(unlock());
    PART(untilDesk());
    STEP(m_person->tabTo("requestsTable"));
    STEP(m_person->press("Home"));
    STEP(m_person->press("l"));
    UNTIL(QGuiApplication::clipboard()->text().startsWith(u"http"_s));
    const QString link = QGuiApplication::clipboard()->text();
    UNTIL(journal().join(u'\n').contains(u"link.copied "_s));
    // What stays open is read (that what is passed is not: tst_readingwatch).
    const QString read = DeskPerson::words("caseId");
    UNTIL(journal().contains(u"case.viewed %1 {} by G. Ferri"_s.arg(read)));
    STEP(m_person->press({ u"j"_s, u"j"_s, u"j"_s }));
    UNTIL(DeskPerson::words("caseId") != read);
    const QString last = DeskPerson::words("caseId");
    UNTIL(journal().contains(u"case.viewed %1 {} by G. Ferri"_s.arg(last)));
    STEP(m_person->press({ u"k"_s, u"k"_s, u"k"_s }));
    UNTIL(DeskPerson::words("caseId") == read);

    const CtlRun listed = script({ u"list"_s, u"--json"_s });
    QVERIFY2(listed.code == 0, listed.messages.constData());
    QString id;
    const QJsonArray all = listed.json().array();
    QVERIFY(all.size() > rows() / 2);
    for (const QJsonValue& one : all) {
        id = one[u"link"_s].toString() == link ? one[u"id"_s].toString() : id;
    }
    QVERIFY(!id.isEmpty());
    QCOMPARE(script({ u"show"_s, id }).code, 0);
    QString kept;
    UNTIL(desk()->rescue()->state().kept > 0);
    const QJsonArray saved = script({ u"list"_s, u"--json"_s }).json().array();
    for (const QJsonValue& one : saved) {
        kept = one[u"evidence"_s].toString() == u"kept"_s ? one[u"id"_s].toString() : kept;
    }
    const CtlRun extracted
        = script({ u"evidence"_s, kept, u"--extract"_s, m_person->filePath(u"extracted"_s) });
    QVERIFY2(extracted.code == 0, extracted.messages.constData());
    QVERIFY2(extracted.messages.contains("What is done stands in its journal once that"),
        extracted.messages.constData());
    const CtlRun verified = script({ u"verify"_s });
    QVERIFY2(verified.code == 0, verified.messages.constData());
    QVERIFY2(verified.messages.contains("it is only read"), verified.messages.constData());
    const QList<QStringList> writing { { u"erase"_s, id, u"--yes"_s },
        { u"label"_s, id, u"--last-name"_s, u"Rossi"_s }, { u"import"_s, u"/nowhere.zip"_s },
        { u"issue"_s, u"--mail"_s, u"a@example.it"_s }, { u"settle"_s }, { u"sync"_s },
        { u"verify"_s, u"--remove-strays"_s } };
    for (const QStringList& verb : writing) {
        const CtlRun refused = script(verb);
        QVERIFY2(refused.code == 4, qPrintable(verb.join(u' ')));
        QVERIFY2(refused.messages.contains("Another program has the vault (tst_vaultflow, "),
            refused.messages.constData());
    }
    QCOMPARE(m_sandbox->posts(), 0);
    m_person->leave();

    QCOMPARE(script({ u"erase"_s, id, u"--yes"_s }).code, 0);
    const QStringList events = journal();
    const QString text = events.join(u'\n');
    QVERIFY2(events.contains(u"link.copied %1 {} by G. Ferri"_s.arg(id)), qPrintable(text));
    QVERIFY2(events.contains(uR"(vault.locked  {"by": "person"} by G. Ferri)"_s), qPrintable(text));
    QVERIFY2(
        events.contains(uR"(vault.opened  {"way": "passphrase"} by G. Ferri)"_s), qPrintable(text));
    QVERIFY2(events.contains(uR"(vault.opened  {"way": "passphrase"} by vaglioctl)"_s),
        qPrintable(text));
    // What was done beside the open desk, too.
    QVERIFY2(
        events.filter(u"cases.listed "_s).filter(u" by vaglioctl"_s).size() >= 2, qPrintable(text));
    QVERIFY2(
        !events.filter(u"vault.opened "_s).filter(u"\"report\""_s).isEmpty(), qPrintable(text));
    for (const QString& told : { u"evidence.exported %1 "_s.arg(kept), u"case.viewed %1 "_s.arg(id),
             u"vault.verified "_s }) {
        QCOMPARE(events.filter(told).filter(u" by vaglioctl"_s).size(), 1);
    }
    QVERIFY(!text.contains(link));
    QCOMPARE(events.filter(u"case.erased"_s).size(), 1);
}

QTEST_MAIN(TestVaultFlow)
#include "tst_vaultflow.moc"
