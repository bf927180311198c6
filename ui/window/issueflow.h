// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/issuing.h"
#include "ui/issuing/newlinkpage.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace Vaglio {

class Desk;
struct HandOff;
class HandOffDialog;
class MainWindow;
class OrderNotifier;
class Settings;

/// Leads from the form for a new link over the desk's answer to the hand-off: the price that was
/// shown goes along, a second link is ordered only on a person's word, and what is unsettled is
/// shown. Makes the page when it is first needed.
class IssueFlow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueFlow)
public:
    IssueFlow(MainWindow* window, Settings* settings, QObject* parent);
    ~IssueFlow() override;

    /// The desk must outlive the window.
    void setDesk(Desk* desk);
    void makePage();
    void openPage();
    void openHandOff(const CaseRecord& record);

    [[nodiscard]] std::optional<NewLinkPage::Draft> draft() const;
    void restoreDraft(const NewLinkPage::Draft& draft);

signals:
    /// "Follow this case", in a hand-off.
    void followRequested(const QString& id);

private:
    void addOrdersPane();
    void issue(const LinkOrder& order, Money price, Again again);
    void onIssued(const LinkOrder& order, Money price, const Result<IssuedCase>& answer);
    HandOffDialog* showHandOff(const HandOff& handOff);
    void noteActs(HandOffDialog* dialog, const QString& id);
    void noteCopy(const QString& id);
    void onAdopted(const CaseRecord& record);
    void onDecided();

    MainWindow* m_window;
    Settings* m_settings;
    QPointer<Desk> m_desk;
    QPointer<NewLinkPage> m_page; ///< the window's
    QPointer<OrderNotifier> m_notifier;
};

} // namespace Vaglio
