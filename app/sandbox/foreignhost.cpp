// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/foreignhost.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/envelope.h"

#include <QRandomGenerator>

namespace Vaglio::Sandbox {

namespace {

constexpr qsizetype mostFiles = 8;

} // namespace

ForeignHost::ForeignHost(ChargeCounter& charges)
    : m_charges(charges)
{
}

QByteArray ForeignHost::urlFor(const std::string& path)
{
    const QMutexLocker lock(&m_mutex);
    open();
    return m_origin + QByteArray::fromStdString(path);
}

QByteArray ForeignHost::offer(const QByteArray& contentType, const QByteArray& bytes)
{
    const QMutexLocker lock(&m_mutex);
    open();
    if (m_files.size() >= mostFiles) {
        m_files.clear();
    }
    const QByteArray path
        = "/download/" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    m_files.insert(path, { contentType, bytes });
    return m_origin + path;
}

void ForeignHost::open()
{
    if (m_server) {
        return;
    }
    m_server = std::make_unique<FaultyServer>();
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
        answer(request, response);
    };
    m_server->Get(".*", handler);
    m_server->Post(".*", handler);
    m_origin = "http://localhost:" + QByteArray::number(m_server->bind(0));
    m_server->start();
}

void ForeignHost::answer(const httplib::Request& request, httplib::Response& response)
{
    m_charges.countForeign(request.has_header("Authorization"));
    const QMutexLocker lock(&m_mutex);
    const auto file = m_files.constFind(QByteArray::fromStdString(request.path));
    if (file != m_files.cend()) {
        answerBytes(response, file->contentType, file->bytes);
    } else {
        answerJson(response, 200, successEnvelope("[]", EnvelopeForm::Plain));
    }
}

} // namespace Vaglio::Sandbox
