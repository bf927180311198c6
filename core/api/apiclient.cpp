// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/apiclient.h"

#include "core/api/archivepayload.h"
#include "core/api/createdanswer.h"
#include "core/api/envelope.h"
#include "core/api/identityjson.h"
#include "core/api/oneshotbody.h"
#include "core/api/orderjson.h"
#include "core/async.h"

#include <QHostAddress>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QThreadPool>
#include <QUrlQuery>
#include <QtConcurrentRun>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int PageSize = 100; // the siblings' default and maximum (API.md 4)

/// Answers the promise with parse(body): on the pool, unless it is so small that to hand it over
/// would take longer.
template <typename T, typename Parse>
void parseInto(const PromisePtr<T>& promise, const QByteArray& body, Parse parse)
{
    constexpr qsizetype small = 16 * 1024;
    if (body.size() <= small) {
        fulfil<T>(promise, parse(body));
        return;
    }
    QThreadPool::globalInstance()->start(
        [promise, body, parse] { fulfil<T>(promise, parse(body)); });
}

/// Qt loads its TLS library with the first call, once: some 15 ms, which are not the window's.
void loadTlsMeanwhile()
{
    static std::once_flag once;
    std::call_once(once, [] {
        QThreadPool::globalInstance()->start(
            [] { [[maybe_unused]] const auto loaded = QSslConfiguration::defaultConfiguration(); });
    });
}

/// A cancelled future ends its call.
template <typename T> void cancelTogether(const PromisePtr<T>& promise, GetCall* call)
{
    auto* watcher = new QFutureWatcher<Result<T>>(call);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, call, &GetCall::cancel);
    watcher->setFuture(promise->future());
}

/// The payload of an answer, or why there is none.
Result<QJsonValue> payloadOf(const QByteArray& body)
{
    const Result<Envelope> envelope = Envelope::parse(body);
    if (!envelope) {
        return tl::unexpected(envelope.error());
    }
    if (!envelope->success) {
        return failure(Error::Kind::Refused, envelope->message, 200);
    }
    return envelope->data;
}

/// An empty body where JSON was due (a bad chunk size looks like that from here) fails to parse.
Result<RequestListing> parseList(const HttpAnswer& answer)
{
    if (answer.status == 204) {
        return RequestListing {};
    }
    const Result<QJsonValue> data = payloadOf(answer.body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    return requestsFromJson(*data);
}

/// A single request; its reason may also stand in the message of the envelope (undocumented).
Result<Request> parseOne(const QByteArray& body)
{
    const Result<Envelope> envelope = Envelope::parse(body);
    if (!envelope) {
        return tl::unexpected(envelope.error());
    }
    if (!envelope->success) {
        return failure(Error::Kind::Refused, envelope->message, 200);
    }
    Result<Request> request = requestFromJson(envelope->data, u"data"_s);
    // On success that message is documented as empty; the one inside may be display text only.
    const bool tells = !envelope->message.isEmpty() && !envelope->message.startsWith(u'{');
    if (request && request->outcome.isFinal() && tells
        && (request->outcome.reason.isEmpty() || request->outcome.reason == request->message)) {
        request->outcome.reason = envelope->message;
    }
    return request;
}

/// A 404 that speaks of requests is an empty list; one that does not is a wrong address.
bool isEmptyListInDisguise(const Error& error)
{
    return error.kind == Error::Kind::NotFound && error.detail.contains(u"no request"_s);
}

} // namespace

bool isLoopback(const QUrl& url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

/// What is gathered of one list while its pages come.
struct ApiClient::Listing {
    PromisePtr<RequestListing> promise;
    RequestListing gathered;
    QSet<QString> ids;
};

/// An archive on its way, over one address or two.
struct ApiClient::Download {
    QString id;
    CallUrgency urgency;
    PromisePtr<QByteArray> promise;
};

ApiClient::ApiClient(Account account, ApiLimits limits, QObject* parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_limits(limits)
    , m_gate(limits.calls)
{
    loadTlsMeanwhile();
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (isLoopback(m_account.baseUrl)) {
        m_network.setProxy(QNetworkProxy::NoProxy);
    } else {
        m_proxy = QtConcurrent::run([url = m_account.baseUrl] {
            return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
        });
    }
}

ApiClient::~ApiClient() = default;

void ApiClient::whenProxyKnown(std::function<void()> go)
{
    if (isLoopback(m_account.baseUrl)) {
        go();
        return;
    }
    onFinished(m_proxy, this, [this, go = std::move(go)](const QFuture<QNetworkProxy>& found) {
        m_network.setProxy(found.result());
        go();
    });
}

Result<bool> ApiClient::checkUrl(const QUrl& url) const
{
    const bool isSafe = url.scheme() == u"https"
        || (url.scheme() == u"http" && isLoopback(url) && isLoopback(m_account.baseUrl));
    if (!url.isValid() || url.host().isEmpty() || !isSafe) {
        return failure(Error::Kind::Refused, u"address must be https"_s, 0, u"baseUrl"_s);
    }
    return true;
}

bool ApiClient::isOwnHost(const QUrl& url) const
{
    const QUrl& own = m_account.baseUrl;
    return url.scheme() == own.scheme() && url.host() == own.host() && url.port() == own.port();
}

GetCall::Plan ApiClient::planFor(const QString& path) const
{
    QUrl url = m_account.baseUrl;
    QString base = url.path();
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    url.setPath(base + path);
    return { url, m_account.token, "application/json", m_limits.json, m_limits.retry, {} };
}

GetCall* ApiClient::get(GetCall::Plan plan, GetCall::Done done)
{
    const Result<bool> allowed = checkUrl(plan.url);
    auto* call = new GetCall(&m_network, &m_gate, std::move(plan), std::move(done), this);
    if (!allowed) {
        QMetaObject::invokeMethod(
            call, [call, error = allowed.error()] { call->fail(error); }, Qt::QueuedConnection);
        return call;
    }
    whenProxyKnown([call = QPointer<GetCall>(call)] {
        if (call) {
            call->start();
        }
    });
    return call;
}

QFuture<Result<RequestListing>> ApiClient::list()
{
    auto listing = std::make_shared<Listing>();
    listing->promise = startPromise<RequestListing>();
    listPage(listing);
    return listing->promise->future();
}

void ApiClient::listPage(const std::shared_ptr<Listing>& listing)
{
    GetCall::Plan plan = planFor(u"/IT-identity-verifications"_s);
    const qsizetype skip = listing->gathered.requests.size();
    if (skip > 0) {
        QUrlQuery query;
        query.addQueryItem(u"skip"_s, QString::number(skip));
        query.addQueryItem(u"limit"_s, QString::number(PageSize));
        plan.url.setQuery(query);
    }
    GetCall* call = get(std::move(plan), [this, listing](const Result<HttpAnswer>& answer) {
        if (!answer) {
            onListPage(listing,
                isEmptyListInDisguise(answer.error()) ? Result<RequestListing>(RequestListing {})
                                                      : tl::unexpected(answer.error()));
            return;
        }
        onResult(QtConcurrent::run(parseList, *answer), this,
            [this, listing](const Result<RequestListing>& page) { onListPage(listing, page); });
    });
    cancelTogether<RequestListing>(listing->promise, call);
}

void ApiClient::onListPage(
    const std::shared_ptr<Listing>& listing, const Result<RequestListing>& page)
{
    const bool isFirst = listing->ids.isEmpty() && listing->gathered.problems.isEmpty();
    if (!page) {
        // A service that does not know skip and limit may refuse them; then the first page is all.
        const bool refused = page.error().kind == Error::Kind::Refused
            || page.error().kind == Error::Kind::NotFound;
        fulfil<RequestListing>(listing->promise,
            !isFirst && refused ? Result<RequestListing>(std::move(listing->gathered))
                                : tl::unexpected(page.error()));
        return;
    }
    const qsizetype items = page->requests.size() + page->problems.size();
    if (isFirst && items != PageSize) {
        fulfil<RequestListing>(listing->promise, *page);
        return;
    }
    qsizetype fresh = 0;
    for (const Request& request : page->requests) {
        if (!listing->ids.contains(request.id)) {
            listing->ids.insert(request.id);
            listing->gathered.requests.append(request);
            ++fresh;
        }
    }
    listing->gathered.problems += page->problems;
    if (items == PageSize && fresh > 0) {
        listPage(listing);
    } else {
        fulfil<RequestListing>(listing->promise, std::move(listing->gathered));
    }
}

QFuture<Result<Request>> ApiClient::request(const QString& id)
{
    auto promise = startPromise<Request>();
    const QString path
        = u"/IT-identity-verifications/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
    GetCall* call = get(planFor(path), [promise](const Result<HttpAnswer>& answer) {
        if (!answer) {
            fulfil<Request>(promise, tl::unexpected(answer.error()));
            return;
        }
        parseInto<Request>(promise, answer->body, parseOne);
    });
    cancelTogether<Request>(promise, call);
    return promise->future();
}

QFuture<Result<IdentityData>> ApiClient::identity(const QString& id, CallUrgency urgency)
{
    auto promise = startPromise<IdentityData>();
    const QString path = u"/IT-identity-verifications/%1/data"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(id)));
    GetCall::Plan plan = planFor(path);
    plan.urgency = urgency;
    GetCall* call = get(std::move(plan), [promise](const Result<HttpAnswer>& answer) {
        if (!answer) {
            fulfil<IdentityData>(promise, tl::unexpected(answer.error()));
            return;
        }
        parseInto<IdentityData>(
            promise, answer->body, [](const QByteArray& body) -> Result<IdentityData> {
                const Result<QJsonValue> data = payloadOf(body);
                return data ? identityFromJson(*data) : tl::unexpected(data.error());
            });
    });
    cancelTogether<IdentityData>(promise, call);
    return promise->future();
}

QFuture<Result<QByteArray>> ApiClient::archive(const QString& id, CallUrgency urgency)
{
    auto promise = startPromise<QByteArray>();
    const QString path = u"/IT-identity-verifications/%1/archive"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(id)));
    download(
        std::make_shared<Download>(Download { id, urgency, promise }), planFor(path).url, true);
    return promise->future();
}

void ApiClient::download(const std::shared_ptr<Download>& download, const QUrl& url, bool mayFollow)
{
    const PromisePtr<QByteArray>& promise = download->promise;
    GetCall::Plan plan { url, isOwnHost(url) ? m_account.token : QByteArray(), "*/*",
        m_limits.archive, m_limits.retry, download->urgency };
    GetCall* call = get(std::move(plan), [=, this](const Result<HttpAnswer>& answer) {
        if (!answer) {
            fulfil<QByteArray>(promise, tl::unexpected(answer.error()));
            return;
        }
        if (looksLikeEvidence(answer->body)) {
            fulfil<QByteArray>(promise, answer->body);
            return;
        }
        onResult(QtConcurrent::run(archivePayloadOf, answer->body), this,
            [=, this](const Result<ArchivePayload>& payload) {
                if (!payload) {
                    fulfil<QByteArray>(promise, tl::unexpected(payload.error()));
                } else if (payload->downloadUrl.isEmpty()) {
                    fulfil<QByteArray>(promise, payload->bytes);
                } else if (mayFollow) {
                    this->download(download, payload->downloadUrl, false);
                } else {
                    fulfil<QByteArray>(promise,
                        failure(Error::Kind::BadReply,
                            u"archive: a download address led to another one"_s));
                }
            });
    });
    connect(
        call, &GetCall::progressed, this, [this, id = download->id](qint64 received, qint64 total) {
            emit archiveProgressed(id, received, total);
        });
    cancelTogether<QByteArray>(promise, call);
}

QFuture<Result<Request>> ApiClient::create(const LinkOrder& order)
{
    auto promise = startPromise<Request>();
    const QUrl url = planFor(pathOf(order.mode)).url;
    if (const Result<bool> allowed = checkUrl(url); !allowed) {
        fulfil<Request>(promise, tl::unexpected(allowed.error()));
        return promise->future();
    }
    whenProxyKnown([this, promise, url, bytes = orderToJson(order)] {
        m_gate.note();
        // A manager of its own means a connection of its own: none that the server may be closing.
        auto* network = new QNetworkAccessManager(this);
        network->setProxy(m_network.proxy());
        auto* body = new OneShotBody(bytes, network);
        auto* exchange = new HttpExchange(network, url, m_account.token, m_limits.post, network);
        connect(exchange, &HttpExchange::finished, network,
            [promise, network, body](const HttpAnswer& answer) {
                fulfil<Request>(promise, createdFrom(answer, body->bytesTaken()));
                network->deleteLater();
            });
        exchange->post(body, bytes.size());
    });
    return promise->future();
}

} // namespace Vaglio
