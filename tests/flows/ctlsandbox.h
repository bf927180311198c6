// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/flows/ctlprocess.h"
#include "tests/sandboxprocess.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

namespace Vaglio {

/// What the tests of vaglioctl stand on: a sandbox, an empty folder, and runs that know both.
class CtlSandbox final {
public:
    [[nodiscard]] bool start() { return m_sandbox.start(); }
    /// The sandbox as newly started, and a new folder.
    [[nodiscard]] bool reset();

    /// Runs in the folder, with the right token and address in the environment.
    [[nodiscard]] CtlRun run(const QStringList& arguments, const QByteArray& input = {});
    /// What "list --json" prints.
    [[nodiscard]] QJsonArray listed(const QStringList& more = {});
    /// Writes a file that only its owner can read, and answers its name.
    [[nodiscard]] QString fileWith(const QByteArray& content);

    [[nodiscard]] SandboxProcess& sandbox() { return m_sandbox; }
    [[nodiscard]] int charges() const;
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder->filePath(name); }

private:
    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Vaglio
