// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/errortext.h"

#include <QCoreApplication>

namespace Vaglio {

namespace {

using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::ErrorText)
};

bool mayHaveArrived(Kind kind)
{
    return kind == Kind::Timeout || kind == Kind::ServiceFailed || kind == Kind::BadReply
        || kind == Kind::TooLarge || kind == Kind::OutcomeUnknown;
}

QString notFoundTitle(ErrorContext context)
{
    switch (context) {
    case ErrorContext::OneRequest:
        return Words::tr("Openapi does not know this request");
    case ErrorContext::Evidence:
        return Words::tr("Openapi has no evidence for this request");
    default:
        return Words::tr("Openapi does not know this address");
    }
}

QString title(const Error& error, ErrorContext context)
{
    switch (error.kind) {
    case Kind::Offline:
        return Words::tr("Openapi cannot be reached");
    case Kind::Timeout:
        return Words::tr("Openapi did not answer in time");
    case Kind::Unauthorised:
        return Words::tr("Openapi refused the token");
    case Kind::OutOfCredit:
        return Words::tr("Not enough credit");
    case Kind::NotFound:
        return notFoundTitle(context);
    case Kind::Refused:
        if (context == ErrorContext::Evidence) {
            return Words::tr("Openapi does not give this evidence");
        }
        return error.field.isEmpty()
            ? Words::tr("Openapi did not accept what was sent")
            : Words::tr("Openapi did not accept the field %1").arg(error.field);
    case Kind::RateLimited:
        return Words::tr("Openapi asks for a pause");
    case Kind::ServiceFailed:
        return Words::tr("Openapi reported a failure of its own");
    case Kind::BadReply:
        return Words::tr("The answer could not be read");
    case Kind::TooLarge:
        return Words::tr("The answer is larger than Vaglio accepts");
    case Kind::OutcomeUnknown:
        return Words::tr("No answer, outcome unknown");
    case Kind::BadArchive:
        return Words::tr("The evidence is damaged or unsafe to open");
    case Kind::Storage:
        return context == ErrorContext::SaveFile
            ? Words::tr("The file could not be saved")
            : Words::tr("The disk could not be read or written");
    case Kind::Locked:
        return context == ErrorContext::Keychain || context == ErrorContext::TokenCheck
            ? Words::tr("The keychain is locked or not there")
            : Words::tr("The keychain or the vault is locked");
    case Kind::Damaged:
        return Words::tr("What was saved is damaged");
    case Kind::InUse:
        return Words::tr("Another program is using the vault");
    case Kind::TooNew:
        return Words::tr("This vault was written by a newer Vaglio");
    case Kind::Cancelled:
        return Words::tr("Stopped before it was done");
    }
    return Words::tr("Something failed");
}

QString what(const Error& error, ErrorContext context)
{
    switch (context) {
    case ErrorContext::List:
        return Words::tr("The list could not be refreshed. Saved cases are safe and can be "
                         "used.");
    case ErrorContext::OneRequest:
        return Words::tr("This request could not be refreshed. What was known of it is kept.");
    case ErrorContext::Evidence:
        return error.kind == Kind::BadArchive
            ? Words::tr("The file is kept as it was received, and nothing unsafe was opened.")
            : Words::tr("The evidence could not be shown. What was saved before is safe.");
    case ErrorContext::CreateLink:
        return mayHaveArrived(error.kind)
            ? Words::tr("The link may exist and may have been charged. It was not sent again; "
                        "the form is kept.")
            : Words::tr("No link was created; the form is kept.");
    case ErrorContext::TokenCheck:
        return Words::tr("The token could not be checked and was not saved. Nothing else has "
                         "changed.");
    case ErrorContext::SaveFile:
        return Words::tr("The copy was not written. The evidence in Vaglio is safe.");
    case ErrorContext::Vault:
        return Words::tr("What is kept in the vault could not be read. Nothing was changed, and "
                         "nothing is asked of Openapi before it can be.");
    case ErrorContext::Keychain:
        break;
    }
    return Words::tr("The token could not be read or stored. Saved cases are safe.");
}

QString notFoundNext(ErrorContext context)
{
    switch (context) {
    case ErrorContext::OneRequest:
        return Words::tr("Check that this request belongs to the account and the environment "
                         "in use.");
    case ErrorContext::Evidence:
        return Words::tr("Openapi keeps evidence for 30 days after approval. Ask Openapi if "
                         "they are not over.");
    default:
        return Words::tr("Check the environment in the settings, then try again.");
    }
}

QString next(const Error& error, ErrorContext context)
{
    if (context == ErrorContext::CreateLink && mayHaveArrived(error.kind)) {
        return Words::tr("Look for the link in the list before you create it again: a second "
                         "link is charged as well.");
    }
    switch (error.kind) {
    case Kind::Offline:
        return Words::tr("Check the network connection, then try again.");
    case Kind::Timeout:
        return Words::tr("Try again. If it happens often, check the network connection.");
    case Kind::Unauthorised:
        return Words::tr("Enter a new token, or ask whoever manages the Openapi account.");
    case Kind::OutOfCredit:
        return Words::tr("Top up the Openapi account, then try again.");
    case Kind::NotFound:
        return notFoundNext(context);
    case Kind::Refused:
        if (context == ErrorContext::Evidence) {
            return notFoundNext(context);
        }
        return error.field.isEmpty()
            ? Words::tr("The answer says what was not accepted. Correct it, then try again.")
            : Words::tr("Correct this field, then try again.");
    case Kind::RateLimited:
        return Words::tr("Wait a minute, then try again.");
    case Kind::ServiceFailed:
        return Words::tr("Try again later. If it lasts, send the answer to Openapi.");
    case Kind::BadReply:
        return Words::tr("Try again. If it lasts, send the answer to whoever looks after "
                         "Vaglio.");
    case Kind::TooLarge:
        return Words::tr("Ask Openapi why the answer is so large before you try again.");
    case Kind::OutcomeUnknown:
        return Words::tr("Look at the list before you try again.");
    case Kind::BadArchive:
        return Words::tr("Get it once more. If it stays the same, ask Openapi for a new copy.");
    case Kind::Storage:
        return Words::tr("Check that the disk has room and the folder may be written, then try "
                         "again.");
    case Kind::Locked:
        return Words::tr("Unlock it, then try again.");
    case Kind::Damaged:
        return Words::tr("Verify the vault, and restore what is damaged from a backup.");
    case Kind::InUse:
        return Words::tr("Close the other program, then try again.");
    case Kind::TooNew:
        return Words::tr("Install the newest Vaglio. Nothing was changed.");
    case Kind::Cancelled:
        break;
    }
    return Words::tr("Start it again when you like.");
}

} // namespace

ErrorText errorText(const Error& error, ErrorContext context)
{
    return { title(error, context), what(error, context), next(error, context) };
}

} // namespace Vaglio
