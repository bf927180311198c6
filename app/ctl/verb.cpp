// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/verb.h"

#include "app/ctl/sentences.h"

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

Verb::Verb(Account account, Output& output, QObject* parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_output(output)
{
}

QString Verb::host() const
{
    return m_account.baseUrl.authority();
}

void Verb::fail(const Error& error)
{
    m_output.say(sentenceOf(error, host()));
    emit finished(exitCodeOf(error));
}

void Verb::endPrinted(bool printed, ExitCode code)
{
    if (!printed) {
        m_output.say(u"The result could not be written to the standard output."_s);
        emit finished(exitCodeOf({ Error::Kind::Storage, {}, 0, {} }));
        return;
    }
    emit finished(code);
}

} // namespace Vaglio::Ctl
