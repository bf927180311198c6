// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/translationfile.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

/// Italian and English both have one form for one and another for the rest.
constexpr qsizetype PluralForms = 2;

QStringList found(const QString& text, const QString& pattern)
{
    QStringList result;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        result << matches.next().captured();
    }
    return result;
}

/// %1, %n and the {link} of a message to the applicant, each once.
QStringList placeholders(const QString& text)
{
    QStringList result = found(text, u"%L?(?:n|[0-9]{1,2})|\\{\\w+\\}"_s);
    result.sort();
    result.removeDuplicates();
    return result;
}

qsizetype mnemonics(const QString& text)
{
    return found(QString(text).remove(u"&&"_s), u"&\\S"_s).size();
}

QString leadingSpace(const QString& text)
{
    return found(text, u"^\\s*"_s).constFirst();
}

QString trailingSpace(const QString& text)
{
    return text.mid(found(text, u"^.*\\S"_s).join(QString()).size());
}

void readMessage(QXmlStreamReader& xml, TranslatedMessage& message)
{
    message.counts = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            if (message.counts) {
                while (xml.readNextStartElement()) {
                    message.forms << xml.readElementText();
                }
            } else {
                message.forms << xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
}

void readContext(QXmlStreamReader& xml, QList<TranslatedMessage>& messages)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            TranslatedMessage message;
            message.context = context;
            readMessage(xml, message);
            messages << message;
        } else {
            xml.skipCurrentElement();
        }
    }
}

/// The form for one may say "one" in words, without the number.
bool mayLackNumber(const TranslatedMessage& message, qsizetype form)
{
    return message.counts && form == 0;
}

QStringList faultsOfForm(const TranslatedMessage& message, qsizetype form)
{
    const QString& source = message.source;
    const QString& text = message.forms.at(form);
    if (text.trimmed().isEmpty()) {
        return { u"empty"_s };
    }
    QStringList faults;
    QStringList wanted = placeholders(source);
    QStringList got = placeholders(text);
    if (mayLackNumber(message, form)) {
        for (const QString& number : { u"%n"_s, u"%Ln"_s }) {
            wanted.removeAll(number);
            got.removeAll(number);
        }
    }
    if (wanted != got) {
        faults << u"placeholders %1 became %2"_s.arg(wanted.join(u' '), got.join(u' '));
    }
    if (mnemonics(source) != mnemonics(text)) {
        faults << u"another number of mnemonics"_s;
    }
    if (leadingSpace(source) != leadingSpace(text)
        || trailingSpace(source) != trailingSpace(text)) {
        faults << u"other spaces at an end"_s;
    }
    if (text.contains(u'!')) {
        faults << u"exclamation mark"_s;
    }
    if (text.contains(QChar(0x2019)) && !source.contains(QChar(0x2019))) {
        faults << u"another apostrophe than the source's"_s;
    }
    return faults;
}

} // namespace

QString TranslatedMessage::name() const
{
    return u"%1 | %2%3%4"_s.arg(context, source, comment.isEmpty() ? QString() : u" | "_s + comment,
        counts ? u" | counted"_s : QString());
}

QList<TranslatedMessage> readTranslations(const QByteArray& data)
{
    QList<TranslatedMessage> messages;
    QXmlStreamReader xml(data);
    if (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "context"_L1) {
                readContext(xml, messages);
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    return xml.hasError() ? QList<TranslatedMessage>() : messages;
}

QStringList faultsOf(const TranslatedMessage& message)
{
    QStringList faults;
    if (!message.state.isEmpty()) {
        faults << message.state;
    }
    const qsizetype wanted = message.counts ? PluralForms : 1;
    if (message.forms.size() != wanted) {
        faults << u"%1 plural forms, not %2"_s.arg(message.forms.size()).arg(wanted);
    }
    for (qsizetype form = 0; form < message.forms.size(); ++form) {
        faults << faultsOfForm(message, form);
    }
    return faults;
}

QStringList lackedBy(const QList<TranslatedMessage>& other, const QList<TranslatedMessage>& one)
{
    QSet<QString> known;
    for (const TranslatedMessage& message : other) {
        known.insert(message.name());
    }
    QStringList result;
    for (const TranslatedMessage& message : one) {
        if (!known.contains(message.name())) {
            result << message.name();
        }
    }
    return result;
}

QStringList markedForTranslation(const QString& code)
{
    static const QRegularExpression marked(
        u"QT_TRANSLATE_NOOP\\(\\s*\"([^\"]+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"_s);
    static const QRegularExpression seam(u"\"\\s*\""_s);
    QStringList result;
    auto matches = marked.globalMatch(code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString text = match.captured(2).trimmed();
        text.remove(seam);
        result << u"%1 | %2"_s.arg(match.captured(1), text.mid(1, text.size() - 2));
    }
    return result;
}

} // namespace Vaglio
