// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace Vaglio {

class Button;
class Glyph;
class Label;
class LinkButton;

/// One line over a page: icon, bold words, more words, and what can be done. It warns, or calmly
/// tells what was done. It never blocks anything.
class Banner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)
public:
    enum class Tone { Warning, Calm };

    Banner(const QString& iconName, const QString& title, const QString& text = {},
        QWidget* parent = nullptr);

    void setTone(const QString& iconName, Tone tone);

    void setWords(const QString& title, const QString& text = {});
    /// Both stand at the right, in the order of adding. Owned by the banner.
    LinkButton* addLink(const QString& text);
    Button* addButton(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    Tone m_tone = Tone::Warning;
    Glyph* m_glyph;
    Label* m_title;
    Label* m_text;
};

} // namespace Vaglio
