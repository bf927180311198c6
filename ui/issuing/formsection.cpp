// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/formsection.h"

#include "ui/kit/label.h"
#include "ui/kit/textfield.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int labelWidth = 96;
constexpr int fieldWidth = 252;
constexpr int columnGap = 10;
constexpr int rowGap = 8;

/// Sentences stand in the odd rows of the grid, fields in the even ones.
int gridRow(int row)
{
    return 2 * row;
}

} // namespace

FormSection::FormSection(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_body(new QWidget(this))
    , m_grid(new QGridLayout(m_body))
{
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 13);
    column->setSpacing(7);
    if (!title.isEmpty()) {
        column->addWidget(new SectionTitle(title, TextSize::Base, this));
    }
    column->addWidget(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(rowGap);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnMinimumWidth(2, labelWidth);
    m_grid->setColumnStretch(1, fieldWidth);
    m_grid->setColumnStretch(3, fieldWidth);
}

QWidget* FormSection::widgetOf(const QString& field) const
{
    return m_entries.value(field).widget;
}

QString FormSection::labelOf(const QString& field) const
{
    return m_entries.value(field).label;
}

void FormSection::mark(const QString& field, const FieldMark& mark)
{
    const auto entry = m_entries.find(field);
    if (entry == m_entries.end() || entry->mark == mark) {
        return;
    }
    entry->mark = mark;
    if (auto* edit = qobject_cast<TextField*>(entry->widget)) {
        edit->setStatus(mark.state, mark.shortText, mark.iconName);
    }
    // What a screen reader says of the field is the whole sentence.
    entry->widget->setAccessibleDescription(
        mark.sentence.isEmpty() ? mark.shortText : mark.sentence);
    showSentences(entry->row);
}

void FormSection::showSentences(int row)
{
    QStringList sentences;
    FieldState worst = FieldState::Neutral;
    for (const auto& [field, widget] : std::as_const(m_fields)) {
        const Entry entry = m_entries.value(field);
        if (entry.row == row && !entry.mark.sentence.isEmpty()) {
            sentences.append(entry.mark.sentence);
            worst = std::max(worst, entry.mark.state);
        }
    }
    Label* label = m_sentences.value(row);
    label->setText(sentences.join(u' '));
    label->setToken(fieldToken(worst));
    label->setVisible(!sentences.isEmpty());
}

TextField* FormSection::addText(
    int row, Place place, const QString& field, const QString& label, const QString& name)
{
    auto* edit = new TextField(label, m_body);
    edit->setObjectName(name);
    addField(row, place, field, label, edit);
    watch(field, edit);
    return edit;
}

void FormSection::watch(const QString& field, TextField* edit)
{
    connect(edit, &QLineEdit::textEdited, this, [this, field] { emit edited(field); });
    connect(edit, &QLineEdit::editingFinished, this, [this, field] { emit left(field); });
}

void FormSection::addField(int row, Place place, const QString& field, const QString& label,
    QWidget* widget, QWidget* frame)
{
    auto* caption = new Label(label, TextSize::Base, Token::Text2, QFont::Normal, m_body);
    caption->setBuddy(widget);
    const int column = place == Place::Right ? 2 : 0;
    m_grid->addWidget(caption, gridRow(row), column, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(frame != nullptr ? frame : widget, gridRow(row), column + 1, 1,
        place == Place::Wide ? 3 : 1);
    know(row, field, label, widget);
}

QHBoxLayout* FormSection::addRow(int row, const QString& label)
{
    auto* caption = new Label(label, TextSize::Base, Token::Text2, QFont::Normal, m_body);
    m_grid->addWidget(caption, gridRow(row), 0, Qt::AlignRight | Qt::AlignVCenter);
    auto* box = new QHBoxLayout;
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(24);
    m_grid->addLayout(box, gridRow(row), 1, 1, 3);
    return box;
}

void FormSection::know(int row, const QString& field, const QString& label, QWidget* widget)
{
    m_fields.append({ field, widget });
    m_entries.insert(field, { row, label, widget, {} });
    if (!m_sentences.contains(row)) {
        auto* sentence = new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, m_body);
        sentence->setObjectName(u"sentence_"_s + field);
        sentence->setWordWrap(true);
        sentence->hide();
        m_grid->addWidget(sentence, gridRow(row) + 1, 1, 1, 3);
        m_sentences.insert(row, sentence);
    }
}

void FormSection::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_lined) {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this).color(Token::Border));
    }
}

} // namespace Vaglio
