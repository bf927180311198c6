// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/jsontext.h"

#include <algorithm>

namespace Vaglio::Sandbox {

namespace {

constexpr qsizetype usualObjectSize = 400;

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

} // namespace

QByteArray jsonQuoted(const QByteArray& utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + 2);
    appendJsonQuoted(out, utf8);
    return out;
}

void appendJsonQuoted(QByteArray& out, const QByteArray& utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    if (std::none_of(utf8.cbegin(), utf8.cend(), needsEscape)) {
        out += utf8;
        out += '"';
        return;
    }
    for (const char c : utf8) {
        if (!needsEscape(c)) {
            out += c;
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else {
            out += "\\u00";
            out += digits[(c >> 4) & 0xf];
            out += digits[c & 0xf];
        }
    }
    out += '"';
}

JsonObjectText& JsonObjectText::text(const char* key, const QByteArray& utf8)
{
    startMember(key);
    appendJsonQuoted(m_text, utf8);
    return *this;
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
    if (m_text.isEmpty()) {
        m_text.reserve(usualObjectSize);
    }
    m_text += m_text.isEmpty() ? '{' : ',';
    m_text += '"';
    m_text += key;
    m_text += "\":";
}

} // namespace Vaglio::Sandbox
