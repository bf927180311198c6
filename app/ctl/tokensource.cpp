// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/tokensource.h"

#include "app/ctl/output.h"
#include "core/vault/recoverykey.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

constexpr qint64 LongestToken = 16 * 1024;

std::optional<QByteArray> readFile(const QString& what, const QString& name, Output& output)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        output.say(u"The %1 file '%2' cannot be read (%3). Check its name and that you may "
                   "read it."_s.arg(what, name, file.errorString()));
        return std::nullopt;
    }
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    if ((file.permissions() & others) != 0) {
        output.warn(
            u"Others can read the %1 file '%2'. Make it yours alone: chmod 600."_s.arg(what, name));
    }
    return file.read(LongestToken + 1);
}

/// All of the text; then whatever in it has the form of a key.
QStringList keysIn(const QString& text)
{
    static const QRegularExpression form(
        u"(?=\\b((?:[0-9A-Z]{5}[\\s\\p{Pd}]+){7}[0-9A-Z]{5})\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList keys { text };
    for (auto found = form.globalMatch(text); found.hasNext();) {
        keys.append(found.next().captured(1));
    }
    return keys;
}

/// As the window says it of one that was typed.
QString keyTrouble(const Error& error)
{
    if (error.detail == u"length") {
        return u"It has 8 groups of 5 letters and digits"_s;
    }
    return error.detail == u"sign" ? u"It is made of letters and digits, without U"_s
                                   : u"A letter or digit is mistyped"_s;
}

} // namespace

std::optional<QByteArray> readToken(const QString& file, Output& output)
{
    std::optional<QByteArray> token
        = file.isEmpty() ? qgetenv("VAGLIO_TOKEN") : readFile(u"token"_s, file, output);
    if (!token) {
        return std::nullopt;
    }
    token = token->trimmed();
    if (token->isEmpty()) {
        output.say(file.isEmpty()
                ? u"There is no token. Give it with --token-file FILE or in VAGLIO_TOKEN."_s
                : u"The token file '%1' is empty."_s.arg(file));
        return std::nullopt;
    }
    // What cannot stand in a header could smuggle in another one.
    const bool isPlain = std::ranges::all_of(*token, [](char c) { return c > ' ' && c < 0x7f; });
    if (!isPlain || token->size() > LongestToken) {
        output.say(u"The token is not one: it must be a single line of plain characters without "
                   "spaces."_s);
        return std::nullopt;
    }
    return token;
}

std::optional<QString> readPassphrase(const QString& file, Output& output)
{
    if (file.isEmpty()) {
        return qEnvironmentVariable("VAGLIO_PASSPHRASE");
    }
    const std::optional<QByteArray> bytes = readFile(u"passphrase"_s, file, output);
    if (!bytes) {
        return std::nullopt;
    }
    QString line = QString::fromUtf8(*bytes).section(u'\n', 0, 0);
    if (line.endsWith(u'\r')) {
        line.chop(1);
    }
    if (line.isEmpty()) {
        output.say(u"The passphrase file '%1' is empty."_s.arg(file));
        return std::nullopt;
    }
    return line;
}

std::optional<QString> readRecoveryKey(const QString& file, Output& output)
{
    if (file.isEmpty()) {
        return QString();
    }
    const std::optional<QByteArray> bytes = readFile(u"recovery key"_s, file, output);
    if (!bytes) {
        return std::nullopt;
    }
    Error trouble;
    for (const QString& text : keysIn(QString::fromUtf8(*bytes))) {
        const Result<SecretBytes> key = RecoveryKey::fromText(text);
        if (key) {
            return text;
        }
        trouble = key.error();
    }
    output.say(u"There is no recovery key in the file '%1'. %2: compare it with the paper group by "
               "group."_s.arg(file, keyTrouble(trouble)));
    return std::nullopt;
}

} // namespace Vaglio::Ctl
