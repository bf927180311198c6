// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/linkpanel.h"

#include "ui/issuing/linkclipboard.h"
#include "ui/kit/button.h"
#include "ui/kit/controlpaint.h"
#include "ui/kit/errortext.h"
#include "ui/kit/glyph.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/textfield.h"

#include <QBuffer>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QSaveFile>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QVBoxLayout>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int savedModule = 12; ///< pixels a module in a saved image: some 500 a side

/// A link to read and to copy, by whichever way with the same care. Without the focus it shows its
/// two ends, which tell links apart.
class LinkField final : public TextField {
public:
    LinkField(const QString& link, std::function<void()> copy, QWidget* parent)
        : TextField(LinkPanel::tr("Link"), parent)
        , m_copyLink(std::move(copy))
    {
        setContextMenuPolicy(Qt::NoContextMenu); // its "Copy" would leave the link where it is
        setMono();
        setReadOnly(true);
        setText(link);
        setCursorPosition(0);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->matches(QKeySequence::Copy)) {
            m_copyLink();
        } else {
            TextField::keyPressEvent(event);
        }
    }
    void paintEvent(QPaintEvent* event) override
    {
        if (hasFocus()) {
            TextField::paintEvent(event);
            return;
        }
        QPainter painter(this);
        QStyleOptionFrame option;
        initStyleOption(&option);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        const QRect room = rect().adjusted(8, 0, -8, 0);
        painter.setFont(font());
        painter.setPen(Theme::of(this).color(Token::Text));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width() + 1));
    }

private:
    std::function<void()> m_copyLink;
};

} // namespace

QrView::QrView(std::optional<QrCode> code, QWidget* parent)
    : QWidget(parent)
    , m_code(std::move(code))
{
    setAccessibleName(tr("QR code of the link"));
    setMinimumSize(140, 140);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void QrView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isWindow()) {
        painter.fillRect(rect(), Qt::white);
    } else {
        paintBox(
            &painter, rect(), Metrics::boxRadius, Qt::white, Theme::of(this).color(Token::Border));
    }
    if (m_code) {
        m_code->paint(&painter, QRectF(rect()).adjusted(2, 2, -2, -2));
    }
}

void QrView::keyPressEvent(QKeyEvent* event)
{
    if (isWindow() && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void QrView::mousePressEvent(QMouseEvent* event)
{
    if (isWindow()) {
        close();
        return;
    }
    QWidget::mousePressEvent(event);
}

LinkPanel::LinkPanel(const QString& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_code(QrCode::of(link))
    , m_copy(new Button(tr("Copy"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(5);
    auto* caption = new Label(tr("Link"), TextSize::Secondary, Token::Text2, QFont::Normal, this);
    auto* open = new LinkButton(tr("Open in the browser"), this);
    open->setObjectName(u"openLinkButton"_s);
    open->setIconName(u"external"_s);
    connect(open, &QAbstractButton::clicked, this, &LinkPanel::openRequested);
    auto* captionRow = new QHBoxLayout;
    captionRow->addWidget(caption);
    captionRow->addStretch();
    column->addLayout(captionRow);

    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* field = new LinkField(link, [this] { copyLink(); }, this);
    field->setObjectName(u"linkField"_s);
    caption->setBuddy(field);
    m_copy->setObjectName(u"copyLinkButton"_s);
    m_copy->setIconName(u"copy"_s);
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copy the link. It leaves the clipboard after a minute."));
    connect(m_copy, &QAbstractButton::clicked, this, &LinkPanel::copyLink);
    row->addWidget(field, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    captionRow->addWidget(open);

    column->addSpacing(9);
    column->addWidget(new Label(tr("QR code, for the applicant's phone"), TextSize::Secondary,
        Token::Text2, QFont::Normal, this));
    auto* view = new QrView(m_code, this);
    view->setObjectName(u"qrView"_s);
    column->addWidget(view);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->setContentsMargins(0, 3, 0, 0);
    auto* full = new Button(tr("Full screen"), this);
    full->setObjectName(u"fullScreenButton"_s);
    full->setIconName(u"fit"_s);
    full->setKeyHint(u"F11"_s);
    full->setToolTip(tr("Show the QR code on the full screen (F11)"));
    full->setAutoDefault(false);
    connect(full, &QAbstractButton::clicked, this, &LinkPanel::showFullScreen);
    auto* save = new Button(tr("Save image"), this);
    save->setObjectName(u"saveImageButton"_s);
    save->setAutoDefault(false);
    connect(save, &QAbstractButton::clicked, this, &LinkPanel::chooseImageFile);
    buttons->addWidget(full, 1);
    buttons->addWidget(save);
    column->addLayout(buttons);
    column->addStretch();

    auto* notice = new QHBoxLayout;
    notice->setSpacing(6);
    notice->addWidget(new Glyph(u"info"_s, Token::Text2, 14, this), 0, Qt::AlignTop);
    m_notice = new Label(
        tr("Anyone who has this link can start the identification. Send it to one person only."),
        TextSize::Secondary, Token::Text2, QFont::Normal, this);
    m_notice->setObjectName(u"linkNotice"_s);
    m_notice->setWordWrap(true);
    notice->addWidget(m_notice, 1);
    column->addLayout(notice);
    const QList<QWidget*> order { field, m_copy, open, full, save };
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

void LinkPanel::copyLink()
{
    copyForAWhile(m_link);
    m_copy->setIconName(u"ok"_s);
    m_copy->setText(tr("Copied"));
    emit copied();
}

void LinkPanel::showFullScreen()
{
    auto* view = new QrView(m_code, this);
    view->setObjectName(u"fullScreenQr"_s);
    view->setWindowFlag(Qt::Window);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(tr("QR code"));
    view->setWindowModality(Qt::ApplicationModal);
    static_cast<QWidget*>(view)->showFullScreen();
    view->setFocus(Qt::OtherFocusReason);
}

void LinkPanel::chooseImageFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the QR code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG image (*.png)"));
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(tr("link.png", "suggested file name"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (saveImage(path)) {
            m_notice->setText(tr("The QR code is saved."));
            emit imageSaved();
        } else {
            const ErrorText words
                = errorText({ Error::Kind::Storage, {}, 0, {} }, ErrorContext::SaveFile);
            m_notice->setText(u"%1. %2"_s.arg(words.title, words.next));
        }
    });
    dialog->open();
}

bool LinkPanel::saveImage(const QString& path) const
{
    if (!m_code) {
        return false;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !m_code->image(savedModule).save(&buffer, "PNG")) {
        return false;
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
        && file.commit();
}

} // namespace Vaglio
