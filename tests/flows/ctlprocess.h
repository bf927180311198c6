// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace Vaglio {

/// How one run of vaglioctl ended.
struct CtlRun {
    int code = -1; ///< -1: did not end by itself
    QByteArray data;
    QByteArray messages;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(data); }
};

/// The real vaglioctl, found through VAGLIO_CTL, in an environment that holds only what a test puts
/// there. Synchronous, with a time limit.
class CtlProcess final {
public:
    CtlProcess();
    void setToken(const QByteArray& token);
    void setBaseUrl(const QByteArray& url);
    void setFolder(const QString& folder) { m_process.setWorkingDirectory(folder); }
    /// The file, "/dev/full" for one, that the data goes to.
    void setDataFile(const QString& name) { m_process.setStandardOutputFile(name); }
    void start(const QStringList& arguments, const QByteArray& input = {});
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }
    [[nodiscard]] CtlRun finish();
    [[nodiscard]] CtlRun run(const QStringList& arguments, const QByteArray& input = {});

    void setVariable(const char* name, const QByteArray& value);

private:
    QProcess m_process;
};

} // namespace Vaglio
