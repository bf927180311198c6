// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/accountdocument.h"
#include "core/desk/passingvault.h"
#include "core/desk/vaultworker.h"
#include "core/vault/tokenstore.h"
#include "tests/core/answerof.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

/// The account in its vault, and the vault of which nobody has a key.
class TestAccountDocument final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anEmptyVaultHasNoAccount();
    void keepsTheAccount();
    void nothingOfItCanBeReadInTheFolder();
    void takesTheTokenOverFromTheKeychain();
    void withoutAnEarlierTokenThereIsNone();
    void aPassingVaultThatCannotBeMadeIsLocked();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    DeskVault m_vault;
};

namespace {

const Account Sample { Environment::Production, QUrl(u"http://127.0.0.1:4711"_s),
    "a-token-that-nobody-may-read" };

} // namespace

void TestAccountDocument::init()
{
    m_vault = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_vault = makePassingVault(m_folder->filePath(u"vault"_s));
}

void TestAccountDocument::anEmptyVaultHasNoAccount()
{
    const Result<Account> account = answerOf(AccountDocument::read(m_vault));
    QVERIFY(!account);
    QCOMPARE(account.error().kind, Error::Kind::NotFound);
}

void TestAccountDocument::keepsTheAccount()
{
    QVERIFY(answerOf(AccountDocument::write(m_vault, Sample, u"G. Ferri"_s)));
    const Result<Account> account = answerOf(AccountDocument::read(m_vault));
    QVERIFY(account);
    QVERIFY(*account == Sample);
    Account other = Sample;
    other.token = "another";
    QVERIFY(answerOf(AccountDocument::write(m_vault, other, {})));
    QCOMPARE(answerOf(AccountDocument::read(m_vault))->token, QByteArray("another"));
}

void TestAccountDocument::nothingOfItCanBeReadInTheFolder()
{
    QVERIFY(answerOf(AccountDocument::write(m_vault, Sample, u"G. Ferri"_s)));
    int files = 0;
    QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret :
            { Sample.token, QByteArray("G. Ferri"), QByteArray("127.0.0.1") }) {
            QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
        }
        ++files;
    }
    QVERIFY(files > 0);
}

void TestAccountDocument::takesTheTokenOverFromTheKeychain()
{
    TokenStore earlier;
    QVERIFY(answerOf(earlier.write(Environment::Sandbox, "earlier-token")));
    const Result<Account> account
        = answerOf(AccountDocument::readOrTakeOver(m_vault, Environment::Sandbox, &earlier, this));
    QVERIFY(account);
    QCOMPARE(account->token, QByteArray("earlier-token"));
    QCOMPARE(account->baseUrl, Account::defaultUrl(Environment::Sandbox));
    // It is here now, and there no more.
    QVERIFY(*answerOf(AccountDocument::read(m_vault)) == *account);
    QTRY_VERIFY(!answerOf(earlier.read(Environment::Sandbox)));
    QVERIFY(
        *answerOf(AccountDocument::readOrTakeOver(m_vault, Environment::Sandbox, &earlier, this))
        == *account);
}

void TestAccountDocument::withoutAnEarlierTokenThereIsNone()
{
    TokenStore earlier;
    const Result<Account> account = answerOf(
        AccountDocument::readOrTakeOver(m_vault, Environment::Production, &earlier, this));
    QVERIFY(!account);
    QCOMPARE(account.error().kind, Error::Kind::NotFound);
}

void TestAccountDocument::aPassingVaultThatCannotBeMadeIsLocked()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const DeskVault vault = makePassingVault(inTheWay.fileName());
    const Result<Account> account = answerOf(AccountDocument::read(vault));
    QVERIFY(!account);
    QCOMPARE(account.error().kind, Error::Kind::Locked);
}

QTEST_MAIN(TestAccountDocument)
#include "tst_accountdocument.moc"
