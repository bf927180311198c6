// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casehead.h"

#include "core/desk/caserecord.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCborValue>
#include <QtEndian>

#include <sodium.h>

#include <array>
#include <utility>

namespace Vaglio {

namespace {

constexpr char FormatVersion = 1;
/// A mark between texts, so that nothing is found across two of them.
constexpr char PartEnd = '\x1F';
/// Bits of a head. On disk for good.
constexpr unsigned LabelledFlag = 1;
constexpr unsigned KeptFlag = 2;
constexpr unsigned ErasedFlag = 4;
/// The head tells of the two below. An earlier Vaglio set none of the three, whatever the case had.
constexpr unsigned TellsMoreFlag = 8;
constexpr unsigned BrokenFlag = 16;
constexpr unsigned IdentityFlag = 32;
constexpr unsigned NotFoundFlag = 64;

/// Fixed widths, big endian; a text is its length and its UTF-8.
class HeadWriter final {
public:
    template <typename T> void number(T value)
    {
        const qsizetype end = m_bytes.size();
        m_bytes.resize(end + static_cast<qsizetype>(sizeof(T)));
        qToBigEndian(value, m_bytes.data() + end);
    }
    void text(const QString& value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint32>(utf8.size()));
        m_bytes += utf8;
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads what HeadWriter wrote; past the end it reads zeros, and is no longer sound.
class HeadReader final {
public:
    explicit HeadReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    template <typename T> [[nodiscard]] T number()
    {
        const QByteArrayView part = take(static_cast<qsizetype>(sizeof(T)));
        return part.isEmpty() ? T {} : qFromBigEndian<T>(part.data());
    }
    [[nodiscard]] QByteArrayView text() { return take(number<quint32>()); }
    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] qsizetype place() const { return m_place; }

private:
    QByteArrayView take(qsizetype size)
    {
        if (size > m_bytes.size() - m_place) {
            m_sound = false;
            return {};
        }
        const QByteArrayView part = m_bytes.sliced(m_place, size);
        m_place += size;
        return part;
    }

    QByteArrayView m_bytes;
    qsizetype m_place = 0;
    bool m_sound = true;
};

QString searchTextOf(const CaseRecord& record)
{
    QStringList parts { record.request.id, record.request.outcome.raw,
        record.request.outcome.reason, record.issuedBy };
    if (record.order) {
        const Applicant& person = record.order->applicant;
        parts << person.firstName << person.lastName << record.order->mail << person.taxCode
              << record.order->phoneNumber;
    }
    if (record.identity) {
        const IdentityData& person = *record.identity;
        parts << person.firstName << person.lastName << person.taxCode << person.documentNumber
              << person.healthCardId;
    }
    if (record.note) {
        parts << record.note->text;
    }
    return foldForSearch(parts.join(QLatin1Char(PartEnd)));
}

/// What the head of an earlier Vaglio does not tell.
void readFromMap(QByteArrayView map, CaseFacts& facts)
{
    QCborStreamReader reader(map.data(), map.size());
    if (!reader.isMap() || !reader.enterContainer()) {
        return;
    }
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        const qint64 key = reader.isInteger() ? reader.toInteger() : 0;
        reader.next();
        if (key == CaseKeys::Kept) {
            const QCborArray kept = QCborValue::fromCbor(reader).toArray();
            facts.isBroken = !kept.at(CaseKeys::KeptProblem).toString().isEmpty();
        } else {
            facts.hasIdentity = facts.hasIdentity || key == CaseKeys::Identity;
            reader.next();
        }
    }
}

unsigned flagsOf(const CaseFacts& facts)
{
    return TellsMoreFlag | (facts.isLabelled ? LabelledFlag : 0) | (facts.isKept ? KeptFlag : 0)
        | (facts.isErased ? ErasedFlag : 0) | (facts.isBroken ? BrokenFlag : 0)
        | (facts.hasIdentity ? IdentityFlag : 0) | (facts.isNotFound ? NotFoundFlag : 0);
}

} // namespace

quint64 hashOf(const Request& request)
{
    // SipHash with a fixed key: the same on every computer and with every Qt, since it is on disk.
    static constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key { 'V', 'a', 'g', 'l',
        'i', 'o' };
    QByteArray all;
    for (const QString& text : { request.id, request.outcome.raw, request.outcome.reason,
             request.link, request.message, request.owner }) {
        all += text.toUtf8();
        all += PartEnd;
    }
    static_assert(crypto_shorthash_BYTES == sizeof(quint64));
    std::array<unsigned char, crypto_shorthash_BYTES> hash {};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(all.constData()),
        static_cast<unsigned long long>(all.size()), key.data());
    return qFromLittleEndian<quint64>(hash.data());
}

std::optional<CaseHead> caseHead(QByteArrayView document)
{
    HeadReader reader(document);
    if (reader.number<char>() != FormatVersion) {
        return {};
    }
    CaseHead head;
    const auto status = reader.number<quint8>();
    const auto flags = reader.number<quint8>();
    if (status > static_cast<quint8>(Outcome::Status::Unknown)) {
        return {};
    }
    head.facts.status = static_cast<Outcome::Status>(status);
    head.facts.isLabelled = (flags & LabelledFlag) != 0;
    head.facts.isKept = (flags & KeptFlag) != 0;
    head.facts.isErased = (flags & ErasedFlag) != 0;
    head.facts.isBroken = (flags & BrokenFlag) != 0;
    head.facts.hasIdentity = (flags & IdentityFlag) != 0;
    head.facts.isNotFound = (flags & NotFoundFlag) != 0;
    head.facts.shown = reader.number<qint64>();
    head.facts.okSince = reader.number<qint64>();
    head.requestHash = reader.number<quint64>();
    head.row = reader.number<qint32>();
    head.id = reader.text();
    head.rawStatus = reader.text();
    head.reason = reader.text();
    head.issuer = reader.text();
    head.name = reader.text();
    head.text = reader.text();
    head.size = reader.place();
    if (!reader.isSound() || head.id.isEmpty()) {
        return {};
    }
    if ((flags & TellsMoreFlag) == 0) {
        readFromMap(document.sliced(head.size), head.facts);
    }
    return head;
}

QByteArray caseHeadOf(const CaseRecord& record, int row)
{
    const CaseFacts facts = factsOf(record);
    HeadWriter head;
    head.number(FormatVersion);
    head.number(static_cast<quint8>(facts.status));
    head.number(static_cast<quint8>(flagsOf(facts)));
    head.number(facts.shown);
    head.number(facts.okSince);
    head.number(hashOf(record.request));
    head.number(static_cast<qint32>(row));
    head.text(record.request.id);
    head.text(record.request.outcome.raw);
    head.text(record.request.outcome.reason);
    head.text(record.issuedBy);
    head.text(record.applicantName().toCaseFolded());
    head.text(searchTextOf(record));
    return head.take();
}

} // namespace Vaglio
