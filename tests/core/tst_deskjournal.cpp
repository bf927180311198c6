// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskjournal.h"
#include "core/desk/vaultcheck.h"
#include "tests/core/keepingtest.h"

#include <QSet>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// What leaves the desk, and the ways in, in the journal of a real vault.
class DeskJournalTest final : public KeepingTestBase {
    Q_OBJECT

private slots:
    /// What leaves the desk is in the journal by id, and nowhere in the open.
    void whatLeavesTheDeskIsInTheJournal()
    {
        using Act = DeskJournal::Act;
        DeskJournal acts(worker());
        acts.setOperatorName(Operator);
        QSet<QString> words;
        for (const Act act : { Act::LinkCopied, Act::LinkOpened, Act::LinkTextCopied,
                 Act::LinkMailed, Act::LinkImageSaved, Act::LinkPrinted, Act::EvidenceExported,
                 Act::EvidencePrinted }) {
            QVERIFY(answerOf(acts.note(act, u"request-a1"_s, 2)).has_value());
            words.insert(DeskJournal::wordOf(act));
            QVERIFY(journal().contains(DeskJournal::wordOf(act) + u" request-a1 by "_s + Operator));
        }
        QCOMPARE(words.size(), 8);
        const QByteArray file = contentOf(m_door->folder() + u"/vault.db"_s)
            + contentOf(m_door->folder() + u"/vault.db-wal"_s);
        QVERIFY(file.contains("SQLite")); // it does read it
        QVERIFY(!file.contains("request-a1") && !file.contains("link.copied")
            && !file.contains(Operator.toUtf8()));
        QVERIFY(answerOf(checkVault(worker(), Operator))->findings.isEmpty());
        // A desk that keeps nothing has nothing to say it to.
        QVERIFY(answerOf(DeskJournal({}).note(Act::LinkCopied, u"a1"_s)).has_value());
    }

    void theWayInIsInTheJournal()
    {
        QVERIFY(!m_door->openedBy());
        const auto key = answerOf(m_door->renewRecoveryKey(Operator));
        QVERIFY(key.has_value());
        m_door->lock();
        QVERIFY(answerOf(m_door->openWithRecoveryKey(*key)).has_value());
        QCOMPARE(m_door->openedBy(), std::optional(KeySlot::Kind::RecoveryKey));
        noteVaultOpened(*worker(), m_door->openedBy(), Operator);
        noteVaultLocked(*worker(), LockCause::Idle, Operator);
        m_door->lock();
        QVERIFY(!answerOf(m_door->openWithPassphrase(u"wrong"_s)));
        QVERIFY(answerOf(m_door->openWithPassphrase(Passphrase)).has_value());
        noteVaultOpened(*worker(), m_door->openedBy(), Operator);
        noteVaultMove(*worker(), MoveNote::Begun, Operator);
        const QStringList ways = journal(u"vault."_s);
        QCOMPARE(ways.mid(ways.size() - 4),
            QStringList(
                { uR"(vault.opened {"way": "recoverykey"})"_s, uR"(vault.locked {"by": "idle"})"_s,
                    uR"(vault.opened {"way": "passphrase"})"_s, u"vault.move-begun {}"_s }));
    }
};

QTEST_GUILESS_MAIN(DeskJournalTest)
#include "tst_deskjournal.moc"
