// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskjournal.h"
#include "core/desk/evidencecabinet.h"
#include "core/desk/issuing.h"
#include "core/desk/outbox.h"
#include "core/desk/requestbook.h"
#include "core/desk/rescue.h"
#include "core/desk/sync.h"
#include "core/domain/account.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace Vaglio {

class ApiClient;
class VaultWorker;

/// An unlocked vault, as a desk needs it. A default one means that the desk forgets.
struct DeskVault {
    std::shared_ptr<VaultWorker> worker;
    QString evidenceFolder;
    RescuePolicy rescue {};
};

/// One connected account and everything a person does with it. Owns its parts. With a vault it
/// keeps what it learns: start() first brings what is there, then asks the service.
class Desk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)
public:
    Desk(const Account& account, const QString& operatorName,
        std::chrono::milliseconds pollInterval = std::chrono::seconds(60), DeskVault vault = {},
        QObject* parent = nullptr);
    ~Desk() override;

    /// Brings the kept cases into the book, then begins to rescue and to ask. With no vault it asks
    /// at once.
    void start();
    [[nodiscard]] Environment environment() const { return m_environment; }
    [[nodiscard]] QString host() const { return m_host; }
    [[nodiscard]] QString operatorName() const { return m_operatorName; }
    void setOperatorName(const QString& name);
    /// Over all calls; what PacePolicy says unless set.
    void setCallLimit(CallLimit limit);
    [[nodiscard]] RequestBook* book() const { return m_book; }
    [[nodiscard]] Sync* sync() const { return m_sync; }
    [[nodiscard]] Issuing* issuing() const { return m_issuing; }
    /// Null where the desk has no vault.
    [[nodiscard]] Outbox* outbox() const { return m_outbox; }
    [[nodiscard]] EvidenceCabinet* evidence() const { return m_evidence; }
    /// For what a person does outside of the desk's verbs.
    [[nodiscard]] DeskJournal& journal() { return m_journal; }
    /// Null where the desk has no vault.
    [[nodiscard]] Rescue* rescue() const { return m_rescue; }

signals:
    /// The kept cases are in the book; damaged says how many records could not be read.
    void loaded(int damaged);
    /// They could not be brought: nothing is asked of the service before that works.
    void loadFailed(const Vaglio::Error& error);

private:
    void connectOutbox();
    void onBookLoaded(const Result<int>& damaged);
    void onLoaded(const Result<int>& damaged);
    void startSync();
    void keepLastContact();

    DeskVault m_vault;
    QDateTime m_keptContact;
    Environment m_environment;
    QString m_host;
    QString m_operatorName;
    ApiClient* m_client;
    RequestBook* m_book;
    Sync* m_sync;
    Outbox* m_outbox;
    Issuing* m_issuing;
    Rescue* m_rescue = nullptr;
    EvidenceCabinet* m_evidence;
    DeskJournal m_journal;
};

/// Asks the service once whether it accepts the account; answers with the number of requests found.
[[nodiscard]] QFuture<Result<int>> checkAccount(const Account& account, QObject* context);

} // namespace Vaglio
