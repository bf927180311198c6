// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/ctlsandbox.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;

/// The verbs that keep things, against the real sandbox, and then without it.
class TestVaglioctlVault final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--seed"_s, u"40"_s, u"--set"_s, u"zip=small"_s }),
            qPrintable(m_sandbox.errorText()));
        m_home = std::make_unique<QTemporaryDir>();
        QFile file(m_home->filePath(u"passphrase"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("correct horse\n") > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.close();
        const CtlRun made = run({ u"init"_s });
        QCOMPARE(made.code, 0);
        QCOMPARE(made.data.count('-'), 7);
        QCOMPARE(run({ u"init"_s }).code, 2); // there is one
    }

    /// While a round is at work, one reads, one waits, and one is told who has the vault.
    void onlyOneWrites()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"list"_s));
        QVERIFY(m_sandbox.set(u"latency-ms"_s, u"6000"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"latency"_s));
        CtlProcess writer;
        writer.setToken(SandboxProcess::token());
        writer.setBaseUrl(m_sandbox.baseUrl().toEncoded());
        writer.start({ u"sync"_s, u"--vault"_s, vault(), u"--passphrase-file"_s,
            m_home->filePath(u"passphrase"_s) });
        QTRY_VERIFY(QFile::exists(vault() + u"/vault.lock"_s));
        const CtlRun told = run({ u"label"_s, u"x"_s, u"--mail"_s, u"a@b.it"_s });
        QCOMPARE(told.code, 4);
        QVERIFY2(told.messages.contains("Another program has the vault (vaglioctl, "),
            told.messages.constData());
        QCOMPARE(run({ u"list"_s }).code, 0);
        const CtlRun beside = run({ u"verify"_s });
        QCOMPARE(beside.code, 0);
        QVERIFY2(beside.messages.contains("it is only read"), beside.messages.constData());
        const CtlRun waited = run({ u"verify"_s, u"--wait"_s, u"60"_s });
        QCOMPARE(waited.code, 0);
        QVERIFY2(!waited.messages.contains("it is only read"), waited.messages.constData());
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        QCOMPARE(writer.finish().code, 0);
        QVERIFY(run({ u"backup"_s, m_home->filePath(u"first.zip"_s) }).code == 0);
    }

    void keepsAndWorksOffline()
    {
        const CtlRun synced = run({ u"sync"_s, u"--json"_s }, true);
        QVERIFY2(synced.code == 0, synced.messages.constData());
        QCOMPARE(synced.json().object().value(u"kept"_s).toInt(), 0); // the round before has all
        QCOMPARE(synced.json().object().value(u"requests"_s).toInt(), 40);
        const int kept
            = run({ u"verify"_s, u"--json"_s }).json().object().value(u"files"_s).toInt();
        QVERIFY(kept > 0);

        m_sandbox.stop();
        const CtlRun offline = run({ u"sync"_s }, true);
        QCOMPARE(offline.code, 3);
        QVERIFY(offline.messages.contains("The list was not brought"));
        const CtlRun listed = run({ u"list"_s, u"--json"_s, u"--status"_s, u"ok"_s });
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.messages.contains("From the vault, as of 20"));
        QJsonObject one;
        int found = 0;
        for (const QJsonValue& value : listed.json().array()) {
            if (value.toObject().value(u"evidence"_s).toString() == u"kept"_s) {
                one = value.toObject();
                ++found;
            }
        }
        QCOMPARE(found, kept);
        listsByEvidence(kept);
        const QString id = one.value(u"id"_s).toString();
        const QString name = one.value(u"applicant"_s).toString();
        QVERIFY(!name.isEmpty());
        const CtlRun searched = run({ u"list"_s, u"--json"_s, u"--search"_s, name.toUpper() });
        QVERIFY(searched.data.contains(id.toUtf8()));
        const CtlRun shown = run({ u"show"_s, id, u"--json"_s });
        QCOMPARE(shown.code, 0);
        QVERIFY(!shown.json().object().value(u"identity"_s).toObject().isEmpty());
        const QString folder = m_home->filePath(u"out"_s);
        const CtlRun saved = run({ u"evidence"_s, id, u"--extract"_s, folder });
        QVERIFY2(saved.code == 0, saved.messages.constData());
        QVERIFY(!QDir(folder).isEmpty());
        const CtlRun online = run({ u"list"_s, u"--online"_s }, true);
        QCOMPARE(online.code, 3);
        QVERIFY(online.data.contains(id.toUtf8()));

        verifiesAndMoves(kept);
        notes(id);
        labelsAndErases(id);
    }

    /// Many requests, one reason: one message, and one for each where that is wanted.
    void whatFailedIsToldByItsReason()
    {
        const QString other = m_home->filePath(u"other"_s);
        m_sandbox.stop();
        QVERIFY(m_sandbox.start({ u"--seed"_s, u"40"_s, u"--set"_s, u"zip=small"_s }));
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"not-json"_s));
        QCOMPARE(run({ u"init"_s, u"--vault"_s, other }).code, 0);
        const CtlRun failed = run({ u"sync"_s, u"--vault"_s, other, u"--json"_s }, true);
        QVERIFY(failed.code != 0);
        const qsizetype count = failed.json().object().value(u"failed"_s).toArray().size();
        QVERIFY(count > 3);
        QCOMPARE(failed.messages.count('\n'), 1);
        QVERIFY2(failed.messages.contains(QByteArray::number(count) + " requests failed ("),
            failed.messages.constData());
        const CtlRun all = run(
            { u"sync"_s, u"--vault"_s, other, u"--verbose"_s, u"--calls-per-minute"_s, u"600"_s },
            true);
        QCOMPARE(all.messages.count('\n'), count);
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        QCOMPARE(run({ u"sync"_s, u"--vault"_s, other }, true).code, 0);
    }

    /// Else cron would send the same mail for ever.
    void whatIsGoneIsToldOnce()
    {
        const QString other = m_home->filePath(u"gone"_s);
        m_sandbox.stop();
        QVERIFY(m_sandbox.start({ u"--seed"_s, u"40"_s, u"--set"_s, u"zip=small"_s }));
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
        QCOMPARE(run({ u"init"_s, u"--vault"_s, other }).code, 0);
        const QStringList round { u"sync"_s, u"--vault"_s, other, u"--json"_s };
        const CtlRun first = run(round, true);
        QCOMPARE(first.code, 0);
        const int gone = first.json()[u"gone"_s].toInt();
        QVERIFY(gone > 3);
        QCOMPARE(first.json()[u"newlyGone"_s].toArray().size(), gone);
        QVERIFY2(first.messages.contains("no evidence of " + QByteArray::number(gone) + " approved")
                && first.messages.contains(" and " + QByteArray::number(gone - 3) + " more"),
            first.messages.constData());
        const CtlRun second = run(round, true);
        QCOMPARE(second.code, 0);
        QCOMPARE(second.messages, QByteArray());
        QCOMPARE(second.json()[u"gone"_s].toInt(), gone);
        QCOMPARE(second.json()[u"newlyGone"_s].toArray().size(), 0);
        const CtlRun all = run(round + QStringList { u"--verbose"_s }, true);
        QVERIFY2(all.messages.contains(
                     "no evidence of " + QByteArray::number(gone) + " approved requests"),
            all.messages.constData());
        // Others come: only they are told of.
        m_sandbox.stop();
        QVERIFY(m_sandbox.start({ u"--seed"_s, u"60"_s, u"--set"_s, u"zip=small"_s }));
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"404"_s));
        const CtlRun third = run(round, true);
        QCOMPARE(third.code, 0);
        const auto newer = third.json()[u"newlyGone"_s].toArray().size();
        QVERIFY(newer > 0);
        QCOMPARE(third.json()[u"gone"_s].toInt(), gone + newer);
        QVERIFY2(
            third.messages.contains("no evidence of " + QByteArray::number(newer) + " approved"),
            third.messages.constData());
    }

    /// Left by a program that was ended: told, and gone once that is wanted.
    void straysAreRemovedWhereThatIsSaid()
    {
        const QString name = u"evidence/0123456789abcdef0123456789abcdef"_s;
        QFile file(vault() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half a file") > 0 && file.flush());
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        file.close();
        const CtlRun told = run({ u"verify"_s });
        QCOMPARE(told.code, 0);
        QVERIFY2(told.messages.contains(name.toUtf8() + " belongs to no request"),
            told.messages.constData());
        QVERIFY(file.exists());
        const CtlRun removed = run({ u"verify"_s, u"--remove-strays"_s, u"--json"_s });
        QCOMPARE(removed.code, 0);
        QVERIFY2(removed.messages.contains("Removed: 1 of 1."), removed.messages.constData());
        QCOMPARE(removed.json()[u"removed"_s].toArray().size(), 1);
        QVERIFY(!file.exists());
        QVERIFY(!run({ u"verify"_s }).messages.contains("belongs to no request"));
    }

    void restoresIntoTheVaultsFolder()
    {
        const QString backup = m_home->filePath(u"d.zip"_s);
        const QString given = m_home->filePath(u"given"_s);
        QCOMPARE(run({ u"backup"_s, backup }).code, 0);
        const CtlRun made = run({ u"restore"_s, backup, u"--vault"_s, given });
        QVERIFY2(made.code == 0, made.messages.constData());
        QCOMPARE(run({ u"verify"_s, u"--vault"_s, given }).code, 0);
        // Where a vault is, none is made: neither there nor in the one of the environment.
        for (const QStringList& place : { QStringList { u"--vault"_s, given }, QStringList {} }) {
            const CtlRun refused = run(QStringList { u"restore"_s, backup } + place);
            QCOMPARE(refused.code, 2);
            QVERIFY2(
                refused.messages.contains("There is a vault in '"), refused.messages.constData());
        }
        const CtlRun twice = run({ u"restore"_s, backup, given, u"--vault"_s, given });
        QCOMPARE(twice.code, 2);
        QVERIFY2(twice.messages.contains("One folder is enough"), twice.messages.constData());
        // What stands after the file wins over the environment, and an empty one is a mistake.
        QCOMPARE(run({ u"restore"_s, backup, m_home->filePath(u"after"_s) }).code, 0);
        const CtlRun nowhere = run({ u"restore"_s, backup, QString() });
        QCOMPARE(nowhere.code, 2);
        QVERIFY2(nowhere.messages.contains("Where to?"), nowhere.messages.constData());
        CtlProcess process;
        process.setVariable("VAGLIO_VAULT", m_home->filePath(u"fromenvironment"_s).toUtf8());
        QCOMPARE(process.run({ u"restore"_s, backup }).code, 0);
        QVERIFY(QFile::exists(m_home->filePath(u"fromenvironment/vault.db"_s)));
        CtlProcess bare;
        QVERIFY(bare.run({ u"restore"_s, backup }).messages.contains("Where to?"));
    }

    void anUnfinishedBackupIsNamed()
    {
        QFile left(m_home->filePath(u"c.zip.part"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
        const CtlRun refused = run({ u"backup"_s, m_home->filePath(u"c.zip"_s) });
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.messages.contains("There is an unfinished backup, 'c.zip.part'."),
            refused.messages.constData());
        QVERIFY(!QFile::exists(m_home->filePath(u"c.zip"_s)));
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row
            = [](const char* name, const QStringList& arguments, int code,
                  const QByteArray& words) { QTest::newRow(name) << arguments << code << words; };
        row("no vault there", { u"list"_s, u"--vault"_s, u"/nowhere"_s }, 4, "There is no vault");
        row("erase without a word", { u"erase"_s, u"x"_s }, 2, "--yes");
        row("erase unknown", { u"erase"_s, u"x"_s, u"--yes"_s }, 2, "knows no request x");
        row("label without a name", { u"label"_s, u"x"_s }, 2, "Whose is it?");
        row("label unknown", { u"label"_s, u"x"_s, u"--mail"_s, u"a@b.it"_s }, 2,
            "knows no request");
        row("note on nothing", { u"note"_s }, 2, "On which request?");
        row("note that says nothing", { u"note"_s, u"x"_s }, 2, "What does the note say?");
        row("note unknown", { u"note"_s, u"x"_s, u"text"_s }, 2, "knows no request x");
        row("note too long", { u"note"_s, u"x"_s, QString(4'001, u'n') }, 2,
            "at most 4000 characters");
        row("note from nothing", { u"note"_s, u"x"_s, u"-"_s }, 2, "Nothing came");
        row("show unknown", { u"show"_s, u"x"_s }, 2, "knows nothing under this id");
        row("wait for ever", { u"verify"_s, u"--wait"_s, u"long"_s }, 2, "number of seconds");
        row("too few calls", { u"sync"_s, u"--calls-per-minute"_s, u"9"_s }, 2, "from 10 to 600");
        row("too many calls", { u"sync"_s, u"--calls-per-minute"_s, u"601"_s }, 2,
            "from 10 to 600");
        row("calls that are none", { u"sync"_s, u"--calls-per-minute"_s, u"many"_s }, 2,
            "from 10 to 600");
        row("settle both ways", { u"settle"_s, u"--none"_s, u"--request"_s, u"x"_s }, 2,
            "not both");
        row("a price that is none",
            { u"issue"_s, u"--mail"_s, u"a@b.it"_s, u"--price"_s, u"1,70"_s }, 2,
            "--price takes an amount");
        row("import nothing", { u"import"_s }, 2, "Which archives?");
        row("import a missing file", { u"import"_s, u"/nowhere.zip"_s }, 4, "/nowhere.zip");
        row("restore over", { u"restore"_s, u"/nowhere.zip"_s, u"/"_s }, 2, "not empty");
    }

    void saysWhatIsMissing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const CtlRun result = run(arguments);
        QTEST(result.code, "code");
        QVERIFY2(result.messages.contains(words), result.messages.constData());
    }

    void aWrongPassphraseOpensNothing()
    {
        CtlProcess process;
        process.setVariable("VAGLIO_PASSPHRASE", "wrong");
        const CtlRun result = process.run({ u"list"_s, u"--vault"_s, vault() });
        QCOMPARE(result.code, 4);
        QVERIFY(result.messages.contains("does not open this vault"));
        QCOMPARE(result.data, QByteArray());
    }

private:
    [[nodiscard]] QString vault() const { return m_home->filePath(u"vault"_s); }

    CtlRun run(QStringList arguments, bool hasService = false, const QByteArray& input = {})
    {
        CtlProcess process;
        if (hasService) {
            process.setToken(SandboxProcess::token());
            process.setBaseUrl(m_sandbox.baseUrl().toEncoded());
        }
        if (!arguments.contains(u"--vault"_s)) {
            process.setVariable("VAGLIO_VAULT", vault().toUtf8());
        }
        // First: what follows "--" is no option.
        arguments
            = QStringList { u"--passphrase-file"_s, m_home->filePath(u"passphrase"_s) } + arguments;
        return process.run(arguments, input);
    }

    void verifiesAndMoves(int kept)
    {
        const CtlRun whole = run({ u"verify"_s, u"--json"_s });
        QCOMPARE(whole.code, 0);
        QCOMPARE(whole.json().object().value(u"files"_s).toInt(), kept);
        const QString backup = m_home->filePath(u"b.zip"_s);
        const QString moved = m_home->filePath(u"moved"_s);
        QCOMPARE(run({ u"backup"_s, backup }).code, 0);
        QCOMPARE(run({ u"backup"_s, backup }).code, 2);
        QCOMPARE(run({ u"restore"_s, backup, moved }).code, 0);
        QCOMPARE(run({ u"verify"_s, u"--vault"_s, moved }).code, 0);
        QDir evidence(moved + u"/evidence"_s);
        QVERIFY(evidence.remove(evidence.entryList(QDir::Files).constFirst()));
        const CtlRun damaged = run({ u"verify"_s, u"--vault"_s, moved });
        QCOMPARE(damaged.code, 5);
        QCOMPARE(damaged.data.count('\n'), 1);
        QVERIFY(damaged.data.contains(": the evidence is missing"));
    }

    /// Each request is of one evidence; what expires is online too.
    void listsByEvidence(int kept)
    {
        const auto listed = [this](const QString& evidence) {
            return run({ u"list"_s, u"--json"_s, u"--evidence"_s, evidence }).json().array();
        };
        QCOMPARE(listed(u"Kept"_s).size(), kept);
        qsizetype all = 0;
        for (const QString& evidence :
            { u"kept"_s, u"online"_s, u"pending"_s, u"gone"_s, u"none"_s }) {
            all += listed(evidence).size();
        }
        QCOMPARE(all, 40);
        const QJsonArray none = listed(u"none"_s);
        QVERIFY(!none.isEmpty());
        for (const QJsonValue& value : none) {
            QCOMPARE(value[u"evidence"_s].toString(), u"none"_s);
            QCOMPARE(value[u"status"_s].toString(), u"ko"_s);
        }
    }

    void notes(const QString& id)
    {
        const QString text = u"Richiamare luned\u00EC\n\nGaravaglia \u202Eodnaloc"_s;
        QVERIFY(run({ u"show"_s, id, u"--json"_s }).json().object().value(u"note"_s).isUndefined());
        QCOMPARE(run({ u"note"_s, id, text }).code, 0);
        const CtlRun shown = run({ u"show"_s, id });
        QVERIFY2(shown.data.contains("Richiamare luned\xC3\xAC\n"), shown.data.constData());
        QVERIFY(shown.data.contains(" Garavaglia \xEF\xBF\xBDodnaloc\n"));
        const QJsonObject kept = run({ u"show"_s, id, u"--json"_s }).json().object();
        QCOMPARE(kept.value(u"note"_s).toString(), text);
        QCOMPARE(kept.value(u"noteBy"_s).toString(), u"vaglioctl"_s);
        QVERIFY(
            QDateTime::fromString(kept.value(u"noteChanged"_s).toString(), Qt::ISODate).isValid());
        QVERIFY(run({ u"list"_s, u"--search"_s, u"GARAV lunedi"_s }).data.contains(id.toUtf8()));
        // The list goes elsewhere: it does not tell what was noted.
        QVERIFY(!run({ u"list"_s, u"--json"_s }).data.contains("Garavaglia"));
        QCOMPARE(run({ u"note"_s, id, u"-"_s }, false, "dall'ingresso\n").code, 0);
        QCOMPARE(run({ u"show"_s, id, u"--json"_s }).json().object().value(u"note"_s).toString(),
            u"dall'ingresso"_s);
        QCOMPARE(run({ u"note"_s, id, QString() }).code, 0);
        QVERIFY(run({ u"show"_s, id, u"--json"_s }).json().object().value(u"note"_s).isUndefined());
        QCOMPARE(run({ u"note"_s, id, u"--"_s, u"-Garavaglia"_s }).code, 0);
    }

    void labelsAndErases(const QString& id)
    {
        QCOMPARE(run({ u"label"_s, id, u"--last-name"_s, u"Garavaglia"_s }).code, 0);
        QVERIFY(run({ u"list"_s, u"--search"_s, u"garavaglia"_s }).data.contains(id.toUtf8()));
        QCOMPARE(run({ u"erase"_s, id, u"--yes"_s }).code, 0);
        QVERIFY(!run({ u"list"_s, u"--search"_s, u"garavaglia"_s }).data.contains(id.toUtf8()));
        QVERIFY(run({ u"show"_s, id }).data.contains("ok"));
        QVERIFY(!run({ u"show"_s, id }).data.contains("Garavaglia"));
        QCOMPARE(run({ u"note"_s, id, u"again"_s }).code, 2);
        QCOMPARE(run({ u"verify"_s }).code, 0);
    }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestVaglioctlVault)
#include "tst_vaglioctlvault.moc"
