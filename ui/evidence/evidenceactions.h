// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QList>

class QWidget;

namespace Vaglio {

/// The acts of the evidence page with their words and keys, added to the page. They act while the
/// focus is anywhere inside it.
struct EvidenceActions {
    explicit EvidenceActions(QWidget* page);

    QAction* back;
    QAction* previousCase;
    QAction* nextCase;
    QAction* fit;
    QAction* actualPixels;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* rotateRight;
    QAction* rotateLeft;
    QAction* previousPage;
    QAction* nextPage;
    QAction* saveCopy;
    QAction* saveAll;
    QAction* print;

    /// Those that need a picture in the pane.
    [[nodiscard]] QList<QAction*> ofPicture() const;
};

} // namespace Vaglio
