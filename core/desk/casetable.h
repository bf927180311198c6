// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casedocument.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace Vaglio {

/// One row of the table, without what only an open case needs. Valid as long as its table.
struct CaseView {
    const CaseFacts& facts;
    const QString& rawStatus;
    const QString& reason;
    const QString& issuer;
    QByteArrayView id;
    QByteArrayView name; ///< see CaseHead
    QByteArrayView text; ///< see CaseHead
};

/// All cases of a book, by row. Immutable, and cheap to copy: a copy that differs in a few rows
/// shares all others with the first. Holds the documents of the cases, some hundred bytes each, and
/// makes a CaseRecord of one when it is asked for. May be read on any thread.
class CaseTable final {
public:
    CaseTable();

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const CaseFacts& facts(int row) const;
    [[nodiscard]] CaseView view(int row) const;
    [[nodiscard]] QByteArrayView document(int row) const;
    /// Takes microseconds.
    [[nodiscard]] CasePtr at(int row) const;
    /// The row of an id, or -1.
    [[nodiscard]] int rowOf(const QString& id) const;
    /// Whether the case of that row was made of an equal request.
    [[nodiscard]] bool hasRequest(int row, const Request& request) const;
    /// Everybody who issued one of them, sorted.
    [[nodiscard]] QStringList issuers() const;

private:
    friend class CaseTableEdit;
    struct Chunk;
    struct Index;
    struct Words;
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::shared_ptr<const Index> m_index;
    std::shared_ptr<const Words> m_words;
    int m_size = 0;
};

/// A table being changed. Rows that were put are seen at once; finish() makes the new table.
class CaseTableEdit final {
public:
    explicit CaseTableEdit(const CaseTable& table);

    [[nodiscard]] int rowOf(const QString& id) const;
    /// The case of a row, as it was put or as it is.
    [[nodiscard]] CasePtr at(int row) const;
    [[nodiscard]] bool hasRequest(int row, const Request& request) const;
    /// Answers its row: its own, or a new one at the end.
    int put(const CaseRecord& record);
    /// Appends a document of the vault. False where it is none, or its id is there already.
    bool append(const QByteArray& document);
    /// What was put for a row.
    [[nodiscard]] const QByteArray& putDocument(int row) const { return m_put.at(row); }
    [[nodiscard]] const std::map<int, QByteArray>& put() const { return m_put; }

    [[nodiscard]] CaseTable finish();

private:
    CaseTable m_old;
    std::map<int, QByteArray> m_put;
    QHash<QString, int> m_newRows;
    int m_size;
};

} // namespace Vaglio
