// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/fieldfindings.h"

#include "ui/kit/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::FieldFindings)
};

using Subject = TaxCodeFinding::Subject;

/// All that the lines are made from, looked up once.
struct Sources {
    IdentityData shown;
    std::optional<Applicant> given; ///< to compare with; nothing where shown is the order itself
    QList<TaxCodeFinding> codeFindings;
    std::optional<TaxCode> code;
    bool healthCardAsked = true;
    QDate today;
    QDate decided; ///< when the provider looked, as far as known

    [[nodiscard]] const TaxCodeFinding* about(Subject subject) const
    {
        const auto it = std::find_if(codeFindings.cbegin(), codeFindings.cend(),
            [subject](const TaxCodeFinding& one) { return one.subject == subject; });
        return it == codeFindings.cend() ? nullptr : &*it;
    }
};

IdentityData asIdentity(const Applicant& applicant)
{
    IdentityData data;
    data.firstName = applicant.firstName;
    data.lastName = applicant.lastName;
    data.gender = applicant.gender;
    data.birthCountry = applicant.birthCountry;
    data.birthDate = applicant.birthDate;
    data.birthPlace = applicant.birthPlace;
    data.taxCode = applicant.taxCode;
    return data;
}

Applicant asApplicant(const IdentityData& data)
{
    return { data.firstName, data.lastName, data.gender, data.birthCountry, data.birthDate,
        data.birthPlace, data.taxCode };
}

Sources sourcesOf(const CaseRecord& record, const CadastralPlaces& places, QDate today)
{
    Sources sources;
    sources.today = today;
    const QDateTime decided = record.okSince.isValid() ? record.okSince : record.finalSeen;
    sources.decided = decided.isValid() ? decided.toLocalTime().date() : today;
    if (record.order) {
        sources.healthCardAsked = record.order->healthCardRequired;
    }
    if (record.identity) {
        sources.shown = *record.identity;
        if (record.order && !record.order->applicant.isEmpty()) {
            sources.given = record.order->applicant;
        }
    } else if (record.order) {
        sources.shown = asIdentity(record.order->applicant);
    }
    sources.code = TaxCode::parse(sources.shown.taxCode, today);
    if (sources.code) {
        sources.codeFindings = compare(*sources.code, asApplicant(sources.shown), places);
    }
    return sources;
}

FieldRow line(const QString& key, const QString& label, const QString& value)
{
    FieldRow row;
    row.key = key;
    row.label = label;
    row.value = value;
    return row;
}

void say(FieldRow& row, Agreement agreement, const QString& finding, const QString& brief = {})
{
    row.agreement = agreement;
    row.finding = finding;
    row.shortFinding = brief.isEmpty() ? finding : brief;
}

QString codeWords(const TaxCodeFinding& finding)
{
    if (finding.subject == Subject::BirthDate) {
        const QDate date = QDate::fromString(finding.codeSays, Qt::ISODate);
        return date.isValid() ? Wording::date(date) : finding.codeSays;
    }
    return finding.codeSays;
}

/// Compares one value with the order's and with the tax code.
void compareLine(
    FieldRow& row, const Sources& sources, const QString& given, std::optional<Subject> subject)
{
    if (row.value.isEmpty()) {
        say(row, Agreement::CannotTell, Words::tr("not given"));
        return;
    }
    QStringList differences;
    QStringList brief;
    bool agrees = false;
    if (!given.isEmpty()) {
        if (foldForSearch(given) == foldForSearch(row.value)) {
            agrees = true;
        } else {
            differences << Words::tr("order: %1").arg(given);
            brief << given;
        }
    }
    const TaxCodeFinding* code = subject ? sources.about(*subject) : nullptr;
    if (code != nullptr && code->agreement == Agreement::Differs) {
        differences << Words::tr("tax code: %1").arg(codeWords(*code));
        brief << codeWords(*code);
    } else if (code != nullptr && code->agreement == Agreement::Agrees) {
        agrees = true;
    }
    if (!differences.isEmpty()) {
        say(row, Agreement::Differs, differences.join(u", "_s), brief.join(u", "_s));
    } else if (agrees) {
        say(row, Agreement::Agrees, Words::tr("agrees"));
    } else {
        say(row, Agreement::CannotTell, Words::tr("nothing to compare"), Words::tr("no rule"));
    }
}

void judgeTaxCode(FieldRow& row, const Sources& sources)
{
    const QString given = sources.given ? sources.given->taxCode : QString();
    if (row.value.isEmpty()) {
        say(row, Agreement::CannotTell, Words::tr("not given"));
    } else if (!sources.code) {
        say(row, Agreement::Differs, Words::tr("not in the form of a tax code"), Words::tr("form"));
    } else if (!sources.code->checkLetterRight()) {
        say(row, Agreement::Differs,
            Words::tr("check letter: %1").arg(sources.code->expectedCheckLetter),
            QString(sources.code->expectedCheckLetter));
    } else if (!given.isEmpty() && foldForSearch(given) != foldForSearch(row.value)) {
        say(row, Agreement::Differs, Words::tr("order: %1").arg(given), given);
    } else {
        say(row, Agreement::Agrees, Words::tr("check letter ok"));
    }
}

void judgeExpiry(FieldRow& row, QDate expires, const Sources& sources)
{
    if (!expires.isValid()) {
        say(row, Agreement::CannotTell, Words::tr("not given"));
    } else if (expires >= sources.today) {
        say(row, Agreement::Agrees, Words::tr("valid"));
    } else if (expires >= sources.decided) {
        say(row, Agreement::Agrees, Words::tr("valid at the time"), Words::tr("valid then"));
    } else {
        say(row, Agreement::Differs, Words::tr("expired"));
    }
}

void judgeIssue(FieldRow& row, const Sources& sources)
{
    const QDate issued = sources.shown.documentDate;
    const QDate expires = sources.shown.documentExpiration;
    if (!issued.isValid()) {
        say(row, Agreement::CannotTell, Words::tr("not given"));
    } else if (issued > sources.today) {
        say(row, Agreement::Differs, Words::tr("in the future"));
    } else if (!expires.isValid()) {
        say(row, Agreement::CannotTell, Words::tr("no expiry to compare with"),
            Words::tr("no expiry"));
    } else if (issued < expires) {
        say(row, Agreement::Agrees, Words::tr("before expiry"));
    } else {
        say(row, Agreement::Differs, Words::tr("not before expiry"));
    }
}

QList<FieldRow> personLines(const Sources& sources)
{
    const IdentityData& shown = sources.shown;
    const Applicant given = sources.given.value_or(Applicant {});
    QList<FieldRow> rows;
    const auto add = [&](const char* key, const QString& label, const QString& value,
                         const QString& other, std::optional<Subject> subject) {
        FieldRow row = line(QString::fromLatin1(key), label, value);
        compareLine(row, sources, other, subject);
        rows << row;
    };
    add("firstName", Words::tr("First name"), shown.firstName, given.firstName, Subject::FirstName);
    add("lastName", Words::tr("Last name"), shown.lastName, given.lastName, Subject::LastName);
    add("gender", Words::tr("Sex"), shown.gender, given.gender, Subject::Sex);
    add("birthDate", Words::tr("Birth date"), Wording::date(shown.birthDate),
        Wording::date(given.birthDate), Subject::BirthDate);
    add("birthPlace", Words::tr("Birth place"), shown.birthPlace, given.birthPlace,
        Subject::BirthPlace);
    add("birthCountry", Words::tr("Birth country"), shown.birthCountry, given.birthCountry, {});
    FieldRow code = line(u"taxCode"_s, Words::tr("Tax code"), shown.taxCode);
    code.monospaced = true;
    judgeTaxCode(code, sources);
    rows << code;
    return rows;
}

QList<FieldRow> documentLines(const Sources& sources)
{
    const IdentityData& shown = sources.shown;
    FieldRow document = line(u"document"_s, Words::tr("Document"),
        u"%1 %2"_s.arg(shown.documentType, shown.documentNumber).trimmed());
    say(document, Agreement::CannotTell,
        document.value.isEmpty() ? Words::tr("not given") : Words::tr("no rule for number"),
        document.value.isEmpty() ? Words::tr("not given") : Words::tr("no rule"));
    FieldRow issued
        = line(u"documentDate"_s, Words::tr("Issued"), Wording::date(shown.documentDate));
    judgeIssue(issued, sources);
    FieldRow expires = line(
        u"documentExpiration"_s, Words::tr("Expires"), Wording::date(shown.documentExpiration));
    judgeExpiry(expires, shown.documentExpiration, sources);
    FieldRow card = line(u"healthCardExpiration"_s, Words::tr("Health card"),
        Wording::date(shown.healthCardExpiration));
    judgeExpiry(card, shown.healthCardExpiration, sources);
    FieldRow cardId = line(u"healthCardID"_s, Words::tr("Health card no."), shown.healthCardId);
    cardId.monospaced = true;
    say(cardId, Agreement::CannotTell,
        shown.healthCardId.isEmpty() ? Words::tr("not given") : Words::tr("no rule for number"),
        shown.healthCardId.isEmpty() ? Words::tr("not given") : Words::tr("no rule"));
    if (!sources.healthCardAsked) {
        if (card.value.isEmpty()) {
            say(card, Agreement::CannotTell, Words::tr("not asked for"), Words::tr("not asked"));
        }
        say(cardId, Agreement::CannotTell, Words::tr("not asked for"), Words::tr("not asked"));
    }
    return { document, issued, expires, card, cardId };
}

} // namespace

QList<FieldRow> fieldRows(const CaseRecord& record, const CadastralPlaces& places, QDate today)
{
    if (!record.identity && (!record.order || record.order->applicant.isEmpty())) {
        return {};
    }
    const Sources sources = sourcesOf(record, places, today);
    QList<FieldRow> rows = personLines(sources);
    if (record.identity) {
        rows << documentLines(sources);
    }
    return rows;
}

FieldCounts countFindings(const QList<FieldRow>& rows)
{
    FieldCounts counts;
    for (const FieldRow& row : rows) {
        switch (row.agreement) {
        case Agreement::Differs:
            ++counts.differ;
            break;
        case Agreement::Agrees:
            ++counts.agree;
            break;
        case Agreement::CannotTell:
            ++counts.cannotTell;
            break;
        }
    }
    return counts;
}

} // namespace Vaglio
