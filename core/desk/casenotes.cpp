// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/casenotes.h"

#include "core/desk/requestbook.h"

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

QFuture<Result<int>> answered(const Result<int>& answer)
{
    return QtFuture::makeReadyFuture(answer);
}

QFuture<Result<int>> keep(RequestBook* book, const QString& id, const std::optional<CaseNote>& note,
    const QString& what, const QString& actor)
{
    VaultBatch along;
    along.actor = actor;
    along.events.append({ what, id, {} });
    return book->setNote(id, note, along);
}

} // namespace

QString tidyNote(const QString& text)
{
    QString tidy = text;
    tidy.replace(u"\r\n"_s, u"\n"_s);
    for (QChar& character : tidy) {
        if (character == u'\r' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator) {
            character = u'\n';
        }
    }
    tidy.removeIf([](QChar character) {
        return character.category() == QChar::Other_Control && character != u'\n'
            && character != u'\t';
    });
    return tidy.trimmed();
}

QFuture<Result<int>> noteCase(
    RequestBook* book, const QString& id, const QString& text, const QString& actor)
{
    const QString tidy = tidyNote(text);
    if (tidy.size() > NoteLimit) {
        return answered(failure(Error::Kind::Refused, u"long"_s));
    }
    const CasePtr present = book->find(id);
    if (!present) {
        return answered(failure(Error::Kind::NotFound, id));
    }
    if (tidy == (present->note ? present->note->text : QString())) {
        return answered(0);
    }
    if (tidy.isEmpty()) {
        return keep(book, id, std::nullopt, u"case.note-removed"_s, actor);
    }
    return keep(book, id, CaseNote { tidy, actor, QDateTime::currentDateTimeUtc() },
        u"case.noted"_s, actor);
}

QFuture<Result<int>> undoNote(RequestBook* book, const QString& id,
    const std::optional<CaseNote>& before, const QString& actor)
{
    return keep(book, id, before, u"case.note-undone"_s, actor);
}

} // namespace Vaglio
