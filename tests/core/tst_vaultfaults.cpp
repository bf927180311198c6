// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"
#include "tests/core/fulldisk.h"
#include "tests/core/vaultsamples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;

namespace {

/// Whether the probe was ended by the signal that it sends itself.
bool diesIn(const QStringList& arguments)
{
    QProcess probe;
    probe.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    probe.start(QStringLiteral(VAULT_PROBE), arguments);
    return probe.waitForFinished() && probe.exitStatus() == QProcess::CrashExit
        && probe.exitCode() == SIGKILL;
}

const QStringList WriteSteps { u"vault.begin"_s, u"vault.documents"_s, u"vault.journal"_s,
    u"vault.head"_s, u"vault.commit"_s, u"vault.committed"_s };

} // namespace

/// Ended at any step, or out of room: the old state or the new one, whole, and a vault that works.
class VaultFaultsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"vault"_s);
    }

    void outlivesAKillInWrite_data()
    {
        QTest::addColumn<int>("state");
        for (const QString& step : WriteSteps) {
            QTest::newRow(qPrintable(step)) << (step == u"vault.committed"_s ? 2 : 1);
        }
    }

    void outlivesAKillInWrite()
    {
        {
            const auto vault = make(m_folder);
            QVERIFY(vault.has_value());
            QVERIFY((*vault)->write(firstState()));
            QCOMPARE(stateOf(**vault), 1);
        }
        QVERIFY(diesIn({ u"write"_s, m_folder, QString::fromUtf8(QTest::currentDataTag()) }));
        {
            const auto reader = openIn(m_folder, Vault::Access::Read);
            QVERIFY(reader != nullptr);
            QTEST(stateOf(*reader), "state");
        }
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QTEST(stateOf(*vault), "state");
        QVERIFY(vault->write(secondState()));
        QCOMPARE(stateOf(*vault), 2);
    }

    void outlivesAKillInPutKeySlot_data()
    {
        QTest::addColumn<qsizetype>("slotCount");
        for (const QString& step : WriteSteps) {
            QTest::newRow(qPrintable(step)) << qsizetype(step == u"vault.committed"_s ? 3 : 2);
        }
    }

    void outlivesAKillInPutKeySlot()
    {
        QVERIFY(make(m_folder));
        QVERIFY(diesIn({ u"slot"_s, m_folder, QString::fromUtf8(QTest::currentDataTag()) }));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QTEST((*vault->keySlots()).size(), "slotCount");
        QCOMPARE(verified(*vault), QStringList());
    }

    void outlivesAKillInCreate_data()
    {
        QTest::addColumn<bool>("isMade");
        QTest::newRow("schema.step") << false;
        for (const QString& step : WriteSteps) {
            QTest::newRow(qPrintable(step)) << false;
        }
        QTest::newRow("vault.filled") << false;
        QTest::newRow("vault.named") << true;
    }

    void outlivesAKillInCreate()
    {
        QVERIFY(diesIn({ u"create"_s, m_folder, QString::fromUtf8(QTest::currentDataTag()) }));
        QTEST(Vault::existsIn(m_folder), "isMade");
        if (!Vault::existsIn(m_folder)) {
            QVERIFY(make(m_folder));
        }
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QCOMPARE(verified(*vault), QStringList());
        QCOMPARE(QDir(m_folder).entryList({ u"unfinished*"_s }, QDir::Files), QStringList());
    }

    /// At each size at which the log can be full, from its first byte to one that has room.
    void outlivesAFullDisk()
    {
        const auto vault = make(m_folder);
        QVERIFY(vault.has_value());
        QVERIFY((*vault)->write(firstState()));
        int refusals = 0;
        bool isWritten = false;
        for (qint64 size = 0; !isWritten; size += 64 * 1024 + 1000) {
            QVERIFY2(size < 64 * 1024 * 1024, "there was never room");
            QVERIFY((*vault)->wipeLeftovers());
            const Result<quint64> written = [&] {
                const FullDisk full(size);
                return (*vault)->write(secondState());
            }();
            isWritten = written.has_value();
            if (!isWritten) {
                ++refusals;
                QCOMPARE(written.error().kind, Error::Kind::Storage);
                QVERIFY(!written.error().detail.isEmpty());
                QCOMPARE(stateOf(**vault), 1);
            }
        }
        QVERIFY2(refusals > 20, qPrintable(QString::number(refusals)));
        QCOMPARE(stateOf(**vault), 2);
        QVERIFY((*vault)->write(batchOf({ caseOf("after", "2") })));
        QCOMPARE(verified(**vault), QStringList());
    }

    void isNotMadeOnAFullDisk()
    {
        int refusals = 0;
        bool isMade = false;
        for (qint64 size = 0; !isMade; size += 5000) {
            QVERIFY2(size < 1024 * 1024, "there was never room");
            {
                const FullDisk full(size);
                const auto vault = make(m_folder);
                isMade = vault.has_value();
                if (!isMade) {
                    ++refusals;
                    QCOMPARE(vault.error().kind, Error::Kind::Storage);
                }
            }
            QCOMPARE(Vault::existsIn(m_folder), isMade);
        }
        QVERIFY2(refusals > 5, qPrintable(QString::number(refusals)));
        const auto vault = openIn(m_folder);
        QVERIFY(vault != nullptr);
        QCOMPARE(verified(*vault), QStringList());
    }

    void saysWhoHasIt()
    {
        QVERIFY(make(m_folder));
        QProcess holder;
        holder.start(QStringLiteral(VAULT_PROBE), { u"hold"_s, m_folder });
        QVERIFY(holder.waitForReadyRead());
        QCOMPARE(holder.readAll().trimmed(), QByteArray("held"));
        const auto second = Vault::open(m_folder, Vault::Access::Write);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::InUse);
        QVERIFY2(second.error().detail.startsWith(u"vaultprobe, "_s)
                && second.error().detail.endsWith(u", %1"_s.arg(holder.processId())),
            qPrintable(second.error().detail));
        const auto reader = openIn(m_folder, Vault::Access::Read);
        QVERIFY(reader != nullptr);
        QCOMPARE(verified(*reader), QStringList());
        holder.kill(); // its lock outlives it, and counts for nothing
        QVERIFY(holder.waitForFinished());
        QVERIFY(openIn(m_folder) != nullptr);
    }
};

QTEST_GUILESS_MAIN(VaultFaultsTest)
#include "tst_vaultfaults.moc"
