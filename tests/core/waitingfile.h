// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace Vaglio::Testing {

/// A file at which whoever reads it waits until the test lets it go on: where a run is, and that it
/// does not go further, can then be told. Takes the place of a file that is there.
class WaitingFile final {
public:
    explicit WaitingFile(QString path)
        : m_path(std::move(path))
    {
        QFile::remove(m_path);
        m_isMade = ::mkfifo(QFile::encodeName(m_path).constData(), 0600) == 0;
    }
    ~WaitingFile()
    {
        isWaitedFor(); // so that nobody waits for ever
        close();
        QFile::remove(m_path);
    }
    Q_DISABLE_COPY_MOVE(WaitingFile)

    [[nodiscard]] QString path() const { return m_path; }
    /// Somebody has opened it to read.
    bool isWaitedFor()
    {
        if (m_isMade && m_file < 0) {
            m_file = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK);
        }
        return m_file >= 0;
    }
    /// What the file is; its reader goes on.
    bool give(const QByteArray& content)
    {
        ::signal(SIGPIPE, SIG_IGN); // it may not want all of it
        const bool isOpen = isWaitedFor();
        if (isOpen) {
            ::fcntl(m_file, F_SETFL, 0);
        }
        qsizetype given = 0;
        while (isOpen && given < content.size()) {
            const auto step
                = ::write(m_file, content.constData() + given, size_t(content.size() - given));
            if (step <= 0) {
                break;
            }
            given += step;
        }
        close();
        return isOpen;
    }

private:
    void close()
    {
        if (m_file >= 0) {
            ::close(m_file);
            m_file = -1;
        }
    }

    QString m_path;
    bool m_isMade = false;
    int m_file = -1;
};

} // namespace Vaglio::Testing
