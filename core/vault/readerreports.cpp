// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/readerreports.h"

#include "core/vault/durablefile.h"

#include <QCborArray>
#include <QCborValue>
#include <QDir>
#include <QFile>

#include <sodium.h>

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
    DurableFile file(m_folder, name);
    Result<void> step = file.create();
    if (step) {
        step = file.append(m_sealer->seal(text.toCborValue().toCbor(), placeOf(name)));
    }
    if (step) {
        step = file.finish();
    }
    if (step) {
        step = file.publish();
    }
    return step ? file.keep() : step;
}

QStringList ReaderReports::names() const
{
    return QDir(m_folder)
        .entryList({ u'*' + NameEnd }, QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed)
        .mid(0, MostAtOnce);
}

std::optional<ReaderReport> ReaderReports::read(const QString& name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestReport) {
        return {};
    }
    const Result<QByteArray> text = m_sealer->open(file.readAll(), placeOf(name));
    if (!text) {
        return {};
    }
    const QCborArray array = QCborValue::fromCbor(*text).toArray();
    if (array.size() != Fields) {
        return {};
    }
    return ReaderReport { { array.at(0).toString(), array.at(1).toString(), array.at(2).toMap() },
        array.at(3).toString(), QDateTime::fromMSecsSinceEpoch(array.at(4).toInteger(), Qt::UTC) };
}

void ReaderReports::remove(const QString& name) const
{
    QFile::remove(path(name));
}

} // namespace Vaglio
