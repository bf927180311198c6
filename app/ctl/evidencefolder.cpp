// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/evidencefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

constexpr qsizetype LongestName = 200; // bytes; file systems take 255, and numbers may be added
constexpr QFile::Permissions FolderMode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions FileMode = QFile::ReadOwner | QFile::WriteOwner;

bool isReserved(const QString& name)
{
    static const QStringList devices { u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s, u"com"_s, u"lpt"_s };
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    return devices.contains(stem)
        || (stem.size() == 4 && stem[3].isDigit() && devices.indexOf(stem.left(3)) >= 4);
}

/// "a.jpg", "a (2).jpg", ...: the first that no other document has, whatever the case.
QString freeName(const QString& wanted, const QSet<QString>& taken)
{
    const QFileInfo parts(wanted);
    const QString suffix = parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix();
    QString name = wanted;
    for (int number = 2; taken.contains(name.toCaseFolded()); ++number) {
        name = u"%1 (%2)%3"_s.arg(wanted.chopped(suffix.size())).arg(number).arg(suffix);
    }
    return name;
}

/// Empty when written, else why not.
QString writeNew(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    // NewOnly: fails where anything, a link included, has the name already.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, FileMode)) {
        return file.errorString();
    }
    if (file.write(bytes) != bytes.size() || !file.setPermissions(FileMode)) {
        return file.errorString();
    }
    file.close();
    return file.error() == QFile::NoError ? QString() : file.errorString();
}

} // namespace

QString safeFileName(const QString& entry)
{
    QString name = entry.normalized(QString::NormalizationForm_C);
    for (QChar& c : name) {
        const QChar::Category category = c.category();
        const bool isInvisible = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
            || category == QChar::Other_NotAssigned;
        if (isInvisible || QStringView(u"/\\:*?\"<>|").contains(c)) {
            c = u'_';
        }
    }
    name = name.simplified();
    while (name.endsWith(u'.') || name.endsWith(u' ')) {
        name.chop(1);
    }
    if (name.isEmpty()) {
        return u"document"_s;
    }
    if (name.startsWith(u'.') || name.startsWith(u'-')) {
        name[0] = u'_';
    }
    if (isReserved(name)) {
        name.prepend(u'_');
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 && name.size() - dot <= 10 ? name.mid(dot) : QString();
    QString stem = name.chopped(suffix.size());
    while (stem.toUtf8().size() + suffix.toUtf8().size() > LongestName) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    }
    return stem + suffix;
}

EvidenceFolder::EvidenceFolder(const QString& path)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{
}

QString EvidenceFolder::problem() const
{
    const QFileInfo folder(m_path);
    if (folder.isSymLink()) {
        return u"'%1' is a link. Name a new folder."_s.arg(m_path);
    }
    if (folder.exists() && !folder.isDir()) {
        return u"'%1' is there already and is no folder. Name a new one."_s.arg(m_path);
    }
    constexpr QDir::Filters all
        = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;
    if (folder.exists() && !QDir(m_path).entryList(all).isEmpty()) {
        return u"The folder '%1' is not empty. Name a new one: nothing is written over."_s.arg(
            m_path);
    }
    if (folder.exists() && (m_path == QDir::currentPath() || folder.isRoot())) {
        return u"'%1' is the folder you are in. Name a new one."_s.arg(m_path);
    }
    if (!folder.exists() && !QFileInfo(folder.path()).isDir()) {
        return u"The folder '%1' does not exist. Make it first, or name another."_s.arg(
            folder.path());
    }
    return {};
}

Result<QList<SavedDocument>> EvidenceFolder::save(const QList<EvidenceDocument>& documents) const
{
    const QFileInfo target(m_path);
    QDir parent(target.path());
    const QString hidden = u".%1.%2.part"_s.arg(target.fileName().left(60))
                               .arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
    if (!parent.mkdir(hidden, FolderMode)) {
        return failure(
            Error::Kind::Storage, u"no folder can be made in '%1'"_s.arg(parent.absolutePath()));
    }
    QDir folder(parent.filePath(hidden));
    QList<SavedDocument> saved;
    QSet<QString> taken;
    for (const EvidenceDocument& document : documents) {
        const QString name = freeName(safeFileName(document.name), taken);
        taken.insert(name.toCaseFolded());
        const QString reason = writeNew(folder.filePath(name), document.bytes);
        if (!reason.isEmpty()) {
            folder.removeRecursively();
            return failure(Error::Kind::Storage, u"'%1': %2"_s.arg(name, reason));
        }
        saved.append({ name, document.name, document.bytes.size(), document.sha256 });
    }
    // An empty folder makes way; one that filled meanwhile does not go, and the rename fails.
    parent.rmdir(target.fileName());
    if (!parent.rename(hidden, target.fileName())) {
        folder.removeRecursively();
        return failure(Error::Kind::Storage, u"'%1' cannot be made"_s.arg(m_path));
    }
    return saved;
}

} // namespace Vaglio::Ctl
