// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychain.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// The name under which the system shows all that is Vaglio's.
QString service()
{
    return u"Vaglio"_s;
}

Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return { Error::Kind::NotFound, job.errorString(), 0, {} };
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return { Error::Kind::Locked, Keychain::StaysLocked, 0, {} };
    default:
        return { Error::Kind::Locked, job.errorString(), 0, {} };
    }
}

/// The one answer to a question: the first that is given. Belongs to the keychain, and cancels its
/// future when it dies with it.
template <typename T> class Answer final : public QObject {
public:
    explicit Answer(QObject* parent)
        : QObject(parent)
    {
        m_promise.start();
    }
    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }
    void give(Result<T> result)
    {
        if (!m_promise.future().isFinished()) {
            m_promise.addResult(std::move(result));
            m_promise.finish();
            deleteLater();
        }
    }

private:
    QPromise<Result<T>> m_promise;
};

/// Starts a job and answers with what read(job) makes of it, or with Locked when the limit passes
/// first. The job cannot be ended: it deletes itself whenever it comes back, so only its own signal
/// may look at it.
template <typename T, typename Job, typename Read>
QFuture<Result<T>> run(Job* job, std::chrono::milliseconds limit, QObject* parent, Read read)
{
    auto* answer = new Answer<T>(parent);
    job->setInsecureFallback(false);
    QObject::connect(
        job, &QKeychain::Job::finished, answer, [answer, read](QKeychain::Job* finished) {
            if (finished->error() == QKeychain::NoError) {
                answer->give(read(static_cast<Job*>(finished)));
            } else {
                answer->give(tl::unexpected(errorOf(*finished)));
            }
        });
    QTimer::singleShot(limit, answer,
        [answer] { answer->give(failure(Error::Kind::Locked, Keychain::NoAnswer)); });
    const QFuture<Result<T>> future = answer->future();
    job->start();
    return future;
}

Result<bool> done(const QKeychain::Job*)
{
    return true;
}

} // namespace

const QString Keychain::NoAnswer = u"the keychain does not answer"_s;
const QString Keychain::StaysLocked = u"the keychain stays locked"_s;

Keychain::Keychain(std::chrono::milliseconds limit, QObject* parent)
    : QObject(parent)
    , m_limit(limit)
{
}

QFuture<Result<QByteArray>> Keychain::read(const QString& name)
{
    auto* job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    return run<QByteArray>(job, m_limit, this,
        [](QKeychain::ReadPasswordJob* read) -> Result<QByteArray> { return read->binaryData(); });
}

QFuture<Result<bool>> Keychain::write(const QString& name, const QByteArray& secret)
{
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setBinaryData(secret);
    return run<bool>(job, m_limit, this, done);
}

QFuture<Result<bool>> Keychain::remove(const QString& name)
{
    auto* job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    return run<bool>(job, m_limit, this, done);
}

} // namespace Vaglio
