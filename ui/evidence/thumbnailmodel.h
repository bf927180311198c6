// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/documentdecoder.h"

#include <QAbstractListModel>
#include <QList>

namespace Vaglio {

/// The documents of an archive in their order, one row each; a lone PDF has one row a page.
/// Thumbnails are decoded when load() asks for them, each once.
class ThumbnailModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThumbnailModel)
public:
    enum Role {
        ThumbnailRole = Qt::UserRole, ///< QImage, null until decoded
        IconNameRole, ///< in place of a thumbnail
        DocumentRole, ///< index in the archive
        PageRole ///< from 0
    };

    /// The decoder outlives the model; cell in device pixels is what thumbnails must cover.
    explicit ThumbnailModel(DocumentDecoder* decoder, QObject* parent = nullptr);
    ~ThumbnailModel() override;

    void setArchive(const EvidenceArchive& archive);
    /// Drops rows and pixels.
    void clear();
    void setCell(const QSize& devicePixels);
    /// Decodes the thumbnail of a row unless that was done.
    void load(int row);
    /// -1 where there is none.
    [[nodiscard]] int rowOf(int document, int page) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        int document = 0;
        int page = 0;
        bool asked = false;
        bool failed = false;
        QImage thumbnail;
    };

    void countPages();
    void addPages(int count);
    void onDecoded(int row, const Result<DecodedPage>& page);
    [[nodiscard]] QString captionOf(const Row& row) const;
    void cancel();

    DocumentDecoder* m_decoder;
    QList<EvidenceDocument> m_documents;
    QList<Row> m_rows;
    QList<QFuture<Result<DecodedPage>>> m_running;
    QSize m_cell { 100, 60 };
    int m_pages = 1; ///< of a lone PDF
    quint64 m_number = 0;
};

} // namespace Vaglio
