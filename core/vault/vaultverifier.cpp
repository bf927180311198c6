// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vaultverifier.h"

#include <algorithm>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr qint64 RowsPerProgress = 256;
}

/// The key is a keyed hash already.
size_t VaultVerifier::PlaceHash::operator()(const Place& place) const
{
    size_t hash = 0;
    static_assert(sizeof hash <= Sealer::DocumentKeySize);
    std::memcpy(&hash, place.key.data(), sizeof hash);
    return hash ^ static_cast<size_t>(place.kind);
}

VaultVerifier::VaultVerifier(
    VaultDatabase& database, const Sealer& sealer, const Vault::Progress& progress)
    : m_database(database)
    , m_sealer(sealer)
    , m_progress(progress)
{
}

Result<QList<VaultFinding>> VaultVerifier::findings()
{
    const Result<qint64> total = m_database.rowCount();
    if (!total) {
        return tl::unexpected(total.error());
    }
    m_total = *total;
    for (const auto step : { &VaultVerifier::readHead, &VaultVerifier::walkJournal,
             &VaultVerifier::compareDocuments, &VaultVerifier::compareSlots }) {
        if (const Result<void> done = (this->*step)(); !done) {
            return tl::unexpected(done.error());
        }
        if (m_isStopped) {
            return failure(Error::Kind::Cancelled);
        }
    }
    if (m_progress) {
        m_progress(m_total, m_total);
    }
    return m_findings;
}

void VaultVerifier::add(What what, const QString& subject)
{
    m_findings.append({ what, subject });
}

bool VaultVerifier::goOn()
{
    if (m_progress && m_done % RowsPerProgress == 0 && !m_progress(m_done, m_total)) {
        m_isStopped = true;
    }
    ++m_done;
    return !m_isStopped;
}

Result<void> VaultVerifier::readHead()
{
    const Result<QByteArray> sealed = m_database.value(u"head"_s);
    if (!sealed && sealed.error().kind != Error::Kind::NotFound) {
        return tl::unexpected(sealed.error());
    }
    if (sealed) {
        if (const Result<JournalMark> head = VaultText::openEnd(m_sealer, *sealed)) {
            m_head = *head;
        }
    }
    return {};
}

Result<void> VaultVerifier::walkJournal()
{
    const Result<void> walked = m_database.eachJournalRecord(
        std::numeric_limits<qint64>::min(), [this](const JournalRecord& record) {
            if (goOn()) {
                lookAtRow(record);
            }
            return !m_isStopped;
        });
    if (walked && !m_isStopped) {
        lookAtEnd();
    }
    return walked;
}

void VaultVerifier::lookAtRow(const JournalRecord& record)
{
    const Result<QByteArray> text
        = m_sealer.open(record.sealed, VaultText::journalPlace(record.number));
    const Result<JournalBody> body = text ? journalBodyFromCbor(*text, record.number)
                                          : Result<JournalBody>(tl::unexpected(text.error()));
    if (!body && (!m_head || record.number < 1 || record.number > m_head->number)) {
        // Never one of this journal, or beyond its end: the gap before it says nothing.
        add(What::JournalRowDamaged, QString::number(static_cast<qint64>(record.number)));
        return;
    }
    if (record.number > m_before.number + 1) {
        nameMissing(m_before.number + 1, record.number - 1);
        m_before.isSound = false;
    }
    if (!body) {
        add(What::JournalRowDamaged, QString::number(record.number));
        m_lostRows.insert(record.number);
        m_before = { record.number, record.link, {}, false };
        return;
    }
    lookAtLink(record);
    learn(*body);
}

void VaultVerifier::nameMissing(quint64 first, quint64 last)
{
    for (quint64 number = first; number <= last; ++number) {
        add(What::JournalRowMissing, QString::number(number));
        m_lostRows.insert(number);
    }
}

/// One edit is named once: the row after an edited one may follow either from the link that stands
/// there or from the one that should. After a row that is gone or does not open, named already, a
/// row that opens in its place is taken as it is, and the next is held against it.
void VaultVerifier::lookAtLink(const JournalRecord& record)
{
    const auto linkAfter = [&](const QByteArray& link) {
        return m_sealer.chain(link, record.number, record.sealed);
    };
    const QByteArray afterStored = linkAfter(m_before.storedLink);
    QByteArray trueLink = afterStored;
    if (record.link != afterStored && m_before.isSound
        && m_before.trueLink != m_before.storedLink) {
        trueLink = linkAfter(m_before.trueLink);
    }
    const bool follows = record.link == trueLink;
    if (!follows && m_before.isSound) {
        add(What::JournalBroken, QString::number(record.number));
    }
    m_before = { record.number, record.link, m_before.isSound ? trueLink : record.link, true };
}

void VaultVerifier::learn(const JournalBody& body)
{
    for (const TouchedDocument& touched : body.documents) {
        const QByteArray key = m_sealer.documentKey(touched.kind, touched.id);
        Place place { static_cast<int>(touched.kind), {} };
        std::ranges::copy(key, place.key.begin());
        m_expected.insert_or_assign(
            place, Expected { touched.id, body.row.number, touched.forgotten, false });
    }
    for (const TouchedSlot& touched : body.keySlots) {
        m_slots.insert_or_assign(touched.kind, touched.hash);
    }
}

void VaultVerifier::lookAtEnd()
{
    if (!m_head) {
        add(What::JournalCut, {});
        return;
    }
    if (m_before.number < m_head->number) {
        const quint64 first = m_before.number + 1;
        add(What::JournalCut, QString::number(first));
        for (quint64 number = first; number <= m_head->number; ++number) {
            m_lostRows.insert(number);
        }
    } else if (m_before.number > m_head->number) {
        add(What::JournalCut, QString::number(m_head->number + 1));
    } else if (m_before.isSound && m_head->link != m_before.storedLink
        && m_head->link != m_before.trueLink) {
        add(What::JournalBroken, QString::number(m_before.number));
    }
}

Result<void> VaultVerifier::compareDocuments()
{
    const Result<void> compared = m_database.eachDocument([this](const DocumentRow& row) {
        if (goOn()) {
            lookAtDocument(row);
        }
        return !m_isStopped;
    });
    if (compared && !m_isStopped) {
        nameAbsent();
    }
    return compared;
}

void VaultVerifier::lookAtDocument(const DocumentRow& row)
{
    const bool isSetAside = row.kind >= SetAside;
    Place place { isSetAside ? row.kind - SetAside : row.kind, {} };
    const bool hasPlace = row.key.size() == Sealer::DocumentKeySize;
    if (hasPlace) {
        std::ranges::copy(row.key, place.key.begin());
    }
    const auto found = hasPlace ? m_expected.find(place) : m_expected.end();
    const Result<VaultDocument> document = VaultText::open(m_sealer, row);
    // Written by a row that is lost: it opens where it stands, so it is as it was written.
    const bool isOfLostRow = document && m_lostRows.contains(row.number);
    if (found == m_expected.end()) {
        if (!isOfLostRow) {
            add(What::DocumentUnknown,
                QString::fromUtf8(document ? document->id : row.key.toHex()));
        }
        return;
    }
    Expected& expected = found->second;
    const QString subject = QString::fromUtf8(expected.id);
    if (isSetAside) {
        add(What::DocumentDamaged, subject);
        return;
    }
    expected.seen = true;
    if (!document || document->id != expected.id) {
        add(What::DocumentDamaged, subject);
    } else if (row.number < expected.number) {
        add(What::DocumentOutdated, subject);
    } else if (!isOfLostRow && (row.number > expected.number || expected.forgotten)) {
        add(What::DocumentUnknown, subject);
    }
}

void VaultVerifier::nameAbsent()
{
    QStringList absent;
    for (const auto& [place, expected] : m_expected) {
        if (!expected.seen && !expected.forgotten) {
            absent.append(QString::fromUtf8(expected.id));
        }
    }
    absent.sort();
    for (const QString& id : std::as_const(absent)) {
        add(What::DocumentMissing, id);
    }
}

Result<void> VaultVerifier::compareSlots()
{
    const Result<QList<KeySlot>> slotList = m_database.keySlots();
    if (!slotList) {
        return tl::unexpected(slotList.error());
    }
    std::map<KeySlot::Kind, QByteArray> present;
    for (const KeySlot& slot : *slotList) {
        present.insert_or_assign(slot.kind, hashOf(slot));
        m_slots.try_emplace(slot.kind);
    }
    for (const auto& [kind, hash] : m_slots) {
        const auto found = present.find(kind);
        if ((found == present.end() ? QByteArray() : found->second) != hash) {
            add(What::SlotAltered, wordOf(kind));
        }
    }
    return {};
}

} // namespace Vaglio
