// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/failuresummary.h"

#include <QTest>

using namespace Vaglio;
using namespace Vaglio::Ctl;
using namespace Qt::StringLiterals;

/// What a round says of many failures.
class FailureSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void nothingFailed()
    {
        const FailureSummary summary({}, u"example.it"_s);
        QCOMPARE(summary.sentences(), QStringList());
        QCOMPARE(summary.exitCode(), ExitCode::Done);
    }

    void oneIsSaidByItself()
    {
        const FailureSummary summary({ failed(1, Error::Kind::Timeout) }, u"example.it"_s);
        QCOMPARE(summary.sentences(),
            QStringList { u"id-0001: example.it did not answer in time. Try again later."_s });
        QCOMPARE(summary.allSentences(), summary.sentences());
    }

    void eachReasonIsSaidOnce()
    {
        QList<SyncRoundReport::Failure> failures { failed(901, Error::Kind::Timeout),
            failed(900, Error::Kind::Timeout), failed(950, Error::Kind::BadArchive, u"cut"_s) };
        for (int number = 400; number > 0; --number) {
            failures.append(
                failed(number, Error::Kind::ServiceFailed, u"no %1"_s.arg(number), 500));
        }
        failures.append(failed(960, Error::Kind::ServiceFailed, {}, 503));
        const FailureSummary summary(failures, u"example.it"_s);
        QCOMPARE(summary.sentences(),
            (QStringList { u"400 requests failed (id-0001, id-0002, id-0003 and 397 more). The "
                           u"service failed, "
                           "HTTP 500. Try again later."_s,
                u"2 requests failed (id-0900, id-0901). example.it did not answer in time. Try "
                u"again "
                "later."_s,
                u"id-0950: The evidence is kept as it was received, but cannot be opened. It is "
                u"asked "
                u"for again, each time later."_s,
                u"id-0960: The service failed, HTTP 503. Try again later."_s }));
        QCOMPARE(summary.exitCode(), ExitCode::Service);
        QCOMPARE(summary.allSentences().size(), failures.size());
        QCOMPARE(summary.allSentences().first(),
            u"id-0001: The service failed, HTTP 500 (no 1). Try again later."_s);
    }

    void whatIsTheSameOfAllIsSaid()
    {
        const FailureSummary summary({ failed(1, Error::Kind::Storage, u"No space left"_s),
                                         failed(2, Error::Kind::Storage, u"No space left"_s) },
            u"example.it"_s);
        QCOMPARE(summary.sentences(),
            QStringList {
                u"2 requests failed (id-0001, id-0002). A file could not be read or written "
                "(No space left). Check its folder and the space left."_s });
        QCOMPARE(summary.exitCode(), ExitCode::Credentials);
    }

private:
    [[nodiscard]] static SyncRoundReport::Failure failed(
        int number, Error::Kind kind, const QString& detail = {}, int httpStatus = 0)
    {
        return { u"id-%1"_s.arg(number, 4, 10, QLatin1Char('0')),
            failure(kind, detail, httpStatus).value() };
    }
};

QTEST_GUILESS_MAIN(FailureSummaryTest)
#include "tst_failuresummary.moc"
