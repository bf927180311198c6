// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/smalldisk.h"
#include "tests/ui/vaultwindowtest.h"
#include "ui/requests/requestspage.h"
#include "ui/requests/requeststable.h"
#include "ui/setup/iconnote.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Vaglio;
using Vaglio::Testing::Long;
using Vaglio::Testing::SmallDisk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DiskSize = 16 * 1024 * 1024;
constexpr int SomeNoteCharacters = 3'000;

} // namespace

/// What a person sees who writes something down while the disk is full: why it is not kept, and all
/// that was typed. The real window over a vault on a real disk.
class TestFullDiskWindow final : public Testing::VaultWindowTest {
    Q_OBJECT
public:
    TestFullDiskWindow()
        : VaultWindowTest(8)
    {
    }

private slots:
    void init();
    void cleanup();
    void aNoteStaysTyped_data();
    void aNoteStaysTyped();
    void aLabelStaysTyped_data();
    void aLabelStaysTyped();

private:
    void openDesk() override;
    void levels();
    /// The first of the queue, with the keyboard on the list, once that can be done with it.
    void select(Queue queue, const QString& act);
    [[nodiscard]] CasePtr current() const { return m_desk->book()->find(words(u"caseId"_s)); }
    [[nodiscard]] QString said(const QString& answer) const
    {
        const auto* note = m_window->findChild<IconNote*>(answer);
        return note == nullptr ? QString() : note->text();
    }

    std::unique_ptr<SmallDisk> m_disk;
    RequestsPage* m_page = nullptr;
};

void TestFullDiskWindow::init()
{
    VAGLIO_NEEDS_SMALL_DISK(m_disk, DiskSize);
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", m_disk->path().toLocal8Bit()); // there the vault is made
    VaultWindowTest::init();
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    QVERIFY(m_door->folder().startsWith(m_disk->path()));
}

void TestFullDiskWindow::cleanup()
{
    VaultWindowTest::cleanup();
    m_disk.reset();
}

void TestFullDiskWindow::openDesk()
{
    makeDesk();
    makeWindow();
    m_page = m_window->findChild<RequestsPage*>();
    m_desk->rescue()->setPaused(true); // it would write too
    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync()->state().everSucceeded, Long);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, Long);
}

void TestFullDiskWindow::levels()
{
    QTest::addColumn<qint64>("leave");
    QTest::newRow("nothing left") << qint64(0);
    QTest::newRow("a block left") << SmallDisk::Block;
    QTest::newRow("two blocks left") << 2 * SmallDisk::Block;
}

void TestFullDiskWindow::select(Queue queue, const QString& act)
{
    m_page->setQueue(queue);
    auto* table = m_page->findChild<RequestsTable*>();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, Long);
    const auto id
        = [table] { return table->model()->index(0, 0).data(RequestListModel::IdRole).toString(); };
    QTRY_VERIFY(!id().isEmpty());
    QVERIFY(m_page->selectCase(id()));
    table->setFocus();
    QTRY_VERIFY(!words(u"caseId"_s).isEmpty() && words(u"caseId"_s) == m_page->currentId()
        && m_window->findChild<QAction*>(act)->isEnabled());
}

void TestFullDiskWindow::aNoteStaysTyped_data()
{
    levels();
}

void TestFullDiskWindow::aNoteStaysTyped()
{
    QFETCH(qint64, leave);
    select(Queue::All, u"noteCase"_s);
    const QString text = u"Richiamare lunedì. "_s.repeated(SomeNoteCharacters / 19).trimmed();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_N);
    QTRY_VERIFY(isShown(u"noteDialog"_s) && part(u"noteText"_s)->hasFocus());
    auto* editor = m_window->findChild<QPlainTextEdit*>(u"noteText"_s);
    editor->setPlainText(text);
    QVERIFY(m_disk->fill(leave));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(
        said(u"noteAnswer"_s).contains(u"the disk has room"_s), qPrintable(said(u"noteAnswer"_s)));
    QVERIFY(isShown(u"noteDialog"_s));
    QCOMPARE(editor->toPlainText(), text);
    QVERIFY(!current()->note);

    m_disk->makeRoom();
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part(u"noteDialog"_s) == nullptr);
    QCOMPARE(current()->note->text, text);
}

void TestFullDiskWindow::aLabelStaysTyped_data()
{
    levels();
}

void TestFullDiskWindow::aLabelStaysTyped()
{
    QFETCH(qint64, leave);
    select(Queue::Unlabelled, u"labelCase"_s);
    const QString id = current()->request.id;
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F2);
    QTRY_VERIFY(isShown(u"labelDialog"_s) && part(u"labelFirstName"_s)->hasFocus());
    const auto field
        = [this](const QString& name) { return m_window->findChild<QLineEdit*>(name); };
    QTest::keyClicks(field(u"labelFirstName"_s), u"Anna"_s);
    field(u"labelLastName"_s)->setFocus();
    QTest::keyClicks(field(u"labelLastName"_s), u"Neri"_s);
    QVERIFY(m_disk->fill(leave));
    QTest::keyClick(field(u"labelLastName"_s), Qt::Key_Return);
    QTRY_VERIFY2(said(u"labelAnswer"_s).contains(u"the disk has room"_s),
        qPrintable(said(u"labelAnswer"_s)));
    QVERIFY(isShown(u"labelDialog"_s));
    QCOMPARE(field(u"labelFirstName"_s)->text(), u"Anna"_s);
    QCOMPARE(field(u"labelLastName"_s)->text(), u"Neri"_s);
    QVERIFY(!m_desk->book()->find(id)->isLabelled());

    m_disk->makeRoom();
    QTest::keyClick(field(u"labelLastName"_s), Qt::Key_Return);
    QTRY_VERIFY(part(u"labelDialog"_s) == nullptr);
    QCOMPARE(m_desk->book()->find(id)->applicantName(), u"Anna Neri"_s);
}

int main(int argc, char* argv[])
{
    SmallDisk::enterOwnMounts();
    QApplication application(argc, argv);
    TestFullDiskWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldiskwindow.moc"
