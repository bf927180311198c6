// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flows/ctlterminal.h"

#include <array>
#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace Vaglio {

namespace {
constexpr int Patience = 30'000; ///< milliseconds without a word
}

CtlTerminal::CtlTerminal(const QStringList& arguments)
{
    std::vector<QByteArray> words { qgetenv("VAGLIO_CTL") };
    for (const QString& argument : arguments) {
        words.push_back(argument.toUtf8());
    }
    std::vector<char*> argv;
    for (QByteArray& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    m_process = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
    if (m_process == 0) {
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
}

CtlTerminal::~CtlTerminal()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    if (m_terminal >= 0) {
        ::close(m_terminal);
    }
}

bool CtlTerminal::readSome()
{
    pollfd waiting { m_terminal, POLLIN, 0 };
    std::array<char, 4096> bytes {};
    if (::poll(&waiting, 1, Patience) <= 0) {
        return false;
    }
    const ssize_t count = ::read(m_terminal, bytes.data(), bytes.size());
    if (count > 0) {
        m_said.append(bytes.data(), count);
    }
    return count > 0;
}

bool CtlTerminal::waitFor(const QByteArray& text)
{
    while (!m_said.contains(text)) {
        if (!readSome()) {
            return false;
        }
    }
    return true;
}

bool CtlTerminal::type(const QByteArray& line)
{
    const QByteArray text = line + '\n';
    return ::write(m_terminal, text.constData(), static_cast<size_t>(text.size())) == text.size();
}

int CtlTerminal::finish()
{
    while (readSome()) { }
    int status = -1;
    if (::waitpid(m_process, &status, 0) != m_process) {
        return -1;
    }
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace Vaglio
