// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/movepage.h"

#include "core/async.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QDir>
#include <QGridLayout>
#include <QProgressBar>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarHeight = 6;

} // namespace

MovePage::MovePage(const QString& from, const QString& to, QWidget* parent)
    : SetupFrame(parent)
    , m_from(from)
    , m_to(to)
    , m_bar(new QProgressBar(this))
    , m_cancel(new Button(tr("Cancel"), this))
{
    setObjectName(u"movePage"_s);
    setWindowTitle(tr("Vaglio"));
    setHeading(u"shield"_s, tr("Moving the vault"),
        tr("Every file is copied and read again, and the old folder goes last: until then the "
           "vault is where it was. Leave the disk connected. Meanwhile Openapi is not asked, and "
           "no "
           "evidence is saved."));
    buildRows();
    m_cancel->setObjectName(u"moveCancel"_s);
    m_cancel->setHeight(Button::Height::Large);
    foot()->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &MovePage::cancel);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

MovePage::~MovePage()
{
    m_running.cancel();
}

void MovePage::buildRows()
{
    auto* rows = new QWidget(this);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto addRow
        = [this, grid, rows](const QString& label, const QString& path, const QString& name) {
              const int row = grid->rowCount();
              auto* words = new Label(QDir::toNativeSeparators(path), rows);
              words->setObjectName(name);
              words->setMono();
              words->setWordWrap(true);
              grid->addWidget(new Label(label, TextSize::Base, Token::Text2, QFont::Normal, rows),
                  row, 0, Qt::AlignTop);
              grid->addWidget(words, row, 1);
          };
    addRow(tr("From"), m_from, u"moveFrom"_s);
    addRow(tr("To"), m_to, u"moveTo"_s);
    m_bar->setObjectName(u"moveProgress"_s);
    m_bar->setAccessibleName(tr("Moving the vault"));
    m_bar->setRange(0, MoveSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(BarHeight);
    column()->addWidget(rows);
    column()->addWidget(m_bar);
}

void MovePage::begin()
{
    if (m_isStopping) {
        emit ended(failure(Error::Kind::Cancelled));
        return;
    }
    m_running = moveVault(m_from, m_to);
    auto* progress = new QFutureWatcher<Result<MoveSummary>>(this);
    connect(progress, &QFutureWatcher<Result<MoveSummary>>::progressValueChanged, m_bar,
        &QProgressBar::setValue);
    progress->setFuture(m_running);
    onResult(m_running, this, [this](const Result<MoveSummary>& done) { emit ended(done); });
}

void MovePage::cancel()
{
    m_isStopping = true;
    m_cancel->setText(tr("Stopping…"));
    m_cancel->setEnabled(false);
    m_running.cancel();
}

/// The only way on is to wait.
void MovePage::onEnter() { }

} // namespace Vaglio
