// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Vaglio::Ctl {

/// Where vaglioctl writes: data to one device, messages to another. Whatever the service said comes
/// out without control characters, so that it cannot steer a terminal.
class Output final {
public:
    enum class Form { Text, Json };
    Output(QIODevice* data, QIODevice* messages, Form form);

    [[nodiscard]] bool isJson() const { return m_form == Form::Json; }

    // Data: each answers whether all of it was written.
    [[nodiscard]] bool table(const QStringList& heads, const QList<QStringList>& rows);
    [[nodiscard]] bool fields(const QList<std::pair<QString, QString>>& fields);
    /// Each on a line of its own.
    [[nodiscard]] bool lines(const QStringList& lines);
    [[nodiscard]] bool json(const QJsonDocument& document);

    /// One line to the messages: "vaglioctl: ..." or "vaglioctl: warning: ...".
    void say(const QString& sentence);
    void warn(const QString& sentence);

    /// Whether the messages go to a terminal, which alone shows progress; normally not.
    void setAtTerminal(bool isAtTerminal) { m_isAtTerminal = isAtTerminal; }
    [[nodiscard]] bool isAtTerminal() const { return m_isAtTerminal; }
    /// How far something is, on one line that each call writes over.
    void showProgress(const QString& what, int percent);
    /// Takes that line away; so does whatever is written next.
    void endProgress();

private:
    [[nodiscard]] bool write(const QString& text);

    QIODevice* m_data;
    QIODevice* m_messages;
    Form m_form;
    bool m_isAtTerminal = false;
    QString m_progress; ///< as it stands there now
};

/// Without control and direction characters: white space becomes a space, the others U+FFFD.
[[nodiscard]] QString printable(const QString& text);

} // namespace Vaglio::Ctl
