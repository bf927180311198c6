// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/requesttext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

QString statusText(const Outcome& outcome)
{
    switch (outcome.status) {
    case Outcome::Status::Running:
        return u"running"_s;
    case Outcome::Status::Validation:
        return u"validation"_s;
    case Outcome::Status::Ok:
        return u"ok"_s;
    case Outcome::Status::Ko:
        return u"ko"_s;
    case Outcome::Status::Unknown:
        break;
    }
    return outcome.raw;
}

NamedValues requestFields(const Request& request)
{
    return { { u"id"_s, request.id }, { u"status"_s, statusText(request.outcome) },
        { u"reason"_s, request.outcome.reason }, { u"link"_s, request.link },
        { u"message"_s, request.message }, { u"owner"_s, request.owner } };
}

QJsonObject requestToJson(const Request& request)
{
    return toJson(requestFields(request));
}

NamedValues identityFields(const IdentityData& identity)
{
    const auto date = [](QDate value) { return value.toString(Qt::ISODate); };
    return { { u"firstName"_s, identity.firstName }, { u"lastName"_s, identity.lastName },
        { u"gender"_s, identity.gender }, { u"birthCountry"_s, identity.birthCountry },
        { u"birthDate"_s, date(identity.birthDate) }, { u"birthPlace"_s, identity.birthPlace },
        { u"taxCode"_s, identity.taxCode }, { u"documentType"_s, identity.documentType },
        { u"documentNumber"_s, identity.documentNumber },
        { u"documentDate"_s, date(identity.documentDate) },
        { u"documentExpiration"_s, date(identity.documentExpiration) },
        { u"healthCardExpiration"_s, date(identity.healthCardExpiration) },
        { u"healthCardID"_s, identity.healthCardId } };
}

QString evidenceText(const CaseRecord& record, const QDateTime& now)
{
    const EvidenceTime time = evidenceTime(record, now);
    switch (time.state) {
    case EvidenceTime::State::None:
        return u"none"_s;
    case EvidenceTime::State::NotYet:
        break;
    case EvidenceTime::State::Online:
        if (!time.days) {
            return time.isNotFound ? u"gone"_s : u"online"_s;
        }
        return (record.okAssumed ? u"%1 days, assumed"_s : u"%1 days"_s).arg(*time.days);
    case EvidenceTime::State::Over:
        return u"gone"_s;
    case EvidenceTime::State::Kept:
        return u"kept"_s;
    }
    return {};
}

std::optional<EvidenceFilter> evidenceFilter(const QString& word)
{
    static const QHash<QString, EvidenceFilter> words { { u"kept"_s, EvidenceFilter::Saved },
        { u"online"_s, EvidenceFilter::Online }, { u"expiring"_s, EvidenceFilter::Expiring },
        { u"pending"_s, EvidenceFilter::NotYet }, { u"gone"_s, EvidenceFilter::Over },
        { u"none"_s, EvidenceFilter::None } };
    const auto found = words.constFind(word.trimmed().toLower());
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

QString amountText(Money amount)
{
    constexpr qint64 centsPerEuro = 100;
    return u"%1.%2"_s.arg(qint64(amount.cents) / centsPerEuro)
        .arg(qint64(amount.cents) % centsPerEuro, 2, 10, QLatin1Char('0'));
}

NamedValues caseFields(const CaseRecord& record, const QDateTime& now)
{
    NamedValues values = requestFields(record.request);
    const auto time = [](const QDateTime& when) {
        return when.isValid() ? when.toUTC().toString(Qt::ISODate) : QString();
    };
    values += NamedValues { { u"applicant"_s, record.applicantName() },
        { u"mail"_s, record.mail() }, { u"firstSeen"_s, time(record.firstSeen) },
        { u"issued"_s, time(record.issued) }, { u"issuedBy"_s, record.issuedBy },
        { u"priceEur"_s, record.price ? amountText(*record.price) : QString() },
        { u"evidence"_s, evidenceText(record, now) } };
    if (record.kept) {
        values += NamedValues { { u"evidenceKept"_s, time(record.kept->when) },
            { u"evidenceSha256"_s, QString::fromLatin1(record.kept->file.sha256.toHex()) },
            { u"evidenceBytes"_s, QString::number(record.kept->file.size) } };
    }
    return values;
}

NamedValues noteFields(const CaseNote& note)
{
    return { { u"note"_s, note.text }, { u"noteBy"_s, note.author },
        { u"noteChanged"_s, note.when.toUTC().toString(Qt::ISODate) } };
}

NamedValues withLines(const NamedValues& values, const QString& name)
{
    NamedValues rows;
    for (const auto& [key, value] : values) {
        if (key != name) {
            rows.append({ key, value });
            continue;
        }
        const QStringList lines = value.split(u'\n');
        for (qsizetype line = 0; line < lines.size(); ++line) {
            // A space: an empty value would be told as missing.
            const QString& text = lines.at(line);
            rows.append({ line == 0 ? key : QString(), text.isEmpty() ? u" "_s : text });
        }
    }
    return rows;
}

QJsonObject caseToJson(const CaseRecord& record, const QDateTime& now)
{
    return toJson(caseFields(record, now));
}

QJsonObject toJson(const NamedValues& values)
{
    QJsonObject object;
    for (const auto& [name, value] : values) {
        object.insert(name, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    }
    return object;
}

} // namespace Vaglio::Ctl
