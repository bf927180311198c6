// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/panel.h"

namespace Vaglio {

class ContrastSwatch;
class ContrastVerdict;
class Label;
class PhonePreview;
struct LinkOrder;

/// The preview of the applicant's page, with its frame to choose and the contrast of its colours.
class PreviewPane final : public Panel {
    Q_OBJECT
public:
    explicit PreviewPane(QWidget* parent = nullptr);

    void setOrder(const LinkOrder& order);

private:
    QWidget* makeHeader();
    QWidget* makeContrastLine();

    PhonePreview* m_preview;
    ContrastSwatch* m_swatch;
    Label* m_ratio;
    ContrastVerdict* m_verdict;
};

} // namespace Vaglio
