// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/tokenstore.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

QString keyOf(Environment environment)
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

Error errorOf(const QKeychain::Job& job)
{
    const bool isMissing = job.error() == QKeychain::EntryNotFound;
    return { isMissing ? Error::Kind::NotFound : Error::Kind::Locked, job.errorString(), 0, {} };
}

/// Starts a job and answers with what read() makes of it, or with Locked when the limit passes
/// first: the job itself cannot be ended and deletes itself whenever it comes back.
template <typename T, typename Read>
QFuture<Result<T>> run(
    QKeychain::Job* job, std::chrono::milliseconds limit, QObject* context, Read read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](Result<T> result) {
        if (!promise->future().isFinished()) {
            promise->addResult(std::move(result));
            promise->finish();
        }
    };
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, answer, read] {
        if (job->error() == QKeychain::NoError) {
            answer(read());
        } else {
            answer(tl::unexpected(errorOf(*job)));
        }
    });
    QTimer::singleShot(limit, context,
        [answer] { answer(failure(Error::Kind::Locked, u"the keychain does not answer"_s)); });
    job->start();
    return promise->future();
}

} // namespace

TokenStore::TokenStore(std::chrono::milliseconds limit, QObject* parent)
    : QObject(parent)
    , m_limit(limit)
{
}

QFuture<Result<QByteArray>> TokenStore::read(Environment environment)
{
    auto* job = new QKeychain::ReadPasswordJob(u"Vaglio"_s);
    job->setKey(keyOf(environment));
    return run<QByteArray>(
        job, m_limit, this, [job]() -> Result<QByteArray> { return job->binaryData(); });
}

QFuture<Result<bool>> TokenStore::write(Environment environment, const QByteArray& token)
{
    auto* job = new QKeychain::WritePasswordJob(u"Vaglio"_s);
    job->setKey(keyOf(environment));
    job->setBinaryData(token);
    return run<bool>(job, m_limit, this, []() -> Result<bool> { return true; });
}

QFuture<Result<bool>> TokenStore::remove(Environment environment)
{
    auto* job = new QKeychain::DeletePasswordJob(u"Vaglio"_s);
    job->setKey(keyOf(environment));
    return run<bool>(job, m_limit, this, []() -> Result<bool> { return true; });
}

} // namespace Vaglio
