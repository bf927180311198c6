// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/archivepayload.h"

#include "core/api/envelope.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

std::optional<ArchivePayload> payloadInText(const QString& text)
{
    if (text.startsWith(u"https://"_s) || text.startsWith(u"http://"_s)) {
        const QUrl url(text, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty()) {
            return ArchivePayload { {}, url };
        }
        return std::nullopt;
    }
    QByteArray encoded = text.toLatin1();
    const qsizetype comma = encoded.startsWith("data:") ? encoded.indexOf(',') : -1;
    if (comma >= 0) {
        encoded.remove(0, comma + 1);
    }
    encoded.replace('\n', QByteArray()).replace('\r', QByteArray());
    const auto decoded = QByteArray::fromBase64Encoding(
        encoded, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && looksLikeEvidence(*decoded)) {
        return ArchivePayload { *decoded, {} };
    }
    return std::nullopt;
}

/// The first usable text, known keys before others, two levels deep.
std::optional<ArchivePayload> payloadIn(const QJsonValue& value, int depth)
{
    if (value.isString()) {
        return payloadInText(value.toString());
    }
    if (depth == 0) {
        return std::nullopt;
    }
    if (value.isArray()) {
        return payloadIn(value.toArray().first(), depth - 1);
    }
    const QJsonObject object = value.toObject();
    for (const QString& key : { u"file"_s, u"archive"_s, u"content"_s, u"base64"_s,
             u"downloadUrl"_s, u"download_url"_s, u"url"_s }) {
        if (const auto found = payloadIn(object.value(key), depth - 1)) {
            return found;
        }
    }
    for (const QJsonValue& inner : object) {
        if (const auto found = payloadIn(inner, depth - 1)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

bool looksLikeEvidence(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06")
        || bytes.startsWith("%PDF") || bytes.startsWith("\xFF\xD8\xFF")
        || bytes.startsWith("\x89PNG");
}

Result<ArchivePayload> archivePayloadOf(const QByteArray& body)
{
    if (looksLikeEvidence(body)) {
        return ArchivePayload { body, {} };
    }
    const Result<Envelope> envelope = Envelope::parse(body);
    if (!envelope) {
        return failure(Error::Kind::BadReply,
            u"archive: neither zip, PDF, picture nor JSON (%1 bytes)"_s.arg(body.size()));
    }
    if (!envelope->success) {
        return failure(Error::Kind::Refused, envelope->message);
    }
    if (auto found = payloadIn(envelope->data, 3)) {
        return *std::move(found);
    }
    return failure(
        Error::Kind::BadReply, u"archive: JSON without a usable file or download address"_s);
}

} // namespace Vaglio
