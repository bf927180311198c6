// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/vault/evidencefiles.h"
#include "core/vault/faultpoint.h"
#include "tests/core/evidencesamples.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Vaglio;
using namespace Vaglio::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Random bytes that are the same in every process that starts from the same round, so that a test
/// knows the key and the name that a program had chosen before it was killed.
class RoundBytes final {
public:
    static void install()
    {
        static randombytes_implementation implementation {};
        implementation.implementation_name = [] { return "rounds"; };
        implementation.random = [] {
            uint32_t number = 0;
            fill(&number, sizeof number);
            return number;
        };
        implementation.buf = fill;
        randombytes_set_implementation(&implementation);
    }
    static void start(int round)
    {
        theRound = round;
        theCall = 0;
    }

private:
    static void fill(void* bytes, size_t size)
    {
        unsigned char seed[randombytes_SEEDBYTES] {};
        const int place[] { theRound, theCall++ };
        std::memcpy(seed, place, sizeof place);
        randombytes_buf_deterministic(bytes, size, seed);
    }
    static inline int theRound = 0;
    static inline int theCall = 0;
};

const char* theFatalStep = nullptr;

void killAt(const char* step)
{
    if (std::strcmp(step, theFatalStep) == 0) {
        ::kill(::getpid(), SIGKILL);
    }
}

/// What a child process comes to: the status of waitpid, or -1.
template <typename Work> int statusOf(Work work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(work());
    }
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child ? status : -1;
}

bool wasKilled(int status)
{
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

bool endedWell(int status)
{
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

/// Evidence is complete or not there: whatever ends the program, and whatever the disk refuses.
class TestEvidenceDurability final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void passesItsStepsInOrder();
    void placedFilesShareTheLastStep();
    void isWholeOrNotThereWhenKilled_data();
    void isWholeOrNotThereWhenKilled();
    void isWholeOrNotThereWhenKilledAtAnyInstant();
    void leavesNothingOnAFullDisk_data();
    void leavesNothingOnAFullDisk();
    void leavesNothingWhenTheDescriptorsAreOut();
    void isTheOwnersAlone();
    void overwritesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EvidenceFiles> m_files;
};

void TestEvidenceDurability::initTestCase()
{
    RoundBytes::install();
}

void TestEvidenceDurability::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = std::make_unique<EvidenceFiles>(m_folder->path());
}

void TestEvidenceDurability::passesItsStepsInOrder()
{
    static QByteArrayList steps;
    steps.clear();
    setFaultHook([](const char* step) { steps << QByteArray(step); });
    const auto file = m_files->write("x");
    setFaultHook(nullptr);
    QVERIFY(file);
    QCOMPARE(steps,
        (QByteArrayList { "evidence.begin", "evidence.written", "evidence.synced",
            "evidence.renamed", "evidence.folder" }));
}

void TestEvidenceDurability::placedFilesShareTheLastStep()
{
    static QByteArrayList steps;
    steps.clear();
    setFaultHook([](const char* step) { steps << QByteArray(step); });
    const auto first = m_files->place("one");
    const auto second = m_files->place("another");
    const auto kept = m_files->keepNames();
    setFaultHook(nullptr);

    QVERIFY(first && second && kept);
    QCOMPARE(steps.count("evidence.synced"), 2);
    QCOMPARE(steps.count("evidence.folder"), 1);
    QCOMPARE(steps.constLast(), QByteArray("evidence.folder"));
    QCOMPARE(m_files->read(*first).value(), QByteArray("one"));
    QCOMPARE(m_files->read(*second).value(), QByteArray("another"));

    const auto nowhere = EvidenceFiles(m_folder->filePath(u"gone"_s)).keepNames();
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, Error::Kind::Storage);
}

void TestEvidenceDurability::isWholeOrNotThereWhenKilled_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("begin") << QByteArray("evidence.begin") << false;
    QTest::newRow("written") << QByteArray("evidence.written") << false;
    QTest::newRow("synced") << QByteArray("evidence.synced") << false;
    QTest::newRow("renamed") << QByteArray("evidence.renamed") << true;
    QTest::newRow("folder") << QByteArray("evidence.folder") << true;
}

void TestEvidenceDurability::isWholeOrNotThereWhenKilled()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, isThere);
    const QByteArray plain = specimen(200'000);
    QTemporaryDir reference;
    RoundBytes::start(1);
    const SealedFile file = EvidenceFiles(reference.path()).write(plain).value();

    const int status = statusOf([&] {
        theFatalStep = step.constData();
        setFaultHook(killAt);
        RoundBytes::start(1);
        return m_files->write(plain) ? 0 : 1;
    });

    QVERIFY(wasKilled(status));
    const QString name = isThere ? file.name : file.name + u".part"_s;
    QCOMPARE(namesIn(m_folder->path()), QStringList { name });
    QCOMPARE(m_files->strays({}), QStringList { name });
    QCOMPARE(m_files->verify(file).has_value(), isThere);
    if (isThere) {
        QVERIFY(m_files->read(file).value() == plain);
    } else {
        QCOMPARE(m_files->verify(file).error().kind, Error::Kind::NotFound);
    }
    QVERIFY(!contentOf(m_folder->filePath(name)).contains("ROSSI"));
    QVERIFY(m_files->remove(name));
    QVERIFY(namesIn(m_folder->path()).isEmpty());
}

/// A child that writes one file after another and says which are done; it is ended by another
/// process at an instant that knows nothing of its steps.
void TestEvidenceDurability::isWholeOrNotThereWhenKilledAtAnyInstant()
{
    constexpr int kills = 40;
    const QByteArray plain = specimen(150'000);
    int halves = 0;
    for (int kill = 0; kill < kills; ++kill) {
        init();
        int ends[2] {};
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            for (int round = 0;; ++round) {
                RoundBytes::start(round);
                if (!m_files->write(plain) || ::write(ends[1], "x", 1) != 1) {
                    ::_exit(1);
                }
            }
        }
        QVERIFY(child > 0);
        ::close(ends[1]);
        char sign = 0;
        int told = 0;
        while (told < 3 && ::read(ends[0], &sign, 1) == 1) {
            ++told;
        }
        ::usleep(static_cast<useconds_t>(kill * 137 % 5000));
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(wasKilled(status));
        while (::read(ends[0], &sign, 1) == 1) {
            ++told;
        }
        ::close(ends[0]);
        QVERIFY(told >= 3);

        // What was answered is whole, and beside it is at most the one that was under way.
        QTemporaryDir reference;
        QSet<QString> known;
        for (int round = 0; round < told; ++round) {
            RoundBytes::start(round);
            const SealedFile file = EvidenceFiles(reference.path()).write(plain).value();
            QVERIFY(m_files->verify(file));
            known << file.name;
        }
        RoundBytes::start(told);
        const SealedFile next = EvidenceFiles(reference.path()).write(plain).value();
        const QStringList strays = m_files->strays(known);
        QVERIFY(strays.size() <= 1);
        QCOMPARE(namesIn(m_folder->path()).size(), told + strays.size());
        if (strays == QStringList { next.name }) {
            QVERIFY(m_files->verify(next));
        } else if (!strays.isEmpty()) {
            QCOMPARE(strays, QStringList { next.name + u".part"_s });
            ++halves;
        }
    }
    QVERIFY2(halves > 0, "no child was ended amid a write");
}

void TestEvidenceDurability::leavesNothingOnAFullDisk_data()
{
    QTest::addColumn<qsizetype>("limit");
    QTest::newRow("nothing fits") << qsizetype(0);
    QTest::newRow("half the header") << qsizetype(12);
    QTest::newRow("the header") << qsizetype(24);
    QTest::newRow("half a chunk") << qsizetype(24 + 30'000);
    QTest::newRow("a chunk") << qsizetype(24 + 65'536 + 17);
    QTest::newRow("all but a byte") << qsizetype(24 + 200'000 + 4 * 17 - 1);
}

void TestEvidenceDurability::leavesNothingOnAFullDisk()
{
    QFETCH(qsizetype, limit);
    const SealedFile before = m_files->write("earlier").value();
    const auto writeWithin = [this](qsizetype bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit most { static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes) };
        if (::setrlimit(RLIMIT_FSIZE, &most) != 0) {
            return 9;
        }
        const auto file = m_files->write(specimen(200'000));
        if (file) {
            return 1;
        }
        return file.error().kind == Error::Kind::Storage && !file.error().detail.isEmpty() ? 0 : 2;
    };

    const int status = statusOf([&] { return writeWithin(limit); });

    QVERIFY(endedWell(status));
    QCOMPARE(namesIn(m_folder->path()), QStringList { before.name });
    QVERIFY(m_files->verify(before));
    // With room for the last byte it is written.
    const int roomy = statusOf([&] { return writeWithin(24 + 200'000 + 4 * 17); });
    QVERIFY(WIFEXITED(roomy));
    QCOMPARE(WEXITSTATUS(roomy), 1);
}

/// Enough for the file and not for its folder: the last step fails after the file has its name.
void TestEvidenceDurability::leavesNothingWhenTheDescriptorsAreOut()
{
    const int status = statusOf([this] {
        setFaultHook([](const char* step) {
            if (std::strcmp(step, "evidence.renamed") == 0) {
                const rlimit none { 0, 0 };
                if (::setrlimit(RLIMIT_NOFILE, &none) != 0) {
                    ::_exit(9);
                }
            }
        });
        const auto file = m_files->write(specimen(1000));
        return !file && file.error().kind == Error::Kind::Storage ? 0 : 1;
    });
    QVERIFY(endedWell(status));
    QVERIFY(namesIn(m_folder->path()).isEmpty());
}

void TestEvidenceDurability::isTheOwnersAlone()
{
    // At every step, however open the umask is.
    static QString folder;
    static QList<uint> modes;
    folder = m_folder->path();
    modes.clear();
    const mode_t umaskBefore = ::umask(0);
    setFaultHook([](const char*) {
        const QStringList names = namesIn(folder);
        struct stat status {};
        const QByteArray path = QFile::encodeName(folder + u'/' + names.value(0));
        modes << (::stat(path.constData(), &status) == 0 ? status.st_mode & 07777 : 0);
    });
    const auto file = m_files->write("x");
    setFaultHook(nullptr);
    ::umask(umaskBefore);
    QVERIFY(file);
    QCOMPARE(modes, QList<uint>(5, 0600));
}

void TestEvidenceDurability::overwritesNothing()
{
    // A name that is taken, as it cannot be by chance.
    RoundBytes::start(7);
    const SealedFile file = m_files->write("the first").value();
    RoundBytes::start(7);
    const auto second = m_files->write("the second");
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Storage);
    QCOMPARE(m_files->read(file).value(), QByteArray("the first"));
    QCOMPARE(namesIn(m_folder->path()), QStringList { file.name });

    // Nor does it write into another's temporary file, or take it away.
    const QString half = file.name + u".part"_s;
    QVERIFY(m_files->remove(file.name));
    QVERIFY(putContent(m_folder->filePath(half), "another's"));
    RoundBytes::start(7);
    QVERIFY(!m_files->write("the third"));
    QCOMPARE(contentOf(m_folder->filePath(half)), QByteArray("another's"));
    QCOMPARE(namesIn(m_folder->path()), QStringList { half });
}

QTEST_GUILESS_MAIN(TestEvidenceDurability)
#include "tst_evidencedurability.moc"
