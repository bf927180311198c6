// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/recoverykey.h"
#include "tests/core/smalldisk.h"
#include "tests/ui/handofftest.h"
#include "ui/evidence/evidencefiles.h"
#include "ui/issuing/linkpanel.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/recoverykeypage.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QFileDialog>
#include <QSettings>

using namespace Vaglio;
using Vaglio::Testing::SmallDisk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DiskSize = 1024 * 1024;
constexpr qint64 RoomForAny = 256 * 1024;
constexpr qsizetype SomeState = 6'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the window writes outside of a vault, on a disk that has no room left, then a block, then
/// more: it says that it is not saved, and the file that was there before is as it was.
class TestFullDiskFiles final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aRecoveryKeyIsSaved();
    void theImageOfALinkIsSaved();
    void aDocumentIsSaved();
    void aChosenSettingIsKept();

private:
    /// save answers whether it says that it is done.
    void untilThereIsRoom(const std::function<bool()>& save);

    std::unique_ptr<SmallDisk> m_disk;
    QString m_path;
};

void TestFullDiskFiles::init()
{
    VAGLIO_NEEDS_SMALL_DISK(m_disk, DiskSize);
    m_path = m_disk->filePath(u"saved"_s);
    QFile older(m_path);
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
}

void TestFullDiskFiles::untilThereIsRoom(const std::function<bool()>& save)
{
    int refusals = 0;
    bool isSaved = false;
    for (qint64 leave = 0; !isSaved; leave += SmallDisk::Block) {
        QVERIFY2(leave < RoomForAny, "there was never room");
        QVERIFY(m_disk->fill(leave));
        isSaved = save();
        if (!isSaved) {
            ++refusals;
            QCOMPARE(contentOf(m_path), QByteArray("older"));
            QCOMPARE(m_disk->files(), QStringList { u"saved"_s });
        }
    }
    QVERIFY(refusals > 0);
    QCOMPARE(m_disk->files(), QStringList { u"saved"_s });
}

void TestFullDiskFiles::aRecoveryKeyIsSaved()
{
    const QString key = RecoveryKey::toText(RecoveryKey::random());
    untilThereIsRoom([&] {
        RecoveryKeyPage page(key);
        const auto* report = page.findChild<IconNote*>(u"keyReport"_s);
        page.findChild<QAbstractButton*>(u"saveKey"_s)->click();
        auto* dialog = page.findChild<QFileDialog*>(u"saveKeyDialog"_s);
        emit dialog->fileSelected(m_path);
        delete dialog;
        return QTest::qWaitFor([report] { return !report->text().isEmpty(); }, 10'000)
            && report->text().startsWith(u"Saved"_s);
    });
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(contentOf(m_path).contains(key.section(u'-', -1).toUtf8()));
}

void TestFullDiskFiles::theImageOfALinkIsSaved()
{
    HandOffDialog dialog(Testing::sample(), [](const QUrl&) { return true; });
    auto* panel = dialog.findChild<LinkPanel*>();
    untilThereIsRoom([&] { return panel->saveImage(m_path); });
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(!QImage(m_path).isNull());
}

void TestFullDiskFiles::aDocumentIsSaved()
{
    EvidenceDocument document;
    document.bytes = QByteArray(10'000, 'd');
    untilThereIsRoom([&] { return EvidenceFiles::save(document, m_path).has_value(); });
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(contentOf(m_path), document.bytes);
}

/// At no time is the file without what was chosen before, such as where the vault is.
void TestFullDiskFiles::aChosenSettingIsKept()
{
    const QString place = u"/a/folder/of/the/vault"_s;
    m_path = m_disk->filePath(u"vaglio.ini"_s);
    {
        QSettings store(m_path, QSettings::IniFormat);
        Settings settings(&store);
        settings.setVaultFolder(Environment::Production, place);
        settings.setState(u"columns"_s, QByteArray(SomeState, 's')); // more than one block
    }
    for (qint64 leave = 0; leave < 8 * SmallDisk::Block; leave += SmallDisk::Block) {
        QVERIFY(m_disk->fill(leave));
        {
            QSettings store(m_path, QSettings::IniFormat);
            Settings settings(&store);
            const QString name = u"G. Ferri %1"_s.arg(leave);
            settings.setOperatorName(name);
            QCOMPARE(settings.operatorName(), name);
            QVERIFY(contentOf(m_path).contains(place.toUtf8()));
            if (leave == 4 * SmallDisk::Block) { // a person makes room, and goes on
                m_disk->makeRoom();
                settings.setTheme(ThemeChoice::Dark);
                QCOMPARE(settings.operatorName(), name);
                QVERIFY(contentOf(m_path).contains(name.toUtf8()));
            }
        }
        QVERIFY2(contentOf(m_path).contains(place.toUtf8()), qPrintable(QString::number(leave)));
    }
    QVERIFY(contentOf(m_path).contains("G. Ferri 28672")); // by then there was room
}

int main(int argc, char* argv[])
{
    SmallDisk::enterOwnMounts();
    QApplication application(argc, argv);
    TestFullDiskFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldiskfiles.moc"
