// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/ctlprocess.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

CtlProcess::CtlProcess()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"VAGLIO_TOKEN"_s);
    environment.remove(u"VAGLIO_BASE_URL"_s);
    environment.remove(u"VAGLIO_VAULT"_s);
    environment.remove(u"VAGLIO_PASSPHRASE"_s);
    m_process.setProcessEnvironment(environment);
}

void CtlProcess::setVariable(const char* name, const QByteArray& value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    m_process.setProcessEnvironment(environment);
}

void CtlProcess::setToken(const QByteArray& token)
{
    setVariable("VAGLIO_TOKEN", token);
}

void CtlProcess::setBaseUrl(const QByteArray& url)
{
    setVariable("VAGLIO_BASE_URL", url);
}

void CtlProcess::start(const QStringList& arguments, const QByteArray& input)
{
    m_process.start(qEnvironmentVariable("VAGLIO_CTL"), arguments);
    m_process.waitForStarted();
    m_process.write(input);
    m_process.closeWriteChannel();
}

CtlRun CtlProcess::finish()
{
    if (!m_process.waitForFinished(180'000) && m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    return { m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
        m_process.readAllStandardOutput(), m_process.readAllStandardError() };
}

CtlRun CtlProcess::run(const QStringList& arguments, const QByteArray& input)
{
    start(arguments, input);
    return finish();
}

} // namespace Vaglio
