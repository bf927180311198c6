// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/loadingstate.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/wording.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int barSteps = 1000;

} // namespace

LoadingState::LoadingState(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_amount(new Label({}, TextSize::Secondary, Token::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch();
    column->addWidget(
        new SectionTitle(tr("Fetching the evidence"), TextSize::Section), 0, Qt::AlignHCenter);
    m_bar->setObjectName(u"evidenceProgress"_s);
    m_bar->setAccessibleName(tr("Download"));
    m_bar->setFixedWidth(280);
    m_bar->setTextVisible(false);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    m_amount->setObjectName(u"evidenceAmount"_s);
    column->addWidget(m_amount, 0, Qt::AlignHCenter);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"evidenceCancel"_s);
    connect(cancel, &QAbstractButton::clicked, this, &LoadingState::cancelRequested);
    column->addWidget(cancel, 0, Qt::AlignHCenter);
    column->addStretch();
    setProgress(0, -1);
}

void LoadingState::setProgress(qint64 received, qint64 total)
{
    if (total > 0) {
        m_bar->setRange(0, barSteps);
        m_bar->setValue(int(std::clamp<qint64>(received * barSteps / total, 0, barSteps)));
        m_amount->setText(
            tr("%1 of %2").arg(Wording::dataSize(received), Wording::dataSize(total)));
    } else {
        m_bar->setRange(0, 0);
        m_amount->setText(received > 0 ? Wording::dataSize(received) : QString());
    }
}

} // namespace Vaglio
