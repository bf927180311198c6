// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/notewords.h"

#include "ui/kit/wording.h"

namespace Vaglio {

QString NoteWords::privacy()
{
    return tr("Kept in this vault, never sent to Openapi.");
}

QString NoteWords::changed(const CaseNote& note)
{
    const QString when = Wording::moment(note.when);
    return note.author.isEmpty() ? tr("Last changed %1.").arg(when)
                                 : tr("Last changed %1 by %2.").arg(when, note.author);
}

} // namespace Vaglio
