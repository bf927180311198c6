// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/casehead.h"
#include "core/desk/commontexts.h"

#include <QByteArray>
#include <QByteArrayView>

#include <type_traits>
#include <vector>

namespace Vaglio {

/// What the list, the queues and the search need of some cases, side by side: a million of them are
/// gone through in milliseconds. Constant, and cheap to copy.
class CaseColumns final {
public:
    struct Row {
        CaseFacts facts;
        quint64 requestHash = 0; ///< see hashOf
        quint32 rawStatus = 0; ///< of CommonTexts, as reason and issuer
        quint32 reason = 0;
        quint32 issuer = 0;
        quint32 idSize = 0;
        quint32 nameSize = 0;
    };
    static_assert(std::is_trivially_copyable_v<Row>);
    class Builder;

    [[nodiscard]] int size() const { return m_count; }
    [[nodiscard]] const Row& row(int row) const { return rows()[row]; }
    [[nodiscard]] QByteArrayView id(int row) const;
    [[nodiscard]] QByteArrayView name(int row) const; ///< see CaseHead
    /// What can be searched of a row but is not in CommonTexts: folded, and beside it the id and
    /// the name as they are.
    [[nodiscard]] QByteArrayView text(int row) const;
    /// The texts of all rows, one after the other; no word is found across two of them.
    [[nodiscard]] QByteArrayView texts() const
    {
        return { m_bytes.constData() + m_textsAt, m_textsSize };
    }
    /// Where in texts() a row begins; of the row behind the last, where they end. Apart from the
    /// rows, since a search asks for many: see bench_vault.
    [[nodiscard]] qsizetype beginOf(int row) const { return begins()[row]; }
    [[nodiscard]] qsizetype endOf(int row) const { return begins()[row + 1]; }

    /// As bytes, for this machine and this version alone: see BookImage.
    void writeTo(QByteArray& bytes) const;
    /// Of bytes that hold one at that place, which moves behind it. Nothing is copied: the bytes
    /// stay as long as their columns. False where they hold none.
    [[nodiscard]] bool readFrom(const QByteArray& bytes, qsizetype& place);

private:
    [[nodiscard]] const Row* rows() const
    {
        return reinterpret_cast<const Row*>(m_bytes.constData() + m_rowsAt);
    }
    [[nodiscard]] const quint32* begins() const
    {
        return reinterpret_cast<const quint32*>(m_bytes.constData() + m_beginsAt);
    }

    QByteArray m_bytes;
    qsizetype m_rowsAt = 0;
    qsizetype m_beginsAt = 0;
    qsizetype m_textsAt = 0;
    qsizetype m_textsSize = 0;
    int m_count = 0;
};

/// Gathers rows.
class CaseColumns::Builder final {
public:
    explicit Builder(int rows) { m_rows.reserve(static_cast<std::size_t>(rows)); }

    void append(const CaseHead& head, CommonTexts& common);
    void append(const CaseColumns& other, int row);
    [[nodiscard]] CaseColumns finish() const;

private:
    std::vector<Row> m_rows;
    std::vector<quint32> m_begins { 0 };
    QByteArray m_texts;
};

} // namespace Vaglio
