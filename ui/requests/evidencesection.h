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

    void showCase(const CaseRecord& record, const QDateTime& now);
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
    void show(const CaseRecord& record, const FetchState& fetch);
    using QWidget::show;
    /// The service can be asked: what cannot be opened can be had once more.
    void setOnline(bool online);

signals:
    void openRequested();
    /// From the service, though it is kept.
    void fetchAgainRequested();
    void cancelRequested();

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildWords();
    [[nodiscard]] QWidget* buildBusy();
    [[nodiscard]] QWidget* buildFailed();
    void showHead(const CaseRecord& record, const FetchState& fetch);
    void showWords(const CaseRecord& record, const QDateTime& now);
    void showKept(const KeptEvidence& kept);
    void showBusy(const FetchState& fetch);
    void showFailed(const CaseRecord& record, const FetchState& fetch);
    void showAgain();

    IconLabel* m_state;
    OnlineDays* m_days;
    QStackedWidget* m_pages;
    QWidget* m_wordsPage;
    Label* m_words;
    Button* m_open;
    Button* m_again;
    bool m_mayAskAgain = false; ///< the kept one cannot be opened, the provider still has it
    bool m_online = true;
    QWidget* m_busyPage;
    QProgressBar* m_progress;
    Label* m_progressText;
    QWidget* m_failedPage;
    Label* m_error;
    Button* m_retry;
    Button* m_retryAgain;
    QWidget* m_openedPage;
    QWidget* m_evidence = nullptr;
};

} // namespace Vaglio
