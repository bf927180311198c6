// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/problemtext.h"

#include "ui/kit/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::ProblemText)
public:
    static QString stillSend(const QString& sentence)
    {
        return tr("%1 You can still send it.").arg(sentence);
    }
    static std::pair<QString, QString> of(const FieldProblem& problem);
    static QString differences(const QList<TaxCodeFinding>& findings);
    static FieldMark taxCode(const Applicant& given, const CadastralPlaces& places);
};

std::pair<QString, QString> Words::of(const FieldProblem& problem)
{
    using Kind = FieldProblem::Kind;
    const QString argument = problem.arguments.value(0);
    switch (problem.kind) {
    case Kind::Required:
        return { tr("required"), tr("The e-mail address is the one thing that is required.") };
    case Kind::NotAMail:
        return { tr("not an address"),
            tr("This is not one e-mail address of the form name@company.it.") };
    case Kind::NotAUrl:
        return { tr("not an address"), tr("A web address begins with https:// and a host.") };
    case Kind::NotHttps:
        return { tr("not https"), {} };
    case Kind::NotAColour:
        return { tr("not a colour"), tr("Write a colour as #rrggbb, for example #cecece.") };
    case Kind::LowContrast:
        return { tr("hard to read"),
            stillSend(
                tr("Contrast %1:1 is under 4.5:1, so the text is hard to read.").arg(argument)) };
    case Kind::TaxCodeMalformed:
        return { {}, stillSend(tr("This does not have the form of a tax code.")) };
    case Kind::TaxCodeCheckLetter:
        return { {}, stillSend(tr("The last letter should be %1.").arg(argument)) };
    case Kind::TaxCodeDiffers:
        return { {},
            stillSend(tr("The code says %1. That is not what you typed.")
                    .arg(problem.arguments.join(u", "))) };
    case Kind::PhoneMalformed:
        return { tr("not a number"), tr("A phone number has 6 to 15 digits.") };
    case Kind::DateInFuture:
        return { tr("in the future"), tr("This day has not come yet.") };
    case Kind::NeedsHealthCard:
        return { {}, tr("The expiry is checked only when photos of the card are asked for.") };
    case Kind::CallbackWithoutUrl:
        return { tr("required"), tr("Headers need a callback address to go to.") };
    case Kind::HeaderMalformed:
        return { {}, tr("Write each header as Name: value, on a line of its own.") };
    }
    Q_UNREACHABLE();
}

QString Words::differences(const QList<TaxCodeFinding>& findings)
{
    using Subject = TaxCodeFinding::Subject;
    QStringList letters;
    QString sex;
    QString date;
    QString place;
    for (const TaxCodeFinding& finding : findings) {
        if (finding.agreement != Agreement::Differs) {
            continue;
        }
        switch (finding.subject) {
        case Subject::FirstName:
        case Subject::LastName:
            letters.append(finding.codeSays);
            break;
        case Subject::Sex:
            sex = finding.codeSays == u"F" ? tr("female") : tr("male");
            break;
        case Subject::BirthDate:
            date = Wording::date(QDate::fromString(finding.codeSays, Qt::ISODate));
            break;
        case Subject::BirthPlace:
            place = finding.codeSays;
            break;
        case Subject::CheckLetter:
            break;
        }
    }
    QStringList parts;
    if (!letters.isEmpty()) {
        parts.append(letters.join(u' '));
    }
    if (!sex.isEmpty()) {
        parts.append(sex);
    }
    if (!date.isEmpty() && !place.isEmpty()) {
        parts.append(tr("born %1 in %2").arg(date, place));
    } else if (!date.isEmpty()) {
        parts.append(tr("born %1").arg(date));
    } else if (!place.isEmpty()) {
        parts.append(tr("born in %1").arg(place));
    }
    return parts.join(u", ");
}

FieldMark Words::taxCode(const Applicant& given, const CadastralPlaces& places)
{
    if (given.taxCode.trimmed().isEmpty()) {
        return {};
    }
    const auto code = TaxCode::parse(given.taxCode);
    if (!code) {
        return problemMark({ u"user.taxCode"_s, FieldProblem::Kind::TaxCodeMalformed, false, {} });
    }
    const QString said = differences(compare(*code, given, places));
    if (!said.isEmpty()) {
        return { FieldState::Warning, {},
            stillSend(tr("The code says %1. That is not what you typed.").arg(said)),
            u"differs"_s };
    }
    if (!code->checkLetterRight()) {
        return problemMark({ u"user.taxCode"_s, FieldProblem::Kind::TaxCodeCheckLetter, false,
            { QString(code->expectedCheckLetter) } });
    }
    return { FieldState::Good, {}, {}, {} };
}

} // namespace

FieldMark problemMark(const FieldProblem& problem)
{
    const auto [shortText, sentence] = Words::of(problem);
    return { problem.blocks ? FieldState::Error : FieldState::Warning, shortText, sentence,
        u"warn"_s };
}

FieldMark taxCodeMark(const Applicant& given, const CadastralPlaces& places)
{
    return Words::taxCode(given, places);
}

} // namespace Vaglio
