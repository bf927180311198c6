// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/lastcontact.h"
#include "tests/flows/ctlsandbox.h"

#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Vaglio;

namespace {

const QByteArray Passphrase = "correct horse";

/// The vault of a folder, opened as 'vaglioctl init' made it; null where it does not open.
std::unique_ptr<Vault> openIn(const QString& folder, Vault::Access access)
{
    Result<std::unique_ptr<Vault>> vault = Vault::open(folder, access);
    const Result<QList<KeySlot>> keys
        = vault ? (*vault)->keySlots() : tl::unexpected(vault.error());
    if (!keys) {
        return nullptr;
    }
    for (const KeySlot& slot : *keys) {
        if (slot.kind != KeySlot::Kind::Passphrase) {
            continue;
        }
        Result<SecretBytes> key = unwrapWithPassphrase(
            slot, (*vault)->vaultId(), passphraseBytes(QString::fromLatin1(Passphrase)));
        if (key && (*vault)->unlock(std::move(*key))) {
            return std::move(*vault);
        }
    }
    return nullptr;
}

} // namespace

/// What runs of vaglioctl leave in the vault, and read out of it, seen from inside.
class TestVaglioctlRecords final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--seed"_s, u"40"_s, u"--set"_s, u"zip=small"_s }),
            qPrintable(m_sandbox.errorText()));
    }

    /// Who took evidence out is in the journal; whose it is, and where it went, is not.
    void anExportStandsInTheJournal()
    {
        const QString vault = newVault(u"exporting"_s);
        QCOMPARE(run({ u"sync"_s, u"--vault"_s, vault }).code, 0);
        QJsonObject one;
        const QJsonArray listed
            = run({ u"list"_s, u"--json"_s, u"--vault"_s, vault }).json().array();
        for (const QJsonValue& value : listed) {
            if (value.toObject().value(u"evidence"_s).toString() == u"kept"_s) {
                one = value.toObject();
            }
        }
        const QString id = one.value(u"id"_s).toString();
        const QString name = one.value(u"applicant"_s).toString();
        QVERIFY(!id.isEmpty() && !name.isEmpty());
        QCOMPARE(exportsIn(vault).size(), 0);

        const QString folder = m_home.filePath(u"Cartella di prova"_s);
        const CtlRun saved
            = run({ u"evidence"_s, id, u"--extract"_s, folder, u"--vault"_s, vault });
        QVERIFY2(saved.code == 0, saved.messages.constData());
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QVERIFY(!files.isEmpty());

        const QList<JournalRow> rows = exportsIn(vault);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().actor, u"vaglioctl"_s);
        QCOMPARE(rows.first().events.size(), 1);
        const JournalEvent& event = rows.first().events.first();
        QCOMPARE(event.subject, id);
        QCOMPARE(event.details.value(u"documents"_s).toInteger(), qint64(files.size()));
        QCOMPARE(event.details.value(u"sha256"_s).toByteArray().toHex(),
            one.value(u"evidenceSha256"_s).toString().toLatin1());
        QCOMPARE(event.details.size(), 2);
        QCborMap named = event.details;
        named.remove(u"sha256"_s); // of bytes that may be those of any letter
        const QByteArray all = QCborValue(named).toCbor();
        QVERIFY(!all.contains("Cartella") && !all.contains('/'));
        for (const QString& word : files + name.split(u' ')) {
            QVERIFY2(!all.contains(word.toUtf8()), qPrintable(word));
        }
    }

    /// A script is run by somebody, too.
    void whoIsAtWorkIsNamed()
    {
        const QString vault = newVault(u"named"_s);
        m_operatorName = "  Nina   Riva ";
        const CtlRun issued
            = run({ u"issue"_s, u"--mail"_s, u"a@example.it"_s, u"--json"_s, u"--vault"_s, vault });
        QVERIFY2(issued.code == 0, issued.messages.constData());
        m_operatorName.clear();
        const QJsonArray listed
            = run({ u"list"_s, u"--json"_s, u"--search"_s, u"a@example.it"_s, u"--vault"_s, vault })
                  .json()
                  .array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().toObject().value(u"issuedBy"_s).toString(), u"Nina Riva"_s);
        const QString id = listed.first().toObject().value(u"id"_s).toString();
        QCOMPARE(run({ u"note"_s, id, u"Call"_s, u"--vault"_s, vault }).code, 0);
        QSet<QString> ordering;
        QSet<QString> noting;
        for (const JournalRow& row : rowsIn(vault)) {
            for (const JournalEvent& event : row.events) {
                if (event.what.startsWith(u"order.")) {
                    ordering.insert(row.actor);
                } else if (event.what == u"case.noted") {
                    noting.insert(row.actor);
                }
            }
        }
        QCOMPARE(ordering, QSet<QString>({ u"Nina Riva"_s }));
        QCOMPARE(noting, QSet<QString>({ u"vaglioctl"_s }));
    }

    /// As the window does: the day was not seen on which the provider began to count.
    void assumedDaysAreSaidToBe_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody looked for three days") << 3 << u"27 days, assumed"_s;
        QTest::newRow("seen just before") << 0 << u"30 days"_s;
    }

    void assumedDaysAreSaidToBe()
    {
        QFETCH(int, daysAgo);
        QFETCH(QString, words);
        const QString vault = newVault(u"looked %1"_s.arg(daysAgo));
        {
            const std::unique_ptr<Vault> opened = openIn(vault, Vault::Access::Write);
            QVERIFY(opened);
            VaultBatch batch;
            batch.writes.push_back(
                lastContactWrite(QDateTime::currentDateTimeUtc().addDays(-daysAgo)));
            QVERIFY(opened->write(batch));
        }
        const CtlRun listed = run(
            { u"list"_s, u"--online"_s, u"--status"_s, u"ok"_s, u"--json"_s, u"--vault"_s, vault });
        QVERIFY2(listed.code == 0, listed.messages.constData());
        const QJsonObject one = listed.json().array().first().toObject();
        QCOMPARE(one.value(u"evidence"_s).toString(), words);
        const CtlRun shown = run({ u"show"_s, one.value(u"id"_s).toString(), u"--vault"_s, vault });
        QVERIFY2(shown.data.contains(' ' + words.toUtf8() + '\n'), shown.data.constData());
        const CtlRun table = run({ u"list"_s, u"--status"_s, u"ok"_s, u"--vault"_s, vault });
        QVERIFY2(table.data.contains("  " + words.toUtf8() + "  "), table.data.constData());
    }

private:
    QString newVault(const QString& name)
    {
        const QString folder = m_home.filePath(name);
        return run({ u"init"_s, u"--vault"_s, folder }).code == 0 ? folder : QString();
    }

    CtlRun run(const QStringList& arguments)
    {
        CtlProcess process;
        process.setToken(SandboxProcess::token());
        process.setBaseUrl(m_sandbox.baseUrl().toEncoded());
        process.setVariable("VAGLIO_PASSPHRASE", Passphrase);
        process.setVariable("VAGLIO_OPERATOR", m_operatorName);
        return process.run(arguments);
    }

    static QList<JournalRow> rowsIn(const QString& folder)
    {
        QList<JournalRow> rows;
        const std::unique_ptr<Vault> vault = openIn(folder, Vault::Access::Read);
        if (!vault) {
            qWarning("the vault does not open");
            return rows;
        }
        (void)vault->readJournal([&rows](const JournalRow& row) {
            rows.append(row);
            return true;
        });
        return rows;
    }

    static QList<JournalRow> exportsIn(const QString& folder)
    {
        QList<JournalRow> rows = rowsIn(folder);
        rows.removeIf([](const JournalRow& row) {
            return std::ranges::none_of(row.events,
                [](const JournalEvent& event) { return event.what == u"evidence.exported"; });
        });
        return rows;
    }

    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    QByteArray m_operatorName;
};

QTEST_GUILESS_MAIN(TestVaglioctlRecords)
#include "tst_vaglioctlrecords.moc"
