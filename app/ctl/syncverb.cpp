// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/syncverb.h"

#include "app/ctl/failuresummary.h"
#include "app/ctl/openordertext.h"
#include "app/ctl/sentences.h"
#include "core/async.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

constexpr qsizetype MostExamples = 3;

} // namespace

SyncVerb::SyncVerb(
    Place place, const Account& account, SyncOptions options, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, account, output, parent)
    , m_options(options)
{
}

/// An open desk brings all of it by itself: cron is to send no mail all day.
bool SyncVerb::endsBeside(const QString& holder)
{
    if (!holder.startsWith(u"vaglio, ")) {
        return false;
    }
    if (output().isAtTerminal()) {
        output().say(u"The desk has the vault (%1) and brings what is new itself."_s.arg(holder));
    }
    return !output().isJson()
        || output().json(QJsonDocument(QJsonObject { { u"desk"_s, holder } }));
}

void SyncVerb::onReady()
{
    if (m_options.callsPerMinute) {
        desk().setCallLimit({ *m_options.callsPerMinute });
    }
    auto* round = new SyncRound(&desk(), this);
    onResult(round->run(), this, [this](const Result<SyncRoundReport>& report) {
        if (report) {
            onDone(*report);
        } else {
            fail(report.error());
        }
    });
}

void SyncVerb::onDone(const SyncRoundReport& report)
{
    ExitCode code = ExitCode::Done;
    if (report.damaged > 0) {
        output().warn(u"%1 records of the vault cannot be read. Run 'vaglioctl verify'."_s.arg(
            report.damaged));
    }
    if (report.listError) {
        output().say(u"The list was not brought. "_s + sentenceOf(*report.listError, host()));
        code = exitCodeOf(*report.listError);
    }
    for (const QString& problem : report.listProblems) {
        output().warn(u"One row of the list cannot be read: %1."_s.arg(problem));
    }
    const QList<OrderRecord> open = desk().outbox()->openOrders();
    for (const OrderRecord& order : open) {
        output().say(sentenceOfOpen(order));
    }
    QJsonArray failed;
    for (const SyncRoundReport::Failure& failure : report.failures) {
        failed.append(failure.id);
    }
    const FailureSummary summary(report.failures, host());
    const QStringList sentences = m_options.verbose ? summary.allSentences() : summary.sentences();
    for (const QString& sentence : sentences) {
        output().say(sentence);
    }
    code = code == ExitCode::Done ? summary.exitCode() : code;
    warnOfGone(report);
    const auto cases = static_cast<qint64>(desk().book()->snapshot()->cases.size());
    const QJsonObject object { { u"requests"_s, cases }, { u"kept"_s, report.kept },
        { u"keptBytes"_s, report.keptBytes }, { u"gone"_s, report.gone },
        { u"newlyGone"_s, QJsonArray::fromStringList(report.newlyGone) }, { u"failed"_s, failed } };
    endPrinted(output().isJson() ? output().json(QJsonDocument(object))
                                 : output().fields({ { u"requests"_s, QString::number(cases) },
                                       { u"evidence kept now"_s, QString::number(report.kept) },
                                       { u"failed"_s, QString::number(report.failures.size()) } }),
        code);
}

/// Once: cron would send the same by mail after each round.
void SyncVerb::warnOfGone(const SyncRoundReport& report)
{
    if (!report.newlyGone.isEmpty()) {
        const QStringList examples
            = report.newlyGone.first(std::min(report.newlyGone.size(), MostExamples));
        const qsizetype more = report.newlyGone.size() - examples.size();
        output().warn(
            u"The service has no evidence of %1 approved requests that were not known to lack it "
            "(%2%3): it keeps it for 30 days. This is said once."_s.arg(report.newlyGone.size())
                .arg(examples.join(u", "_s), more > 0 ? u" and %1 more"_s.arg(more) : QString()));
    }
    if (m_options.verbose && report.gone > report.newlyGone.size()) {
        output().warn(u"The service has no evidence of %1 approved requests, as was known "
                      "before."_s.arg(report.gone - report.newlyGone.size()));
    }
}

} // namespace Vaglio::Ctl
