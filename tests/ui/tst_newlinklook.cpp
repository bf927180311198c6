// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/newlinktest.h"
#include "ui/issuing/phonepreview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// What the page shows beside its fields, in which order it is walked, and what it looks like.
class NewLinkLookTest final : public NewLinkTest {
    Q_OBJECT

private slots:
    void tellsContrast_data();
    void tellsContrast();
    void tellsPrice_data();
    void tellsPrice();
    void tellsHours();
    void showsJson();
    void hidesPreviewWhenNarrow();
    void walksByTab();
    void namesEveryControl();
    void drawsPictures();
};

void NewLinkLookTest::tellsContrast_data()
{
    QTest::addColumn<QString>("background");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("sample") << u"#cecece"_s << u"#000000"_s << u"Contrast 13.34:1 AAA"_s
                            << u"Readable"_s;
    QTest::newRow("AA") << u"#ffffff"_s << u"#767676"_s << u"Contrast 4.54:1 AA"_s << u"Readable"_s;
    QTest::newRow("large") << u"#ffffff"_s << u"#8a8a8a"_s
                           << u"Contrast 3.45:1 AA for large text only"_s << u"Hard to read"_s;
    QTest::newRow("fail") << u"#cecece"_s << u"#999999"_s << u"Contrast 1.81:1 below AA"_s
                          << u"Hard to read"_s;
    QTest::newRow("one only") << u"#cecece"_s << u""_s << u"Contrast: give both colours to see it"_s
                              << u""_s;
}

void NewLinkLookTest::tellsContrast()
{
    QFETCH(QString, background);
    QFETCH(QString, text);
    QFETCH(QString, verdict);
    type(u"backgroundField"_s, background);
    type(u"textColourField"_s, text);
    QTEST(find<QLabel>(u"contrastRatio"_s)->text(), "line");
    const auto* shown = find<QLabel>(u"contrastVerdict"_s);
    QCOMPARE(shown->isVisible() ? shown->text() : QString(), verdict);
    QCOMPARE(find<PhonePreview>(u"phonePreview"_s)->background(), QColor(background));
}

void NewLinkLookTest::tellsPrice_data()
{
    QTest::addColumn<ServiceMode>("mode");
    QTest::addColumn<QString>("price");
    QTest::newRow("automatic") << ServiceMode::Automatic << u"EUR 1.45 + VAT"_s;
    QTest::newRow("selfie") << ServiceMode::Selfie << u"EUR 2.40 + VAT"_s;
    QTest::newRow("live") << ServiceMode::Live << u"EUR 9.00 + VAT"_s;
}

void NewLinkLookTest::tellsPrice()
{
    QFETCH(ServiceMode, mode);
    PriceList prices;
    prices.live = Money::euro(9, 0);
    m_page->setPrices(prices);
    auto* combo = find<QComboBox>(u"serviceCombo"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < static_cast<int>(mode); ++i) {
        QTest::keyClick(combo, Qt::Key_Down);
    }
    QCOMPARE(m_page->order().mode, mode);
    QTEST(find<QLabel>(u"priceLabel"_s)->text(), "price");
}

void NewLinkLookTest::tellsHours()
{
    auto* hours = find<QLabel>(u"serviceHours"_s);
    QVERIFY(!hours->isVisible());
    m_page->setClock([] { return QDateTime(QDate(2026, 11, 28), QTime(20, 0), Qt::UTC); });
    QVERIFY(hours->isVisible());
    QCOMPARE(hours->text(), u"Operators are back on Mon 30 Nov, 09:00, time of Rome"_s);
    LinkOrder automatic;
    automatic.mode = ServiceMode::Automatic;
    m_page->setOrder(automatic);
    QVERIFY(!hours->isVisible());
}

void NewLinkLookTest::showsJson()
{
    QVERIFY(!find<QWidget>(u"jsonButton"_s)->isVisible());
    m_page->setJsonPreview(
        [](const LinkOrder& order) { return "{\"mail\": \"" + order.mail.toUtf8() + "\"}"; });
    type(u"mailField"_s, u"a@example.it"_s);
    click(u"jsonButton"_s);
    auto* dialog = find<QDialog>(u"requestJsonDialog"_s);
    QVERIFY(dialog != nullptr);
    const QString json = u"{\"mail\": \"a@example.it\"}"_s;
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"jsonText"_s)->toPlainText(), json);
    click(u"copyJsonButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), json);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void NewLinkLookTest::hidesPreviewWhenNarrow()
{
    auto* preview = find<QWidget>(u"previewPane"_s);
    QVERIFY(preview->isVisible());
    QVERIFY(!find<QWidget>(u"previewButton"_s)->isVisible());
    m_page->resize(1024, 648);
    QVERIFY(!preview->isVisible());
    QVERIFY(find<QWidget>(u"mailField"_s)->isVisible());
    click(u"previewButton"_s);
    QVERIFY(preview->isVisible());
    QVERIFY(!find<QWidget>(u"mailField"_s)->isVisible());
    click(u"previewButton"_s);
    QVERIFY(!preview->isVisible());
    m_page->resize(1440, 868);
    QVERIFY(preview->isVisible());
}

void NewLinkLookTest::walksByTab()
{
    click(u"moreButton"_s);
    find<QWidget>(u"mailField"_s)->setFocus();
    QStringList walked;
    for (int i = 0; i < 40 && !walked.contains(u"createButton"_s); ++i) {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected { u"mailField"_s, u"firstNameField"_s, u"lastNameField"_s,
        u"birthDateField"_s, u"sexNotGiven"_s, u"birthCountryField"_s, u"birthPlaceField"_s,
        u"taxCodeField"_s, u"phoneField"_s, u"healthCardCheck"_s, u"healthCardExpiryCheck"_s,
        u"phoneRequiredCheck"_s, u"phoneEditableCheck"_s, u"separateImagesChoice"_s,
        u"policyField"_s, u"successField"_s, u"failureField"_s, u"titleField"_s, u"footerField"_s,
        u"logoField"_s, u"faviconField"_s, u"backgroundField"_s, u"colourSwatch"_s,
        u"textColourField"_s, u"colourSwatch"_s, u"moreButton"_s, u"callbackUrlField"_s,
        u"methodPost"_s, u"callbackFieldField"_s, u"callbackHeadersField"_s, u"previewPhone"_s,
        u"clearButton"_s, u"createButton"_s };
    for (qsizetype i = 0; i < std::min(walked.size(), expected.size()); ++i) {
        QCOMPARE(walked[i], expected[i]);
    }
    QCOMPARE(walked.size(), expected.size());
}

void NewLinkLookTest::namesEveryControl()
{
    m_page->setOrder(fullOrder());
    int seen = 0;
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
            continue;
        }
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
            qPrintable(widget->objectName()));
    }
    QVERIFY(seen >= 30);
}

void NewLinkLookTest::drawsPictures()
{
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    for (const bool dark : { false, true }) {
        m_keeper->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const QSize& size : { QSize(1440, 868), QSize(1024, 648) }) {
            QWidget window; // with the room that the rail takes
            auto* row = new QHBoxLayout(&window);
            row->setContentsMargins(
                size.width() < 1280 ? Metrics::railNarrow : Metrics::railWidth, 0, 0, 0);
            auto* page = new NewLinkPage(&window);
            row->addWidget(page);
            page->setJsonPreview([](const LinkOrder&) { return QByteArray("{}"); });
            LinkOrder order = fullOrder();
            order.callbackUrl.clear();
            order.callbackHeaders.clear();
            page->setOrder(order);
            window.resize(size);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            page->findChild<QWidget*>(u"mailField"_s)->setFocus();
            for (const int ratio : { 1, 2 }) {
                QImage image(size * ratio, QImage::Format_RGB32);
                image.setDevicePixelRatio(ratio);
                window.render(&image);
                const QColor ground = image.pixelColor(image.width() / 2, 4 * ratio);
                QCOMPARE(ground, Theme(dark).color(Token::Window));
                if (!folder.isEmpty()) {
                    QVERIFY(image.save(
                        u"%1/newlink-%2-%3-%4x.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s,
                            QString::number(size.width()), QString::number(ratio))));
                }
            }
        }
    }
    m_keeper->setMode(Theme::Mode::Light);
}

QTEST_MAIN(NewLinkLookTest)
#include "tst_newlinklook.moc"
