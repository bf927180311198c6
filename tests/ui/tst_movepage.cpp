// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"
#include "core/vault/faultpoint.h"
#include "tests/core/otherdisk.h"
#include "tests/ui/accessiblenames.h"
#include "tests/ui/uitest.h"
#include "tests/ui/vaultpagetest.h"
#include "ui/kit/themekeeper.h"
#include "ui/setup/movepage.h"
#include "ui/setup/vaultwords.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

QSemaphore theGate; ///< at which a move waits, once all is copied
QSemaphore theArrival;

void waitOnceCopied(const char* step)
{
    if (qstrcmp(step, "move.copied") == 0) {
        theArrival.release();
        theGate.acquire();
    }
}

} // namespace

/// How a vault is moved to another disk, and what is said of it.
class TestMovePage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsHowFarItIs();
    void canBeCancelled();
    void cancelledBeforeItBegins();
    void saysWhyItIsNotMoved_data();
    void saysWhyItIsNotMoved();
    void saysWhereItIs();
    void looksWell_data();
    void looksWell();

private:
    [[nodiscard]] QPushButton* cancel() const
    {
        return m_page->findChild<QPushButton*>(u"moveCancel"_s);
    }
    [[nodiscard]] int progress() const
    {
        return m_page->findChild<QProgressBar*>(u"moveProgress"_s)->value();
    }

    std::unique_ptr<VaultSample> m_vault;
    std::unique_ptr<QTemporaryDir> m_disk;
    QString m_from;
    QString m_to;
    std::unique_ptr<MovePage> m_page;
};

void TestMovePage::init()
{
    m_vault = std::make_unique<VaultSample>();
    QVERIFY(!m_vault->make().isEmpty());
    m_from = m_vault->door()->folder();
    m_disk = Testing::onAnotherDisk(m_from);
    QVERIFY2(m_disk, "this test needs two file systems");
    m_to = m_disk->filePath(u"vaglio-sandbox"_s);
    const auto worker = m_vault->door()->deskVault().worker;
    m_vault->door()->lock();
    const auto closed = worker->runOnHolder(
        [](const std::unique_ptr<Vault>& holder) { return Result<bool>(holder == nullptr); });
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(closed.result().value_or(false));
    m_page = std::make_unique<MovePage>(m_from, m_to);
    showActive(m_page.get());
}

void TestMovePage::cleanup()
{
    setFaultHook(nullptr);
    m_page.reset();
    m_vault.reset();
    m_disk.reset();
}

void TestMovePage::showsHowFarItIs()
{
    QCOMPARE(m_page->findChild<QLabel*>(u"moveFrom"_s)->text(), m_from);
    QCOMPARE(m_page->findChild<QLabel*>(u"moveTo"_s)->text(), m_to);
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
    QSignalSpy ended(m_page.get(), &MovePage::ended);
    setFaultHook(waitOnceCopied);
    m_page->begin();
    QVERIFY(theArrival.tryAcquire(1, 30'000));
    // Copied, and not read again yet.
    QTRY_COMPARE(progress(), MoveSteps / 2);
    QVERIFY(ended.isEmpty());
    theGate.release();
    QTRY_COMPARE(ended.size(), 1);
    QTRY_COMPARE(progress(), MoveSteps);
    QVERIFY(ended.first().first().value<Result<MoveSummary>>().has_value());
    QVERIFY(Vault::existsIn(m_to));
    QVERIFY(!QFileInfo::exists(m_from));
}

void TestMovePage::canBeCancelled()
{
    QSignalSpy ended(m_page.get(), &MovePage::ended);
    setFaultHook(waitOnceCopied);
    m_page->begin();
    QVERIFY(theArrival.tryAcquire(1, 30'000));
    QVERIFY(cancel()->hasFocus());
    QTest::keyClick(cancel(), Qt::Key_Space);
    QVERIFY(!cancel()->isEnabled());
    theGate.release();
    QTRY_COMPARE(ended.size(), 1);
    const auto done = ended.first().first().value<Result<MoveSummary>>();
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(Vault::existsIn(m_from));
    QVERIFY(QDir(m_disk->path()).isEmpty());
}

void TestMovePage::cancelledBeforeItBegins()
{
    QSignalSpy ended(m_page.get(), &MovePage::ended);
    cancel()->click();
    m_page->begin();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(Vault::existsIn(m_from));
    QVERIFY(QDir(m_disk->path()).isEmpty());
}

void TestMovePage::saysWhyItIsNotMoved_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("said");
    QTest::newRow("no room") << failure(Error::Kind::TooLarge, u"3200000000 1100000000"_s).value()
                             << u"It needs 3.2 GB there, and 1.1 GB are free on that disk."_s;
    QTest::newRow("stopped") << failure(Error::Kind::Cancelled).value() << u"Moving was stopped"_s;
    QTest::newRow("name taken") << failure(Error::Kind::Refused, u"exists"_s).value()
                                << u"There is a vaglio-sandbox in that folder already"_s;
    QTest::newRow("inside") << failure(Error::Kind::Refused, u"inside"_s).value()
                            << u"into itself"_s;
    QTest::newRow("in use") << failure(Error::Kind::InUse, u"vaglioctl, desk, 42"_s).value()
                            << u"vaglioctl (process 42 on desk) is using the vault."_s;
    QTest::newRow("bad disk") << failure(Error::Kind::Damaged, u"evidence/a"_s).value()
                              << u"That disk may be failing"_s;
    QTest::newRow("not written") << failure(Error::Kind::Storage).value()
                                 << u"could not be written"_s;
}

void TestMovePage::saysWhyItIsNotMoved()
{
    QFETCH(Error, error);
    QFETCH(QString, said);
    const QString words = VaultWords::notMoved(error, m_to);
    QVERIFY2(words.startsWith(u"The vault is where it was."_s), qPrintable(words));
    QVERIFY2(words.contains(said), qPrintable(words));
}

void TestMovePage::saysWhereItIs()
{
    QVERIFY(VaultWords::moved(m_from, m_to, false).contains(m_to));
    QVERIFY(!VaultWords::moved(m_from, m_to, false).contains(m_from));
    QVERIFY(VaultWords::moved(m_from, m_to, true).contains(m_from));
    QVERIFY(VaultWords::moveEnded(MoveEnd::NotMoved, m_from, m_to).contains(u"where it was"_s));
    QVERIFY(VaultWords::moveEnded(MoveEnd::Moved, m_from, m_to).contains(m_to));
    const Error elsewhere
        = failure(Error::Kind::Storage, u"moved to /media/disk/vaglio-sandbox"_s).value();
    QVERIFY(VaultWords::trouble(elsewhere).startsWith(
        u"The vault was moved to /media/disk/vaglio-sandbox."_s));
}

void TestMovePage::looksWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestMovePage::looksWell()
{
    QFETCH(bool, dark);
    const ThemeKeeper keeper(qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
    setFaultHook(waitOnceCopied);
    m_page->resize(1440, 868);
    m_page->begin();
    QVERIFY(theArrival.tryAcquire(1, 30'000));
    QTRY_COMPARE(progress(), MoveSteps / 2);
    QTRY_COMPARE(m_page->grab().toImage().pixelColor(5, 5), Theme(dark).color(Token::Window));
    savePicture(m_page.get(), dark ? u"move-dark"_s : u"move-light"_s);
    QSignalSpy ended(m_page.get(), &MovePage::ended);
    theGate.release();
    QTRY_COMPARE(ended.size(), 1);
}

QTEST_MAIN(TestMovePage)
#include "tst_movepage.moc"
