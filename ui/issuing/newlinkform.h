// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/domain/taxcode.h"
#include "ui/issuing/problemtext.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>

#include <optional>

namespace Vaglio {

class FormSection;

/// All the fields of an order, checked while a person types. A field shows that it is right at
/// once; what is wrong with it is shown when it is left, so that nobody is corrected in mid-word.
/// The mode of the order is not a field here: it is kept as it was set.
class NewLinkForm final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewLinkForm)
public:
    /// A field that keeps the order from being sent.
    struct Blocker {
        QString field;
        QString label;
        QString sentence;
    };

    explicit NewLinkForm(QWidget* parent = nullptr);

    [[nodiscard]] LinkOrder order() const;
    void setOrder(const LinkOrder& order);

    /// Shows all problems, those of fields never visited too, and answers with the first that
    /// blocks.
    [[nodiscard]] std::optional<Blocker> showProblems();
    /// Marks the field that the service did not accept, until it is edited; moves the focus to it.
    /// Understands "taxCode" or "callback" for the field or group of that name. False where no
    /// field is called so.
    bool showRefused(const QString& field);
    void focusField(const QString& field);
    /// The label of the field that a name of the API stands for, or empty.
    [[nodiscard]] QString labelOf(const QString& field) const;

signals:
    /// Something was typed or chosen.
    void edited();

private:
    void add(FormSection* section);
    void onEdited(const QString& field);
    void onLeft(const QString& field);
    void refreshMarks();
    [[nodiscard]] QHash<QString, FieldMark> marks() const;
    [[nodiscard]] FieldMark goodMark(const QString& field, const LinkOrder& order) const;
    [[nodiscard]] FormSection* sectionOf(const QString& field) const;
    [[nodiscard]] QString resolve(const QString& apiName) const;
    [[nodiscard]] const CadastralPlaces& places() const;

    QList<FormSection*> m_sections;
    LinkOrder m_base; ///< what the sections do not hold
    QSet<QString> m_visited;
    QSet<QString> m_refused;
    mutable std::optional<CadastralPlaces> m_places; ///< read when first asked
};

} // namespace Vaglio
