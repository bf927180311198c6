// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/segmented.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int padding = 10;
constexpr int glyph = 14;
constexpr int gap = 6;

/// One choice. A radio button by its nature, drawn as a piece of the box.
class Segment final : public QRadioButton {
public:
    Segment(const QString& text, QString iconName, QWidget* parent)
        : QRadioButton(text, parent)
        , m_iconName(std::move(iconName))
    {
        setAccessibleName(text);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        // Room for the bold text, so that nothing moves when the choice does.
        const QFontMetrics metrics(Theme::font(TextSize::Secondary, QFont::DemiBold));
        const int glyphWidth = m_iconName.isEmpty() ? 0 : glyph + gap;
        return { metrics.horizontalAdvance(text()) + glyphWidth + 2 * padding + 1,
            Metrics::controlHeight };
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override
    {
        return rect().contains(position);
    }

    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::of(this);
        QPainter painter(this);
        const bool on = isChecked();
        const Token token = !isEnabled() ? Token::Text3 : on ? Token::Text : Token::Text2;
        const QFont textFont
            = Theme::font(TextSize::Secondary, on ? QFont::DemiBold : QFont::Normal);
        const int textWidth = QFontMetrics(textFont).horizontalAdvance(text());
        const int glyphWidth = m_iconName.isEmpty() ? 0 : glyph + gap;
        const int x = (width() - textWidth - glyphWidth) / 2;
        if (glyphWidth > 0) {
            paintIcon(
                &painter, QRectF(x, 0, glyph, height()), m_iconName, theme.color(token), glyph);
        }
        painter.setFont(textFont);
        painter.setPen(theme.color(token));
        painter.drawText(QRect(x + glyphWidth, 0, textWidth + 1, height()),
            Qt::AlignVCenter | Qt::TextSingleLine, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            paintFocusRing(&painter, rect(), Metrics::buttonRadius, theme);
        }
    }

private:
    QString m_iconName;
};

/// The box behind the segments, with the fill of the one that holds.
class Frame final : public QWidget {
public:
    Frame(QWidget* parent, const QButtonGroup* group)
        : QWidget(parent)
        , m_group(group)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::of(this);
        QPainter painter(this);
        const QRectF box = rect();
        paintBox(&painter, box, Metrics::buttonRadius, theme.color(Token::Base), {});
        const QColor line = theme.color(Token::ButtonBorder);
        QPainterPath clip;
        clip.addRoundedRect(box, Metrics::buttonRadius, Metrics::buttonRadius);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto segments = m_group->buttons();
        for (const QAbstractButton* segment : segments) {
            if (segment->isChecked()) {
                QPainterPath piece;
                piece.addRect(segment->geometry());
                painter.fillPath(clip.intersected(piece), theme.color(Token::Selection));
            }
            if (segment != segments.constLast()) {
                painter.fillRect(segment->geometry().right(), 0, 1, height(), line);
            }
        }
        paintBox(&painter, box, Metrics::buttonRadius, {}, line);
    }

private:
    const QButtonGroup* m_group;
};

} // namespace

Segmented::Segmented(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* frame = new Frame(this, m_group);
    outer->addWidget(frame);
    m_row = new QHBoxLayout(frame);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this, frame](int index, bool on) {
        if (on) {
            setFocusProxy(m_group->button(index));
        }
        frame->update();
    });
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

QAbstractButton* Segmented::addSegment(
    const QString& text, const QString& iconName, const QString& id)
{
    const int index = count();
    auto* segment = new Segment(text, iconName, m_row->parentWidget());
    segment->setObjectName(id.isEmpty() ? u"segment%1"_s.arg(index) : id);
    segment->installEventFilter(this);
    m_group->addButton(segment, index);
    m_row->addWidget(segment);
    if (index == 0) {
        segment->setChecked(true);
    }
    return segment;
}

int Segmented::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int Segmented::currentIndex() const
{
    return m_group->checkedId();
}

void Segmented::setCurrentIndex(int index)
{
    if (QAbstractButton* segment = m_group->button(index)) {
        segment->setChecked(true);
    }
}

void Segmented::keyPressEvent(QKeyEvent* event)
{
    if (!step(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

bool Segmented::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        return step(static_cast<QKeyEvent*>(event)->key());
    }
    return QWidget::eventFilter(watched, event);
}

bool Segmented::step(int key)
{
    int next = currentIndex();
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        next += key == Qt::Key_Left && isRightToLeft() ? 1 : -1;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        next += key == Qt::Key_Right && isRightToLeft() ? -1 : 1;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = count() - 1;
        break;
    default:
        return false;
    }
    QAbstractButton* segment = m_group->button(next);
    if (segment != nullptr && segment->isEnabled() && next != currentIndex()) {
        setCurrentIndex(next);
        segment->setFocus(Qt::TabFocusReason);
        emit chosen(next);
    }
    return true;
}

} // namespace Vaglio
