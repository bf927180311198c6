// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/handoffdialog.h"

#include "ui/issuing/linkpanel.h"
#include "ui/issuing/messagepanel.h"
#include "ui/issuing/orderwords.h"
#include "ui/kit/button.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/pilllabel.h"
#include "ui/kit/wording.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr QSize wantedSize(1060, 628);
constexpr int linkWidth = 296;
constexpr int sheetWidth = 232;

} // namespace

HandOffDialog::HandOffDialog(const HandOff& handOff, QWidget* parent)
    : HandOffDialog(handOff, [](const QUrl& url) { return QDesktopServices::openUrl(url); }, parent)
{
}

HandOffDialog::HandOffDialog(const HandOff& handOff, Opener opener, QWidget* parent)
    : QDialog(parent)
    , m_handOff(handOff)
    , m_opener(std::move(opener))
    , m_link(new LinkPanel(handOff.request.link, this))
    , m_message(new MessagePanel(handOff, m_opener, this))
{
    setObjectName(u"handOffDialog"_s);
    setWindowTitle(tr("Hand over the link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());

    auto* middle = new Panel(Token::Window, this);
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_link->setFixedWidth(linkWidth);
    m_message->setMinimumWidth(380);
    auto* messageSide = new Panel(Token::Window, Qt::LeftEdge | Qt::RightEdge, middle);
    auto* messageLayout = new QVBoxLayout(messageSide);
    messageLayout->setContentsMargins(1, 0, 1, 0);
    messageLayout->addWidget(m_message);
    row->addWidget(m_link);
    row->addWidget(messageSide, 1);
    row->addWidget(makeSheetColumn());
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(middle);
    column->addWidget(scroll, 1);
    column->addWidget(makeFooter());

    connect(m_link, &LinkPanel::copied, this, &HandOffDialog::linkCopied);
    connect(m_link, &LinkPanel::imageSaved, this, &HandOffDialog::imageSaved);
    connect(m_link, &LinkPanel::openRequested, this, &HandOffDialog::openLink);
    connect(m_message, &MessagePanel::textCopied, this, &HandOffDialog::textCopied);
    connect(m_message, &MessagePanel::mailOpened, this, &HandOffDialog::mailOpened);
    connect(m_message, &MessagePanel::languageChanged, this, &HandOffDialog::refreshSheet);
    connect(new QShortcut(Qt::Key_F11, this), &QShortcut::activated, m_link,
        &LinkPanel::showFullScreen);
    refreshSheet();
    QSize size = wantedSize;
    if (parent != nullptr) {
        size = size.boundedTo(parent->window()->size() - QSize(24, 24));
    }
    resize(size);
}

QWidget* HandOffDialog::makeHeader()
{
    auto* header = new Panel(Token::Base, Qt::BottomEdge, this);
    header->setMinimumHeight(60);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(12);
    row->addWidget(new Glyph(u"approved"_s, Token::OkText, 20, header));
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    const QString person = m_handOff.person();
    const QString words = m_handOff.price ? tr("Link created for %1").arg(person)
        : person.isEmpty()                ? tr("Hand over the link")
                                          : tr("Link of %1").arg(person);
    auto* title = new Label(words, TextSize::Section, Token::Text, QFont::DemiBold, header);
    title->setObjectName(u"handOffTitle"_s);
    auto* details
        = new Label(factsText(), TextSize::Secondary, Token::Text2, QFont::Normal, header);
    details->setObjectName(u"handOffDetails"_s);
    details->setWordWrap(true);
    lines->addStretch();
    lines->addWidget(title);
    lines->addWidget(details);
    lines->addStretch();
    row->addLayout(lines, 1);
    row->addWidget(new PillLabel(m_handOff.request.outcome, header));
    return header;
}

QString HandOffDialog::factsText() const
{
    const QString when = Wording::moment(m_handOff.created);
    QStringList facts;
    if (m_handOff.secondPrice) {
        facts << tr("This link exists already. Nothing was charged.")
              << (m_handOff.issuedBy.isEmpty()
                         ? tr("Issued %1.").arg(when)
                         : tr("Issued %1 by %2.").arg(when, m_handOff.issuedBy));
    } else if (m_handOff.price) {
        facts << tr("%1. %2 charged.").arg(when, Wording::moneyPlusVat(*m_handOff.price));
    } else if (m_handOff.created.isValid()) {
        facts << tr("Issued %1. Sending it again costs nothing.").arg(when);
    } else {
        facts << tr("Not issued from this desk.");
    }
    if (m_handOff.isUnsaved) {
        facts << tr("Not saved on this computer yet; Vaglio tries again by itself.");
    }
    if (m_handOff.request.outcome.status == Outcome::Status::Running) {
        facts << tr("Applicant has not finished yet.");
    }
    return facts.join(u' ');
}

QWidget* HandOffDialog::makeSheetColumn()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(sheetWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(5);
    column->addWidget(
        new Label(tr("Print sheet, A4"), TextSize::Secondary, Token::Text2, QFont::Normal, side));
    m_preview = new SheetPreview(side);
    column->addWidget(m_preview, 0, Qt::AlignHCenter);
    column->addSpacing(5);
    auto* print = new Button(tr("Print"), side);
    print->setObjectName(u"printButton"_s);
    print->setIconName(u"print"_s);
    print->setKeyHint(u"Ctrl+P"_s);
    print->setToolTip(tr("Print the sheet (Ctrl+P)"));
    print->setAutoDefault(false);
    connect(print, &QAbstractButton::clicked, this, &HandOffDialog::choosePrinter);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), this), &QShortcut::activated, print,
        [print] { print->click(); });
    column->addWidget(print);
    column->addStretch();
    return side;
}

QWidget* HandOffDialog::makeFooter()
{
    auto* footer = new Panel(Token::Base, Qt::TopEdge, this);
    footer->setFixedHeight(54);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(10);
    auto* another = new Button(tr("Another link"), footer);
    another->setObjectName(u"anotherButton"_s);
    another->setIconName(u"newlink"_s);
    another->setKeyHint(u"Ctrl+N"_s);
    another->setToolTip(tr("Order another link (Ctrl+N)"));
    connect(another, &QAbstractButton::clicked, this, [this] {
        accept();
        emit anotherRequested();
    });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this), &QShortcut::activated, another,
        [another] { another->click(); });
    auto* follow = new Button(tr("Follow this case"), footer);
    follow->setObjectName(u"followButton"_s);
    connect(follow, &QAbstractButton::clicked, this, [this] {
        accept();
        emit followRequested(m_handOff.request.id);
    });
    auto* done = new Button(tr("Done"), footer);
    done->setObjectName(u"doneButton"_s);
    done->setKeyHint(tr("Esc"));
    connect(done, &QAbstractButton::clicked, this, &QDialog::accept);
    for (Button* button : { another, follow, done }) {
        button->setAutoDefault(false);
    }
    row->addWidget(another);
    row->addWidget(follow);
    if (m_handOff.secondPrice) {
        auto* second = new Button(
            tr("Create a second one (%1)").arg(Wording::money(*m_handOff.secondPrice)), footer);
        second->setObjectName(u"secondButton"_s);
        second->setAutoDefault(false);
        connect(second, &QAbstractButton::clicked, this, &HandOffDialog::confirmSecond);
        row->addWidget(second);
    }
    row->addStretch();
    row->addWidget(done);
    return footer;
}

void HandOffDialog::confirmSecond()
{
    auto* dialog = new ConfirmDialog(
        OrderWords::confirmSecond(m_handOff.person(), *m_handOff.secondPrice), this);
    connect(dialog, &QDialog::accepted, this, [this] {
        accept();
        emit secondRequested();
    });
    dialog->open();
}

void HandOffDialog::refreshSheet()
{
    const MessageLanguage language = m_message->language();
    const QString title = m_handOff.order.layout.title;
    m_sheet = { title.isEmpty() ? sheetHeading(language) : title, sheetText(language),
        m_handOff.request.link, m_handOff.order.layout.footer, m_link->code() };
    m_preview->setSheet(m_sheet);
}

void HandOffDialog::choosePrinter()
{
    // Held by the connection below, which lives as long as the dialog that writes into it.
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(tr("Identification link"));
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (printTo(printer.get())) {
            emit printed();
        }
    });
    dialog->open();
}

bool HandOffDialog::printTo(QPrinter* printer) const
{
    printer->setFullPage(true);
    QPainter painter;
    if (!painter.begin(printer)) {
        return false;
    }
    paintSheet(&painter, printer->paperRect(QPrinter::DevicePixel), m_sheet);
    return painter.end();
}

void HandOffDialog::openLink()
{
    const QUrl url = webUrl(m_handOff.request.link);
    if (url.isValid() && m_opener(url)) {
        emit linkOpened();
    }
}

} // namespace Vaglio
