// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because each way of an order is told from its click to its end.
#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "core/vault/faultpoint.h"
#include "tests/core/fulldisk.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/vaultwindowtest.h"
#include "ui/issuing/handoffdialog.h"
#include "ui/issuing/newlinkpage.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Vaglio;
using Vaglio::Testing::Long;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<FullDisk> theFullDisk;

/// The last durable step before the link exists; from here on nothing can be written.
void fillDiskOnceSent(const char* step)
{
    if (qstrcmp(step, "order.sending") == 0) {
        theFullDisk = std::make_unique<FullDisk>(0);
    }
}

} // namespace

/// Orders that last, on the screen: the real window over a real vault and the real sandbox.
class TestOrders final : public Testing::VaultWindowTest {
    Q_OBJECT
public:
    TestOrders()
        : VaultWindowTest(4)
    {
    }

private slots:
    void cleanup();
    void theSameOrderIsFree();
    void aSecondOnPurpose();
    void unknownIsFoundByItself();
    void aPersonFindsIt();
    void aPersonSaysThatThereIsNone();
    void lastsAndHoldsTheNext();
    void whatIsNotSavedIsSaid();
    void copiesAreInTheJournal();
    void fitsInItalian();

private:
    void openDesk() override;
    void typeMail(const QString& mail);
    void create() { click(u"createButton"_s); }
    /// Orders one for franco@example.it that ends unknown, and waits for its card.
    void leaveUnknown(const QString& fault);
    /// Good looks at the list, as far apart as the service's pace asks for.
    void lookOften();
    void pictures(const QString& name);
    [[nodiscard]] QString idOf(const QString& link) const;
    [[nodiscard]] bool setFault(const QString& fault)
    {
        return m_sandbox.set(u"fault-on"_s, u"post"_s) && m_sandbox.set(u"fault"_s, fault);
    }
    [[nodiscard]] int charges() { return m_sandbox.charges().value(u"charges"_s).toInt(-1); }
    [[nodiscard]] QString named(const QString& name) const
    {
        return part(name) == nullptr ? QString() : part(name)->accessibleName();
    }
    void closeHandOff()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"handOffDialog"_s), Long);
        click(u"doneButton"_s);
        QTRY_VERIFY(part(u"handOffDialog"_s) == nullptr);
    }
};

void TestOrders::cleanup()
{
    setFaultHook(nullptr);
    theFullDisk.reset();
    VaultWindowTest::cleanup();
}

void TestOrders::openDesk()
{
    makeDesk();
    makeWindow();
    m_desk->rescue()->setPaused(true); // it would write while a test fills the disk
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().everSucceeded, Long);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, Long);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::NewLink);
}

void TestOrders::typeMail(const QString& mail)
{
    auto* field = m_window->findChild<QLineEdit*>(u"mailField"_s);
    m_window->activateWindow(); // a dialog may have gone just now
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    field->selectAll();
    QTest::keyClicks(field, mail);
    QCOMPARE(field->text(), mail);
}

void TestOrders::leaveUnknown(const QString& fault)
{
    QVERIFY(setFault(fault));
    typeMail(u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"openOrder"_s), Long);
    QVERIFY(setFault(u"none"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, Long);
}

void TestOrders::lookOften()
{
    m_desk->sync()->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, Long);
    for (const int seconds : { 25, 60, 100 }) {
        if (!m_desk->outbox()->hasOpenOrders()) {
            return;
        }
        QSignalSpy told(m_desk->outbox(), &Outbox::openOrdersChanged);
        m_desk->outbox()->onLooked(QDateTime::currentDateTimeUtc().addSecs(seconds));
        QVERIFY(told.wait(Long));
    }
}

void TestOrders::theSameOrderIsFree()
{
    typeMail(u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"handOffDialog"_s), Long);
    QVERIFY(words(u"handOffDetails"_s).contains(u"EUR 2.40 + VAT charged."_s));
    QVERIFY(part(u"secondButton"_s) == nullptr);
    closeHandOff();
    openDesk();
    typeMail(u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"handOffDialog"_s), Long);
    const QString facts = words(u"handOffDetails"_s);
    QVERIFY2(facts.startsWith(u"This link exists already. Nothing was charged. Issued "_s)
            && facts.contains(u" by G. Ferri."_s) && !facts.contains(u"EUR"_s),
        qPrintable(facts));
    QCOMPARE(unnamedControls(part(u"handOffDialog"_s)), QStringList());
    QCOMPARE(charges(), 1);
    pictures(u"orders-existing"_s);
}

void TestOrders::aSecondOnPurpose()
{
    typeMail(u"franco@example.it"_s);
    create();
    closeHandOff();
    typeMail(u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"secondButton"_s), Long);
    QCOMPARE(m_window->findChild<QAbstractButton*>(u"secondButton"_s)->text(),
        u"Create a second one (EUR 2.40)"_s);
    click(u"secondButton"_s);
    QTRY_VERIFY(isShown(u"confirmDialog"_s));
    QVERIFY(words(u"confirmConsequence"_s).contains(u"A second one costs EUR 2.40 + VAT."_s));
    savePicture(part(u"confirmDialog"_s), u"orders-confirm"_s);
    // Enter is no yes.
    QTest::keyClick(part(u"confirmNo"_s), Qt::Key_Return);
    QTRY_VERIFY(part(u"confirmDialog"_s) == nullptr);
    QCOMPARE(charges(), 1);
    click(u"secondButton"_s);
    QTRY_VERIFY(isShown(u"confirmYes"_s));
    click(u"confirmYes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        words(u"handOffDetails"_s).contains(u"EUR 2.40 + VAT charged."_s), Long);
    QCOMPARE(charges(), 2);
    QCOMPARE(m_sandbox.posts(), 2);
}

void TestOrders::unknownIsFoundByItself()
{
    leaveUnknown(u"close-after-charge"_s);
    QVERIFY(!isShown(u"newLinkBanner"_s)); // said once
    QCOMPARE(words(u"openOrderTitle"_s),
        u"Does the link for franco@example.it exist? Nobody knows yet."_s);
    QVERIFY(words(u"openOrderFacts"_s)
            .endsWith(
                u" by G. Ferri for franco@example.it. Selfie, EUR 2.40 + VAT if it exists."_s));
    QTRY_COMPARE(words(u"openOrderState"_s),
        u"Vaglio is looking for it in the list (1 of 3 looks). Nothing was sent again."_s);
    QVERIFY(!isShown(u"notCreatedButton"_s));
    pictures(u"orders-looking"_s);
    lookOften();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"foundBanner"_s), Long);
    QVERIFY(!isShown(u"openOrders"_s));
    QVERIFY(named(u"foundBanner"_s).startsWith(u"The link was found."_s));
    QVERIFY(m_window->findChild<QLineEdit*>(u"mailField"_s)->text().isEmpty());
    pictures(u"orders-found"_s);
    click(u"foundHandOver"_s);
    QTRY_COMPARE(words(u"handOffTitle"_s), u"Link of franco@example.it"_s);
    QVERIFY(!isShown(u"foundBanner"_s));
    QCOMPARE(m_sandbox.posts(), 1);
}

void TestOrders::aPersonFindsIt()
{
    leaveUnknown(u"close-after-charge"_s);
    const PlainAnswer other = m_sandbox.sendAuthorised(
        "POST", "/IT-selfie", "{\"mail\":\"other@example.it\",\"user\":null}");
    QCOMPARE(other.status, 200);
    lookOften();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"candidateChoose"_s), Long);
    const auto choices = m_window->findChildren<QAbstractButton*>(u"candidateChoose"_s);
    QCOMPARE(choices.size(), 2);
    QVERIFY(words(u"openOrderState"_s).startsWith(u"2 new requests in the list could be it"_s));
    QCOMPARE(unnamedControls(part(u"openOrders"_s)), QStringList());
    pictures(u"orders-candidates"_s);
    click(u"candidateCopy"_s);
    QTRY_VERIFY(
        journal().contains(u"link.copied %1 by G. Ferri"_s.arg(part(u"candidateId"_s)->toolTip())));
    const QString link = QGuiApplication::clipboard()->text();
    QVERIFY2(link.startsWith(u"http"_s), qPrintable(link));
    // By keyboard.
    choices.first()->setFocus();
    QTest::keyClick(choices.first(), Qt::Key_Space);
    QTRY_VERIFY(isShown(u"confirmYes"_s));
    QVERIFY(words(u"confirmConsequence"_s).endsWith(u"noted as EUR 2.40 + VAT."_s));
    part(u"confirmYes"_s)->setFocus();
    QTest::keyClick(part(u"confirmYes"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"foundHandOver"_s), Long);
    QVERIFY(!isShown(u"openOrders"_s));
    m_window->activateWindow();
    QTRY_VERIFY(part(u"foundHandOver"_s)->hasFocus());
    QTest::keyClick(part(u"foundHandOver"_s), Qt::Key_Space);
    QTRY_VERIFY(isShown(u"handOffDialog"_s));
    QCOMPARE(part(u"handOffDialog"_s)->findChild<QLineEdit*>(u"linkField"_s)->text(), link);
}

void TestOrders::aPersonSaysThatThereIsNone()
{
    leaveUnknown(u"close-before-charge"_s);
    lookOften();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"notCreatedButton"_s), Long);
    QVERIFY(part(u"candidateChoose"_s) == nullptr);
    QVERIFY(words(u"openOrderState"_s).contains(u"shows no new request"_s));
    pictures(u"orders-none"_s);
    click(u"notCreatedButton"_s);
    QTRY_VERIFY(isShown(u"confirmYes"_s));
    QVERIFY(words(u"confirmConsequence"_s).contains(u"costs a second EUR 2.40 + VAT"_s));
    click(u"confirmYes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isShown(u"openOrders"_s), Long);
    QVERIFY(!isShown(u"foundBanner"_s));
    // It stands there still, and may be ordered now.
    QCOMPARE(m_window->findChild<QLineEdit*>(u"mailField"_s)->text(), u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(
        words(u"handOffDetails"_s).contains(u"EUR 2.40 + VAT charged."_s), Long);
    QCOMPARE(charges(), 1);
}

void TestOrders::lastsAndHoldsTheNext()
{
    leaveUnknown(u"close-after-charge"_s);
    openDesk();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"openOrder"_s), Long);
    typeMail(u"maria@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(
        named(u"newLinkBanner"_s).startsWith(u"An earlier link is not settled yet."_s), Long);
    QCOMPARE(m_window->findChild<QLineEdit*>(u"mailField"_s)->text(), u"maria@example.it"_s);
    QCOMPARE(m_sandbox.posts(), 1);
    pictures(u"orders-held"_s);
    QVERIFY(!isShown(u"unknownBanner"_s)); // the card says more
    click(u"queue1"_s);
    QTRY_VERIFY(isShown(u"unknownBanner"_s));
    pictures(u"orders-elsewhere"_s);
    click(u"unknownShow"_s);
    QCOMPARE(m_window->currentPage(), MainWindow::Page::NewLink);
    lookOften();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"foundBanner"_s), Long);
    QVERIFY(!isShown(u"newLinkBanner"_s));
    QCOMPARE(m_window->findChild<QLineEdit*>(u"mailField"_s)->text(), u"maria@example.it"_s);
    create();
    closeHandOff();
    QCOMPARE(charges(), 2);
}

void TestOrders::whatIsNotSavedIsSaid()
{
    setFaultHook(fillDiskOnceSent);
    typeMail(u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"handOffDialog"_s), Long);
    QVERIFY(words(u"handOffDetails"_s).contains(u"Not saved on this computer yet"_s));
    const QString link = part(u"handOffDialog"_s)->findChild<QLineEdit*>(u"linkField"_s)->text();
    closeHandOff();
    QVERIFY(isShown(u"unsavedBanner"_s));
    QVERIFY(named(u"unsavedBanner"_s)
            .contains(u"The link for franco@example.it exists, but could not be saved"_s));
    click(u"unsavedCopy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), link);

    QVERIFY(!m_window->close());
    QTRY_VERIFY(isShown(u"confirmDialog"_s));
    theFullDisk.reset(); // for as long as pictures are saved
    savePicture(m_window.get(), u"orders-unsaved"_s);
    savePicture(part(u"confirmDialog"_s), u"orders-close"_s);
    theFullDisk = std::make_unique<FullDisk>(0);
    QTest::keyClick(part(u"confirmDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(part(u"confirmDialog"_s) == nullptr);
    QVERIFY(m_window->isVisible());

    theFullDisk.reset();
    click(u"unsavedTry"_s); // sooner than by itself
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->outbox()->unsavedBecause(), 2000);
    QVERIFY(!isShown(u"unsavedBanner"_s));
    QVERIFY(m_window->close());
}

void TestOrders::copiesAreInTheJournal()
{
    typeMail(u"franco@example.it"_s);
    create();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"handOffDialog"_s), Long);
    const QString link = part(u"handOffDialog"_s)->findChild<QLineEdit*>(u"linkField"_s)->text();
    for (const QString& button : { u"copyLinkButton"_s, u"copyTextButton"_s }) {
        QTest::mouseClick(
            part(u"handOffDialog"_s)->findChild<QAbstractButton*>(button), Qt::LeftButton);
    }
    closeHandOff();
    const QString id = idOf(link);
    QVERIFY(!id.isEmpty());
    const QStringList rows = journal();
    QVERIFY2(rows.contains(u"link.copied %1 by G. Ferri"_s.arg(id)), qPrintable(rows.join(u'\n')));
    QVERIFY(rows.contains(u"link.text-copied %1 by G. Ferri"_s.arg(id)));
    QVERIFY(!rows.join(u'\n').contains(link));
}

QString TestOrders::idOf(const QString& link) const
{
    const BookPtr book = m_desk->book()->snapshot();
    for (int row = 0; row < book->cases.size(); ++row) {
        if (const CasePtr record = book->cases.at(row); record->request.link == link) {
            return record->request.id;
        }
    }
    return {};
}

/// In the smallest window too: what can be done is not cut.
void TestOrders::fitsInItalian()
{
    m_language.apply(LanguageChoice::Italian);
    openDesk();
    leaveUnknown(u"close-after-charge"_s);
    QCOMPARE(
        m_sandbox.sendAuthorised("POST", "/IT-selfie", "{\"mail\":\"b@example.it\",\"user\":null}")
            .status,
        200);
    lookOften();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"candidateChoose"_s), Long);
    pictures(u"orders-italian"_s);
    m_window->resize(720, 480);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_window->width(), 720);
    savePicture(m_window.get(), u"orders-italian-smallest"_s);
    for (const QString& name :
        { u"candidateCopy"_s, u"candidateChoose"_s, u"notCreatedButton"_s }) {
        const QWidget* button = part(name);
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(name));
        const int right = button->mapTo(part(u"openOrders"_s), button->rect().topRight()).x();
        QVERIFY2(right < part(u"openOrders"_s)->width(), qPrintable(name));
    }
}

/// For eyes: light and dark.
void TestOrders::pictures(const QString& name)
{
    QWidget* shown = isShown(u"handOffDialog"_s) ? part(u"handOffDialog"_s) : m_window.get();
    inBothThemes(shown, [shown, name](const QString& look) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        savePicture(shown, u"%1-%2"_s.arg(name, look));
    });
}

QTEST_MAIN(TestOrders)
#include "tst_orders.moc"
