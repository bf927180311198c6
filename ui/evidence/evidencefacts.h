// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evidence/archivereader.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Vaglio {

/// The side column: what was refused and why, and the facts of the archive and of the document in
/// view, to read and to copy.
class EvidenceFacts final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceFacts)
public:
    explicit EvidenceFacts(QWidget* parent = nullptr);

    /// What stands above all others.
    void setCaseWidget(QWidget* widget);
    void setArchive(const EvidenceArchive& archive);
    void setDocument(const EvidenceDocument& document);
    void clear();

private:
    /// Empties a part and gives its layout.
    static QVBoxLayout* renew(QWidget*& part, QVBoxLayout* column);

    QVBoxLayout* m_column;
    QWidget* m_refused;
    QWidget* m_archive;
    QWidget* m_document;
};

/// "3f2a…" in lines of so many digits.
[[nodiscard]] QString sha256Text(const QByteArray& sha256, int digitsInLine);

} // namespace Vaglio
