// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidencefiles.h"

#include "ui/evidence/evidencewording.h"
#include "ui/kit/wording.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Vaglio::EvidenceFiles {
namespace {

constexpr int triesForName = 100;

Result<QString> makeFolder(const QString& parent, const QString& name)
{
    const QDir directory(parent);
    for (int number = 1; number <= triesForName; ++number) {
        const QString candidate = number == 1 ? name : u"%1 (%2)"_s.arg(name).arg(number);
        const QString path = directory.filePath(candidate);
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
            continue;
        }
        if (!directory.mkdir(candidate)) {
            return failure(Error::Kind::Storage, path);
        }
        if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            directory.rmdir(candidate);
            return failure(Error::Kind::Storage, path);
        }
        return path;
    }
    return failure(Error::Kind::Storage, directory.filePath(name));
}

QString uniqueName(const EvidenceDocument& document, QSet<QString>& taken)
{
    const QString wanted = EvidenceWording::fileName(document);
    const QString stem = wanted.section(u'.', 0, -2);
    const QString suffix = wanted.section(u'.', -1);
    QString name = wanted;
    for (int number = 2; taken.contains(name.toCaseFolded()); ++number) {
        name = u"%1 (%2).%3"_s.arg(stem).arg(number).arg(suffix);
    }
    taken.insert(name.toCaseFolded());
    return name;
}

} // namespace

Result<void> save(const EvidenceDocument& document, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(document.bytes) != document.bytes.size() || !file.flush() || !file.commit()) {
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    }
    return {};
}

Result<QString> saveAll(
    const EvidenceArchive& archive, const QString& parent, const QString& wanted)
{
    const Result<QString> folder = makeFolder(parent, Wording::fileName(wanted, u"evidence"_s));
    if (!folder) {
        return folder;
    }
    QSet<QString> taken;
    QStringList written;
    for (const EvidenceDocument& document : archive.documents) {
        const QString path = QDir(*folder).filePath(uniqueName(document, taken));
        const Result<void> saved = save(document, path);
        if (!saved) {
            for (const QString& file : std::as_const(written)) {
                QFile::remove(file);
            }
            QDir().rmdir(*folder);
            return tl::unexpected(saved.error());
        }
        written.append(path);
    }
    return folder;
}

} // namespace Vaglio::EvidenceFiles
