// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;

namespace Vaglio {

class IconNote;
class Label;
class TextField;

/// A new passphrase, typed twice, which can be looked at. Says what it lacks; it is never kept.
class PassphraseFields final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PassphraseFields)
public:
    static constexpr int ShortestPassphrase = 12;

    explicit PassphraseFields(QWidget* parent = nullptr);

    [[nodiscard]] QString passphrase() const;
    /// True where it may be used; else says why not, and the keyboard goes there.
    [[nodiscard]] bool check();
    void focusFirst();
    void clear();
    [[nodiscard]] QList<QWidget*> tabOrder() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show(bool shown);
    void judge();

    Label* m_firstLabel;
    Label* m_againLabel;
    TextField* m_first;
    TextField* m_again;
    QAction* m_eye;
    IconNote* m_answer;
};

} // namespace Vaglio
