// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "ui/requests/casefetcher.h"

#include <QWidget>

class QProgressBar;
class QStackedWidget;

namespace Vaglio {

class Button;
class IconLabel;
class Label;

/// Paints the ring of the days left with its words; nothing where there are none.
class OnlineDays final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnlineDays)
public:
    explicit OnlineDays(QWidget* parent = nullptr);

    void setTime(const EvidenceTime& time);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    EvidenceTime m_time;
    QString m_words;
};

/// The evidence of a case: whether there is any, how long it can be fetched, the fetching, and the
/// place for its thumbnails once it is open.
class EvidenceSection final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidenceSection)
public:
    explicit EvidenceSection(QWidget* parent = nullptr);

    /// What is shown once the archive is open; owned from here on.
    void setEvidenceWidget(QWidget* widget);
    void show(const EvidenceTime& time, const FetchState& fetch);
    using QWidget::show;

signals:
    void openRequested();
    void cancelRequested();

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildWords();
    [[nodiscard]] QWidget* buildBusy();
    [[nodiscard]] QWidget* buildFailed();
    void showWords(const EvidenceTime& time);
    void showBusy(const FetchState& fetch);
    void showFailed(const Error& error);

    IconLabel* m_state;
    OnlineDays* m_days;
    QStackedWidget* m_pages;
    QWidget* m_wordsPage;
    Label* m_words;
    Button* m_open;
    QWidget* m_busyPage;
    QProgressBar* m_progress;
    Label* m_progressText;
    QWidget* m_failedPage;
    Label* m_error;
    Button* m_retry;
    QWidget* m_openedPage;
    QWidget* m_evidence = nullptr;
};

} // namespace Vaglio
