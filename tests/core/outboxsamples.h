// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api/apiclient.h"
#include "core/desk/issuing.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "tests/core/vaultsamples.h"
#include "tests/sandboxprocess.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

#include <memory>
#include <utility>

namespace Vaglio::Testing {

using namespace std::chrono_literals;

/// Limits and times that let a test of slow answers and spread looks end soon.
inline ApiLimits outboxLimits()
{
    ApiLimits limits;
    limits.json.deadline = 5000ms;
    limits.post.deadline = 400ms;
    limits.retry.firstWait = 10ms;
    return limits;
}

inline OutboxPolicy outboxPolicy()
{
    OutboxPolicy policy;
    policy.lastLookAfter = 20ms;
    policy.looksApart = 5ms;
    policy.saveAgain = 30ms;
    return policy;
}

inline LinkOrder orderFor(const QString& mail)
{
    LinkOrder order;
    order.mail = mail;
    order.applicant.firstName = QStringLiteral("Franco");
    order.applicant.lastName = QStringLiteral("Rossi");
    return order;
}

inline constexpr Money OrderPrice = Money::euro(2, 40);

/// The parts of a desk that issue, over a vault on disk, as one run of the program has them. A look
/// is made by hand, so that a test says when.
class OutboxRun final {
    Q_DISABLE_COPY_MOVE(OutboxRun)
public:
    explicit OutboxRun(const QUrl& service, const OutboxPolicy& policy = outboxPolicy())
        : client({ Environment::BuiltIn, service, SandboxProcess::token() }, outboxLimits())
        , book(worker, nullptr)
        , outbox(&book, worker, policy)
        , issuing(&client, &book, &outbox, QStringLiteral("G. Ferri"))
    {
    }

    /// Closes the vault here: what still runs on the pool may hold the worker for a moment longer.
    ~OutboxRun()
    {
        worker->runOnHolder([](std::unique_ptr<Vault>& vault) { vault.reset(); }).waitForFinished();
    }

    /// Opens the vault in the folder, makes it first where there is none, and brings what is kept.
    [[nodiscard]] bool open(const QString& folder, Vault::Access access = Vault::Access::Write)
    {
        const bool isOpen = worker
                                ->runOnHolder([folder, access](std::unique_ptr<Vault>& vault) {
                                    if (Vault::existsIn(folder)) {
                                        vault = VaultSamples::openIn(folder, access);
                                    } else if (auto made = VaultSamples::make(folder)) {
                                        vault = std::move(*made);
                                    }
                                    return vault != nullptr;
                                })
                                .result();
        return isOpen && answerOf(book.load()).has_value() && answerOf(outbox.load()) == 0;
    }

    /// A good look at the list, as Sync makes one.
    [[nodiscard]] bool look()
    {
        const QDateTime asked = QDateTime::currentDateTimeUtc();
        const auto listing = answerOf(client.list());
        if (!listing
            || !answerOf(book.mergeSeen(listing->requests, QDateTime::currentDateTimeUtc()))) {
            return false;
        }
        outbox.onLooked(asked);
        return true;
    }

    /// Looks until the open order is adopted or put to a person.
    [[nodiscard]] bool lookUntilDecided()
    {
        const auto isDecided = [this] {
            const QList<OrderRecord> open = outbox.openOrders();
            return open.isEmpty() || open.first().needsPerson;
        };
        for (const QDeadlineTimer enough(5s); !isDecided() && !enough.hasExpired();) {
            QSignalSpy changed(&outbox, &Outbox::openOrdersChanged);
            if (!look()) {
                return false;
            }
            (void)changed.wait(100);
        }
        return isDecided();
    }

    /// Every kept order, last written first.
    [[nodiscard]] QList<OrderRecord> ordersOnDisk()
    {
        return worker
            ->runOnHolder([](std::unique_ptr<Vault>& vault) {
                QList<OrderRecord> orders;
                (void)vault->readAll(DocumentKind::Order, [&orders](const VaultDocument& document) {
                    if (const auto record = orderRecordFromDocument(document.content)) {
                        orders.append(*record);
                    }
                    return true;
                });
                return orders;
            })
            .result();
    }

    /// "order.prepared", ... with their subjects, oldest first; and all rows as one text.
    [[nodiscard]] QList<JournalRow> journal()
    {
        return worker
            ->runOnHolder([](std::unique_ptr<Vault>& vault) {
                QList<JournalRow> rows;
                (void)vault->readJournal([&rows](const JournalRow& row) {
                    rows.append(row);
                    return true;
                });
                return rows;
            })
            .result();
    }

    [[nodiscard]] QStringList orderEvents()
    {
        QStringList words;
        const QList<JournalRow> rows = journal();
        for (const JournalRow& row : rows) {
            for (const JournalEvent& event : row.events) {
                if (event.what.startsWith(QStringLiteral("order."))) {
                    words.append(event.what.mid(6));
                }
            }
        }
        return words;
    }

    std::shared_ptr<VaultWorker> worker = std::make_shared<VaultWorker>();
    ApiClient client;
    RequestBook book;
    Outbox outbox;
    Issuing issuing;
};

} // namespace Vaglio::Testing
