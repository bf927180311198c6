// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/tour.h"

#include "app/desk/program.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize PictureSize { 1440, 868 };
constexpr std::chrono::milliseconds LookEvery { 25 };
constexpr qint64 Patience = 20'000;
/// Until what a step set in motion has been laid out and painted.
constexpr qint64 Settling = 250;

} // namespace

Tour::Tour(Program* program, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_program(program)
    , m_folder(folder)
    , m_steps(tourSteps(program))
{
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

void Tour::begin()
{
    if (!m_folder.mkpath(u"."_s)) {
        std::fprintf(stderr, "vaglio: cannot write to %s\n", qPrintable(m_folder.path()));
        emit ended(false);
        return;
    }
    // The size of the design's pictures, whatever the screen is.
    connect(m_program, &Program::windowShown, this,
        [](QWidget* window) { window->resize(PictureSize); });
    m_program->start();
    next();
}

void Tour::next()
{
    if (m_current == m_steps.size()) {
        std::printf("%zu steps, %d failed\n", m_steps.size(), m_failures);
        emit ended(m_failures == 0);
        return;
    }
    m_held.reset();
    m_since.start();
    m_look.start();
    if (m_steps[m_current].act) {
        m_steps[m_current].act();
    }
}

void Tour::look()
{
    const TourStep& step = m_steps[m_current];
    if (!m_held && step.holds && !step.holds()) {
        if (m_since.elapsed() > Patience) {
            m_look.stop();
            report(u"FAILED"_s, step.name);
            // What it looked like instead; all further steps build on this one.
            if (QWidget* seen = QApplication::activeWindow();
                seen == nullptr || !save(seen, u"failed"_s, 1)) {
                std::fputs("no picture of it either\n", stdout);
            }
            emit ended(false);
        }
        return;
    }
    if (!m_held) {
        m_held.emplace().start();
    }
    if (m_held->elapsed() < Settling) {
        return;
    }
    m_look.stop();
    report(u"ok"_s, step.name);
    draw(step);
    ++m_current;
    next();
}

void Tour::report(const QString& verdict, const QString& name)
{
    std::printf("%-6s %s (%lld ms)\n", qPrintable(verdict), qPrintable(name),
        static_cast<long long>(m_since.elapsed()));
    std::fflush(stdout);
}

void Tour::draw(const TourStep& step)
{
    if (step.picture.isEmpty()) {
        return;
    }
    QWidget* subject = step.subject ? step.subject() : QApplication::activeWindow();
    const bool drawn = subject != nullptr && save(subject, step.picture, 1)
        && (!step.alsoTwice || save(subject, step.picture + u"@2x"_s, 2));
    if (!drawn) {
        ++m_failures;
        report(u"FAILED"_s, u"picture "_s + step.picture);
    }
}

bool Tour::save(QWidget* subject, const QString& name, int ratio)
{
    QPixmap picture(subject->size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    subject->render(&picture);
    // A dialog is part of the picture of its window.
    const auto dialogs = subject->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    QPainter painter(&picture);
    for (QWidget* dialog : dialogs) {
        if (dialog->isWindow() && dialog->isVisible()) {
            // In the middle: off-screen there is nobody to place it.
            const QPoint place = subject->rect().center() - dialog->rect().center();
            painter.fillRect(subject->rect(), QColor(26, 31, 35, 97));
            QPixmap content(dialog->size() * ratio);
            content.setDevicePixelRatio(ratio);
            dialog->render(&content);
            painter.drawPixmap(place, content);
        }
    }
    painter.end();
    return picture.save(m_folder.filePath(name + u".png"_s));
}

} // namespace Vaglio
