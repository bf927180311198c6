// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/notedialog.h"

#include "core/desk/casenotes.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/requestsamples.h"
#include "tests/ui/uitest.h"
#include "ui/kit/themekeeper.h"
#include "ui/kit/wording.h"
#include "ui/requests/casepanel.h"
#include "ui/window/language.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The private note on a case: written, and shown.
class TestNoteDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { new ThemeKeeper(qApp, Theme::Mode::Light); }
    void cleanup() { delete m_dialog; }

    void linesAreKeptByTheKey();
    void whatIsNotChangedIsNotToldAgain();
    void whatWasTypedIsNotLostToEscape_data();
    void whatWasTypedIsNotLostToEscape();
    void whatIsBroughtBackSaysWhatItIsNow();
    void isCountedNearTheLimit_data();
    void isCountedNearTheLimit();
    void saysWhyItIsNotKept_data();
    void saysWhyItIsNotKept();
    void saysWhoChangedItLast();
    void everyControlHasAName();
    void aCaseShowsItsNote();
    void aLongNoteIsFolded();
    void pictures_data();
    void pictures();

private:
    void open(const std::optional<CaseNote>& note = {})
    {
        CaseRecord record = Samples::desk().at(13);
        record.note = note;
        m_dialog = new NoteDialog(record, nullptr);
        showActive(m_dialog);
        QTRY_VERIFY(text()->hasFocus());
    }
    [[nodiscard]] QPlainTextEdit* text() const
    {
        return m_dialog->findChild<QPlainTextEdit*>(u"noteText"_s);
    }
    [[nodiscard]] QWidget* part(const QString& name) const
    {
        return m_dialog->findChild<QWidget*>(name);
    }
    [[nodiscard]] QString words(const QString& name) const
    {
        QStringList words;
        for (const QLabel* label : part(name)->findChildren<QLabel*>()) {
            words << label->text();
        }
        const auto* itself = qobject_cast<QLabel*>(part(name));
        return itself != nullptr ? itself->text() : words.join(u' ');
    }

    QPointer<NoteDialog> m_dialog;
};

namespace {

const QDateTime When(QDate(2026, 11, 20), QTime(9, 5), Qt::UTC);

CaseNote noteOf(const QString& text)
{
    return { text, u"Nina Riva"_s, When };
}

QString longText()
{
    return u"Asked for the front of the card once more, because the name could not be read. "_s
        .repeated(9)
        .trimmed();
}

} // namespace

void TestNoteDialog::linesAreKeptByTheKey()
{
    open();
    QSignalSpy chosen(m_dialog, &NoteDialog::chosen);
    QTest::keyClicks(text(), u"  Called back"_s);
    QTest::keyClick(text(), Qt::Key_Return);
    QTest::keyClicks(text(), u"n "_s);
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"Called back\nn"_s);
    QVERIFY(m_dialog->isVisible()); // until whoever keeps it says so
}

void TestNoteDialog::whatIsNotChangedIsNotToldAgain()
{
    open(noteOf(u"As it was"_s));
    QSignalSpy chosen(m_dialog, &NoteDialog::chosen);
    QTest::keyClicks(text(), u"  "_s);
    QTest::keyClick(text(), Qt::Key_Enter, Qt::ControlModifier);
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestNoteDialog::whatWasTypedIsNotLostToEscape_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("asks");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("white space") << u"  "_s << false;
    QTest::newRow("a word") << u" n"_s << true;
}

void TestNoteDialog::whatWasTypedIsNotLostToEscape()
{
    QFETCH(QString, typed);
    QFETCH(bool, asks);
    open(noteOf(u"As it was"_s));
    QTest::keyClicks(text(), typed);
    QTest::keyClick(text(), Qt::Key_Escape);
    if (asks) {
        auto* question = part(u"confirmDialog"_s);
        QVERIFY(question && question->isVisible());
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(part(u"confirmDialog"_s) == nullptr);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(text()->toPlainText(), u"As it was n"_s);
        m_dialog->close(); // as its title bar does
        QVERIFY(m_dialog->isVisible());
        QTest::mouseClick(part(u"confirmYes"_s), Qt::LeftButton);
    }
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
}

/// A note that was typed before a lock, and meanwhile somebody wrote another one.
void TestNoteDialog::whatIsBroughtBackSaysWhatItIsNow()
{
    open(noteOf(u"Written meanwhile."_s));
    QVERIFY(!m_dialog->isChanged());
    m_dialog->restore(u"Typed before"_s, true);
    QCOMPARE(text()->toPlainText(), u"Typed before"_s);
    QVERIFY(m_dialog->isChanged());
    QVERIFY(words(u"noteAnswer"_s).contains(u"Written meanwhile."_s));
    open(noteOf(u"As it was."_s));
    m_dialog->restore(u"Typed before"_s, false);
    QVERIFY(words(u"noteAnswer"_s).isEmpty());
}

void TestNoteDialog::isCountedNearTheLimit_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("count");
    QTest::newRow("few") << 400 << QString();
    QTest::newRow("many") << NoteLimit - 50 << u"3,950 of 4,000 characters"_s;
    QTest::newRow("too many") << NoteLimit + 50 << u"4,050 of 4,000 characters"_s;
}

void TestNoteDialog::isCountedNearTheLimit()
{
    QFETCH(int, size);
    QFETCH(QString, count);
    open();
    text()->setPlainText(QString(size, u'n'));
    QCOMPARE(part(u"noteCount"_s)->isVisible(), !count.isEmpty());
    if (!count.isEmpty()) {
        QCOMPARE(words(u"noteCount"_s), count);
    }
}

void TestNoteDialog::saysWhyItIsNotKept_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("answer");
    QTest::newRow("long") << failure(Error::Kind::Refused, u"long"_s).value() << u"too long"_s;
    QTest::newRow("erased") << failure(Error::Kind::Refused, u"erased"_s).value()
                            << u"was erased"_s;
    QTest::newRow("full disk") << failure(Error::Kind::Storage).value() << u"."_s;
}

void TestNoteDialog::saysWhyItIsNotKept()
{
    QFETCH(Error, error);
    QFETCH(QString, answer);
    open();
    QVERIFY(!part(u"noteAnswer"_s)->isVisible());
    text()->setPlainText(u"text"_s);
    m_dialog->explain(error);
    QVERIFY(part(u"noteAnswer"_s)->isVisible());
    QVERIFY2(words(u"noteAnswer"_s).contains(answer), qPrintable(words(u"noteAnswer"_s)));
    QCOMPARE(text()->toPlainText(), u"text"_s);
    text()->setFocus();
    QTest::keyClicks(text(), u"n"_s);
    QVERIFY(!part(u"noteAnswer"_s)->isVisible());
}

void TestNoteDialog::saysWhoChangedItLast()
{
    open(noteOf(u"As it was"_s));
    QCOMPARE(
        words(u"noteChanged"_s), u"Last changed %1 by Nina Riva."_s.arg(Wording::moment(When)));
    QCOMPARE(
        words(u"notePrivacy"_s), u"Private note. Kept in this vault, never sent to Openapi."_s);
    QVERIFY(!m_dialog->windowTitle().contains(u"Rossi"_s)); // it is seen outside
    QVERIFY(words(u"noteTitle"_s).contains(u"Franco Rossi"_s));
}

void TestNoteDialog::everyControlHasAName()
{
    open();
    QCOMPARE(unnamedControls(m_dialog), QStringList());
}

void TestNoteDialog::aCaseShowsItsNote()
{
    CasePanel panel;
    panel.resize(432, 830);
    panel.show();
    CaseRecord record = Samples::desk().at(13);
    panel.showCase(std::make_shared<const CaseRecord>(record));
    const auto* section = panel.findChild<QWidget*>(u"noteSection"_s);
    QVERIFY(!section->isVisible());
    record.note = noteOf(u"<b>Called</b>\nback"_s);
    panel.showCase(std::make_shared<const CaseRecord>(record));
    QVERIFY(section->isVisible());
    QCOMPARE(panel.findChild<QLabel*>(u"noteSectionText"_s)->text(), record.note->text);
    QCOMPARE(panel.findChild<QLabel*>(u"noteSectionText"_s)->textFormat(), Qt::PlainText);
    QVERIFY(panel.findChild<QLabel*>(u"noteSectionChanged"_s)
            ->text()
            .startsWith(u"Kept in this vault, never sent to Openapi."_s));
    QVERIFY(!panel.findChild<QWidget*>(u"noteSectionMore"_s)->isVisible());
    QCOMPARE(unnamedControls(section), QStringList());
    record.note.reset();
    panel.showCase(std::make_shared<const CaseRecord>(record));
    QVERIFY(!section->isVisible());
}

void TestNoteDialog::aLongNoteIsFolded()
{
    CasePanel panel;
    panel.resize(432, 830);
    panel.show();
    CaseRecord record = Samples::desk().at(13);
    record.note = noteOf(longText());
    panel.showCase(std::make_shared<const CaseRecord>(record));
    const auto* words = panel.findChild<QLabel*>(u"noteSectionText"_s);
    auto* more = panel.findChild<QAbstractButton*>(u"noteSectionMore"_s);
    QTRY_VERIFY(more->isVisible());
    QTRY_COMPARE(words->height(), 5 * words->fontMetrics().lineSpacing());
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
    QCOMPARE(more->text(), u"Show less"_s);
    // The next case begins folded again.
    record.request.id += u"x"_s;
    panel.showCase(std::make_shared<const CaseRecord>(record));
    QTRY_COMPARE(words->height(), 5 * words->fontMetrics().lineSpacing());
}

void TestNoteDialog::pictures_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("isDark");
    for (const bool dark : { false, true }) {
        QTest::addRow("en%s", dark ? "-dark" : "") << int(LanguageChoice::English) << dark;
        QTest::addRow("it%s", dark ? "-dark" : "") << int(LanguageChoice::Italian) << dark;
    }
}

void TestNoteDialog::pictures()
{
    QFETCH(int, language);
    QFETCH(bool, isDark);
    const auto choice = static_cast<LanguageChoice>(language);
    Language words;
    words.apply(choice);
    qApp->findChild<ThemeKeeper*>()->setMode(isDark ? Theme::Mode::Dark : Theme::Mode::Light);
    const QString end = QString::fromLatin1(QTest::currentDataTag());
    open(noteOf(u"Called back on Friday: the card was reissued.\nSends the new one by Monday."_s));
    savePicture(m_dialog, u"note-"_s + end);
    text()->setPlainText(QString(NoteLimit + 12, u'n'));
    m_dialog->explain(failure(Error::Kind::Refused, u"long"_s).value());
    savePicture(m_dialog, u"note-long-"_s + end);
    for (const QString& text : { QString(), u"Called back on Friday.\nSends it."_s, longText() }) {
        CasePanel panel;
        panel.resize(432, 830);
        CaseRecord record = Samples::desk().at(13);
        if (!text.isEmpty()) {
            record.note = noteOf(text);
        }
        panel.showCase(std::make_shared<const CaseRecord>(record));
        showActive(&panel);
        QTRY_COMPARE(panel.findChild<QWidget*>(u"noteSection"_s)->isVisible(), !text.isEmpty());
        QTRY_VERIFY(panel.findChild<QWidget*>(u"caseId"_s)->width() > 100);
        savePicture(&panel, u"note-case-%1-%2"_s.arg(text.size()).arg(end));
    }
    qApp->findChild<ThemeKeeper*>()->setMode(Theme::Mode::Light);
    words.apply(LanguageChoice::English);
}

QTEST_MAIN(TestNoteDialog)
#include "tst_notedialog.moc"
