// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/expirynotifier.h"

#include "core/async.h"
#include "core/desk/desk.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/panel.h"
#include "ui/window/desktopnotice.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QDateTime>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Vaglio {

namespace {

constexpr std::chrono::milliseconds FirstLook = 1min;
constexpr std::chrono::milliseconds LookEvery = 10min;

/// When a person was warned last. Each account has its own: a warning of the one must not silence
/// another's.
QString lastWarningOf(const Desk& desk)
{
    return u"expiry-"_s + desk.host();
}

int expiringOf(const Desk& desk)
{
    return desk.book()->snapshot()->counts.at(static_cast<std::size_t>(Queue::EvidenceExpiring));
}

} // namespace

ExpiryNotifier::ExpiryNotifier(Desk* desk, Settings* settings, MainWindow* window)
    : QObject(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_window(window)
{
    setObjectName(u"expiryNotifier"_s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(LookEvery);
        look();
    });
    connect(desk->book(), &RequestBook::changed, this, &ExpiryNotifier::onBookChanged);
    m_timer.start(FirstLook);
}

ExpiryNotifier::~ExpiryNotifier() = default;

void ExpiryNotifier::look()
{
    if (m_looking || expiringOf(*m_desk) == 0) {
        return;
    }
    m_looking = true;
    const ExpiryWatch watch(QDateTime::fromString(
        QString::fromLatin1(m_settings->state(lastWarningOf(*m_desk))), Qt::ISODate));
    const auto looked = QtConcurrent::run([watch, book = m_desk->book()->snapshot()] {
        return watch.look(book->cases, QDateTime::currentDateTimeUtc());
    });
    onFinished(looked, this, [this](const QFuture<std::optional<ExpiryWarning>>& done) {
        m_looking = false;
        if (const std::optional<ExpiryWarning> warning = done.result()) {
            m_settings->setState(lastWarningOf(*m_desk),
                QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1());
            tell(*warning);
        }
    });
}

void ExpiryNotifier::tell(const ExpiryWarning& warning)
{
    const QString title
        = tr("The evidence of %Ln case(s) is not saved yet", nullptr, warning.cases);
    const QString text = warning.fewestDays > 0
        ? tr("Openapi deletes the first in %Ln day(s). Vaglio keeps trying; the list "
             "says what is in the way.",
              nullptr, warning.fewestDays)
        : tr("When some of them were approved is unknown: Openapi may delete them any day. Vaglio "
             "keeps trying; the list says what is in the way.");
    if (m_notice == nullptr) {
        m_notice = new DesktopNotice(m_window->windowIcon(), this);
        connect(m_notice, &DesktopNotice::clicked, this, &ExpiryNotifier::open);
        connect(m_notice, &DesktopNotice::refused, this, &ExpiryNotifier::showBanner);
    }
    m_notice->show(title, text, tr("Show them"));
}

void ExpiryNotifier::showBanner(const QString& title, const QString& text)
{
    if (m_banner == nullptr) {
        m_bar = new Panel(Token::Base);
        auto* column = new QVBoxLayout(m_bar);
        column->setContentsMargins(12, 8, 12, 8);
        m_banner = new Banner(u"expiring"_s, {}, {}, m_bar);
        m_banner->setObjectName(u"expiryBanner"_s);
        column->addWidget(m_banner);
        Button* show = m_banner->addButton(tr("Show them"));
        show->setObjectName(u"expiryShow"_s);
        Button* close = m_banner->addButton(tr("Close"));
        close->setObjectName(u"expiryClose"_s);
        connect(show, &QAbstractButton::clicked, this, &ExpiryNotifier::open);
        connect(close, &QAbstractButton::clicked, m_bar, &QWidget::hide);
        m_window->addBar(m_bar);
    }
    m_banner->setWords(title, text);
    m_bar->show();
}

void ExpiryNotifier::open()
{
    if (m_bar != nullptr) {
        m_bar->hide();
    }
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    emit openRequested();
}

/// What was told of is saved by now, or gone: there is nothing to see any more.
void ExpiryNotifier::onBookChanged()
{
    if (expiringOf(*m_desk) > 0) {
        return;
    }
    if (m_notice != nullptr) {
        m_notice->withdraw();
    }
    if (m_bar != nullptr) {
        m_bar->hide();
    }
}

} // namespace Vaglio
