// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casecolumns.h"

#include <cstring>

namespace Vaglio {

namespace {

constexpr char PartEnd = '\x1F';
constexpr char RowEnd = '\x1E';
/// Parts of CaseHead::text that are in CommonTexts, after the id: status, reason, issuer.
constexpr int CommonParts = 3;

struct SplitText {
    QByteArrayView id; ///< folded
    QByteArrayView rest; ///< what is of this case alone
};

SplitText split(QByteArrayView text)
{
    SplitText parts;
    qsizetype end = text.indexOf(PartEnd);
    parts.id = end < 0 ? text : text.first(end);
    for (int part = 0; part < CommonParts && end >= 0; ++part) {
        end = text.indexOf(PartEnd, end + 1);
    }
    if (end >= 0) {
        parts.rest = text.sliced(end + 1);
    }
    return parts;
}

/// Rows stand where their numbers can be read.
constexpr qsizetype Alignment = alignof(CaseColumns::Row);

qsizetype aligned(qsizetype place)
{
    return (place + Alignment - 1) / Alignment * Alignment;
}

struct Sizes {
    quint32 rows = 0;
    quint32 texts = 0;
};

/// One more than rows: where the last ends.
qsizetype sizeOfBegins(Sizes sizes)
{
    return static_cast<qsizetype>((sizes.rows + 1) * sizeof(quint32));
}

void put(QByteArray& bytes, Sizes sizes, const CaseColumns::Row* rows, const quint32* begins,
    QByteArrayView texts)
{
    bytes.append(aligned(bytes.size()) - bytes.size(), '\0');
    bytes.append(reinterpret_cast<const char*>(&sizes), sizeof(sizes));
    bytes.append(reinterpret_cast<const char*>(rows),
        static_cast<qsizetype>(sizes.rows * sizeof(CaseColumns::Row)));
    bytes.append(reinterpret_cast<const char*>(begins), sizeOfBegins(sizes));
    bytes.append(texts);
}

} // namespace

QByteArrayView CaseColumns::id(int row) const
{
    return texts().sliced(beginOf(row), this->row(row).idSize);
}

QByteArrayView CaseColumns::name(int row) const
{
    const Row& place = this->row(row);
    return texts().sliced(beginOf(row) + place.idSize + 1, place.nameSize);
}

QByteArrayView CaseColumns::text(int row) const
{
    return texts().sliced(beginOf(row), endOf(row) - beginOf(row));
}

void CaseColumns::writeTo(QByteArray& bytes) const
{
    put(bytes, { static_cast<quint32>(m_count), static_cast<quint32>(m_textsSize) }, rows(),
        begins(), texts());
}

bool CaseColumns::readFrom(const QByteArray& bytes, qsizetype& place)
{
    const qsizetype begin = aligned(place);
    Sizes sizes;
    if (bytes.size() - begin < qsizetype(sizeof(sizes))) {
        return false;
    }
    std::memcpy(&sizes, bytes.constData() + begin, sizeof(sizes));
    m_rowsAt = begin + qsizetype(sizeof(sizes));
    m_beginsAt = m_rowsAt + static_cast<qsizetype>(sizes.rows * sizeof(Row));
    m_textsAt = m_beginsAt + sizeOfBegins(sizes);
    m_textsSize = sizes.texts;
    m_count = static_cast<int>(sizes.rows);
    place = m_textsAt + m_textsSize;
    m_bytes = bytes;
    return place <= bytes.size();
}

void CaseColumns::Builder::append(const CaseHead& head, CommonTexts& common)
{
    Row row;
    row.facts = head.facts;
    row.requestHash = head.requestHash;
    row.rawStatus = common.numberOf(head.rawStatus);
    row.reason = common.numberOf(head.reason);
    row.issuer = common.numberOf(head.issuer);
    common.addIssuer(row.issuer);
    row.idSize = static_cast<quint32>(head.id.size());
    row.nameSize = static_cast<quint32>(head.name.size());
    m_rows.push_back(row);
    const SplitText parts = split(head.text);
    m_texts.append(head.id).append(PartEnd).append(head.name).append(PartEnd);
    if (parts.id != head.id) {
        m_texts.append(parts.id).append(PartEnd);
    }
    // What stands there already, such as a name that both the order and the document have, is not
    // needed twice: it would be found where it is.
    for (qsizetype place = 0; place < parts.rest.size();) {
        const qsizetype found = parts.rest.indexOf(PartEnd, place);
        const qsizetype end = found < 0 ? parts.rest.size() : found;
        const QByteArrayView part = parts.rest.sliced(place, end - place);
        if (!part.isEmpty() && QByteArrayView(m_texts).sliced(m_begins.back()).indexOf(part) < 0) {
            m_texts.append(part).append(PartEnd);
        }
        place = end + 1;
    }
    m_texts.append(RowEnd);
    m_begins.push_back(static_cast<quint32>(m_texts.size()));
}

void CaseColumns::Builder::append(const CaseColumns& other, int row)
{
    m_rows.push_back(other.row(row));
    m_texts.append(other.text(row));
    m_begins.push_back(static_cast<quint32>(m_texts.size()));
}

CaseColumns CaseColumns::Builder::finish() const
{
    const Sizes sizes { static_cast<quint32>(m_rows.size()), static_cast<quint32>(m_texts.size()) };
    QByteArray bytes;
    bytes.reserve(qsizetype(sizeof(sizes) + m_rows.size() * sizeof(Row)) + sizeOfBegins(sizes)
        + m_texts.size());
    put(bytes, sizes, m_rows.data(), m_begins.data(), m_texts);
    CaseColumns columns;
    qsizetype place = 0;
    const bool isRead = columns.readFrom(bytes, place);
    Q_ASSERT(isRead);
    return columns;
}

} // namespace Vaglio
