// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/result.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QVBoxLayout;

namespace Vaglio {

class Banner;
class Button;
class Label;
class LinkButton;
class NewLinkForm;
class PreviewPane;

/// The page on which a person orders a paid link. It sends nothing itself: createRequested() tells
/// the order once, after which the page is busy until setBusy(false) or showError(). Nothing typed
/// is ever lost by an error. An order whose outcome is unknown goes out again only after a person
/// has said so once more; where a pane shows such orders, their outbox holds them instead.
class NewLinkPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewLinkPage)
public:
    explicit NewLinkPage(QWidget* parent = nullptr);

    [[nodiscard]] LinkOrder order() const;
    void setOrder(const LinkOrder& order);
    /// After a link was created: keeps everything but the applicant, for the next one.
    void startNext();

    void setPrices(const PriceList& prices);
    /// How an order looks on the wire; without it the JSON is not offered.
    void setJsonPreview(std::function<QByteArray(const LinkOrder&)> toJson);
    /// The clock by which the operators' hours are told.
    void setClock(std::function<QDateTime()> clock);

    /// Shows, over the form, the orders whose outcome is unknown; takes the pane over. From then on
    /// the page neither remembers such orders nor asks about them: what the pane shows is the
    /// truth.
    void setOrdersPane(QWidget* pane);
    /// No order is open any more: nothing says that one is held because of it.
    void endHeld();

    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Ends being busy. Marks the field that the error names and moves the focus there.
    void showError(const Error& error);

    /// What stands in the form, and the orders whose outcome nobody knows: to be carried into
    /// another window.
    struct Draft {
        LinkOrder order;
        QList<LinkOrder> uncertain;
    };
    [[nodiscard]] Draft draft() const;
    void restoreDraft(const Draft& draft);

public slots:
    /// As the button does: checks, then asks for the order once.
    void create();
    /// Empties the form; what was typed can be had back.
    void clear();

signals:
    void createRequested(const Vaglio::LinkOrder& order);
    /// "Check the list", after an outcome that is not known.
    void checkListRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeFooter();
    void onEdited();
    void refreshMode();
    void refreshPrice();
    [[nodiscard]] bool isUncertain(const LinkOrder& order) const;
    void showUnknownOutcome(const QString& title, const QString& text);
    Banner* putBanner(const QString& iconName, const QString& title, const QString& text);
    void removeBanner();
    void showJson();
    void arrangePreview();

    std::function<QByteArray(const LinkOrder&)> m_toJson;
    std::function<QDateTime()> m_clock;
    PriceList m_prices;
    QList<LinkOrder> m_uncertain; ///< sent, with an outcome nobody knows
    QPointer<QWidget> m_ordersPane;
    bool m_unknownAllowed = false; ///< a person wants it sent again
    bool m_isHeld = false; ///< the banner says that another order has to be settled first
    bool m_busy = false;
    QPointer<QWidget> m_focusBefore;

    Label* m_subtitle = nullptr;
    Label* m_hours = nullptr;
    QComboBox* m_mode = nullptr;
    Button* m_showPreview = nullptr;
    QVBoxLayout* m_leftColumn = nullptr;
    QVBoxLayout* m_bannerPlace = nullptr;
    QPointer<Banner> m_banner;
    NewLinkForm* m_form = nullptr;
    PreviewPane* m_preview = nullptr;
    QWidget* m_left = nullptr;
    Label* m_price = nullptr;
    LinkButton* m_json = nullptr;
    Button* m_clear = nullptr;
    Button* m_create = nullptr;
};

} // namespace Vaglio
