// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/outboxsamples.h"

#include <QTemporaryDir>
#include <QTest>

namespace Vaglio::Testing {

using namespace Qt::StringLiterals;

inline bool isRefused(const Result<IssuedCase>& answer, const QString& detail)
{
    return !answer && answer.error().kind == Error::Kind::Refused
        && answer.error().detail == detail;
}

/// What the tests of the outbox stand on: the real sandbox, and a new vault for each test.
class OutboxTestBase : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText())); }

    void init()
    {
        QVERIFY(m_sandbox.reset());
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"vault"_s);
        QVERIFY(openAgain());
    }

    void cleanup() { m_run.reset(); }

protected:
    bool openAgain(const OutboxPolicy& policy = outboxPolicy())
    {
        m_run.reset();
        m_run = std::make_unique<OutboxRun>(m_sandbox.baseUrl(), policy);
        return m_run->open(m_folder);
    }

    bool setFault(const QString& fault)
    {
        return m_sandbox.set(u"fault-on"_s, u"post"_s) && m_sandbox.set(u"fault"_s, fault);
    }

    Result<IssuedCase> issue(const QString& mail)
    {
        return answerOf(m_run->issuing.issue(orderFor(mail), OrderPrice));
    }

    int charges() { return m_sandbox.charges().value(u"charges"_s).toInt(-1); }

    /// Issues one for a@example.it, after a look, whose end is unknown; answers its uuid.
    QString leaveUnknown(const QString& fault)
    {
        const bool isReady = m_run->look() && setFault(fault);
        const auto made = issue(u"a@example.it"_s);
        const bool isUnknown = !made && made.error().kind == Error::Kind::OutcomeUnknown;
        return isReady && isUnknown && setFault(u"none"_s) ? m_run->outbox.openOrders().first().uuid
                                                           : QString();
    }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
    std::unique_ptr<OutboxRun> m_run;
};

} // namespace Vaglio::Testing
