// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

namespace Vaglio::Bench {

/// Scrolls up and down, and types and deletes, as long as it lives.
class Hands final {
public:
    Hands(QTableView* table, QLineEdit* search)
        : m_table(table)
        , m_search(search)
    {
        QObject::connect(&m_scroll, &QTimer::timeout, m_table, [this] {
            QScrollBar* bar = m_table->verticalScrollBar();
            bar->setValue(static_cast<int>(qint64 { bar->maximum() } * (++m_place % 200) / 200));
        });
        QObject::connect(&m_type, &QTimer::timeout, m_search, [this] {
            static const QString words = QStringLiteral("rossi giulia");
            const qsizetype letter = m_letter++ % words.size();
            if (letter == 0) {
                m_search->clear();
            }
            QTest::keyClick(m_search, words.at(letter).toLatin1());
        });
        m_scroll.start(5);
        m_type.start(80);
    }

private:
    QTableView* m_table;
    QLineEdit* m_search;
    QTimer m_scroll;
    QTimer m_type;
    int m_place = 0;
    qsizetype m_letter = 0;
};

} // namespace Vaglio::Bench
