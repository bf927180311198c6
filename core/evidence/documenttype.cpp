// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"

#include <QByteArrayView>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

// DER object identifiers, tag and length included: RFC 5652 (signed data), RFC 3161 (time-stamp
// token content), RFC 5544 (time-stamped data).
constexpr char signedDataOid[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
constexpr char timeStampInfoOid[] = "\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04";
constexpr char timeStampedDataOid[] = "\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x1f";

template <std::size_t size> QByteArrayView view(const char (&literal)[size])
{
    return QByteArrayView(literal, qsizetype(size - 1));
}

DocumentType derTypeOf(const QByteArray& bytes)
{
    // The identifiers stand at the head: after the outer lengths, the status of a time-stamp
    // reply and the digest algorithms.
    constexpr qsizetype headLength = 256;
    const QByteArrayView head = QByteArrayView(bytes).first(std::min(bytes.size(), headLength));
    if (head.indexOf(view(timeStampedDataOid)) >= 0) {
        return DocumentType::TimeStamp;
    }
    if (head.indexOf(view(signedDataOid)) < 0) {
        return DocumentType::Other;
    }
    return head.indexOf(view(timeStampInfoOid)) >= 0 ? DocumentType::TimeStamp
                                                     : DocumentType::SignedData;
}

bool isText(const QByteArray& bytes)
{
    const bool controls = std::ranges::any_of(bytes, [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code == 0x7f || (code < 0x20 && code != '\n' && code != '\r' && code != '\t');
    });
    if (bytes.isEmpty() || controls) {
        return false;
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    Q_UNUSED(text)
    return !utf8.hasError();
}

struct NameWords {
    QString joined; ///< letters only, lower case: "cartaidentitafronte"
    QStringList words; ///< "carta", "identita", "fronte"

    [[nodiscard]] bool holds(std::initializer_list<QLatin1StringView> parts) const
    {
        return std::ranges::any_of(
            parts, [this](QLatin1StringView part) { return joined.contains(part); });
    }
    [[nodiscard]] bool hasWord(std::initializer_list<QLatin1StringView> wanted) const
    {
        return std::ranges::any_of(wanted, [this](QLatin1StringView word) {
            return std::ranges::find(words, word) != words.end();
        });
    }
};

NameWords wordsOf(const QString& name)
{
    NameWords result;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty()) {
            result.words.append(word.toLower());
            result.joined += word.toLower();
            word.clear();
        }
    };
    // Decomposed, so that the accents of "identità" fall away.
    const QString plain = name.section(u'.', 0, -2).normalized(QString::NormalizationForm_KD);
    for (const QChar character : plain.isEmpty() ? name : plain) {
        if (character.isMark()) {
            continue;
        }
        const bool hump = character.isUpper() && !word.isEmpty() && word.back().isLower();
        if (hump || !character.isLetter()) {
            endWord();
        }
        if (character.isLetter()) {
            word += character;
        }
    }
    endWord();
    return result;
}

} // namespace

DocumentType documentTypeOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff")) {
        return DocumentType::Jpeg;
    }
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return DocumentType::Png;
    }
    if (bytes.startsWith("%PDF-") || bytes.startsWith("\xef\xbb\xbf%PDF-")) {
        return DocumentType::Pdf;
    }
    if (bytes.startsWith('\x30')) {
        const DocumentType type = derTypeOf(bytes);
        if (type != DocumentType::Other) {
            return type;
        }
    }
    return isText(bytes) ? DocumentType::Text : DocumentType::Other;
}

DocumentRole documentRoleOf(const QString& name, DocumentType type)
{
    if (type == DocumentType::TimeStamp) {
        return DocumentRole::TimeStamp;
    }
    const NameWords words = wordsOf(name);
    const bool front = words.holds({ "front"_L1, "recto"_L1 });
    const bool back = words.holds({ "retro"_L1, "verso"_L1 })
        || words.hasWord({ "back"_L1, "rear"_L1 }) || words.joined.endsWith("back"_L1);
    if (words.holds({ "selfie"_L1, "volto"_L1, "liveness"_L1 })
        || words.hasWord({ "face"_L1, "viso"_L1 })) {
        return DocumentRole::Selfie;
    }
    if (words.holds({ "health"_L1, "sanitari"_L1, "tesseraeuropea"_L1 })
        || words.hasWord({ "hc"_L1 }) || (words.hasWord({ "ts"_L1 }) && (front || back))) {
        return back ? DocumentRole::HealthBack : DocumentRole::HealthFront;
    }
    if (words.holds({ "marcatemporale"_L1, "timestamp"_L1 })) {
        return DocumentRole::TimeStamp;
    }
    if (words.holds({ "audit"_L1, "report"_L1, "verbale"_L1, "rapporto"_L1 })) {
        return DocumentRole::Audit;
    }
    const bool identity = words.holds({ "identit"_L1, "idcard"_L1, "document"_L1, "passport"_L1,
                              "passaporto"_L1, "patente"_L1, "licence"_L1, "license"_L1 })
        || words.hasWord({ "id"_L1, "ci"_L1, "cie"_L1 });
    const bool picture = type == DocumentType::Jpeg || type == DocumentType::Png;
    if (back && (identity || picture)) {
        return DocumentRole::IdBack;
    }
    if ((front || identity) && (picture || front)) {
        return DocumentRole::IdFront;
    }
    return DocumentRole::Other;
}

} // namespace Vaglio
