// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/handofftest.h"
#include "ui/issuing/linkpanel.h"
#include "ui/issuing/qrcode.h"

#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPointer>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <qrencode.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

/// Where modules of an image are dark, by looking at the middle of each.
bool isDark(const QImage& image, int modules, int x, int y)
{
    const double side = image.width() / static_cast<double>(modules);
    return qGray(
               image.pixel(static_cast<int>((x + 0.5) * side), static_cast<int>((y + 0.5) * side)))
        < 128;
}

} // namespace

/// The code of the link: right module by module, on the screen, in a file and on paper.
class HandOffCodeTest final : public HandOffTest {
    Q_OBJECT

private slots:
    void encodesLink_data();
    void encodesLink();
    void refusesWhatIsTooLongForCode();
    void paintsCodeInBlackOnWhite_data();
    void paintsCodeInBlackOnWhite();
    void savesImage();
    void showsCodeOnFullScreen();
    void printsOneSheet();
};

void HandOffCodeTest::encodesLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << theLink();
    QTest::newRow("short") << u"a"_s;
    QTest::newRow("not ASCII") << u"https://example.it/è"_s;
    QTest::newRow("long") << theLink() + QString(600, u'x');
}

void HandOffCodeTest::encodesLink()
{
    QFETCH(QString, text);
    const auto code = QrCode::of(text);
    QVERIFY(code);
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> expected(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    QVERIFY(expected);
    QCOMPARE(code->size(), expected->width);

    const QImage image = code->image(7);
    const int modules = code->size() + 8;
    QCOMPARE(image.size(), QSize(7 * modules, 7 * modules));
    for (int y = 0; y < modules; ++y) {
        for (int x = 0; x < modules; ++x) {
            const bool quiet = x < 4 || y < 4 || x >= modules - 4 || y >= modules - 4;
            const bool dark
                = !quiet && (expected->data[(y - 4) * expected->width + (x - 4)] & 1) != 0;
            QCOMPARE(isDark(image, modules, x, y), dark);
        }
    }
}

void HandOffCodeTest::refusesWhatIsTooLongForCode()
{
    QVERIFY(!QrCode::of({}));
    QVERIFY(!QrCode::of(QString(3000, u'x')));
}

void HandOffCodeTest::paintsCodeInBlackOnWhite_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("dark at 1.5") << true << 1.5;
    QTest::newRow("light at 2") << false << 2.0;
}

void HandOffCodeTest::paintsCodeInBlackOnWhite()
{
    QFETCH(bool, dark);
    QFETCH(double, ratio);
    m_keeper->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    auto* view = find<QrView>(u"qrView"_s);
    QImage image(view->size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    view->render(&image);
    m_keeper->setMode(Theme::Mode::Light);

    // Inside of the frame there is nothing but the two; the code covers a good part.
    int black = 0;
    const int edge = 6;
    for (int y = edge; y < image.height() - edge; ++y) {
        for (int x = edge; x < image.width() - edge; ++x) {
            const QRgb pixel = image.pixel(x, y);
            QVERIFY(pixel == qRgb(0, 0, 0) || pixel == qRgb(255, 255, 255));
            black += pixel == qRgb(0, 0, 0) ? 1 : 0;
        }
    }
    QVERIFY(black > image.width() * image.height() / 5);
}

void HandOffCodeTest::savesImage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"link.png"_s);
    auto* panel = m_dialog->findChild<LinkPanel*>();
    QVERIFY(panel->saveImage(path));
    const QImage saved(path);
    QCOMPARE(saved.convertToFormat(QImage::Format_RGB32), QrCode::of(theLink())->image(12));
    QVERIFY(!panel->saveImage(folder.filePath(u"none/link.png"_s)));
}

void HandOffCodeTest::showsCodeOnFullScreen()
{
    QTest::keyClick(m_dialog.get(), Qt::Key_F11);
    QPointer<QWidget> view = find<QWidget>(u"fullScreenQr"_s);
    QVERIFY(view != nullptr);
    QVERIFY(view->isVisible() && view->isFullScreen());
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_VERIFY(view.isNull());
    QVERIFY(m_dialog->isVisible());
}

void HandOffCodeTest::printsOneSheet()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.pdf"_s);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(path);
    QVERIFY(m_dialog->printTo(&printer));

    QPdfDocument pdf;
    QCOMPARE(pdf.load(path), QPdfDocument::Error::None);
    QCOMPARE(pdf.pageCount(), 1);
    QCOMPARE(pdf.pagePointSize(0).toSize(), QSize(595, 842));
    // The code stands between 75 and 175 mm from the top: square, in the middle, at least 70 mm.
    QImage page(1050, 1485, QImage::Format_RGB32); // 5 pixels a millimetre
    page.fill(Qt::white);
    {
        QPainter painter(&page);
        painter.drawImage(0, 0, pdf.render(0, page.size()));
    }
    QRect code;
    for (int y = 75 * 5; y < 175 * 5; ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (qGray(page.pixel(x, y)) < 128) {
                code |= QRect(x, y, 1, 1);
            }
        }
    }
    QVERIFY(std::abs(code.width() - code.height()) <= 2);
    QVERIFY(std::abs(code.center().x() - page.width() / 2) <= 2);
    QVERIFY(code.width() > 70 * 5);
    const QString text = pdf.getAllText(0).text();
    QVERIFY2(text.contains(u"Video Identification"), qPrintable(text));
    QVERIFY2(!text.contains(u"Rossi"), qPrintable(text));
}

QTEST_MAIN(HandOffCodeTest)
#include "tst_handoffcode.moc"
