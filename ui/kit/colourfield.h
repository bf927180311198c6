// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/textfield.h"

#include <QColor>

class QAbstractButton;

namespace Vaglio {

/// A colour as #rrggbb, with a swatch at the left that opens the colour dialog. What is typed is
/// kept as typed: text() may hold no colour, colour() is invalid then.
class ColourField final : public TextField {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColourField)
public:
    explicit ColourField(const QString& accessibleName, QWidget* parent = nullptr);

    /// #rrggbb and #rgb are colours, words are not. Invalid where the text is neither.
    [[nodiscard]] QColor colour() const;
    void setColour(const QColor& colour);
    void openDialog();

signals:
    /// The text changed to another colour, or from one to none.
    void colourChanged(const QColor& colour);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QAbstractButton* m_swatch;
    QColor m_last;
};

} // namespace Vaglio
