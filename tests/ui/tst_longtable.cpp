// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/longtable.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSet>
#include <QTest>

using namespace Vaglio;
using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 34;
constexpr int Million = 1'000'000;

/// Rows that are numbers, and which of them were asked for.
class Numbers final : public QAbstractTableModel {
public:
    explicit Numbers(int count)
        : m_count(count)
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : m_count;
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : 3;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        asked.insert(index.row());
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void reset(int count)
    {
        beginResetModel();
        m_count = count;
        endResetModel();
    }
    void insert(int row)
    {
        beginInsertRows({}, row, row);
        ++m_count;
        endInsertRows();
    }
    void remove(int row)
    {
        beginRemoveRows({}, row, row);
        --m_count;
        endRemoveRows();
    }
    mutable QSet<int> asked;

private:
    int m_count;
};

} // namespace

class LongTableTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<Numbers>(Million);
        m_table = std::make_unique<LongTable>(RowHeight);
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_table->setSelectionMode(QAbstractItemView::SingleSelection);
        m_table->setModel(m_model.get());
        m_table->resize(600, 500);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_page = m_table->viewport()->height() / RowHeight;
    }

    void cleanup()
    {
        m_table.reset();
        m_model.reset();
    }

    /// What a QTableView would keep, and only what is seen is asked of the model.
    void nothingIsKeptOfARow()
    {
        QCOMPARE(m_table->verticalHeader()->count(), 0);
        QVERIFY(m_table->verticalHeader()->isHidden());
        m_model->asked.clear();
        m_table->viewport()->repaint();
        QVERIFY(!m_model->asked.isEmpty());
        QVERIFY2(m_model->asked.size() <= m_page + 1, qPrintable(QString::number(m_page)));
    }

    /// Beside its rows there is the header, and nothing else stands on them.
    void nothingCoversTheRows()
    {
        for (const QWidget* child :
            m_table->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child != m_table->viewport() && child->isVisible()) {
                QVERIFY2(!child->geometry().intersects(m_table->viewport()->geometry()),
                    child->metaObject()->className());
            }
        }
    }

    void scrollsFromTheFirstToTheLast()
    {
        QScrollBar* bar = m_table->verticalScrollBar();
        QCOMPARE(bar->maximum(), Million * RowHeight - m_table->viewport()->height());
        bar->setValue(bar->maximum());
        QCOMPARE(m_table->rowAtHeight(m_table->viewport()->height() - 1), Million - 1);
        QCOMPARE(m_table->topOfRow(Million), m_table->viewport()->height());
        m_model->asked.clear();
        m_table->viewport()->repaint();
        QVERIFY(m_model->asked.contains(Million - 1));
        QVERIFY(!m_model->asked.contains(0));
    }

    void placesAreThoseOfTheRows()
    {
        m_table->verticalScrollBar()->setValue(1'000 * RowHeight + 10);
        const QModelIndex index = m_model->index(1'003, 1);
        const QRect rect = m_table->visualRect(index);
        QCOMPARE(rect.top(), 3 * RowHeight - 10);
        QCOMPARE(rect.height(), RowHeight);
        QCOMPARE(rect.left(), m_table->columnViewportPosition(1));
        QCOMPARE(m_table->indexAt(rect.center()), index);
        QVERIFY(!m_table->indexAt({ 599, -1 - 1'000 * RowHeight - 10 }).isValid());
    }

    void movesByKeyboard_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("to");
        const int last = Million - 1;
        QTest::newRow("down") << 5 << int(Qt::Key_Down) << 6;
        QTest::newRow("up") << 5 << int(Qt::Key_Up) << 4;
        QTest::newRow("up at the top") << 0 << int(Qt::Key_Up) << 0;
        QTest::newRow("down at the end") << last << int(Qt::Key_Down) << last;
        QTest::newRow("page up near the top") << 3 << int(Qt::Key_PageUp) << 0;
        QTest::newRow("page down near the end") << last - 2 << int(Qt::Key_PageDown) << last;
    }

    void movesByKeyboard()
    {
        QFETCH(int, from);
        QFETCH(int, key);
        QFETCH(int, to);
        m_table->setCurrentIndex(m_model->index(from, 0));
        QTest::keyClick(m_table.get(), Qt::Key(key));
        QCOMPARE(m_table->currentIndex().row(), to);
        QVERIFY(isSeen(to));
    }

    void pagesByWhatIsSeen()
    {
        m_table->setCurrentIndex(m_model->index(500, 0));
        QTest::keyClick(m_table.get(), Qt::Key_PageDown);
        QCOMPARE(m_table->currentIndex().row(), 500 + m_page);
        QTest::keyClick(m_table.get(), Qt::Key_PageUp);
        QCOMPARE(m_table->currentIndex().row(), 500);
    }

    void clickSelectsTheRow()
    {
        m_table->verticalScrollBar()->setValue(700'000 * RowHeight);
        QTest::mouseClick(
            m_table->viewport(), Qt::LeftButton, {}, QPoint(10, 2 * RowHeight + RowHeight / 2));
        QCOMPARE(m_table->currentIndex().row(), 700'002);
        const QModelIndexList selected = m_table->selectionModel()->selectedRows();
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().row(), 700'002);
    }

    void lengthFollowsTheModel()
    {
        const int view = m_table->viewport()->height();
        QScrollBar* bar = m_table->verticalScrollBar();
        m_model->insert(0);
        QTRY_COMPARE(bar->maximum(), (Million + 1) * RowHeight - view);
        m_model->remove(0);
        QTRY_COMPARE(bar->maximum(), Million * RowHeight - view);
        bar->setValue(bar->maximum());
        m_model->reset(3);
        QTRY_COMPARE(bar->maximum(), 0);
        QCOMPARE(bar->value(), 0);
        QCOMPARE(m_table->rowAtHeight(3 * RowHeight), -1);
        m_model->reset(0);
        m_table->viewport()->repaint();
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QVERIFY(!m_table->currentIndex().isValid());
    }

    void scrollsToARow_data()
    {
        QTest::addColumn<int>("hint");
        QTest::addColumn<bool>("isAtTop");
        QTest::newRow("at the top") << int(QAbstractItemView::PositionAtTop) << true;
        QTest::newRow("at the bottom") << int(QAbstractItemView::PositionAtBottom) << false;
        QTest::newRow("until it is seen") << int(QAbstractItemView::EnsureVisible) << false;
    }

    void scrollsToARow()
    {
        QFETCH(int, hint);
        QFETCH(bool, isAtTop);
        m_table->scrollTo(m_model->index(4'000, 0), QAbstractItemView::ScrollHint(hint));
        const int top = m_table->topOfRow(4'000);
        QCOMPARE(top, isAtTop ? 0 : m_table->viewport()->height() - RowHeight);
        m_table->scrollTo(m_model->index(4'000, 0)); // it is seen: nothing moves
        QCOMPARE(m_table->topOfRow(4'000), top);
    }

    /// To a screen reader it is a table with all of its rows.
    void isATableToAScreenReader()
    {
        QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table.get());
        QVERIFY(table != nullptr);
        QAccessibleTableInterface* cells = table->tableInterface();
        QVERIFY(cells != nullptr);
        QCOMPARE(cells->rowCount(), Million);
        QCOMPARE(cells->columnCount(), 3);
        QAccessibleInterface* cell = cells->cellAt(3, 1);
        QVERIFY(cell != nullptr);
        const QRect seen = m_table->visualRect(m_model->index(3, 1));
        QCOMPARE(cell->rect().size(), seen.size());
        QCOMPARE(cell->rect().topLeft(), m_table->viewport()->mapToGlobal(seen.topLeft()));
    }

private:
    [[nodiscard]] bool isSeen(int row) const
    {
        const QRect rect = m_table->visualRect(m_model->index(row, 0));
        return rect.top() >= 0 && rect.bottom() < m_table->viewport()->height();
    }

    std::unique_ptr<Numbers> m_model;
    std::unique_ptr<LongTable> m_table;
    int m_page = 0; ///< rows that are seen whole
};

QTEST_MAIN(LongTableTest)
#include "tst_longtable.moc"
