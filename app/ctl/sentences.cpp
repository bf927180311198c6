// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/sentences.h"

#include "core/api/envelope.h"
#include "core/desk/vaultmove.h"

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

constexpr qsizetype LongestDetail = 300;

/// What the service itself said, out of its envelope where it sent one; " (...)" or nothing.
QString detailOf(const Error& error)
{
    QString text = error.detail;
    if (const Result<Envelope> envelope = Envelope::parse(text.toUtf8());
        envelope && !envelope->message.isEmpty()) {
        text = envelope->message;
    }
    text = text.simplified();
    if (text.size() > LongestDetail) {
        text = text.left(LongestDetail) + u"..."_s;
    }
    return text.isEmpty() ? QString() : u" (%1)"_s.arg(text);
}

QString statusOf(const Error& error)
{
    return error.httpStatus == 0 ? QString() : u", HTTP %1"_s.arg(error.httpStatus);
}

QString refusal(const Error& error)
{
    QString text = error.httpStatus == 0
        ? u"This cannot be sent%1."_s.arg(detailOf(error))
        : u"The service does not accept this%1%2."_s.arg(detailOf(error), statusOf(error));
    if (!error.field.isEmpty()) {
        text += u" It names the field %1. Correct it and try again."_s.arg(error.field);
    }
    return text;
}

} // namespace

QString sentenceOf(const Error& error, const QString& host)
{
    const QString detail = detailOf(error);
    switch (error.kind) {
    case Error::Kind::Offline:
        return u"%1 cannot be reached%2. Check the network and --base-url, then try again."_s.arg(
            host, detail);
    case Error::Kind::Timeout:
        return u"%1 did not answer in time. Try again later."_s.arg(host);
    case Error::Kind::Unauthorised:
        return u"%1 refused the token%2. Check that it is valid, not expired, and made for this "
               "host."_s.arg(host, statusOf(error));
    case Error::Kind::OutOfCredit:
        return u"The account has no credit left%1. Top it up, then try again."_s.arg(
            statusOf(error));
    case Error::Kind::NotFound:
        return u"The service knows nothing under this id%1. Check the id with "
               "'vaglioctl list'."_s.arg(statusOf(error));
    case Error::Kind::Refused:
        return refusal(error);
    case Error::Kind::RateLimited:
        return u"The service takes no more requests for now%1. Try again later."_s.arg(
            statusOf(error));
    case Error::Kind::ServiceFailed:
        return u"The service failed%1%2. Try again later."_s.arg(statusOf(error), detail);
    case Error::Kind::BadReply:
        return u"The answer is not what the service documents%1. Check --base-url, then try "
               "again."_s.arg(detail);
    case Error::Kind::TooLarge:
        return u"The answer is larger than Vaglio accepts%1."_s.arg(detail);
    case Error::Kind::OutcomeUnknown:
        return u"It is not known whether the link exists%1%2. It may have been charged. Nothing "
               "was sent again. Look for a new request with 'vaglioctl list' now and again in a "
               "few minutes; do not issue again before that is clear."_s.arg(
                   statusOf(error), detail);
    case Error::Kind::BadArchive:
        return u"The evidence is damaged or unsafe%1. Nothing of it was written."_s.arg(detail);
    case Error::Kind::Storage:
        if (!newPlaceOf(error).isEmpty()) {
            return u"The vault is not in this folder any more%1. Give the new one with --vault, or "
                   "connect its disk."_s.arg(detail);
        }
        return u"A file could not be read or written%1. Check its folder and the space left."_s.arg(
            detail);
    case Error::Kind::Locked:
        return u"The credentials are locked or not there%1."_s.arg(detail);
    case Error::Kind::Damaged:
        return u"What was kept is damaged%1. Run 'vaglioctl verify'."_s.arg(detail);
    case Error::Kind::InUse:
        return u"Another program has the vault%1. Close it, try again later, or wait for it with "
               u"--wait "
               "SECONDS."_s.arg(detail);
    case Error::Kind::TooNew:
        return u"The vault was written by a newer Vaglio. Nothing was changed; install the newest."_s;
    case Error::Kind::Cancelled:
        return u"Stopped before the answer came."_s;
    }
    return {};
}

QString sentenceOf(const FieldProblem& problem)
{
    const QString first = problem.arguments.value(0);
    const auto text = [&]() -> QString {
        switch (problem.kind) {
        case FieldProblem::Kind::Required:
            return u"is required"_s;
        case FieldProblem::Kind::NotAMail:
            return u"is not one mail address"_s;
        case FieldProblem::Kind::NotAUrl:
            return u"is not a full http or https address"_s;
        case FieldProblem::Kind::NotHttps:
            return u"is an http address, which is not safe; better use https"_s;
        case FieldProblem::Kind::NotAColour:
            return u"is not a colour written #rrggbb or #rgb"_s;
        case FieldProblem::Kind::LowContrast:
            return u"is hard to read on the background (contrast %1:1, 4.5:1 is advised)"_s.arg(
                first);
        case FieldProblem::Kind::TaxCodeMalformed:
            return u"has not the form of a tax code"_s;
        case FieldProblem::Kind::TaxCodeCheckLetter:
            return u"should end with %1, if its other characters are right"_s.arg(first);
        case FieldProblem::Kind::TaxCodeDiffers:
            return u"says something else than the other fields: %1"_s.arg(
                problem.arguments.join(u", "_s));
        case FieldProblem::Kind::PhoneMalformed:
            return u"is not a telephone number"_s;
        case FieldProblem::Kind::DateInFuture:
            return u"is in the future"_s;
        case FieldProblem::Kind::NeedsHealthCard:
            return u"counts only where healthCard.required is true"_s;
        case FieldProblem::Kind::CallbackWithoutUrl:
            return u"is missing, but there are callback headers"_s;
        case FieldProblem::Kind::HeaderMalformed:
            return u"holds a header that cannot be sent: %1"_s.arg(first);
        }
        return {};
    };
    return problem.field + u' ' + text() + u'.';
}

QString sentenceOf(RefusedEntry::Reason reason)
{
    switch (reason) {
    case RefusedEntry::Reason::UnsafeName:
        return u"its name could leave the folder or deceive"_s;
    case RefusedEntry::Reason::SymbolicLink:
        return u"it is a link or a device, not a file"_s;
    case RefusedEntry::Reason::Encrypted:
        return u"it is encrypted"_s;
    case RefusedEntry::Reason::UnsupportedMethod:
        return u"it is packed in a way that Vaglio does not read"_s;
    case RefusedEntry::Reason::TooLarge:
        return u"it is too large"_s;
    case RefusedEntry::Reason::RatioTooHigh:
        return u"it unpacks to far more than it should"_s;
    case RefusedEntry::Reason::DuplicateName:
        return u"several entries have this name"_s;
    case RefusedEntry::Reason::Overlap:
        return u"it shares its bytes with another entry"_s;
    case RefusedEntry::Reason::HeaderMismatch:
        return u"the archive contradicts itself about it"_s;
    case RefusedEntry::Reason::WrongChecksum:
        return u"its checksum is wrong"_s;
    case RefusedEntry::Reason::Damaged:
        return u"it is damaged"_s;
    case RefusedEntry::Reason::Nested:
        return u"it is an archive inside the archive"_s;
    case RefusedEntry::Reason::Directory:
        return u"it is a folder that holds data of its own"_s;
    }
    return {};
}

QString sentenceOf(const VaultFinding& finding)
{
    const QString& subject = finding.subject;
    switch (finding.what) {
    case VaultFinding::What::DocumentDamaged:
        return u"%1: the record is damaged or was moved"_s.arg(subject);
    case VaultFinding::What::DocumentMissing:
        return u"%1: the record is missing"_s.arg(subject);
    case VaultFinding::What::DocumentOutdated:
        return u"%1: an earlier record was put back"_s.arg(subject);
    case VaultFinding::What::DocumentUnknown:
        return u"%1: the journal knows nothing of this record"_s.arg(subject);
    case VaultFinding::What::JournalRowDamaged:
        return u"journal row %1: damaged"_s.arg(subject);
    case VaultFinding::What::JournalRowMissing:
        return u"journal row %1: missing"_s.arg(subject);
    case VaultFinding::What::JournalBroken:
        return u"journal row %1: edited or swapped"_s.arg(subject);
    case VaultFinding::What::JournalCut:
        return subject.isEmpty()
            ? u"journal: its end is damaged"_s
            : u"journal row %1: the journal was cut or lengthened here"_s.arg(subject);
    case VaultFinding::What::SlotAltered:
        return u"key %1: altered, removed or foreign"_s.arg(subject);
    case VaultFinding::What::EvidenceMissing:
        return u"%1: the evidence is missing"_s.arg(subject);
    case VaultFinding::What::EvidenceDamaged:
        return u"%1: the evidence is damaged"_s.arg(subject);
    }
    return {};
}

QString wordOf(VaultFinding::What what)
{
    switch (what) {
    case VaultFinding::What::DocumentDamaged:
        return u"record-damaged"_s;
    case VaultFinding::What::DocumentMissing:
        return u"record-missing"_s;
    case VaultFinding::What::DocumentOutdated:
        return u"record-outdated"_s;
    case VaultFinding::What::DocumentUnknown:
        return u"record-unknown"_s;
    case VaultFinding::What::JournalRowDamaged:
        return u"journal-row-damaged"_s;
    case VaultFinding::What::JournalRowMissing:
        return u"journal-row-missing"_s;
    case VaultFinding::What::JournalBroken:
        return u"journal-broken"_s;
    case VaultFinding::What::JournalCut:
        return u"journal-cut"_s;
    case VaultFinding::What::SlotAltered:
        return u"key-altered"_s;
    case VaultFinding::What::EvidenceMissing:
        return u"evidence-missing"_s;
    case VaultFinding::What::EvidenceDamaged:
        return u"evidence-damaged"_s;
    }
    return {};
}

} // namespace Vaglio::Ctl
