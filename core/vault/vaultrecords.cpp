// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/faultpoint.h"
#include "core/vault/readerreports.h"
#include "core/vault/vault.h"
#include "core/vault/vaultprivate.h"

#include <QCborArray>
#include <QCborValue>
#include <QMap>
#include <QtEndian>

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {

namespace {

const QString HeadName = u"head"_s;

Result<void> putDocuments(
    Vault::Private& shared, const std::vector<DocumentWrite>& writes, quint64 number)
{
    const Sealer& sealer = *shared.sealer;
    for (const DocumentWrite& write : writes) {
        const int kind = static_cast<int>(write.kind);
        const QByteArray key = sealer.documentKey(write.kind, write.id);
        Result<void> done;
        if (shared.unopened.contains({ kind, key })) {
            done = shared.database->renameDocument(kind, key, SetAside + kind);
        }
        if (done && write.forget) {
            done = shared.database->removeDocument(kind, key);
        } else if (done) {
            done = shared.database->putDocument({ kind, key, number,
                sealer.seal(
                    VaultText::pack(write.id, write.content), { write.kind, key, number }) });
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

QByteArray VaultText::pack(const QByteArray& id, const QByteArray& content)
{
    QByteArray text(static_cast<qsizetype>(sizeof(quint32)), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(id.size()), text.data());
    text.reserve(text.size() + id.size() + content.size());
    return text.append(id).append(content);
}

Result<VaultDocument> VaultText::open(const Sealer& sealer, const DocumentRow& row)
{
    constexpr qsizetype sizeBytes = sizeof(quint32);
    const Result<QByteArray> text
        = sealer.open(row.sealed, { static_cast<DocumentKind>(row.kind), row.key, row.number });
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (text->size() < sizeBytes) {
        return failure(Error::Kind::Damaged, u"a document without its id"_s);
    }
    const qsizetype idSize = qFromBigEndian<quint32>(text->constData());
    if (text->size() - sizeBytes < idSize) {
        return failure(Error::Kind::Damaged, u"a document without its id"_s);
    }
    return VaultDocument { text->mid(sizeBytes, idSize), text->mid(sizeBytes + idSize),
        row.number };
}

QByteArray VaultText::sealEnd(const Sealer& sealer, const JournalMark& end)
{
    const QCborArray text { static_cast<qint64>(end.number), end.link };
    return sealer.seal(text.toCborValue().toCbor(), { DocumentKind::Head, {}, 0 });
}

Result<JournalMark> VaultText::openEnd(const Sealer& sealer, const QByteArray& sealed)
{
    const Result<QByteArray> text = sealer.open(sealed, { DocumentKind::Head, {}, 0 });
    if (!text) {
        return tl::unexpected(text.error());
    }
    const QCborArray array = QCborValue::fromCbor(*text).toArray();
    return JournalMark { static_cast<quint64>(array.at(0).toInteger()), array.at(1).toByteArray() };
}

SealPlace VaultText::journalPlace(quint64 number)
{
    return { DocumentKind::Journal, {}, number };
}

Result<void> Vault::Private::checkWritable() const
{
    if (sealer == nullptr) {
        return failure(Error::Kind::Locked);
    }
    if (lock == nullptr) {
        return failure(Error::Kind::InUse, u"opened to read"_s);
    }
    return {};
}

/// The row that opens and has the highest number beyond the head is the end, if there is one: rows
/// that were put in by a stranger do not open.
Result<void> Vault::Private::findEnd()
{
    const Result<QByteArray> sealed = database->value(HeadName);
    if (!sealed && sealed.error().kind != Error::Kind::NotFound) {
        return tl::unexpected(sealed.error());
    }
    const Result<JournalMark> head
        = sealed ? VaultText::openEnd(*sealer, *sealed) : tl::unexpected(sealed.error());
    const JournalMark told = head.value_or(JournalMark {});
    JournalMark last;
    const Result<void> read = database->eachJournalRecord(
        static_cast<qint64>(told.number) - 1, [&](const JournalRecord& record) {
            if (sealer->open(record.sealed, VaultText::journalPlace(record.number))) {
                last = { record.number, record.link };
            }
            return true;
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (!head && last.number == 0) {
        return failure(Error::Kind::Locked, u"the key does not open this vault"_s);
    }
    end = last.number > told.number ? last : told;
    divergence.reset();
    if (last != told) {
        divergence = JournalEvent { u"journal.diverged"_s, {},
            { { u"head"_s, static_cast<qint64>(told.number) },
                { u"journal"_s, static_cast<qint64>(last.number) } } };
    }
    return {};
}

Result<quint64> Vault::Private::append(
    JournalBody body, const std::function<Result<void>(quint64)>& records)
{
    if (const Result<void> begun = database->begin(); !begun) {
        return tl::unexpected(begun.error());
    }
    const quint64 number = end.number + 1;
    const JournalMark before = end;
    Result<void> written = appendRow(std::move(body), number, records);
    if (written) {
        faultPoint("vault.commit");
        written = database->commit();
    }
    if (!written) {
        database->rollback();
        // A commit that failed may yet have reached the disk: the file says what holds.
        if (!findEnd()) {
            end = before;
        }
        return tl::unexpected(written.error());
    }
    faultPoint("vault.committed");
    divergence.reset();
    return number;
}

Result<void> Vault::Private::appendRow(
    JournalBody body, quint64 number, const std::function<Result<void>(quint64)>& records)
{
    faultPoint("vault.begin");
    if (const Result<void> put = records(number); !put) {
        return put;
    }
    faultPoint("vault.documents");
    body.row.when = QDateTime::currentDateTimeUtc();
    if (divergence) {
        body.row.events.prepend(*divergence);
    }
    JournalRecord record { number, sealer->seal(toCbor(body), VaultText::journalPlace(number)),
        {} };
    record.link = sealer->chain(end.link, number, record.sealed);
    if (const Result<void> appended = database->appendJournal(record); !appended) {
        return appended;
    }
    faultPoint("vault.journal");
    end = { number, record.link };
    const Result<void> set = database->setValue(HeadName, VaultText::sealEnd(*sealer, end));
    faultPoint("vault.head");
    return set;
}

Result<quint64> Vault::write(const VaultBatch& batch)
{
    Q_ASSERT(!batch.writes.empty() || !batch.events.isEmpty());
    if (const Result<void> checked = m_d->checkWritable(); !checked) {
        return tl::unexpected(checked.error());
    }
    JournalBody body;
    body.row.actor = batch.actor;
    body.row.events = batch.events;
    body.documents.reserve(batch.writes.size());
    DocumentPlaces setAside;
    for (const DocumentWrite& write : batch.writes) {
        body.documents.push_back({ write.kind, write.id, write.forget });
        if (m_d->unopened.empty()) {
            continue;
        }
        const std::pair<int, QByteArray> place(
            static_cast<int>(write.kind), m_d->sealer->documentKey(write.kind, write.id));
        if (m_d->unopened.contains(place)) {
            setAside.insert(place);
            body.row.events.append({ u"record.set-aside"_s, QString::fromUtf8(write.id), {} });
        }
    }
    const Result<quint64> written = m_d->append(std::move(body),
        [this, &batch](quint64 number) { return putDocuments(*m_d, batch.writes, number); });
    if (written) {
        for (const auto& place : setAside) {
            m_d->unopened.erase(place);
        }
    }
    return written;
}

Result<void> Vault::tell(const JournalEvent& event, const QString& actor)
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    if (canWrite()) {
        const Result<quint64> written = write({ {}, { event }, actor });
        return written ? Result<void>() : tl::unexpected(written.error());
    }
    if (const Result<void> made = m_d->folder.makeReports(); !made) {
        return made;
    }
    return ReaderReports(m_d->folder.reports(), m_d->sealer)
        .leave({ {}, event, actor, QDateTime::currentDateTimeUtc() });
}

Result<int> Vault::takeReports()
{
    if (const Result<void> checked = m_d->checkWritable(); !checked) {
        return tl::unexpected(checked.error());
    }
    const ReaderReports reports(m_d->folder.reports(), m_d->sealer);
    QList<ReaderReport> waiting = reports.waiting(m_d->toldReports);
    QMap<QString, QList<ReaderReport>> byActor;
    for (ReaderReport& report : waiting) {
        report.event.details.insert(u"report"_s, report.name);
        byActor[report.actor].append(report);
    }
    // A transaction for each of them: there may be very many reports.
    for (const QList<ReaderReport>& told : std::as_const(byActor)) {
        VaultBatch batch;
        batch.actor = told.constFirst().actor;
        for (const ReaderReport& report : told) {
            batch.events.append(report.event);
        }
        if (const Result<quint64> written = write(batch); !written) {
            return tl::unexpected(written.error());
        }
        faultPoint("report.taken");
        for (const ReaderReport& report : told) {
            if (!reports.remove(report.name)) {
                m_d->toldReports.insert(report.name); // it would be told each time
            }
        }
    }
    return static_cast<int>(waiting.size());
}

Result<VaultDocument> Vault::read(DocumentKind kind, const QByteArray& id) const
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    const Result<DocumentRow> row
        = m_d->database->document(static_cast<int>(kind), m_d->sealer->documentKey(kind, id));
    if (!row) {
        return tl::unexpected(row.error());
    }
    return VaultText::open(*m_d->sealer, *row);
}

Result<int> Vault::readAll(
    DocumentKind kind, const std::function<bool(VaultDocument)>& sink, quint64 beyond) const
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    int damaged = 0;
    const Result<void> read
        = m_d->database->eachDocument(static_cast<int>(kind), beyond, [&](const DocumentRow& row) {
              Result<VaultDocument> document = VaultText::open(*m_d->sealer, row);
              if (!document) {
                  ++damaged;
                  m_d->unopened.emplace(row.kind, row.key);
                  return true;
              }
              return sink(std::move(*document));
          });
    return read ? Result<int>(damaged) : tl::unexpected(read.error());
}

DocumentPlaces Vault::unopened() const
{
    return m_d->unopened;
}

Result<void> Vault::lookAgain(const DocumentPlaces& places) const
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    for (const auto& [kind, key] : places) {
        const Result<DocumentRow> row = m_d->database->document(kind, key);
        if (!row && row.error().kind != Error::Kind::NotFound) {
            return tl::unexpected(row.error());
        }
        if (row && !VaultText::open(*m_d->sealer, *row)) {
            m_d->unopened.emplace(kind, key);
        }
    }
    return {};
}

Result<bool> Vault::leadsFrom(const JournalMark& mark, DocumentKind kind) const
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    bool leads = mark.number == 0;
    const qint64 before = static_cast<qint64>(mark.number) - 1;
    const Result<void> read
        = m_d->database->eachJournalRecord(before, [&](const JournalRecord& record) {
              if (record.number == mark.number) {
                  leads = record.link == mark.link;
                  return leads;
              }
              const Result<QByteArray> text
                  = m_d->sealer->open(record.sealed, VaultText::journalPlace(record.number));
              const Result<JournalBody> body
                  = text ? journalBodyFromCbor(*text, record.number) : tl::unexpected(text.error());
              leads = leads && body
                  && std::ranges::none_of(body->documents,
                      [kind](const auto& told) { return told.kind == kind && told.forgotten; });
              return leads;
          });
    return read ? Result<bool>(leads) : tl::unexpected(read.error());
}

Result<void> Vault::readJournal(const std::function<bool(const JournalRow&)>& sink) const
{
    if (isLocked()) {
        return failure(Error::Kind::Locked);
    }
    return m_d->database->eachJournalRecord(0, [&](const JournalRecord& record) {
        const Result<QByteArray> text
            = m_d->sealer->open(record.sealed, VaultText::journalPlace(record.number));
        if (!text) {
            return true;
        }
        const Result<JournalBody> body = journalBodyFromCbor(*text, record.number);
        return !body || sink(body->row);
    });
}

Result<void> Vault::copyRecordsTo(const QString& emptyFile) const
{
    return m_d->database->copyTo(emptyFile);
}

Result<void> Vault::dropSetAside(DocumentKind kind, const QByteArray& id)
{
    if (const Result<void> checked = m_d->checkWritable(); !checked) {
        return checked;
    }
    return m_d->database->removeDocument(
        SetAside + static_cast<int>(kind), m_d->sealer->documentKey(kind, id));
}

Result<void> Vault::wipeLeftovers()
{
    if (!canWrite()) {
        return failure(Error::Kind::InUse, u"opened to read"_s);
    }
    // The log first: on a full disk it would take the room that the images leave, and not be empty.
    const Result<void> emptied = m_d->database->truncateLog();
    return m_d->folder.clearImages()
        ? emptied
        : failure(Error::Kind::InUse, u"an image of the records is being read"_s);
}

} // namespace Vaglio
