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

QString foldForSearch(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        const bool drops = character.isMark() || character.isSpace() || character == u'\''
            || character == u'\u2019' || character == u'`' || character == u'\u00B4';
        if (character == u'\u00DF') {
            folded.append(u"ss"_s); // full case folding, which QString does not do
        } else if (!drops) {
            folded.append(character);
        }
    }
    return folded;
}

} // namespace Vaglio
