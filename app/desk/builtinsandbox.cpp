// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/builtinsandbox.h"

#include "app/desk/sandboxorders.h"
#include "core/async.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QtConcurrentRun>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int StopMilliseconds = 1000;
constexpr qint64 LargestAnswer = 512 * 1024 * 1024; // a million cases

// The sandbox's own, open to read: it guards invented cases only, from nobody.
constexpr const char* SandboxToken = "vaglio-sandbox-token";

} // namespace

QString findSandboxProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
#ifdef Q_OS_WIN
    const QString name = u"vaglio-sandbox.exe"_s;
#else
    const QString name = u"vaglio-sandbox"_s;
#endif
    for (const QString& folder : { u"."_s, u"../libexec/vaglio"_s, u"../libexec"_s }) {
        const QFileInfo program(here.filePath(folder + u'/' + name));
        if (program.isExecutable() && program.isFile()) {
            return program.canonicalFilePath();
        }
    }
    return {};
}

BuiltInSandbox::BuiltInSandbox(const QStringList& extraArguments, QObject* parent)
    : QObject(parent)
    , m_extraArguments(extraArguments)
{
    m_account.environment = Environment::BuiltIn;
    m_account.token = SandboxToken;
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &BuiltInSandbox::onOutput);
    connect(&m_process, &QProcess::finished, this, &BuiltInSandbox::onEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(m_process.errorString());
        }
    });
}

BuiltInSandbox::~BuiltInSandbox()
{
    stop();
}

void BuiltInSandbox::stop()
{
    m_stopping = true;
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(StopMilliseconds)) {
            m_process.kill();
            m_process.waitForFinished(StopMilliseconds);
        }
    }
    m_account.baseUrl.clear();
    m_stopping = false;
}

void BuiltInSandbox::start()
{
    if (m_process.state() != QProcess::NotRunning) {
        return;
    }
    const QString program = findSandboxProgram();
    if (program.isEmpty()) {
        // Queued, so that a caller always hears of it after start() has returned.
        QMetaObject::invokeMethod(
            this, [this] { fail(u"vaglio-sandbox was not found beside vaglio"_s); },
            Qt::QueuedConnection);
        return;
    }
    m_process.start(
        program, QStringList { u"--port"_s, u"0"_s, u"--exit-with-stdin"_s } + m_extraArguments);
}

void BuiltInSandbox::onOutput()
{
    static const QRegularExpression address(u"http://127\\.0\\.0\\.1:(\\d+)"_s);
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine());
        const QRegularExpressionMatch match = address.match(line);
        if (match.hasMatch() && !isRunning()) {
            m_account.baseUrl = QUrl(match.captured(0));
            emit started();
        }
    }
}

void BuiltInSandbox::onEnded()
{
    if (!m_stopping) {
        fail(u"vaglio-sandbox ended with code %1"_s.arg(m_process.exitCode()));
    }
}

void BuiltInSandbox::fail(const QString& why)
{
    m_account.baseUrl.clear();
    emit failed(why);
}

void BuiltInSandbox::askForOrders()
{
    if (m_network == nullptr) {
        m_network = new QNetworkAccessManager(this);
        m_network->setProxy(QNetworkProxy::NoProxy);
    }
    QUrl url = m_account.baseUrl;
    url.setPath(u"/_sandbox/orders"_s);
    QNetworkReply* reply = m_network->get(QNetworkRequest(url));
    reply->setParent(this);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { onOrders(reply); });
}

void BuiltInSandbox::onOrders(QNetworkReply* reply)
{
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError || reply->bytesAvailable() > LargestAnswer) {
        emit ordersArrived({}); // the desk works the same, with cases that have no name
        return;
    }
    // On the pool: a sandbox of a hundred thousand cases answers with megabytes.
    Vaglio::onFinished(QtConcurrent::run(&readSandboxOrders, reply->readAll()), this,
        [this](const QFuture<QList<CaseRecord>>& known) { emit ordersArrived(known.result()); });
}

} // namespace Vaglio
