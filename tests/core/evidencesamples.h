// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/vault/evidencefiles.h"

#include <QDir>
#include <QFile>

namespace Vaglio::Testing {

/// What the bytes of specimen() repeat; found in no sealed file.
inline const QByteArray evidenceMark = "ROSSI MARIA RSSMRA85T10A562S CA12345AB";

/// Bytes that look like a document, no two chunks of 64 KiB alike.
inline QByteArray specimen(qsizetype size)
{
    QByteArray bytes;
    bytes.reserve(size + evidenceMark.size() + 16);
    for (int number = 0; bytes.size() < size; ++number) {
        bytes += QByteArray::number(number) + evidenceMark;
    }
    bytes.truncate(size);
    return bytes;
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putContent(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(bytes) == bytes.size() && file.flush();
}

inline QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace Vaglio::Testing
