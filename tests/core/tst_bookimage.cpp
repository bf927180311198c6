// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bookimage.h"
#include "core/desk/caseerasure.h"
#include "core/desk/casenotes.h"
#include "core/desk/requestbook.h"
#include "core/desk/requestsearch.h"
#include "core/desk/vaultworker.h"
#include "tests/core/answerof.h"
#include "tests/core/vaultsamples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vaglio;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;

namespace {

/// Enough for an image, in more than one part, with a last chunk that is not full.
constexpr int Cases = 9'300;
constexpr int Noted = 77;
const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

CaseRecord caseOf(int number)
{
    static const QStringList statuses { u"ok"_s, u"ko"_s, u"running"_s };
    CaseRecord made;
    made.request.id = u"case-%1"_s.arg(number);
    made.request.outcome = Outcome::fromRaw(
        statuses[number % 3], number % 3 == 1 ? u"documentexpired"_s : QString());
    made.request.link = u"https://example.it/"_s + made.request.id;
    made.issued = Now.addSecs(number);
    made.firstSeen = made.issued;
    made.issuedBy = u"G. Ferri"_s;
    made.order = LinkOrder {};
    made.order->applicant.firstName = u"Nicc\u00F2l\u00F2"_s;
    made.order->applicant.lastName = u"Secretson %1"_s.arg(number);
    made.order->mail = u"person%1@example.it"_s.arg(number);
    if (number % 3 == 0) {
        made.kept = KeptEvidence {
            { u"file%1"_s.arg(number), QByteArray(32, 'k'), QByteArray(32, 's'), 12'345 }, Now, {}
        };
    }
    if (number == Noted) {
        made.note = CaseNote { u"Richiamare luned\u00EC\nConfidenziale"_s, u"G. Ferri"_s, Now };
    }
    return made;
}

QStringList foundBy(const BookSnapshot& book, const QString& text)
{
    RequestQuery query;
    query.text = text;
    query.queue = Queue::All;
    RequestSearch search;
    QStringList ids;
    for (const int row : search.run(book, query, Now)) {
        ids << book.cases.at(row)->request.id;
    }
    return ids;
}

QStringList contentOf(const BookSnapshot& book)
{
    QStringList all;
    for (int row = 0; row < book.cases.size(); ++row) {
        const Result<CasePtr> record = book.cases.whole(row);
        if (!record) {
            return { record.error().detail };
        }
        all << (*record)->request.id + u' ' + (*record)->request.outcome.raw + u' '
                + (*record)->applicantName() + u' ' + (*record)->mail() + u' '
                + (*record)->request.link + u' '
                + ((*record)->kept ? (*record)->kept->file.name : QString());
    }
    return all;
}

} // namespace

/// A vault with many cases, its image, and a book that is loaded anew.
class BookImageTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = m_root.filePath(u"%1/vault"_s.arg(++m_count));
        QVERIFY(QDir().mkpath(m_root.filePath(QString::number(m_count))));
        open();
        QList<CaseRecord> known;
        for (int i = 0; i < Cases; ++i) {
            known << caseOf(i);
        }
        QVERIFY(answerOf(m_book->mergeKnown(known)));
        CaseRecord unnamed = caseOf(Cases);
        unnamed.request.link.clear();
        QVERIFY(answerOf(m_book->mergeKnown({ unnamed })));
        QTRY_COMPARE_WITH_TIMEOUT(m_book->snapshot()->cases.heldRows(), 0, 30'000);
        m_content = contentOf(*m_book->snapshot());
        QCOMPARE(m_content.size(), Cases);
    }

    void cleanup() { close(); }

    void comesBackFromTheImage()
    {
        QCOMPARE(images().size(), 1);
        reopen();
        QSignalSpy newest(m_book.get(), &RequestBook::newestLoaded);
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        QCOMPARE(newest.size(), 1);
        const auto first = newest.first().first().value<BookPtr>();
        QVERIFY(first->cases.size() > 1'000);
        QVERIFY(first->cases.size() < Cases);
        QCOMPARE(contentOf(*first).last(), m_content.last());
        // From the image: no case is held in memory.
        QCOMPARE(m_book->snapshot()->cases.heldRows(), 0);
        QCOMPARE(contentOf(*m_book->snapshot()), m_content);
        QCOMPARE(m_book->snapshot()->cases.rowOf(u"case-77"_s), 77);
        QCOMPARE(m_book->snapshot()->expected.size(), 1);
        QCOMPARE(m_book->snapshot()->counts[std::size_t(Queue::All)], Cases);
        QCOMPARE(m_book->snapshot()->cases.issuers(), QStringList { u"G. Ferri"_s });
    }

    void takesWhatWasWrittenAfterIt()
    {
        change();
        QCOMPARE(images().size(), 1);
        reopen();
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        QCOMPARE(contentOf(*m_book->snapshot()), m_content);
        QCOMPARE(m_book->snapshot()->cases.heldRows(), 3);
    }

    void aDamagedImageCostsNothing_data()
    {
        QTest::addColumn<int>("place"); // in hundredths of the file
        for (const int place : { 0, 1, 30, 60, 90, 99, 100 }) {
            QTest::addRow("%d", place) << place;
        }
    }

    void aDamagedImageCostsNothing()
    {
        QFETCH(int, place);
        change();
        close();
        QFile file(images().first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((file.size() - 1) * place / 100));
        char byte = 0;
        QVERIFY(file.peek(&byte, 1) == 1);
        byte = static_cast<char>(byte ^ 1);
        QVERIFY(file.write(&byte, 1) == 1);
        file.close();
        open();
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        const CaseTable& cases = m_book->snapshot()->cases;
        QCOMPARE(cases.size(), m_content.size());
        // Where the damage is in what rests on the shelf, it is told when a case there is asked
        // for.
        for (int row = 0; row < cases.size(); ++row) {
            const Result<CasePtr> record = cases.whole(row);
            QCOMPARE((*m_book).find(cases.at(row)->request.id)->request.id,
                m_content[row].section(u' ', 0, 0));
            if (!record) {
                QVERIFY(record.error().kind == Error::Kind::Damaged);
            }
        }
    }

    /// What cannot be read is not overwritten by what is known of it.
    void aStepThatNeedsWhatIsDamagedChangesNothing()
    {
        close();
        QFile file(images().first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() * 92 / 100));
        QVERIFY(file.write(QByteArray(2'000, 'x')) == 2'000);
        file.close();
        open();
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        const BookPtr before = m_book->snapshot();
        int damaged = -1;
        for (int row = 0; row < before->cases.size() && damaged < 0; ++row) {
            damaged = before->cases.whole(row) ? -1 : row;
        }
        QVERIFY(damaged >= 0);
        const CaseRecord known = caseOf(damaged);
        const Result<int> merged = answerOf(m_book->mergeKnown({ known }));
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, Error::Kind::Damaged);
        // The documents themselves are read then, and the next time too.
        QTRY_VERIFY(m_book->snapshot()->cases.whole(damaged));
        QVERIFY(answerOf(m_book->mergeKnown({ known })));
        QVERIFY(m_book->find(known.request.id)->kept == caseOf(damaged).kept);
        reopen();
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        QCOMPARE(contentOf(*m_book->snapshot()), m_content);
    }

    void anImageOfAnotherPastIsNotTaken()
    {
        close();
        const QString before = m_root.filePath(u"%1-before"_s.arg(m_count));
        QVERIFY(QFile::copy(m_folder + u"/vault.db"_s, before));
        open();
        QVERIFY(answerOf(m_book->load()));
        for (int i = 0; i < 6'000; ++i) {
            m_changes << caseOf(i);
            m_changes.last().order->mail = u"another@example.it"_s;
        }
        QVERIFY(answerOf(m_book->mergeKnown(m_changes)));
        QTRY_COMPARE_WITH_TIMEOUT(m_book->snapshot()->cases.heldRows(), 0, 30'000);
        close();
        QVERIFY(QFile::remove(m_folder + u"/vault.db"_s));
        QVERIFY(QFile::copy(before, m_folder + u"/vault.db"_s));
        open();
        QVERIFY(answerOf(m_book->load()));
        QCOMPARE(contentOf(*m_book->snapshot()), m_content);
    }

    void aNoteIsFoundFromTheImage()
    {
        const QStringList found { u"case-%1"_s.arg(Noted) };
        QCOMPARE(foundBy(*m_book->snapshot(), u"fidenz LUNEDI"_s), found);
        reopen();
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        QCOMPARE(m_book->snapshot()->cases.heldRows(), 0);
        QCOMPARE(foundBy(*m_book->snapshot(), u"fidenz LUNEDI"_s), found);
        QCOMPARE(m_book->find(found.first())->note, caseOf(Noted).note);
        // Written after the image, and again without one.
        QVERIFY(answerOf(noteCase(m_book.get(), u"case-5"_s, u"Tardiva"_s, u"G. Ferri"_s)));
        QVERIFY(answerOf(noteCase(m_book.get(), found.first(), {}, u"G. Ferri"_s)));
        for (const bool hasImage : { true, false }) {
            close();
            if (!hasImage) {
                QVERIFY(QFile::remove(images().first()));
            }
            open();
            QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
            QCOMPARE(foundBy(*m_book->snapshot(), u"tardiva"_s), QStringList { u"case-5"_s });
            QCOMPARE(foundBy(*m_book->snapshot(), u"fidenz"_s), QStringList());
            QCOMPARE(m_book->find(u"case-5"_s)->note->text, u"Tardiva"_s);
        }
    }

    void holdsNothingInPlainText()
    {
        QFile file(images().first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 100'000);
        for (const char* word : { "Secretson", "secretson", "case-77", "example.it", "Ferri",
                 "documentexpired", "Richiamare", "confidenziale" }) {
            QVERIFY2(!bytes.contains(word), word);
        }
    }

    void goesWithAnErasedCase()
    {
        m_book.reset();
        QVERIFY(answerOf(eraseCase(m_worker, u"case-77"_s, u"Giulia Ferri"_s)));
        QCOMPARE(images(), QStringList());
        reopen();
        QCOMPARE(answerOf(m_book->load()).value_or(-1), 0);
        QVERIFY(m_book->find(u"case-77"_s)->isErased);
        QCOMPARE(m_book->find(u"case-77"_s)->mail(), QString());
        QVERIFY(!m_book->find(u"case-77"_s)->note);
        QCOMPARE(foundBy(*m_book->snapshot(), u"confidenziale"_s), QStringList());
        QCOMPARE(m_book->find(u"case-78"_s)->mail(), u"person78@example.it"_s);
    }

private:
    void open()
    {
        m_worker = std::make_shared<VaultWorker>();
        const auto isOpen = [this] {
            return m_worker
                ->runOnHolder([this](std::unique_ptr<Vault>& vault) {
                    if (Vault::existsIn(m_folder)) {
                        vault = VaultSamples::openIn(m_folder);
                    } else if (auto made = VaultSamples::make(m_folder)) {
                        vault = std::move(*made);
                    }
                    return vault != nullptr;
                })
                .result();
        };
        // Work of the book before may hold the vault for a moment yet.
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 30'000);
        m_book = std::make_unique<RequestBook>(m_worker, nullptr);
    }
    void close()
    {
        m_book.reset();
        m_worker.reset();
    }
    void reopen()
    {
        close();
        open();
    }
    [[nodiscard]] QStringList images() const
    {
        QStringList paths;
        const QDir folder(m_folder + u"/images"_s);
        for (const QString& name : folder.entryList({ u"*.image*"_s }, QDir::Files)) {
            paths << folder.filePath(name);
        }
        return paths;
    }
    /// Two cases differ and one is new.
    void change()
    {
        for (const int number : { 5, Cases - 1, Cases + 1 }) {
            CaseRecord known = caseOf(number);
            known.order->mail = u"changed@example.it"_s;
            known.request.link = caseOf(number).request.link;
            m_changes << known;
        }
        QVERIFY(answerOf(m_book->mergeKnown(m_changes)));
        m_content = contentOf(*m_book->snapshot());
        QCOMPARE(m_content.size(), Cases + 1);
        QVERIFY(m_content[5].contains(u"changed@"_s));
        m_changes.clear();
    }

    QTemporaryDir m_root;
    QString m_folder;
    int m_count = 0;
    std::shared_ptr<VaultWorker> m_worker;
    std::unique_ptr<RequestBook> m_book;
    QStringList m_content;
    QList<CaseRecord> m_changes;
};

QTEST_GUILESS_MAIN(BookImageTest)
#include "tst_bookimage.moc"
