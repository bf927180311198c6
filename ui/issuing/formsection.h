// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "ui/issuing/problemtext.h"

#include <QHash>
#include <QMap>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;

namespace Vaglio {

class Label;
class TextField;

/// One titled part of the new-link form: a grid of labelled fields, each known by its name in the
/// request body ("user.taxCode"), with room for a sentence below each row.
class FormSection : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormSection)
public:
    /// Something typed that has no place in a LinkOrder, so that it cannot be sent.
    struct Unreadable {
        QString field;
        FieldMark mark;
    };

    /// Puts what is typed here into the order, without the white space around it.
    virtual void write(LinkOrder& order) const = 0;
    /// Shows the order's values. Tells no edited().
    virtual void read(const LinkOrder& order) = 0;
    [[nodiscard]] virtual QList<Unreadable> unreadable() const { return {}; }
    /// Makes a field visible, where it is folded away.
    virtual void reveal() { }

    /// The widgets by field name, in the order of the form.
    [[nodiscard]] const QList<std::pair<QString, QWidget*>>& fields() const { return m_fields; }
    [[nodiscard]] QWidget* widgetOf(const QString& field) const;
    /// "E-mail": how a field is called in the form.
    [[nodiscard]] QString labelOf(const QString& field) const;
    void mark(const QString& field, const FieldMark& mark);

signals:
    /// A person changed the field.
    void edited(const QString& field);
    /// The field lost the focus.
    void left(const QString& field);

protected:
    enum class Place { Left, Right, Wide };

    explicit FormSection(const QString& title, QWidget* parent = nullptr);

    /// Adds a text field; name is its object name.
    TextField* addText(
        int row, Place place, const QString& field, const QString& label, const QString& name);
    /// Adds any other widget for a field; frame is what stands in the grid, if another.
    void addField(int row, Place place, const QString& field, const QString& label, QWidget* widget,
        QWidget* frame = nullptr);
    /// Adds a label and a row for several small widgets, each of which is then told by know().
    QHBoxLayout* addRow(int row, const QString& label);
    /// Says which field a widget of a row stands for.
    void know(int row, const QString& field, const QString& label, QWidget* widget);
    void watch(const QString& field, TextField* edit);
    /// Everything below the title goes in here.
    [[nodiscard]] QWidget* body() const { return m_body; }
    void setLined(bool lined) { m_lined = lined; }

    void paintEvent(QPaintEvent* event) override;

private:
    void showSentences(int row);

    struct Entry {
        int row = 0;
        QString label;
        QWidget* widget = nullptr;
        FieldMark mark;
    };
    QWidget* m_body;
    QGridLayout* m_grid;
    QList<std::pair<QString, QWidget*>> m_fields;
    QHash<QString, Entry> m_entries;
    QMap<int, Label*> m_sentences; ///< by row
    bool m_lined = true;
};

} // namespace Vaglio
