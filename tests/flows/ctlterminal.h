// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <sys/types.h>

namespace Vaglio {

/// The real vaglioctl at a terminal of its own, as a person has it: what it says is read, what is
/// typed goes to it. In the environment of the test. Synchronous, with a time limit.
class CtlTerminal final {
    Q_DISABLE_COPY_MOVE(CtlTerminal)
public:
    explicit CtlTerminal(const QStringList& arguments);
    ~CtlTerminal();

    /// Reads until the text has come; false where the program ended or took too long before.
    [[nodiscard]] bool waitFor(const QByteArray& text);
    [[nodiscard]] bool type(const QByteArray& line);
    /// Reads to the end; answers the exit code, or -1.
    [[nodiscard]] int finish();
    /// All that came so far.
    [[nodiscard]] const QByteArray& said() const { return m_said; }

private:
    /// False where there is no more.
    bool readSome();

    pid_t m_process = -1;
    int m_terminal = -1;
    QByteArray m_said;
};

} // namespace Vaglio
