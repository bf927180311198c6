// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestquery.h"
#include "ui/kit/panel.h"

#include <QStringList>

#include <array>

namespace Vaglio {

class FilterChip;
class Label;
class LinkButton;
class SearchField;

/// What the list shows and how to narrow it: title with the count, search as you type, chips.
class FilterBar final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// "24, oldest first": the count after all filters.
    void showCount(int count, SortKey sort, Qt::SortOrder order);
    /// In place of the count: "loading", "as of 10:58".
    void showNote(const QString& note);
    /// Who can be chosen; known ones stay.
    void setIssuers(const QStringList& issuers);
    void setCompact(bool compact);

    /// Writes what is set here into the query, and nothing else.
    void writeTo(RequestQuery& query) const;
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] QString searchText() const;

    void focusSearch();
    [[nodiscard]] bool searchHasFocus() const;
    /// Back to everything; tells once.
    void clear();

signals:
    void filtersChanged();
    /// Enter in the search field.
    void searchEntered();

private:
    void buildChips();
    void addIssueTimes();
    void addEvidence();
    [[nodiscard]] std::array<FilterChip*, 4> chips() const;
    void announce();

    Label* m_title;
    Label* m_count;
    SearchField* m_search;
    FilterChip* m_outcome;
    FilterChip* m_issued;
    FilterChip* m_by;
    FilterChip* m_evidence;
    LinkButton* m_clear;
    QStringList m_issuers;
    bool m_quiet = false; ///< several changes are being made as one
};

} // namespace Vaglio
