// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/output.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

/// C0, DEL and C1, line separators, and what turns the direction of text.
bool isUnprintable(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029
        || code == 0x061c || code == 0x200e || code == 0x200f || code == 0xfeff
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/// The same in JSON: inside its texts, the only place where they occur, as escapes.
QString escaped(const QString& json)
{
    QString text;
    text.reserve(json.size());
    for (const QChar c : json) {
        if (c != u'\n' && isUnprintable(c)) {
            text += u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0'));
        } else {
            text += c;
        }
    }
    return text;
}

} // namespace

QString printable(const QString& text)
{
    QString clean = text;
    for (QChar& c : clean) {
        if (c == u'\n' || c == u'\r' || c == u'\t') {
            c = u' ';
        } else if (isUnprintable(c)) {
            c = QChar::ReplacementCharacter;
        }
    }
    return clean;
}

Output::Output(QIODevice* data, QIODevice* messages, Form form)
    : m_data(data)
    , m_messages(messages)
    , m_form(form)
{
}

bool Output::table(const QStringList& heads, const QList<QStringList>& rows)
{
    QList<QStringList> lines { heads };
    QList<qsizetype> widths(heads.size(), 0);
    lines += rows;
    for (QStringList& line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column) {
            QString& cell = line[column];
            cell = cell.isEmpty() ? u"-"_s : printable(cell);
            widths[column] = std::max(widths[column], cell.size());
        }
    }
    QString text;
    for (const QStringList& line : lines) {
        for (qsizetype column = 0; column + 1 < line.size(); ++column) {
            text += line[column].leftJustified(widths[column] + 2);
        }
        text += line.constLast() + u'\n';
    }
    return write(text);
}

bool Output::fields(const QList<std::pair<QString, QString>>& fields)
{
    qsizetype width = 0;
    for (const auto& [name, value] : fields) {
        width = std::max(width, name.size());
    }
    QString text;
    for (const auto& [name, value] : fields) {
        text += name.leftJustified(width + 2) + (value.isEmpty() ? u"-"_s : printable(value))
            + u'\n';
    }
    return write(text);
}

bool Output::lines(const QStringList& lines)
{
    QString text;
    for (const QString& line : lines) {
        text += printable(line) + u'\n';
    }
    return write(text);
}

bool Output::json(const QJsonDocument& document)
{
    return write(escaped(QString::fromUtf8(document.toJson(QJsonDocument::Indented))));
}

void Output::say(const QString& sentence)
{
    endProgress();
    m_messages->write((u"vaglioctl: "_s + printable(sentence) + u'\n').toUtf8());
}

void Output::warn(const QString& sentence)
{
    say(u"warning: "_s + sentence);
}

void Output::showProgress(const QString& what, int percent)
{
    const QString line = u"vaglioctl: %1, %2 %"_s.arg(printable(what)).arg(percent);
    if (m_isAtTerminal && line != m_progress) {
        // Also over the end of a longer one.
        m_messages->write((u'\r' + line.leftJustified(m_progress.size())).toUtf8());
        m_progress = line;
    }
}

void Output::endProgress()
{
    if (!m_progress.isEmpty()) {
        m_messages->write((u'\r' + QString(m_progress.size(), u' ') + u'\r').toUtf8());
        m_progress.clear();
    }
}

bool Output::write(const QString& text)
{
    endProgress();
    const QByteArray bytes = text.toUtf8();
    return m_data->write(bytes) == bytes.size();
}

} // namespace Vaglio::Ctl
