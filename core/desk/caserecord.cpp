// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/caserecord.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

QString CaseRecord::applicantName() const
{
    QString name;
    if (order) {
        name = u"%1 %2"_s.arg(order->applicant.firstName, order->applicant.lastName).trimmed();
    }
    if (name.isEmpty() && identity) {
        name = u"%1 %2"_s.arg(identity->firstName, identity->lastName).trimmed();
    }
    return name;
}

QString CaseRecord::mail() const
{
    return order ? order->mail : QString();
}

namespace {

/// Letters that have no decomposition, and that people type in place of.
QStringView plainFormOf(QChar character)
{
    switch (character.unicode()) {
    case u'\u00DF':
        return u"ss"; // full case folding, which QString does not do
    case u'\u00E6':
        return u"ae";
    case u'\u0153':
        return u"oe";
    case u'\u00F8':
        return u"o";
    case u'\u0111':
        return u"d";
    case u'\u0142':
        return u"l";
    case u'\u0131':
        return u"i";
    default:
        return {};
    }
}

bool isApostrophe(QChar character)
{
    static constexpr QStringView all = u"'`\u00B4\u02BB\u02BC\u2018\u2019";
    return all.contains(character);
}

} // namespace

QString foldForSearch(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (const QStringView plain = plainFormOf(character); !plain.isEmpty()) {
            folded.append(plain);
        } else if (!character.isMark() && !character.isSpace() && !isApostrophe(character)) {
            folded.append(character);
        }
    }
    return folded;
}

} // namespace Vaglio
