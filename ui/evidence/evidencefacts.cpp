// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidencefacts.h"

#include "ui/evidence/evidencewording.h"
#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/wording.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int digitsInLine = 16; // so that the column may be narrow

Label* valueLabel(const QString& text, QWidget* parent)
{
    auto* value = new Label(text, TextSize::Secondary, Token::Text, QFont::Normal, parent);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setFocusPolicy(Qt::ClickFocus);
    return value;
}

/// A card of names and values.
class FactTable final : public Card {
public:
    explicit FactTable(QWidget* parent)
        : Card(parent)
        , m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(10, 8, 10, 8);
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(6);
        m_grid->setColumnMinimumWidth(0, 72);
        m_grid->setColumnStretch(1, 1);
    }

    void add(const QString& name, const QString& value, bool mono = false)
    {
        const int row = m_grid->rowCount();
        auto* label = new Label(name, TextSize::Secondary, Token::Text2, QFont::Normal, this);
        Label* text = valueLabel(value, this);
        text->setAccessibleName(name + u": "_s + value);
        if (mono) {
            text->setWordWrap(false); // has its own lines
            text->setMono();
        }
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1, Qt::AlignTop);
    }

private:
    QGridLayout* m_grid;
};

} // namespace

QString sha256Text(const QByteArray& sha256, int digitsInLine)
{
    const QString digits = QString::fromLatin1(sha256.toHex());
    QStringList lines;
    for (qsizetype at = 0; at < digits.size(); at += digitsInLine) {
        lines.append(digits.mid(at, digitsInLine));
    }
    return lines.join(u'\n');
}

EvidenceFacts::EvidenceFacts(QWidget* parent)
    : QScrollArea(parent)
    , m_refused(new QWidget)
    , m_archive(new QWidget)
    , m_document(new QWidget)
{
    setObjectName(u"evidenceFacts"_s);
    setAccessibleName(tr("Facts about the evidence"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new Vaglio::Panel(Token::Window, Qt::LeftEdge); // QFrame has a Panel too
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(18, 14, 18, 14);
    m_column->setSpacing(16);
    m_column->addWidget(m_refused);
    m_column->addWidget(m_document);
    m_column->addWidget(m_archive);
    m_column->addStretch();
    setWidget(content);
}

void EvidenceFacts::setCaseWidget(QWidget* widget)
{
    m_column->insertWidget(0, widget);
}

QVBoxLayout* EvidenceFacts::renew(QWidget*& part, QVBoxLayout* column)
{
    auto* fresh = new QWidget;
    delete column->replaceWidget(part, fresh);
    delete part;
    part = fresh;
    fresh->show();
    auto* layout = new QVBoxLayout(fresh);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    return layout;
}

void EvidenceFacts::clear()
{
    renew(m_refused, m_column);
    renew(m_archive, m_column);
    renew(m_document, m_column);
}

void EvidenceFacts::setArchive(const EvidenceArchive& archive)
{
    clear();
    const int count = int(archive.refused.size());
    if (count > 0) {
        auto* layout = static_cast<QVBoxLayout*>(m_refused->layout());
        auto* title = new SectionTitle(tr("%n file(s) refused", nullptr, count));
        title->setObjectName(u"refusedTitle"_s);
        title->setToken(Token::WarnText);
        layout->addWidget(title);
        auto* note = new Label(tr("What is safe is shown. The archive itself is unchanged."),
            TextSize::Secondary, Token::Text2);
        note->setWordWrap(true);
        layout->addWidget(note);
        auto* card = new Card(nullptr, Token::Base);
        card->setLine(Token::WarnLine);
        auto* rows = new QVBoxLayout(card);
        rows->setContentsMargins(10, 8, 10, 8);
        rows->setSpacing(2);
        for (const RefusedEntry& entry : archive.refused) {
            Label* name = valueLabel(entry.name.isEmpty() ? tr("(no name)") : entry.name, card);
            name->setMono();
            rows->addWidget(name);
            Label* reason = valueLabel(EvidenceWording::refusal(entry.reason), card);
            reason->setObjectName(u"refusedReason"_s);
            reason->setToken(Token::WarnText);
            rows->addWidget(reason);
        }
        layout->addWidget(card);
    }
    m_refused->setVisible(count > 0);

    auto* layout = static_cast<QVBoxLayout*>(m_archive->layout());
    layout->addWidget(new SectionTitle(tr("Archive")));
    auto* facts = new FactTable(m_archive);
    facts->add(tr("Form"), EvidenceWording::form(archive.form));
    facts->add(tr("Files"),
        count > 0 ? tr("%1 shown, %2 refused").arg(archive.documents.size()).arg(count)
                  : QString::number(archive.documents.size()));
    facts->add(tr("Size"), Wording::dataSize(archive.size));
    facts->add(tr("SHA-256"), sha256Text(archive.sha256, digitsInLine), true);
    layout->addWidget(facts);
}

void EvidenceFacts::setDocument(const EvidenceDocument& document)
{
    QVBoxLayout* layout = renew(m_document, m_column);
    layout->addWidget(new SectionTitle(tr("This document")));
    auto* facts = new FactTable(m_document);
    facts->add(tr("Name"), document.name);
    facts->add(tr("Type"), EvidenceWording::type(document.type));
    facts->add(tr("Size"), Wording::dataSize(document.bytes.size()));
    facts->add(tr("SHA-256"), sha256Text(document.sha256, digitsInLine), true);
    layout->addWidget(facts);
}

} // namespace Vaglio
