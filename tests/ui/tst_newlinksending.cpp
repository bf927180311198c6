// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/newlinktest.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// The act that costs money: asked for once, and never again by itself.
class NewLinkSendingTest final : public NewLinkTest {
    Q_OBJECT

private slots:
    void asksOnce_data();
    void asksOnce();
    void neverResendsByItself_data();
    void neverResendsByItself();
    void sendsAgainOnlyWhenTold();
};

void NewLinkSendingTest::asksOnce_data()
{
    QTest::addColumn<std::function<void(NewLinkSendingTest*)>>("press");
    const auto row = [](const char* name, const std::function<void(NewLinkSendingTest*)>& press) {
        QTest::newRow(name) << press;
    };
    row("double click", [](NewLinkSendingTest* test) {
        auto* button = test->find<QAbstractButton>(u"createButton"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseDClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
    });
    row("Ctrl+Enter twice", [](NewLinkSendingTest* test) {
        QTest::keyClick(test->find<QWidget>(u"mailField"_s), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(test->m_page.get(), Qt::Key_Return, Qt::ControlModifier);
    });
    row("keypad", [](NewLinkSendingTest* test) {
        QTest::keyClick(test->find<QWidget>(u"mailField"_s), Qt::Key_Enter, Qt::ControlModifier);
    });
    row("button and key", [](NewLinkSendingTest* test) {
        QTest::mouseClick(test->find<QAbstractButton>(u"createButton"_s), Qt::LeftButton);
        QTest::keyClick(test->m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        test->m_page->create();
    });
}

void NewLinkSendingTest::asksOnce()
{
    QFETCH(std::function<void(NewLinkSendingTest*)>, press);
    type(u"mailField"_s, u"a@example.it"_s);
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    press(this);
    QCOMPARE(requested.count(), 1);
    QVERIFY(m_page->isBusy());
    QVERIFY(!find<QWidget>(u"createButton"_s)->isEnabled());
    m_page->setBusy(false);
    QVERIFY(find<QWidget>(u"createButton"_s)->isEnabled());
}

void NewLinkSendingTest::neverResendsByItself_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("unknown") << Error::Kind::OutcomeUnknown;
    QTest::newRow("timeout") << Error::Kind::Timeout;
    QTest::newRow("5xx") << Error::Kind::ServiceFailed;
    QTest::newRow("unreadable") << Error::Kind::BadReply;
    QTest::newRow("too large") << Error::Kind::TooLarge;
}

void NewLinkSendingTest::neverResendsByItself()
{
    QFETCH(Error::Kind, kind);
    m_page->setOrder(fullOrder());
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    QSignalSpy check(m_page.get(), &NewLinkPage::checkListRequested);
    click(u"createButton"_s);
    m_page->showError({ kind, {}, 0, {} });
    QVERIFY2(
        bannerText().startsWith(u"No answer. The link may exist. Outcome unknown, not sent again."),
        qPrintable(bannerText()));
    QCOMPARE(m_page->order(), fullOrder());

    click(u"createButton"_s);
    QCOMPARE(requested.count(), 1); // still the first one
    QVERIFY2(bannerText().contains(u"can cost a second EUR 2.40 + VAT"), qPrintable(bannerText()));
    click(u"checkListButton"_s);
    QCOMPARE(check.count(), 1);
}

void NewLinkSendingTest::sendsAgainOnlyWhenTold()
{
    m_page->setOrder(fullOrder());
    QSignalSpy requested(m_page.get(), &NewLinkPage::createRequested);
    click(u"createButton"_s);
    m_page->showError({ Error::Kind::OutcomeUnknown, {}, 0, {} });
    QVERIFY(find<QWidget>(u"createAgainButton"_s) == nullptr);
    click(u"createButton"_s);
    click(u"createAgainButton"_s);
    QCOMPARE(requested.count(), 2);

    // Another person's link is another matter.
    m_page->showError({ Error::Kind::OutcomeUnknown, {}, 0, {} });
    type(u"lastNameField"_s, u"ni"_s);
    click(u"createButton"_s);
    QCOMPARE(requested.count(), 3);
}

QTEST_MAIN(NewLinkSendingTest)
#include "tst_newlinksending.moc"
