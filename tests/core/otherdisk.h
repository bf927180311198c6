// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <memory>

namespace Vaglio::Testing {

/// A new folder on another disk than that one; null where this computer has one disk only.
inline std::unique_ptr<QTemporaryDir> onAnotherDisk(const QString& folder)
{
    for (const QString& place :
        { QStringLiteral("/dev/shm"), QDir::tempPath(), QCoreApplication::applicationDirPath() }) {
        const QStorageInfo disk(place);
        if (disk.isValid() && disk.rootPath() != QStorageInfo(folder).rootPath()) {
            auto other = std::make_unique<QTemporaryDir>(place + QStringLiteral("/vaglio-XXXXXX"));
            if (other->isValid()) {
                return other;
            }
        }
    }
    return nullptr;
}

} // namespace Vaglio::Testing
