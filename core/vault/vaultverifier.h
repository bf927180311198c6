// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/journalbody.h"
#include "core/vault/vault.h"
#include "core/vault/vaultdatabase.h"
#include "core/vault/vaultprivate.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace Vaglio {

/// Walks the journal, learns from it what the vault must hold, and compares. One run, in one read
/// transaction of the caller's.
class VaultVerifier final {
public:
    VaultVerifier(VaultDatabase& database, const Sealer& sealer, const Vault::Progress& progress);

    [[nodiscard]] Result<QList<VaultFinding>> findings();

private:
    /// Kind and column of a document.
    struct Place {
        int kind = 0;
        std::array<char, Sealer::DocumentKeySize> key {};
        bool operator==(const Place&) const = default;
    };
    struct PlaceHash {
        size_t operator()(const Place& place) const;
    };
    /// What the journal said last of a document.
    struct Expected {
        QByteArray id;
        quint64 number = 0;
        bool forgotten = false;
        bool seen = false;
    };
    /// The row before, as far as the next one can be held against it.
    struct Before {
        quint64 number = 0;
        QByteArray storedLink;
        QByteArray trueLink; ///< as computed: where the two differ, the row was named already
        bool isSound = true; ///< there, and it opens: what follows must follow from it
    };

    using What = VaultFinding::What;

    [[nodiscard]] Result<void> readHead();
    [[nodiscard]] Result<void> walkJournal();
    void lookAtRow(const JournalRecord& record);
    void nameMissing(quint64 first, quint64 last);
    void lookAtLink(const JournalRecord& record);
    void learn(const JournalBody& body);
    void lookAtEnd();
    [[nodiscard]] Result<void> compareDocuments();
    void lookAtDocument(const DocumentRow& row);
    void nameAbsent();
    [[nodiscard]] Result<void> compareSlots();
    void add(What what, const QString& subject);
    [[nodiscard]] bool goOn();

    VaultDatabase& m_database;
    const Sealer& m_sealer;
    const Vault::Progress& m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_isStopped = false;
    QList<VaultFinding> m_findings;
    std::optional<JournalMark> m_head;
    Before m_before;
    std::set<quint64> m_lostRows; ///< what they wrote is unknown: nothing is held against it
    std::unordered_map<Place, Expected, PlaceHash> m_expected;
    std::map<KeySlot::Kind, QByteArray> m_slots;
};

} // namespace Vaglio
