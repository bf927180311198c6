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
/// gone through in milliseconds. Constant once in a table.
class CaseColumns final {
public:
    struct Row {
        CaseFacts facts;
        quint64 requestHash = 0; ///< see hashOf
        quint32 rawStatus = 0; ///< of CommonTexts, as reason and issuer
        quint32 reason = 0;
        quint32 issuer = 0;
        quint32 begin = 0; ///< in texts()
        quint32 idSize = 0;
        quint32 nameSize = 0;
    };
    static_assert(std::is_trivially_copyable_v<Row>);

    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QByteArrayView id(int row) const;
    [[nodiscard]] QByteArrayView name(int row) const; ///< see CaseHead
    /// What can be searched of a row but is not in CommonTexts: folded, and beside it the id and
    /// the name as they are.
    [[nodiscard]] QByteArrayView text(int row) const;
    /// The texts of all rows, one after the other; no word is found across two of them.
    [[nodiscard]] QByteArrayView texts() const { return m_texts; }
    [[nodiscard]] qsizetype endOf(int row) const;

    void reserve(int rows) { m_rows.reserve(static_cast<std::size_t>(rows)); }
    void append(const CaseHead& head, CommonTexts& common);
    void append(const CaseColumns& other, int row);
    void squeeze() { m_texts.squeeze(); }

    /// For this machine and this version alone: see BookImage.
    void writeTo(QByteArray& bytes) const;
    /// Takes it from the front of the bytes; false where they are too few.
    [[nodiscard]] bool readFrom(QByteArrayView& bytes);

private:
    std::vector<Row> m_rows;
    QByteArray m_texts;
};

} // namespace Vaglio
