// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/requestsamples.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/requests/casepanel.h"
#include "ui/requests/places.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// One case on the screen: what is said in each state, and what can be done.
class TestCasePanel final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noCase();
    void approvedCase();
    void placesMayComeLater();
    void unknownStatusIsShownAsReceived();
    void undocumentedReasonStaysReadable();
    void requestNotFromThisDesk();
    void evidenceStates_data();
    void evidenceStates();
    void progressIsInPercent();
    void evidenceWidgetIsShownWhenOpen();
    void dataThatFailedCanBeAskedAgain();
    void identifierAndLinkAreCopied();
    void onlyWebLinksOpen_data();
    void onlyWebLinksOpen();
    void everyControlHasAName();

private:
    void show(const QString& number);
    [[nodiscard]] QString labelText(const QString& name) const
    {
        const auto* label = m_panel->findChild<QLabel*>(name);
        return label != nullptr ? label->text() : QString();
    }
    [[nodiscard]] bool isShown(const QString& name) const
    {
        const auto* widget = m_panel->findChild<QWidget*>(name);
        return widget != nullptr && widget->isVisibleTo(m_panel.get());
    }
    void click(const QString& name)
    {
        auto* button = m_panel->findChild<QAbstractButton*>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<CasePanel> m_panel;
};

void TestCasePanel::init()
{
    m_panel = std::make_unique<CasePanel>();
    m_panel->setPlaces(builtInPlaces());
    m_panel->resize(432, 830);
    m_panel->show();
}

void TestCasePanel::cleanup()
{
    m_panel.reset();
}

void TestCasePanel::show(const QString& number)
{
    const QList<CaseRecord> all = Samples::desk();
    for (const CaseRecord& record : all) {
        if (record.request.id.endsWith(number)) {
            m_panel->showCase(std::make_shared<const CaseRecord>(record));
            return;
        }
    }
    QFAIL("no such sample");
}

void TestCasePanel::noCase()
{
    QVERIFY(isShown(u"noCase"_s));
    for (const QAction* action : m_panel->caseActions()) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }
}

void TestCasePanel::approvedCase()
{
    show(u"14"_s);
    m_panel->showPosition(13, 24);
    QCOMPARE(labelText(u"caseName"_s), u"Franco Rossi"_s);
    QCOMPARE(labelText(u"caseMail"_s), u"franco.rossi@example.it"_s);
    QCOMPARE(labelText(u"caseId"_s), u"aaaaaaaa-1111-2222-dddd-123456714"_s);
    QCOMPARE(labelText(u"casePosition"_s), u"14 of 24"_s);
    QCOMPARE(labelText(u"outcomeReason"_s), u"Identity verified"_s);
    QCOMPARE(labelText(u"outcomeCode"_s), u"identityverified"_s);
    QCOMPARE(labelText(u"orderMode"_s), u"Selfie"_s);
    QCOMPARE(labelText(u"orderAsked"_s), u"by G. Ferri"_s);
    QVERIFY(labelText(u"fieldsDiffer"_s).startsWith(u"3 differ"_s));
    QVERIFY(isShown(u"field_taxCode"_s));
    QVERIFY(!isShown(u"rawStatus"_s));
    QVERIFY(!isShown(u"copyAnswerButton"_s));
}

/// As they do in the window, which does not wait for the table.
void TestCasePanel::placesMayComeLater()
{
    m_panel->setPlaces({});
    show(u"14"_s);
    QVERIFY(labelText(u"fieldsDiffer"_s).startsWith(u"2 differ"_s));
    m_panel->setPlaces(builtInPlaces());
    QVERIFY(labelText(u"fieldsDiffer"_s).startsWith(u"3 differ"_s));
}

void TestCasePanel::unknownStatusIsShownAsReceived()
{
    show(u"10"_s);
    QVERIFY(labelText(u"outcomeReason"_s).contains(u"does not guess"_s));
    QCOMPARE(labelText(u"rawStatus"_s), u"suspended"_s);
    QCOMPARE(labelText(u"rawMessage"_s), u"manual check pending"_s);
    click(u"copyAnswerButton"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"\"status\": \"suspended\""_s), qPrintable(copied));
    QVERIFY2(copied.contains(u"manual check pending"_s), qPrintable(copied));
}

void TestCasePanel::undocumentedReasonStaysReadable()
{
    show(u"11"_s);
    QCOMPARE(labelText(u"outcomeCode"_s), u"facemismatch_02"_s);
    QVERIFY(labelText(u"outcomeReason"_s).contains(u"does not have"_s));
}

void TestCasePanel::requestNotFromThisDesk()
{
    show(u"19"_s);
    QCOMPARE(labelText(u"caseName"_s), u"Unlabelled"_s);
    QCOMPARE(labelText(u"orderMode"_s), u"Not issued from this desk"_s);
    QVERIFY(!isShown(u"fieldList"_s));
    QVERIFY(isShown(u"fieldsNote"_s));
}

void TestCasePanel::evidenceStates_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("canOpen");
    QTest::addColumn<QString>("says");
    QTest::newRow("online") << u"14"_s << true << u"Not saved yet"_s;
    QTest::newRow("days unknown") << u"05"_s << true << u"Not saved yet"_s;
    QTest::newRow("rejected") << u"03"_s << false << u"None"_s;
    QTest::newRow("no outcome") << u"06"_s << false << u"Not yet"_s;
    QTest::newRow("unknown status") << u"10"_s << false << u"Not yet"_s;
}

void TestCasePanel::evidenceStates()
{
    QFETCH(QString, number);
    QFETCH(bool, canOpen);
    QFETCH(QString, says);
    show(number);
    QCOMPARE(isShown(u"openEvidence"_s), canOpen);
    QVERIFY2(
        labelText(u"evidenceWords"_s).startsWith(says), qPrintable(labelText(u"evidenceWords"_s)));
    QCOMPARE(isShown(u"evidenceDays"_s), canOpen);
    QSignalSpy asked(m_panel.get(), &CasePanel::evidenceRequested);
    if (canOpen) {
        click(u"openEvidence"_s);
    }
    QCOMPARE(asked.size(), canOpen ? 1 : 0);
}

void TestCasePanel::progressIsInPercent()
{
    show(u"14"_s);
    m_panel->showFetching({ FetchState::Phase::Busy, 640'000, 1'000'000, {} }, {});
    QVERIFY2(labelText(u"evidenceProgressText"_s).startsWith(u"64 % of"_s),
        qPrintable(labelText(u"evidenceProgressText"_s)));
    QSignalSpy cancelled(m_panel.get(), &CasePanel::evidenceCancelRequested);
    click(u"cancelEvidence"_s);
    QCOMPARE(cancelled.size(), 1);
    m_panel->showFetching(
        { FetchState::Phase::Failed, 0, -1, Error { Error::Kind::Offline, {}, 0, {} } }, {});
    QVERIFY(isShown(u"evidenceError"_s));
    QVERIFY(!labelText(u"evidenceError"_s).isEmpty());
    QSignalSpy again(m_panel.get(), &CasePanel::evidenceRequested);
    click(u"retryEvidence"_s);
    QCOMPARE(again.size(), 1);
}

void TestCasePanel::evidenceWidgetIsShownWhenOpen()
{
    auto* strip = new QLabel(u"strip"_s);
    strip->setObjectName(u"strip"_s);
    m_panel->setEvidenceWidget(strip);
    show(u"14"_s);
    QVERIFY(!isShown(u"strip"_s));
    m_panel->showFetching({ FetchState::Phase::Done, 0, -1, {} }, {});
    QVERIFY(isShown(u"strip"_s));
}

void TestCasePanel::dataThatFailedCanBeAskedAgain()
{
    show(u"01"_s);
    m_panel->showFetching({},
        { FetchState::Phase::Failed, 0, -1, Error { Error::Kind::ServiceFailed, {}, 500, {} } });
    QVERIFY(isShown(u"retryFields"_s));
    QSignalSpy again(m_panel.get(), &CasePanel::identityRetryRequested);
    click(u"retryFields"_s);
    QCOMPARE(again.size(), 1);
}

void TestCasePanel::identifierAndLinkAreCopied()
{
    show(u"14"_s);
    QSignalSpy copied(m_panel.get(), &CasePanel::copied);
    QSignalSpy linkCopied(m_panel.get(), &CasePanel::linkCopied);
    click(u"caseCopyId"_s);
    QCOMPARE(linkCopied.size(), 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"aaaaaaaa-1111-2222-dddd-123456714"_s);
    click(u"copyLinkButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"https://sit-openapi.certid.it/aaaaaaaa-1111-2222-dddd-123456714"_s);
    QCOMPARE(copied.size(), 2);
    QCOMPARE(linkCopied.size(), 1);
    QSignalSpy again(m_panel.get(), &CasePanel::sendAgainRequested);
    click(u"sendAgainButton"_s);
    QCOMPARE(again.size(), 1);
}

void TestCasePanel::onlyWebLinksOpen_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("opens");
    QTest::newRow("https") << u"https://sit-openapi.certid.it/x"_s << true;
    QTest::newRow("http") << u"http://127.0.0.1:8080/x"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
    QTest::newRow("text") << u"see mail"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestCasePanel::onlyWebLinksOpen()
{
    QFETCH(QString, link);
    QFETCH(bool, opens);
    CaseRecord record = Samples::desk().at(13);
    record.request.link = link;
    m_panel->showCase(std::make_shared<const CaseRecord>(record));
    const auto* button = m_panel->findChild<QAbstractButton*>(u"openLinkButton"_s);
    QCOMPARE(button->isEnabled(), opens);
}

void TestCasePanel::everyControlHasAName()
{
    show(u"10"_s);
    const QList<QAbstractButton*> buttons = m_panel->findChildren<QAbstractButton*>();
    QVERIFY(buttons.size() > 8);
    for (const QAbstractButton* button : buttons) {
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
            qPrintable(button->objectName()));
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
    }
}

QTEST_MAIN(TestCasePanel)
#include "tst_casepanel.moc"
