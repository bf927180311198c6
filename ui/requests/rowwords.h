// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>

namespace Vaglio {

/// One row of the requests table in words, made once and painted often.
struct RowWords {
    Outcome outcome;
    QString status; ///< the pill: "Approved", or the raw status
    QString applicant; ///< name, else mail, else the id
    QString mail; ///< empty where there is no name: the mail is the applicant then
    bool hasNote = false; ///< a private one
    bool labelled = true; ///< false: applicant is the id
    QString reason;
    bool reasonIsRaw = false; ///< shown as received, monospaced
    QString issued; ///< "20 Nov, 10:04 · GF"
    QString issuedDay; ///< "20 Nov", for small windows
    EvidenceTime evidenceTime;
    bool evidenceIsWhole = true; ///< false: it is kept, but cannot be opened
    bool evidenceIsComing = false; ///< it is being fetched
    QString evidence; ///< "27 d left", "saved", "none", "not yet", "online", "expired", "64 %"
    QString applicantToolTip;
    QString reasonToolTip;
    QString issuedToolTip;
    QString evidenceToolTip;
    QString spoken; ///< for a screen reader: the whole row
};
using RowWordsPtr = std::shared_ptr<const RowWords>;

struct FetchState;
/// fetch: how far the fetching of its evidence has come, where it is not kept.
[[nodiscard]] RowWords wordsFor(
    const CaseRecord& record, const QDateTime& now, const FetchState& fetch);
[[nodiscard]] RowWords wordsFor(const CaseRecord& record, const QDateTime& now);
/// Of what is on its way; nothing where the service does not say how much it is.
[[nodiscard]] std::optional<int> percentOf(const FetchState& fetch);

} // namespace Vaglio

Q_DECLARE_METATYPE(Vaglio::RowWordsPtr)
