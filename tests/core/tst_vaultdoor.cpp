// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultdoor.h"

#include "core/desk/vaultbackup.h"
#include "core/desk/vaultrestore.h"
#include "core/desk/vaultworker.h"
#include "core/vault/keychain.h"
#include "tests/core/answerof.h"
#include "tests/core/keychainentries.h"
#include "tests/core/stuckkeychain.h"

#include <QCborValue>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Passphrase = u"correct horse battery staple"_s;
const QString Operator = u"Giulia Ferri"_s;

struct Entry {
    QString name;
    QByteArray secret;
};

} // namespace

/// The ways into a vault with a real keychain: given up, renewed, lost with the computer.
class TestVaultDoor final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhyTheKeychainDoesNotOpenIt();
    void theKeychainGivenUpOpensNoMore();
    void theKeychainThatIsNeededStays();
    void aStuckKeychainIsGivenUpAllTheSame();
    void aRenewedKeychainHasAnotherSecret();
    void aKeychainThatDoesNotTakeItChangesNothing();
    void aSlotThatIsNotWrittenLeavesNoEntry();
    void aVaultThatIsNotMadeLeavesNoEntry();
    void onAnotherSystemTheRecoveryKeyOpensIt();
    void noChangeOfKeysSealsAnew();

private:
    /// As the first run makes it.
    void make(const QString& passphrase);
    [[nodiscard]] QString folder() const { return m_home->filePath(u"vault"_s); }
    [[nodiscard]] static KeySlot keychainSlotOf(const QString& folder);
    /// The entry of the vault's slot as the keychain has it.
    [[nodiscard]] Entry entryOf(const QString& folder);
    /// Each document as it stands in the file.
    [[nodiscard]] QList<QByteArray> sealedDocuments() const;
    [[nodiscard]] static QStringList slotEventsOf(const VaultDoor& door);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<VaultDoor> m_door;
    QString m_recoveryKey;
};

void TestVaultDoor::init()
{
    QVERIFY(emptyKeychain());
    QCOMPARE(countInKeychain(), 0);
    m_home = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<Keychain>();
    m_door = std::make_unique<VaultDoor>(folder(), m_keychain.get());
    m_door->setPassphraseCost(PassphraseCost::least());
}

void TestVaultDoor::cleanup()
{
    m_door.reset();
    m_keychain.reset();
    m_home.reset();
}

void TestVaultDoor::make(const QString& passphrase)
{
    const Result<QString> made = answerOf(m_door->create({ true, passphrase }));
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    m_recoveryKey = *made;
    QCOMPARE(countInKeychain(), 1);
}

QList<QByteArray> TestVaultDoor::sealedDocuments() const
{
    QList<QByteArray> documents;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        file.setDatabaseName(folder() + u"/vault.db"_s);
        file.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (file.open()) {
            QSqlQuery query(u"SELECT sealed FROM document ORDER BY kind, key"_s, file);
            while (query.next()) {
                documents << query.value(0).toByteArray();
            }
        }
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return documents;
}

/// A key of another way in wraps the same master key: a vault of years is not written anew.
void TestVaultDoor::noChangeOfKeysSealsAnew()
{
    make(u"first"_s);
    VaultBatch batch;
    for (const QByteArray& id : { QByteArray("a1"), QByteArray("b2"), QByteArray("c3") }) {
        batch.writes.push_back({ DocumentKind::Setting, id, "content of " + id });
    }
    QVERIFY(answerOf(m_door->deskVault().worker->write(std::move(batch))).has_value());
    m_door->lock(); // all is in the file then
    QTRY_COMPARE(m_door->state(), VaultDoor::State::Closed);
    const QList<QByteArray> before = sealedDocuments();
    QCOMPARE(before.size(), 3);
    QVERIFY(answerOf(m_door->openWithPassphrase(u"first"_s)).has_value());
    QVERIFY(answerOf(m_door->setPassphrase(u"second"_s, Operator)).has_value());
    QVERIFY(answerOf(m_door->renewRecoveryKey(Operator)).has_value());
    QVERIFY(answerOf(m_door->renewKeychain(Operator)).has_value());
    QVERIFY(answerOf(m_door->removeWay(KeySlot::Kind::Keychain, Operator)).has_value());
    m_door->lock();
    QTRY_COMPARE(m_door->state(), VaultDoor::State::Closed);
    QCOMPARE(sealedDocuments(), before);
    QVERIFY(answerOf(m_door->openWithPassphrase(u"second"_s)).has_value());
}

KeySlot TestVaultDoor::keychainSlotOf(const QString& folder)
{
    const auto vault = Vault::open(folder, Vault::Access::Read);
    const QList<KeySlot> slotList
        = vault ? (*vault)->keySlots().value_or(QList<KeySlot>()) : QList<KeySlot>();
    for (const KeySlot& slot : slotList) {
        if (slot.kind == KeySlot::Kind::Keychain) {
            return slot;
        }
    }
    return {};
}

Entry TestVaultDoor::entryOf(const QString& folder)
{
    // A name that earlier versions wrote: on the person's computer for good.
    const QString name = u"vault/%1/%2"_s.arg(QString::fromLatin1(Vault::idIn(folder).toHex()),
        QString::fromLatin1(keychainSlotOf(folder).wrapped.left(8).toHex()));
    return { name, answerOf(m_keychain->read(name)).value_or(QByteArray()) };
}

QStringList TestVaultDoor::slotEventsOf(const VaultDoor& door)
{
    return answerOf(door.deskVault().worker->run([](const Vault& vault) -> Result<QStringList> {
        QStringList events;
        const Result<void> read = vault.readJournal([&events](const JournalRow& row) {
            for (const JournalEvent& event : row.events) {
                if (event.what.startsWith(u"slot."_s) && !row.actor.isEmpty()) {
                    events << event.what + u' ' + event.details[u"slot"_s].toString() + u" by "_s
                            + row.actor;
                }
            }
            return true;
        });
        return read ? Result<QStringList>(events) : tl::unexpected(read.error());
    })).value_or(QStringList());
}

void TestVaultDoor::saysWhyTheKeychainDoesNotOpenIt()
{
    make(Passphrase);
    m_door.reset();
    Keychain impatient(300ms);
    VaultDoor door(folder(), &impatient);
    {
        const StuckKeychain stuck;
        QVERIFY(stuck.isStuck());
        QElapsedTimer clock;
        clock.start();
        const auto opened = answerOf(door.openWithKeychain());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Locked);
        QCOMPARE(opened.error().detail, Keychain::NoAnswer);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
        // Which the passphrase does not wait for.
        QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
        door.lock();
    }
    QTRY_VERIFY_WITH_TIMEOUT(answerOf(door.openWithKeychain()).has_value(), 30'000);
}

void TestVaultDoor::theKeychainGivenUpOpensNoMore()
{
    make(Passphrase);
    const Entry before = entryOf(folder());
    QCOMPARE(before.secret.size(), 32);

    QVERIFY(answerOf(m_door->removeWay(KeySlot::Kind::Keychain, Operator)).value_or(false));
    QCOMPARE(m_door->ways().contains(KeySlot::Kind::Keychain), false);
    QCOMPARE(countInKeychain(), 0);
    QCOMPARE(answerOf(m_keychain->read(before.name)).error().kind, Error::Kind::NotFound);
    QCOMPARE(slotEventsOf(*m_door), QStringList { u"slot.removed keychain by Giulia Ferri"_s });

    m_door->lock();
    // Nor does it where the entry comes back.
    QVERIFY(answerOf(m_keychain->write(before.name, before.secret)));
    QCOMPARE(answerOf(m_door->openWithKeychain()).error().kind, Error::Kind::NotFound);
    QVERIFY(answerOf(m_keychain->remove(before.name)));
    QVERIFY(answerOf(m_door->openWithPassphrase(Passphrase)));
    QCOMPARE(m_door->ways(),
        QList<KeySlot::Kind>({ KeySlot::Kind::Passphrase, KeySlot::Kind::RecoveryKey }));
}

void TestVaultDoor::theKeychainThatIsNeededStays()
{
    make({});
    const auto removed = answerOf(m_door->removeWay(KeySlot::Kind::Keychain, Operator));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::Refused);
    QCOMPARE(countInKeychain(), 1);
    m_door->lock();
    QVERIFY(answerOf(m_door->openWithKeychain()));
}

void TestVaultDoor::aStuckKeychainIsGivenUpAllTheSame()
{
    make(Passphrase);
    m_door.reset();
    Keychain impatient(300ms);
    VaultDoor door(folder(), &impatient);
    QVERIFY(answerOf(door.openWithKeychain()));
    {
        const StuckKeychain stuck;
        QVERIFY(stuck.isStuck());
        const auto removed = answerOf(door.removeWay(KeySlot::Kind::Keychain, Operator));
        QVERIFY(removed);
        QCOMPARE(*removed, false); // the vault has changed, the keychain not
        QCOMPARE(door.ways().contains(KeySlot::Kind::Keychain), false);
    }
    // What was asked of it is carried out once it goes on.
    QTRY_COMPARE_WITH_TIMEOUT(countInKeychain(), 0, 30'000);
}

void TestVaultDoor::aRenewedKeychainHasAnotherSecret()
{
    make({});
    const Entry before = entryOf(folder());
    QVERIFY(answerOf(m_door->renewKeychain(Operator)).value_or(false));
    const Entry after = entryOf(folder());
    QCOMPARE(countInKeychain(), 1);
    QVERIFY(after.name != before.name);
    QCOMPARE(after.secret.size(), 32);
    QVERIFY(after.secret != before.secret);
    QCOMPARE(slotEventsOf(*m_door), QStringList { u"slot.put keychain by Giulia Ferri"_s });

    m_door->lock();
    QVERIFY(answerOf(m_door->openWithKeychain()));
    m_door->lock();
    // The old secret, in the place of the new one.
    QVERIFY(answerOf(m_keychain->write(after.name, before.secret)));
    const auto old = answerOf(m_door->openWithKeychain());
    QVERIFY(!old);
    QCOMPARE(old.error().kind, Error::Kind::Locked);
    QCOMPARE(old.error().detail, NotTheSecret);
}

void TestVaultDoor::aKeychainThatDoesNotTakeItChangesNothing()
{
    make({});
    m_door.reset();
    Keychain impatient(300ms);
    VaultDoor door(folder(), &impatient);
    QVERIFY(answerOf(door.openWithKeychain()));
    const Entry before = entryOf(folder());
    {
        const StuckKeychain stuck;
        QVERIFY(stuck.isStuck());
        const auto renewed = answerOf(door.renewKeychain(Operator));
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().detail, Keychain::NoAnswer);
    }
    // Nor does what it takes late.
    QTRY_COMPARE_WITH_TIMEOUT(
        answerOf(m_keychain->read(u"vault/none"_s)).error().kind, Error::Kind::NotFound, 30'000);
    QCOMPARE(countInKeychain(), 1);
    QCOMPARE(slotEventsOf(door), QStringList());
    door.lock();
    QTRY_VERIFY_WITH_TIMEOUT(answerOf(door.openWithKeychain()).has_value(), 30'000);
    QCOMPARE(entryOf(folder()).secret, before.secret);
}

void TestVaultDoor::aSlotThatIsNotWrittenLeavesNoEntry()
{
    make({});
    const Entry before = entryOf(folder());
    m_door.reset();
    VaultDoor door(folder(), m_keychain.get());
    door.setAccess(Vault::Access::Read);
    QVERIFY(answerOf(door.openWithKeychain()));
    const auto renewed = answerOf(door.renewKeychain(Operator));
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, Error::Kind::InUse);
    QTRY_COMPARE(countInKeychain(), 1);
    QCOMPARE(entryOf(folder()).secret, before.secret);
}

void TestVaultDoor::aVaultThatIsNotMadeLeavesNoEntry()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto made = answerOf(m_door->create({ true, {} }));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Storage);
    QTRY_COMPARE(countInKeychain(), 0);
}

/// Its usual key stays behind with the keychain of the old system.
void TestVaultDoor::onAnotherSystemTheRecoveryKeyOpensIt()
{
    make({});
    const QString backup = m_home->filePath(u"backup.zip"_s);
    QVERIFY(answerOf(backUpVault(m_door->deskVault().worker, backup, Operator)));
    m_door->lock();
    QVERIFY(answerOf(m_keychain->remove(entryOf(folder()).name)));
    const QString restored = m_home->filePath(u"restored"_s);
    QVERIFY(answerOf(restoreVault(backup, restored)));

    VaultDoor door(restored, m_keychain.get());
    door.setPassphraseCost(PassphraseCost::least());
    const auto silent = answerOf(door.openWithKeychain());
    QVERIFY(!silent);
    QCOMPARE(silent.error().kind, Error::Kind::NotFound);
    QCOMPARE(
        door.ways(), QList<KeySlot::Kind>({ KeySlot::Kind::Keychain, KeySlot::Kind::RecoveryKey }));
    QVERIFY(answerOf(door.openWithRecoveryKey(m_recoveryKey)));
    // A passphrase, and a keychain of this system.
    QVERIFY(answerOf(door.setPassphrase(Passphrase, Operator)));
    QVERIFY(answerOf(door.renewKeychain(Operator)).value_or(false));
    QCOMPARE(countInKeychain(), 1);
    door.lock();
    QVERIFY(answerOf(door.openWithPassphrase(Passphrase)));
    door.lock();
    QVERIFY(answerOf(door.openWithKeychain()));
    door.lock();
    QVERIFY(answerOf(door.openWithRecoveryKey(m_recoveryKey)));
    const auto journal = slotEventsOf(door);
    QCOMPARE(journal,
        QStringList(
            { u"slot.put passphrase by Giulia Ferri"_s, u"slot.put keychain by Giulia Ferri"_s }));

    QVERIFY(answerOf(m_keychain->remove(entryOf(restored).name)));
}

QTEST_GUILESS_MAIN(TestVaultDoor)
#include "tst_vaultdoor.moc"
