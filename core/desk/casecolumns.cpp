// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casecolumns.h"

#include <array>
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

bool take(QByteArrayView& bytes, void* to, qsizetype size)
{
    if (size < 0 || size > bytes.size()) {
        return false;
    }
    std::memcpy(to, bytes.data(), static_cast<std::size_t>(size));
    bytes = bytes.sliced(size);
    return true;
}

} // namespace

QByteArrayView CaseColumns::id(int row) const
{
    const Row& place = this->row(row);
    return QByteArrayView(m_texts).sliced(place.begin, place.idSize);
}

QByteArrayView CaseColumns::name(int row) const
{
    const Row& place = this->row(row);
    return QByteArrayView(m_texts).sliced(
        qsizetype(place.begin) + place.idSize + 1, place.nameSize);
}

QByteArrayView CaseColumns::text(int row) const
{
    const qsizetype begin = this->row(row).begin;
    return QByteArrayView(m_texts).sliced(begin, endOf(row) - begin);
}

qsizetype CaseColumns::endOf(int row) const
{
    return row + 1 < size() ? this->row(row + 1).begin : m_texts.size();
}

void CaseColumns::append(const CaseHead& head, CommonTexts& common)
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
    m_texts.append(parts.rest).append(RowEnd);
}

void CaseColumns::append(const CaseColumns& other, int row)
{
    Row copy = other.row(row);
    copy.begin = static_cast<quint32>(m_texts.size());
    m_rows.push_back(copy);
    m_texts.append(other.text(row));
}

void CaseColumns::writeTo(QByteArray& bytes) const
{
    const std::array<quint32, 2> sizes { static_cast<quint32>(m_rows.size()),
        static_cast<quint32>(m_texts.size()) };
    bytes.append(reinterpret_cast<const char*>(sizes.data()), sizeof(sizes));
    bytes.append(reinterpret_cast<const char*>(m_rows.data()),
        static_cast<qsizetype>(m_rows.size() * sizeof(Row)));
    bytes.append(m_texts);
}

bool CaseColumns::readFrom(QByteArrayView& bytes)
{
    std::array<quint32, 2> sizes {};
    if (!take(bytes, sizes.data(), sizeof(sizes))
        || sizes[0] > static_cast<std::size_t>(bytes.size()) / sizeof(Row)) {
        return false;
    }
    m_rows.resize(sizes[0]);
    if (!take(bytes, m_rows.data(), static_cast<qsizetype>(sizes[0] * sizeof(Row)))
        || sizes[1] > static_cast<std::size_t>(bytes.size())) {
        return false;
    }
    m_texts.resize(sizes[1]);
    return take(bytes, m_texts.data(), m_texts.size());
}

} // namespace Vaglio
