// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace Vaglio::Sandbox {

/// A JSON string literal, quotes included.
[[nodiscard]] QByteArray jsonQuoted(const QByteArray& utf8);

/// Builds the text of one JSON object, keys in the order given: answers look as documented, and a
/// list of 100,000 is written without a tree in between.
class JsonObjectText final {
public:
    JsonObjectText& text(const char* key, const QByteArray& utf8);
    JsonObjectText& text(const char* key, const QString& value);
    JsonObjectText& null(const char* key);
    JsonObjectText& boolean(const char* key, bool value);
    JsonObjectText& number(const char* key, qint64 value);
    JsonObjectText& raw(const char* key, const QByteArray& json);
    [[nodiscard]] QByteArray done() const { return m_text.isEmpty() ? "{}" : m_text + '}'; }

private:
    void startMember(const char* key);
    QByteArray m_text;
};

} // namespace Vaglio::Sandbox
