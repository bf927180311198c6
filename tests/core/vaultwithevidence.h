// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "core/vault/evidencefiles.h"
#include "tests/core/answerof.h"

#include <QTest>

namespace Vaglio::Testing {

/// Makes a vault of so many approved requests, each with a file of evidence, and closes it.
inline void makeVaultWithEvidence(const QString& folder, const QString& passphrase, int count)
{
    VaultDoor door(folder, nullptr);
    door.setPassphraseCost(PassphraseCost::least());
    QVERIFY(answerOf(door.create({ false, passphrase })).has_value());
    RequestBook book(door.deskVault().worker, nullptr);
    const EvidenceFiles files(door.deskVault().evidenceFolder);
    for (int number = 0; number < count; ++number) {
        Request request;
        request.id = QStringLiteral("request %1").arg(number);
        request.outcome
            = Outcome::fromRaw(QStringLiteral("ok"), QStringLiteral("identityverified"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(answerOf(book.mergeSeen({ request }, now)));
        const auto file = files.write(QByteArray(200'000, char('0' + number)));
        QVERIFY(file.has_value());
        QVERIFY(answerOf(book.keepEvidence(request.id, { *file, now, {} })));
    }
}

} // namespace Vaglio::Testing
