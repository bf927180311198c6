// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/thumbnailstrip.h"

#include "ui/evidence/thumbnaildelegate.h"
#include "ui/evidence/thumbnailmodel.h"

#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace Vaglio {

ThumbnailStrip::ThumbnailStrip(Form form, DocumentDecoder* decoder, QWidget* parent)
    : QListView(parent)
    , m_form(form)
    , m_model(new ThumbnailModel(decoder, this))
{
    setObjectName(u"thumbnailStrip"_s);
    setAccessibleName(tr("Documents"));
    setModel(m_model);
    setItemDelegate(new ThumbnailDelegate(form, this));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    if (form == Form::Small) {
        connect(this, &QListView::clicked, this, &ThumbnailStrip::open);
    }
}

void ThumbnailStrip::setArchive(const EvidenceArchive& archive)
{
    m_model->setArchive(archive);
    if (m_form == Form::Large && m_model->rowCount() > 0) {
        setCurrentIndex(m_model->index(0));
    }
}

void ThumbnailStrip::clear()
{
    m_model->clear();
}

void ThumbnailStrip::setCurrent(int document, int page)
{
    const int row = m_model->rowOf(document, page);
    if (row >= 0 && row != currentIndex().row()) {
        setCurrentIndex(m_model->index(row));
    }
}

int ThumbnailStrip::currentDocument() const
{
    return currentIndex().isValid() ? currentIndex().data(ThumbnailModel::DocumentRole).toInt()
                                    : -1;
}

bool ThumbnailStrip::selectNumber(int number)
{
    if (number < 1 || number > m_model->rowCount()) {
        return false;
    }
    setCurrentIndex(m_model->index(number - 1));
    return true;
}

QSize ThumbnailStrip::sizeHint() const
{
    const int bar = horizontalScrollBar()->sizeHint().height();
    return { 6 * ThumbnailDelegate::cellSize(m_form).width(),
        ThumbnailDelegate::cellSize(m_form).height() + bar };
}

QSize ThumbnailStrip::minimumSizeHint() const
{
    return { 2 * ThumbnailDelegate::cellSize(m_form).width(), sizeHint().height() };
}

void ThumbnailStrip::open(const QModelIndex& index)
{
    if (index.isValid()) {
        emit documentOpened(index.data(ThumbnailModel::DocumentRole).toInt(),
            index.data(ThumbnailModel::PageRole).toInt());
    }
}

/// Only what is in sight is decoded.
void ThumbnailStrip::loadVisible()
{
    m_model->setCell(ThumbnailDelegate::pictureSize(m_form) * devicePixelRatioF());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (visualRect(m_model->index(row)).intersects(viewport()->rect())) {
            m_model->load(row);
        }
    }
}

void ThumbnailStrip::paintEvent(QPaintEvent* event)
{
    loadVisible();
    QListView::paintEvent(event);
}

void ThumbnailStrip::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int number = event->key() - Qt::Key_0;
    if (plain && number >= 1 && number <= 9) {
        if (selectNumber(number) && m_form == Form::Small) {
            open(currentIndex());
        }
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        open(currentIndex());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        QListView::keyPressEvent(event);
        return;
    default:
        event->ignore(); // letters belong to the page, not to a search in captions
    }
}

void ThumbnailStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        emit currentDocumentChanged(current.data(ThumbnailModel::DocumentRole).toInt(),
            current.data(ThumbnailModel::PageRole).toInt());
    }
}

} // namespace Vaglio
