// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/recoverykey.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "tests/ui/vaultpagetest.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/recoverykeypage.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPrintDialog>
#include <QPrinter>
#include <QSignalSpy>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// The recovery key, shown once: no way on without proof that it was taken down.
class TestRecoveryKeyPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAllGroups();
    void goesOnWithTheLastGroupOnly_data();
    void goesOnWithTheLastGroupOnly();
    void copiesIt();
    void savesIt();
    void printsIt();
    void aPrinterThatDoesNotTakeItIsSaid();
    void theDialogStaysUntilItIsTakenDown();
    void namesItsControls();
    void looksWell_data();
    void looksWell();

private:
    /// To a file, whatever printers there are.
    void printTo(const QString& path);

    QString m_key;
    std::unique_ptr<RecoveryKeyPage> m_page;
};

void TestRecoveryKeyPage::init()
{
    m_key = RecoveryKey::toText(RecoveryKey::random());
    m_page = std::make_unique<RecoveryKeyPage>(m_key);
    m_page->resize(1440, 868);
    showActive(m_page.get());
}

void TestRecoveryKeyPage::cleanup()
{
    m_page.reset();
}

void TestRecoveryKeyPage::showsAllGroups()
{
    const QString shown = m_page->findChild<QLabel*>(u"recoveryKey"_s)->text().simplified();
    QCOMPARE(shown.split(u' '), m_key.split(u'-'));
    QCOMPARE(shown.split(u' ').size(), 8);
}

void TestRecoveryKeyPage::goesOnWithTheLastGroupOnly_data()
{
    QTest::addColumn<int>("group");
    QTest::addColumn<bool>("lower");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("the last") << 7 << false << true;
    QTest::newRow("the last, in small letters") << 7 << true << true;
    QTest::newRow("the first") << 0 << false << false;
    QTest::newRow("nothing") << -1 << false << false;
}

void TestRecoveryKeyPage::goesOnWithTheLastGroupOnly()
{
    QFETCH(int, group);
    QFETCH(bool, lower);
    QFETCH(bool, goesOn);
    QSignalSpy confirmed(m_page.get(), &RecoveryKeyPage::confirmed);
    auto* last = m_page->findChild<QLineEdit*>(u"lastGroup"_s);
    last->setFocus();
    if (group >= 0) {
        const QString text = m_key.split(u'-').at(group);
        QTest::keyClicks(last, lower ? text.toLower() : text);
    }
    QTest::keyClick(last, Qt::Key_Return);
    QCOMPARE(confirmed.size(), goesOn ? 1 : 0);
    QCOMPARE(noteOf(m_page.get(), u"lastGroupAnswer"_s).isEmpty(), goesOn);
}

void TestRecoveryKeyPage::copiesIt()
{
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Space); // Copy has the keyboard
    QCOMPARE(QGuiApplication::clipboard()->text(), m_key);
    QVERIFY(noteOf(m_page.get(), u"keyReport"_s).contains(u"Copied"_s));
}

void TestRecoveryKeyPage::savesIt()
{
    QTemporaryDir folder;
    m_page->findChild<QAbstractButton*>(u"saveKey"_s)->click();
    auto* dialog = m_page->findChild<QFileDialog*>(u"saveKeyDialog"_s);
    QVERIFY(dialog);
    const QString path = folder.filePath(u"key.txt"_s);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(noteOf(m_page.get(), u"keyReport"_s).contains(u"Saved"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString& group : m_key.split(u'-')) {
        QVERIFY(text.contains(group));
    }
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestRecoveryKeyPage::printTo(const QString& path)
{
    m_page->findChild<QAbstractButton*>(u"printKey"_s)->click();
    auto* dialog = m_page->findChild<QPrintDialog*>(u"printKeyDialog"_s);
    QVERIFY(dialog);
    QPrinter* printer = dialog->printer();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    emit dialog->accepted(printer);
    dialog->close();
}

void TestRecoveryKeyPage::printsIt()
{
    QTemporaryDir folder;
    QTemporaryDir passing;
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(passing.path()));
    const QString path = folder.filePath(u"paper.pdf"_s);
    printTo(path);
    QCOMPARE(noteOf(m_page.get(), u"keyReport"_s), u"Sent to the printer."_s);
    usual.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", usual);

    QPdfDocument paper;
    QCOMPARE(paper.load(path), QPdfDocument::Error::None);
    QCOMPARE(paper.pageCount(), 1);
    const QString text = paper.getAllText(0).text().simplified();
    QVERIFY2(text.startsWith(u"Vaglio: recovery key of a vault Made on "_s), qPrintable(text));
    // Every group once, in the order in which it is typed.
    QVERIFY2(text.contains(QString(m_key).replace(u'-', u' ')), qPrintable(text));
    // Nothing of it is anywhere else.
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(passing.path()).entryList(all), QStringList());
    QCOMPARE(QDir(folder.path()).entryList(all), QStringList { u"paper.pdf"_s });
}

void TestRecoveryKeyPage::aPrinterThatDoesNotTakeItIsSaid()
{
    QTemporaryDir folder;
    printTo(folder.filePath(u"none/paper.pdf"_s));
    QCOMPARE(noteOf(m_page.get(), u"keyReport"_s), u"The printer did not take it."_s);
}

void TestRecoveryKeyPage::theDialogStaysUntilItIsTakenDown()
{
    RecoveryKeyDialog dialog(m_key);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    showActive(&dialog);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    dialog.close();
    QVERIFY(dialog.isVisible());
    auto* last = dialog.findChild<QLineEdit*>(u"lastGroup"_s);
    last->setFocus();
    QTest::keyClicks(last, m_key.section(u'-', -1));
    QTest::keyClick(last, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
}

void TestRecoveryKeyPage::namesItsControls()
{
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
}

void TestRecoveryKeyPage::looksWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestRecoveryKeyPage::looksWell()
{
    QFETCH(bool, dark);
    ThemeKeeper keeper(qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QTRY_COMPARE(m_page->grab().toImage().pixelColor(5, 5), Theme(dark).color(Token::Window));
    const QString look = dark ? u"dark"_s : u"light"_s;
    savePicture(m_page.get(), u"recovery-"_s + look);
    m_page->resize(1024, 680);
    savePicture(m_page.get(), u"recovery-small-"_s + look);
}

QTEST_MAIN(TestRecoveryKeyPage)
#include "tst_recoverykeypage.moc"
