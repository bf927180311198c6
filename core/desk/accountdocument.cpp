// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/accountdocument.h"

#include "core/async.h"
#include "core/desk/vaultworker.h"
#include "core/vault/tokenstore.h"

#include <QCborMap>
#include <QCborValue>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

const QByteArray TokenId = "token";

QString wordOf(Environment environment)
{
    return environment == Environment::Production ? u"production"_s : u"sandbox"_s;
}

QByteArray toCbor(const Account& account)
{
    return QCborValue(QCborMap { { u"environment"_s, wordOf(account.environment) },
                          { u"url"_s, account.baseUrl.toString() }, { u"token"_s, account.token } })
        .toCbor();
}

Result<Account> fromCbor(const QByteArray& content)
{
    const QCborMap map = QCborValue::fromCbor(content).toMap();
    Account account;
    account.environment = map.value(u"environment"_s).toString() == wordOf(Environment::Production)
        ? Environment::Production
        : Environment::Sandbox;
    account.baseUrl = QUrl(map.value(u"url"_s).toString());
    account.token = map.value(u"token"_s).toByteArray();
    if (account.token.isEmpty() || !account.baseUrl.isValid()) {
        return failure(Error::Kind::Damaged, u"the account in the vault"_s);
    }
    return account;
}

using Promise = std::shared_ptr<QPromise<Result<Account>>>;

void answer(const Promise& promise, Result<Account> account)
{
    promise->addResult(std::move(account));
    promise->finish();
}

} // namespace

QFuture<Result<Account>> AccountDocument::read(const DeskVault& vault)
{
    return vault.worker->run([](Vault& opened) -> Result<Account> {
        const Result<VaultDocument> kept = opened.read(DocumentKind::Setting, TokenId);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        return fromCbor(kept->content);
    });
}

QFuture<Result<bool>> AccountDocument::write(
    const DeskVault& vault, const Account& account, const QString& actor)
{
    VaultBatch batch;
    batch.writes.push_back({ DocumentKind::Setting, TokenId, toCbor(account) });
    batch.events.append({ u"account.changed"_s, {}, {} });
    batch.actor = actor;
    return vault.worker->run([batch](Vault& opened) -> Result<bool> {
        return opened.write(batch).map([](quint64) { return true; });
    });
}

QFuture<Result<Account>> AccountDocument::readOrTakeOver(
    const DeskVault& vault, Environment environment, TokenStore* earlier, QObject* receiver)
{
    auto promise = std::make_shared<QPromise<Result<Account>>>();
    promise->start();
    const auto onWritten
        = [promise, environment, earlier](const Account& account, const Result<bool>& written) {
              if (written) {
                  // Where it stays it is a token twice kept, no more.
                  (void)earlier->remove(environment);
              }
              answer(promise, written ? Result<Account>(account) : tl::unexpected(written.error()));
          };
    const auto onToken = [vault, environment, receiver, promise, onWritten](
                             const Result<QByteArray>& token) {
        if (!token) {
            answer(promise, failure(Error::Kind::NotFound, token.error().detail));
            return;
        }
        const Account account { environment, Account::defaultUrl(environment), *token };
        onResult(write(vault, account, {}), receiver,
            [account, onWritten](const Result<bool>& written) { onWritten(account, written); });
    };
    onResult(read(vault), receiver,
        [environment, earlier, receiver, promise, onToken](const Result<Account>& kept) {
            if (kept || kept.error().kind != Error::Kind::NotFound) {
                answer(promise, kept);
                return;
            }
            onResult(earlier->read(environment), receiver, onToken);
        });
    return promise->future();
}

} // namespace Vaglio
