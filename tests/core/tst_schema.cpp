// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/schema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// Each older schema comes up to date with what it holds, whole steps at a time.
class SchemaTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QSqlDatabase m_database;

    QString first(const QString& text)
    {
        QSqlQuery query(m_database);
        return query.exec(text) && query.next() ? query.value(0).toString()
                                                : query.lastError().text();
    }

    /// Today's steps and one that is yet to come.
    static SchemaSteps stepsOfTomorrow(const QString& more)
    {
        return schemaSteps()
            + SchemaSteps { { u"ALTER TABLE document ADD COLUMN size INTEGER"_s, more } };
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"schema"_s);
        m_database.setDatabaseName(m_home->filePath(u"vault.db"_s));
        QVERIFY(m_database.open());
    }

    void cleanup()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"schema"_s);
    }

    void comesFromEveryVersion_data()
    {
        QTest::addColumn<qsizetype>("version");
        for (qsizetype version = 0; version <= schemaSteps().size(); ++version) {
            QTest::addRow("from %d", static_cast<int>(version)) << version;
        }
    }

    void comesFromEveryVersion()
    {
        QFETCH(qsizetype, version);
        QVERIFY(migrate(m_database, schemaSteps().first(version)));
        QCOMPARE(first(u"PRAGMA user_version"_s), QString::number(version));
        QVERIFY(migrate(m_database, schemaSteps()));
        QCOMPARE(first(u"PRAGMA user_version"_s), QString::number(schemaSteps().size()));
        QCOMPARE(first(u"PRAGMA application_id"_s), QString::number(VaultApplicationId));
        QCOMPARE(first(u"SELECT count(*) FROM document"_s), u"0"_s);
        QVERIFY(migrate(m_database, schemaSteps()));
    }

    void keepsWhatWasThere()
    {
        QVERIFY(migrate(m_database, schemaSteps()));
        QCOMPARE(first(u"INSERT INTO document (kind, key, number, sealed) "
                       "VALUES (1, x'0a', 7, x'0b') RETURNING number"_s),
            u"7"_s);
        QVERIFY(migrate(m_database, stepsOfTomorrow(u"UPDATE document SET size = 1"_s)));
        QCOMPARE(first(u"SELECT number + size FROM document"_s), u"8"_s);
    }

    void takesNoHalfStep()
    {
        QVERIFY(migrate(m_database, schemaSteps()));
        const Result<void> failed = migrate(m_database, stepsOfTomorrow(u"not SQL"_s));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QVERIFY(failed.error().detail.contains(u"syntax error"_s));
        QCOMPARE(first(u"PRAGMA user_version"_s), QString::number(schemaSteps().size()));
        QCOMPARE(first(u"SELECT count(*) FROM pragma_table_info('document') WHERE name = 'size'"_s),
            u"0"_s);
    }

    void refusesALaterOne()
    {
        QVERIFY(migrate(m_database, stepsOfTomorrow(u"UPDATE document SET size = 1"_s)));
        const Result<void> refused = migrate(m_database, schemaSteps());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::TooNew);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
