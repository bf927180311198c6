// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/settingsdialog.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/segmented.h"
#include "ui/kit/textfield.h"
#include "ui/kit/wording.h"
#include "ui/setup/moneybox.h"
#include "ui/setup/vaultsection.h"
#include "ui/setup/vaultwords.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 92;
constexpr std::array<int, 5> CallsPerMinute { 30, 60, 120, 300, 600 };
constexpr std::array<int, 6> IntervalSeconds { 30, 60, 120, 300, 600, 1800 };

int nextRow(const QGridLayout* grid)
{
    return grid->count() == 0 ? 0 : grid->rowCount();
}

void addRow(QGridLayout* grid, const QString& label, QWidget* control)
{
    auto* words = new Label(label, TextSize::Base, Token::Text2, QFont::Normal);
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    words->setMinimumWidth(LabelWidth);
    words->setBuddy(control);
    const int row = nextRow(grid);
    grid->addWidget(words, row, 0);
    grid->addWidget(control, row, 1, Qt::AlignLeft);
}

} // namespace

SettingsDialog::SettingsDialog(Settings* settings, KeepAccount keepAccount, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_account(new AccountForm(std::move(keepAccount), this))
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    setAccessibleName(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"settingsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QWidget* content = buildContent();
    area->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(area, 1);
    column->addWidget(buildFoot());
    const QSize wanted(600, content->sizeHint().height() + 60);
    resize(wanted.boundedTo(parent == nullptr ? wanted : parent->window()->size() - QSize(40, 40)));
}

QWidget* SettingsDialog::buildContent()
{
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(24, 8, 24, 20);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    addAccount(grid);
    addLook(grid);
    addPrices(grid);
    addChecks(grid);
    m_grid = grid;
    return content;
}

void SettingsDialog::addSection(QGridLayout* grid, const QString& title, const QString& note)
{
    auto* words = new SectionTitle(title, TextSize::Section, this);
    words->setContentsMargins(0, 14, 0, 0);
    grid->addWidget(words, nextRow(grid), 0, 1, 2);
    if (!note.isEmpty()) {
        auto* more = new Label(note, TextSize::Secondary, Token::Text2, QFont::Normal, this);
        more->setWordWrap(true);
        grid->addWidget(more, nextRow(grid), 0, 1, 2);
    }
}

void SettingsDialog::addAccount(QGridLayout* grid)
{
    // With none kept the built-in sandbox was asked for on the command line.
    const bool builtIn
        = m_settings->environment().value_or(Environment::BuiltIn) == Environment::BuiltIn;
    addSection(grid, tr("Account"),
        builtIn ? tr("The desk works on the built-in sandbox. Connect an account to leave it.")
                : tr("A new token is checked before it replaces the one in the vault."));
    m_account->setOperatorName(m_settings->operatorName());
    m_account->setEnvironment(m_settings->environment().value_or(Environment::Sandbox));
    grid->addWidget(m_account, nextRow(grid), 0, 1, 2);

    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(LabelWidth + 10, 0, 0, 0);
    row->setSpacing(8);
    m_connect = new Button(tr("Connect"), ButtonRole::Primary, buttons);
    m_connect->setObjectName(u"connectAccount"_s);
    row->addWidget(m_connect);
    connect(m_connect, &QPushButton::clicked, m_account, &AccountForm::connectAccount);
    if (!builtIn) {
        auto* sandbox = new Button(tr("Change to the built-in sandbox"), buttons);
        sandbox->setObjectName(u"chooseSandbox"_s);
        row->addWidget(sandbox);
        connect(sandbox, &QPushButton::clicked, this, &SettingsDialog::sandboxChosen);
    }
    row->addStretch(1);
    grid->addWidget(buttons, nextRow(grid), 0, 1, 2);

    connect(m_account, &AccountForm::connected, this, &SettingsDialog::accountConnected);
    connect(m_account, &AccountForm::keepFailed, this,
        [this](const Error& error) { m_account->explain(VaultWords::trouble(error)); });
    connect(m_account, &AccountForm::busyChanged, this,
        [this](bool busy) { m_connect->setEnabled(!busy); });
    connect(m_account, &AccountForm::operatorNameEdited, m_settings, &Settings::setOperatorName);
}

void SettingsDialog::addLook(QGridLayout* grid)
{
    addSection(grid, tr("Language and look"));
    auto* language = new Segmented(tr("Language"), this);
    language->setObjectName(u"language"_s);
    language->addSegment(tr("System"), {}, u"languageSystem"_s);
    language->addSegment(u"English"_s, {}, u"languageEnglish"_s);
    language->addSegment(u"Italiano"_s, {}, u"languageItalian"_s);
    language->setCurrentIndex(static_cast<int>(m_settings->language()));
    connect(language, &Segmented::chosen, m_settings,
        [this](int index) { m_settings->setLanguage(static_cast<LanguageChoice>(index)); });
    addRow(grid, tr("Language"), language);

    auto* theme = new Segmented(tr("Theme"), this);
    theme->setObjectName(u"theme"_s);
    theme->addSegment(tr("System"), {}, u"themeSystem"_s);
    theme->addSegment(tr("Light"), {}, u"themeLight"_s);
    theme->addSegment(tr("Dark"), {}, u"themeDark"_s);
    theme->setCurrentIndex(static_cast<int>(m_settings->theme()));
    connect(theme, &Segmented::chosen, m_settings,
        [this](int index) { m_settings->setTheme(static_cast<ThemeChoice>(index)); });
    addRow(grid, tr("Theme"), theme);
}

MoneyBox* SettingsDialog::addPrice(
    QGridLayout* grid, const QString& name, const QString& label, Money value)
{
    auto* box = new MoneyBox(tr("Price: %1").arg(label), this);
    box->setObjectName(name);
    box->setPrefix(u"EUR "_s);
    box->setFixedWidth(120);
    box->setAmount(value);
    connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::storePrices);
    addRow(grid, label, box);
    return box;
}

void SettingsDialog::addPrices(QGridLayout* grid)
{
    addSection(grid, tr("Price of a link"),
        tr("Without VAT, as your contract says. Only shown before a link is ordered; "
           "the provider charges by its own list."));
    const PriceList prices = m_settings->prices();
    m_automatic = addPrice(
        grid, u"priceAutomatic"_s, Wording::serviceMode(ServiceMode::Automatic), prices.automatic);
    m_selfie = addPrice(
        grid, u"priceSelfie"_s, Wording::serviceMode(ServiceMode::Selfie), prices.selfie);
    m_live = addPrice(grid, u"priceLive"_s, Wording::serviceMode(ServiceMode::Live), prices.live);
}

void SettingsDialog::storePrices()
{
    if (m_live != nullptr) {
        m_settings->setPrices({ m_automatic->amount(), m_selfie->amount(), m_live->amount() });
    }
}

void SettingsDialog::addChecks(QGridLayout* grid)
{
    addSection(grid, tr("Checks"),
        tr("While an outcome may come any minute. Vaglio asks less often where nothing is open, "
           "and "
           "outside the provider's hours, Monday to Saturday 9 to 18."));
    auto* interval = new QComboBox(this);
    interval->setObjectName(u"checkInterval"_s);
    interval->setAccessibleName(tr("Look for changes every"));
    const auto current = static_cast<int>(m_settings->checkInterval().count());
    for (const int seconds : IntervalSeconds) {
        interval->addItem(seconds < 60 ? tr("%n second(s)", nullptr, seconds)
                                       : tr("%n minute(s)", nullptr, seconds / 60),
            seconds);
    }
    interval->setCurrentIndex(std::max(0, interval->findData(current)));
    connect(interval, &QComboBox::activated, m_settings, [this, interval] {
        m_settings->setCheckInterval(std::chrono::seconds(interval->currentData().toInt()));
    });
    addRow(grid, tr("Every"), interval);
    auto* calls = new QComboBox(this);
    calls->setObjectName(u"callsPerMinute"_s);
    calls->setAccessibleName(tr("Ask the service at most so often within a minute"));
    for (const int count : CallsPerMinute) {
        calls->addItem(tr("%n call(s) a minute", nullptr, count), count);
    }
    calls->setCurrentIndex(std::max(0, calls->findData(m_settings->callsPerMinute())));
    connect(calls, &QComboBox::activated, m_settings,
        [this, calls] { m_settings->setCallsPerMinute(calls->currentData().toInt()); });
    addRow(grid, tr("At most"), calls);
}

void SettingsDialog::setVault(VaultDoor* door, VaultCare* care, bool canMove)
{
    addSection(m_grid, tr("Vault"));
    auto* section = new VaultSection(door, care, m_settings->operatorName(), this);
    connect(section, &VaultSection::backUpRequested, this, &SettingsDialog::backUpRequested);
    connect(section, &VaultSection::moveRequested, this, &SettingsDialog::moveVaultRequested);
    section->setMovable(canMove);
    m_grid->addWidget(section, nextRow(m_grid), 0, 1, 2);
    addRow(m_grid, tr("Lock after"), buildLockAfter());
    resize(width(),
        std::min(
            parentWidget() == nullptr ? QWIDGETSIZE_MAX : parentWidget()->window()->height() - 40,
            m_grid->parentWidget()->sizeHint().height() + 60));
}

QWidget* SettingsDialog::buildLockAfter()
{
    auto* after = new QComboBox(this);
    after->setObjectName(u"lockAfter"_s);
    after->setAccessibleName(tr("Lock the vault after this time without keyboard and mouse"));
    for (const int minutes : { 5, 10, 30 }) {
        after->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    }
    after->addItem(tr("Never"), 0);
    after->setCurrentIndex(
        std::max(0, after->findData(static_cast<int>(m_settings->lockAfter().count()))));
    connect(after, &QComboBox::activated, m_settings, [this, after] {
        m_settings->setLockAfter(std::chrono::minutes(after->currentData().toInt()));
    });
    return after;
}

QWidget* SettingsDialog::buildFoot()
{
    auto* foot = new Panel(Token::Base, Qt::TopEdge, this);
    foot->setFixedHeight(52);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 1, 24, 0);
    row->addWidget(new Label(tr("Changes apply at once."), TextSize::Secondary, Token::Text2,
                       QFont::Normal, foot),
        1);
    auto* close = new Button(tr("Close"), foot);
    close->setObjectName(u"closeSettings"_s);
    close->setKeyHint(u"Esc"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    return foot;
}

void SettingsDialog::askForToken(const QString& sentence)
{
    m_account->explain(sentence);
    m_account->focusToken();
}

} // namespace Vaglio
