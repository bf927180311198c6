// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Vaglio {

/// Texts that very many cases have in common (status, reason, issuer), each once. A number never
/// changes.
class CommonTexts final {
public:
    /// Takes the text in where it is new.
    quint32 numberOf(QByteArrayView utf8);
    [[nodiscard]] std::optional<quint32> find(const QString& text) const;
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_texts.size()); }
    [[nodiscard]] const QString& at(quint32 number) const { return m_texts[number].text; }
    /// See foldForSearch; UTF-8.
    [[nodiscard]] const QByteArray& foldedAt(quint32 number) const
    {
        return m_texts[number].folded;
    }
    /// By number: the place of each among all, blind to case; equal texts have equal places.
    [[nodiscard]] std::vector<qint64> places() const;

    void addIssuer(quint32 number);
    /// Sorted.
    [[nodiscard]] const QStringList& issuers() const { return m_issuers; }

private:
    struct Text {
        QString text;
        QByteArray folded;
    };
    std::vector<Text> m_texts;
    QHash<QByteArray, quint32> m_numbers;
    QStringList m_issuers;
};

} // namespace Vaglio
