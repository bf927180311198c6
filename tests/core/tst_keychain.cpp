// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain.h"
#include "core/vault/tokenstore.h"
#include "tests/core/answerof.h"
#include "tests/core/stuckkeychain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The keychain of a desk: keeps names apart, and never holds the program up.
class TestKeychain final : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatItKeeps_data();
    void givesBackWhatItKeeps();
    void keepsNamesApart();
    void servesTokensUnderTheirNames();
    void leavesNothingOnTheDisk();
    void aStuckOneIsLockedWithinTheLimit();
    void aLateAnswerHurtsNobody();
    void answersOfADeadOneAreCancelled();
};

void TestKeychain::givesBackWhatItKeeps_data()
{
    QTest::addColumn<QByteArray>("secret");
    QByteArray all(256, '\0');
    for (int at = 0; at < all.size(); ++at) {
        all[at] = static_cast<char>(at);
    }
    QTest::newRow("every byte") << all;
    QTest::newRow("32 bytes") << all.sliced(150, 32);
    QTest::newRow("starts with NUL") << all.first(32);
    QTest::newRow("text") << QByteArray("perch\xC3\xA9 no");
}

void TestKeychain::givesBackWhatItKeeps()
{
    QFETCH(QByteArray, secret);
    const QString name = u"vault/round"_s;
    Keychain keychain;
    const auto before = answerOf(keychain.read(name));
    QVERIFY(!before);
    QCOMPARE(before.error().kind, Error::Kind::NotFound);

    QVERIFY(answerOf(keychain.write(name, "an earlier one")));
    QVERIFY(answerOf(keychain.write(name, secret)));
    const auto read = answerOf(keychain.read(name));
    QVERIFY(read);
    QCOMPARE(*read, secret);

    QVERIFY(answerOf(keychain.remove(name)));
    const auto after = answerOf(keychain.read(name));
    QVERIFY(!after);
    QCOMPARE(after.error().kind, Error::Kind::NotFound);
}

void TestKeychain::keepsNamesApart()
{
    Keychain keychain;
    QVERIFY(answerOf(keychain.write(u"vault/one"_s, "first")));
    QVERIFY(answerOf(keychain.write(u"vault/two"_s, "second")));
    QVERIFY(answerOf(keychain.remove(u"vault/two"_s)));
    QCOMPARE(answerOf(keychain.read(u"vault/one"_s)).value_or("none"), QByteArray("first"));
    QVERIFY(!answerOf(keychain.read(u"vault/two"_s)));
    QVERIFY(answerOf(keychain.remove(u"vault/one"_s)));
}

void TestKeychain::servesTokensUnderTheirNames()
{
    TokenStore tokens;
    Keychain keychain;
    QVERIFY(answerOf(tokens.write(Environment::Sandbox, "of the sandbox")));
    QVERIFY(answerOf(tokens.write(Environment::Production, "of the service")));
    // Names that earlier versions wrote: on the person's computer for good.
    QCOMPARE(answerOf(keychain.read(u"token/sandbox"_s)).value_or("none"), "of the sandbox");
    QCOMPARE(answerOf(keychain.read(u"token/production"_s)).value_or("none"), "of the service");
    QCOMPARE(answerOf(tokens.read(Environment::Production)).value_or("none"), "of the service");
    QVERIFY(answerOf(tokens.remove(Environment::Sandbox)));
    const auto gone = answerOf(tokens.read(Environment::Sandbox));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    QVERIFY(answerOf(tokens.remove(Environment::Production)));
}

void TestKeychain::leavesNothingOnTheDisk()
{
    const QByteArray secret = "f3b1-a-secret-that-is-looked-for";
    Keychain keychain;
    QVERIFY(answerOf(keychain.write(u"vault/disk"_s, secret)));
    int files = 0;
    QDirIterator home(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (home.hasNext()) {
        QFile file(home.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(secret.toBase64()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY2(files > 0, "the keychain has no file of its own");
    QVERIFY(answerOf(keychain.remove(u"vault/disk"_s)));
}

void TestKeychain::aStuckOneIsLockedWithinTheLimit()
{
    constexpr auto limit = 400ms;
    Keychain keychain(limit);
    const StuckKeychain stuck;
    QVERIFY(stuck.isStuck());
    QElapsedTimer clock;
    clock.start();
    const auto read = answerOf(keychain.read(u"vault/one"_s));
    const qint64 needed = clock.elapsed();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Locked);
    QVERIFY2(needed >= limit.count() - 50 && needed < limit.count() + 1000,
        qPrintable(QString::number(needed)));

    // Those that wait behind it have their own limit.
    clock.restart();
    QFuture<Result<bool>> written = keychain.write(u"vault/one"_s, "x");
    QFuture<Result<bool>> removed = keychain.remove(u"vault/two"_s);
    QCOMPARE(answerOf(written).error().kind, Error::Kind::Locked);
    QCOMPARE(answerOf(removed).error().kind, Error::Kind::Locked);
    QVERIFY(clock.elapsed() < limit.count() + 1000);
}

void TestKeychain::aLateAnswerHurtsNobody()
{
    Keychain keychain(200ms);
    QFuture<Result<bool>> late;
    {
        const StuckKeychain stuck;
        QVERIFY(stuck.isStuck());
        late = keychain.write(u"vault/late"_s, "late");
        QCOMPARE(answerOf(late).error().kind, Error::Kind::Locked);
    }
    // It goes on, the job comes back after its answer was given, and the next is served.
    QTRY_VERIFY_WITH_TIMEOUT(answerOf(keychain.read(u"vault/late"_s)).has_value(), 30'000);
    QCOMPARE(late.resultCount(), 1);
    QCOMPARE(late.result().error().kind, Error::Kind::Locked);
    QVERIFY(answerOf(Keychain().remove(u"vault/late"_s)));
}

void TestKeychain::answersOfADeadOneAreCancelled()
{
    QFuture<Result<QByteArray>> read;
    {
        Keychain keychain;
        read = keychain.read(u"vault/one"_s);
    }
    QVERIFY(read.isFinished());
    QCOMPARE(read.resultCount(), 0);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
