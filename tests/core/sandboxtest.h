// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sandboxprocess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace Vaglio::Testing {

inline const QByteArray listPath = "/IT-identity-verifications";
inline const QByteArray sampleId = "aaaaaaaa-1111-2222-dddd-123456789";

inline QByteArray orderJson(const QByteArray& taxCode = {})
{
    return taxCode.isEmpty()
        ? QByteArray(R"({"mail":"person@example.it","user":null})")
        : R"({"mail":"person@example.it","user":{"taxCode":")" + taxCode + R"("}})";
}

inline QString statusOf(const QJsonValue& item)
{
    return item.toObject().value(QLatin1String("status")).toString();
}

/// What the tests of the sandbox stand on: one process, as newly started before each test.
class SandboxTest : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase() { QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText())); }
    void init() { QVERIFY(m_sandbox.reset()); }

protected:
    [[nodiscard]] QJsonArray list() const
    {
        return dataOf(m_sandbox.sendAuthorised("GET", listPath)).toArray();
    }
    QJsonObject create(const QByteArray& order = orderJson(), const QByteArray& path = "/IT-selfie")
    {
        return dataOf(m_sandbox.sendAuthorised("POST", path, order)).toObject();
    }
    [[nodiscard]] QJsonObject one(const QString& id) const
    {
        return dataOf(m_sandbox.sendAuthorised("GET", listPath + '/' + id.toLatin1())).toObject();
    }
    [[nodiscard]] int charged() const
    {
        return m_sandbox.charges().value(QLatin1String("charges")).toInt(-1);
    }

    SandboxProcess m_sandbox;

private:
    static QJsonValue dataOf(const PlainAnswer& answer)
    {
        return answer.json().value(QLatin1String("data"));
    }
};

} // namespace Vaglio::Testing
