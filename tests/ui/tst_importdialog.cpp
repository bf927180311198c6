// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/requestbook.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "tests/ui/vaultpagetest.h"
#include "ui/requests/importdialog.h"
#ifdef Q_OS_UNIX
#include "tests/core/waitingfile.h"
#endif

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

/// The smallest evidence that can be read, its own for each sign.
QByteArray picture(char sign)
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000")
        + QByteArray(20'000, sign) + QByteArray::fromHex("ffd9");
}

} // namespace

/// Archives that were saved by hand, taken into a real vault: how far it is, and what was done.
class TestImportDialog final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatBecameOfEach();
#ifdef Q_OS_UNIX
    void whoeverStopsItIsToldWhatWasDone();
#endif

private:
    [[nodiscard]] QString file(const QString& name, const QByteArray& content) const;
    void open(const QStringList& files);
    template <typename T> T* child(const QString& name) const
    {
        return m_dialog->findChild<T*>(name);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<VaultSample> m_vault;
    std::unique_ptr<RequestBook> m_book;
    std::unique_ptr<QWidget> m_window;
    QPointer<ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    m_vault = std::make_unique<VaultSample>();
    QVERIFY(!m_vault->make().isEmpty());
    m_book = std::make_unique<RequestBook>(m_vault->door()->deskVault().worker, nullptr);
    m_window = std::make_unique<QWidget>();
    showActive(m_window.get());
}

void TestImportDialog::cleanup()
{
    m_window.reset();
    m_book.reset();
    m_vault.reset();
}

QString TestImportDialog::file(const QString& name, const QByteArray& content) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        ? file.fileName()
        : QString();
}

void TestImportDialog::open(const QStringList& files)
{
    const DeskVault vault = m_vault->door()->deskVault();
    m_dialog = new ImportDialog(new EvidenceImport(vault.worker, m_book.get(),
                                    EvidenceFiles(vault.evidenceFolder), u"G. Ferri"_s),
        files, m_window.get());
    showActive(m_dialog);
}

void TestImportDialog::saysWhatBecameOfEach()
{
    open({ file(u"one.jpg"_s, picture('1')), file(u"again.jpg"_s, picture('1')),
        file(u"two.jpg"_s, picture('2')), file(u"note.txt"_s, "no evidence") });
    auto* bar = child<QProgressBar>(u"importProgress"_s);
    QCOMPARE(bar->maximum(), 4);
    QSignalSpy moved(bar, &QProgressBar::valueChanged);
    QTRY_VERIFY(child<QWidget>(u"importSummary"_s)->isVisible());
    QList<int> values;
    for (const QVariantList& one : std::as_const(moved)) {
        values << one.first().toInt();
    }
    QVERIFY(!values.isEmpty());
    QVERIFY(std::ranges::is_sorted(values));
    QCOMPARE(values.last(), 4);
    QCOMPARE(noteOf(m_dialog, u"importSummary"_s),
        u"With their request: 0. Without a label: 2. Kept already: 1. Not taken: 1."_s);
    const QStringList lines = child<QPlainTextEdit>(u"importList"_s)->toPlainText().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(0).startsWith(u"one.jpg: kept without a label, as import-"_s),
        qPrintable(lines.at(0)));
    QVERIFY(lines.at(1).startsWith(u"again.jpg: kept already, with import-"_s));
    QCOMPARE(lines.at(3), u"note.txt: not taken, it is no archive of evidence"_s);
    QCOMPARE(unnamedControls(m_dialog), QStringList());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_dialog.isNull());
}

#ifdef Q_OS_UNIX
/// It ends with the file it is at, and stays until that is said.
void TestImportDialog::whoeverStopsItIsToldWhatWasDone()
{
    Testing::WaitingFile waiting(m_folder.filePath(u"waiting.jpg"_s));
    const QString never = file(u"never.jpg"_s, picture('5'));
    open({ file(u"done.jpg"_s, picture('3')), waiting.path(), never, never });
    QTRY_VERIFY(waiting.isWaitedFor());
    QTRY_COMPARE(child<QProgressBar>(u"importProgress"_s)->value(), 1);
    auto* close = child<QAbstractButton>(u"importClose"_s);
    QCOMPARE(close->text(), u"Stop"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(child<QLabel>(u"importTask"_s)->text(), u"Stopping after this file…"_s);
    QVERIFY(!close->isEnabled());
    savePicture(m_dialog, u"import-stopping"_s);
    QVERIFY(waiting.give(picture('4')));
    QTRY_VERIFY(child<QWidget>(u"importSummary"_s)->isVisible());
    QCOMPARE(noteOf(m_dialog, u"importSummary"_s),
        u"Stopped; 2 file(s) were not looked at. With their request: 0. Without a label: 2. Kept "
        "already: 0. Not taken: 0."_s);
    savePicture(m_dialog, u"import-stopped"_s);
    QCOMPARE(m_book->snapshot()->cases.size(), 2);
    QCOMPARE(close->text(), u"Close"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_VERIFY(m_dialog.isNull());
}
#endif

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
