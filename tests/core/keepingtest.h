// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/requestbook.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "tests/core/journalof.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace Vaglio::Testing {

using namespace Qt::StringLiterals;

inline const QString Passphrase = u"correct horse battery staple"_s;
inline const QString Operator = u"Giulia Ferri"_s;

/// The smallest evidence that can be read: one loose picture, its own for each number.
inline QByteArray picture(int number)
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000")
        + QByteArray::number(number).repeated(40'000) + QByteArray::fromHex("ffd9");
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putContent(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline Request approved(const QString& id)
{
    Request request;
    request.id = id;
    request.outcome = Outcome::fromRaw(u"ok"_s, u"identityverified"_s);
    request.link = u"https://example.it/"_s + id;
    return request;
}

/// What the tests of keeping stand on: a vault with three approved requests, of which "a1" and "b2"
/// have evidence and "c3" has none.
class KeepingTestBase : public QObject {
    Q_OBJECT

protected slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_door = std::make_unique<VaultDoor>(m_home->filePath(u"vault"_s), nullptr);
        m_door->setPassphraseCost(PassphraseCost::least());
        QVERIFY(answerOf(m_door->create({ false, Passphrase })).has_value());
        m_book = std::make_unique<RequestBook>(worker(), nullptr);
        QVERIFY(
            answerOf(m_book->mergeSeen({ approved(u"a1"_s), approved(u"b2"_s), approved(u"c3"_s) },
                         QDateTime::currentDateTimeUtc()))
                .has_value());
        keep(u"a1"_s, 1);
        keep(u"b2"_s, 2);
    }

    void cleanup()
    {
        m_book.reset();
        m_door.reset();
        m_home.reset();
    }

protected:
    [[nodiscard]] std::shared_ptr<VaultWorker> worker() const { return m_door->deskVault().worker; }
    [[nodiscard]] QString evidenceFolder() const { return m_door->deskVault().evidenceFolder; }
    [[nodiscard]] QString evidencePath(const QString& id) const
    {
        return evidenceFolder() + u'/' + m_book->find(id)->kept->file.name;
    }

    void keep(const QString& id, int number)
    {
        const auto file = EvidenceFiles(evidenceFolder()).write(picture(number));
        QVERIFY(file.has_value());
        QVERIFY(answerOf(
            m_book->keepEvidence(id, { *file, QDateTime::fromSecsSinceEpoch(1'700'000'000), {} }))
                .has_value());
    }

    [[nodiscard]] static QStringList leftIn(const QString& folder)
    {
        return QDir(folder).entryList(
            QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// "what details" of the events that begin so.
    [[nodiscard]] QStringList journal(const QString& beginning) const
    {
        return worker()
            ->run([beginning](const Vault& vault) -> Result<QStringList> {
                QStringList events;
                const Result<void> read = vault.readJournal([&](const JournalRow& row) {
                    for (const JournalEvent& event : row.events) {
                        if (event.what.startsWith(beginning)) {
                            events << event.what + u' '
                                    + QCborValue(event.details).toDiagnosticNotation();
                        }
                    }
                    return true;
                });
                return read ? Result<QStringList>(events) : tl::unexpected(read.error());
            })
            .result()
            .value_or(QStringList());
    }

    /// "what subject by actor", a line an event.
    [[nodiscard]] QStringList journal() const { return journalOf(*worker()); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<VaultDoor> m_door;
    std::unique_ptr<RequestBook> m_book;
};

} // namespace Vaglio::Testing
