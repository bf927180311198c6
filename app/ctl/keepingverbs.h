// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/vaultverb.h"
#include "core/desk/evidenceimport.h"
#include "core/desk/vaultcheck.h"

namespace Vaglio::Ctl {

// The verbs that look after a vault and ask nothing of the service.

/// Makes a vault with a passphrase, and prints its recovery key, once.
class InitVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InitVerb)
public:
    InitVerb(Place place, Output& output, QObject* parent);
    void start() override;

protected:
    void onReady() override { }

private:
    std::unique_ptr<VaultDoor> m_newDoor;
};

/// Re-reads all and prints a line for each finding.
class VerifyVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerifyVerb)
public:
    VerifyVerb(VerifyOptions options, Place place, Output& output, QObject* parent);

protected:
    void onReady() override;

private:
    void removeAndPrint(const VaultReport& report);
    void print(const VaultReport& report, const QStringList& removed, ExitCode whole);
    VerifyOptions m_options;
};

class BackupVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupVerb)
public:
    BackupVerb(BackupOptions options, Place place, Output& output, QObject* parent);

protected:
    void onReady() override;

private:
    BackupOptions m_options;
};

/// Needs no key.
class RestoreVerb final : public Verb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreVerb)
public:
    RestoreVerb(RestoreOptions options, Output& output, QObject* parent);
    void start() override;

private:
    RestoreOptions m_options;
};

class LabelVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelVerb)
public:
    LabelVerb(LabelOptions options, Place place, Output& output, QObject* parent);

protected:
    void onReady() override { load(); }
    void onLoaded() override;

private:
    LabelOptions m_options;
};

class NoteVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteVerb)
public:
    NoteVerb(NoteOptions options, Place place, Output& output, QObject* parent);
    /// Reads the text first, where it is not an argument.
    void start() override;

protected:
    void onReady() override { load(); }
    void onLoaded() override;

private:
    NoteOptions m_options;
};

/// Prints what became of each file.
class ImportVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportVerb)
public:
    ImportVerb(ImportOptions options, Place place, Output& output, QObject* parent);

protected:
    void onReady() override { load(); }
    void onLoaded() override;

private:
    void print(const QList<ImportedFile>& files);
    ImportOptions m_options;
};

class EraseVerb final : public VaultVerb {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EraseVerb)
public:
    EraseVerb(EraseOptions options, Place place, Output& output, QObject* parent);

protected:
    void onReady() override;

private:
    EraseOptions m_options;
};

} // namespace Vaglio::Ctl
