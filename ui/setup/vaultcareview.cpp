// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/vaultcareview.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultwords.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int Steps = 1000;
constexpr int BarHeight = 6;
constexpr int ListLines = 5;
constexpr qsizetype MostShown = 500; ///< findings; what is copied has all

QStringList linesOf(const VaultReport& report)
{
    QStringList lines;
    for (const VaultFinding& finding : report.findings) {
        lines.append(VaultWords::finding(finding));
    }
    for (const QString& stray : report.strays) {
        lines.append(VaultWords::stray(stray));
    }
    return lines;
}

} // namespace

VaultCareView::VaultCareView(QWidget* parent)
    : QWidget(parent)
    , m_running(new QWidget(this))
    , m_task(new Label({}, m_running))
    , m_bar(new QProgressBar(m_running))
    , m_cancel(new Button(tr("Cancel"), m_running))
    , m_outcome(new QWidget(this))
    , m_sentence(new IconNote(TextSize::Base, m_outcome))
    , m_list(new QPlainTextEdit(m_outcome))
    , m_copy(new Button(tr("Copy"), m_outcome))
    , m_verify(new Button(tr("Verify the vault"), m_outcome))
    , m_close(new Button(tr("Close"), m_outcome))
{
    setObjectName(u"vaultCare"_s);
    buildRunning();
    buildOutcome();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_running);
    column->addWidget(m_outcome);
    refresh();
}

void VaultCareView::buildRunning()
{
    m_task->setObjectName(u"careTask"_s);
    m_bar->setObjectName(u"careProgress"_s);
    m_bar->setRange(0, Steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(BarHeight);
    m_cancel->setObjectName(u"careCancel"_s);
    m_cancel->setHeight(Button::Height::Small);
    auto* row = new QHBoxLayout(m_running);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_task);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_care->cancel(); });
}

void VaultCareView::buildOutcome()
{
    m_sentence->setObjectName(u"careOutcome"_s);
    m_list->setObjectName(u"careFindings"_s);
    m_list->setAccessibleName(tr("What is damaged"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setFont(Theme::monoFont());
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * ListLines + 12);
    m_copy->setObjectName(u"careCopy"_s);
    m_verify->setObjectName(u"careVerify"_s);
    m_close->setObjectName(u"careClose"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    for (Button* button : { m_verify, m_copy, m_close }) {
        button->setHeight(Button::Height::Small);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    auto* column = new QVBoxLayout(m_outcome);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_list);
    connect(m_verify, &QPushButton::clicked, this, [this] { m_care->verify(); });
    connect(m_copy, &QPushButton::clicked, this, &VaultCareView::copy);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_care->dismiss();
        emit closed();
    });
}

void VaultCareView::setCare(VaultCare* care)
{
    if (m_care != nullptr) {
        m_care->disconnect(this);
    }
    m_care = care;
    if (m_care != nullptr) {
        connect(m_care, &VaultCare::changed, this, &VaultCareView::refresh);
        connect(m_care, &QObject::destroyed, this, [this] {
            m_care = nullptr;
            refresh();
        });
    }
    refresh();
}

void VaultCareView::refresh()
{
    // The keyboard stays here where it was on a button that goes.
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    const bool runs = m_care != nullptr && m_care->running() != VaultCare::Task::None;
    const bool tells = m_care != nullptr && !runs
        && (m_care->report() || m_care->backup() || m_care->damaged() > 0);
    if (runs) {
        refreshRunning();
    } else if (tells) {
        refreshOutcome();
    }
    m_running->setVisible(runs);
    m_outcome->setVisible(tells);
    setVisible(runs || tells);
    emit filled(runs || tells);
    if (hadKeyboard && (runs || tells) && !isAncestorOf(QApplication::focusWidget())) {
        (runs ? m_cancel : m_close)->setFocus(Qt::OtherFocusReason);
    }
}

void VaultCareView::refreshRunning()
{
    const bool verifies = m_care->running() == VaultCare::Task::Verify;
    m_task->setText(m_care->isStopping() ? tr("Stopping…")
            : verifies                   ? tr("Verifying the vault…")
                                         : tr("Backing up the vault…"));
    m_bar->setAccessibleName(m_task->text());
    m_bar->setValue(m_care->progress());
    m_cancel->setEnabled(!m_care->isStopping());
}

void VaultCareView::refreshOutcome()
{
    QStringList lines;
    m_verify->setVisible(false);
    if (const auto& report = m_care->report()) {
        const bool good = *report && (*report)->findings.isEmpty();
        say(good,
            *report ? VaultWords::verified(**report) : VaultWords::notVerified(report->error()));
        if (*report) {
            lines = linesOf(**report);
        }
    } else if (const auto& backup = m_care->backup()) {
        say(backup->has_value(),
            *backup ? VaultWords::backedUp(**backup, m_care->file())
                    : VaultWords::notBackedUp(backup->error()));
    } else {
        say(false, VaultWords::damagedRecords(m_care->damaged()));
        m_verify->setVisible(true);
    }
    const bool more = lines.size() > MostShown;
    m_list->setPlainText(
        lines.first(std::min(lines.size(), MostShown)).join(u'\n') + (more ? u"\n…"_s : QString()));
    m_list->setVisible(!lines.isEmpty());
    m_copy->setVisible(!lines.isEmpty());
    m_copy->setText(tr("Copy"));
}

void VaultCareView::say(bool good, const QString& sentence)
{
    m_sentence->setIcon(good ? u"ok"_s : u"warn"_s, good ? Token::OkText : Token::WarnText);
    m_sentence->setTextToken(Token::Text);
    m_sentence->setText(sentence);
}

void VaultCareView::copy()
{
    const std::optional<Result<VaultReport>>& report = m_care->report();
    if (report && *report) {
        QGuiApplication::clipboard()->setText(linesOf(**report).join(u'\n'));
        m_copy->setText(tr("Copied"));
    }
}

} // namespace Vaglio
