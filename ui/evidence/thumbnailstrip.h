// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/documentdecoder.h"

#include <QListView>

namespace Vaglio {

class ThumbnailModel;

/// The documents of an archive in a row: small in the case panel, where a click or Enter opens one,
/// large below the viewer, where the current one is what is seen. Keys 1 to 9 and the arrows.
class ThumbnailStrip final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThumbnailStrip)
public:
    enum class Form { Small, Large };

    /// The decoder outlives the strip.
    ThumbnailStrip(Form form, DocumentDecoder* decoder, QWidget* parent = nullptr);

    void setArchive(const EvidenceArchive& archive);
    /// Frees all pixels.
    void clear();
    void setCurrent(int document, int page = 0);
    /// -1 where nothing is current.
    [[nodiscard]] int currentDocument() const;
    /// Makes the n-th current, from 1; false where there is none.
    bool selectNumber(int number);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The current one has changed, by hand or by setCurrent.
    void currentDocumentChanged(int document, int page);
    /// Opened by Enter, or, in the small form, by a click or a number.
    void documentOpened(int document, int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void open(const QModelIndex& index);
    void loadVisible();

    Form m_form;
    ThumbnailModel* m_model;
};

} // namespace Vaglio
