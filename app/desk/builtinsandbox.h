// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/domain/account.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

class QNetworkAccessManager;
class QNetworkReply;

namespace Vaglio {

/// vaglio-sandbox beside this program: started on a free port of this computer and ended with us
/// (it watches its standard input, so it does not outlive a crash).
class BuiltInSandbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuiltInSandbox)
public:
    explicit BuiltInSandbox(const QStringList& extraArguments, QObject* parent = nullptr);
    ~BuiltInSandbox() override;

    /// started() or failed() follows. Does nothing while it runs.
    void start();
    /// Ends it and waits for that, a second at most; failed() is not told.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_account.baseUrl.isValid(); }
    /// How to talk to it; without an address until started().
    [[nodiscard]] const Account& account() const { return m_account; }

    /// Asks for the orders that the sample cases came from: the list of the service tells only id
    /// and status, and this is what a desk that had issued them would remember.
    void askForOrders();

signals:
    void started();
    /// Could not start, or ended by itself; why, for people who look closer.
    void failed(const QString& why);
    void ordersArrived(const QList<Vaglio::CaseRecord>& known);

private:
    void onOutput();
    void onEnded();
    void onOrders(QNetworkReply* reply);
    void fail(const QString& why);

    QStringList m_extraArguments;
    QProcess m_process;
    QNetworkAccessManager* m_network = nullptr;
    Account m_account;
    bool m_stopping = false;
};

/// The program itself: beside this one, or in libexec of the same installation; empty where it is
/// not found.
[[nodiscard]] QString findSandboxProgram();

} // namespace Vaglio
