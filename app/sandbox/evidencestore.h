// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/casefacts.h"
#include "app/sandbox/timestampauthority.h"

#include <future>
#include <list>

namespace Vaglio::Sandbox {

/// An archive of evidence, ready to be sent.
struct EvidencePackage {
    QString fileName;
    QByteArray contentType;
    QByteArray bytes;
};

/// Draws and packs the evidence of cases on demand, and keeps the last few. Any thread; one case is
/// drawn at a time.
class EvidenceStore final {
public:
    /// Drawing waits for ready: the moment when the QGuiApplication exists.
    explicit EvidenceStore(std::shared_future<void> ready);

    [[nodiscard]] EvidencePackage packageFor(
        const StoredRequest& request, const Switches& switches);
    [[nodiscard]] TimestampAuthority& authority() { return m_authority; }

private:
    enum class Form { ZipOfImages, ZipOfPdf, ZipOfSmall, Pdf };
    struct Kept {
        QByteArray id;
        Form form;
        AuditPlace audit;
        EvidencePackage package;
    };
    [[nodiscard]] EvidencePackage make(const CaseFacts& facts, Form form, AuditPlace audit);

    std::shared_future<void> m_ready;
    TimestampAuthority m_authority;
    QMutex m_mutex; ///< guards what follows
    std::list<Kept> m_kept; ///< last used first
};

} // namespace Vaglio::Sandbox
