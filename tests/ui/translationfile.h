// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Vaglio {

/// One message of a Qt Linguist file.
struct TranslatedMessage {
    QString context;
    QString source;
    QString comment;
    QString state; ///< empty when finished, else as unfinished or vanished
    QStringList forms; ///< one, or where it counts one for each plural form of the language
    bool counts = false;

    /// What the source is known by.
    [[nodiscard]] QString name() const;
};

/// The messages of a Linguist file. On damaged XML it is empty.
[[nodiscard]] QList<TranslatedMessage> readTranslations(const QByteArray& xml);

/// All that is wrong with one message, in English; empty when it is good.
[[nodiscard]] QStringList faultsOf(const TranslatedMessage& message);

/// The names of messages that the one has and the other lacks.
[[nodiscard]] QStringList lackedBy(
    const QList<TranslatedMessage>& other, const QList<TranslatedMessage>& one);

/// "CONTEXT | TEXT" of each QT_TRANSLATE_NOOP in C++ source.
[[nodiscard]] QStringList markedForTranslation(const QString& code);

} // namespace Vaglio
