// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/newlinkpage.h"
#include "ui/kit/themekeeper.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QTest>

#include <memory>

namespace Vaglio::Testing {

/// The product page's sample, with every documented field filled.
inline LinkOrder fullOrder()
{
    using namespace Qt::StringLiterals;
    LinkOrder order;
    order.mode = ServiceMode::Selfie;
    order.mail = u"franco.rossi@example.it"_s;
    order.applicant = { u"Franco"_s, u"Rossi"_s, u"M"_s, u"Italy"_s, QDate(1977, 11, 6), u"Rome"_s,
        u"RSSMRA02D16A662G"_s };
    order.healthCardRequired = true;
    order.healthCardCheckExpire = true;
    order.phoneRequired = true;
    order.phoneEditable = true;
    order.phoneNumber = u"333 123 4567"_s;
    order.policyUrl = u"https://www.company.example/privacy-policy/"_s;
    order.imagesAsPdf = false;
    order.layout = { u"Video Identification"_s, u"https://www.website.example/logo.png"_s,
        u"http://www.website.example/favicon.png"_s, u"#cecece"_s, u"#000000"_s,
        u"Company Spa, VAT 11111111111"_s };
    order.redirectSuccess = u"https://example.com/success"_s;
    order.redirectFailure = u"https://example.com/failure"_s;
    order.callbackUrl = u"https://example.com/callback"_s;
    order.callbackMethod = u"JSON"_s;
    order.callbackField = u"payload"_s;
    order.callbackHeaders = { { u"X-Secret"_s, u"a: b"_s }, { u"X-Two"_s, u"2"_s } };
    return order;
}

/// What the tests of the new-link page stand on: the page on the screen, empty before each test,
/// and the hands of the person who uses it.
class NewLinkTest : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_keeper = new ThemeKeeper(qApp, Theme::Mode::Light);
    }

    void init()
    {
        m_page = std::make_unique<NewLinkPage>();
        m_page->setClock([] { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); });
        m_page->resize(1440, 868);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

protected:
    template <typename T> T* find(const QString& name) const { return m_page->findChild<T*>(name); }
    void type(const QString& name, const QString& text)
    {
        auto* widget = find<QWidget>(name);
        QVERIFY2(widget != nullptr, qPrintable(name));
        widget->setFocus();
        QVERIFY2(widget->hasFocus(), qPrintable(name));
        QTest::keyClick(widget, Qt::Key_End);
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                QTest::keyClick(widget, Qt::Key_Return);
            }
            QTest::keyClicks(widget, lines[i]);
        }
    }

    void click(const QString& name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }

    [[nodiscard]] QString bannerText() const
    {
        const auto* banner = find<QWidget>(u"newLinkBanner"_s);
        return banner == nullptr ? QString() : banner->accessibleName();
    }

    [[nodiscard]] QString sentence(const QString& firstFieldOfRow) const
    {
        const auto* label = find<QLabel>(u"sentence_"_s + firstFieldOfRow);
        return label->isVisible() ? label->text() : QString();
    }

    ThemeKeeper* m_keeper = nullptr;
    std::unique_ptr<NewLinkPage> m_page;
};

} // namespace Vaglio::Testing
