// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/vaultsection.h"

#include "core/async.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/wording.h"
#include "ui/setup/iconnote.h"
#include "ui/setup/passphrasefields.h"
#include "ui/setup/recoverykeypage.h"
#include "ui/setup/vaultcare.h"
#include "ui/setup/vaultcareview.h"
#include "ui/setup/vaultwords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 92;
constexpr std::array<KeySlot::Kind, 3> Ways { KeySlot::Kind::Keychain, KeySlot::Kind::Passphrase,
    KeySlot::Kind::RecoveryKey };

Label* rowLabel(const QString& text, QWidget* parent)
{
    auto* label = new Label(text, TextSize::Base, Token::Text2, QFont::Normal, parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    label->setMinimumWidth(LabelWidth);
    return label;
}

} // namespace

VaultSection::VaultSection(VaultDoor* door, VaultCare* care, QString operatorName, QWidget* parent)
    : QWidget(parent)
    , m_door(door)
    , m_care(care)
    , m_operatorName(std::move(operatorName))
{
    setObjectName(u"vaultSection"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(rowLabel(tr("Folder"), this), 0, 0);
    grid->addWidget(buildFolder(), 0, 1);
    grid->addWidget(rowLabel(tr("Contents"), this), 1, 0);
    grid->addWidget(buildCare(), 1, 1);
    buildWays(grid);
    grid->addWidget(buildActs(), grid->rowCount(), 1);
    m_report = new IconNote(TextSize::Secondary, this);
    m_report->setObjectName(u"vaultReport"_s);
    grid->addWidget(m_report, grid->rowCount(), 1);
    connect(m_passphrase, &QPushButton::clicked, this, &VaultSection::changePassphrase);
    connect(m_recovery, &QPushButton::clicked, this, &VaultSection::renewRecoveryKey);
    connect(m_keychain, &QPushButton::clicked, this, &VaultSection::switchKeychain);
    refresh();
}

QWidget* VaultSection::buildFolder()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* folder = new Label(QDir::toNativeSeparators(m_door->folder()), box);
    folder->setObjectName(u"vaultFolder"_s);
    folder->setMono();
    folder->setWordWrap(true);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* open = new Button(tr("Open folder"), box);
    open->setObjectName(u"openVaultFolder"_s);
    m_move = new Button(tr("Move…"), box);
    m_move->setObjectName(u"moveVaultFolder"_s);
    m_move->setToolTip(tr("Moves the vault into another folder, also on another disk"));
    row->addWidget(folder, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    row->addWidget(m_move, 0, Qt::AlignTop);
    connect(m_move, &QPushButton::clicked, this, &VaultSection::askWhereToMove);
    connect(open, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_door->folder())); });
    return box;
}

void VaultSection::setMovable(bool movable)
{
    m_move->setVisible(movable);
}

void VaultSection::askWhereToMove()
{
    auto* dialog
        = new QFileDialog(this, tr("Move the vault into…"), QFileInfo(m_door->folder()).path());
    dialog->setObjectName(u"moveVaultDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Move here"));
    connect(dialog, &QFileDialog::fileSelected, this, &VaultSection::moveRequested);
    dialog->open();
}

QWidget* VaultSection::buildCare()
{
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* verify = new Button(tr("&Verify the vault"), box);
    verify->setObjectName(u"verifyVaultButton"_s);
    verify->setToolTip(tr("Reads all that is kept once more, and names what is damaged"));
    auto* backUp = new Button(tr("&Back up…"), box);
    backUp->setObjectName(u"backUpVaultButton"_s);
    backUp->setToolTip(tr("Writes all that is kept, sealed as it is, to one file"));
    row->addWidget(verify);
    row->addWidget(backUp);
    row->addStretch(1);
    rows->addLayout(row);
    auto* view = new VaultCareView(box);
    view->setCare(m_care);
    rows->addWidget(view);
    const auto follow = [this, verify, backUp] {
        const bool free = m_care->running() == VaultCare::Task::None;
        verify->setEnabled(free);
        backUp->setEnabled(free);
    };
    connect(m_care, &VaultCare::changed, box, follow);
    connect(verify, &QPushButton::clicked, m_care, &VaultCare::verify);
    connect(backUp, &QPushButton::clicked, this, &VaultSection::backUpRequested);
    follow();
    return box;
}

void VaultSection::buildWays(QGridLayout* grid)
{
    const int first = grid->rowCount();
    grid->addWidget(rowLabel(tr("Opens with"), this), first, 0);
    for (const KeySlot::Kind kind : Ways) {
        auto* words = new Label({}, this);
        words->setObjectName(u"way%1"_s.arg(static_cast<int>(kind)));
        grid->addWidget(words, first + static_cast<int>(m_dates.size()), 1);
        m_dates.append(words);
    }
}

QWidget* VaultSection::buildActs()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_passphrase = new Button({}, box);
    m_passphrase->setObjectName(u"changePassphrase"_s);
    m_recovery = new Button(tr("New recovery key…"), box);
    m_recovery->setObjectName(u"newRecoveryKey"_s);
    m_keychain = new Button({}, box);
    m_keychain->setObjectName(u"switchKeychain"_s);
    row->addWidget(m_passphrase);
    row->addWidget(m_recovery);
    row->addStretch(1);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(row);
    rows->addWidget(m_keychain, 0, Qt::AlignLeft);
    return box;
}

void VaultSection::refresh()
{
    for (std::size_t i = 0; i < Ways.size(); ++i) {
        const QDateTime made = m_door->madeAt(Ways.at(i));
        const QString way = VaultWords::way(Ways.at(i));
        m_dates.at(static_cast<qsizetype>(i))
            ->setText(made.isValid()
                    ? tr("%1, since %2", "way in, date").arg(way, Wording::moment(made))
                    : tr("%1: not set", "way in").arg(way));
    }
    m_passphrase->setText(m_door->ways().contains(KeySlot::Kind::Passphrase)
            ? tr("Change passphrase…")
            : tr("Set a passphrase…"));
    m_keychain->setText(m_door->ways().contains(KeySlot::Kind::Keychain)
            ? tr("Stop using the keychain")
            : tr("Use the keychain"));
}

void VaultSection::changePassphrase()
{
    auto* dialog = new PassphraseDialog(this);
    connect(dialog, &PassphraseDialog::chosen, this, [this](const QString& passphrase) {
        setBusy(true);
        onResult(m_door->setPassphrase(passphrase, m_operatorName), this,
            [this](const Result<bool>& done) {
                report(done, tr("The new passphrase holds from now on."));
            });
    });
    dialog->open();
}

void VaultSection::renewRecoveryKey()
{
    setBusy(true);
    onResult(m_door->renewRecoveryKey(m_operatorName), this, [this](const Result<QString>& key) {
        report(key ? Result<bool>(true) : tl::unexpected(key.error()),
            tr("The earlier recovery key opens nothing any more."));
        if (key) {
            (new RecoveryKeyDialog(*key, this))->open();
        }
    });
}

void VaultSection::switchKeychain()
{
    setBusy(true);
    const bool on = m_door->ways().contains(KeySlot::Kind::Keychain);
    onResult(on ? m_door->removeWay(KeySlot::Kind::Keychain, m_operatorName)
                : m_door->renewKeychain(m_operatorName),
        this, [this, on](const Result<bool>& done) {
            const QString off = done.value_or(true)
                ? tr("The keychain opens the vault no more.")
                : tr("The keychain opens the vault no more. Its entry could not be removed there, "
                     "and opens only backups made before.");
            report(done, on ? off : tr("The keychain opens the vault from now on."), !on);
        });
}

void VaultSection::report(const Result<bool>& done, const QString& good, bool ofKeychain)
{
    setBusy(false);
    refresh();
    const Token token = done ? Token::OkText : Token::KoText;
    m_report->setIcon(done ? u"ok"_s : u"warn"_s, token);
    m_report->setTextToken(token);
    if (done) {
        m_report->setText(good);
    } else if (done.error().kind == Error::Kind::Refused) {
        m_report->setText(tr("A vault needs two ways in: set a passphrase first."));
    } else {
        m_report->setText(ofKeychain ? VaultWords::keychainTrouble(done.error())
                                     : VaultWords::trouble(done.error()));
    }
}

void VaultSection::setBusy(bool busy)
{
    for (Button* button : { m_passphrase, m_recovery, m_keychain }) {
        button->setEnabled(!busy);
    }
}

PassphraseDialog::PassphraseDialog(QWidget* parent)
    : QDialog(parent)
    , m_fields(new PassphraseFields(this))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("New passphrase"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new SectionTitle(tr("New passphrase"), TextSize::Section, this));
    column->addWidget(m_fields);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), this);
    cancel->setObjectName(u"cancelPassphrase"_s);
    auto* take = new Button(tr("Set this passphrase"), ButtonRole::Primary, this);
    take->setObjectName(u"takePassphrase"_s);
    take->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(take);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        if (m_fields->check()) {
            emit chosen(m_fields->passphrase());
            accept();
        }
    });
    resize(460, sizeHint().height());
    m_fields->focusFirst();
}

} // namespace Vaglio
