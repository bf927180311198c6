// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/evidencepagetest.h"
#include "ui/evidence/evidencefiles.h"
#include "ui/evidence/evidenceprinter.h"
#include "ui/evidence/evidencewording.h"
#include "ui/kit/themekeeper.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// What leaves the evidence page: copies in files, and prints.
class TestEvidenceSaving final : public EvidencePageTest {
    Q_OBJECT

private slots:
    void savesACopy();
    void savesAllInANewFolder();
    void saysWhenSavingFails();
    void namesCopiesByContent_data();
    void namesCopiesByContent();
    void printsPages();
};

void TestEvidenceSaving::savesACopy()
{
    const QTemporaryDir folder;
    const EvidenceArchive archive = specimenArchive();
    m_page->setRequestId(u"a1"_s);
    m_page->showArchive(archive);
    QSignalSpy exported(m_page.get(), &EvidencePage::exported);
    type(Qt::Key_S, Qt::ControlModifier);
    m_page->setRequestId(u"b2"_s); // another case is on the page before it is saved
    auto* dialog = find<QFileDialog>(u"saveCopyDialog"_s);
    QVERIFY(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    QCOMPARE(name->text(), u"id_front.jpg"_s);
    const QString path = folder.filePath(u"copy.jpg"_s);
    name->selectAll();
    name->insert(path); // typed letters would open the completer of the dialog over its buttons
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY(find<QWidget>(u"evidenceDone"_s)->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), archive.documents[0].bytes);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
        QFile::Permissions());
    QCOMPARE(exported.count(), 1);
    QCOMPARE(exported.first(), QVariantList({ u"a1"_s, 1 }));
}

void TestEvidenceSaving::savesAllInANewFolder()
{
    const QTemporaryDir parent;
    EvidenceArchive archive = specimenArchive();
    archive.documents.append(documentOf(u"other/ID_FRONT.jpg"_s, archive.documents[0].bytes));
    QCOMPARE(EvidenceFiles::saveAll(archive, parent.path(), u"a/b: Rossi"_s).value_or(u"-"_s),
        parent.filePath(u"a-b- Rossi"_s));
    // The same again goes beside it, never into it.
    const auto second = EvidenceFiles::saveAll(archive, parent.path(), u"a/b: Rossi"_s);
    QCOMPARE(second.value_or(u"-"_s), parent.filePath(u"a-b- Rossi (2)"_s));
    const QDir folder(*second);
    QCOMPARE(folder.entryList(QDir::Files).size(), archive.documents.size());
    QVERIFY(folder.exists(u"id_front.jpg"_s));
    QVERIFY(folder.exists(u"ID_FRONT (2).jpg"_s));
    QCOMPARE(QFileInfo(*second).permissions() & (QFile::ReadGroup | QFile::ExeOther),
        QFile::Permissions());
    // A link that leads nowhere is not followed.
    QVERIFY(QFile::link(parent.filePath(u"nowhere"_s), parent.filePath(u"c"_s)));
    QCOMPARE(EvidenceFiles::saveAll(archive, parent.path(), u"c"_s).value_or(u"-"_s),
        parent.filePath(u"c (2)"_s));

    m_page->setRequestId(u"a1"_s);
    m_page->showArchive(archive);
    QSignalSpy exported(m_page.get(), &EvidencePage::exported);
    type(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = find<QFileDialog>(u"saveAllDialog"_s);
    QVERIFY(dialog != nullptr);
    emit dialog->fileSelected(parent.path());
    QTRY_VERIFY(QDir(parent.filePath(u"Evidence Franco Rossi"_s)).exists(u"audit.pdf"_s));
    QTRY_VERIFY(find<QWidget>(u"evidenceDone"_s)->isVisible());
    QCOMPARE(exported.count(), 1);
    QCOMPARE(
        exported.first(), QVariantList({ u"a1"_s, static_cast<int>(archive.documents.size()) }));
}

void TestEvidenceSaving::saysWhenSavingFails()
{
    const QTemporaryDir folder;
    const auto document = documentOf(u"a.jpg"_s, "bytes");
    const QString path = folder.filePath(u"not/there.jpg"_s);
    const auto saved = EvidenceFiles::save(document, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY(saved.error().detail.contains(path));
    QVERIFY(!EvidenceFiles::saveAll(specimenArchive(), path, u"x"_s));

    m_page->showArchive(specimenArchive());
    type(Qt::Key_S, Qt::ControlModifier);
    emit find<QFileDialog>(u"saveCopyDialog"_s)->fileSelected(path);
    QTRY_VERIFY(find<QWidget>(u"evidenceTrouble"_s)->isVisible());
}

void TestEvidenceSaving::namesCopiesByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QByteArray jpeg("\xff\xd8\xff\xe0");
    QTest::newRow("as it is") << u"a/b/photo.JPEG"_s << jpeg << u"photo.jpeg"_s;
    QTest::newRow("lies") << u"photo.exe"_s << jpeg << u"photo.exe.jpg"_s;
    QTest::newRow("page") << u"a.html"_s << QByteArray("<script>") << u"a.html.txt"_s;
    QTest::newRow("program") << u"a.exe"_s << QByteArray("MZ\0\0", 4) << u"a.exe.bin"_s;
    QTest::newRow("hidden") << u".jpg"_s << jpeg << u"document.jpg"_s;
    QTest::newRow("long") << QString(250, u'a') + u".pdf"_s << QByteArray("%PDF-1.4")
                          << QString(80, u'a') + u".pdf"_s;
}

void TestEvidenceSaving::namesCopiesByContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(EvidenceWording::fileName(documentOf(name, bytes)), expected);
}

void TestEvidenceSaving::printsPages()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"print.pdf"_s);
    auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    EvidencePrinter job(&m_decoder);
    QSignalSpy progressed(&job, &EvidencePrinter::progressed);
    QSignalSpy finished(&job, &EvidencePrinter::finished);
    job.print(
        documentOf(u"a.pdf"_s, pdfOf({ Qt::red, Qt::green, Qt::blue })), std::move(printer), 1, 2);
    QVERIFY(job.isBusy());
    QVERIFY(finished.wait());
    QVERIFY(!job.isBusy());
    QCOMPARE(progressed.last(), QVariantList({ 2, 2 }));
    QPdfDocument printed;
    QCOMPARE(printed.load(path), QPdfDocument::Error::None);
    QCOMPARE(printed.pageCount(), 2);
    QCOMPARE(QColor(printed.render(0, { 100, 140 }).pixel(50, 40)).green() > 200, true);

    QSignalSpy failed(&job, &EvidencePrinter::failed);
    auto second = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
    second->setOutputFormat(QPrinter::PdfFormat);
    second->setOutputFileName(folder.filePath(u"second.pdf"_s));
    job.print(documentOf(u"a.pdf"_s, "%PDF-1.7 broken"), std::move(second), 0, 0);
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::BadArchive);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    new ThemeKeeper(&application, Theme::Mode::Light);
    TestEvidenceSaving test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_evidencesaving.moc"
