// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <QByteArray>

namespace Vaglio::Sandbox {

void answerJson(httplib::Response& response, int status, const QByteArray& json);
void answerBytes(
    httplib::Response& response, const QByteArray& contentType, const QByteArray& bytes);

} // namespace Vaglio::Sandbox
