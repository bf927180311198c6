// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Vaglio {

/// A place in the source tree that breaks a rule of the house.
struct Finding {
    QString rule;
    QString path;
    int line = 0;
    QString text;
};

/// A C++ source taken apart. The parts have the length and the lines of the whole, with blanks in
/// place of what belongs to another part.
struct SourceParts {
    QString code; ///< without comments and without what stands in string literals
    QString literals; ///< without comments
    QString comments; ///< comments alone
};
[[nodiscard]] SourceParts partsOf(const QString& text);

/// The rules that can be told from the text of one file: who may include whom, calls that are not
/// used here, heads and lengths. Paths are relative to the root of the tree.
class SourceRules final {
public:
    /// Header name ("QWidget") to the Qt module that offers it ("QtWidgets").
    explicit SourceRules(QHash<QString, QString> moduleOfHeader);

    /// Reads what each Qt module offers from its folder of headers, as ".../QtWidgets".
    [[nodiscard]] static SourceRules fromHeaderFolders(const QStringList& folders);

    [[nodiscard]] QList<Finding> findingsIn(const QString& path, const QString& text) const;

    /// The files of a folder that its CMakeLists.txt does not name.
    [[nodiscard]] static QList<Finding> unlistedIn(
        const QString& folder, const QStringList& files, const QString& cmake);

private:
    void checkIncludes(
        const QString& path, const QString& literals, QList<Finding>& findings) const;
    [[nodiscard]] QString brokenByInclude(
        const QString& path, const QString& target, bool quoted) const;

    QHash<QString, QString> m_moduleOfHeader;
};

} // namespace Vaglio
