// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/sealer.h"

#include <QSet>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Vaglio::SealPlace)

namespace {

SecretBytes keyOf(char fill)
{
    return SecretBytes::copyOf(QByteArray(Sealer::MasterKeySize, fill));
}

const SealPlace Home { DocumentKind::Case, QByteArray(Sealer::DocumentKeySize, 'a'), 7 };

} // namespace

/// A sealed text opens with its key, in its place, whole, or not at all.
class SealerTest : public QObject {
    Q_OBJECT

private slots:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("a document") << QByteArray(400, 'd');
        QTest::newRow("a megabyte") << QByteArray(1024 * 1024, 'm');
    }

    void opensWhatItSealed()
    {
        QFETCH(QByteArray, text);
        const Sealer sealer(keyOf('k'));
        const QByteArray sealed = sealer.seal(text, Home);
        QCOMPARE(sealed.size(), text.size() + 40);
        const Result<QByteArray> opened = Sealer(keyOf('k')).open(sealed, Home);
        QVERIFY(opened.has_value());
        QCOMPARE(*opened, text);
    }

    void opensNowhereElse_data()
    {
        QTest::addColumn<SealPlace>("place");
        QTest::newRow("kind") << SealPlace { DocumentKind::Order, Home.key, Home.number };
        QTest::newRow("key") << SealPlace { Home.kind, QByteArray(16, 'b'), Home.number };
        QTest::newRow("longer key") << SealPlace { Home.kind, Home.key + 'a', Home.number };
        QTest::newRow("no key") << SealPlace { Home.kind, {}, Home.number };
        QTest::newRow("earlier") << SealPlace { Home.kind, Home.key, Home.number - 1 };
        QTest::newRow("later") << SealPlace { Home.kind, Home.key, Home.number + 1 };
        QTest::newRow("high bits") << SealPlace { Home.kind, Home.key, Home.number | 1ULL << 40 };
    }

    void opensNowhereElse()
    {
        QFETCH(SealPlace, place);
        const Sealer sealer(keyOf('k'));
        const Result<QByteArray> opened = sealer.open(sealer.seal("text", Home), place);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Damaged);
    }

    void opensWithNoOtherKey()
    {
        const Result<QByteArray> opened
            = Sealer(keyOf('l')).open(Sealer(keyOf('k')).seal("text", Home), Home);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Damaged);
    }

    /// Every bit: of the nonce, of the text, of the tag.
    void noticesEveryFlippedBit()
    {
        const Sealer sealer(keyOf('k'));
        const QByteArray sealed = sealer.seal("a text", Home);
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray flipped = sealed;
            flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY2(!sealer.open(flipped, Home), qPrintable(QString::number(bit)));
        }
    }

    void noticesEveryCut()
    {
        const Sealer sealer(keyOf('k'));
        const QByteArray sealed = sealer.seal("a text", Home);
        for (qsizetype size = 0; size < sealed.size(); ++size) {
            const Result<QByteArray> opened = sealer.open(sealed.first(size), Home);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::Damaged);
        }
        QVERIFY(!sealer.open(sealed + '\0', Home));
    }

    void sealsTheSameTextDifferently()
    {
        const Sealer sealer(keyOf('k'));
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            seen.insert(sealer.seal("text", Home).first(24));
        }
        QCOMPARE(seen.size(), 1000);
    }

    void standsForAnId()
    {
        const Sealer sealer(keyOf('k'));
        const QByteArray key = sealer.documentKey(DocumentKind::Case, "64b8f3");
        QCOMPARE(key.size(), Sealer::DocumentKeySize);
        QCOMPARE(Sealer(keyOf('k')).documentKey(DocumentKind::Case, "64b8f3"), key);
        QVERIFY(sealer.documentKey(DocumentKind::Order, "64b8f3") != key);
        QVERIFY(sealer.documentKey(DocumentKind::Case, "64b8f4") != key);
        QVERIFY(sealer.documentKey(DocumentKind::Case, "") != key);
        QVERIFY(Sealer(keyOf('l')).documentKey(DocumentKind::Case, "64b8f3") != key);
    }

    void chainsOnAllItIsGiven()
    {
        const Sealer sealer(keyOf('k'));
        const QByteArray link = sealer.chain("before", 3, "text");
        QCOMPARE(link.size(), Sealer::ChainSize);
        QCOMPARE(Sealer(keyOf('k')).chain("before", 3, "text"), link);
        QVERIFY(sealer.chain("Before", 3, "text") != link);
        QVERIFY(sealer.chain("before", 4, "text") != link);
        QVERIFY(sealer.chain("before", 3, "Text") != link);
        QVERIFY(Sealer(keyOf('l')).chain("before", 3, "text") != link);
    }
};

QTEST_GUILESS_MAIN(SealerTest)
#include "tst_sealer.moc"
