// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because all SQL is in this one place.
#include "core/vault/vaultdatabase.h"

#include "core/vault/schema.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int BusyMilliseconds = 5000;

QVariant numberOf(quint64 number)
{
    return static_cast<qint64>(number);
}

/// Empty, where a column must not be null.
QByteArray notNull(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

DocumentRow documentOf(const QSqlQuery& query)
{
    return { query.value(0).toInt(), query.value(1).toByteArray(),
        static_cast<quint64>(query.value(2).toLongLong()), query.value(3).toByteArray() };
}

JournalRecord recordOf(const QSqlQuery& query)
{
    return { static_cast<quint64>(query.value(0).toLongLong()), query.value(1).toByteArray(),
        query.value(2).toByteArray() };
}

KeySlot slotOf(const QSqlQuery& query)
{
    KeySlot slot;
    slot.kind = static_cast<KeySlot::Kind>(query.value(0).toInt());
    slot.made = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC);
    slot.parameters = query.value(2).toByteArray();
    slot.wrapped = query.value(3).toByteArray();
    return slot;
}

} // namespace

VaultDatabase::VaultDatabase(QString connection)
    : m_connection(std::move(connection))
{
}

VaultDatabase::~VaultDatabase()
{
    m_statements = {};
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Error VaultDatabase::errorOf(const QSqlError& error)
{
    constexpr int busy = 5;
    constexpr int locked = 6;
    constexpr int corrupt = 11;
    constexpr int constraint = 19;
    constexpr int notADatabase = 26;
    Error::Kind kind = Error::Kind::Storage;
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case busy:
    case locked:
        kind = Error::Kind::InUse;
        break;
    case corrupt:
    case constraint:
    case notADatabase:
        kind = Error::Kind::Damaged;
        break;
    default:
        break;
    }
    return { kind, error.text(), 0, {} };
}

Result<std::unique_ptr<VaultDatabase>> VaultDatabase::open(const QString& path, bool canWrite)
{
    static std::atomic<int> opened = 0;
    std::unique_ptr<VaultDatabase> database(
        new VaultDatabase(u"vault-%1"_s.arg(opened.fetch_add(1))));
    if (const Result<void> done = database->setUp(path, canWrite); !done) {
        return tl::unexpected(done.error());
    }
    return database;
}

Result<void> VaultDatabase::setUp(const QString& path, bool canWrite)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(BusyMilliseconds)
            .arg(canWrite ? u""_s : u";QSQLITE_OPEN_READONLY"_s));
    if (!m_database.open()) {
        return tl::unexpected(errorOf(m_database.lastError()));
    }
    QStringList settings { u"PRAGMA temp_store = MEMORY"_s };
    if (canWrite) {
        // In KiB: room for the index of keys of a million documents, which a batch meets in no
        // order. The log keeps no more than this once a large batch is through.
        settings += { u"PRAGMA cache_size = -49152"_s, u"PRAGMA journal_size_limit = 8388608"_s,
            u"PRAGMA synchronous = FULL"_s, u"PRAGMA secure_delete = ON"_s,
            u"PRAGMA foreign_keys = OFF"_s };
    }
    for (const QString& setting : settings) {
        if (const Result<QString> set = pragma(setting); !set) {
            return tl::unexpected(set.error());
        }
    }
    return checkSchema(canWrite);
}

Result<void> VaultDatabase::checkSchema(bool canWrite)
{
    const Result<QString> application = pragma(u"PRAGMA application_id"_s);
    const Result<QString> version = pragma(u"PRAGMA user_version"_s);
    if (!application || !version) {
        return tl::unexpected(application ? version.error() : application.error());
    }
    const bool isEmpty
        = *application == u"0"_s && *version == u"0"_s && m_database.tables(QSql::Tables).isEmpty();
    if (*application != QString::number(VaultApplicationId) && !(isEmpty && canWrite)) {
        return failure(Error::Kind::Damaged, u"not a vault"_s);
    }
    if (!canWrite) {
        const auto known = schemaSteps().size();
        if (version->toLongLong() > known) {
            return failure(Error::Kind::TooNew, u"schema version %1"_s.arg(*version));
        }
        if (version->toLongLong() < known) {
            return failure(Error::Kind::Storage, u"of an earlier Vaglio: open it to write once"_s);
        }
        return {};
    }
    const Result<QString> mode = pragma(u"PRAGMA journal_mode = WAL"_s);
    if (!mode) {
        return tl::unexpected(mode.error());
    }
    if (*mode != u"wal"_s) {
        return failure(Error::Kind::Storage, u"this folder takes no write-ahead log"_s);
    }
    return migrate(m_database, schemaSteps());
}

/// Answers the first value it gives, or nothing.
Result<QString> VaultDatabase::pragma(const QString& text)
{
    QSqlQuery query(m_database);
    if (!query.exec(text)) {
        return tl::unexpected(errorOf(query.lastError()));
    }
    return query.next() ? query.value(0).toString() : QString();
}

QString VaultDatabase::textOf(Statement statement)
{
    switch (statement) {
    case GetValue:
        return u"SELECT value FROM vault WHERE name = ?"_s;
    case SetValue:
        return u"INSERT INTO vault (name, value) VALUES (?, ?) "
               "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s;
    case GetSlots:
        return u"SELECT kind, made, parameters, wrapped FROM slot ORDER BY kind"_s;
    case PutSlot:
        return u"INSERT INTO slot (kind, made, parameters, wrapped) VALUES (?, ?, ?, ?) "
               "ON CONFLICT (kind) DO UPDATE SET made = excluded.made, "
               "parameters = excluded.parameters, wrapped = excluded.wrapped"_s;
    case RemoveSlot:
        return u"DELETE FROM slot WHERE kind = ?"_s;
    case PutDocument:
        return u"INSERT INTO document (kind, key, number, sealed) VALUES (?, ?, ?, ?) "
               "ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, "
               "sealed = excluded.sealed"_s;
    case RemoveDocument:
        return u"DELETE FROM document WHERE kind = ? AND key = ?"_s;
    case RenameDocument:
        return u"UPDATE OR REPLACE document SET kind = ? WHERE kind = ? AND key = ?"_s;
    case GetDocument:
        return u"SELECT kind, key, number, sealed FROM document WHERE kind = ? AND key = ?"_s;
    case DocumentsOfKind:
        return u"SELECT kind, key, number, sealed FROM document WHERE kind = ? "
               "AND number > ? ORDER BY number DESC, row DESC"_s;
    case AllDocuments:
        return u"SELECT kind, key, number, sealed FROM document ORDER BY row"_s;
    case AppendJournal:
        return u"INSERT INTO journal (number, sealed, link) VALUES (?, ?, ?)"_s;
    case JournalBeyond:
        return u"SELECT number, sealed, link FROM journal WHERE number > ? ORDER BY number"_s;
    case CountRows:
        return u"SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM journal)"_s;
    case CopyInto:
        return u"VACUUM INTO ?"_s;
    case StatementCount:
        break;
    }
    Q_UNREACHABLE();
}

/// Prepared once, then used again; whoever selects finishes the query, so that no read goes on.
Result<QSqlQuery*> VaultDatabase::run(Statement statement, std::initializer_list<QVariant> values)
{
    std::optional<QSqlQuery>& query = m_statements.at(statement);
    if (!query) {
        QSqlQuery fresh(m_database);
        fresh.setForwardOnly(true);
        if (!fresh.prepare(textOf(statement))) {
            return tl::unexpected(errorOf(fresh.lastError()));
        }
        query = std::move(fresh);
    }
    int position = 0;
    for (const QVariant& value : values) {
        query->bindValue(position++, value);
    }
    if (!query->exec()) {
        const Error error = errorOf(query->lastError());
        query->finish();
        return tl::unexpected(error);
    }
    return &*query;
}

Result<void> VaultDatabase::change(Statement statement, std::initializer_list<QVariant> values)
{
    const Result<QSqlQuery*> query = run(statement, values);
    if (!query) {
        return tl::unexpected(query.error());
    }
    (*query)->finish();
    return {};
}

Result<void> VaultDatabase::select(Statement statement, std::initializer_list<QVariant> values,
    const std::function<bool(const QSqlQuery&)>& sink)
{
    const Result<QSqlQuery*> run = this->run(statement, values);
    if (!run) {
        return tl::unexpected(run.error());
    }
    QSqlQuery& query = **run;
    while (query.next()) {
        if (!sink(query)) {
            break;
        }
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid()) {
        return tl::unexpected(errorOf(error));
    }
    return {};
}

Result<void> VaultDatabase::begin()
{
    if (!m_database.transaction()) {
        return tl::unexpected(errorOf(m_database.lastError()));
    }
    return {};
}

Result<void> VaultDatabase::commit()
{
    if (!m_database.commit()) {
        return tl::unexpected(errorOf(m_database.lastError()));
    }
    return {};
}

void VaultDatabase::rollback()
{
    // SQLite may have rolled back by itself (disk full): then this answers false, and all is well.
    m_database.rollback();
}

Result<QByteArray> VaultDatabase::value(const QString& name)
{
    std::optional<QByteArray> found;
    const Result<void> read = select(GetValue, { name }, [&found](const QSqlQuery& query) {
        found = query.value(0).toByteArray();
        return false;
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return found ? Result<QByteArray>(*found) : failure(Error::Kind::NotFound, name);
}

Result<void> VaultDatabase::setValue(const QString& name, const QByteArray& value)
{
    return change(SetValue, { name, notNull(value) });
}

Result<QList<KeySlot>> VaultDatabase::keySlots()
{
    QList<KeySlot> slotList;
    const Result<void> read = select(GetSlots, {}, [&slotList](const QSqlQuery& query) {
        slotList.append(slotOf(query));
        return true;
    });
    return read ? Result<QList<KeySlot>>(slotList) : tl::unexpected(read.error());
}

Result<void> VaultDatabase::putKeySlot(const KeySlot& slot)
{
    return change(PutSlot,
        { static_cast<int>(slot.kind), slot.made.toMSecsSinceEpoch(), notNull(slot.parameters),
            notNull(slot.wrapped) });
}

Result<void> VaultDatabase::removeKeySlot(KeySlot::Kind kind)
{
    return change(RemoveSlot, { static_cast<int>(kind) });
}

Result<void> VaultDatabase::putDocument(const DocumentRow& row)
{
    return change(PutDocument, { row.kind, row.key, numberOf(row.number), row.sealed });
}

Result<void> VaultDatabase::removeDocument(int kind, const QByteArray& key)
{
    return change(RemoveDocument, { kind, key });
}

Result<void> VaultDatabase::renameDocument(int kind, const QByteArray& key, int newKind)
{
    return change(RenameDocument, { newKind, kind, key });
}

Result<DocumentRow> VaultDatabase::document(int kind, const QByteArray& key)
{
    std::optional<DocumentRow> found;
    const Result<void> read = select(GetDocument, { kind, key }, [&found](const QSqlQuery& query) {
        found = documentOf(query);
        return false;
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return found ? Result<DocumentRow>(*found) : failure(Error::Kind::NotFound);
}

Result<void> VaultDatabase::eachDocument(int kind, quint64 beyond, const Sink<DocumentRow>& sink)
{
    return select(DocumentsOfKind, { kind, numberOf(beyond) },
        [&sink](const QSqlQuery& query) { return sink(documentOf(query)); });
}

Result<void> VaultDatabase::eachDocument(const Sink<DocumentRow>& sink)
{
    return select(
        AllDocuments, {}, [&sink](const QSqlQuery& query) { return sink(documentOf(query)); });
}

Result<void> VaultDatabase::appendJournal(const JournalRecord& record)
{
    return change(AppendJournal, { numberOf(record.number), record.sealed, record.link });
}

Result<void> VaultDatabase::eachJournalRecord(qint64 beyond, const Sink<JournalRecord>& sink)
{
    return select(JournalBeyond, { beyond },
        [&sink](const QSqlQuery& query) { return sink(recordOf(query)); });
}

Result<qint64> VaultDatabase::rowCount()
{
    qint64 count = 0;
    const Result<void> read = select(CountRows, {}, [&count](const QSqlQuery& query) {
        count = query.value(0).toLongLong();
        return false;
    });
    return read ? Result<qint64>(count) : tl::unexpected(read.error());
}

Result<void> VaultDatabase::copyTo(const QString& emptyFile)
{
    return change(CopyInto, { emptyFile });
}

Result<void> VaultDatabase::truncateLog()
{
    const Result<QString> isBusy = pragma(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (isBusy && *isBusy != u"0"_s) {
        return failure(Error::Kind::InUse, u"a reader needs the log still"_s);
    }
    return isBusy ? Result<void>() : tl::unexpected(isBusy.error());
}

} // namespace Vaglio
