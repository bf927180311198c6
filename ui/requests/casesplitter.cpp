// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/casesplitter.h"

#include "ui/kit/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {
constexpr int CompactBelow = 1280;
constexpr int StackedBelow = 1000;
constexpr int CaseCompact = 366;
constexpr int CaseLeast = 320;
constexpr int CaseMost = 720;
constexpr int ListLeast = 420;
} // namespace

CaseSplitter::CaseSplitter(QWidget* list, QWidget* casePane, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_list(list)
    , m_case(casePane)
    , m_widths { Metrics::caseWidth, CaseCompact }
{
    setObjectName(u"requestsSplitter"_s);
    setChildrenCollapsible(false);
    list->setMinimumWidth(ListLeast);
    casePane->setMinimumWidth(CaseLeast);
    addWidget(list);
    addWidget(casePane);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    showPanes();
}

void CaseSplitter::followWindow(int windowWidth)
{
    const bool compact = windowWidth < CompactBelow;
    const bool stacked = windowWidth < StackedBelow;
    if (compact == m_compact && stacked == m_stacked) {
        return;
    }
    if (m_laidOut) {
        m_widths = caseWidths();
    }
    m_compact = compact;
    m_stacked = stacked;
    showPanes();
    applyWidth();
    emit formChanged();
}

void CaseSplitter::openCase(bool open)
{
    m_caseOpen = open;
    showPanes();
}

CaseSplitter::Widths CaseSplitter::caseWidths() const
{
    Widths widths = m_widths;
    if (m_laidOut && !m_stacked && sizes().value(1) > 0) {
        widths.at(m_compact ? 1 : 0) = sizes().value(1);
    }
    return widths;
}

void CaseSplitter::setCaseWidths(const Widths& widths)
{
    m_widths = { std::clamp(widths.at(0), CaseLeast, CaseMost),
        std::clamp(widths.at(1), CaseLeast, CaseMost) };
    applyWidth();
}

void CaseSplitter::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    if (!m_laidOut) {
        m_laidOut = true;
        applyWidth();
    }
}

void CaseSplitter::showPanes()
{
    m_case->setMaximumWidth(m_stacked ? QWIDGETSIZE_MAX : CaseMost);
    m_list->setVisible(!isCaseAlone());
    m_case->setVisible(!m_stacked || m_caseOpen);
}

void CaseSplitter::applyWidth()
{
    if (!m_stacked && m_laidOut) {
        const int wanted = m_widths.at(m_compact ? 1 : 0);
        setSizes({ std::max(0, width() - wanted - handleWidth()), wanted });
    }
}

} // namespace Vaglio
