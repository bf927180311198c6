// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/answers.h"

namespace Vaglio::Sandbox {

void answerJson(httplib::Response& response, int status, const QByteArray& json)
{
    response.status = status;
    answerBytes(response, "application/json", json);
}

void answerBytes(
    httplib::Response& response, const QByteArray& contentType, const QByteArray& bytes)
{
    response.set_content(
        bytes.constData(), static_cast<size_t>(bytes.size()), contentType.toStdString());
}

} // namespace Vaglio::Sandbox
