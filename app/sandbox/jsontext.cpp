// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/jsontext.h"

namespace Vaglio::Sandbox {

QByteArray jsonQuoted(const QByteArray& utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += digits[(c >> 4) & 0xf];
            out += digits[c & 0xf];
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

JsonObjectText& JsonObjectText::text(const char* key, const QByteArray& utf8)
{
    return raw(key, jsonQuoted(utf8));
}

JsonObjectText& JsonObjectText::text(const char* key, const QString& value)
{
    return text(key, value.toUtf8());
}

JsonObjectText& JsonObjectText::null(const char* key)
{
    return raw(key, "null");
}

JsonObjectText& JsonObjectText::boolean(const char* key, bool value)
{
    return raw(key, value ? "true" : "false");
}

JsonObjectText& JsonObjectText::number(const char* key, qint64 value)
{
    return raw(key, QByteArray::number(value));
}

JsonObjectText& JsonObjectText::raw(const char* key, const QByteArray& json)
{
    startMember(key);
    m_text += json;
    return *this;
}

void JsonObjectText::startMember(const char* key)
{
    m_text += m_text.isEmpty() ? '{' : ',';
    m_text += '"';
    m_text += key;
    m_text += "\":";
}

} // namespace Vaglio::Sandbox
