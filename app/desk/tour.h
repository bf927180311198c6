// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace Vaglio {

class Program;

/// One thing that is done on the tour.
struct TourStep {
    QString name;
    std::function<void()> act; ///< by keyboard, as a person would
    std::function<bool()> holds; ///< what must then become true
    QString picture; ///< name of the file without ending; empty: none
    std::function<QWidget*()> subject; ///< what is drawn; the active window where it is missing
    bool alsoTwice = false; ///< draws it at twice the resolution too
};

/// Goes through the real program on the real sandbox, by keyboard, and leaves pictures. It waits
/// by looking again on a timer; nothing of it blocks the program.
class Tour final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tour)
public:
    Tour(Program* program, const QString& folder, QObject* parent = nullptr);

    /// Starts the program, too. ended() follows.
    void begin();

signals:
    void ended(bool good);

private:
    void next();
    void look();
    void draw(const TourStep& step);
    [[nodiscard]] bool save(QWidget* subject, const QString& name, int ratio);
    void report(const QString& verdict, const QString& name);

    Program* m_program;
    QDir m_folder;
    std::vector<TourStep> m_steps;
    std::size_t m_current = 0;
    std::optional<QElapsedTimer> m_held; ///< since the expectation came true
    QElapsedTimer m_since;
    QTimer m_look;
    int m_failures = 0;
};

/// The steps, in order (toursteps.cpp).
[[nodiscard]] std::vector<TourStep> tourSteps(Program* program);

} // namespace Vaglio
