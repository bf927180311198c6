// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/account.h"

namespace Vaglio {

QUrl Account::defaultUrl(Environment environment)
{
    switch (environment) {
    case Environment::BuiltIn:
        return {};
    case Environment::Sandbox:
        return QUrl(QStringLiteral("https://test.videoid.openapi.com"));
    case Environment::Production:
        return QUrl(QStringLiteral("https://videoid.openapi.com"));
    }
    return {};
}

} // namespace Vaglio
