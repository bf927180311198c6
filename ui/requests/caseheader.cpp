// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/caseheader.h"

#include "ui/kit/iconbutton.h"
#include "ui/requests/elidedlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int Side = 16;
constexpr int TopLine = 24;
constexpr int Line = 20;
constexpr int StepButton = 24;
} // namespace

CaseHeader::CaseHeader(QWidget* parent)
    : QWidget(parent)
    , m_back(new IconButton(u"back"_s, tr("Back to the list"), this))
    , m_name(new ElidedLabel({}, TextSize::Name, Token::Text, QFont::DemiBold, this))
    , m_position(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_previous(new IconButton(u"up"_s, tr("Previous case"), this))
    , m_next(new IconButton(u"down"_s, tr("Next case"), this))
    , m_mail(new ElidedLabel({}, TextSize::Base, Token::Text2, QFont::Normal, this))
    , m_id(new ElidedLabel({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_copyId(new IconButton(u"copy"_s, tr("Copy identifier"), this))
{
    setObjectName(u"caseHeader"_s);
    m_back->setObjectName(u"caseBack"_s);
    m_back->setWords(tr("Back to the list"), tr("Esc"));
    m_back->setFixedSize(StepButton, StepButton);
    m_back->hide();
    m_name->setObjectName(u"caseName"_s);
    m_position->setObjectName(u"casePosition"_s);
    m_previous->setObjectName(u"casePrevious"_s);
    m_previous->setWords(tr("Previous case"), u"K"_s);
    m_previous->setFixedSize(StepButton, StepButton);
    m_next->setObjectName(u"caseNext"_s);
    m_next->setWords(tr("Next case"), u"J"_s);
    m_next->setFixedSize(StepButton, StepButton);
    m_mail->setObjectName(u"caseMail"_s);
    m_id->setObjectName(u"caseId"_s);
    m_id->setMono();
    m_copyId->setObjectName(u"caseCopyId"_s);
    m_copyId->setWords(tr("Copy identifier"), u"I"_s);
    m_copyId->setFixedSize(Line, Line);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Side, 12, Side, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTop());
    m_mail->setFixedHeight(Line);
    layout->addWidget(m_mail);
    layout->addWidget(buildId());

    connect(m_back, &QAbstractButton::clicked, this, &CaseHeader::backRequested);
    connect(m_next, &QAbstractButton::clicked, this, &CaseHeader::nextRequested);
    connect(m_previous, &QAbstractButton::clicked, this, &CaseHeader::previousRequested);
    connect(m_copyId, &QAbstractButton::clicked, this, &CaseHeader::copyIdRequested);
}

QWidget* CaseHeader::buildTop()
{
    auto* top = new QWidget(this);
    top->setFixedHeight(TopLine);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_name, 1);
    row->addWidget(m_position);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    return top;
}

QWidget* CaseHeader::buildId()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(Line);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_id);
    row->addWidget(m_copyId);
    row->addStretch(1);
    return line;
}

void CaseHeader::showCase(const CaseRecord& record)
{
    const QString name = record.applicantName();
    m_name->setText(record.isErased    ? tr("Erased")
            : !name.isEmpty()          ? name
            : !record.mail().isEmpty() ? record.mail()
                                       : tr("Unlabelled"));
    m_mail->setText(record.isErased                 ? tr("Who it was is forgotten here, for good")
            : name.isEmpty() && record.isLabelled() ? QString()
            : record.mail().isEmpty()               ? tr("No mail address known")
                                                    : record.mail());
    m_id->setText(record.request.id);
}

void CaseHeader::showPosition(int position, int count)
{
    const QLocale locale;
    m_position->setText(position < 0
            ? tr("not in this list")
            : tr("%1 of %2").arg(locale.toString(position + 1), locale.toString(count)));
    m_previous->setEnabled(position > 0 || (position < 0 && count > 0));
    m_next->setEnabled(position + 1 < count);
}

void CaseHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

} // namespace Vaglio
