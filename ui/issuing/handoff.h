// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/domain/money.h"
#include "core/domain/request.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace Vaglio {

/// "Franco Rossi", or the e-mail address where no name was given.
[[nodiscard]] QString personOf(const LinkOrder& order);

/// A link, with all that is needed to hand it to the applicant: one that was just created, or one
/// that is sent again.
struct HandOff {
    Request request;
    LinkOrder order;
    QDateTime created; ///< invalid: not issued from this desk
    std::optional<Money> price; ///< what it was just charged; nothing where it is sent again
    QString issuedBy; ///< empty: unknown
    /// It was ordered, but is there already: nothing was charged. What a second one would cost.
    std::optional<Money> secondPrice;
    bool isUnsaved = false; ///< it exists, but could not be saved on this computer yet

    [[nodiscard]] QString person() const { return personOf(order); }
};

enum class MessageKind { Mail, Sms };

/// The language of the applicant, which need not be that of the desk.
enum class MessageLanguage { Italian, English };

/// A message to the applicant; {link} and {footer} in the body stand for what is put in later.
struct MessageText {
    QString subject; ///< of a mail
    QString body;
};
[[nodiscard]] MessageText messageText(
    MessageKind kind, MessageLanguage language, const LinkOrder& order);

/// "Identificazione": the heading of a printed sheet without a title of its own.
[[nodiscard]] QString sheetHeading(MessageLanguage language);
/// What stands below the QR code of a printed sheet.
[[nodiscard]] QString sheetText(MessageLanguage language);

/// The link as an address to open, or an invalid one where it is not http or https: whatever else
/// the service may send is not handed to the desktop.
[[nodiscard]] QUrl webUrl(const QString& link);

/// RFC 6068; line breaks become CR LF.
[[nodiscard]] QUrl mailtoUrl(const QString& to, const QString& subject, const QString& body);

} // namespace Vaglio
