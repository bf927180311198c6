// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"

namespace Vaglio {

namespace {

constexpr int FileThreads = 8;

} // namespace

VaultWorker::VaultWorker()
{
    m_files.setMaxThreadCount(FileThreads);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // always the same thread
}

VaultWorker::~VaultWorker()
{
    m_thread.start([this] { m_vault.reset(); }); // where it was opened
    m_thread.waitForDone();
}

} // namespace Vaglio
