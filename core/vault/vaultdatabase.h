// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/vault/keyslot.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace Vaglio {

struct DocumentRow {
    int kind = 0;
    QByteArray key;
    quint64 number = 0;
    QByteArray sealed;
};

struct JournalRecord {
    quint64 number = 0;
    QByteArray sealed;
    QByteArray link;
};

/// The tables of a vault and all of its SQL; knows nothing of keys, and what it holds is sealed.
/// One connection of its own. Lives on the thread that opened it.
class VaultDatabase final {
public:
    /// Answers false to stop.
    template <typename Row> using Sink = std::function<bool(const Row&)>;

    ~VaultDatabase();
    Q_DISABLE_COPY_MOVE(VaultDatabase)

    /// The file must be there. With canWrite its schema is brought up to date; without, nothing is
    /// ever written to it, and an older schema is Storage. Damaged where it is not a vault.
    [[nodiscard]] static Result<std::unique_ptr<VaultDatabase>> open(
        const QString& path, bool canWrite);
    /// Storage, InUse (another connection is at work for longer than the wait) or Damaged, with
    /// the driver's text.
    [[nodiscard]] static Error errorOf(const QSqlError& error);

    /// Also for several reads that must see one state.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();

    /// NotFound where there is none.
    [[nodiscard]] Result<QByteArray> value(const QString& name);
    [[nodiscard]] Result<void> setValue(const QString& name, const QByteArray& value);

    [[nodiscard]] Result<QList<KeySlot>> keySlots();
    [[nodiscard]] Result<void> putKeySlot(const KeySlot& slot);
    [[nodiscard]] Result<void> removeKeySlot(KeySlot::Kind kind);

    /// In the place of the one with that kind and key.
    [[nodiscard]] Result<void> putDocument(const DocumentRow& row);
    [[nodiscard]] Result<void> removeDocument(int kind, const QByteArray& key);
    /// Gives it that kind in the place of its own, and so its place to another.
    [[nodiscard]] Result<void> renameDocument(int kind, const QByteArray& key, int newKind);
    /// NotFound where there is none.
    [[nodiscard]] Result<DocumentRow> document(int kind, const QByteArray& key);
    /// Those with a greater number, newest first.
    [[nodiscard]] Result<void> eachDocument(
        int kind, quint64 beyond, const Sink<DocumentRow>& sink);
    [[nodiscard]] Result<void> eachDocument(const Sink<DocumentRow>& sink);

    [[nodiscard]] Result<void> appendJournal(const JournalRecord& record);
    /// Those beyond the number, in their order.
    [[nodiscard]] Result<void> eachJournalRecord(qint64 beyond, const Sink<JournalRecord>& sink);

    /// Documents and journal rows.
    [[nodiscard]] Result<qint64> rowCount();
    /// One state of all tables, to a file that is there and empty.
    [[nodiscard]] Result<void> copyTo(const QString& emptyFile);
    /// Empties the WAL. InUse where a reader needs it still.
    [[nodiscard]] Result<void> truncateLog();

private:
    enum Statement {
        GetValue,
        SetValue,
        GetSlots,
        PutSlot,
        RemoveSlot,
        PutDocument,
        RemoveDocument,
        RenameDocument,
        GetDocument,
        DocumentsOfKind,
        AllDocuments,
        AppendJournal,
        JournalBeyond,
        CountRows,
        CopyInto,
        StatementCount
    };
    explicit VaultDatabase(QString connection);
    [[nodiscard]] Result<void> setUp(const QString& path, bool canWrite);
    [[nodiscard]] Result<void> checkSchema(bool canWrite);
    [[nodiscard]] Result<QString> pragma(const QString& text);
    [[nodiscard]] static QString textOf(Statement statement);
    [[nodiscard]] Result<QSqlQuery*> run(
        Statement statement, std::initializer_list<QVariant> values);
    [[nodiscard]] Result<void> change(Statement statement, std::initializer_list<QVariant> values);
    [[nodiscard]] Result<void> select(Statement statement, std::initializer_list<QVariant> values,
        const std::function<bool(const QSqlQuery&)>& sink);

    QString m_connection;
    QSqlDatabase m_database;
    std::array<std::optional<QSqlQuery>, StatementCount> m_statements;
};

} // namespace Vaglio
