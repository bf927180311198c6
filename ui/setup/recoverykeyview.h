// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPrinter;

namespace Vaglio {

class Button;
class IconNote;
class Label;
class TextField;

/// A new recovery key, shown once: to copy, print or save, and to prove that it was taken down by
/// typing its last group.
class RecoveryKeyView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryKeyView)
public:
    /// The key as RecoveryKey::toText writes it.
    explicit RecoveryKeyView(QString key, QWidget* parent = nullptr);

    /// Tells confirmed(), or says what does not fit.
    void confirm();
    void focusFirst();
    /// Forgets the key, in what is shown too.
    void forget();

signals:
    void confirmed();

private:
    QWidget* buildKey();
    QWidget* buildButtons();
    QWidget* buildProof();
    void copy();
    void askForPrinter();
    void print(QPrinter* printer);
    void askWhereToSave();
    void save(const QString& path);
    void say(bool good, const QString& sentence);
    [[nodiscard]] QString sheet() const;

    QString m_key;
    Label* m_shown = nullptr;
    Button* m_copy = nullptr;
    IconNote* m_report = nullptr;
    TextField* m_last = nullptr;
    IconNote* m_answer = nullptr;
};

} // namespace Vaglio
