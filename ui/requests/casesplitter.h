// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

#include <array>

namespace Vaglio {

/// List and case side by side, in three forms by the size of the window: wide, compact, and
/// stacked, where the two share one place. Remembers how wide a person made the case.
class CaseSplitter final : public QSplitter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaseSplitter)
public:
    /// Wide and compact.
    using Widths = std::array<int, 2>;

    CaseSplitter(QWidget* list, QWidget* casePane, QWidget* parent = nullptr);

    void followWindow(int windowWidth);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] bool isStacked() const { return m_stacked; }
    /// Stacked, and the case is what is seen.
    [[nodiscard]] bool isCaseAlone() const { return m_stacked && m_caseOpen; }
    /// Only matters where the two share one place.
    void openCase(bool open);

    [[nodiscard]] Widths caseWidths() const;
    void setCaseWidths(const Widths& widths);

signals:
    void formChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPanes();
    void applyWidth();

    QWidget* m_list;
    QWidget* m_case;
    Widths m_widths;
    bool m_compact = false;
    bool m_stacked = false;
    bool m_caseOpen = false;
    bool m_laidOut = false;
};

} // namespace Vaglio
