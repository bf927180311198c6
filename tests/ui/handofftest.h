// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/handoffdialog.h"
#include "ui/kit/themekeeper.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QUrl>

#include <memory>

namespace Vaglio::Testing {

inline const QString& theLink()
{
    using namespace Qt::StringLiterals;
    static const QString link = u"https://sit-openapi.certid.it/aaaaaaaa-1111-2222-dddd-12345678"_s;
    return link;
}

inline HandOff sample()
{
    using namespace Qt::StringLiterals;
    HandOff handOff;
    handOff.request.id = u"aaaaaaaa-1111-2222-dddd-123456789"_s;
    handOff.request.link = theLink();
    handOff.request.outcome = Outcome::fromRaw(u"running"_s);
    handOff.order.mail = u"franco.rossi@example.it"_s;
    handOff.order.applicant.firstName = u"Franco"_s;
    handOff.order.applicant.lastName = u"Rossi"_s;
    handOff.order.layout.title = u"Video Identification"_s;
    handOff.order.layout.footer = u"Company Spa, VAT 11111111111"_s;
    const QDate today = QDate::currentDate();
    handOff.created = QDateTime(QDate(today.year(), 11, 23), QTime(11, 42));
    handOff.price = Money::euro(2, 40);
    return handOff;
}

/// What the tests of the hand-off stand on: the dialog on the screen before each test, and what it
/// would have opened outside.
class HandOffTest : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_keeper = new ThemeKeeper(qApp, Theme::Mode::Light);
    }

    void init()
    {
        m_opened.clear();
        m_opens = true;
        m_dialog = std::make_unique<HandOffDialog>(sample(), [this](const QUrl& url) {
            m_opened.append(url);
            return m_opens;
        });
        m_dialog->open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void cleanup() { m_dialog.reset(); }

protected:
    template <typename T> T* find(const QString& name) const
    {
        return m_dialog->findChild<T*>(name);
    }
    void click(const QString& name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    ThemeKeeper* m_keeper = nullptr;
    std::unique_ptr<HandOffDialog> m_dialog;
    QList<QUrl> m_opened;
    bool m_opens = true; ///< whether the application outside answers
};

} // namespace Vaglio::Testing
