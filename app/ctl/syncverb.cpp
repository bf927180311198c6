// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/syncverb.h"

#include "app/ctl/failuresummary.h"
#include "app/ctl/openordertext.h"
#include "app/ctl/sentences.h"
#include "core/async.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

SyncVerb::SyncVerb(
    Place place, const Account& account, SyncOptions options, Output& output, QObject* parent)
    : VaultVerb(std::move(place), Need::Write, account, output, parent)
    , m_options(options)
{
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
    if (report.gone > 0) {
        output().warn(
            u"The service has no evidence of %1 approved requests: it keeps it for 30 days."_s.arg(
                report.gone));
    }
    const auto cases = static_cast<qint64>(desk().book()->snapshot()->cases.size());
    const QJsonObject object { { u"requests"_s, cases }, { u"kept"_s, report.kept },
        { u"keptBytes"_s, report.keptBytes }, { u"gone"_s, report.gone }, { u"failed"_s, failed } };
    endPrinted(output().isJson() ? output().json(QJsonDocument(object))
                                 : output().fields({ { u"requests"_s, QString::number(cases) },
                                       { u"evidence kept now"_s, QString::number(report.kept) },
                                       { u"failed"_s, QString::number(report.failures.size()) } }),
        code);
}

} // namespace Vaglio::Ctl
