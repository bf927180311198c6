// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/translationfile.h"

#include "ui/kit/wording.h"
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString translations(const QString& file)
{
    return QDir(QStringLiteral(VAGLIO_SOURCE_DIR)).filePath(u"resources/translations/"_s + file);
}

TranslatedMessage message(const QString& source, const QStringList& forms, bool counts = false)
{
    TranslatedMessage result;
    result.context = u"Vaglio::Sample"_s;
    result.source = source;
    result.forms = forms;
    result.counts = counts;
    return result;
}

} // namespace

class TranslationsTest final : public QObject {
    Q_OBJECT
private slots:
    void everyWordOfTheSource_data();
    void everyWordOfTheSource();
    void everyMessageIsGood_data();
    void everyMessageIsGood();
    void markedWordsAreFound();
    void theProgramSpeaksItalian();
    void theProgramSpeaksEnglish();
    void aBadMessageIsSeen_data();
    void aBadMessageIsSeen();
    void aBadFileIsSeen();
    void aHiddenWordIsSeen();

private:
    static void files();
};

void TranslationsTest::files()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Italian") << u"vaglio_it.ts"_s;
    QTest::newRow("English") << u"vaglio_en.ts"_s;
}

void TranslationsTest::everyWordOfTheSource_data()
{
    files();
}

void TranslationsTest::everyWordOfTheSource()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(translations(file), copy));
    QProcess update;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LUPDATE"_s, QStringLiteral(VAGLIO_LUPDATE));
    update.setProcessEnvironment(environment);

    update.start(
        QStringLiteral(VAGLIO_SOURCE_DIR "/packaging/update-translations"), { folder.path() });
    QVERIFY(update.waitForFinished());
    QCOMPARE(update.exitCode(), 0);

    const auto kept = readTranslations(contents(translations(file)));
    const auto wanted = readTranslations(contents(copy));
    QVERIFY(wanted.size() > 10);
    const QString hint = u"run packaging/update-translations, then translate"_s;
    const QStringList missing = lackedBy(kept, wanted);
    QVERIFY2(missing.isEmpty(), qPrintable(u"missing, %1: "_s.arg(hint) + missing.join(u'\n')));
    const QStringList obsolete = lackedBy(wanted, kept);
    QVERIFY2(obsolete.isEmpty(), qPrintable(u"obsolete, %1: "_s.arg(hint) + obsolete.join(u'\n')));
}

void TranslationsTest::everyMessageIsGood_data()
{
    files();
}

void TranslationsTest::everyMessageIsGood()
{
    QFETCH(QString, file);
    const auto messages = readTranslations(contents(translations(file)));
    QVERIFY(messages.size() > 10);

    QStringList faults;
    for (const TranslatedMessage& one : messages) {
        for (const QString& fault : faultsOf(one)) {
            faults << u"%1: %2"_s.arg(one.name(), fault);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// lupdate passes over QT_TRANSLATE_NOOP where it stands inside of a call that it takes for tr().
void TranslationsTest::markedWordsAreFound()
{
    QStringList known;
    for (const TranslatedMessage& one :
        readTranslations(contents(translations(u"vaglio_it.ts"_s)))) {
        known << u"%1 | %2"_s.arg(one.context, one.source);
    }
    QStringList marked;
    for (const QString& folder : { u"/ui"_s, u"/app/desk"_s }) {
        QDirIterator it(QStringLiteral(VAGLIO_SOURCE_DIR) + folder, { u"*.cpp"_s, u"*.h"_s },
            QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            marked << markedForTranslation(QString::fromUtf8(contents(it.next())));
        }
    }
    QVERIFY(!marked.isEmpty());
    for (const QString& one : std::as_const(marked)) {
        QVERIFY2(known.contains(one), qPrintable(one));
    }
}

void TranslationsTest::theProgramSpeaksItalian()
{
    Language language;
    language.apply(LanguageChoice::Italian);

    QCOMPARE(Wording::status(Outcome::Status::Ok), u"Approvata"_s);
    QCOMPARE(Wording::daysLeft(1), u"1 g"_s);
    QCOMPARE(Wording::daysLeft(2), u"2 gg"_s);
    QCOMPARE(
        QCoreApplication::translate("Vaglio::ListArea", "%Ln case(s) available", nullptr, 1248),
        u"1.248 casi disponibili"_s);
    // Qt's own words, of the buttons in its dialogs.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Annulla"_s);
}

void TranslationsTest::theProgramSpeaksEnglish()
{
    Language language;
    language.apply(LanguageChoice::Italian);
    language.apply(LanguageChoice::English);

    QCOMPARE(Wording::status(Outcome::Status::Ok), u"Approved"_s);
    QCOMPARE(QCoreApplication::translate("Vaglio::FieldsSection", "%n differ(s)", nullptr, 1),
        u"1 differs"_s);
    QCOMPARE(QCoreApplication::translate("Vaglio::FieldsSection", "%n differ(s)", nullptr, 2),
        u"2 differ"_s);
}

void TranslationsTest::aBadMessageIsSeen_data()
{
    QTest::addColumn<TranslatedMessage>("message");
    QTest::addColumn<qsizetype>("faults");

    QTest::newRow("good") << message(u"%1 of %2"_s, { u"%1 di %2"_s }) << qsizetype(0);
    QTest::newRow("good, another order") << message(u"%1 of %2"_s, { u"%2: %1"_s }) << qsizetype(0);
    QTest::newRow("good, counted")
        << message(u"%n day(s)"_s, { u"un giorno"_s, u"%n giorni"_s }, true) << qsizetype(0);
    TranslatedMessage unfinished = message(u"Open"_s, { u"Apri"_s });
    unfinished.state = u"unfinished"_s;
    QTest::newRow("unfinished") << unfinished << qsizetype(1);
    TranslatedMessage vanished = message(u"Open"_s, { u"Apri"_s });
    vanished.state = u"vanished"_s;
    QTest::newRow("vanished") << vanished << qsizetype(1);
    QTest::newRow("empty") << message(u"Open"_s, { QString() }) << qsizetype(1);
    QTest::newRow("only a space") << message(u"Open"_s, { u" "_s }) << qsizetype(1);
    QTest::newRow("no translation") << message(u"Open"_s, {}) << qsizetype(1);
    QTest::newRow("placeholder lost") << message(u"%1 of %2"_s, { u"%1 di"_s }) << qsizetype(1);
    QTest::newRow("placeholder new") << message(u"Page %1"_s, { u"%1 di %2"_s }) << qsizetype(1);
    QTest::newRow("placeholder in braces")
        << message(u"{link} is there"_s, { u"{collegamento}"_s }) << qsizetype(1);
    QTest::newRow("number lost") << message(u"%n day(s)"_s, { u"%n giorno"_s, u"giorni"_s }, true)
                                 << qsizetype(1);
    QTest::newRow("locale lost") << message(u"%Ln day(s)"_s, { u"%Ln giorno"_s, u"%n giorni"_s },
        true) << qsizetype(1);
    QTest::newRow("plural form lost")
        << message(u"%n day(s)"_s, { u"%n giorni"_s }, true) << qsizetype(1);
    QTest::newRow("plural form empty")
        << message(u"%n day(s)"_s, { u"%n giorno"_s, QString() }, true) << qsizetype(1);
    QTest::newRow("mnemonic lost") << message(u"&Open"_s, { u"Apri"_s }) << qsizetype(1);
    QTest::newRow("ampersand is no mnemonic")
        << message(u"A && B"_s, { u"A e B"_s }) << qsizetype(0);
    QTest::newRow("exclamation mark") << message(u"Done."_s, { u"Fatto!"_s }) << qsizetype(1);
    QTest::newRow("space in front") << message(u"Done"_s, { u" Fatto"_s }) << qsizetype(1);
    QTest::newRow("space behind lost") << message(u"Name: "_s, { u"Nome:"_s }) << qsizetype(1);
    QTest::newRow("apostrophe") << message(u"The order"_s, { u"L\u2019ordine"_s }) << qsizetype(1);
}

void TranslationsTest::aBadMessageIsSeen()
{
    QFETCH(TranslatedMessage, message);
    QFETCH(qsizetype, faults);

    const QStringList seen = faultsOf(message);

    QVERIFY2(seen.size() == faults, qPrintable(seen.join(u'\n')));
}

void TranslationsTest::aBadFileIsSeen()
{
    const QByteArray good = R"(<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="it_IT"><context><name>Vaglio::Sample</name>
<message><source>Open</source><comment>a door</comment><translation>Apri</translation></message>
<message numerus="yes"><source>%n day(s)</source><translation>
<numerusform>%n giorno</numerusform><numerusform>%n giorni</numerusform></translation></message>
</context></TS>)";
    const auto messages = readTranslations(good);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(0).name(), u"Vaglio::Sample | Open | a door"_s);
    QCOMPARE(messages.at(1).forms, QStringList({ u"%n giorno"_s, u"%n giorni"_s }));
    QVERIFY(faultsOf(messages.at(0)).isEmpty() && faultsOf(messages.at(1)).isEmpty());

    QByteArray bad = good;
    bad.replace("<translation>Apri", "<translation type=\"unfinished\">");
    bad.replace("%n giorni", "giorni");
    const auto worse = readTranslations(bad);
    QCOMPARE(faultsOf(worse.at(0)), QStringList({ u"unfinished"_s, u"empty"_s }));
    QCOMPARE(faultsOf(worse.at(1)), QStringList({ u"placeholders %n became "_s }));

    // One word that the file lacks, and one that only the file has.
    QCOMPARE(
        lackedBy(messages.mid(1), messages), QStringList { u"Vaglio::Sample | Open | a door"_s });
    QCOMPARE(lackedBy(messages, messages.mid(1)), QStringList());
    QVERIFY(readTranslations(good.left(200)).isEmpty());
}

void TranslationsTest::aHiddenWordIsSeen()
{
    const QString code = uR"(return tr(QT_TRANSLATE_NOOP("Sync", "Working "
        "offline"));)"_s;

    QCOMPARE(markedForTranslation(code), QStringList { u"Sync | Working offline"_s });
}

} // namespace Vaglio

QTEST_GUILESS_MAIN(Vaglio::TranslationsTest)
#include "tst_translations.moc"
