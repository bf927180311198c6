// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/keysheet.h"

#include "ui/kit/button.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 300;

/// The keys of one act, each in its box.
class KeyBoxes final : public QWidget {
public:
    explicit KeyBoxes(const QAction& action, QWidget* parent)
        : QWidget(parent)
    {
        for (const QKeySequence& sequence : action.shortcuts()) {
            m_keys.append(sequence.toString(QKeySequence::NativeText));
        }
        setAccessibleName(m_keys.join(u", "_s));
        int width = 0;
        for (const QString& key : std::as_const(m_keys)) {
            width += keyHintSize(key).width() + 4;
        }
        setFixedSize(width, 22);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        int x = 4;
        for (const QString& key : std::as_const(m_keys)) {
            const int width = keyHintSize(key).width();
            paintKeyHint(&painter, QRectF(x, 0, width, height()), key, theme);
            x += width + 4;
        }
    }

private:
    QStringList m_keys;
};

QList<QAction*> withKeys(const ActionGroup& group)
{
    QList<QAction*> actions;
    std::ranges::copy_if(group.actions, std::back_inserter(actions), [](const QAction* action) {
        return !action->shortcuts().isEmpty() && !action->text().isEmpty();
    });
    return actions;
}

} // namespace

KeySheet::KeySheet(const QList<ActionGroup>& groups, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto* sheet = new QWidget;
    sheet->setObjectName(u"keySheetContent"_s);
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(24, 16, 24, 16);
    columns->setSpacing(32);
    QList<QVBoxLayout*> columnLayouts;
    QList<int> used;
    const int columnCount = std::clamp(static_cast<int>(groups.size()), 1, 3);
    for (int i = 0; i < columnCount; ++i) {
        columnLayouts.append(new QVBoxLayout);
        columnLayouts.last()->setSpacing(2);
        columns->addLayout(columnLayouts.last());
        used.append(0);
    }
    for (const ActionGroup& group : groups) {
        const auto shortest = std::ranges::min_element(used) - used.begin();
        addGroup(columnLayouts.at(shortest), group);
        used[shortest] += static_cast<int>(withKeys(group).size()) + 2;
    }
    for (QVBoxLayout* column : std::as_const(columnLayouts)) {
        column->addStretch(1);
    }

    auto* area = new QScrollArea(this);
    area->setObjectName(u"keySheetArea"_s);
    area->setAccessibleName(tr("Keys"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(sheet);

    auto* note = new Label(tr("Single letters act only outside of text fields."),
        TextSize::Secondary, Token::Text2, QFont::Normal, this);
    auto* close = new Button(tr("Close"), this);
    close->setObjectName(u"closeKeySheet"_s);
    close->setKeyHint(u"Esc"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 16);
    foot->addWidget(note, 1);
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area, 1);
    column->addLayout(foot);
    const QSize wanted = sheet->sizeHint() + QSize(24, 70);
    resize(wanted.boundedTo(parent == nullptr ? wanted : parent->window()->size() * 0.92));
}

void KeySheet::addGroup(QBoxLayout* column, const ActionGroup& group)
{
    const QList<QAction*> actions = withKeys(group);
    if (actions.isEmpty()) {
        return;
    }
    auto* title = new SectionTitle(group.title, TextSize::Section, this);
    title->setContentsMargins(0, 8, 0, 6);
    column->addWidget(title);
    for (const QAction* action : actions) {
        auto* row = new QHBoxLayout;
        auto* name = new Label(actionName(*action), this);
        name->setMinimumWidth(ColumnWidth / 2);
        row->addWidget(name, 1);
        row->addWidget(new KeyBoxes(*action, this));
        column->addLayout(row);
    }
}

} // namespace Vaglio
