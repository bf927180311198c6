// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace Vaglio::Testing {

/// Asks the keychain of the test's own desk; nothing where it does not say.
inline std::optional<QString> askKeychain(const QStringList& question)
{
    QProcess bus;
    bus.start(QStringLiteral("dbus-send"),
        QStringList { QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
            QStringLiteral("--dest=org.freedesktop.secrets") }
            + question);
    return bus.waitForFinished(10'000) && bus.exitCode() == 0
        ? std::optional(QString::fromUtf8(bus.readAllStandardOutput()))
        : std::nullopt;
}

/// The entries of Vaglio, whatever their names; nothing where it does not say.
inline std::optional<QStringList> entriesInKeychain()
{
    const std::optional<QString> answer = askKeychain({ QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service.SearchItems"),
        QStringLiteral("dict:string:string:server,Vaglio") });
    if (!answer) {
        return std::nullopt;
    }
    static const QRegularExpression path(QStringLiteral("/org/freedesktop/secrets/[^ \\]]+"));
    QStringList entries;
    for (auto found = path.globalMatch(*answer); found.hasNext();) {
        entries.append(found.next().captured());
    }
    return entries;
}

inline int countInKeychain()
{
    const auto entries = entriesInKeychain();
    return entries ? static_cast<int>(entries->size()) : -1;
}

/// As of a computer that Vaglio was never on.
inline bool emptyKeychain()
{
    const auto entries = entriesInKeychain();
    return entries && std::ranges::all_of(*entries, [](const QString& entry) {
        return askKeychain({ entry, QStringLiteral("org.freedesktop.Secret.Item.Delete") })
            .has_value();
    });
}

} // namespace Vaglio::Testing
