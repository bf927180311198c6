// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidencewording.h"

#include "ui/kit/wording.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

QStringList suffixesOf(DocumentType type)
{
    switch (type) {
    case DocumentType::Jpeg:
        return { u"jpg"_s, u"jpeg"_s };
    case DocumentType::Png:
        return { u"png"_s };
    case DocumentType::Pdf:
        return { u"pdf"_s };
    case DocumentType::TimeStamp:
        return { u"tsr"_s, u"tst"_s, u"tsd"_s };
    case DocumentType::SignedData:
        return { u"p7m"_s, u"p7s"_s };
    case DocumentType::Text:
        return { u"txt"_s, u"json"_s, u"csv"_s, u"log"_s };
    case DocumentType::Other:
        break;
    }
    return { u"bin"_s };
}

} // namespace

QString EvidenceWording::caption(const EvidenceDocument& document)
{
    switch (document.role) {
    case DocumentRole::IdFront:
        return tr("ID card front");
    case DocumentRole::IdBack:
        return tr("ID card back");
    case DocumentRole::HealthFront:
        return tr("Health card front");
    case DocumentRole::HealthBack:
        return tr("Health card back");
    case DocumentRole::Selfie:
        return tr("Selfie");
    case DocumentRole::Audit:
        return document.type == DocumentType::Pdf ? tr("Audit PDF") : tr("Audit");
    case DocumentRole::TimeStamp:
        return tr("Time stamp");
    case DocumentRole::Other:
        break;
    }
    return document.name.section(u'/', -1);
}

QString EvidenceWording::iconName(const EvidenceDocument& document)
{
    switch (document.type) {
    case DocumentType::Pdf:
        return u"pdf"_s;
    case DocumentType::TimeStamp:
        return u"clock"_s;
    case DocumentType::SignedData:
        return u"shield"_s;
    case DocumentType::Text:
        return u"note"_s;
    case DocumentType::Other:
        return u"cannot"_s;
    case DocumentType::Jpeg:
    case DocumentType::Png:
        break;
    }
    switch (document.role) {
    case DocumentRole::IdFront:
    case DocumentRole::IdBack:
        return u"card"_s;
    case DocumentRole::HealthFront:
    case DocumentRole::HealthBack:
        return u"health"_s;
    case DocumentRole::Selfie:
        return u"selfie"_s;
    default:
        return u"image"_s;
    }
}

QString EvidenceWording::type(DocumentType type)
{
    switch (type) {
    case DocumentType::Jpeg:
        return tr("JPEG picture");
    case DocumentType::Png:
        return tr("PNG picture");
    case DocumentType::Pdf:
        return tr("PDF document");
    case DocumentType::TimeStamp:
        return tr("Time stamp");
    case DocumentType::SignedData:
        return tr("Signed file");
    case DocumentType::Text:
        return tr("Text");
    case DocumentType::Other:
        break;
    }
    return tr("Unknown type");
}

QString EvidenceWording::form(EvidenceArchive::Form form)
{
    switch (form) {
    case EvidenceArchive::Form::Zip:
        return tr("Zip archive");
    case EvidenceArchive::Form::Pdf:
        return tr("Single PDF");
    case EvidenceArchive::Form::Image:
        break;
    }
    return tr("Single picture");
}

QString EvidenceWording::refusal(RefusedEntry::Reason reason)
{
    using Reason = RefusedEntry::Reason;
    switch (reason) {
    case Reason::UnsafeName:
        return tr("refused: its name is not safe");
    case Reason::SymbolicLink:
        return tr("refused: it is a link to somewhere else, not a file");
    case Reason::Encrypted:
        return tr("refused: it is encrypted");
    case Reason::UnsupportedMethod:
        return tr("refused: it is packed in an unusual way");
    case Reason::TooLarge:
        return tr("refused: it is too large");
    case Reason::RatioTooHigh:
        return tr("refused: it unpacks to far more than its size");
    case Reason::DuplicateName:
        return tr("refused: another file has the same name, so neither can be told the right one");
    case Reason::Overlap:
        return tr("refused: it shares its bytes with another file");
    case Reason::HeaderMismatch:
        return tr("refused: the archive describes it in two different ways");
    case Reason::WrongChecksum:
        return tr("refused: its checksum is wrong, so it was changed or damaged");
    case Reason::Damaged:
        return tr("refused: it is damaged");
    case Reason::Nested:
        return tr("refused: it is an archive inside the archive");
    case Reason::Directory:
        break;
    }
    return tr("refused: it is a folder that holds data of its own");
}

QString EvidenceWording::notShown(const EvidenceDocument& document)
{
    switch (document.type) {
    case DocumentType::TimeStamp:
        return tr("A time stamp has no picture. Save a copy to check it.");
    case DocumentType::SignedData:
        return tr("A signed file is not opened here. Save a copy to check it.");
    case DocumentType::Jpeg:
    case DocumentType::Png:
    case DocumentType::Pdf:
        return tr("This document is damaged and cannot be shown. The original can still be saved.");
    case DocumentType::Text:
    case DocumentType::Other:
        break;
    }
    return tr("This kind of document is not shown. Save a copy to look at it.");
}

QString EvidenceWording::fileName(const EvidenceDocument& document)
{
    constexpr int longestStem = 80;
    const QString wanted = document.name.section(u'/', -1);
    const QString suffix = wanted.section(u'.', -1).toLower();
    const QStringList fitting = suffixesOf(document.type);
    const bool fits = wanted.contains(u'.') && fitting.contains(suffix);
    const QString stem = fits ? wanted.section(u'.', 0, -2) : wanted;
    return Wording::fileName(stem.left(longestStem), u"document"_s) + u'.'
        + (fits ? suffix : fitting.first());
}

} // namespace Vaglio
