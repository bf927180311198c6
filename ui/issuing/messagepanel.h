// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/handoff.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QTextDocument;

namespace Vaglio {

class Button;
class IconLabel;
class Label;
class LinkButton;
class MessageEdit;
class Segmented;
class TextField;

/// Middle of the hand-off: the message to the applicant, as a mail or an SMS, in Italian or
/// English. Each of the four texts keeps what was written into it. Without the link in the text
/// nothing can be sent or copied.
class MessagePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessagePanel)
public:
    /// opener opens a mailto: URL and answers whether something took it.
    MessagePanel(
        const HandOff& handOff, std::function<bool(const QUrl&)> opener, QWidget* parent = nullptr);

    [[nodiscard]] MessageLanguage language() const;

signals:
    void textCopied();
    void mailOpened();
    void languageChanged(Vaglio::MessageLanguage language);

private:
    QWidget* makeAddressRows();
    void showText();
    void checkLink();
    void checkRecipient();
    void openMail();
    void copyText();
    [[nodiscard]] MessageKind kind() const;

    HandOff m_handOff;
    std::function<bool(const QUrl&)> m_opener;
    QHash<int, QTextDocument*> m_documents; ///< by kind and language
    QHash<int, QString> m_subjects; ///< by language
    Segmented* m_kind;
    Segmented* m_language;
    TextField* m_to = nullptr;
    TextField* m_subject = nullptr;
    QWidget* m_addressRows; ///< after what it makes
    MessageEdit* m_edit;
    IconLabel* m_state;
    Label* m_hint;
    LinkButton* m_putBack;
    Button* m_openMail;
    Button* m_copy;
};

} // namespace Vaglio
