// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/evidencefolder.h"
#include "app/ctl/vaultverb.h"

namespace Vaglio::Ctl {

/// Saves the documents of one request to a new folder and prints what it wrote. Entries that are
/// not safe are named and left out; of damaged evidence nothing is written. From the vault, where
/// one is given, with a line in its journal.
class EvidenceVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceVerb)
public:
    EvidenceVerb(EvidenceOptions options, Place place, const Account& account, Output& output,
        QObject* parent);

protected:
    void onReady() override;
    void onLoaded() override;

private:
    void openEvidence();
    void onRefused(const Error& error);
    void onArchive(const EvidenceArchive& archive);
    [[nodiscard]] bool print(
        const EvidenceArchive& archive, const QList<SavedDocument>& saved) const;

    EvidenceOptions m_options;
    EvidenceFolder m_folder;
};

} // namespace Vaglio::Ctl
