// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/taxcode.h"

#include <QByteArrayView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

/// Four ASCII characters as one number, or 0 where they are not four.
quint32 packed(QByteArrayView code)
{
    if (code.size() != 4) {
        return 0;
    }
    quint32 result = 0;
    for (const char c : code) {
        result = result << 8 | static_cast<unsigned char>(c);
    }
    return result;
}

/// Base letters of U+00C0 to U+00FF, lower case; '.' where there is none.
constexpr char latinBases[] = "aaaaaaaceeeeiiii.nooooo.ouuuuy..aaaaaaaceeeeiiii.nooooo.ouuuuy.y";

/// Appends the letters and digits of a UTF-8 name, lower case and without accents; spaces, hyphens
/// and apostrophes drop ("Forli'" is "Forlì").
void fold(QByteArrayView name, QByteArray& result)
{
    result.clear();
    for (qsizetype i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        if (c >= 'A' && c <= 'Z') {
            result += static_cast<char>(c + 32);
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            result += static_cast<char>(c);
        } else if (c == 0xC3 && i + 1 < name.size()) {
            const auto next = static_cast<unsigned char>(name[++i]);
            result += latinBases[next & 0x3F];
        } else if (c == 0xE2 && i + 2 < name.size()) {
            i += 2; // typographic apostrophes and dashes
        } else if (c >= 0x80) {
            result += static_cast<char>(c);
        }
    }
}

QByteArray folded(const QString& name)
{
    QString plain = name.normalized(QString::NormalizationForm_C);
    const qsizetype bracket = plain.indexOf(u'(');
    if (bracket > 0) {
        plain.truncate(bracket); // "Roma (RM)"
    }
    QByteArray result;
    fold(plain.toUtf8(), result);
    return result;
}

/// Whether one of the names, divided by semicolons, folds to this.
bool anyFoldsTo(QByteArrayView names, const QByteArray& wanted, QByteArray& scratch)
{
    qsizetype begin = 0;
    while (begin <= names.size()) {
        qsizetype end = names.indexOf(';', begin);
        if (end < 0) {
            end = names.size();
        }
        fold(names.sliced(begin, end - begin), scratch);
        if (scratch == wanted) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

} // namespace

CadastralPlaces::CadastralPlaces(QByteArray table)
    : m_table(std::move(table))
{
    const QByteArrayView all(m_table);
    m_lines.reserve(static_cast<std::size_t>(all.size()) / 16);
    qsizetype begin = 0;
    while (begin < all.size()) {
        qsizetype end = all.indexOf('\n', begin);
        if (end < 0) {
            end = all.size();
        }
        const QByteArrayView line = all.sliced(begin, end - begin).trimmed();
        if (line.size() > 5 && line[4] == ';' && line[0] != '#') {
            m_lines.push_back({ packed(line.first(4)), begin + 5, line.size() - 5 });
        }
        begin = end + 1;
    }
    std::ranges::sort(m_lines, {}, &Line::code);
}

QByteArrayView CadastralPlaces::namesOf(const QString& code) const
{
    const quint32 wanted = packed(code.toLatin1().toUpper());
    const auto line = std::ranges::lower_bound(m_lines, wanted, {}, &Line::code);
    if (line == m_lines.cend() || line->code != wanted) {
        return {};
    }
    return QByteArrayView(m_table).sliced(line->names, line->length);
}

QString CadastralPlaces::nameOf(const QString& code) const
{
    const QByteArrayView names = namesOf(code);
    const qsizetype end = names.indexOf(';');
    return QString::fromUtf8(end < 0 ? names : names.first(end));
}

Agreement CadastralPlaces::goesBy(const QString& code, const QString& name) const
{
    const QByteArrayView names = namesOf(code);
    const QByteArray wanted = folded(name);
    if (names.isEmpty() || wanted.isEmpty()) {
        return Agreement::CannotTell;
    }
    QByteArray scratch;
    return anyFoldsTo(names, wanted, scratch) ? Agreement::Agrees : Agreement::Differs;
}

QString CadastralPlaces::codeOf(const QString& name) const
{
    const QByteArray wanted = folded(name);
    if (wanted.isEmpty()) {
        return {};
    }
    QString found;
    QByteArray scratch;
    for (const Line& line : m_lines) {
        const QByteArrayView names = QByteArrayView(m_table).sliced(line.names, line.length);
        if (anyFoldsTo(names, wanted, scratch)) {
            if (!found.isEmpty()) {
                return {};
            }
            found = QString::fromLatin1(m_table.constData() + line.names - 5, 4);
        }
    }
    return found;
}

} // namespace Vaglio
