// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/failuresummary.h"

#include "app/ctl/sentences.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

constexpr qsizetype MostExamples = 3;

/// What a person would call one reason: details may name the request, and differ.
auto reasonOf(const Error& error)
{
    return std::tuple(error.kind, error.httpStatus, error.field);
}

/// Where a round meets evidence that is damaged, it is kept all the same.
QString roundSentenceOf(const Error& error, const QString& host)
{
    if (error.kind == Error::Kind::BadArchive) {
        return u"The evidence is kept as it was received, but cannot be opened. It is asked for "
               "again, each time later."_s;
    }
    return sentenceOf(error, host);
}

} // namespace

FailureSummary::FailureSummary(const QList<SyncRoundReport::Failure>& failures, QString host)
    : m_host(std::move(host))
{
    for (const SyncRoundReport::Failure& failure : failures) {
        auto reason = std::ranges::find_if(m_reasons, [&failure](const Reason& known) {
            return reasonOf(known.failures.constFirst().error) == reasonOf(failure.error);
        });
        if (reason == m_reasons.end()) {
            m_reasons.append(Reason {});
            reason = std::prev(m_reasons.end());
        }
        reason->failures.append(failure);
    }
    for (Reason& reason : m_reasons) {
        std::ranges::sort(reason.failures, {}, &SyncRoundReport::Failure::id);
    }
    std::ranges::sort(m_reasons, [](const Reason& one, const Reason& other) {
        return one.failures.size() == other.failures.size()
            ? one.failures.constFirst().id < other.failures.constFirst().id
            : one.failures.size() > other.failures.size();
    });
}

QString FailureSummary::sentenceOf(const Reason& reason) const
{
    const QList<SyncRoundReport::Failure>& failures = reason.failures;
    Error error = failures.constFirst().error;
    if (failures.size() == 1) {
        return failures.constFirst().id + u": "_s + roundSentenceOf(error, m_host);
    }
    // Said only where it is the same of all.
    if (std::ranges::any_of(failures, [&error](const SyncRoundReport::Failure& failure) {
            return failure.error.detail != error.detail;
        })) {
        error.detail.clear();
    }
    QStringList ids;
    for (const SyncRoundReport::Failure& failure :
        failures.first(std::min(failures.size(), MostExamples))) {
        ids.append(failure.id);
    }
    const QString which = failures.size() > MostExamples
        ? u"%1 and %2 more"_s.arg(ids.join(u", "_s)).arg(failures.size() - MostExamples)
        : ids.join(u", "_s);
    return u"%1 requests failed (%2). %3"_s.arg(
        QString::number(failures.size()), which, roundSentenceOf(error, m_host));
}

QStringList FailureSummary::sentences() const
{
    QStringList sentences;
    for (const Reason& reason : m_reasons) {
        sentences.append(sentenceOf(reason));
    }
    return sentences;
}

QStringList FailureSummary::allSentences() const
{
    QStringList sentences;
    for (const Reason& reason : m_reasons) {
        for (const SyncRoundReport::Failure& failure : reason.failures) {
            sentences.append(failure.id + u": "_s + roundSentenceOf(failure.error, m_host));
        }
    }
    return sentences;
}

ExitCode FailureSummary::exitCode() const
{
    return m_reasons.isEmpty() ? ExitCode::Done
                               : exitCodeOf(m_reasons.constFirst().failures.constFirst().error);
}

} // namespace Vaglio::Ctl
