// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestlist.h"
#include "ui/requests/rowwords.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace Vaglio {

class CaseFetcher;

/// A RequestList as rows of a table, with words made for people. Follows the list step by step and
/// resets only when the list does. The words of the rows that were looked at last are kept, so that
/// scrolling costs no wording.
class RequestListModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestListModel)
public:
    enum Column {
        OutcomeColumn,
        ApplicantColumn,
        ReasonColumn,
        IssuedColumn,
        EvidenceColumn,
        ColumnCount
    };
    enum Role {
        WordsRole = Qt::UserRole, ///< RowWordsPtr, never null
        IdRole ///< the request's id
    };

    explicit RequestListModel(RequestList* list, QObject* parent = nullptr);

    [[nodiscard]] RequestList* list() const { return m_list; }
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] static SortKey sortKeyOf(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    /// Asks the list for another order; the rows follow by its reset.
    void sort(int column, Qt::SortOrder order) override;

    /// Shows how far the fetching of evidence has come.
    void setFetcher(const CaseFetcher* fetcher);

    /// Drops the words and says that every row may read otherwise: after a change of language, or
    /// as days pass.
    void reword();

private:
    void followList();
    void onFetchChanged(const QString& id);
    [[nodiscard]] RowWordsPtr wordsOf(int row) const;

    RequestList* m_list;
    mutable QCache<int, RowWordsPtr> m_words;
    QTimer m_rewordTimer;
    QPointer<const CaseFetcher> m_fetcher; ///< null: nothing is told of
    struct Fetching {
        std::optional<int> percent;
        int row = -1; ///< where it was seen last
    };
    QHash<QString, Fetching> m_fetching; ///< as shown
};

} // namespace Vaglio
