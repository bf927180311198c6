// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/accountform.h"

#include "core/async.h"
#include "core/desk/desk.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/kit/segmented.h"
#include "ui/kit/textfield.h"
#include "ui/setup/iconnote.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

#include <array>
#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 92;
constexpr std::array<Environment, 2> Environments { Environment::Sandbox, Environment::Production };

Label* rowLabel(QWidget* parent)
{
    auto* label = new Label({}, TextSize::Base, Token::Text2, QFont::Normal, parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setFixedWidth(LabelWidth);
    return label;
}

QString sentenceOf(const Error& error)
{
    const ErrorText words = errorText(error, ErrorContext::TokenCheck);
    return u"%1. %2"_s.arg(words.title, words.next);
}

} // namespace

AccountForm::AccountForm(KeepAccount keepAccount, QWidget* parent)
    : QWidget(parent)
    , m_keepAccount(std::move(keepAccount))
    , m_environmentLabel(rowLabel(this))
    , m_environment(new Segmented(tr("Environment"), this))
    , m_host(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_hostNote(new Label({}, TextSize::Secondary, Token::Text2, QFont::Normal, this))
    , m_tokenLabel(rowLabel(this))
    , m_token(new TextField({}, this))
    , m_check(new Button({}, this))
    , m_answer(new IconNote(TextSize::Secondary, this))
    , m_nameLabel(rowLabel(this))
    , m_name(new TextField({}, this))
{
    setObjectName(u"accountForm"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);

    m_environment->setObjectName(u"environment"_s);
    m_environment->addSegment(tr("Sandbox"), {}, u"environmentSandbox"_s);
    m_environment->addSegment(tr("Production"), {}, u"environmentProduction"_s);
    grid->addWidget(m_environmentLabel, 0, 0);
    grid->addWidget(m_environment, 0, 1, Qt::AlignLeft);
    m_host->setMono();
    m_host->setObjectName(u"host"_s);
    auto* host = new QHBoxLayout;
    host->setSpacing(0);
    host->addWidget(m_host);
    host->addWidget(m_hostNote, 1);
    grid->addLayout(host, 1, 1);
    buildToken(grid);
    m_name->setObjectName(u"operatorName"_s);
    m_name->setMaxLength(80);
    m_nameLabel->setBuddy(m_name);
    grid->addWidget(m_nameLabel, 4, 0);
    grid->addWidget(m_name, 4, 1);

    // The segments are made after the fields.
    const QList<QWidget*> order = tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }

    connect(m_environment, &Segmented::chosen, this, [this] {
        showHost();
        onEdited();
    });
    connect(m_token, &QLineEdit::textEdited, this, &AccountForm::onEdited);
    connect(m_name, &QLineEdit::editingFinished, this,
        [this] { emit operatorNameEdited(operatorName()); });
    connect(m_check, &QPushButton::clicked, this, [this] { check(After::Nothing); });
    retranslate();
}

void AccountForm::buildToken(QGridLayout* grid)
{
    m_token->setObjectName(u"token"_s);
    m_token->setMono();
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_tokenLabel->setBuddy(m_token);
    m_eye = m_token->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    m_eye->setObjectName(u"showToken"_s);
    m_eye->setCheckable(true);
    m_eye->setShortcut(QKeySequence(u"Ctrl+E"_s));
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    connect(m_eye, &QAction::toggled, this, &AccountForm::showToken);
    grid->addWidget(m_tokenLabel, 2, 0);
    grid->addWidget(m_token, 2, 1);

    m_check->setObjectName(u"check"_s);
    m_answer->setObjectName(u"checkAnswer"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_check);
    row->addWidget(m_answer, 1);
    grid->addLayout(row, 3, 1);
}

void AccountForm::retranslate()
{
    m_environmentLabel->setText(tr("Environment"));
    m_environment->setAccessibleName(tr("Environment"));
    m_tokenLabel->setText(tr("Token"));
    m_token->setAccessibleName(tr("Token"));
    showToken(m_eye->isChecked());
    m_check->setText(tr("Check"));
    m_nameLabel->setText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setStatus(FieldState::Neutral, tr("shown in the journal"));
    showHost();
}

void AccountForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AccountForm::setServiceUrl(Environment environment, const QUrl& url)
{
    m_urls.insert(environment, url);
    showHost();
}

Environment AccountForm::environment() const
{
    return Environments.at(static_cast<std::size_t>(m_environment->currentIndex()));
}

void AccountForm::setEnvironment(Environment environment)
{
    m_environment->setCurrentIndex(environment == Environment::Production ? 1 : 0);
    showHost();
}

void AccountForm::setOperatorName(const QString& name)
{
    m_name->setText(name);
}

QString AccountForm::operatorName() const
{
    return m_name->text().simplified();
}

Account AccountForm::account() const
{
    const Environment where = environment();
    return { where, m_urls.value(where, Account::defaultUrl(where)),
        m_token->text().trimmed().toUtf8() };
}

void AccountForm::setAccount(const Account& account)
{
    setEnvironment(account.environment);
    setServiceUrl(account.environment, account.baseUrl);
    m_token->setText(QString::fromUtf8(account.token));
}

void AccountForm::explain(const QString& sentence)
{
    say(Tone::Bad, sentence);
}

QList<QWidget*> AccountForm::tabOrder() const
{
    return { m_environment->findChild<QWidget*>(u"environmentSandbox"_s),
        m_environment->findChild<QWidget*>(u"environmentProduction"_s), m_token, m_check, m_name };
}

void AccountForm::focusToken()
{
    m_token->setFocus(Qt::OtherFocusReason);
}

void AccountForm::showHost()
{
    m_host->setText(account().baseUrl.authority());
    m_hostNote->setText(environment() == Environment::Production
            ? tr(". Every new link is charged.", "follows the host")
            : tr(". For tests; nothing is charged.", "follows the host"));
}

void AccountForm::showToken(bool shown)
{
    m_token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setText(shown ? tr("Hide the token") : tr("Show the token"));
    m_eye->setToolTip(tr("%1 (Ctrl+E)").arg(m_eye->text()));
}

void AccountForm::onEdited()
{
    ++m_round;
    setBusy(false);
    say(Tone::Quiet, {});
}

void AccountForm::say(Tone tone, const QString& sentence)
{
    const Token token = tone == Tone::Good ? Token::OkText
        : tone == Tone::Bad                ? Token::KoText
                                           : Token::Text2;
    m_answer->setIcon(tone == Tone::Good ? u"ok"_s
            : tone == Tone::Bad          ? u"warn"_s
                                         : QString(),
        token);
    m_answer->setTextToken(token);
    m_answer->setText(sentence);
}

void AccountForm::setBusy(bool busy)
{
    m_check->setEnabled(!busy);
    emit busyChanged(busy);
}

void AccountForm::connectAccount()
{
    check(After::Connect);
}

void AccountForm::check(After after)
{
    const Account asked = account();
    if (asked.token.isEmpty()) {
        say(Tone::Bad, tr("Enter the token first."));
        focusToken();
        return;
    }
    setBusy(true);
    say(Tone::Quiet, tr("Asking the service..."));
    onResult(checkAccount(asked, this), this,
        [this, asked, after, round = ++m_round](const Result<int>& answer) {
            if (round == m_round) {
                onChecked(answer, asked, after);
            }
        });
}

void AccountForm::onChecked(const Result<int>& answer, const Account& account, After after)
{
    setBusy(false);
    if (!answer) {
        say(Tone::Bad, sentenceOf(answer.error()));
        focusToken();
        return;
    }
    say(Tone::Good, tr("Accepted. %n request(s) found.", nullptr, *answer));
    if (after == After::Connect) {
        keep(account);
    }
}

void AccountForm::keep(const Account& account)
{
    setBusy(true);
    onResult(
        m_keepAccount(account), this, [this, account, round = ++m_round](const Result<bool>& kept) {
            if (round != m_round) {
                return;
            }
            setBusy(false);
            if (kept) {
                emit connected(account, operatorName());
            } else {
                emit keepFailed(kept.error());
            }
        });
}

} // namespace Vaglio
