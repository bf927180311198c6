// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/readerreports.h"

#include "core/vault/durablefile.h"

#include <QCborArray>
#include <QCborValue>
#include <QDirIterator>
#include <QFile>

#include <sodium.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

constexpr qsizetype NameSize = 16; // bytes
constexpr qsizetype MostAtOnce = 500;
constexpr qint64 LargestReport = 65'536; // bytes
constexpr qsizetype Fields = 5;
const QString NameEnd = u".report"_s;

/// A report opens under its own name only.
SealPlace placeOf(const QString& name)
{
    return { DocumentKind::Report, name.toUtf8(), 0 };
}

} // namespace

ReaderReports::ReaderReports(QString folder, std::shared_ptr<const Sealer> sealer)
    : m_folder(std::move(folder))
    , m_sealer(std::move(sealer))
{
}

Result<void> ReaderReports::leave(const ReaderReport& report) const
{
    QByteArray random(NameSize, Qt::Uninitialized);
    randombytes_buf(random.data(), static_cast<std::size_t>(random.size()));
    const QString name = QString::fromLatin1(random.toHex()) + NameEnd;
    const QCborArray text { report.event.what, report.event.subject, report.event.details,
        report.actor, report.when.toMSecsSinceEpoch() };
    return DurableFile::write(
        m_folder, name, m_sealer->seal(text.toCborValue().toCbor(), placeOf(name)));
}

QList<ReaderReport> ReaderReports::waiting(const QSet<QString>& known) const
{
    QList<ReaderReport> reports;
    QDirIterator files(m_folder, { u'*' + NameEnd }, QDir::Files | QDir::Hidden);
    while (files.hasNext() && reports.size() < MostAtOnce) {
        QFile file(files.next());
        const QString name = files.fileName();
        if (!known.contains(name) && file.open(QIODevice::ReadOnly)) {
            reports.append(opened(name, file.read(LargestReport)));
        }
    }
    std::ranges::stable_sort(reports, {}, &ReaderReport::when);
    return reports;
}

ReaderReport ReaderReports::opened(const QString& name, const QByteArray& sealed) const
{
    const Result<QByteArray> text = m_sealer->open(sealed, placeOf(name));
    const QCborArray array = text ? QCborValue::fromCbor(*text).toArray() : QCborArray();
    if (array.size() != Fields) {
        return { name, { u"report.damaged"_s, {}, {} }, {}, {} };
    }
    const qint64 when = array.at(4).toInteger();
    ReaderReport report { name,
        { array.at(0).toString(), array.at(1).toString(), array.at(2).toMap() },
        array.at(3).toString(), QDateTime::fromMSecsSinceEpoch(when, Qt::UTC) };
    report.event.details.insert(u"at"_s, when);
    return report;
}

bool ReaderReports::remove(const QString& name) const
{
    return QFile::remove(path(name));
}

} // namespace Vaglio
