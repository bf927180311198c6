// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casedocument.h"
#include "core/desk/vaultcheck.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "tests/sandboxprocess.h"

#include <QElapsedTimer>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"correct horse battery staple"_s;
constexpr int LeastArchives = 40;

/// VAGLIO_RESCUE_KILLS sets how many, for a quick look fewer.
int killCount()
{
    const int asked = qEnvironmentVariableIntValue("VAGLIO_RESCUE_KILLS");
    return asked > 0 ? asked : 200;
}

/// One life of the probe.
class Probe final {
    Q_DISABLE_COPY_MOVE(Probe)
public:
    Probe(const QString& folder, const SandboxProcess& sandbox, const QStringList& step = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(RESCUE_PROBE),
            QStringList { folder, sandbox.baseUrl().toString(),
                QString::fromUtf8(SandboxProcess::token()), Passphrase }
                + step);
    }
    ~Probe()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Whether the vault was opened.
    [[nodiscard]] bool begins()
    {
        while (!m_said.contains("begun\n") && m_process.waitForReadyRead(20'000)) {
            m_said += m_process.readAllStandardOutput();
        }
        return m_said.contains("begun\n");
    }
    /// False where it ended by itself before.
    [[nodiscard]] bool killAfter(int milliseconds)
    {
        const bool ended = m_process.waitForFinished(milliseconds);
        m_process.kill();
        m_process.waitForFinished();
        m_said += m_process.readAllStandardOutput();
        return !ended;
    }
    [[nodiscard]] bool ends()
    {
        const bool ended = m_process.waitForFinished(60'000);
        m_said += m_process.readAllStandardOutput();
        return ended;
    }
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] QByteArray said() const { return m_said; }
    [[nodiscard]] QSet<QString> kept() const
    {
        QSet<QString> ids;
        const QList<QByteArray> lines = m_said.split('\n');
        for (const QByteArray& line : lines.first(lines.size() - 1)) { // the last may be half
            if (line.startsWith("kept ")) {
                ids.insert(QString::fromUtf8(line.mid(5)));
            }
        }
        return ids;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/// A program that is killed in the midst of a rescue, at random instants and at each step: nothing
/// that it called kept is lost, nothing half is counted, and what was on its way costs one more
/// GET.
class RescueKillTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--seed"_s, u"220"_s, u"--set"_s, u"zip=small"_s }),
            qPrintable(m_sandbox.errorText()));
    }

    void nothingIsLost()
    {
        int kills = 0;
        int again = 0;
        newVault();
        const qint64 whole = timeOfAWholeRescue();
        while (kills < killCount()) {
            newVault();
            QSet<QString> kept;
            bool isDone = false;
            // Some kills a vault, so that also what a killed program left is gone on with.
            for (int life = 0; !isDone && life < 6 && kills < killCount(); ++life) {
                const QMap<QString, int> before = asked();
                Probe probe(m_folder, m_sandbox);
                QVERIFY2(probe.begins(), probe.said().constData());
                isDone = !probe.killAfter(
                    QRandomGenerator::global()->bounded(static_cast<int>(whole)));
                kills += isDone ? 0 : 1;
                again += lookAfter(before, kept, probe.kept());
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            finishAndLook(kept);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        qInfo("%d kills, a whole rescue takes %lld ms, %d archives were asked for again", kills,
            static_cast<long long>(whole), again);
        QVERIFY2(again > 0, "no kill met a fetch");
    }

    void nothingIsLostAtAnyStep_data()
    {
        QTest::addColumn<int>("occurrence");
        for (const char* step :
            { "evidence.begin", "evidence.written", "evidence.synced", "evidence.renamed",
                "vault.begin", "vault.journal", "vault.commit", "vault.committed" }) {
            QTest::newRow(step) << 4;
        }
        QTest::newRow("evidence.folder") << 2; // once for several files
    }

    void nothingIsLostAtAnyStep()
    {
        QFETCH(int, occurrence);
        newVault();
        const QMap<QString, int> before = asked();
        Probe probe(m_folder, m_sandbox,
            { QString::fromLatin1(QTest::currentDataTag()), QString::number(occurrence) });
        QVERIFY(probe.ends());
        QVERIFY2(probe.wasKilled(), probe.said().constData());
        QSet<QString> kept;
        lookAfter(before, kept, probe.kept());
        QVERIFY(kept.size() < LeastArchives);
        finishAndLook(kept);
    }

private:
    void newVault()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"vault"_s);
        VaultDoor door(m_folder, nullptr);
        door.setPassphraseCost(PassphraseCost::least());
        QVERIFY(answerOf(door.create({ false, Passphrase })).has_value());
        QVERIFY(m_sandbox.reset());
        QVERIFY(m_sandbox.set(u"zip"_s, u"small"_s));
    }

    /// In milliseconds, from the opened vault on.
    [[nodiscard]] qint64 timeOfAWholeRescue()
    {
        Probe probe(m_folder, m_sandbox);
        if (!probe.begins()) {
            return 0;
        }
        QElapsedTimer timer;
        timer.start();
        return probe.ends() && probe.kept().size() >= LeastArchives ? timer.elapsed() : 0;
    }

    [[nodiscard]] QMap<QString, int> asked() const
    {
        QMap<QString, int> counts;
        const QJsonObject archives = m_sandbox.charges().value(u"archives"_s).toObject();
        for (auto one = archives.constBegin(); one != archives.constEnd(); ++one) {
            counts.insert(one.key(), one.value().toInt());
        }
        return counts;
    }

    struct Found {
        QSet<QString> kept;
        VaultReport report;
    };
    /// Opens the vault as a restart would, and reads and hashes all of it.
    [[nodiscard]] Result<Found> look() const
    {
        VaultDoor door(m_folder, nullptr);
        if (const auto opened = answerOf(door.openWithPassphrase(Passphrase)); !opened) {
            return tl::unexpected(opened.error());
        }
        const auto worker = door.deskVault().worker;
        const auto report = answerOf(checkVault(worker, {}));
        if (!report) {
            return tl::unexpected(report.error());
        }
        return worker
            ->run([&report](const Vault& vault) -> Result<Found> {
                Found found { {}, *report };
                const auto read
                    = vault.readAll(DocumentKind::Case, [&found](const VaultDocument& document) {
                          const Result<CaseRecord> one = caseFromDocument(document.content);
                          if (one && one->kept) {
                              found.kept.insert(one->request.id);
                          }
                          return true;
                      });
                return read ? Result<Found>(found) : tl::unexpected(read.error());
            })
            .result();
    }

    /// Answers how many archives were asked for that had been asked for before; kept grows.
    int lookAfter(const QMap<QString, int>& before, QSet<QString>& kept, const QSet<QString>& told)
    {
        const QMap<QString, int> after = asked();
        int again = 0;
        for (auto one = after.cbegin(); one != after.cend(); ++one) {
            const int more = one.value() - before.value(one.key());
            again += more > 0 && before.contains(one.key()) ? 1 : 0;
            if (more > 1 || (more > 0 && kept.contains(one.key()))) {
                qWarning("%s was asked for %d times", qPrintable(one.key()), more);
                QTest::qFail("an archive was asked for once too often", __FILE__, __LINE__);
            }
        }
        const Result<Found> found = look();
        if (!found || !found->report.findings.isEmpty()
            || found->report.files != found->kept.size()) {
            QTest::qFail("the vault is not whole", __FILE__, __LINE__);
        } else if (!found->kept.contains(kept) || !found->kept.contains(told)) {
            QTest::qFail("what was called kept is lost", __FILE__, __LINE__);
        } else {
            kept = found->kept;
        }
        return again;
    }

    void finishAndLook(const QSet<QString>& kept)
    {
        const QMap<QString, int> before = asked();
        Probe probe(m_folder, m_sandbox);
        QVERIFY(probe.ends());
        QVERIFY2(probe.said().contains("done 0\n"), probe.said().constData());
        QSet<QString> all = kept;
        lookAfter(before, all, probe.kept());
        QVERIFY(all.size() >= LeastArchives);
        const QMap<QString, int> counts = asked();
        QVERIFY(std::ranges::all_of(all, [&counts](const QString& id) { return counts[id] > 0; }));
        QCOMPARE(counts.size(), all.size());
    }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

QTEST_GUILESS_MAIN(RescueKillTest)
#include "tst_rescuekill.moc"
