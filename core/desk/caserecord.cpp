// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/caserecord.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int RetentionDays = 30; // API.md 4: data and resources, after OK
constexpr qint64 SecondsADay = 86'400;

} // namespace

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

EvidenceTime evidenceTime(const CaseRecord& record, const QDateTime& now)
{
    using State = EvidenceTime::State;
    if (record.kept) {
        return { State::Kept, {} };
    }
    if (record.isErased) {
        return { State::None, {} };
    }
    switch (record.request.outcome.status) {
    case Outcome::Status::Ko:
        return { State::None, {} };
    case Outcome::Status::Running:
    case Outcome::Status::Validation:
    case Outcome::Status::Unknown:
        return { State::NotYet, {} };
    case Outcome::Status::Ok:
        break;
    }
    if (!record.okSince.isValid()) {
        return { State::Online, {} };
    }
    const qint64 left = RetentionDays * SecondsADay - record.okSince.secsTo(now);
    if (left <= 0) {
        return { State::Over, 0 };
    }
    return { State::Online, static_cast<int>((left + SecondsADay - 1) / SecondsADay) };
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
