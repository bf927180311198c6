// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace Vaglio::Ctl {

/// A document as it lies in the folder.
struct SavedDocument {
    QString name; ///< of the file
    QString entry; ///< its name in the archive
    qint64 size = 0;
    QByteArray sha256;
};

/// A new folder for the documents of one archive, whole or not there: they are written to a hidden
/// folder beside it (0700, files 0600), which takes its name once all is written. No link is
/// followed and no existing file touched.
class EvidenceFolder final {
public:
    explicit EvidenceFolder(const QString& path);

    /// Why documents cannot be saved there, as a sentence; empty where they can.
    [[nodiscard]] QString problem() const;
    /// Fails with Storage, and then leaves nothing behind.
    [[nodiscard]] Result<QList<SavedDocument>> save(const QList<EvidenceDocument>& documents) const;

private:
    QString m_path; ///< absolute
};

/// A name that every file system takes and that stays in its folder: folders become "_", as do
/// characters that are reserved, invisible or deceiving; at most 200 bytes with its suffix kept.
[[nodiscard]] QString safeFileName(const QString& entry);

} // namespace Vaglio::Ctl
