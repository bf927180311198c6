// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/notedialog.h"

#include "core/desk/casenotes.h"
#include "ui/issuing/confirmdialog.h"
#include "ui/issuing/fieldbox.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/label.h"
#include "ui/requests/notewords.h"
#include "ui/setup/iconnote.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr int DialogWidth = 460;
constexpr int LinesSeen = 8;
constexpr int CountFrom = NoteLimit - 400;

} // namespace

NoteDialog::NoteDialog(const CaseRecord& record, QWidget* parent)
    : QDialog(parent)
    , m_before(record.note ? record.note->text : QString())
    , m_text(new QPlainTextEdit(m_before, this))
    , m_count(new Label({}, TextSize::Caption, Token::Text3, QFont::Normal, this))
    , m_answer(new IconNote(TextSize::Secondary, this))
{
    setObjectName(u"noteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Private note")); // a title shows outside: it names nobody
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    const QString name = record.applicantName();
    auto* title = new SectionTitle(
        tr("Note on %1").arg(name.isEmpty() ? record.request.id : name), TextSize::Section, this);
    title->setObjectName(u"noteTitle"_s);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* privacy = new Label(tr("Private note.") + u' ' + NoteWords::privacy(), TextSize::Base,
        Token::Text2, QFont::Normal, this);
    privacy->setObjectName(u"notePrivacy"_s);
    privacy->setWordWrap(true);
    column->addWidget(privacy);
    addEditor(column);
    auto* foot = new QHBoxLayout;
    auto* changed = new Label(record.note ? NoteWords::changed(*record.note) : QString(),
        TextSize::Caption, Token::Text3, QFont::Normal, this);
    changed->setObjectName(u"noteChanged"_s);
    changed->setWordWrap(true);
    foot->addWidget(changed, 1);
    foot->addWidget(m_count);
    column->addLayout(foot);
    m_answer->setObjectName(u"noteAnswer"_s);
    column->addWidget(m_answer);
    addButtons(column);
    say({});
    count();
    resize(DialogWidth, sizeHint().height());
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus(Qt::OtherFocusReason);
}

void NoteDialog::addEditor(QBoxLayout* column)
{
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Private note"));
    m_text->setAccessibleDescription(NoteWords::privacy());
    m_text->setTabChangesFocus(true);
    const int frame = 2 * static_cast<int>(m_text->document()->documentMargin()) + 4;
    m_text->setMinimumHeight(LinesSeen * m_text->fontMetrics().lineSpacing() + frame);
    column->addWidget(new FieldBox(m_text, this), 1);
    m_count->setObjectName(u"noteCount"_s);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        say({});
        count();
    });
}

void NoteDialog::addButtons(QBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), this);
    cancel->setObjectName(u"noteCancel"_s);
    cancel->setKeyHint(tr("Esc"));
    cancel->setAutoDefault(false);
    auto* take = new Button(tr("Keep"), ButtonRole::Primary, this);
    take->setObjectName(u"noteTake"_s);
    take->setKeyHint(tr("Ctrl+Enter"));
    take->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(take);
    column->addSpacing(8);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &NoteDialog::reject);
    connect(take, &QPushButton::clicked, this, &NoteDialog::take);
    auto* key = new QShortcut(this);
    key->setKeys({ Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter });
    key->setAutoRepeat(false);
    connect(key, &QShortcut::activated, this, &NoteDialog::take);
}

QString NoteDialog::typed() const
{
    return tidyNote(m_text->toPlainText());
}

QString NoteDialog::text() const
{
    return m_text->toPlainText();
}

void NoteDialog::restore(const QString& text, bool isOutdated)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    if (isOutdated) {
        say(m_before.isEmpty()
                ? tr("The note was taken away meanwhile.")
                : tr("The note was changed meanwhile. It says now: %1").arg(m_before));
    }
}

void NoteDialog::take()
{
    if (!isChanged()) {
        accept();
    } else {
        emit chosen(typed());
    }
}

void NoteDialog::reject()
{
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    auto* question
        = new ConfirmDialog({ tr("Close without keeping what was typed?"),
                                m_before.isEmpty() ? tr("The case stays without a note.")
                                                   : tr("The note stays as it was before."),
                                tr("Close without keeping") },
            this);
    connect(question, &QDialog::accepted, this, [this] { QDialog::reject(); });
    question->open();
}

void NoteDialog::count()
{
    const auto length = static_cast<int>(typed().size());
    const QLocale locale;
    m_count->setVisible(length > CountFrom);
    m_count->setText(
        tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(NoteLimit)));
    m_count->setToken(length > NoteLimit ? Token::KoText : Token::Text3);
}

void NoteDialog::explain(const Error& error)
{
    if (error.kind == Error::Kind::Refused && error.detail == "long"_L1) {
        say(tr("The note is too long by %n character(s).", nullptr,
            static_cast<int>(typed().size()) - NoteLimit));
        m_text->setFocus(Qt::OtherFocusReason);
    } else if (error.kind == Error::Kind::Refused) {
        say(tr("The case was erased: nothing more is kept of it."));
    } else {
        const ErrorText words = errorText(error, ErrorContext::Vault);
        say(u"%1. %2"_s.arg(words.title, words.next));
    }
}

void NoteDialog::say(const QString& sentence)
{
    m_answer->setIcon(sentence.isEmpty() ? QString() : u"warn"_s, Token::KoText);
    m_answer->setTextToken(Token::KoText);
    m_answer->setText(sentence);
    m_answer->setVisible(!sentence.isEmpty());
}

} // namespace Vaglio
