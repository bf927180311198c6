// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace Vaglio {

/// Tells a case that is read from one that is passed on the way through the list: it stays open for
/// a while.
class ReadingWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingWatch)
public:
    explicit ReadingWatch(QObject* parent = nullptr);

    /// Empty: none is open any more.
    void caseOpened(const QString& id);

signals:
    /// Once, for as long as no other is opened.
    void caseRead(const QString& id);

private:
    QTimer m_time;
    QString m_id;
};

} // namespace Vaglio
