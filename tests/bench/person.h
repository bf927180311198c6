// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/async.h"
#include "core/desk/casenotes.h"
#include "core/desk/desk.h"
#include "core/desk/labels.h"
#include "tests/sandboxprocess.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <vector>

namespace Vaglio::Bench {

/// Does what a person does, again and again, each kind of act a moment after the last of its kind
/// has ended, and notes how long each took: opens evidence, notes, labels, asks for a list in which
/// something is new.
class Person final : public QObject {
public:
    Person(Desk* desk, const SandboxProcess* sandbox, int firstCase, int cases,
        std::function<QString(int)> idAt)
        : m_desk(desk)
        , m_sandbox(sandbox)
        , m_next(firstCase)
        , m_cases(cases)
        , m_idAt(std::move(idAt))
    {
        for (int what = 0; what < ActCount; ++what) {
            begin(static_cast<Act>(what));
        }
    }
    /// The longest and the middle of each kind; one that is under way counts as long as it took.
    /// Answers the longest of all, in milliseconds.
    double tell() const
    {
        static constexpr std::array names { "evidence opened", "note saved", "label saved",
            "list taken in" };
        double longest = 0;
        for (std::size_t what = 0; what < ActCount; ++what) {
            std::vector<double> waits = m_waits[what];
            if (m_isUnderWay[what]) {
                waits.push_back(static_cast<double>(m_clocks[what].nsecsElapsed()) / 1e6);
            }
            std::ranges::sort(waits);
            if (waits.empty()) {
                continue;
            }
            std::printf("    %-16s %4d times, middle %7.1f ms, longest %7.1f ms (limit %d)%s\n",
                names[what], static_cast<int>(waits.size()), waits[waits.size() / 2], waits.back(),
                Limit, m_failures[what] > 0 ? "; SOME FAILED" : "");
            longest = std::max(longest, waits.back());
        }
        std::fflush(stdout);
        return longest;
    }
    [[nodiscard]] bool good() const
    {
        return std::ranges::all_of(m_failures, [](int failures) { return failures == 0; });
    }
    static constexpr int Limit = 500; ///< ms

private:
    enum Act { Open, Note, Label, List, ActCount };
    static constexpr int Pause = 100; ///< ms
    static constexpr int ListPause = 500; ///< ms; asked more often, the desk itself paces it

    void begin(Act what)
    {
        if (what == List) {
            // Something new first; that is no part of the wait.
            onFinished(QtConcurrent::run([sandbox = m_sandbox] {
                return sandbox
                    ->sendAuthorised("POST", "/IT-selfie",
                        R"({"mail":"a@example.it","user":{"taxCode":"RSSMRA80A01H501U"}})")
                    .status;
            }),
                this, [this](const QFuture<int>&) { askForList(); });
            return;
        }
        m_clocks.at(what).start();
        m_isUnderWay.at(what) = true;
        const QString id = m_idAt(m_next++ % m_cases);
        const auto done = [this, what](const auto& answer) { end(what, answer.has_value()); };
        if (what == Open) {
            onResult(m_desk->evidence()->open(id), this, done);
        } else if (what == Note) {
            onResult(noteCase(m_desk->book(), id, QStringLiteral("noted %1").arg(m_next),
                         QStringLiteral("Bench")),
                this, done);
        } else {
            const CaseLabel label { QStringLiteral("Anna"), QStringLiteral("Neri"), {} };
            onResult(labelCase(m_desk->book(), id, label, QStringLiteral("Bench")), this, done);
        }
    }
    void askForList()
    {
        m_clocks[List].start();
        m_isUnderWay[List] = true;
        m_desk->sync()->checkNow();
        connect(m_desk->sync(), &Sync::stateChanged, this, [this] {
            if (!m_desk->sync()->state().checking) {
                m_desk->sync()->disconnect(this);
                end(List, !m_desk->sync()->state().error);
            }
        });
    }
    void end(Act what, bool isGood)
    {
        m_waits.at(what).push_back(static_cast<double>(m_clocks.at(what).nsecsElapsed()) / 1e6);
        m_isUnderWay.at(what) = false;
        m_failures.at(what) += isGood ? 0 : 1;
        QTimer::singleShot(what == List ? ListPause : Pause, this, [this, what] { begin(what); });
    }

    Desk* m_desk;
    const SandboxProcess* m_sandbox;
    int m_next;
    int m_cases;
    std::function<QString(int)> m_idAt;
    std::array<QElapsedTimer, ActCount> m_clocks;
    std::array<bool, ActCount> m_isUnderWay {};
    std::array<int, ActCount> m_failures {};
    std::array<std::vector<double>, ActCount> m_waits;
};

} // namespace Vaglio::Bench
