// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/result.h"
#include "core/vault/evidencefiles.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Vaglio {

class VaultWorker;

/// Makes evidence that was received durable: sealed into files, several at a time, then put into
/// the book, all that is sealed by then together: the folder is synced once for their names, and
/// one transaction records them. The bytes are kept as they are, complete or not there.
class EvidenceKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceKeeper)
public:
    EvidenceKeeper(RequestBook* book, EvidenceFiles files, std::shared_ptr<VaultWorker> vault,
        QObject* parent = nullptr);
    ~EvidenceKeeper() override;

    struct Received {
        QString id;
        QByteArray bytes;
        /// What stands in its place: it goes, unless what was received is no better.
        std::optional<KeptEvidence> standing;
        /// Asked once the file is sealed: data that came meanwhile goes along.
        std::function<std::optional<IdentityData>()> identity;
    };
    /// What stands in the book then, or why nothing of it does.
    using Done = std::function<void(const Result<KeptEvidence>&)>;
    /// Calls done once it is durable and in the book. Bytes that cannot be opened replace none that
    /// can, nor as many that cannot either.
    void keep(const Received& received, Done done);
    /// It holds as much as it should: what is received now has to wait in memory.
    [[nodiscard]] bool isBusy() const;

private:
    struct Keeping;
    using KeepingPtr = std::shared_ptr<Keeping>;
    using Batch = std::vector<KeepingPtr>;
    void onSealed(const KeepingPtr& keeping, const Result<KeptEvidence>& sealed);
    void commit();
    void record(const Batch& batch);
    void onCommitted(const Batch& batch, const Result<int>& done);
    void conclude(const KeepingPtr& keeping, const Result<int>& done);
    void end(const KeepingPtr& keeping, const Result<KeptEvidence>& result);

    RequestBook* m_book;
    EvidenceFiles m_files;
    std::shared_ptr<VaultWorker> m_vault;
    int m_inHand = 0;
    int m_sealing = 0; ///< of these
    qint64 m_bytesInHand = 0;
    Batch m_sealed; ///< that the book does not know of yet
    bool m_committing = false;
    QTimer m_company; ///< for how long what is sealed waits for more
};

} // namespace Vaglio
