// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/ctlsandbox.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Vaglio {

bool CtlSandbox::reset()
{
    m_folder = std::make_unique<QTemporaryDir>();
    return m_folder->isValid() && m_sandbox.reset();
}

CtlRun CtlSandbox::run(const QStringList& arguments, const QByteArray& input)
{
    CtlProcess process;
    process.setToken(SandboxProcess::token());
    process.setBaseUrl(m_sandbox.baseUrl().toEncoded());
    process.setFolder(m_folder->path());
    return process.run(arguments, input);
}

QJsonArray CtlSandbox::listed(const QStringList& more)
{
    return run(QStringList { u"list"_s, u"--json"_s } + more).json().array();
}

QString CtlSandbox::fileWith(const QByteArray& content)
{
    QFile file(m_folder->filePath(u"file"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return {};
    }
    return file.fileName();
}

int CtlSandbox::charges() const
{
    return m_sandbox.charges().value(u"charges"_s).toInt();
}

} // namespace Vaglio
