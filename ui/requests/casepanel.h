// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/domain/taxcode.h"
#include "ui/kit/panel.h"
#include "ui/requests/casefetcher.h"

#include <QList>
#include <QTimer>

class QAction;
class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace Vaglio {

class Button;
class CaseHeader;
class EvidenceSection;
class FieldsSection;
class Label;
class NoteSection;
class OrderCard;
class OutcomeCard;

/// One case beside the list: its head stays, its middle scrolls, what to do with its link stands
/// below. Shows what it is given and asks for nothing by itself.
class CasePanel final : public Panel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CasePanel)
public:
    explicit CasePanel(QWidget* parent = nullptr);

    /// Null: no case is open.
    void showCase(const CasePtr& record);
    [[nodiscard]] CasePtr shownCase() const { return m_case; }
    /// position from 0; -1 where the case is not in the list.
    void showPosition(int position, int count);
    void showFetching(const FetchState& evidence, const FetchState& identity);
    /// The service can be asked.
    void setOnline(bool online);

    void setPlaces(const CadastralPlaces& places);
    void setPrices(const PriceList& prices);
    /// Shown in the evidence section once the archive is open; owned from here on.
    void setEvidenceWidget(QWidget* widget);
    /// Narrow: smaller measures and shorter words.
    void setCompact(bool compact);
    void setBackVisible(bool visible);
    /// Acts of others on this case, below all that is known of it; seen where they can be done.
    void addCareActs(const QList<QAction*>& acts);

    /// Copy identifier, copy link, open link, send again, copy answer; each with its key.
    [[nodiscard]] QList<QAction*> caseActions() const;

signals:
    void nextRequested();
    void previousRequested();
    void backRequested();
    void evidenceRequested();
    /// From the service once more, though it is kept.
    void evidenceAgainRequested();
    void evidenceCancelRequested();
    void identityRetryRequested();
    void sendAgainRequested();
    /// Something went to the clipboard: a word to say so.
    void copied(const QString& what);
    /// Of the case that is shown.
    void linkCopied();
    void linkOpened();

private:
    void buildActions();
    [[nodiscard]] QWidget* buildMiddle();
    [[nodiscard]] QWidget* buildLinkBar();
    [[nodiscard]] QWidget* buildNothing();
    void refresh();
    void copy(const QString& text, const QString& what);
    void copyLink();
    void openLink();
    [[nodiscard]] QString answerText() const;

    CasePtr m_case;
    FetchState m_evidenceState;
    FetchState m_identityState;
    QAction* m_copyId;
    QAction* m_copyLink;
    QAction* m_openLink;
    QAction* m_sendAgain;
    QAction* m_copyAnswer;
    QStackedWidget* m_stack;
    QWidget* m_content;
    CaseHeader* m_header;
    QBoxLayout* m_facts;
    QBoxLayout* m_care;
    OutcomeCard* m_outcome;
    OrderCard* m_order;
    NoteSection* m_note;
    Button* m_answerButton;
    EvidenceSection* m_evidence;
    FieldsSection* m_fields;
    QScrollArea* m_scroll;
    QWidget* m_linkBar;
};

} // namespace Vaglio
