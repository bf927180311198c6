// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/money.h"
#include "core/domain/pagelayout.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace Vaglio {

/// The three ways of identification, one POST path each (API.md 1).
enum class ServiceMode { Automatic, Selfie, Live };

/// Who is to be identified. All empty: recognise from scratch ("user": null).
struct Applicant {
    QString firstName;
    QString lastName;
    QString gender; ///< "M", "F" or empty
    QString birthCountry; ///< a name, not an ISO code (API.md 2)
    QDate birthDate;
    QString birthPlace;
    QString taxCode;

    [[nodiscard]] bool isEmpty() const { return *this == Applicant {}; }
    bool operator==(const Applicant&) const = default;
};

/// An order for one identification link: every documented field of the request body (API.md 2).
/// Texts are kept as typed; check() tells what is wrong with them.
struct LinkOrder {
    ServiceMode mode = ServiceMode::Selfie;
    QString mail; ///< the only required field
    Applicant applicant;
    bool healthCardRequired = false;
    bool healthCardCheckExpire = false; ///< only with healthCardRequired
    bool phoneRequired = false;
    bool phoneEditable = false;
    QString phoneNumber;
    QString policyUrl;
    bool imagesAsPdf = false;
    PageLayout layout;
    QString redirectSuccess;
    QString redirectFailure;
    QString callbackUrl;
    QString callbackMethod = QStringLiteral("POST"); ///< "POST" or "JSON" (API.md 5)
    QString callbackField = QStringLiteral("data"); ///< used by method POST
    QMap<QString, QString> callbackHeaders;

    bool operator==(const LinkOrder&) const = default;
};

/// Something to say about one field of an order while it is being typed.
struct FieldProblem {
    enum class Kind {
        Required, ///< empty, and must not be
        NotAMail, ///< no single address of the form local@domain
        NotAUrl, ///< no absolute http or https URL
        NotHttps, ///< http: works, but is not safe
        NotAColour, ///< not #rrggbb or #rgb
        LowContrast, ///< text on background under 4.5:1
        TaxCodeMalformed, ///< not 16 characters of the right kinds
        TaxCodeCheckLetter, ///< the last letter should be another: arguments[0] says which
        TaxCodeDiffers, ///< says something else than the other fields: see taxcode.h
        PhoneMalformed, ///< characters that no phone number has, or too short or long
        DateInFuture,
        NeedsHealthCard, ///< checkExpire without required
        CallbackWithoutUrl, ///< headers, but no callback address
        HeaderMalformed ///< not "Name: value", or a line break inside
    };
    QString field; ///< as in the request body: "mail", "user.taxCode", "layout.textColor", ...
    Kind kind = Kind::Required;
    bool blocks = false; ///< the order cannot be sent like this; a warning otherwise
    QStringList arguments;

    bool operator==(const FieldProblem&) const = default;
};

/// All there is to say about an order, in field order. Pure; any thread. Blocking: Required (mail),
/// NotAMail, NotAUrl, NotAColour, HeaderMalformed, PhoneMalformed, DateInFuture,
/// CallbackWithoutUrl. All else only informs (PRODUCT.md: a difference informs and never blocks).
[[nodiscard]] QList<FieldProblem> check(const LinkOrder& order);

/// Whether two orders mean the same link: same mode, same mail, and nothing that names another
/// person, whatever else differs (SAFETY.md: the same order given again is the same intent).
[[nodiscard]] bool isSameIntent(const LinkOrder& a, const LinkOrder& b);

/// What a link costs, without VAT. Settable per mode; the starting values are PRODUCT.md's.
struct PriceList {
    Money automatic = Money::euro(1, 45);
    Money selfie = Money::euro(2, 40);
    Money live = Money::euro(8, 90);

    [[nodiscard]] Money of(ServiceMode mode) const;
    bool operator==(const PriceList&) const = default;
};

} // namespace Vaglio
