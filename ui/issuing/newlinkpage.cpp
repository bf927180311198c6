// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because it is one page: header, footer and banners are made and worded here, on one state.
#include "ui/issuing/newlinkpage.h"

#include "core/domain/servicehours.h"
#include "ui/issuing/newlinkform.h"
#include "ui/issuing/orderwords.h"
#include "ui/issuing/previewpane.h"
#include "ui/issuing/requestjsondialog.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/panel.h"
#include "ui/kit/wording.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int formWidth = 760;
constexpr int previewMinimum = 300;
/// Below this width of the window the preview is behind a button.
constexpr int wideWindow = 1280;

bool leavesDoubt(Error::Kind kind)
{
    return kind == Error::Kind::OutcomeUnknown || kind == Error::Kind::Timeout
        || kind == Error::Kind::ServiceFailed || kind == Error::Kind::BadReply
        || kind == Error::Kind::TooLarge;
}

} // namespace

NewLinkPage::NewLinkPage(QWidget* parent)
    : QWidget(parent)
    , m_clock([] { return QDateTime::currentDateTime(); })
{
    setObjectName(u"newLinkPage"_s);
    setAccessibleName(tr("New link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader()); // first, since Tab follows the order of creation
    m_form = new NewLinkForm(this);
    m_preview = new PreviewPane(this);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_left = new Panel(Token::Window, this);
    m_leftColumn = new QVBoxLayout(m_left);
    m_leftColumn->setContentsMargins(0, 0, 0, 0);
    m_leftColumn->setSpacing(0);
    m_bannerPlace = new QVBoxLayout;
    m_leftColumn->addLayout(m_bannerPlace);
    m_leftColumn->addWidget(m_form, 1);
    middle->addWidget(m_left, 1);
    middle->addWidget(m_preview, 1);
    column->addLayout(middle, 1);
    column->addWidget(makeFooter());

    connect(m_form, &NewLinkForm::edited, this, &NewLinkPage::onEdited);
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &NewLinkPage::create);
    }
    refreshMode();
    m_preview->setOrder(order());
}

QWidget* NewLinkPage::makeHeader()
{
    auto* header = new Panel(Token::Window, Qt::BottomEdge, this);
    header->setFixedHeight(Metrics::pageHeader);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("New link"), TextSize::Page, Token::Text, QFont::DemiBold, header));
    m_subtitle = new Label({}, TextSize::Base, Token::Text2, QFont::Normal, header);
    m_subtitle->setObjectName(u"subtitle"_s);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_subtitle, 100);
    m_hours = new Label({}, TextSize::Secondary, Token::WarnText, QFont::Normal, header);
    m_hours->setObjectName(u"serviceHours"_s);
    row->addWidget(m_hours);
    row->addStretch(1);
    m_showPreview = new Button(tr("Preview"), header);
    m_showPreview->setObjectName(u"previewButton"_s);
    m_showPreview->setIconName(u"eye"_s);
    m_showPreview->setCheckable(true);
    connect(m_showPreview, &QAbstractButton::toggled, this, &NewLinkPage::arrangePreview);
    row->addWidget(m_showPreview);

    auto* caption
        = new Label(tr("Service"), TextSize::Secondary, Token::Text2, QFont::Normal, header);
    m_mode = new QComboBox(header);
    m_mode->setObjectName(u"serviceCombo"_s);
    m_mode->setAccessibleName(tr("Service"));
    m_mode->setFixedWidth(150);
    for (const ServiceMode mode :
        { ServiceMode::Automatic, ServiceMode::Selfie, ServiceMode::Live }) {
        m_mode->addItem(Wording::serviceMode(mode), static_cast<int>(mode));
    }
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(ServiceMode::Selfie)));
    connect(m_mode, &QComboBox::activated, this, &NewLinkPage::onEdited);
    caption->setBuddy(m_mode);
    row->addWidget(caption);
    row->addWidget(m_mode);
    return header;
}

QWidget* NewLinkPage::makeFooter()
{
    auto* footer = new Panel(Token::Base, Qt::TopEdge, this);
    footer->setFixedHeight(56);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(14);
    row->addWidget(new Glyph(u"coin"_s, Token::Text2, Metrics::iconSize, footer));
    auto* priceRow = new QHBoxLayout;
    priceRow->setSpacing(4);
    priceRow->addWidget(new Label(tr("This uses 1 identification:"), footer));
    m_price = new Label({}, TextSize::Base, Token::Text, QFont::DemiBold, footer);
    m_price->setObjectName(u"priceLabel"_s);
    priceRow->addWidget(m_price);
    row->addLayout(priceRow);
    auto* when = new Label(tr("charged when the link is created"), TextSize::Secondary,
        Token::Text2, QFont::Normal, footer);
    when->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(when, 1);

    m_json = new LinkButton(tr("Request JSON"), footer);
    m_json->setObjectName(u"jsonButton"_s);
    m_json->setIconName(u"code"_s);
    m_json->hide();
    connect(m_json, &QAbstractButton::clicked, this, &NewLinkPage::showJson);
    row->addWidget(m_json);
    m_clear = new Button(tr("Clear"), footer);
    m_clear->setObjectName(u"clearButton"_s);
    m_clear->setHeight(Button::Height::Large);
    connect(m_clear, &QAbstractButton::clicked, this, &NewLinkPage::clear);
    row->addWidget(m_clear);
    m_create = new Button(tr("Create link"), ButtonRole::Primary, footer);
    m_create->setObjectName(u"createButton"_s);
    m_create->setHeight(Button::Height::Large);
    m_create->setKeyHint(tr("Ctrl+Enter"));
    m_create->setToolTip(tr("Create link (Ctrl+Enter)"));
    connect(m_create, &QAbstractButton::clicked, this, &NewLinkPage::create);
    row->addWidget(m_create);
    return footer;
}

LinkOrder NewLinkPage::order() const
{
    LinkOrder order = m_form->order();
    order.mode = static_cast<ServiceMode>(m_mode->currentData().toInt());
    return order;
}

void NewLinkPage::setOrder(const LinkOrder& order)
{
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(order.mode)));
    m_form->setOrder(order);
    removeBanner();
    refreshMode();
    m_preview->setOrder(this->order());
}

NewLinkPage::Draft NewLinkPage::draft() const
{
    return { order(), m_uncertain };
}

void NewLinkPage::restoreDraft(const Draft& draft)
{
    setOrder(draft.order);
    if (!m_ordersPane) {
        m_uncertain = draft.uncertain;
    }
}

bool NewLinkPage::isUncertain(const LinkOrder& order) const
{
    return std::ranges::any_of(
        m_uncertain, [&order](const LinkOrder& sent) { return isSameIntent(sent, order); });
}

void NewLinkPage::startNext()
{
    LinkOrder next = order();
    next.mail.clear();
    next.applicant = {};
    next.phoneNumber.clear();
    setOrder(next);
    m_form->focusField(u"mail"_s);
}

void NewLinkPage::setPrices(const PriceList& prices)
{
    m_prices = prices;
    refreshPrice();
}

void NewLinkPage::setJsonPreview(std::function<QByteArray(const LinkOrder&)> toJson)
{
    m_toJson = std::move(toJson);
    m_json->setVisible(static_cast<bool>(m_toJson));
}

void NewLinkPage::setClock(std::function<QDateTime()> clock)
{
    m_clock = std::move(clock);
    refreshMode();
}

void NewLinkPage::setOrdersPane(QWidget* pane)
{
    delete m_ordersPane;
    m_ordersPane = pane;
    m_uncertain.clear();
    if (pane != nullptr) {
        m_leftColumn->insertWidget(0, pane);
    }
}

void NewLinkPage::endHeld()
{
    if (m_isHeld) {
        removeBanner();
    }
}

void NewLinkPage::setBusy(bool busy)
{
    if (m_busy == busy) {
        return;
    }
    m_busy = busy;
    if (busy) {
        m_focusBefore = QApplication::focusWidget();
    }
    m_form->setEnabled(!busy);
    m_mode->setEnabled(!busy);
    m_clear->setEnabled(!busy);
    m_create->setEnabled(!busy);
    m_create->setText(busy ? tr("Creating the link") : tr("Create link"));
    if (!busy && m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void NewLinkPage::create()
{
    if (m_busy) {
        return;
    }
    if (const auto blocker = m_form->showProblems()) {
        m_unknownAllowed = false;
        putBanner(u"warn"_s, tr("%1 needs a look.").arg(blocker->label),
            tr("%1 Nothing was sent.").arg(blocker->sentence))
            ->show();
        m_form->focusField(blocker->field);
        return;
    }
    const LinkOrder order = this->order();
    const bool allowed = std::exchange(m_unknownAllowed, false);
    if (isUncertain(order) && !allowed) {
        showUnknownOutcome(tr("Nobody knows yet whether this very link exists."),
            tr("Creating it again can cost a second %1.")
                .arg(Wording::moneyPlusVat(m_prices.of(order.mode))));
        return;
    }
    removeBanner();
    setBusy(true);
    emit createRequested(order);
}

void NewLinkPage::showError(const Error& error)
{
    setBusy(false);
    if (m_ordersPane && leavesDoubt(error.kind)) {
        return; // it stands in the pane, with all there is to say
    }
    if (const auto held = OrderWords::held(error)) {
        putBanner(u"warn"_s, held->title, held->text)->show();
        m_isHeld = true;
        return;
    }
    if (leavesDoubt(error.kind)) {
        m_uncertain.append(order());
        const ErrorText words = errorText(error, ErrorContext::CreateLink);
        showUnknownOutcome(tr("No answer. The link may exist."),
            tr("Outcome unknown, not sent again. %1").arg(words.next));
        return;
    }
    const bool marked = m_form->showRefused(error.field);
    Error named = error;
    if (marked) {
        named.field = m_form->labelOf(error.field);
    }
    const ErrorText words = errorText(named, ErrorContext::CreateLink);
    QString text = u"%1 %2"_s.arg(words.what, words.next);
    if (error.kind == Error::Kind::Refused && !error.detail.isEmpty()) {
        text += u' ' + tr("The service says: %1").arg(error.detail);
    }
    putBanner(u"warn"_s, words.title + u'.', text)->show();
}

void NewLinkPage::showUnknownOutcome(const QString& title, const QString& text)
{
    const bool again = isUncertain(order()) && m_banner;
    Banner* banner = putBanner(u"unknown"_s, title, text);
    if (again) {
        Button* create = banner->addButton(tr("Create again"));
        create->setObjectName(u"createAgainButton"_s);
        connect(create, &QAbstractButton::clicked, this, [this] {
            m_unknownAllowed = true;
            this->create();
        });
    }
    Button* check = banner->addButton(tr("Check the list"));
    check->setObjectName(u"checkListButton"_s);
    connect(check, &QAbstractButton::clicked, this, &NewLinkPage::checkListRequested);
    banner->show(); // a layout shows it only later, and what is not shown takes no focus
    check->setFocus(Qt::OtherFocusReason);
}

Banner* NewLinkPage::putBanner(const QString& iconName, const QString& title, const QString& text)
{
    removeBanner();
    m_banner = new Banner(iconName, title, text, m_left);
    m_banner->setObjectName(u"newLinkBanner"_s);
    m_bannerPlace->setContentsMargins(20, 12, 20, 4);
    m_bannerPlace->addWidget(m_banner);
    return m_banner;
}

void NewLinkPage::removeBanner()
{
    m_isHeld = false;
    if (m_banner) {
        m_banner->setParent(nullptr);
        m_banner->deleteLater(); // it may be the sender of the click that replaces it
        m_banner.clear();
    }
    m_bannerPlace->setContentsMargins(0, 0, 0, 0);
}

void NewLinkPage::clear()
{
    if (m_busy) {
        return;
    }
    LinkOrder empty;
    empty.mode = order().mode;
    const LinkOrder before = order();
    setOrder(empty);
    m_form->focusField(u"mail"_s);
    if (before == empty) {
        return;
    }
    Banner* banner = putBanner(u"info"_s, tr("The form is empty now."), {});
    Button* undo = banner->addButton(tr("Undo"));
    undo->setObjectName(u"undoClearButton"_s);
    connect(undo, &QAbstractButton::clicked, this, [this, before] {
        setOrder(before);
        m_form->focusField(u"mail"_s);
    });
    banner->show();
}

void NewLinkPage::onEdited()
{
    refreshMode();
    m_preview->setOrder(order());
}

void NewLinkPage::refreshMode()
{
    const ServiceMode mode = order().mode;
    switch (mode) {
    case ServiceMode::Automatic:
        m_subtitle->setText(tr("Automatic video identification. Only the e-mail is required."));
        break;
    case ServiceMode::Selfie:
        m_subtitle->setText(tr("Selfie video identification. Only the e-mail is required."));
        break;
    case ServiceMode::Live:
        m_subtitle->setText(
            tr("Video identification with a live operator. Only the e-mail is required."));
        break;
    }
    const QDateTime now = m_clock();
    const bool closed = mode != ServiceMode::Automatic && !ServiceHours::isOpen(now);
    m_hours->setVisible(closed);
    m_subtitle->setHidden(closed && m_showPreview->isVisibleTo(this));
    if (closed) {
        const QDateTime next = ServiceHours::nextOpening(now);
        m_hours->setText(tr("Operators are back on %1, time of Rome")
                .arg(QLocale().toString(next, u"ddd d MMM, HH:mm"_s)));
    }
    refreshPrice();
}

void NewLinkPage::refreshPrice()
{
    m_price->setText(Wording::moneyPlusVat(m_prices.of(order().mode)));
}

void NewLinkPage::showJson()
{
    auto* dialog = new RequestJsonDialog(m_toJson(order()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void NewLinkPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangePreview();
}

void NewLinkPage::arrangePreview()
{
    const bool wide = window()->width() >= wideWindow && width() >= formWidth + previewMinimum;
    m_showPreview->setVisible(!wide);
    const bool preview = m_showPreview->isChecked();
    m_preview->setVisible(wide || preview);
    m_left->setVisible(wide || !preview);
    m_left->setMinimumWidth(wide ? formWidth : 0);
    m_left->setMaximumWidth(wide ? formWidth : QWIDGETSIZE_MAX);
    refreshMode(); // a narrow header has room for one sentence
}

} // namespace Vaglio
