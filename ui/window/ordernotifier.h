// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"

#include <QObject>
#include <QPointer>

namespace Vaglio {

class Banner;
class Button;
class MainWindow;
class Outbox;
class Panel;

/// What has to be known of orders on every page: an outcome that is unknown, a link that was found,
/// a link that is not saved yet. While something is not saved, the window asks before it closes.
class OrderNotifier final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderNotifier)
public:
    /// Both must live longer.
    OrderNotifier(Outbox* outbox, MainWindow* window, QObject* parent);
    ~OrderNotifier() override;

    /// Puts the keyboard on the link that was found.
    void focusFound();

signals:
    /// The order whose outcome is unknown is to be seen.
    void openRequested();
    void handOffRequested(const QString& id);
    void linkCopied(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Banner* makeBanner(const QString& icon, const QString& name);
    void refreshUnknown();
    void refreshUnsaved();
    void refreshBar();
    void onAdopted(const CaseRecord& record);
    void copyUnsaved();
    void confirmClose();
    /// Of the link that is not saved; empty where there is none.
    [[nodiscard]] QString unsavedPerson() const;

    Outbox* m_outbox;
    MainWindow* m_window;
    QPointer<Panel> m_bar; ///< the window's
    Banner* m_unsaved;
    Banner* m_unknown;
    Banner* m_found;
    Button* m_copy = nullptr;
    Button* m_handOver = nullptr;
    QString m_foundId;
    bool m_mayClose = false; ///< a person wants it closed all the same
};

} // namespace Vaglio
