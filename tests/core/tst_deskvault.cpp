// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/vaultworker.h"
#include "tests/core/vaultdesktest.h"

#include <QDirIterator>
#include <QFile>

using namespace Vaglio;
using namespace Vaglio::Testing;

namespace {

LinkOrder sampleOrder()
{
    LinkOrder order;
    order.mail = u"franco.rossi@example.it"_s;
    order.applicant.firstName = u"Franco"_s;
    order.applicant.lastName = u"Rossi-Garavaglia"_s;
    return order;
}

std::vector<CasePtr> approvedOf(const BookSnapshot& book)
{
    std::vector<CasePtr> approved;
    for (int row = 0; row < book.cases.size(); ++row) {
        const CasePtr record = book.cases.at(row);
        if (record->request.outcome.status == Outcome::Status::Ok) {
            approved.push_back(record);
        }
    }
    return approved;
}

} // namespace

/// A desk with a vault: what it learns lasts, evidence comes by itself, and nothing of it can be
/// read without a key.
class DeskVaultTest final : public VaultDeskTest {
    Q_OBJECT
public:
    DeskVaultTest()
        : VaultDeskTest(8, 200ms, { .firstWait = 1s, .longestWait = 2s })
    {
    }

private slots:
    void evidenceComesByItselfAndOpensOffline()
    {
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isRescued(), 60'000);
        const std::vector<CasePtr> approved = approvedOf(*m_desk->book()->snapshot());
        QVERIFY(!approved.empty());
        const auto kept = std::ranges::find_if(
            approved, [](const CasePtr& record) { return record->kept && record->identity; });
        QVERIFY(kept != approved.end());
        const CaseRecord before = **kept;

        reopen(Service::Gone);
        m_desk->start();
        QTRY_VERIFY(m_desk->book()->find(before.request.id) != nullptr);
        QVERIFY(*m_desk->book()->find(before.request.id) == before);
        QTRY_VERIFY(m_desk->sync()->state().error.has_value());
        QVERIFY(m_desk->sync()->state().lastContact.isValid());
        const auto archive = answerOf(m_desk->evidence()->open(before.request.id));
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().detail));
        QCOMPARE((*archive)->sha256, before.kept->file.sha256);
        QVERIFY((*archive)->documents.size() >= 1);
    }

    void theOrderOfTheRowsLasts()
    {
        m_desk->start();
        QTRY_VERIFY(m_desk->sync()->state().everSucceeded);
        QVERIFY(answerOf(m_desk->issuing()->issue(sampleOrder())).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(isRescued(), 60'000);
        const BookPtr before = m_desk->book()->snapshot();
        reopen(Service::Gone);
        m_desk->start();
        QTRY_COMPARE(m_desk->book()->snapshot()->cases.size(), before->cases.size());
        const BookPtr after = m_desk->book()->snapshot();
        for (int row = 0; row < before->cases.size(); ++row) {
            QVERIFY(*before->cases.at(row) == *after->cases.at(row));
        }
        QCOMPARE(after->counts, before->counts);
        const CasePtr last = after->cases.at(after->cases.size() - 1);
        QCOMPARE(last->applicantName(), u"Franco Rossi-Garavaglia"_s);
        QCOMPARE(last->issuedBy, Operator);
    }

    /// Also of so many cases that they are looked through on the side: what they lack may be gone
    /// tomorrow.
    void theRescueComesBeforeTheList()
    {
        QList<CaseRecord> known;
        for (int i = 0; i < 1'500; ++i) {
            CaseRecord record;
            record.request.id = u"kept-%1"_s.arg(i);
            record.request.link = u"https://example.it/x"_s;
            record.request.outcome = Outcome::fromRaw(u"ok"_s);
            record.firstSeen = QDateTime::currentDateTimeUtc();
            known << record;
        }
        QVERIFY(answerOf(m_desk->book()->mergeKnown(known)).has_value());
        openDesk();
        bool wasAsked = false;
        bool wasRescuing = false;
        connect(m_desk->sync(), &Sync::stateChanged, this, [&] {
            if (m_desk->sync()->state().checking && !wasAsked) {
                wasAsked = true;
                wasRescuing = m_desk->rescue()->state().running > 0;
            }
        });
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked, 60'000);
        QVERIFY(wasRescuing);
    }

    void whatHappenedStandsInTheJournal()
    {
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isRescued(), 60'000);
        const auto made = answerOf(m_desk->issuing()->issue(sampleOrder()));
        QVERIFY(made.has_value());
        const QString id = made->request.id;
        QVERIFY(m_sandbox.advance(300s));
        m_desk->sync()->checkNow();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->book()->find(id) && m_desk->book()->find(id)->kept, 30'000);
        QVERIFY(answerOf(m_desk->evidence()->open(id)).has_value());

        QStringList events;
        QTRY_VERIFY((events = eventsOf(id)).contains(u"evidence.viewed by "_s + Operator));
        QVERIFY(events.contains(u"outcome.changed by "_s));
        QVERIFY(events.contains(u"evidence.kept by "_s));
    }

    /// The vault's folder, the write-ahead log included, while it is open and after.
    void nothingCanBeReadWithoutAKey()
    {
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(isRescued(), 60'000);
        const auto made = answerOf(m_desk->issuing()->issue(sampleOrder()));
        QVERIFY(made.has_value());
        QList<QByteArray> secrets { "franco.rossi", "Garavaglia", "Lamborghini",
            made->request.id.toUtf8(), made->request.link.toUtf8(), "identityverified", "%PDF-1.",
            QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10), SandboxProcess::token(),
            Passphrase.toUtf8() };
        const BookPtr book = m_desk->book()->snapshot();
        for (int row = 0; row < book->cases.size(); ++row) {
            const CasePtr record = book->cases.at(row);
            secrets << record->request.id.toUtf8() << record->request.link.toUtf8();
            if (record->identity) {
                secrets << record->identity->lastName.toUtf8() << record->identity->taxCode.toUtf8()
                        << record->identity->documentNumber.toUtf8();
            }
        }
        QCOMPARE(findInFolder(secrets).join(u"; "_s), QString());
        m_desk.reset();
        m_door.reset();
        QCOMPARE(findInFolder(secrets).join(u"; "_s), QString());
    }

    void aFailedRescueIsTriedAgain()
    {
        QVERIFY(m_sandbox.set(u"fault-on"_s, u"archive"_s));
        QVERIFY(m_sandbox.set(u"fault"_s, u"402"_s));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->rescue()->state().failing > 0 && m_desk->rescue()->state().running == 0,
            30'000);
        QCOMPARE(m_desk->rescue()->state().kept, 0);
        const int failing = m_desk->rescue()->state().failing;
        QVERIFY(m_sandbox.set(u"fault"_s, u"none"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->rescue()->state().kept >= 1, 30'000);
        QVERIFY(m_desk->rescue()->state().failing < failing);
    }

    void aPausedRescueBeginsNothing()
    {
        m_desk->rescue()->setPaused(true);
        m_desk->start();
        QTRY_VERIFY(m_desk->rescue()->state().waiting > 0);
        QCOMPARE(m_desk->rescue()->state().running, 0);
        // What a person asks for comes all the same, and is kept.
        const auto approved = approvedOf(*m_desk->book()->snapshot());
        const QString id = approved.back()->request.id;
        const auto opened = answerOf(m_desk->evidence()->open(id));
        if (opened) {
            QVERIFY(m_desk->book()->find(id)->kept.has_value());
        } else {
            QCOMPARE(opened.error().kind, Error::Kind::NotFound);
        }
        m_desk->rescue()->setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(isRescued(), 60'000);
        QVERIFY(m_desk->rescue()->state().kept > 0);
    }

private:
    enum class Service { There, Gone };

    void reopen(Service service)
    {
        m_desk.reset();
        m_door->lock();
        if (service == Service::Gone) {
            m_sandbox.stop();
        }
        QVERIFY(answerOf(m_door->openWithPassphrase(Passphrase)).has_value());
        openDesk();
    }

    /// All is kept but what the service no longer has.
    [[nodiscard]] bool isRescued() const
    {
        const RescueState& state = m_desk->rescue()->state();
        return m_desk->sync()->state().everSucceeded && state.running == 0
            && state.waiting == state.failing && (state.kept > 0 || state.waiting > 0);
    }

    [[nodiscard]] QStringList eventsOf(const QString& id)
    {
        const auto worker = m_door->deskVault().worker;
        const auto read = answerOf(worker->run([id](Vault& vault) -> Result<QStringList> {
            QStringList events;
            const Result<void> done = vault.readJournal([&](const JournalRow& row) {
                for (const JournalEvent& event : row.events) {
                    if (event.subject == id) {
                        events << event.what + u" by "_s + row.actor;
                    }
                }
                return true;
            });
            if (!done) {
                return tl::unexpected(done.error());
            }
            return events;
        }));
        return read.value_or(QStringList());
    }

    /// Shorter secrets stand somewhere in so many random bytes by chance.
    [[nodiscard]] QStringList findInFolder(const QList<QByteArray>& secrets) const
    {
        QStringList found;
        qint64 bytes = 0;
        QDirIterator files(
            m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                found << u"cannot read "_s + file.fileName();
                continue;
            }
            const QByteArray content = file.readAll();
            bytes += content.size();
            for (const QByteArray& secret : secrets) {
                if (secret.size() > 5 && content.contains(secret)) {
                    found << QString::fromUtf8(secret) + u" in "_s + file.fileName();
                }
            }
        }
        if (bytes < 100'000) {
            found << u"too little to look at"_s;
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(DeskVaultTest)
#include "tst_deskvault.moc"
