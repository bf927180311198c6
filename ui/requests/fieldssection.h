// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "ui/requests/casefetcher.h"
#include "ui/requests/fieldfindings.h"

#include <QWidget>

namespace Vaglio {

class Button;
class Card;
class FieldList;
class IconLabel;
class Label;

/// The data of a person and of the documents, with what agrees and what differs.
class FieldsSection final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldsSection)
public:
    explicit FieldsSection(QWidget* parent = nullptr);

    /// Without a table of places no place can be judged.
    void setPlaces(const CadastralPlaces& places) { m_places = places; }
    void showCase(const CaseRecord& record, const FetchState& identity);
    void setCompact(bool compact);

signals:
    void retryRequested();

private:
    [[nodiscard]] QWidget* buildHead();
    void showCounts(const FieldCounts& counts, bool any);
    void showNote(const CaseRecord& record, const FetchState& identity, bool any);

    CadastralPlaces m_places;
    IconLabel* m_differ;
    IconLabel* m_agree;
    IconLabel* m_cannotTell;
    FieldList* m_list;
    Card* m_note;
    QWidget* m_gap; ///< between note and list, where both are there
    Label* m_noteWords;
    Button* m_retry;
};

} // namespace Vaglio
