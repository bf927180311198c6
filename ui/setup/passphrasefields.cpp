// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/passphrasefields.h"

#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/kit/textfield.h"
#include "ui/setup/iconnote.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 92;

void addRow(QGridLayout* grid, int row, Label* label, TextField* field)
{
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setMinimumWidth(LabelWidth);
    label->setBuddy(field);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

} // namespace

PassphraseFields::PassphraseFields(QWidget* parent)
    : QWidget(parent)
    , m_firstLabel(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_againLabel(new Label({}, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_first(new TextField({}, this))
    , m_again(new TextField({}, this))
    , m_eye(m_first->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition))
    , m_answer(new IconNote(TextSize::Secondary, this))
{
    setObjectName(u"passphraseFields"_s);
    m_first->setObjectName(u"newPassphrase"_s);
    m_again->setObjectName(u"passphraseAgain"_s);
    m_answer->setObjectName(u"passphraseAnswer"_s);
    m_eye->setObjectName(u"showPassphrase"_s);
    m_eye->setCheckable(true);
    m_eye->setShortcut(QKeySequence(u"Ctrl+E"_s));
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    addRow(grid, 0, m_firstLabel, m_first);
    addRow(grid, 1, m_againLabel, m_again);
    grid->addWidget(m_answer, 2, 1);
    connect(m_eye, &QAction::toggled, this, &PassphraseFields::show);
    connect(m_first, &QLineEdit::textEdited, this, &PassphraseFields::judge);
    connect(m_again, &QLineEdit::textEdited, this, &PassphraseFields::judge);
    retranslate();
}

QString PassphraseFields::passphrase() const
{
    return m_first->text();
}

bool PassphraseFields::check()
{
    judge();
    if (m_first->text().size() < ShortestPassphrase) {
        m_answer->setIcon(u"warn"_s, Token::KoText);
        m_answer->setTextToken(Token::KoText);
        m_answer->setText(tr("Use at least %n character(s).", nullptr, ShortestPassphrase));
        m_first->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (m_first->text() != m_again->text()) {
        m_answer->setIcon(u"warn"_s, Token::KoText);
        m_answer->setTextToken(Token::KoText);
        m_answer->setText(tr("The two are not the same. Type it once more."));
        m_again->setFocus(Qt::OtherFocusReason);
        m_again->selectAll();
        return false;
    }
    return true;
}

void PassphraseFields::judge()
{
    const auto length = static_cast<int>(m_first->text().size());
    const bool good = length >= ShortestPassphrase;
    const bool same = good && m_first->text() == m_again->text();
    m_answer->setIcon(same ? u"ok"_s : QString(), Token::OkText);
    m_answer->setTextToken(same ? Token::OkText : Token::Text2);
    m_answer->setText(same ? tr("Long enough, and both are the same.")
            : good         ? tr("Long enough. Type it once more.")
                           : tr("At least %n character(s): four or five words do well.", nullptr,
                                 ShortestPassphrase));
}

void PassphraseFields::focusFirst()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

void PassphraseFields::clear()
{
    m_first->clear();
    m_again->clear();
    judge();
}

QList<QWidget*> PassphraseFields::tabOrder() const
{
    return { m_first, m_again };
}

void PassphraseFields::show(bool shown)
{
    for (TextField* field : { m_first, m_again }) {
        field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    }
    m_eye->setText(shown ? tr("Hide the passphrase") : tr("Show the passphrase"));
    m_eye->setToolTip(tr("%1 (Ctrl+E)").arg(m_eye->text()));
}

void PassphraseFields::retranslate()
{
    m_firstLabel->setText(tr("Passphrase"));
    m_first->setAccessibleName(tr("New passphrase"));
    m_againLabel->setText(tr("Once more"));
    m_again->setAccessibleName(tr("The passphrase once more"));
    show(m_eye->isChecked());
    judge();
}

void PassphraseFields::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace Vaglio
