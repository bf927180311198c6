// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/linkorder.h"

#include "core/domain/taxcode.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

using Kind = FieldProblem::Kind;

bool isMail(const QString& text)
{
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control
                || QStringView(u",;<>()\"\\").contains(c);
        })) {
        return false;
    }
    const QStringList parts = text.split(u'@');
    if (parts.size() != 2 || parts[0].isEmpty() || parts[0].size() > 64 || text.size() > 254) {
        return false;
    }
    if (parts[0].startsWith(u'.') || parts[0].endsWith(u'.') || parts[0].contains(".."_L1)) {
        return false;
    }
    const QStringList labels = parts[1].split(u'.');
    return labels.size() >= 2 && std::all_of(labels.cbegin(), labels.cend(), [](const QString& l) {
        return !l.isEmpty() && !l.startsWith(u'-') && !l.endsWith(u'-')
            && std::all_of(
                l.cbegin(), l.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
    });
}

/// Adds what is wrong with an address of a page, if one is given.
void checkUrl(QList<FieldProblem>& problems, const QString& field, const QString& text)
{
    if (text.isEmpty()) {
        return;
    }
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https")) {
        problems.append({ field, Kind::NotAUrl, true, {} });
    } else if (scheme == u"http") {
        problems.append({ field, Kind::NotHttps, false, {} });
    }
}

void checkColour(QList<FieldProblem>& problems, const QString& field, const QString& text)
{
    if (!text.isEmpty() && !contrastRatio(text, text)) {
        problems.append({ field, Kind::NotAColour, true, {} });
    }
}

void checkApplicant(QList<FieldProblem>& problems, const Applicant& applicant)
{
    if (applicant.birthDate.isValid() && applicant.birthDate > QDate::currentDate()) {
        problems.append({ u"user.birthDate"_s, Kind::DateInFuture, true, {} });
    }
    if (applicant.taxCode.isEmpty()) {
        return;
    }
    const QString field = u"user.taxCode"_s;
    const auto code = TaxCode::parse(applicant.taxCode);
    if (!code) {
        problems.append({ field, Kind::TaxCodeMalformed, false, {} });
        return;
    }
    if (!code->checkLetterRight()) {
        problems.append(
            { field, Kind::TaxCodeCheckLetter, false, { QString(code->expectedCheckLetter) } });
    }
    QStringList differences;
    for (const TaxCodeFinding& finding : compare(*code, applicant, CadastralPlaces())) {
        if (finding.subject != TaxCodeFinding::Subject::CheckLetter
            && finding.agreement == Agreement::Differs) {
            differences.append(finding.codeSays);
        }
    }
    if (!differences.isEmpty()) {
        problems.append({ field, Kind::TaxCodeDiffers, false, differences });
    }
}

bool isPhone(const QString& text)
{
    qsizetype digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c >= u'0' && c <= u'9') {
            ++digits;
        } else if (!(c == u'+' && i == 0) && !QStringView(u" -./()").contains(c)) {
            return false;
        }
    }
    return digits >= 6 && digits <= 15; // E.164: no more than 15 digits
}

void checkLayout(QList<FieldProblem>& problems, const PageLayout& layout)
{
    checkUrl(problems, u"layout.logo"_s, layout.logo);
    checkUrl(problems, u"layout.favicon"_s, layout.favicon);
    checkColour(problems, u"layout.backgroundColor"_s, layout.backgroundColor);
    checkColour(problems, u"layout.textColor"_s, layout.textColor);
    const auto ratio = contrastRatio(layout.textColor, layout.backgroundColor);
    if (ratio && contrastLevel(*ratio) < ContrastLevel::AA) {
        problems.append({ u"layout.textColor"_s, Kind::LowContrast, false,
            { QString::number(*ratio, 'f', 2) } });
    }
}

/// RFC 9110: a header name is a token, a value holds no line break.
bool isHeader(const QString& name, const QString& value)
{
    const bool isToken = !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.unicode() < 128
            && (c.isLetterOrNumber() || QStringView(u"!#$%&'*+-.^_`|~").contains(c));
    });
    const bool isValue = std::none_of(value.cbegin(), value.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; });
    return isToken && isValue;
}

void checkCallback(QList<FieldProblem>& problems, const LinkOrder& order)
{
    if (order.callbackUrl.isEmpty() && !order.callbackHeaders.isEmpty()) {
        problems.append({ u"callback.url"_s, Kind::CallbackWithoutUrl, true, {} });
    }
    checkUrl(problems, u"callback.url"_s, order.callbackUrl);
    for (auto it = order.callbackHeaders.cbegin(); it != order.callbackHeaders.cend(); ++it) {
        if (!isHeader(it.key(), it.value())) {
            problems.append({ u"callback.headers"_s, Kind::HeaderMalformed, true, { it.key() } });
        }
    }
}

} // namespace

QList<FieldProblem> check(const LinkOrder& order)
{
    QList<FieldProblem> problems;
    if (order.mail.isEmpty()) {
        problems.append({ u"mail"_s, Kind::Required, true, {} });
    } else if (!isMail(order.mail)) {
        problems.append({ u"mail"_s, Kind::NotAMail, true, {} });
    }
    checkApplicant(problems, order.applicant);
    if (order.healthCardCheckExpire && !order.healthCardRequired) {
        problems.append({ u"healthCard.checkExpire"_s, Kind::NeedsHealthCard, false, {} });
    }
    if (!order.phoneNumber.isEmpty() && !isPhone(order.phoneNumber)) {
        problems.append({ u"phoneNumber.number"_s, Kind::PhoneMalformed, true, {} });
    }
    checkUrl(problems, u"policy.url"_s, order.policyUrl);
    checkLayout(problems, order.layout);
    checkUrl(problems, u"redirectUrls.success"_s, order.redirectSuccess);
    checkUrl(problems, u"redirectUrls.failure"_s, order.redirectFailure);
    checkCallback(problems, order);
    return problems;
}

Money PriceList::of(ServiceMode mode) const
{
    switch (mode) {
    case ServiceMode::Automatic:
        return automatic;
    case ServiceMode::Selfie:
        return selfie;
    case ServiceMode::Live:
        return live;
    }
    Q_UNREACHABLE();
}

bool isSameIntent(const LinkOrder& a, const LinkOrder& b)
{
    const auto agree = [](const QString& one, const QString& other) {
        return one.isEmpty() || other.isEmpty() || one.compare(other, Qt::CaseInsensitive) == 0;
    };
    return a.mode == b.mode && a.mail.compare(b.mail, Qt::CaseInsensitive) == 0
        && agree(a.applicant.firstName, b.applicant.firstName)
        && agree(a.applicant.lastName, b.applicant.lastName)
        && agree(a.applicant.taxCode, b.applicant.taxCode);
}

} // namespace Vaglio
