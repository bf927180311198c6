// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casecolumns.h"
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
    QByteArrayView text; ///< see CaseColumns
};

/// Where documents rest that are not held in memory: a case's CBOR map, in blocks of rows that
/// follow each other. May be used on any thread.
class CaseShelf {
public:
    static constexpr int BlockRows = 32;

    CaseShelf() = default;
    virtual ~CaseShelf() = default;
    Q_DISABLE_COPY_MOVE(CaseShelf)

    /// The map of that row of the shelf. Damaged or Storage where it cannot be read.
    [[nodiscard]] virtual Result<QByteArray> map(int row) const = 0;
};

/// All cases of a book, by row. Immutable, and cheap to copy: a copy that differs in a few rows
/// shares all others with the first. Holds what the list and the search need of each; the rest of a
/// case is in memory where it is new, else on the shelf, and a CaseRecord is made when it is asked
/// for. May be read on any thread.
class CaseTable final {
public:
    /// Rows that a table shares with another, or not, together: few enough that to change one is
    /// cheap, many enough that a chunk costs nothing.
    static constexpr int ChunkRows = 128;
    static_assert(ChunkRows % CaseShelf::BlockRows == 0);

    CaseTable();

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const CaseFacts& facts(int row) const;
    [[nodiscard]] CaseView view(int row) const;
    /// Takes microseconds; from the shelf, some hundred. Where the shelf cannot be read, the case
    /// is what the table itself has of it: to show, not to keep.
    [[nodiscard]] CasePtr at(int row) const;
    /// As at(), and an error where the shelf cannot be read.
    [[nodiscard]] Result<CasePtr> whole(int row) const;
    /// The row of an id, or -1.
    [[nodiscard]] int rowOf(const QString& id) const;
    /// Whether the case of that row was made of an equal request.
    [[nodiscard]] bool hasRequest(int row, const Request& request) const;
    /// Everybody who issued one of them, sorted.
    [[nodiscard]] QStringList issuers() const;

    [[nodiscard]] int chunkCount() const { return static_cast<int>(m_chunks.size()); }
    [[nodiscard]] const CaseColumns& columns(int chunk) const;
    /// What chunks a table has, to tell later which another shares with it.
    using Marks = std::vector<std::shared_ptr<const CaseColumns>>;
    [[nodiscard]] Marks marks() const;
    /// Whether the chunk is one and the same as there, and so all of its rows.
    [[nodiscard]] bool sharesChunk(const Marks& marks, int chunk) const;
    [[nodiscard]] const CommonTexts& common() const { return *m_common; }

    /// The CBOR map of a row, as it is kept.
    [[nodiscard]] Result<QByteArray> map(int row) const;
    /// How many rows are held in memory with all that is known of them.
    [[nodiscard]] int heldRows() const { return m_held; }
    /// The same, where what shelved had is on that shelf: memory is given back.
    [[nodiscard]] CaseTable withShelf(
        const Marks& shelved, const std::shared_ptr<const CaseShelf>& shelf) const;
    /// All of it on the shelf: chunks in their order, each full but the last. The first row is the
    /// one that has this number there.
    [[nodiscard]] static CaseTable onShelf(Marks chunks, std::shared_ptr<const CommonTexts> common,
        const std::shared_ptr<const CaseShelf>& shelf, int firstOnShelf);

private:
    friend class CaseTableEdit;
    struct Chunk;
    struct Index;
    [[nodiscard]] const Chunk& chunkOf(int row) const;

    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::shared_ptr<const Index> m_index;
    std::shared_ptr<const CommonTexts> m_common;
    int m_size = 0;
    int m_held = 0;
    int m_firstOnShelf = 0;
};

/// A table being changed. Rows that were put are seen at once; finish() makes the new table.
class CaseTableEdit final {
public:
    explicit CaseTableEdit(const CaseTable& table);

    [[nodiscard]] int rowOf(const QString& id) const;
    /// The case of a row, as it was put or as it is. An error where it cannot be read from its
    /// shelf: then it must not be put anew.
    [[nodiscard]] Result<CasePtr> at(int row) const;
    [[nodiscard]] bool hasRequest(int row, const Request& request) const;
    /// Answers its row: its own, or a new one at the end.
    int put(const CaseRecord& record);
    /// Appends a document of the vault, or puts it in the place of the one with its id. False where
    /// it is none.
    bool load(const QByteArray& document);
    /// What was put, by row: documents.
    [[nodiscard]] const std::map<int, QByteArray>& put() const { return m_put; }

    [[nodiscard]] CaseTable finish();

private:
    void putAt(int row, const QString& id, const QByteArray& document);
    using Put = std::map<int, QByteArray>::const_iterator;
    [[nodiscard]] std::shared_ptr<CaseTable::Chunk> chunkWith(
        Put& put, const CaseTable::Chunk* before, int first, CommonTexts& common) const;

    CaseTable m_old;
    std::map<int, QByteArray> m_put;
    QHash<QString, int> m_newRows;
    int m_size;
};

} // namespace Vaglio
