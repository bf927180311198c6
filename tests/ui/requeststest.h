// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/requestsamples.h"
#include "ui/kit/themekeeper.h"
#include "ui/requests/listarea.h"
#include "ui/requests/requestspage.h"
#include "ui/requests/requeststable.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

namespace Vaglio::Testing {

using namespace Qt::StringLiterals;

/// What the tests of the page of requests stand on: the page in a window, before each test over a
/// new desk whose service does not answer.
class RequestsTest : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase()
    {
        new ThemeKeeper(qApp, Theme::Mode::Light);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        m_nobody = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    }

    void init()
    {
        Account account;
        account.baseUrl = m_nobody;
        account.token = "token";
        m_desk = std::make_unique<Desk>(account, u"G. Ferri"_s);
        m_window = std::make_unique<QWidget>();
        m_page = new RequestsPage(m_desk.get(), m_window.get());
        m_table = m_page->findChild<RequestsTable*>();
        auto* layout = new QHBoxLayout(m_window.get());
        layout->setContentsMargins(208, 0, 0, 0);
        layout->addWidget(m_page);
        m_window->resize(1440, 865);
        m_window->show();
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        m_table->setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk->sync()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync()->state().checking, 20'000);
        m_desk.reset();
    }

protected:
    void fill(const QList<CaseRecord>& cases)
    {
        QSignalSpy changed(m_desk->book(), &RequestBook::changed);
        m_desk->book()->mergeKnown(cases);
        QVERIFY(changed.wait());
    }

    void openAll()
    {
        m_page->setQueue(Queue::All);
        fill(Samples::desk());
        QTRY_COMPARE(m_table->model()->rowCount(), 22);
        QTRY_COMPARE(m_page->currentId(), id(1));
    }

    [[nodiscard]] QLabel* label(const QString& name) const
    {
        return m_page->findChild<QLabel*>(name);
    }
    [[nodiscard]] ListArea* area() const { return m_page->findChild<ListArea*>(); }
    [[nodiscard]] QLineEdit* search() const
    {
        return m_page->findChild<QLineEdit*>(u"searchField"_s);
    }
    [[nodiscard]] static QString id(int number)
    {
        return u"aaaaaaaa-1111-2222-dddd-1234567%1"_s.arg(number, 2, 10, QChar(u'0'));
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget()
                                                               : static_cast<QWidget*>(m_page),
            key, modifiers);
    }

    QUrl m_nobody; ///< an address where nothing listens
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    RequestsPage* m_page = nullptr;
    RequestsTable* m_table = nullptr;
};

} // namespace Vaglio::Testing
