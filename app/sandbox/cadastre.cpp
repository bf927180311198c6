// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/cadastre.h"

#include <QFile>
#include <QHash>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Lines "CODE;Name[;Other name...]"; empty where the program has no table.
const QStringList& lines()
{
    static const QStringList table = [] {
        QFile file(u":/vaglio/places/belfiore.csv"_s);
        return file.open(QIODevice::ReadOnly)
            ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
            : QStringList();
    }();
    return table;
}

} // namespace

std::optional<BirthPlace> placeOfCode(const QString& code)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> found;
        for (const QString& line : lines()) {
            found.insert(line.section(u';', 0, 0), line.section(u';', 1, 1));
        }
        return found;
    }();
    const auto name = names.constFind(code);
    return name == names.constEnd() ? std::nullopt : std::optional(BirthPlace { *name, code });
}

std::optional<BirthPlace> placeOfName(const QString& name)
{
    for (const QString& line : lines()) {
        const QStringList parts = line.split(u';');
        if (!line.startsWith(u'#') && parts.mid(1).contains(name, Qt::CaseInsensitive)) {
            return BirthPlace { name, parts.constFirst() };
        }
    }
    return std::nullopt;
}

} // namespace Vaglio::Sandbox
