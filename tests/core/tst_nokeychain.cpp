// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain.h"
#include "core/vault/tokenstore.h"
#include "tests/core/answerof.h"

#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// A computer without a keychain, such as a server: each question says so, and nothing is kept.
class TestNoKeychain final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysThatItIsNotThere();
    void saysSoOfTokensToo();
};

void TestNoKeychain::initTestCase()
{
    // Before the first question, since the connection to the bus is made once.
    QVERIFY(qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"));
    qunsetenv("DISPLAY");
}

void TestNoKeychain::saysThatItIsNotThere()
{
    Keychain keychain;
    const auto read = answerOf(keychain.read(u"vault/one"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Locked);
    const auto written = answerOf(keychain.write(u"vault/one"_s, "secret"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Locked);
    const auto removed = answerOf(keychain.remove(u"vault/one"_s));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::Locked);
}

void TestNoKeychain::saysSoOfTokensToo()
{
    TokenStore tokens;
    const auto written = answerOf(tokens.write(Environment::Sandbox, "token"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Locked);
    const auto read = answerOf(tokens.read(Environment::Sandbox));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Locked);
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
