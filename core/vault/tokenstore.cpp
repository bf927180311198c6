// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/tokenstore.h"

#include "core/vault/keychain.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

QString nameOf(Environment environment)
{
    switch (environment) {
    case Environment::BuiltIn:
        return u"token/built-in"_s;
    case Environment::Sandbox:
        return u"token/sandbox"_s;
    case Environment::Production:
        return u"token/production"_s;
    }
    return {};
}

} // namespace

TokenStore::TokenStore(std::chrono::milliseconds limit, QObject* parent)
    : QObject(parent)
    , m_keychain(new Keychain(limit, this))
{
}

QFuture<Result<QByteArray>> TokenStore::read(Environment environment)
{
    return m_keychain->read(nameOf(environment));
}

QFuture<Result<bool>> TokenStore::write(Environment environment, const QByteArray& token)
{
    return m_keychain->write(nameOf(environment), token);
}

QFuture<Result<bool>> TokenStore::remove(Environment environment)
{
    return m_keychain->remove(nameOf(environment));
}

} // namespace Vaglio
