// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0

// How long the window's thread is kept from its events, and a person from what he asked for, while
// the vault is looked after: verified, backed up, archives imported, a case erased, the folder
// moved, the backup restored. The real program over a vault of many cases, of which some have a
// file of evidence; meanwhile the table is scrolled, somebody types in the search, evidence is
// opened, notes and labels are saved, and the list is asked for. See heartbeat.h and person.h.
//   bench_careframes [CASES, 100000] [FILES, 2000] [KIB of each, 256]

#include "app/desk/program.h"
#include "core/desk/accountdocument.h"
#include "core/desk/casedocument.h"
#include "core/desk/vaultworker.h"
#include "tests/bench/hands.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/person.h"
#include "tests/bench/vaultcases.h"
#include "tests/core/answerof.h"
#include "tests/core/otherdisk.h"
#include "ui/requests/requestspage.h"
#include "ui/setup/restorepage.h"
#include "ui/setup/settingsdialog.h"
#include "ui/setup/vaultcare.h"
#include "ui/window/deskcontroller.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

using namespace Vaglio;
using namespace Vaglio::Bench;
using Vaglio::Testing::answerOf;
using namespace Qt::StringLiterals;

namespace {

constexpr int Batch = 10'000;
constexpr int Imported = 200;
const QString Passphrase = u"a quiet harbour"_s;

/// Evidence as small as it can be read, one loose picture, its own each time.
QByteArray picture(int kib)
{
    QByteArray bytes(qsizetype { kib } * 1024, Qt::Uninitialized);
    QRandomGenerator::global()->generate(bytes.begin(), bytes.end());
    bytes.replace(0, 20, QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000"));
    return bytes.replace(bytes.size() - 2, 2, QByteArray::fromHex("ffd9"));
}

/// Cases that the service has forgotten; the first of them have evidence, all that are approved
/// have their data.
bool fill(const DeskVault& vault, int cases, int files, int kib)
{
    const EvidenceFiles folder(vault.evidenceFolder);
    for (int from = 0; from < cases; from += Batch) {
        VaultBatch batch;
        for (int i = from; i < std::min(cases, from + Batch); ++i) {
            CaseRecord record = VaultCases::knownAt(i);
            record.issued = {}; // else it could not be labelled
            record.kept.reset();
            if (i < files) {
                const auto placed = folder.place(picture(kib));
                if (!placed) {
                    return false;
                }
                record.kept = KeptEvidence { *placed, QDateTime::currentDateTimeUtc(), {} };
            }
            batch.writes.push_back(
                { DocumentKind::Case, record.request.id.toUtf8(), caseToDocument(record, i) });
        }
        if (!answerOf(vault.worker->write(std::move(batch)))) {
            return false;
        }
    }
    return folder.keepNames().has_value();
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The program over that vault, and what is done with its window.
class CareBench final {
public:
    CareBench(MeasuredApplication* application, const SandboxProcess* sandbox, int cases, int files)
        : m_application(application)
        , m_step(application)
        , m_sandbox(sandbox)
        , m_cases(cases)
        , m_files(files)
    {
    }

    [[nodiscard]] bool prepare(int kib)
    {
        VaultDoor door(path(u"vault"_s), nullptr);
        door.setPassphraseCost(PassphraseCost::least());
        const Account account { Environment::Sandbox, m_sandbox->baseUrl(),
            SandboxProcess::token() };
        if (!answerOf(door.create({ false, Passphrase }))
            || !answerOf(AccountDocument::write(door.deskVault(), account, u"Bench"_s))
            || !fill(door.deskVault(), m_cases, m_files, kib)) {
            return false;
        }
        QSettings settings(path(u"settings.ini"_s), QSettings::IniFormat);
        settings.setValue(u"account/environment"_s, u"sandbox"_s);
        settings.setValue(u"account/operator"_s, u"Bench"_s);
        settings.setValue(u"check/callsPerMinute"_s, 600);
        settings.setValue(u"vault/folder-sandbox"_s, path(u"vault"_s));
        for (int i = 0; i < Imported; ++i) {
            m_toImport.append(path(u"saved-%1.zip"_s.arg(i)));
            if (!writeFile(m_toImport.constLast(), picture(kib))) {
                return false;
            }
        }
        return writeFile(path(u"passphrase"_s), Passphrase.toUtf8());
    }

    void run()
    {
        CommandLine line;
        line.settingsFile = path(u"settings.ini"_s);
        line.passphraseFile = path(u"passphrase"_s);
        line.language = LanguageChoice::English;
        line.theme = ThemeChoice::Light;
        m_program = std::make_unique<Program>(line, m_application);
        m_step("opened", [this] { m_program->start(); }, [this] { return isLoaded(); }, 1'000);
        m_step.forget(); // what the first window takes, bench_frames tells
        withAPerson("at rest, 5 s", [] {}, [] { return true; }, 5'000);
        withAPerson(
            "verified", [this] { emit m_program->window()->verifyRequested(); },
            [this] { return isShown(u"careOutcome"_s); });
        withAPerson(
            "backed up", [this] { backUp(); }, [this] { return isShown(u"careOutcome"_s); });
        withAPerson(
            "200 archives imported", [this] { import(); },
            [this] { return isShown(u"importList"_s); });
        closeDialogs();
        // Gone with the case, or the folder; not by its address, which the next may have again.
        const QPointer<Desk> before = m_program->desk();
        m_step(
            "a case erased", [this] { erase(); },
            [this, &before] { return before == nullptr && isLoaded(); }, 1'000);
        move();
        m_program.reset();
        restore();
    }

    [[nodiscard]] int end() const
    {
        std::printf("the longest of the window's own: %.2f ms (goal 16); the longest wait of a "
                    "person: %.0f ms (limit %d)\n",
            m_step.worst(), m_longestWait, Person::Limit);
        return m_step.good() && m_isGood && m_longestWait <= Person::Limit ? 0 : 1;
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    template <typename T> [[nodiscard]] T* part(const QString& name) const
    {
        return m_program->window()->findChild<T*>(name);
    }
    [[nodiscard]] bool isShown(const QString& name) const
    {
        const auto* widget = part<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }
    [[nodiscard]] bool isLoaded() const
    {
        const Desk* desk = m_program->desk();
        return desk != nullptr && desk->book()->snapshot()->cases.size() >= m_cases
            && desk->sync()->state().everSucceeded
            && m_program->window()->findChild<QTableView*>() != nullptr;
    }

    void withAPerson(const char* what, const std::function<void()>& act,
        const std::function<bool()>& done, int restMs = 300)
    {
        Desk* desk = m_program->desk();
        desk->rescue()->setPaused(true);
        auto* page = m_program->window()->findChild<RequestsPage*>();
        page->setQueue(Queue::All);
        Hands hands(m_program->window()->findChild<QTableView*>(), page->findChild<QLineEdit*>());
        m_acts += 500;
        QElapsedTimer clock;
        clock.start();
        qint64 took = 0;
        std::unique_ptr<Person> person;
        m_step(
            what,
            [&] {
                act();
                person
                    = std::make_unique<Person>(desk, m_sandbox, m_acts, m_files, VaultCases::idAt);
            },
            [&] {
                const bool isDone = done();
                took = isDone && took == 0 ? clock.elapsed() : took;
                return isDone;
            },
            restMs);
        std::printf("    took %lld ms\n", static_cast<long long>(took));
        m_longestWait = std::max(m_longestWait, person->tell());
        m_isGood = person->good() && m_isGood;
    }

    void backUp()
    {
        if (auto* close = part<QPushButton>(u"careClose"_s)) {
            close->click();
        }
        emit m_program->window()->backUpRequested();
        auto* dialog = part<QFileDialog>(u"backUpDialog"_s);
        emit dialog->fileSelected(path(u"backup.zip"_s));
        dialog->close();
    }
    void import()
    {
        part<QAction>(u"importArchives"_s)->trigger();
        auto* dialog = part<QFileDialog>(u"importFilesDialog"_s);
        emit dialog->filesSelected(m_toImport);
        dialog->close();
    }
    void closeDialogs()
    {
        if (auto* dialog = part<QDialog>(u"importDialog"_s)) {
            dialog->close();
        }
    }
    void erase()
    {
        emit m_program->window()->findChild<DeskController*>()->eraseRequested(VaultCases::idAt(3));
    }
    void move()
    {
        const auto other = Testing::onAnotherDisk(m_folder.path());
        if (!other) {
            std::printf("there is no other disk to move to\n");
            return;
        }
        const QPointer<Desk> before = m_program->desk();
        m_step(
            "the folder moved to another disk",
            [&] {
                emit m_program->window()->settingsRequested();
                emit m_program->window()->findChild<SettingsDialog*>()->moveVaultRequested(
                    other->path());
            },
            [&] {
                return Vault::existsIn(other->filePath(u"vaglio-sandbox"_s)) && before == nullptr
                    && m_program->window() != nullptr && isLoaded();
            },
            1'000);
        m_program.reset(); // before the other disk's folder goes
    }
    void restore()
    {
        RestorePage page(path(u"restored"_s), true);
        page.show();
        bool isRestored = false;
        QObject::connect(&page, &RestorePage::restored, &page, [&] { isRestored = true; });
        page.findChild<QLineEdit*>(u"restoreBackup"_s)->setText(path(u"backup.zip"_s));
        m_step(
            "restored", [&page] { page.findChild<QPushButton*>(u"restoreStart"_s)->click(); },
            [&isRestored] { return isRestored; });
    }

    MeasuredApplication* m_application;
    Steps m_step;
    const SandboxProcess* m_sandbox;
    int m_cases;
    int m_files;
    int m_acts = 0;
    const QTemporaryDir m_folder;
    QStringList m_toImport;
    std::unique_ptr<Program> m_program;
    double m_longestWait = 0;
    bool m_isGood = true;
};

} // namespace

int main(int argc, char** argv)
{
    MeasuredApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    const auto number
        = [&](int at, int usual) { return argc > at ? QByteArray(argv[at]).toInt() : usual; };
    SandboxProcess sandbox;
    // Few, since what the desk itself fetches of them is of the calls that it may make.
    if (!sandbox.start({ u"--seed"_s, u"20"_s, u"--set"_s, u"zip=small"_s })) {
        std::fprintf(stderr, "%s\n", qPrintable(sandbox.errorText()));
        return 1;
    }
    const int cases = number(1, 100'000);
    CareBench bench(&application, &sandbox, cases, std::min(cases, number(2, 2'000)));
    if (!bench.prepare(number(3, 256))) {
        std::fprintf(stderr, "the vault could not be filled\n");
        return 1;
    }
    bench.run();
    return bench.end();
}
