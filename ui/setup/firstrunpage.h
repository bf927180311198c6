// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/setup/accountform.h"
#include "ui/window/settings.h"

#include <QWidget>

class QRadioButton;
class QVBoxLayout;

namespace Vaglio {

class Card;
class Panel;

/// The first thing a new user sees: try the built-in sandbox, or connect an account. A window of
/// its own. Language can be switched before anything else.
class FirstRunPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)
public:
    explicit FirstRunPage(KeepToken keepToken, QWidget* parent = nullptr);

    [[nodiscard]] AccountForm* accountForm() const { return m_form; }
    /// Which of the two languages is marked; System is not one of them.
    void setLanguage(LanguageChoice language);
    /// Chooses the account card and puts the keyboard on its token.
    void askForToken(const QString& sentence);

signals:
    void sandboxChosen();
    void accountConnected(const Vaglio::Account& account, const QString& operatorName);
    void languageChosen(Vaglio::LanguageChoice language);
    void quitRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildHeading();
    Card* buildSandboxCard();
    Card* buildAccountCard();
    Panel* buildFoot();
    void choose(bool account);
    void start();
    void retranslate();

    AccountForm* m_form;
    Card* m_sandboxCard = nullptr;
    Card* m_accountCard = nullptr;
    QRadioButton* m_sandboxChoice = nullptr;
    QRadioButton* m_accountChoice = nullptr;
    Label* m_title = nullptr;
    Label* m_subtitle = nullptr;
    Label* m_question = nullptr;
    Label* m_questionNote = nullptr;
    QList<IconNote*> m_sandboxNotes;
    IconNote* m_tokenNote = nullptr;
    Segmented* m_language = nullptr;
    Button* m_quit = nullptr;
    Button* m_start = nullptr;
    bool m_busy = false;
};

} // namespace Vaglio
