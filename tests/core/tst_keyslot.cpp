// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keyslot.h"
#include "core/vault/sealer.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

#include <limits>

using namespace Vaglio;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Vaglio::KeySlot::Kind)

/// The ways into a vault: each opens with its own secret, and with nothing else.
class TestKeySlot final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void opensWithItsPassphrase_data();
    void opensWithItsPassphrase();
    void opensWithItsSecret_data();
    void opensWithItsSecret();
    void twoSlotsOfOnePassphraseHaveNothingInCommon();
    void isBoundToItsVaultAndKind();
    void findsEveryFlippedByte_data();
    void findsEveryFlippedByte();
    void refusesHostileParameters_data();
    void refusesHostileParameters();
    void refusesACostThatItCouldNotOpen_data();
    void refusesACostThatItCouldNotOpen();
    void refusesAnEmptyPassphrase();
    void readsAPassphraseAsItIsMeant();

private:
    [[nodiscard]] Result<KeySlot> passphraseSlot() const;

    SecretBytes m_masterKey;
    SecretBytes m_passphrase;
    const QByteArray m_vaultId = "vault-1";
};

void TestKeySlot::initTestCase()
{
    m_masterKey = SecretBytes::random(Sealer::MasterKeySize);
    m_passphrase = SecretBytes::copyOf("correct horse battery staple");
}

Result<KeySlot> TestKeySlot::passphraseSlot() const
{
    return wrapWithPassphrase(m_masterKey, m_vaultId, m_passphrase, PassphraseCost::least());
}

void TestKeySlot::opensWithItsPassphrase_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<bool>("opens");
    QTest::newRow("itself") << QByteArray("correct horse battery staple") << true;
    QTest::newRow("other case") << QByteArray("Correct horse battery staple") << false;
    QTest::newRow("one sign less") << QByteArray("correct horse battery stapl") << false;
    QTest::newRow("one sign more") << QByteArray("correct horse battery staple ") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestKeySlot::opensWithItsPassphrase()
{
    QFETCH(QByteArray, typed);
    QFETCH(bool, opens);
    const auto slot = passphraseSlot();
    QVERIFY(slot);
    QCOMPARE(slot->kind, KeySlot::Kind::Passphrase);
    QCOMPARE(slot->made.timeSpec(), Qt::UTC);

    const auto opened = unwrapWithPassphrase(*slot, m_vaultId, SecretBytes::copyOf(typed));

    QCOMPARE(opened.has_value(), opens);
    if (opens) {
        QCOMPARE(opened->view(), m_masterKey.view());
    } else {
        QCOMPARE(opened.error().kind, Error::Kind::Locked);
    }
}

void TestKeySlot::opensWithItsSecret_data()
{
    QTest::addColumn<KeySlot::Kind>("kind");
    QTest::addColumn<int>("size");
    QTest::newRow("keychain") << KeySlot::Kind::Keychain << 32;
    QTest::newRow("recovery key") << KeySlot::Kind::RecoveryKey << 20;
}

void TestKeySlot::opensWithItsSecret()
{
    QFETCH(KeySlot::Kind, kind);
    QFETCH(int, size);
    const SecretBytes secret = SecretBytes::random(size);
    const KeySlot slot = wrapWithSecret(kind, m_masterKey, m_vaultId, secret);
    QCOMPARE(slot.kind, kind);
    QVERIFY(slot.parameters.isEmpty());
    QVERIFY(!slot.wrapped.contains(m_masterKey.view().first(8)));

    const auto opened = unwrapWithSecret(slot, m_vaultId, secret);
    QVERIFY(opened);
    QCOMPARE(opened->view(), m_masterKey.view());

    for (qsizetype at = 0; at < secret.size(); ++at) {
        SecretBytes other = secret.clone();
        other.data()[at] ^= 1;
        const auto refused = unwrapWithSecret(slot, m_vaultId, other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Locked);
    }
    QVERIFY(!unwrapWithSecret(slot, m_vaultId, {}));
}

void TestKeySlot::twoSlotsOfOnePassphraseHaveNothingInCommon()
{
    const auto one = passphraseSlot();
    const auto two = passphraseSlot();
    QVERIFY(one && two);
    QVERIFY(one->parameters != two->parameters);
    for (qsizetype at = 0; at + 4 <= one->wrapped.size(); ++at) {
        QVERIFY(!two->wrapped.contains(one->wrapped.sliced(at, 4)));
    }
    // Nor does one open with the salt of the other.
    KeySlot mixed = *one;
    mixed.parameters = two->parameters;
    QCOMPARE(
        unwrapWithPassphrase(mixed, m_vaultId, m_passphrase).error().kind, Error::Kind::Locked);
}

void TestKeySlot::isBoundToItsVaultAndKind()
{
    const auto slot = passphraseSlot();
    QVERIFY(slot);
    QCOMPARE(
        unwrapWithPassphrase(*slot, "vault-2", m_passphrase).error().kind, Error::Kind::Locked);
    // A passphrase slot does not pass for one of a random secret, nor the other way round.
    const SecretBytes secret = SecretBytes::random(32);
    QCOMPARE(unwrapWithSecret(*slot, m_vaultId, secret).error().kind, Error::Kind::Damaged);
    KeySlot keychain = wrapWithSecret(KeySlot::Kind::Keychain, m_masterKey, m_vaultId, secret);
    QCOMPARE(unwrapWithPassphrase(keychain, m_vaultId, secret).error().kind, Error::Kind::Damaged);
    QCOMPARE(unwrapWithSecret(keychain, "vault-2", secret).error().kind, Error::Kind::Locked);
    keychain.kind = KeySlot::Kind::RecoveryKey;
    QCOMPARE(unwrapWithSecret(keychain, m_vaultId, secret).error().kind, Error::Kind::Locked);
}

void TestKeySlot::findsEveryFlippedByte_data()
{
    QTest::addColumn<bool>("isPassphrase");
    QTest::newRow("passphrase") << true;
    QTest::newRow("secret") << false;
}

void TestKeySlot::findsEveryFlippedByte()
{
    QFETCH(bool, isPassphrase);
    const SecretBytes secret = SecretBytes::random(32);
    const KeySlot slot = isPassphrase
        ? passphraseSlot().value()
        : wrapWithSecret(KeySlot::Kind::Keychain, m_masterKey, m_vaultId, secret);
    const auto open = [&](const KeySlot& altered) {
        return isPassphrase ? unwrapWithPassphrase(altered, m_vaultId, m_passphrase)
                            : unwrapWithSecret(altered, m_vaultId, secret);
    };
    for (qsizetype at = 0; at < slot.wrapped.size(); ++at) {
        KeySlot altered = slot;
        altered.wrapped[at] = static_cast<char>(altered.wrapped[at] ^ 0x10);
        QCOMPARE(open(altered).error().kind, Error::Kind::Locked);
    }
    for (qsizetype size = 0; size < slot.wrapped.size(); ++size) {
        KeySlot cut = slot;
        cut.wrapped.truncate(size);
        QCOMPARE(open(cut).error().kind, Error::Kind::Damaged);
    }
    KeySlot longer = slot;
    longer.wrapped += 'x';
    QCOMPARE(open(longer).error().kind, Error::Kind::Damaged);
}

void TestKeySlot::refusesHostileParameters_data()
{
    QTest::addColumn<QByteArray>("parameters");
    const QByteArray sixteen(16, 's');
    const auto row = [](const char* name, const QCborValue& salt, const QCborValue& operations,
                         const QCborValue& memory) {
        QTest::newRow(name) << QCborMap { { u"salt"_s, salt }, { u"operations"_s, operations },
            { u"memory"_s, memory } }
                                   .toCborValue()
                                   .toCbor();
    };
    row("64 GiB", sixteen, 1, 64LL << 30);
    row("a byte over 2 GiB", sixteen, 1, (2LL << 30) + 1);
    row("most memory", sixteen, 1, std::numeric_limits<qint64>::max());
    row("negative memory", sixteen, 1, -1);
    row("no memory", sixteen, 1, 0);
    row("too little memory", sixteen, 1, 8191);
    row("memory as text", sixteen, 1, u"8192"_s);
    row("65 operations", sixteen, 65, 8192);
    row("most operations", sixteen, std::numeric_limits<qint64>::max(), 8192);
    row("no operations", sixteen, 0, 8192);
    row("negative operations", sixteen, -3, 8192);
    row("short salt", QByteArray(15, 's'), 1, 8192);
    row("long salt", QByteArray(17, 's'), 1, 8192);
    row("no salt", QCborValue(), 1, 8192);
    row("salt as text", QString(16, u's'), 1, 8192);
    const QByteArray sound
        = QCborMap { { u"salt"_s, sixteen }, { u"operations"_s, 1 }, { u"memory"_s, 8192 } }
              .toCborValue()
              .toCbor();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not CBOR") << QByteArray("\xff\xff\xff");
    QTest::newRow("cut") << sound.chopped(1);
    QTest::newRow("more after it") << sound + 'x';
    QTest::newRow("an array") << QCborArray { sixteen, 1, 8192 }.toCborValue().toCbor();
}

void TestKeySlot::refusesHostileParameters()
{
    QFETCH(QByteArray, parameters);
    KeySlot slot = passphraseSlot().value();
    slot.parameters = parameters;
    const auto opened = unwrapWithPassphrase(slot, m_vaultId, m_passphrase);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Damaged);
}

void TestKeySlot::refusesACostThatItCouldNotOpen_data()
{
    QTest::addColumn<quint64>("operations");
    QTest::addColumn<quint64>("memory");
    QTest::newRow("no operations") << quint64(0) << quint64(8192);
    QTest::newRow("too many operations") << quint64(65) << quint64(8192);
    QTest::newRow("too little memory") << quint64(1) << quint64(8191);
    QTest::newRow("too much memory") << quint64(1) << quint64((2ULL << 30) + 1);
}

void TestKeySlot::refusesACostThatItCouldNotOpen()
{
    QFETCH(quint64, operations);
    QFETCH(quint64, memory);
    const auto slot
        = wrapWithPassphrase(m_masterKey, m_vaultId, m_passphrase, { operations, memory });
    QVERIFY(!slot);
    QCOMPARE(slot.error().kind, Error::Kind::Refused);
}

void TestKeySlot::refusesAnEmptyPassphrase()
{
    const auto slot = wrapWithPassphrase(m_masterKey, m_vaultId, {}, PassphraseCost::least());
    QVERIFY(!slot);
    QCOMPARE(slot.error().kind, Error::Kind::Refused);
}

void TestKeySlot::readsAPassphraseAsItIsMeant()
{
    const QString composed = u"caff\u00E8 \u00FCber"_s;
    const QString decomposed = u"caffe\u0300 u\u0308ber"_s;
    QVERIFY(composed != decomposed);
    QCOMPARE(passphraseBytes(decomposed).view(), passphraseBytes(composed).view());
    QCOMPARE(passphraseBytes(composed).view(),
        QByteArrayView("caff\xC3\xA8 \xC3\xBC"
                       "ber"));
    QVERIFY(passphraseBytes(u"a b"_s).view() != passphraseBytes(u"a  b"_s).view());
    QVERIFY(passphraseBytes(QString()).isEmpty());
}

QTEST_GUILESS_MAIN(TestKeySlot)
#include "tst_keyslot.moc"
