// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/settings.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

class TestSettings final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void startsWithTheUsualValues();
    void keepsWhatWasChosen();
    void tellsOnlyRealChanges();
    void readsNonsenseAsTheUsual_data();
    void readsNonsenseAsTheUsual();
    void clampsTheInterval();
    void isReadableByItsOwnerAlone();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"vaglio.ini"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettings::startsWithTheUsualValues()
{
    QSettings store(file(), QSettings::IniFormat);
    const Settings settings(&store);
    QVERIFY(!settings.environment());
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.language(), LanguageChoice::System);
    QCOMPARE(settings.prices().automatic, Money::euro(1, 45));
    QCOMPARE(settings.prices().selfie, Money::euro(2, 40));
    QCOMPARE(settings.prices().live, Money::euro(8, 90));
    QCOMPARE(settings.checkInterval(), std::chrono::seconds(60));
    QCOMPARE(settings.callsPerMinute(), 120);
    QVERIFY(settings.state(u"window"_s).isEmpty());
}

void TestSettings::keepsWhatWasChosen()
{
    const PriceList prices { Money::euro(1, 1), Money::euro(2, 2), Money::euro(3, 3) };
    {
        QSettings store(file(), QSettings::IniFormat);
        Settings settings(&store);
        settings.setEnvironment(Environment::Production);
        settings.setOperatorName(u"G. Ferrì"_s);
        settings.setTheme(ThemeChoice::Dark);
        settings.setLanguage(LanguageChoice::Italian);
        settings.setPrices(prices);
        settings.setCheckInterval(std::chrono::minutes(5));
        settings.setCallsPerMinute(30);
        settings.setState(u"columns"_s, QByteArray("\x00\x01\xff", 3));
    }
    QSettings store(file(), QSettings::IniFormat);
    const Settings settings(&store);
    QCOMPARE(settings.environment(), Environment::Production);
    QCOMPARE(settings.operatorName(), u"G. Ferrì"_s);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.language(), LanguageChoice::Italian);
    QCOMPARE(settings.prices(), prices);
    QCOMPARE(settings.checkInterval(), std::chrono::seconds(300));
    QCOMPARE(settings.callsPerMinute(), 30);
    QCOMPARE(settings.state(u"columns"_s), QByteArray("\x00\x01\xff", 3));
}

void TestSettings::tellsOnlyRealChanges()
{
    QSettings store(file(), QSettings::IniFormat);
    Settings settings(&store);
    QSignalSpy theme(&settings, &Settings::themeChanged);
    QSignalSpy prices(&settings, &Settings::pricesChanged);
    settings.setTheme(ThemeChoice::System);
    settings.setPrices(PriceList {});
    QCOMPARE(theme.size(), 0);
    QCOMPARE(prices.size(), 0);
    settings.setTheme(ThemeChoice::Light);
    settings.setTheme(ThemeChoice::Light);
    QCOMPARE(theme.size(), 1);
}

void TestSettings::readsNonsenseAsTheUsual_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("price is a word") << u"prices/selfie"_s << QVariant(u"cheap"_s);
    QTest::newRow("price below zero") << u"prices/selfie"_s << QVariant(-1);
    QTest::newRow("price beyond reason") << u"prices/selfie"_s << QVariant(100'001);
    QTest::newRow("interval zero") << u"check/seconds"_s << QVariant(0);
    QTest::newRow("interval of a day") << u"check/seconds"_s << QVariant(86'400);
    QTest::newRow("no calls") << u"check/callsPerMinute"_s << QVariant(0);
    QTest::newRow("very many calls") << u"check/callsPerMinute"_s << QVariant(100'000);
    QTest::newRow("theme unknown") << u"look/theme"_s << QVariant(u"sepia"_s);
    QTest::newRow("language unknown") << u"look/language"_s << QVariant(u"fr"_s);
    QTest::newRow("environment unknown") << u"account/environment"_s << QVariant(u"moon"_s);
}

void TestSettings::readsNonsenseAsTheUsual()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings store(file(), QSettings::IniFormat);
    store.setValue(key, value);
    const Settings settings(&store);
    QCOMPARE(settings.prices(), PriceList {});
    QCOMPARE(settings.checkInterval(), std::chrono::seconds(60));
    QCOMPARE(settings.callsPerMinute(), 120);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.language(), LanguageChoice::System);
    QVERIFY(!settings.environment());
}

void TestSettings::clampsTheInterval()
{
    QSettings store(file(), QSettings::IniFormat);
    Settings settings(&store);
    settings.setCheckInterval(std::chrono::seconds(1));
    QCOMPARE(settings.checkInterval(), std::chrono::seconds(10));
    settings.setCheckInterval(std::chrono::hours(9));
    QCOMPARE(settings.checkInterval(), std::chrono::seconds(3600));
    settings.setCallsPerMinute(0);
    QCOMPARE(settings.callsPerMinute(), 10);
    settings.setCallsPerMinute(10'000);
    QCOMPARE(settings.callsPerMinute(), 600);
}

void TestSettings::isReadableByItsOwnerAlone()
{
    // given a file that others may read
    QFile existing(file());
    QVERIFY(existing.open(QIODevice::WriteOnly));
    existing.close();
    QVERIFY(existing.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    // when settings use it
    QSettings store(file(), QSettings::IniFormat);
    Settings settings(&store);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    // then only the owner may, before and after a change
    QVERIFY(!(QFile::permissions(file()) & others));
    settings.setTheme(ThemeChoice::Dark);
    QVERIFY(!(QFile::permissions(file()) & others));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
