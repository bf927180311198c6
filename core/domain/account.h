// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Vaglio {

/// Which service is talked to. The three never mix.
enum class Environment {
    BuiltIn, ///< vaglio-sandbox on this computer, started and stopped by Vaglio
    Sandbox, ///< the provider's test service
    Production ///< every link is charged
};

/// An account of the service: where it is and what opens it. The token is never written to a
/// settings file, a log or a command line.
struct Account {
    Environment environment = Environment::BuiltIn;
    QUrl baseUrl; ///< https, except on this computer
    QByteArray token;

    /// The documented address of an environment (API.md 1); empty for BuiltIn, whose port varies.
    [[nodiscard]] static QUrl defaultUrl(Environment environment);

    bool operator==(const Account&) const = default;
};

} // namespace Vaglio
