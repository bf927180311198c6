// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/handoffdialog.h"
#include "ui/issuing/linkclipboard.h"
#include "ui/issuing/linkpanel.h"
#include "ui/issuing/messageedit.h"
#include "ui/issuing/qrcode.h"
#include "ui/kit/textfield.h"
#include "ui/kit/themekeeper.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

#include <memory>

#include <qrencode.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;

namespace {

const QString& theLink()
{
    static const QString link = u"https://sit-openapi.certid.it/aaaaaaaa-1111-2222-dddd-12345678"_s;
    return link;
}

HandOff sample()
{
    HandOff handOff;
    handOff.request.id = u"aaaaaaaa-1111-2222-dddd-123456789"_s;
    handOff.request.link = theLink();
    handOff.request.outcome = Outcome::fromRaw(u"running"_s);
    handOff.order.mail = u"franco.rossi@example.it"_s;
    handOff.order.applicant.firstName = u"Franco"_s;
    handOff.order.applicant.lastName = u"Rossi"_s;
    handOff.order.layout.title = u"Video Identification"_s;
    handOff.order.layout.footer = u"Company Spa, VAT 11111111111"_s;
    const QDate today = QDate::currentDate();
    handOff.created = QDateTime(QDate(today.year(), 11, 23), QTime(11, 42));
    handOff.price = Money::euro(2, 40);
    return handOff;
}

/// Where modules of an image are dark, by looking at the middle of each.
bool isDark(const QImage& image, int modules, int x, int y)
{
    const double side = image.width() / static_cast<double>(modules);
    return qGray(
               image.pixel(static_cast<int>((x + 0.5) * side), static_cast<int>((y + 0.5) * side)))
        < 128;
}

} // namespace

/// The hand-off of a link, used as a person uses it.
class HandOffDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatWasCreated();
    void namesPersonByMailAlone();
    void copiesLink();
    void clearsClipboardOfLinkOnly();
    void opensMail_data();
    void opensMail();
    void saysWhenNoMailAppAnswers();
    void switchesSendingOffWithoutLink();
    void takesTypedPlaceholder();
    void copiesSelectionWithPlaceholder();
    void keepsEachText();
    void warnsOfSeveralPeople();
    void copiesSms();
    void opensLink();
    void encodesLink_data();
    void encodesLink();
    void refusesWhatIsTooLongForCode();
    void paintsCodeInBlackOnWhite_data();
    void paintsCodeInBlackOnWhite();
    void savesImage();
    void showsCodeOnFullScreen();
    void printsOneSheet();
    void leavesByButtons_data();
    void leavesByButtons();
    void walksByTab();
    void namesEveryControl();
    void drawsPictures();

private:
    template <typename T> T* find(const QString& name) const
    {
        return m_dialog->findChild<T*>(name);
    }
    void click(const QString& name);

    ThemeKeeper* m_keeper = nullptr;
    std::unique_ptr<HandOffDialog> m_dialog;
    QList<QUrl> m_opened;
    bool m_opens = true;
};

void HandOffDialogTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_keeper = new ThemeKeeper(qApp, Theme::Mode::Light);
}

void HandOffDialogTest::init()
{
    m_opened.clear();
    m_opens = true;
    m_dialog = std::make_unique<HandOffDialog>(sample(), [this](const QUrl& url) {
        m_opened.append(url);
        return m_opens;
    });
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void HandOffDialogTest::cleanup()
{
    m_dialog.reset();
}

void HandOffDialogTest::click(const QString& name)
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button != nullptr, qPrintable(name));
    QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void HandOffDialogTest::saysWhatWasCreated()
{
    QCOMPARE(find<QLabel>(u"handOffTitle"_s)->text(), u"Link created for Franco Rossi"_s);
    QCOMPARE(find<QLabel>(u"handOffDetails"_s)->text(),
        u"23 Nov, 11:42. EUR 2.40 + VAT charged. Applicant has not finished yet."_s);
    QVERIFY(!m_dialog->windowTitle().contains(u"Rossi")); // SAFETY.md: no person in a title
}

void HandOffDialogTest::namesPersonByMailAlone()
{
    HandOff handOff = sample();
    QCOMPARE(handOff.person(), u"Franco Rossi"_s);
    handOff.order.applicant.firstName.clear();
    QCOMPARE(handOff.person(), u"Rossi"_s);
    handOff.order.applicant = {};
    QCOMPARE(handOff.person(), u"franco.rossi@example.it"_s);
}

void HandOffDialogTest::copiesLink()
{
    QSignalSpy copied(m_dialog.get(), &HandOffDialog::linkCopied);
    click(u"copyLinkButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), theLink());
    QCOMPARE(copied.count(), 1);
    QCOMPARE(find<QAbstractButton>(u"copyLinkButton"_s)->text(), u"Copied"_s);
    QCOMPARE(find<QLineEdit>(u"linkField"_s)->text(), theLink());
}

void HandOffDialogTest::clearsClipboardOfLinkOnly()
{
    using namespace std::chrono_literals;
    QClipboard* clipboard = QGuiApplication::clipboard();
    copyForAWhile(theLink(), 20ms);
    QCOMPARE(clipboard->text(), theLink());
    QTRY_COMPARE(clipboard->text(), QString());

    // Something else that was copied meanwhile stays.
    copyForAWhile(theLink(), 20ms);
    clipboard->setText(u"other"_s);
    QTRY_VERIFY(clipboard->findChildren<QTimer*>(u"linkClearing"_s).isEmpty());
    QCOMPARE(clipboard->text(), u"other"_s);

    // A second copy has its own full time.
    copyForAWhile(theLink(), 20ms);
    copyForAWhile(theLink(), 1h);
    QCOMPARE(clipboard->findChildren<QTimer*>(u"linkClearing"_s).size(), 1);
    QVERIFY(clipboard->findChild<QTimer*>(u"linkClearing"_s)->remainingTime() > 3'000'000);
    delete clipboard->findChild<QTimer*>(u"linkClearing"_s);
}

void HandOffDialogTest::opensMail_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("greeting");
    QTest::addColumn<QString>("hours");
    QTest::newRow("Italian")
        << u"languageItalian"_s << u"Identificazione richiesta"_s << u"Buongiorno,\r\n\r\n"_s
        << u"Gli operatori verificano dal lunedì al sabato, dalle 9 alle 18."_s;
    QTest::newRow("English")
        << u"languageEnglish"_s << u"Identification requested"_s << u"Hello,\r\n\r\n"_s
        << u"Operators check from Monday to Saturday, 9 to 18, Italian time."_s;
}

void HandOffDialogTest::opensMail()
{
    QFETCH(QString, language);
    QFETCH(QString, subject);
    QFETCH(QString, greeting);
    QFETCH(QString, hours);
    QSignalSpy opened(m_dialog.get(), &HandOffDialog::mailOpened);
    click(language);
    click(u"openMailButton"_s);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(m_opened.size(), 1);
    const QUrl url = m_opened[0];
    QCOMPARE(url.scheme(), u"mailto"_s);
    QCOMPARE(url.path(), u"franco.rossi@example.it"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), subject);
    const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY2(body.startsWith(greeting), qPrintable(body));
    QVERIFY2(body.contains(u"\r\n"_s + theLink() + u"\r\n"_s), qPrintable(body));
    QVERIFY2(body.contains(hours), qPrintable(body));
    QVERIFY2(body.endsWith(u"Company Spa, VAT 11111111111"_s), qPrintable(body));
    QVERIFY(!body.contains(u'{'));
}

void HandOffDialogTest::saysWhenNoMailAppAnswers()
{
    m_opens = false;
    QSignalSpy opened(m_dialog.get(), &HandOffDialog::mailOpened);
    click(u"openMailButton"_s);
    QCOMPARE(opened.count(), 0);
    const auto labels = m_dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
        [](const QLabel* label) { return label->text().startsWith(u"No mail app answered."); }));
}

void HandOffDialogTest::switchesSendingOffWithoutLink()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    auto* state = find<QLabel>(u"linkState"_s);
    QVERIFY(edit->hasLink());
    QVERIFY(!find<QWidget>(u"putLinkBackButton"_s)->isVisible());

    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Home, Qt::ControlModifier);
    for (int line = 0; line < 3; ++line) {
        QTest::keyClick(edit, Qt::Key_Down);
    }
    QTest::keyClick(edit, Qt::Key_End);
    QTest::keyClick(edit, Qt::Key_Backspace); // one key takes the whole chip
    QVERIFY(!edit->hasLink());
    QCOMPARE(state->text(), u"{link} is missing"_s);
    QVERIFY(!find<QWidget>(u"openMailButton"_s)->isEnabled());
    QVERIFY(!find<QWidget>(u"copyTextButton"_s)->isEnabled());

    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edit->hasLink());
    QCOMPARE(state->text(), u"{link} is in the text"_s);
    QVERIFY(find<QWidget>(u"openMailButton"_s)->isEnabled());

    edit->selectAll();
    QTest::keyClicks(edit, u"Ciao"_s);
    QVERIFY(!find<QWidget>(u"openMailButton"_s)->isEnabled());
    click(u"putLinkBackButton"_s);
    QCOMPARE(edit->filled(theLink(), {}), u"Ciao\n"_s + theLink());
    QVERIFY(find<QWidget>(u"openMailButton"_s)->isEnabled());
    QVERIFY(find<QWidget>(u"copyTextButton"_s)->isEnabled());
}

void HandOffDialogTest::takesTypedPlaceholder()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, u"Vai su {link}"_s);
    QVERIFY(edit->hasLink());
    QCOMPARE(edit->filled(theLink(), {}), u"Vai su "_s + theLink());
}

void HandOffDialogTest::copiesSelectionWithPlaceholder()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\n{link}\n"));
    QVERIFY(!edit->hasLink());
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(edit->hasLink());
    QVERIFY(edit->toPlainText().contains(QChar::ObjectReplacementCharacter)); // chips again
}

void HandOffDialogTest::keepsEachText()
{
    auto* edit = find<MessageEdit>(u"messageEdit"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(edit, u"Gentile cliente. "_s);
    auto* subject = find<QLineEdit>(u"subjectField"_s);
    subject->setFocus();
    QTest::keyClick(subject, Qt::Key_End);
    QTest::keyClicks(subject, u" 12"_s);
    click(u"languageEnglish"_s);
    QVERIFY(edit->toPlainText().startsWith(u"Hello"));
    QCOMPARE(subject->text(), u"Identification requested"_s);
    click(u"smsTab"_s);
    click(u"languageItalian"_s);
    click(u"mailTab"_s);
    QVERIFY(edit->toPlainText().startsWith(u"Gentile cliente. Buongiorno"));
    QCOMPARE(subject->text(), u"Identificazione richiesta 12"_s);
}

void HandOffDialogTest::warnsOfSeveralPeople()
{
    auto* to = find<TextField>(u"toField"_s);
    QCOMPARE(to->statusText(), u"1 person, no copies"_s);
    to->setFocus();
    QTest::keyClick(to, Qt::Key_End);
    QTest::keyClicks(to, u", a@example.it"_s);
    QCOMPARE(to->state(), FieldState::Warning);
}

void HandOffDialogTest::copiesSms()
{
    QSignalSpy copied(m_dialog.get(), &HandOffDialog::textCopied);
    click(u"smsTab"_s);
    QVERIFY(!find<QWidget>(u"toField"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"openMailButton"_s)->isVisible());
    click(u"copyTextButton"_s);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"Per completare l'identificazione apra questo link dal telefono: "_s + theLink());
}

void HandOffDialogTest::opensLink()
{
    QSignalSpy opened(m_dialog.get(), &HandOffDialog::linkOpened);
    click(u"openLinkButton"_s);
    QCOMPARE(m_opened, QList<QUrl> { QUrl(theLink()) });
    QCOMPARE(opened.count(), 1);
}

void HandOffDialogTest::encodesLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << theLink();
    QTest::newRow("short") << u"a"_s;
    QTest::newRow("not ASCII") << u"https://example.it/è"_s;
    QTest::newRow("long") << theLink() + QString(600, u'x');
}

void HandOffDialogTest::encodesLink()
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

void HandOffDialogTest::refusesWhatIsTooLongForCode()
{
    QVERIFY(!QrCode::of({}));
    QVERIFY(!QrCode::of(QString(3000, u'x')));
}

void HandOffDialogTest::paintsCodeInBlackOnWhite_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << false << 1.0;
    QTest::newRow("dark") << true << 1.0;
    QTest::newRow("dark at 1.5") << true << 1.5;
    QTest::newRow("light at 2") << false << 2.0;
}

void HandOffDialogTest::paintsCodeInBlackOnWhite()
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

void HandOffDialogTest::savesImage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"link.png"_s);
    auto* panel = m_dialog->findChild<LinkPanel*>();
    QVERIFY(panel->saveImage(path));
    const QImage saved(path);
    QCOMPARE(saved.convertToFormat(QImage::Format_RGB32), QrCode::of(theLink())->image(12));
    QVERIFY(!panel->saveImage(folder.filePath(u"none/link.png"_s)));
}

void HandOffDialogTest::showsCodeOnFullScreen()
{
    QTest::keyClick(m_dialog.get(), Qt::Key_F11);
    QPointer<QWidget> view = find<QWidget>(u"fullScreenQr"_s);
    QVERIFY(view != nullptr);
    QVERIFY(view->isVisible() && view->isFullScreen());
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_VERIFY(view.isNull());
    QVERIFY(m_dialog->isVisible());
}

void HandOffDialogTest::printsOneSheet()
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

void HandOffDialogTest::leavesByButtons_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("another");
    QTest::addColumn<int>("follow");
    const int none = 0;
    const int control = static_cast<int>(Qt::ControlModifier);
    QTest::newRow("another") << u"anotherButton"_s << none << none << 1 << 0;
    QTest::newRow("Ctrl+N") << u""_s << static_cast<int>(Qt::Key_N) << control << 1 << 0;
    QTest::newRow("follow") << u"followButton"_s << none << none << 0 << 1;
    QTest::newRow("done") << u"doneButton"_s << none << none << 0 << 0;
    QTest::newRow("Escape") << u""_s << static_cast<int>(Qt::Key_Escape) << none << 0 << 0;
}

void HandOffDialogTest::leavesByButtons()
{
    QFETCH(QString, button);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QSignalSpy another(m_dialog.get(), &HandOffDialog::anotherRequested);
    QSignalSpy follow(m_dialog.get(), &HandOffDialog::followRequested);
    if (button.isEmpty()) {
        QTest::keyClick(
            m_dialog.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    } else {
        click(button);
    }
    QVERIFY(!m_dialog->isVisible());
    QTEST(static_cast<int>(another.count()), "another");
    QTEST(static_cast<int>(follow.count()), "follow");
    if (follow.count() == 1) {
        QCOMPARE(follow[0][0].toString(), sample().request.id);
    }
}

void HandOffDialogTest::walksByTab()
{
    find<QWidget>(u"linkField"_s)->setFocus();
    QStringList walked;
    for (int i = 0; i < 30 && !walked.contains(u"doneButton"_s); ++i) {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected { u"linkField"_s, u"copyLinkButton"_s, u"openLinkButton"_s,
        u"fullScreenButton"_s, u"saveImageButton"_s, u"mailTab"_s, u"languageItalian"_s,
        u"toField"_s, u"subjectField"_s, u"messageEdit"_s, u"openMailButton"_s, u"copyTextButton"_s,
        u"printButton"_s, u"anotherButton"_s, u"followButton"_s, u"doneButton"_s };
    for (qsizetype i = 0; i < std::min(walked.size(), expected.size()); ++i) {
        QCOMPARE(walked[i], expected[i]);
    }
    QCOMPARE(walked.size(), expected.size());
}

void HandOffDialogTest::namesEveryControl()
{
    int seen = 0;
    for (QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
            continue;
        }
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
            qPrintable(widget->objectName()));
    }
    QVERIFY(seen >= 15);
}

void HandOffDialogTest::drawsPictures()
{
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    for (const bool dark : { false, true }) {
        m_keeper->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        cleanup();
        init();
        for (const QSize& size : { QSize(1060, 628), QSize(1000, 600) }) {
            m_dialog->resize(size);
            for (const int ratio : { 1, 2 }) {
                QImage image(size * ratio, QImage::Format_RGB32);
                image.setDevicePixelRatio(ratio);
                m_dialog->render(&image);
                QCOMPARE(image.pixelColor(4, 4), Theme(dark).color(Token::Base));
                if (!folder.isEmpty()) {
                    QVERIFY(image.save(
                        u"%1/handoff-%2-%3-%4x.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s,
                            QString::number(size.width()), QString::number(ratio))));
                }
            }
        }
    }
    m_keeper->setMode(Theme::Mode::Light);
}

QTEST_MAIN(HandOffDialogTest)
#include "tst_handoffdialog.moc"
