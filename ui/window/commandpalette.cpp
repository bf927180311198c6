// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/commandpalette.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int PaletteWidth = 560;
constexpr int PaletteHeight = 404;
constexpr int RowHeight = 32;
constexpr int Inset = 12;

/// Name at the left, where it belongs and its key at the right.
class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return { 0, RowHeight };
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(option.palette);
        const QRect row = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (selected) {
            painter->fillRect(row, theme.color(Token::Selection));
            painter->fillRect(row.x(), row.y(), 3, row.height(), theme.color(Token::Accent));
        }
        int right = row.right() + 1 - Inset;
        const QString keys = index.data(CommandListModel::KeysRole).toString();
        if (!keys.isEmpty()) {
            const int keyWidth = keyHintSize(keys).width();
            right -= keyWidth;
            paintKeyHint(painter, QRectF(right, row.y(), keyWidth, row.height()), keys, theme);
            right -= 10;
        }
        const QString group = index.data(CommandListModel::GroupRole).toString();
        const QFont small = Theme::font(TextSize::Secondary);
        const int groupWidth = QFontMetrics(small).horizontalAdvance(group);
        painter->setFont(small);
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(QRect(right - groupWidth, row.y(), groupWidth + 1, row.height()),
            Qt::AlignVCenter, group);
        right -= groupWidth + 10;
        const QFont font = Theme::font(TextSize::Base, selected ? QFont::DemiBold : QFont::Normal);
        const int left = row.x() + Inset;
        painter->setFont(font);
        painter->setPen(theme.color(Token::Text));
        painter->drawText(QRect(left, row.y(), right - left, row.height()), Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, right - left));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(const QList<ActionGroup>& groups, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new CommandListModel(groups, this))
    , m_typed(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    setAccessibleName(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(PaletteWidth, PaletteHeight);

    m_typed->setObjectName(u"commandInput"_s);
    m_typed->setAccessibleName(tr("Type a command"));
    m_typed->setPlaceholderText(tr("Type a command"));
    m_typed->setFrame(false);
    m_typed->setFont(Theme::font(TextSize::Section));
    m_typed->setFixedHeight(44);
    m_typed->setTextMargins(8, 0, 8, 0);
    m_typed->installEventFilter(this);

    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(7);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);

    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->setTyped(typed);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::trigger);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::trigger(const QModelIndex& index)
{
    QAction* action = m_model->actionAt(index.row());
    if (action == nullptr) {
        return;
    }
    // Queued: the palette is gone and the focus is back before the act begins.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    accept();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            trigger(m_list->currentIndex());
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Base));
    painter.setPen(theme.color(Token::BorderStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(1, 46, width() - 2, 1, theme.color(Token::Border));
}

void CommandPalette::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (parentWidget() != nullptr) {
        const QWidget* window = parentWidget()->window();
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 96)));
    }
    m_typed->setFocus();
}

} // namespace Vaglio
