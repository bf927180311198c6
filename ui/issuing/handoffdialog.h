// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/handoff.h"
#include "ui/issuing/printsheet.h"

#include <QDialog>
#include <QUrl>

#include <functional>

class QPrinter;

namespace Vaglio {

class Label;
class LinkPanel;
class MessagePanel;

/// What follows the creation of a link: copy it, show it as a QR code, write to the applicant,
/// print it. It sends nothing itself. The signals tell what a person did, so that it can be kept.
class HandOffDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandOffDialog)
public:
    /// Opens an address outside of Vaglio; false where nothing took it.
    using Opener = std::function<bool(const QUrl&)>;

    explicit HandOffDialog(const HandOff& handOff, QWidget* parent = nullptr);
    HandOffDialog(const HandOff& handOff, Opener opener, QWidget* parent = nullptr);

    /// Draws the sheet for the applicant, in the language of the message; false where the printer
    /// did not take it.
    [[nodiscard]] bool printTo(QPrinter* printer) const;

signals:
    void linkCopied();
    void linkOpened();
    void textCopied();
    void mailOpened();
    void imageSaved();
    void printed();
    /// "Another link": the dialog has closed itself.
    void anotherRequested();
    /// A second link is wanted, and paid for: said twice. The dialog has closed itself.
    void secondRequested();
    /// "Follow this case": the dialog has closed itself.
    void followRequested(const QString& id);

private:
    QWidget* makeHeader();
    QWidget* makeSheetColumn();
    QWidget* makeFooter();
    [[nodiscard]] QString factsText() const;
    void confirmSecond();
    void refreshSheet();
    void choosePrinter();
    void openLink();

    HandOff m_handOff;
    Opener m_opener;
    PrintSheet m_sheet;
    LinkPanel* m_link;
    MessagePanel* m_message;
    SheetPreview* m_preview = nullptr;
};

} // namespace Vaglio
