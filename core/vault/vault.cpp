// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"

#include "core/vault/faultpoint.h"
#include "core/vault/vaultprivate.h"
#include "core/vault/vaultverifier.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype VaultIdSize = 16;
constexpr int LeastSlots = 2;

const QString IdName = u"id"_s;
const QString MadeName = u"made"_s;

JournalEvent slotEvent(const QString& what, KeySlot::Kind kind)
{
    return { what, {}, { { u"slot"_s, wordOf(kind) } } };
}

} // namespace

Vault::Vault(std::unique_ptr<Private> shared)
    : m_d(std::move(shared))
{
}

Vault::~Vault() = default;

bool Vault::existsIn(const QString& folder)
{
    return VaultFolder(folder).hasVault();
}

QString Vault::movedTo(const QString& folder)
{
    return VaultFolder(folder).movedTo();
}

QByteArray Vault::idIn(const QString& folder)
{
    const auto database = VaultDatabase::open(VaultFolder(folder).database(), false);
    return database ? (*database)->value(IdName).value_or(QByteArray()) : QByteArray();
}

Result<void> Vault::tryRecordsIn(const QString& folder)
{
    const VaultFolder tried(folder);
    Result<void> step = tried.startDatabase();
    if (step) {
        const auto database = VaultDatabase::open(tried.unfinishedDatabase(), true);
        step = database ? (*database)->setValue(IdName, "tried") : tl::unexpected(database.error());
    }
    if (!tried.clearUnfinished() && step) {
        return failure(Error::Kind::Storage, u"a file that was tried cannot be removed"_s);
    }
    return step;
}

QByteArray Vault::newVaultId()
{
    return SecretBytes::random(VaultIdSize).view().toByteArray();
}

Result<std::unique_ptr<Vault>> Vault::create(const QString& folder, const QByteArray& vaultId,
    SecretBytes masterKey, const QList<KeySlot>& slotList)
{
    if (slotList.size() < LeastSlots || masterKey.size() != Sealer::MasterKeySize) {
        return failure(Error::Kind::Refused, u"two slots and a master key"_s);
    }
    auto shared = std::make_unique<Private>(VaultFolder(folder));
    if (shared->folder.hasVault()) {
        return failure(Error::Kind::Storage, u"exists"_s);
    }
    if (shared->folder.isMoving() || !shared->folder.movedTo().isEmpty()) {
        return failure(Error::Kind::Storage, u"a vault is being moved here"_s);
    }
    if (const Result<void> made = shared->folder.make(); !made) {
        return tl::unexpected(made.error());
    }
    Result<std::unique_ptr<QLockFile>> lock = shared->folder.takeLock();
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    shared->lock = std::move(*lock);
    if (shared->folder.hasVault()) {
        return failure(Error::Kind::Storage, u"exists"_s);
    }
    shared->vaultId = vaultId;
    shared->masterKey = std::move(masterKey);
    shared->sealer = std::make_shared<Sealer>(shared->masterKey);
    if (const Result<void> filled = fill(*shared, slotList); !filled) {
        shared->database.reset();
        shared->folder.clearUnfinished();
        return tl::unexpected(filled.error());
    }
    Result<std::unique_ptr<VaultDatabase>> database
        = VaultDatabase::open(shared->folder.database(), true);
    if (!database) {
        return tl::unexpected(database.error());
    }
    shared->database = std::move(*database);
    shared->folder.keepReserve();
    return std::unique_ptr<Vault>(new Vault(std::move(shared)));
}

/// Under a name of its own until it is whole and on the disk.
Result<void> Vault::fill(Private& shared, const QList<KeySlot>& slotList)
{
    if (const Result<void> started = shared.folder.startDatabase(); !started) {
        return started;
    }
    Result<std::unique_ptr<VaultDatabase>> database
        = VaultDatabase::open(shared.folder.unfinishedDatabase(), true);
    if (!database) {
        return tl::unexpected(database.error());
    }
    shared.database = std::move(*database);
    JournalBody body;
    body.row.events.append({ u"vault.made"_s, {}, {} });
    for (const KeySlot& slot : slotList) {
        body.row.events.append(slotEvent(u"slot.put"_s, slot.kind));
        body.keySlots.append({ slot.kind, hashOf(slot) });
    }
    const Result<quint64> appended
        = shared.append(std::move(body), [&shared, &slotList](quint64) -> Result<void> {
              for (const KeySlot& slot : slotList) {
                  if (const Result<void> put = shared.database->putKeySlot(slot); !put) {
                      return put;
                  }
              }
              const QByteArray made
                  = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
              const Result<void> set = shared.database->setValue(MadeName, made);
              return set ? shared.database->setValue(IdName, shared.vaultId) : set;
          });
    if (!appended) {
        return tl::unexpected(appended.error());
    }
    // All of it must be in the one file that is renamed, nothing in the log beside it.
    if (const Result<void> emptied = shared.database->truncateLog(); !emptied) {
        return emptied;
    }
    shared.database.reset();
    faultPoint("vault.filled");
    const Result<void> finished = shared.folder.finishDatabase();
    faultPoint("vault.named");
    return finished;
}

Result<std::unique_ptr<Vault>> Vault::open(const QString& folder, Access access)
{
    const VaultFolder place(folder);
    Result<std::unique_ptr<Vault>> vault = openOnce(place, access);
    if (access == Access::Read) {
        return vault;
    }
    if (!vault && vault.error().kind == Error::Kind::Storage && place.movedTo().isEmpty()
        && place.spendReserve()) {
        vault = openOnce(place, access);
    }
    if (vault) {
        place.keepReserve();
    }
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::openOnce(const VaultFolder& folder, Access access)
{
    auto shared = std::make_unique<Private>(folder);
    if (const Result<void> looked = shared->folder.inspect(); !looked) {
        return tl::unexpected(looked.error());
    }
    if (access == Access::Write) {
        Result<std::unique_ptr<QLockFile>> lock = shared->folder.takeLock();
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        shared->lock = std::move(*lock);
        // Whoever had it may have moved it meanwhile.
        if (const Result<void> looked = shared->folder.inspect(); !looked) {
            return tl::unexpected(looked.error());
        }
        (void)shared->folder.make(); // an earlier Vaglio had no folder of images
        // A later Vaglio that was ended may have its schema in the log alone: opened to write, the
        // file would take it in.
        if (QFileInfo(shared->folder.database() + u"-wal"_s).size() > 0) {
            if (const auto looked = VaultDatabase::open(shared->folder.database(), false);
                !looked && looked.error().kind == Error::Kind::TooNew) {
                return tl::unexpected(looked.error());
            }
        }
    }
    Result<std::unique_ptr<VaultDatabase>> database
        = VaultDatabase::open(shared->folder.database(), access == Access::Write);
    if (!database) {
        return tl::unexpected(database.error());
    }
    shared->database = std::move(*database);
    const Result<QByteArray> id = shared->database->value(IdName);
    if (!id) {
        return id.error().kind == Error::Kind::NotFound
            ? failure(Error::Kind::Damaged, u"the vault has no id"_s)
            : tl::unexpected(id.error());
    }
    shared->vaultId = *id;
    return std::unique_ptr<Vault>(new Vault(std::move(shared)));
}

/// Without VaultFolder::inspect(): where a process closes a file, it gives up the locks that it has
/// on it (fcntl(2), F_SETLK), and those are the ones by which SQLite knows that the vault is open.
Result<std::unique_ptr<Vault>> Vault::openBeside(const OpenVault& open)
{
    auto shared = std::make_unique<Private>(VaultFolder(open.folder));
    Result<std::unique_ptr<VaultDatabase>> database
        = VaultDatabase::open(shared->folder.database(), false);
    if (!database) {
        return tl::unexpected(database.error());
    }
    shared->database = std::move(*database);
    shared->vaultId = open.id;
    shared->sealer = open.sealer;
    if (open.sealer) {
        if (const Result<void> found = shared->findEnd(); !found) {
            return tl::unexpected(found.error());
        }
    }
    return std::unique_ptr<Vault>(new Vault(std::move(shared)));
}

OpenVault Vault::forBeside() const
{
    return { folder(), vaultId(), sealer() };
}

QString Vault::folder() const
{
    return m_d->folder.path();
}

QString Vault::evidenceFolder() const
{
    return m_d->folder.evidence();
}

QString Vault::imageFolder() const
{
    return m_d->folder.images();
}

void Vault::keepReserve() const
{
    m_d->folder.keepReserve();
}

QByteArray Vault::vaultId() const
{
    return m_d->vaultId;
}

bool Vault::canWrite() const
{
    return m_d->lock != nullptr;
}

Result<QList<KeySlot>> Vault::keySlots() const
{
    return m_d->database->keySlots();
}

Result<void> Vault::putKeySlot(const KeySlot& slot, const QString& actor)
{
    if (const Result<void> checked = m_d->checkWritable(); !checked) {
        return checked;
    }
    JournalBody body;
    body.row.actor = actor;
    body.row.events.append(slotEvent(u"slot.put"_s, slot.kind));
    body.keySlots.append({ slot.kind, hashOf(slot) });
    const Result<quint64> written = m_d->append(
        std::move(body), [this, &slot](quint64) { return m_d->database->putKeySlot(slot); });
    return written ? Result<void>() : tl::unexpected(written.error());
}

Result<void> Vault::removeKeySlot(KeySlot::Kind kind, const QString& actor)
{
    if (const Result<void> checked = m_d->checkWritable(); !checked) {
        return checked;
    }
    const Result<QList<KeySlot>> slotList = keySlots();
    if (!slotList) {
        return tl::unexpected(slotList.error());
    }
    if (std::ranges::none_of(
            *slotList, [kind](const KeySlot& slot) { return slot.kind == kind; })) {
        return failure(Error::Kind::NotFound, wordOf(kind));
    }
    if (slotList->size() <= LeastSlots) {
        return failure(Error::Kind::Refused, u"two slots must remain"_s);
    }
    JournalBody body;
    body.row.actor = actor;
    body.row.events.append(slotEvent(u"slot.removed"_s, kind));
    body.keySlots.append({ kind, {} });
    const Result<quint64> written = m_d->append(
        std::move(body), [this, kind](quint64) { return m_d->database->removeKeySlot(kind); });
    return written ? Result<void>() : tl::unexpected(written.error());
}

Result<void> Vault::unlock(SecretBytes masterKey)
{
    lock();
    if (masterKey.size() != Sealer::MasterKeySize) {
        return failure(Error::Kind::Locked, u"not a master key"_s);
    }
    m_d->sealer = std::make_shared<Sealer>(masterKey);
    if (const Result<void> found = m_d->findEnd(); !found) {
        lock();
        return found;
    }
    m_d->masterKey = std::move(masterKey);
    return {};
}

void Vault::lock()
{
    m_d->sealer.reset();
    m_d->masterKey = {};
    m_d->end = {};
    m_d->divergence.reset();
    m_d->unopened.clear();
}

bool Vault::isLocked() const
{
    return m_d->sealer == nullptr;
}

std::shared_ptr<const Sealer> Vault::sealer() const
{
    return m_d->sealer;
}

JournalMark Vault::journalMark() const
{
    return m_d->end;
}

const SecretBytes* Vault::masterKey() const
{
    return isLocked() ? nullptr : &m_d->masterKey;
}

Result<QList<VaultFinding>> Vault::verify(const Progress& progress) const
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    if (const Result<void> begun = m_d->database->begin(); !begun) {
        return tl::unexpected(begun.error());
    }
    Result<QList<VaultFinding>> findings
        = VaultVerifier(*m_d->database, *m_d->sealer, progress).findings();
    m_d->database->rollback();
    return findings;
}

} // namespace Vaglio
