// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/colourfield.h"

#include <QAbstractButton>
#include <QColorDialog>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int swatchSize = 18;
constexpr int swatchLeft = 8;

class Swatch final : public QAbstractButton {
public:
    explicit Swatch(ColourField* field)
        : QAbstractButton(field)
        , m_field(field)
    {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::of(this);
        const QColor colour = m_field->colour();
        QPainter painter(this);
        paintBox(&painter, rect(), Metrics::tagRadius,
            colour.isValid() ? colour : theme.color(Token::Base), theme.color(Token::BorderStrong));
        if (!colour.isValid()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(theme.color(Token::KoText), 1.5));
            painter.drawLine(QPointF(4, height() - 4), QPointF(width() - 4, 4));
        }
    }

private:
    const ColourField* m_field;
};

} // namespace

ColourField::ColourField(const QString& accessibleName, QWidget* parent)
    : TextField(accessibleName, parent)
    , m_swatch(new Swatch(this))
{
    setMono();
    setLeadingRoom(swatchSize + 6);
    m_swatch->setObjectName(u"colourSwatch"_s);
    m_swatch->setAccessibleName(tr("Choose the colour: %1").arg(accessibleName));
    m_swatch->setToolTip(tr("Choose the colour"));
    connect(m_swatch, &QAbstractButton::clicked, this, &ColourField::openDialog);
    connect(this, &QLineEdit::textChanged, this, [this] {
        const QColor now = colour();
        m_swatch->update();
        if (now != m_last) {
            m_last = now;
            emit colourChanged(now);
        }
    });
}

QColor ColourField::colour() const
{
    static const QRegularExpression hex(u"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"_s);
    const QString typed = text().trimmed();
    return hex.match(typed).hasMatch() ? QColor(typed) : QColor();
}

void ColourField::setColour(const QColor& colour)
{
    setText(colour.isValid() ? colour.name() : QString());
}

void ColourField::openDialog()
{
    auto* dialog = new QColorDialog(colour().isValid() ? colour() : QColor(Qt::white), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(accessibleName());
    connect(dialog, &QColorDialog::colorSelected, this, &ColourField::setColour);
    dialog->open();
}

void ColourField::resizeEvent(QResizeEvent* event)
{
    TextField::resizeEvent(event);
    m_swatch->setGeometry(swatchLeft - 2, (height() - swatchSize) / 2, swatchSize, swatchSize);
}

} // namespace Vaglio
