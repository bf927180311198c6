// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/schema.h"

#include "core/vault/faultpoint.h"
#include "core/vault/vaultdatabase.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

Result<void> takeStep(QSqlDatabase& database, const QStringList& statements, int version)
{
    QSqlQuery query(database);
    for (const QString& statement : statements) {
        if (!query.exec(statement)) {
            return tl::unexpected(VaultDatabase::errorOf(query.lastError()));
        }
    }
    if (!query.exec(u"PRAGMA user_version = %1"_s.arg(version))) {
        return tl::unexpected(VaultDatabase::errorOf(query.lastError()));
    }
    faultPoint("schema.step");
    return {};
}

} // namespace

const SchemaSteps& schemaSteps()
{
    static const SchemaSteps steps {
        {
            u"PRAGMA application_id = %1"_s.arg(VaultApplicationId),
            u"CREATE TABLE vault (name TEXT PRIMARY KEY, value BLOB NOT NULL)"_s,
            u"CREATE TABLE slot (kind INTEGER PRIMARY KEY, made INTEGER NOT NULL, "
            "parameters BLOB NOT NULL, wrapped BLOB NOT NULL)"_s,
            u"CREATE TABLE document (row INTEGER PRIMARY KEY, kind INTEGER NOT NULL, "
            "key BLOB NOT NULL, number INTEGER NOT NULL, sealed BLOB NOT NULL)"_s,
            u"CREATE UNIQUE INDEX document_key ON document (kind, key)"_s,
            u"CREATE INDEX document_number ON document (kind, number)"_s,
            u"CREATE TABLE journal (number INTEGER PRIMARY KEY, sealed BLOB NOT NULL, "
            "link BLOB NOT NULL)"_s,
        },
    };
    return steps;
}

Result<void> migrate(QSqlDatabase& database, const SchemaSteps& steps)
{
    int version = 0;
    {
        QSqlQuery query(database);
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next()) {
            return tl::unexpected(VaultDatabase::errorOf(query.lastError()));
        }
        version = query.value(0).toInt();
    }
    if (version > steps.size()) {
        return failure(Error::Kind::TooNew, u"schema version %1"_s.arg(version));
    }
    for (; version < steps.size(); ++version) {
        if (!database.transaction()) {
            return tl::unexpected(VaultDatabase::errorOf(database.lastError()));
        }
        const Result<void> taken = takeStep(database, steps.at(version), version + 1);
        if (!taken || !database.commit()) {
            const Error error
                = taken ? VaultDatabase::errorOf(database.lastError()) : taken.error();
            database.rollback();
            return tl::unexpected(error);
        }
    }
    return {};
}

} // namespace Vaglio
