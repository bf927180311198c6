// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/journal.h"
#include "core/vault/sealer.h"

#include <QList>
#include <QSet>
#include <QString>

#include <memory>

namespace Vaglio {

/// What a program that only reads a vault did with a case.
struct ReaderReport {
    QString name; ///< of its file
    JournalEvent event;
    QString actor;
    QDateTime when; ///< UTC
};

/// Word that programs which only read a vault leave for the one that writes, a sealed file each,
/// which takes them into the journal: two never write, and yet what a reader showed or exported is
/// told. Until then the journal cannot tell that one was removed. May be used on any thread.
class ReaderReports final {
public:
    ReaderReports(QString folder, std::shared_ptr<const Sealer> sealer);

    /// Durable once it has answered; the folder is there. Storage.
    [[nodiscard]] Result<void> leave(const ReaderReport& report) const;
    /// What was left but is not known by name, the oldest first, with its time in its details
    /// ("at", ms); not more than the journal takes at one go. In the place of one that is none of
    /// this vault's, or damaged, stands "report.damaged". What cannot be read now is left out.
    [[nodiscard]] QList<ReaderReport> waiting(const QSet<QString>& known) const;
    /// It is in the journal. False where it is still there.
    bool remove(const QString& name) const;

private:
    [[nodiscard]] ReaderReport opened(const QString& name, const QByteArray& sealed) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder + u'/' + name; }

    QString m_folder;
    std::shared_ptr<const Sealer> m_sealer;
};

} // namespace Vaglio
