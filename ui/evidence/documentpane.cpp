// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/documentpane.h"

#include "ui/evidence/evidencefacts.h"
#include "ui/evidence/evidencewording.h"
#include "ui/evidence/imageview.h"
#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/wording.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int headerHeight = 32;
constexpr qsizetype mostText = 256 * 1024;

} // namespace

DocumentPane::DocumentPane(DocumentDecoder* decoder, QWidget* parent)
    : QWidget(parent)
    , m_icon(new Label(QString()))
    , m_caption(new Label({}, TextSize::Base, Token::Text, QFont::DemiBold))
    , m_size(new Label({}, TextSize::Secondary, Token::Text2))
    , m_stack(new QStackedWidget)
    , m_view(new ImageView(decoder))
    , m_text(new QPlainTextEdit)
{
    m_caption->setObjectName(u"documentCaption"_s);
    m_size->setObjectName(u"documentSize"_s);
    m_stack->setObjectName(u"documentStack"_s);
    m_text->setObjectName(u"documentText"_s);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(Theme::monoFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_card = makeCard();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    connect(m_view, &ImageView::viewChanged, this, [this] {
        m_size->setText(m_view->sizeText());
        emit contentChanged();
    });
    connect(m_view, &ImageView::pageFailed, this, [this](const Error& error) {
        showCard(m_document,
            error.kind == Error::Kind::TooLarge
                ? tr("This picture is too large to be shown safely. The original can still be "
                     "saved.")
                : EvidenceWording::notShown(m_document));
        emit contentChanged();
    });
}

QWidget* DocumentPane::makeHeader()
{
    auto* header = new Panel(Token::Window, Qt::BottomEdge);
    header->setFixedHeight(headerHeight);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_caption, 1);
    row->addWidget(m_size);
    return header;
}

QWidget* DocumentPane::makeCard()
{
    auto* canvas = new Panel(Token::Canvas);
    canvas->setObjectName(u"documentCard"_s);
    auto* card = new Card;
    card->setFixedWidth(360);
    m_cardTitle = new Label({}, TextSize::Section, Token::Text, QFont::DemiBold);
    m_cardWords = new Label(QString());
    m_cardWords->setObjectName(u"documentCardWords"_s);
    m_cardWords->setWordWrap(true);
    m_cardFacts = new Label({}, TextSize::Secondary, Token::Text2);
    m_cardFacts->setMono();
    m_cardFacts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(8);
    column->addWidget(m_cardTitle);
    column->addWidget(m_cardWords);
    column->addWidget(m_cardFacts);
    auto* middle = new QVBoxLayout(canvas);
    middle->addWidget(card, 0, Qt::AlignCenter);
    return canvas;
}

void DocumentPane::showDocument(const EvidenceDocument& document, int page)
{
    m_document = document;
    const QString caption = EvidenceWording::caption(document);
    m_caption->setText(caption);
    m_size->clear();
    m_icon->setPixmap(
        icon(EvidenceWording::iconName(document), Token::Accent).pixmap(Metrics::iconSize));
    if (DocumentDecoder::hasPages(document.type)) {
        m_text->clear();
        m_stack->setCurrentWidget(m_view);
        m_view->showPage(document, page, tr("%1, page %2").arg(caption).arg(page + 1));
    } else {
        m_view->clear();
        if (document.type == DocumentType::Text) {
            showText(document.bytes);
        } else {
            showCard(document, EvidenceWording::notShown(document));
        }
    }
    emit contentChanged();
}

void DocumentPane::clear()
{
    m_document = {};
    m_view->clear();
    m_text->clear();
    m_caption->clear();
    m_size->clear();
    m_icon->clear();
    m_stack->setCurrentWidget(m_view);
}

bool DocumentPane::showsPicture() const
{
    return m_stack->currentWidget() == m_view;
}

void DocumentPane::showText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), mostText)));
    if (bytes.size() > mostText) {
        text += u"\n\n"_s + tr("Only the first %1 are shown.").arg(Wording::dataSize(mostText));
    }
    m_text->setAccessibleName(m_caption->text());
    m_text->setPlainText(text);
    m_size->setText(Wording::dataSize(bytes.size()));
    m_stack->setCurrentWidget(m_text);
}

void DocumentPane::showCard(const EvidenceDocument& document, const QString& words)
{
    m_cardTitle->setText(EvidenceWording::type(document.type));
    m_cardWords->setText(words);
    m_cardFacts->setText(tr("Size %1").arg(Wording::dataSize(document.bytes.size()))
        + u"\nSHA-256\n"_s + sha256Text(document.sha256, 32));
    m_size->clear();
    m_stack->setCurrentWidget(m_card);
}

} // namespace Vaglio
