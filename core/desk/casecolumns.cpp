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

void put(QByteArray& bytes, const CaseColumns::Row* rows, Sizes sizes, QByteArrayView texts)
{
    bytes.append(aligned(bytes.size()) - bytes.size(), '\0');
    bytes.append(reinterpret_cast<const char*>(&sizes), sizeof(sizes));
    bytes.append(reinterpret_cast<const char*>(rows),
        static_cast<qsizetype>(sizes.rows * sizeof(CaseColumns::Row)));
    bytes.append(texts);
}

} // namespace

QByteArrayView CaseColumns::id(int row) const
{
    const Row& place = this->row(row);
    return texts().sliced(place.begin, place.idSize);
}

QByteArrayView CaseColumns::name(int row) const
{
    const Row& place = this->row(row);
    return texts().sliced(qsizetype(place.begin) + place.idSize + 1, place.nameSize);
}

QByteArrayView CaseColumns::text(int row) const
{
    const qsizetype begin = this->row(row).begin;
    return texts().sliced(begin, endOf(row) - begin);
}

void CaseColumns::writeTo(QByteArray& bytes) const
{
    put(bytes, rows(), { static_cast<quint32>(m_count), static_cast<quint32>(m_textsSize) },
        texts());
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
    m_textsAt = m_rowsAt + static_cast<qsizetype>(sizes.rows * sizeof(Row));
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
    row.begin = static_cast<quint32>(m_texts.size());
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
        if (!part.isEmpty() && QByteArrayView(m_texts).sliced(row.begin).indexOf(part) < 0) {
            m_texts.append(part).append(PartEnd);
        }
        place = end + 1;
    }
    m_texts.append(RowEnd);
}

void CaseColumns::Builder::append(const CaseColumns& other, int row)
{
    Row copy = other.row(row);
    copy.begin = static_cast<quint32>(m_texts.size());
    m_rows.push_back(copy);
    m_texts.append(other.text(row));
}

CaseColumns CaseColumns::Builder::finish() const
{
    const Sizes sizes { static_cast<quint32>(m_rows.size()), static_cast<quint32>(m_texts.size()) };
    QByteArray bytes;
    bytes.reserve(qsizetype(sizeof(sizes) + m_rows.size() * sizeof(Row)) + m_texts.size());
    put(bytes, m_rows.data(), sizes, m_texts);
    CaseColumns columns;
    qsizetype place = 0;
    const bool isRead = columns.readFrom(bytes, place);
    Q_ASSERT(isRead);
    return columns;
}

} // namespace Vaglio
