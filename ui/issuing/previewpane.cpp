// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/previewpane.h"

#include "core/domain/linkorder.h"
#include "ui/issuing/phonepreview.h"
#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/kit/segmented.h"
#include "ui/kit/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

/// "Aa" in the two colours of the page: a sample beside the words that say the same.
class ContrastSwatch final : public QWidget {
public:
    explicit ContrastSwatch(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(30, 24);
    }
    void setColours(const QColor& background, const QColor& text)
    {
        m_background = background;
        m_text = text;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintBox(&painter, rect(), Metrics::tagRadius, m_background,
            Theme::of(this).color(Token::BorderStrong));
        painter.setPen(m_text);
        painter.setFont(Theme::font(TextSize::Base, QFont::DemiBold));
        painter.drawText(rect(), Qt::AlignCenter, u"Aa"_s);
    }

private:
    QColor m_background;
    QColor m_text;
};

/// "Readable" with a tick, or "Hard to read" with a warning, round like a pill.
class ContrastVerdict final : public QLabel {
public:
    explicit ContrastVerdict(QWidget* parent)
        : QLabel(parent)
    {
        setFont(Theme::font(TextSize::Secondary));
        setContentsMargins(6 + Metrics::pillIcon + 5, 0, 9, 0);
        setFixedHeight(Metrics::pillHeight);
    }
    void setReadable(bool readable)
    {
        m_readable = readable;
        setText(readable ? PreviewPane::tr("Readable") : PreviewPane::tr("Hard to read"));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::of(this);
        const QColor ink = theme.color(m_readable ? Token::OkText : Token::WarnText);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(m_readable ? Token::OkBg : Token::WarnBg));
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        paintIcon(&painter, QRectF(6, 0, Metrics::pillIcon, height()),
            m_readable ? u"ok"_s : u"warn"_s, ink, Metrics::pillIcon);
        painter.setPen(ink);
        painter.setFont(font());
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    }

private:
    bool m_readable = true;
};

namespace {

QString levelText(ContrastLevel level)
{
    switch (level) {
    case ContrastLevel::AAA:
        return u"AAA"_s;
    case ContrastLevel::AA:
        return u"AA"_s;
    case ContrastLevel::AALarge:
        return PreviewPane::tr("AA for large text only");
    case ContrastLevel::Fail:
        break;
    }
    return PreviewPane::tr("below AA");
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : Panel(Token::Canvas, Qt::LeftEdge, parent)
    , m_preview(new PhonePreview(this))
    , m_swatch(nullptr)
    , m_ratio(nullptr)
    , m_verdict(nullptr)
{
    setObjectName(u"previewPane"_s);
    setAccessibleName(tr("Preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_preview);
    auto* note = new Label(tr("The real page is drawn by the provider and can differ."),
        TextSize::Secondary, Token::Text2, QFont::Normal, this);
    note->setAlignment(Qt::AlignHCenter);
    note->setContentsMargins(8, 10, 8, 10);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addStretch(1);
    column->addWidget(makeContrastLine());
    setOrder({});
}

QWidget* PreviewPane::makeHeader()
{
    auto* header = new Panel(Token::Window, Qt::BottomEdge, this);
    header->setFixedHeight(44);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(new SectionTitle(tr("Preview"), TextSize::Base, header));
    auto* tag = new Tag(tr("Approximation"), {}, header);
    tag->setObjectName(u"approximationTag"_s);
    row->addWidget(tag);
    row->addStretch();
    auto* frame = new Segmented(tr("Preview for"), header);
    frame->setObjectName(u"previewFrame"_s);
    frame->addSegment(tr("Phone"), u"phone"_s, u"previewPhone"_s);
    frame->addSegment(tr("Desktop"), u"desktop"_s, u"previewDesktop"_s);
    connect(frame, &Segmented::chosen, m_preview, [this](int index) {
        m_preview->setFrame(index == 0 ? PhonePreview::Frame::Phone : PhonePreview::Frame::Desktop);
    });
    row->addWidget(frame);
    return header;
}

QWidget* PreviewPane::makeContrastLine()
{
    auto* line = new Panel(Token::Window, Qt::TopEdge, this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(16, 11, 16, 12);
    row->setSpacing(8);
    m_swatch = new ContrastSwatch(line);
    m_ratio = new Label({}, TextSize::Base, Token::Text, QFont::DemiBold, line);
    m_ratio->setObjectName(u"contrastRatio"_s);
    m_verdict = new ContrastVerdict(line);
    m_verdict->setObjectName(u"contrastVerdict"_s);
    row->addWidget(m_swatch);
    row->addWidget(m_ratio);
    row->addWidget(m_verdict);
    row->addStretch();
    return line;
}

void PreviewPane::setOrder(const LinkOrder& order)
{
    m_preview->setOrder(order);
    m_swatch->setColours(m_preview->background(), m_preview->foreground());
    const auto ratio = contrastRatio(order.layout.textColor, order.layout.backgroundColor);
    m_verdict->setVisible(ratio.has_value());
    if (!ratio) {
        m_ratio->setText(tr("Contrast: give both colours to see it"));
        return;
    }
    const ContrastLevel level = contrastLevel(*ratio);
    m_ratio->setText(
        tr("Contrast %1:1 %2").arg(QLocale().toString(*ratio, 'f', 2), levelText(level)));
    m_verdict->setReadable(level >= ContrastLevel::AA);
}

} // namespace Vaglio
