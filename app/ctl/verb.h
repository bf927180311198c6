// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/exitcodes.h"
#include "app/ctl/output.h"
#include "core/domain/account.h"

#include <QObject>

namespace Vaglio::Ctl {

/// One run of one verb: asks the service, prints, and says once how it ended.
class Verb : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Verb)
public:
    /// The output outlives the verb.
    Verb(Account account, Output& output, QObject* parent);

    virtual void start() = 0;

signals:
    void finished(Vaglio::Ctl::ExitCode code);

protected:
    [[nodiscard]] const Account& account() const { return m_account; }
    [[nodiscard]] Output& output() const { return m_output; }
    [[nodiscard]] QString host() const;

    /// Says what went wrong and ends.
    void fail(const Error& error);
    /// Ends with the code, or where the data could not be printed with a message.
    void endPrinted(bool printed, ExitCode code = ExitCode::Done);

private:
    Account m_account;
    Output& m_output;
};

} // namespace Vaglio::Ctl
