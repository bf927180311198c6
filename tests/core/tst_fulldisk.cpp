// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
// Long because each write into a vault is described, and all are put through the same.
#include "core/desk/accountdocument.h"
#include "core/desk/casedocument.h"
#include "core/desk/caseerasure.h"
#include "core/desk/casenotes.h"
#include "core/desk/deskjournal.h"
#include "core/desk/evidenceimport.h"
#include "core/desk/evidencekeeper.h"
#include "core/desk/labels.h"
#include "core/desk/outbox.h"
#include "core/desk/vaultcheck.h"
#include "core/vault/sha256.h"
#include "tests/core/keepingtest.h"
#include "tests/core/smalldisk.h"

#include <QCoreApplication>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DiskSize = 6 * 1024 * 1024;
constexpr qint64 RoomForAny = 1024 * 1024;
const QString OtherPassphrase = u"a quiet harbour at noon"_s;

Result<void> plain(const auto& answer)
{
    return answer ? Result<void>() : tl::unexpected(answer.error());
}

QString hashOf(const QByteArray& bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return QString::fromLatin1(hash.finish().toHex().first(16));
}

struct Act {
    QStringList events; ///< the last of the journal once it is done
    int refusals = 0; ///< at least
    std::function<Result<void>()> run;
    std::function<Result<void>()> prepare {}; ///< while there is room
};

LinkOrder orderOfMaria()
{
    LinkOrder order;
    order.mail = u"maria.bianchi@example.it"_s;
    order.applicant.firstName = u"Maria"_s;
    order.applicant.lastName = u"Bianchi"_s;
    return order;
}

} // namespace

/// Every write into an open vault, on a disk that has no room left, then a block, then one more,
/// until there is enough for it: refused, all is as it was, on the disk and in memory; and with
/// room it is done.
class FullDiskTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    std::unique_ptr<VaultDoor> m_door;
    std::unique_ptr<RequestBook> m_book;
    std::unique_ptr<Outbox> m_outbox;
    OrderRecord m_order;
    QString m_passphrase;
    QHash<QString, Act> m_acts;

private slots:
    void init()
    {
        VAGLIO_NEEDS_SMALL_DISK(m_disk, DiskSize);
        m_elsewhere = std::make_unique<QTemporaryDir>();
        m_passphrase = Passphrase;
        makeDoor();
        QVERIFY(answerOf(m_door->create({ false, Passphrase })).has_value());
        m_book = std::make_unique<RequestBook>(worker(), nullptr);
        QVERIFY(
            answerOf(m_book->mergeSeen({ approved(u"a1"_s), approved(u"b2"_s), approved(u"c3"_s) },
                QDateTime::currentDateTimeUtc())));
        const auto file = EvidenceFiles(m_door->deskVault().evidenceFolder).write(picture(1));
        QVERIFY(file.has_value());
        QVERIFY(answerOf(m_book->keepEvidence(u"a1"_s, { *file, now(), {} })));
        QVERIFY(answerOf(noteCase(m_book.get(), u"a1"_s, u"An older note"_s, Operator)));
        close();
        describe();
    }

    void cleanup()
    {
        close();
        m_disk.reset();
    }

    void isRefusedWhole_data() { addRows(); }

    void isRefusedWhole()
    {
        QFETCH(QString, name);
        const Act act = m_acts.value(name);
        int refusals = 0;
        bool isDone = false;
        for (qint64 leave = 0; !isDone; leave += SmallDisk::Block) {
            QVERIFY2(leave < RoomForAny, "there was never room");
            QVERIFY(openAgain(act));
            const QStringList before = state();
            const QStringList files = m_disk->files();
            QVERIFY(m_disk->fill(leave));
            const Result<void> done = act.run();
            worker()->waitForFiles();
            isDone = done.has_value();
            if (!isDone) {
                ++refusals;
                QCOMPARE(done.error().kind, Error::Kind::Storage);
                QVERIFY(!done.error().detail.isEmpty());
                QCOMPARE(state(), before);
                QCOMPARE(m_disk->files(), files);
            }
            close(); // while it is full still
            m_disk->makeRoom();
            QVERIFY(openAgain());
            if (isDone) {
                QVERIFY(state() != before);
                QCOMPARE(journal().last(act.events.size()), act.events);
            } else {
                QCOMPARE(state(), before);
            }
            QVERIFY(isWhole());
            close();
        }
        QVERIFY2(refusals >= act.refusals, qPrintable(QString::number(refusals)));
    }

    void isDoneOnceThereIsRoom_data() { addRows(); }

    /// With the vault left open, as a person does who empties the waste basket meanwhile.
    void isDoneOnceThereIsRoom()
    {
        QFETCH(QString, name);
        const Act act = m_acts.value(name);
        QVERIFY(openAgain(act));
        const QStringList before = state();
        QVERIFY(m_disk->fill(0));
        QCOMPARE(act.run().has_value(), act.refusals == 0);
        worker()->waitForFiles();
        m_disk->makeRoom();
        if (act.refusals > 0) {
            QCOMPARE(state(), before);
            QVERIFY(act.run().has_value());
        }
        close();
        QVERIFY(openAgain());
        QVERIFY(state() != before);
        QCOMPARE(journal().last(act.events.size()), act.events);
        QVERIFY(isWhole());
    }

    /// An order takes two transactions. Whichever has no room: it was not sent, and is not taken
    /// for one that may have been.
    void anOrderIsNotSent()
    {
        int refusals = 0;
        bool isReady = false;
        for (qint64 leave = 0; !isReady; leave += SmallDisk::Block) {
            QVERIFY2(leave < RoomForAny, "there was never room");
            QVERIFY(openAgain());
            QVERIFY(loadOutbox());
            QVERIFY(m_disk->fill(leave));
            const auto begun = answerOf(m_outbox->begin(orderOfMaria(), Money::euro(2, 40)));
            isReady = begun.has_value();
            if (!isReady) {
                ++refusals;
                QCOMPARE(begun.error().kind, Error::Kind::Storage);
            }
            close();
            m_disk->makeRoom();
            QVERIFY(openAgain());
            QVERIFY(loadOutbox());
            QCOMPARE(m_outbox->hasOpenOrders(), isReady);
            QVERIFY(isWhole());
            close();
        }
        QVERIFY2(refusals > 3, qPrintable(QString::number(refusals)));
    }

    void isOpenedOnceThereIsRoom_data()
    {
        QTest::addColumn<Vault::Access>("access");
        QTest::newRow("to write") << Vault::Access::Write;
        QTest::newRow("to read") << Vault::Access::Read;
    }

    void isOpenedOnceThereIsRoom()
    {
        QFETCH(Vault::Access, access);
        QVERIFY(QFile::remove(m_disk->filePath(u"vault/images/reserve"_s)));
        const QStringList files = m_disk->files();
        int refusals = 0;
        bool isOpen = false;
        for (qint64 leave = 0; !isOpen; leave += SmallDisk::Block) {
            QVERIFY2(leave < RoomForAny, "there was never room");
            QVERIFY(m_disk->fill(leave));
            makeDoor();
            m_door->setAccess(access);
            const auto opened = answerOf(m_door->openWithPassphrase(Passphrase));
            isOpen = opened.has_value();
            if (!isOpen) {
                ++refusals;
                QCOMPARE(opened.error().kind, Error::Kind::Storage);
                QVERIFY(!opened.error().detail.isEmpty());
                close();
                QStringList left = m_disk->files();
                left.removeAll(u"vault/vault.db-shm"_s); // the database's own; taken up again
                left.removeAll(u"vault/vault.db-wal"_s);
                QCOMPARE(left, files);
            }
        }
        QVERIFY2(refusals > 3, qPrintable(QString::number(refusals)));
        QVERIFY(isWhole());
        close();
        m_disk->makeRoom();
        QVERIFY(openAgain());
        QVERIFY(isWhole());
        close();
        QStringList left = m_disk->files();
        left.removeIf([](const QString& name) { return name.contains(u"/reports/"); });
        QCOMPARE(left.size(), files.size() + 1); // the reserve
    }

    void isOpenedAndErasedFromWhenFull_data()
    {
        QTest::addColumn<int>("inTheLog"); // requests that only it holds
        QTest::addColumn<bool>("logRemains");
        QTest::newRow("nothing in the log") << 0 << false;
        QTest::newRow("more in the log than there is room for") << 2'000 << true;
    }

    /// To look at what is there and to erase is what people do then: that room is kept for.
    void isOpenedAndErasedFromWhenFull()
    {
        QFETCH(int, inTheLog);
        if (inTheLog == 0) {
            QVERIFY(m_disk->fill(0));
            QVERIFY(openAgain());
        } else {
            QVERIFY(openAgain());
            QList<Request> more;
            for (int i = 0; i < inTheLog; ++i) {
                more << approved(u"more %1"_s.arg(i));
            }
            QVERIFY(answerOf(m_book->mergeSeen(more, now())));
            QVERIFY(m_disk->fill(0));
        }
        QCOMPARE(*evidence().read(m_book->find(u"a1"_s)->kept->file), picture(1));
        const QString file = m_book->find(u"a1"_s)->kept->file.name;
        const auto erased = answerOf(eraseCase(worker(), u"a1"_s, Operator));
        QVERIFY(erased.has_value());
        QTEST(erased->logRemains, "logRemains");
        QVERIFY(!erased->fileRemains);
        QVERIFY(!evidence().strays({}).contains(file));
        close();
        m_disk->makeRoom();
        QVERIFY(openAgain());
        QVERIFY(m_book->find(u"a1"_s)->isErased);
        QVERIFY(isWhole());
        QCOMPARE(m_book->snapshot()->cases.size(), 3 + inTheLog);
        // There is room for the next time.
        QCOMPARE(QFileInfo(m_disk->filePath(u"vault/images/reserve"_s)).size(), 160 * 1024);
    }

private:
    static QDateTime now() { return QDateTime::fromSecsSinceEpoch(1'700'000'000); }
    [[nodiscard]] std::shared_ptr<VaultWorker> worker() const { return m_door->deskVault().worker; }
    [[nodiscard]] EvidenceFiles evidence() const
    {
        return EvidenceFiles(m_door->deskVault().evidenceFolder);
    }

    void makeDoor()
    {
        m_door = std::make_unique<VaultDoor>(m_disk->filePath(u"vault"_s), nullptr);
        m_door->setPassphraseCost(PassphraseCost::least());
    }

    [[nodiscard]] bool openAgain(const Act& act = {})
    {
        makeDoor();
        if (!answerOf(m_door->openWithPassphrase(m_passphrase))) {
            return false;
        }
        m_book = std::make_unique<RequestBook>(worker(), nullptr);
        return answerOf(m_book->load()) == 0 && (!act.prepare || act.prepare());
    }

    void close()
    {
        m_outbox.reset();
        m_book.reset();
        m_door.reset();
    }

    bool loadOutbox()
    {
        m_outbox = std::make_unique<Outbox>(m_book.get(), worker());
        return answerOf(m_outbox->load()) == 0;
    }

    /// One that is on its way; none else.
    Result<void> sendOrder()
    {
        if (!loadOutbox()) {
            return failure(Error::Kind::Cancelled);
        }
        for (const OrderRecord& left : m_outbox->openOrders()) {
            if (const auto settled = answerOf(m_outbox->markNotCreated(left.uuid)); !settled) {
                return plain(settled);
            }
        }
        const auto begun = answerOf(m_outbox->begin(orderOfMaria(), Money::euro(2, 40)));
        m_order = begun.value_or(OrderRecord {});
        return plain(begun);
    }

    Result<void> settleOrder()
    {
        CaseRecord made;
        made.request = approved(u"d4"_s);
        made.order = m_order.order;
        OrderRecord created = m_order;
        created.state = OrderRecord::State::Created;
        created.requestId = made.request.id;
        created.settled = now();
        return plain(answerOf(m_outbox->settle(created, made)));
    }

    Result<void> keepEvidence(const QString& id)
    {
        EvidenceKeeper keeper(m_book.get(), evidence(), worker());
        std::optional<Result<KeptEvidence>> answer;
        keeper.keep({ id, picture(7), m_book->find(id)->kept, [] { return std::nullopt; } },
            [&answer](const Result<KeptEvidence>& kept) { answer = kept; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000)
            ? plain(*answer)
            : failure(Error::Kind::Cancelled);
    }

    Result<void> import(const QString& name)
    {
        const QString path = m_elsewhere->filePath(name);
        if (!putContent(path, picture(8))) {
            return failure(Error::Kind::Cancelled);
        }
        EvidenceImport import(worker(), m_book.get(), evidence(), Operator);
        const auto files = answerOf(import.run({ path }));
        if (!files || files->first().what == ImportedFile::What::Failed) {
            return tl::unexpected(files ? files->first().error : files.error());
        }
        return {};
    }

    Result<void> setPassphrase()
    {
        const auto set = answerOf(m_door->setPassphrase(OtherPassphrase, Operator));
        m_passphrase = set ? OtherPassphrase : m_passphrase;
        return plain(set);
    }

    void describe()
    {
        const QString longNote = u"Richiamare luned\u00EC. "_s.repeated(200);
        const auto book = [this] { return m_book.get(); };
        Request refused = approved(u"c3"_s);
        refused.outcome = Outcome::fromRaw(u"ko"_s, u"documentexpired"_s);
        CaseRecord known;
        known.request = approved(u"e5"_s);
        known.order = orderOfMaria();
        m_acts.insert(u"requests seen"_s,
            { { u"requests.seen "_s }, 3, [book] {
                 return plain(answerOf(book()->mergeSeen({ approved(u"d4"_s) }, now())));
             } });
        m_acts.insert(u"an outcome"_s, { { u"outcome.changed c3"_s }, 3, [book, refused] {
                                            return plain(
                                                answerOf(book()->mergeSeen({ refused }, now())));
                                        } });
        m_acts.insert(u"what is known"_s,
            { {}, 3, [book, known] { return plain(answerOf(book()->mergeKnown({ known }))); } });
        m_acts.insert(u"identity"_s, { { u"identity.kept c3"_s }, 3, [book] {
                                          IdentityData identity;
                                          identity.firstName = u"Maria"_s;
                                          return plain(
                                              answerOf(book()->setIdentity(u"c3"_s, identity)));
                                      } });
        m_acts.insert(u"label"_s, { { u"case.labelled c3"_s }, 3, [book] {
                                       return plain(answerOf(labelCase(book(), u"c3"_s,
                                           { u"Anna"_s, u"Neri"_s, {} }, Operator)));
                                   } });
        m_acts.insert(u"note"_s, { { u"case.noted a1"_s }, 3, [book, longNote] {
                                      return plain(
                                          answerOf(noteCase(book(), u"a1"_s, longNote, Operator)));
                                  } });
        m_acts.insert(u"note taken away"_s,
            { { u"case.note-removed a1"_s }, 3,
                [book] { return plain(answerOf(noteCase(book(), u"a1"_s, {}, Operator))); } });
        m_acts.insert(u"what came of an order"_s,
            { { u"order.created"_s }, 3, [this] { return settleOrder(); },
                [this] { return sendOrder(); } });
        m_acts.insert(u"journal row"_s, { { u"link.copied a1"_s }, 2, [this] {
                                             return plain(answerOf(DeskJournal(worker()).note(
                                                 DeskJournal::Act::LinkCopied, u"a1"_s)));
                                         } });
        m_acts.insert(u"account"_s,
            { { u"account.changed "_s }, 3, [this] {
                 return plain(answerOf(AccountDocument::write(m_door->deskVault(),
                     { Environment::Sandbox, QUrl(u"https://example.it"_s), "token" }, Operator)));
             } });
        m_acts.insert(
            u"passphrase"_s, { { u"slot.put "_s }, 3, [this] { return setPassphrase(); } });
        m_acts.insert(u"recovery key"_s,
            { { u"slot.put "_s }, 3,
                [this] { return plain(answerOf(m_door->renewRecoveryKey(Operator))); } });
        m_acts.insert(u"evidence"_s,
            { { u"evidence.kept c3"_s }, 12, [this] { return keepEvidence(u"c3"_s); } });
        m_acts.insert(u"evidence in the place of another"_s,
            { { u"evidence.kept a1"_s }, 12, [this] { return keepEvidence(u"a1"_s); } });
        m_acts.insert(u"import for a request"_s,
            { { u"evidence.kept c3"_s, u"evidence.imported c3"_s }, 12,
                [this] { return import(u"c3.jpg"_s); } });
        m_acts.insert(u"import of its own"_s,
            { { u"evidence.imported import-876aa46510c1dcc3"_s }, 12,
                [this] { return import(u"scan.jpg"_s); } });
        m_acts.insert(u"erasure"_s,
            { { u"case.erased a1"_s }, 0,
                [this] { return plain(answerOf(eraseCase(worker(), u"a1"_s, Operator))); } });
    }

    void addRows()
    {
        QTest::addColumn<QString>("name");
        describe();
        QStringList names = m_acts.keys();
        names.sort();
        for (const QString& name : std::as_const(names)) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    /// "what subject", an event each.
    [[nodiscard]] QStringList journal() const
    {
        return worker()
            ->run([](const Vault& vault) -> Result<QStringList> {
                QStringList events;
                const Result<void> read = vault.readJournal([&events](const JournalRow& row) {
                    for (const JournalEvent& event : row.events) {
                        const bool isOrder = event.what.startsWith(u"order."_s); // a new id each
                        events << (isOrder ? event.what : event.what + u' ' + event.subject);
                    }
                    return true;
                });
                return read ? Result<QStringList>(events) : tl::unexpected(read.error());
            })
            .result()
            .value_or(QStringList());
    }

    /// All that the vault keeps and the book has in memory, a line each.
    [[nodiscard]] QStringList state() const
    {
        QStringList all
            = worker()
                  ->run([](const Vault& vault) -> Result<QStringList> {
                      QStringList lines;
                      for (const auto kind :
                          { DocumentKind::Case, DocumentKind::Order, DocumentKind::Setting }) {
                          const auto read
                              = vault.readAll(kind, [&lines](const VaultDocument& document) {
                                    lines << QString::fromUtf8(document.id) + u' '
                                            + hashOf(document.content);
                                    return true;
                                });
                          if (!read || *read != 0) {
                              return failure(Error::Kind::Damaged);
                          }
                      }
                      const auto slotList = vault.keySlots();
                      for (const KeySlot& slot : slotList.value_or(QList<KeySlot>())) {
                          lines << QString::number(int(slot.kind)) + u' ' + hashOf(slot.wrapped);
                      }
                      return lines;
                  })
                  .result()
                  .value_or(QStringList { u"cannot be read"_s });
        all += journal();
        const BookPtr book = m_book->snapshot();
        for (int row = 0; row < book->cases.size(); ++row) {
            all << u"book "_s + hashOf(caseToDocument(*book->cases.at(row), row));
        }
        return all + EvidenceFiles(evidence()).strays({});
    }

    [[nodiscard]] bool isWhole() const
    {
        const auto report = answerOf(checkVault(worker(), Operator));
        return report && report->findings.isEmpty() && report->strays.isEmpty();
    }
};

int main(int argc, char* argv[])
{
    SmallDisk::enterOwnMounts();
    const QCoreApplication application(argc, argv);
    FullDiskTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
