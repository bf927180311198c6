// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

namespace Vaglio::Testing {

// Enough of each type to be known by its first bytes.
inline const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0") + QByteArray(400, 'j');
inline const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(300, 'p');
inline const QByteArray pdf = "%PDF-1.7\nnot much of one";

/// The names of the documents, in the order of the archive.
inline QStringList names(const EvidenceArchive& archive)
{
    QStringList result;
    for (const EvidenceDocument& document : archive.documents) {
        result.append(document.name);
    }
    return result;
}

/// Bytes that do not shrink; the same at each call.
inline QByteArray randomBytes(qsizetype size)
{
    QRandomGenerator generator(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes) {
        byte = char(generator.bounded(256));
    }
    return bytes;
}

} // namespace Vaglio::Testing
