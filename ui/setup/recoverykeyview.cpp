// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/recoverykeyview.h"

#include "core/async.h"
#include "core/result.h"
#include "ui/issuing/linkclipboard.h"
#include "ui/kit/button.h"
#include "ui/kit/errortext.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/textfield.h"
#include "ui/kit/wording.h"
#include "ui/setup/iconnote.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeySize = 18;
constexpr int GroupsInLine = 4;
constexpr double EdgeInches = 0.6; ///< on paper

/// The groups in lines of four, as they are read aloud and typed.
QString inLines(const QString& key)
{
    const QStringList groups = key.split(u'-');
    QString lines;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool ends = (i + 1) % GroupsInLine == 0;
        lines += groups.at(i) + (i + 1 == groups.size() ? u""_s : ends ? u"\n"_s : u"   "_s);
    }
    return lines;
}

Result<QString> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    return path;
}

} // namespace

RecoveryKeyView::RecoveryKeyView(QString key, QWidget* parent)
    : QWidget(parent)
    , m_key(std::move(key))
{
    setObjectName(u"recoveryKeyView"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(buildKey());
    column->addWidget(buildButtons());
    auto* where = new IconNote(TextSize::Base, this);
    where->setIcon(u"info"_s, Token::Text2);
    where->setText(tr("Print it and keep it in a safe, not on this computer. Without it, and "
                      "without the keychain or the passphrase, nobody can open the evidence: not "
                      "even the makers of Vaglio."));
    column->addWidget(where);
    column->addWidget(buildProof());
}

QWidget* RecoveryKeyView::buildKey()
{
    auto* card = new Card(this);
    auto* row = new QVBoxLayout(card);
    row->setContentsMargins(19, 19, 19, 19);
    m_shown = new Label(inLines(m_key), this);
    m_shown->setObjectName(u"recoveryKey"_s);
    QFont font = Theme::monoFont();
    font.setPixelSize(KeySize);
    m_shown->setFont(font);
    m_shown->setAccessibleName(tr("Recovery key: %1").arg(m_key));
    row->addWidget(m_shown, 0, Qt::AlignHCenter);
    return card;
}

QWidget* RecoveryKeyView::buildButtons()
{
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_copy = new Button(tr("Copy"), buttons);
    m_copy->setObjectName(u"copyKey"_s);
    m_copy->setIconName(u"copy"_s);
    m_copy->setToolTip(tr("Copy the key. It leaves the clipboard after a minute."));
    auto* toPrinter = new Button(tr("Print…"), buttons);
    toPrinter->setObjectName(u"printKey"_s);
    toPrinter->setIconName(u"print"_s);
    auto* toFile = new Button(tr("Save as a file…"), buttons);
    toFile->setObjectName(u"saveKey"_s);
    toFile->setIconName(u"download"_s);
    m_report = new IconNote(TextSize::Secondary, buttons);
    m_report->setObjectName(u"keyReport"_s);
    row->addWidget(m_copy);
    row->addWidget(toPrinter);
    row->addWidget(toFile);
    row->addWidget(m_report, 1);
    connect(m_copy, &QPushButton::clicked, this, &RecoveryKeyView::copy);
    connect(toPrinter, &QPushButton::clicked, this, &RecoveryKeyView::askForPrinter);
    connect(toFile, &QPushButton::clicked, this, &RecoveryKeyView::askWhereToSave);
    return buttons;
}

QWidget* RecoveryKeyView::buildProof()
{
    auto* proof = new QWidget(this);
    auto* column = new QVBoxLayout(proof);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto* label = new Label(
        tr("To show that you have it, type its last group of five from your copy:"), proof);
    label->setWordWrap(true);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_last = new TextField(tr("Last group of the recovery key"), proof);
    m_last->setObjectName(u"lastGroup"_s);
    m_last->setMono();
    m_last->setFixedWidth(120);
    label->setBuddy(m_last);
    m_answer = new IconNote(TextSize::Secondary, proof);
    m_answer->setObjectName(u"lastGroupAnswer"_s);
    m_answer->setTextToken(Token::KoText);
    row->addWidget(m_last);
    row->addWidget(m_answer, 1);
    column->addLayout(row);
    connect(m_last, &QLineEdit::textEdited, this, [this] {
        m_answer->setIcon({}, Token::KoText);
        m_answer->setText({});
    });
    return proof;
}

void RecoveryKeyView::confirm()
{
    // As forgiving as the key itself: blind to case, and O and 0, I, L and 1 are one.
    QString typed = m_last->text().simplified().toUpper();
    typed.remove(u' ').remove(u'-');
    typed.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    if (!m_key.isEmpty() && typed == m_key.section(u'-', -1)) {
        emit confirmed();
        return;
    }
    m_answer->setIcon(u"warn"_s, Token::KoText);
    m_answer->setText(typed.isEmpty()
            ? tr("Type the last group first.")
            : tr("That is not its last group. Compare your copy with the key above."));
    m_last->setFocus(Qt::OtherFocusReason);
    m_last->selectAll();
}

void RecoveryKeyView::focusFirst()
{
    m_copy->setFocus(Qt::OtherFocusReason);
}

void RecoveryKeyView::forget()
{
    m_key.fill(u' ');
    m_key.clear();
    m_shown->clear();
    m_shown->setAccessibleName({});
}

QString RecoveryKeyView::sheet() const
{
    // The date tells it from one that was replaced.
    return tr("Vaglio: recovery key of a vault") + u'\n'
        + tr("Made on %1").arg(Wording::date(QDate::currentDate())) + u"\n\n"_s + inLines(m_key)
        + u"\n\n"_s
        + tr(
            "Whoever has this key and the vault's folder can open the evidence. Keep it in a safe.")
        + u'\n';
}

void RecoveryKeyView::copy()
{
    copyForAWhile(m_key);
    say(true, tr("Copied, for a minute."));
}

void RecoveryKeyView::askForPrinter()
{
    auto* printer = new QPrinter;
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setObjectName(u"printKeyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, &RecoveryKeyView::print);
    dialog->open();
}

void RecoveryKeyView::print(QPrinter* printer)
{
    QPainter painter;
    const bool began = painter.begin(printer);
    if (began) {
        QFont font = Theme::monoFont();
        font.setPointSize(14);
        painter.setFont(font);
        const QSize room = printer->pageLayout().paintRectPixels(printer->resolution()).size();
        // Printers leave more of the edge white than they say.
        const int edge = qRound(EdgeInches * printer->resolution());
        painter.drawText(QRect(QPoint(), room).adjusted(edge, edge, -edge, -edge),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, sheet());
    }
    const bool printed = began && painter.end();
    say(printed, printed ? tr("Sent to the printer.") : tr("The printer did not take it."));
}

void RecoveryKeyView::askWhereToSave()
{
    auto* dialog = new QFileDialog(this, tr("Save the recovery key"));
    dialog->setObjectName(u"saveKeyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(tr("vaglio-recovery-key.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryKeyView::save);
    dialog->open();
}

void RecoveryKeyView::save(const QString& path)
{
    onResult(QtConcurrent::run(&write, path, sheet().toUtf8()), this,
        [this](const Result<QString>& saved) {
            if (saved) {
                say(true, tr("Saved as %1").arg(QDir::toNativeSeparators(*saved)));
                return;
            }
            const ErrorText words = errorText(saved.error(), ErrorContext::SaveFile);
            say(false, u"%1. %2"_s.arg(words.title, words.next));
        });
}

void RecoveryKeyView::say(bool good, const QString& sentence)
{
    const Token token = good ? Token::OkText : Token::KoText;
    m_report->setIcon(good ? u"ok"_s : u"warn"_s, token);
    m_report->setTextToken(token);
    m_report->setText(sentence);
}

} // namespace Vaglio
