// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/vault.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QVariant>

/// Vaults for tests, and a way to do to their file what Vaglio never does.
namespace VaultSamples {

inline const QByteArray VaultId("0123456789abcdef");

inline Vaglio::SecretBytes masterKey(char fill = 'k')
{
    return Vaglio::SecretBytes::copyOf(QByteArray(Vaglio::Sealer::MasterKeySize, fill));
}

inline Vaglio::KeySlot slotOfKind(Vaglio::KeySlot::Kind kind, const QByteArray& wrapped)
{
    return { kind, QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC), {}, wrapped };
}

inline QList<Vaglio::KeySlot> twoSlots()
{
    return { slotOfKind(Vaglio::KeySlot::Kind::Passphrase, "wrapped one"),
        slotOfKind(Vaglio::KeySlot::Kind::RecoveryKey, "wrapped two") };
}

inline Vaglio::Result<std::unique_ptr<Vaglio::Vault>> make(const QString& folder)
{
    return Vaglio::Vault::create(folder, VaultId, masterKey(), twoSlots());
}

/// Opened and unlocked; null where it is not.
inline std::unique_ptr<Vaglio::Vault> openIn(
    const QString& folder, Vaglio::Vault::Access access = Vaglio::Vault::Access::Write)
{
    Vaglio::Result<std::unique_ptr<Vaglio::Vault>> vault = Vaglio::Vault::open(folder, access);
    if (!vault) {
        qWarning("open: %s", qPrintable(vault.error().detail));
        return nullptr;
    }
    if (const Vaglio::Result<void> unlocked = (*vault)->unlock(masterKey()); !unlocked) {
        qWarning("unlock: %s", qPrintable(unlocked.error().detail));
        return nullptr;
    }
    return std::move(*vault);
}

inline Vaglio::DocumentWrite caseOf(const QByteArray& id, const QByteArray& content)
{
    return { Vaglio::DocumentKind::Case, id, content, false };
}

inline Vaglio::DocumentWrite forgetting(const QByteArray& id)
{
    return { Vaglio::DocumentKind::Case, id, {}, true };
}

inline Vaglio::VaultBatch batchOf(std::vector<Vaglio::DocumentWrite> writes)
{
    return { std::move(writes), {}, QStringLiteral("tester") };
}

/// Many documents, enough that SQLite writes before it commits; "kept" is changed, "left"
/// forgotten.
inline constexpr int ManyDocuments = 300;

inline Vaglio::VaultBatch firstState()
{
    std::vector<Vaglio::DocumentWrite> writes;
    for (int i = 0; i < ManyDocuments; ++i) {
        writes.push_back(caseOf("old " + QByteArray::number(i), QByteArray(3000, '1')));
    }
    writes.push_back(caseOf("left", "1"));
    return batchOf(std::move(writes));
}

inline Vaglio::VaultBatch secondState()
{
    std::vector<Vaglio::DocumentWrite> writes;
    for (int i = 0; i < ManyDocuments; ++i) {
        writes.push_back(caseOf("old " + QByteArray::number(i), QByteArray(5000, '2')));
        writes.push_back(caseOf("new " + QByteArray::number(i), QByteArray(3000, '2')));
    }
    writes.push_back(forgetting("left"));
    return batchOf(std::move(writes));
}

/// Runs statements on the file of a closed vault, as someone with an SQLite shell would.
inline bool tamper(const QString& folder, const QStringList& statements)
{
    bool isDone = true;
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(folder + QStringLiteral("/vault.db"));
        isDone = database.open();
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement)) {
                qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
                isDone = false;
            }
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return isDone;
}

inline QStringList wordsOf(const QList<Vaglio::VaultFinding>& findings)
{
    using What = Vaglio::VaultFinding::What;
    static const QHash<int, QString> words {
        { int(What::DocumentDamaged), QStringLiteral("document damaged") },
        { int(What::DocumentMissing), QStringLiteral("document missing") },
        { int(What::DocumentOutdated), QStringLiteral("document outdated") },
        { int(What::DocumentUnknown), QStringLiteral("document unknown") },
        { int(What::JournalRowDamaged), QStringLiteral("row damaged") },
        { int(What::JournalRowMissing), QStringLiteral("row missing") },
        { int(What::JournalBroken), QStringLiteral("journal broken") },
        { int(What::JournalCut), QStringLiteral("journal cut") },
        { int(What::SlotAltered), QStringLiteral("slot altered") },
    };
    QStringList list;
    for (const Vaglio::VaultFinding& finding : findings) {
        list.append(words.value(int(finding.what)) + QStringLiteral(": ") + finding.subject);
    }
    return list;
}

/// What verify() finds, in words; "error: ..." where it does not finish.
inline QStringList verified(const Vaglio::Vault& vault)
{
    const auto findings = vault.verify({});
    return findings ? wordsOf(*findings)
                    : QStringList { QStringLiteral("error: ") + findings.error().detail };
}

/// 1 or 2 where the vault holds the whole of that state and nothing else, and verifies; otherwise
/// 0.
inline int stateOf(const Vaglio::Vault& vault)
{
    int documents = 0;
    QSet<char> states;
    bool hasLeft = false;
    const auto read
        = vault.readAll(Vaglio::DocumentKind::Case, [&](const Vaglio::VaultDocument& document) {
              ++documents;
              states.insert(document.content.front());
              hasLeft = hasLeft || document.id == "left";
              return true;
          });
    if (!read || *read != 0 || states.size() != 1 || !verified(vault).isEmpty()) {
        return 0;
    }
    if (documents == ManyDocuments + 1 && hasLeft && states.contains('1')) {
        return 1;
    }
    return documents == 2 * ManyDocuments && !hasLeft && states.contains('2') ? 2 : 0;
}

} // namespace VaultSamples
