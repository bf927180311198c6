// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>

namespace Vaglio {

class PlaceholderChip;

/// A text with chips for {link} and {footer}, which are put in only when it leaves. A chip is one
/// character: it is deleted, copied and undone as a whole.
class MessageEdit final : public QTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageEdit)
public:
    explicit MessageEdit(QWidget* parent = nullptr);

    /// A document of its own for one text, owned by the edit; show it with setDocument().
    [[nodiscard]] QTextDocument* makeDocument(const QString& text);
    /// "{link}" in a chip or typed out.
    [[nodiscard]] bool hasLink() const;
    /// The text as it leaves.
    [[nodiscard]] QString filled(const QString& link, const QString& footer) const;
    /// Puts the chip in at the cursor, on a line of its own where there is text.
    void insertLink();

protected:
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;

private:
    static void insertText(QTextCursor cursor, const QString& text);

    PlaceholderChip* m_chip;
};

} // namespace Vaglio
