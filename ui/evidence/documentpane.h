// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/evidence/documentdecoder.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace Vaglio {

class Label;
class ImageView;

/// One document with its caption: as a picture, as plain text, or, where it is neither, as a card
/// with its facts.
class DocumentPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentPane)
public:
    explicit DocumentPane(DocumentDecoder* decoder, QWidget* parent = nullptr);

    void showDocument(const EvidenceDocument& document, int page);
    void clear();
    [[nodiscard]] ImageView* view() const { return m_view; }
    /// Whether a picture is in the pane, or on its way.
    [[nodiscard]] bool showsPicture() const;

signals:
    void contentChanged();

private:
    QWidget* makeHeader();
    QWidget* makeCard();
    void showText(const QByteArray& bytes);
    void showCard(const EvidenceDocument& document, const QString& words);

    EvidenceDocument m_document;
    Label* m_icon;
    Label* m_caption;
    Label* m_size;
    QStackedWidget* m_stack;
    ImageView* m_view;
    QPlainTextEdit* m_text;
    QWidget* m_card;
    Label* m_cardTitle;
    Label* m_cardWords;
    Label* m_cardFacts;
};

} // namespace Vaglio
