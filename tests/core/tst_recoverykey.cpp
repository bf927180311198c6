// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/recoverykey.h"

#include <QRegularExpression>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What a person copies from paper: read however it is written, refused with any slip of the hand.
class TestRecoveryKey final : public QObject {
    Q_OBJECT

private slots:
    void looksAsPrinted();
    void readsWhatItHasWritten();
    void toleratesHowItIsTyped_data();
    void toleratesHowItIsTyped();
    void findsEveryWrongSign();
    void findsEveryPairOfSwappedSigns();
    void findsSwappedGroups();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    /// 20 bytes of which no two are the same, and its text: on paper for good.
    [[nodiscard]] static SecretBytes specimen();
    [[nodiscard]] static QString specimenText();
    [[nodiscard]] static QString detailOf(const QString& text);
};

namespace {
constexpr QStringView signs = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
}

SecretBytes TestRecoveryKey::specimen()
{
    SecretBytes key(RecoveryKey::Size);
    for (qsizetype at = 0; at < key.size(); ++at) {
        key.data()[at] = static_cast<unsigned char>(at * 13 + 7);
    }
    return key;
}

QString TestRecoveryKey::specimenText()
{
    return u"0WA22-BHV91-AP4VV-WH6BA-7C5XS-BBY9W-FYJ5W-HSQB9"_s;
}

QString TestRecoveryKey::detailOf(const QString& text)
{
    const auto key = RecoveryKey::fromText(text);
    if (key) {
        return u"accepted"_s;
    }
    return key.error().kind == Error::Kind::Refused ? key.error().detail : u"another kind"_s;
}

void TestRecoveryKey::looksAsPrinted()
{
    // A key that was printed by an earlier Vaglio opens for good.
    QCOMPARE(RecoveryKey::toText(specimen()), specimenText());
    static const QRegularExpression form(u"^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){7}$"_s);
    for (int round = 0; round < 100; ++round) {
        const QString text = RecoveryKey::toText(RecoveryKey::random());
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
    }
}

void TestRecoveryKey::readsWhatItHasWritten()
{
    const SecretBytes zeros(RecoveryKey::Size);
    const auto ofZeros = RecoveryKey::fromText(RecoveryKey::toText(zeros));
    QVERIFY(ofZeros);
    QCOMPARE(ofZeros->view(), zeros.view());
    for (int round = 0; round < 1000; ++round) {
        const SecretBytes key = RecoveryKey::random();
        const auto read = RecoveryKey::fromText(RecoveryKey::toText(key));
        QVERIFY(read);
        QCOMPARE(read->view(), key.view());
    }
}

void TestRecoveryKey::toleratesHowItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    const QString text = specimenText();
    QTest::newRow("as printed") << text;
    QTest::newRow("small letters") << text.toLower();
    QTest::newRow("no hyphens") << QString(text).remove(u'-');
    QTest::newRow("spaces") << QString(text).replace(u'-', u' ');
    QTest::newRow("dashes") << QString(text).replace(u'-', u'\u2013');
    QTest::newRow("hard hyphens") << QString(text).replace(u'-', u'\u2011');
    QTest::newRow("hard spaces") << QString(text).replace(u'-', u'\u00A0');
    QTest::newRow("two lines") << text.first(23) + u"\r\n"_s + text.sliced(24);
    QTest::newRow("around it") << u"\t "_s + text + u" \n"_s;
    QTest::newRow("between all signs") << [&text] {
        QString wide;
        for (const QChar sign : text) {
            wide += sign;
            wide += u" - "_s;
        }
        return wide;
    }();
    QTest::newRow("O for 0") << QString(text).replace(u'0', u'O');
    QTest::newRow("o for 0") << QString(text).replace(u'0', u'o');
    QTest::newRow("I for 1") << QString(text).replace(u'1', u'I');
    QTest::newRow("i for 1") << QString(text).replace(u'1', u'i');
    QTest::newRow("L for 1") << QString(text).replace(u'1', u'L');
    QTest::newRow("l for 1") << QString(text).replace(u'1', u'l');
}

void TestRecoveryKey::toleratesHowItIsTyped()
{
    QFETCH(QString, typed);
    const auto read = RecoveryKey::fromText(typed);
    QVERIFY(read);
    QCOMPARE(read->view(), specimen().view());
}

void TestRecoveryKey::findsEveryWrongSign()
{
    const QString text = specimenText();
    int tried = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'-') {
            continue;
        }
        for (const QChar sign : signs) {
            if (sign != text[at]) {
                QString wrong = text;
                wrong[at] = sign;
                QCOMPARE(detailOf(wrong), u"check"_s);
                ++tried;
            }
        }
    }
    QCOMPARE(tried, 40 * 31);
}

void TestRecoveryKey::findsEveryPairOfSwappedSigns()
{
    int tried = 0;
    for (int round = 0; round < 10; ++round) {
        const QString text = RecoveryKey::toText(RecoveryKey::random()).remove(u'-');
        for (qsizetype at = 1; at < text.size(); ++at) {
            if (text[at] != text[at - 1]) {
                QString wrong = text;
                std::swap(wrong[at], wrong[at - 1]);
                QCOMPARE(detailOf(wrong), u"check"_s);
                ++tried;
            }
        }
    }
    QVERIFY(tried > 10 * 30);
}

void TestRecoveryKey::findsSwappedGroups()
{
    const QStringList groups = specimenText().split(u'-');
    QCOMPARE(groups.size(), 8);
    for (qsizetype one = 0; one < groups.size(); ++one) {
        for (qsizetype two = one + 1; two < groups.size(); ++two) {
            QStringList wrong = groups;
            wrong.swapItemsAt(one, two);
            QCOMPARE(detailOf(wrong.join(u'-')), u"check"_s);
        }
    }
}

void TestRecoveryKey::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("detail");
    const QString text = specimenText();
    const auto with
        = [&text](QStringView sign) { return QString(text).replace(7, 1, sign.toString()); };
    QTest::newRow("nothing") << QString() << u"length"_s;
    QTest::newRow("hyphens") << u"-------"_s << u"length"_s;
    QTest::newRow("one less") << text.chopped(1) << u"length"_s;
    QTest::newRow("one more") << text + u'0' << u"length"_s;
    QTest::newRow("a group less") << text.chopped(6) << u"length"_s;
    QTest::newRow("twice") << text + u'-' + text << u"length"_s;
    QTest::newRow("very long") << QString(1'000'000, u'7') << u"length"_s;
    QTest::newRow("U") << with(u"U") << u"sign"_s;
    QTest::newRow("u") << with(u"u") << u"sign"_s;
    QTest::newRow("full stop") << with(u".") << u"sign"_s;
    QTest::newRow("NUL") << QString(text).replace(7, 1, QChar()) << u"sign"_s;
    QTest::newRow("accent") << with(u"\u00C8") << u"sign"_s;
    QTest::newRow("Greek") << with(u"\u0391") << u"sign"_s;
    QTest::newRow("emoji") << with(u"\U0001F511") << u"sign"_s;
    QTest::newRow("all zeros") << QString(40, u'0') << u"check"_s;
}

void TestRecoveryKey::saysWhatIsWrong()
{
    QFETCH(QString, typed);
    QFETCH(QString, detail);
    QCOMPARE(detailOf(typed), detail);
}

QTEST_GUILESS_MAIN(TestRecoveryKey)
#include "tst_recoverykey.moc"
