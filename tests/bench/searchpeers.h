// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casetable.h"
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstdio>
#include <vector>

/// What is typed into a search, and what the search is measured beside.
namespace SearchPeers {

using namespace Vaglio;
using namespace Figures;
using namespace Qt::StringLiterals;

/// One typed text, letter by letter; each is asked once the answer to the one before is here.
inline const QStringList& typed()
{
    static const QStringList texts { u"muller 77"_s, u"dangelo"_s, u"giulia rossi"_s,
        u"franco.bianchi42"_s, u"RSSA80"_s, u"+39333"_s, u"5f3a"_s, u"documentexp"_s, u"zzzz"_s };
    return texts;
}

/// All that is typed, at the moment it is.
inline QStringList keystrokes()
{
    QStringList all;
    for (const QString& text : typed()) {
        for (qsizetype size = 1; size <= text.size(); ++size) {
            all.append(text.left(size));
        }
    }
    return all;
}

/// The bytes that the search looks through, one after the other.
inline QByteArray allTexts(const CaseTable& cases)
{
    QByteArray texts;
    for (int chunk = 0; chunk < cases.chunkCount(); ++chunk) {
        texts.append(cases.columns(chunk).texts());
    }
    return texts;
}

/// What memory gives at best: every byte of the same texts seen once, by two threads.
inline std::vector<qint64> scanPlainly(const QByteArray& texts)
{
    std::vector<qint64> times;
    for (int round = 0; round < 51; ++round) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype half = texts.size() / 2;
        auto other = QtConcurrent::run(
            [&] { return std::count(texts.begin(), texts.begin() + half, '\0'); });
        qsizetype found = std::count(texts.begin() + half, texts.end(), '\0');
        found += other.result();
        if (found != 0) {
            qFatal("a text with a zero");
        }
        times.push_back(timer.nsecsElapsed());
    }
    return times;
}

/// SQLite FTS5 with trigrams over the same texts, in memory; it answers from three letters on.
inline void searchByTrigrams(const CaseTable& cases)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fts"_s);
    database.setDatabaseName(u":memory:"_s);
    QSqlQuery query(database);
    if (!database.open()) {
        qFatal("%s", qPrintable(database.lastError().text()));
    }
    QSqlQuery(database).exec(u"PRAGMA journal_mode = OFF"_s);
    if (!query.exec(u"CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize='trigram')"_s)) {
        std::printf("beside: SQLite without FTS5\n");
        return;
    }
    QElapsedTimer timer;
    timer.start();
    database.transaction();
    query.prepare(u"INSERT INTO t (rowid, text) VALUES (?, ?)"_s);
    for (int row = 0; row < cases.size(); ++row) {
        query.bindValue(0, row);
        query.bindValue(1, QString::fromUtf8(cases.view(row).text));
        query.exec();
    }
    database.commit();
    tell("beside: SQLite FTS5 trigram, index made", timer.nsecsElapsed());
    std::vector<qint64> times;
    query.prepare(u"SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid DESC"_s);
    for (const QString& text : keystrokes()) {
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        QStringList quoted;
        for (const QString& word : words) {
            if (const QString folded = foldForSearch(word); folded.size() >= 3) {
                quoted.append(u'"' + folded + u'"');
            }
        }
        if (quoted.isEmpty()) {
            continue;
        }
        timer.start();
        query.bindValue(0, quoted.join(u" AND "_s));
        query.exec();
        std::vector<int> rows;
        while (query.next()) {
            rows.push_back(query.value(0).toInt());
        }
        times.push_back(timer.nsecsElapsed());
    }
    tellTimes("beside: SQLite FTS5 trigram, words of 3 letters and more", times);
}

} // namespace SearchPeers
