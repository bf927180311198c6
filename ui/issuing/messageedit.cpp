// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/messageedit.h"

#include "ui/kit/controlpaint.h"
#include "ui/kit/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextObjectInterface>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

constexpr int chipType = QTextFormat::UserObject + 1;
constexpr int chipName = QTextFormat::UserProperty + 1;
constexpr qreal chipHeight = 20;
constexpr qreal chipPadding = 6;
constexpr qreal chipIcon = 13;
constexpr qreal chipGap = 4;

bool isLink(const QString& name)
{
    return name == u"link";
}

/// The document's text, with each chip as {name}.
QString textOf(const QTextCursor& range)
{
    QString result;
    const QTextDocument* document = range.document();
    const int begin = range.selectionStart();
    const int end = range.selectionEnd();
    for (QTextBlock block = document->findBlock(begin); block.isValid() && block.position() <= end;
        block = block.next()) {
        if (block.position() > begin) {
            result += u'\n';
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int from = std::max(begin, fragment.position());
            const int to = std::min(end, fragment.position() + fragment.length());
            const QTextCharFormat format = fragment.charFormat();
            for (int i = from; i < to; ++i) {
                const QChar c = fragment.text().at(i - fragment.position());
                if (c == QChar::ObjectReplacementCharacter && format.objectType() == chipType) {
                    result += u'{' + format.property(chipName).toString() + u'}';
                } else {
                    result += c == QChar::LineSeparator ? QChar(u'\n') : c;
                }
            }
        }
    }
    return result;
}

QString allText(const QTextDocument* document)
{
    QTextCursor all(const_cast<QTextDocument*>(document)); // a cursor that only reads
    all.select(QTextCursor::Document);
    return textOf(all);
}

} // namespace

/// Draws the chips of a MessageEdit: {link} locked and filled, others dashed.
class PlaceholderChip final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit PlaceholderChip(QWidget* widget)
        : QObject(widget)
        , m_widget(widget)
    {
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const QString name = format.property(chipName).toString();
        const qreal text = QFontMetricsF(Theme::monoFont()).horizontalAdvance(u"{%1}"_s.arg(name));
        return { text + 2 * chipPadding + (isLink(name) ? chipIcon + chipGap : 0), chipHeight };
    }

    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
        const QTextFormat& format) override
    {
        const QString name = format.property(chipName).toString();
        const Theme theme = Theme::of(m_widget);
        const QRectF box = QRectF(rect.toAlignedRect()).adjusted(0, 0, -1, 0);
        painter->save();
        const QColor ink = theme.color(isLink(name) ? Token::Accent : Token::Text2);
        paintBox(painter, box, Metrics::fieldRadius,
            isLink(name) ? theme.color(Token::Selection) : QColor(),
            theme.color(isLink(name) ? Token::Accent : Token::BorderStrong), 1,
            isLink(name) ? Qt::SolidLine : Qt::DashLine);
        qreal left = box.left() + chipPadding;
        if (isLink(name)) {
            paintIcon(painter, QRectF(left, box.top(), chipIcon, box.height()), u"lock"_s, ink,
                static_cast<int>(chipIcon));
            left += chipIcon + chipGap;
        }
        painter->setFont(Theme::monoFont());
        painter->setPen(ink);
        painter->drawText(QRectF(left, box.top(), box.right() - left, box.height()),
            Qt::AlignLeft | Qt::AlignVCenter, u"{%1}"_s.arg(name));
        painter->restore();
    }

private:
    QWidget* m_widget;
};

MessageEdit::MessageEdit(QWidget* parent)
    : QTextEdit(parent)
    , m_chip(new PlaceholderChip(this))
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
}

QTextDocument* MessageEdit::makeDocument(const QString& text)
{
    auto* made = new QTextDocument(this);
    made->setDefaultFont(Theme::font());
    made->setDocumentMargin(12);
    made->documentLayout()->registerHandler(chipType, m_chip);
    insertText(QTextCursor(made), text);
    QTextCursor all(made);
    all.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(20, QTextBlockFormat::MinimumHeight);
    all.mergeBlockFormat(lines);
    made->clearUndoRedoStacks();
    made->setModified(false);
    return made;
}

void MessageEdit::insertText(QTextCursor cursor, const QString& text)
{
    static const QRegularExpression placeholder(u"\\{(link|footer)\\}"_s);
    cursor.beginEditBlock();
    qsizetype done = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        cursor.insertText(text.mid(done, match.capturedStart() - done), QTextCharFormat());
        QTextCharFormat format;
        format.setObjectType(chipType);
        format.setProperty(chipName, match.captured(1));
        format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
        done = match.capturedEnd();
    }
    cursor.insertText(text.mid(done), QTextCharFormat());
    cursor.endEditBlock();
}

bool MessageEdit::hasLink() const
{
    return allText(document()).contains(u"{link}");
}

QString MessageEdit::filled(const QString& link, const QString& footer) const
{
    QString text = allText(document());
    text.replace(u"{footer}"_s, footer);
    text.replace(u"{link}"_s, link);
    return text;
}

void MessageEdit::insertLink()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().isEmpty() ? QString() : u"\n"_s;
    insertText(cursor, before + u"{link}"_s);
}

QMimeData* MessageEdit::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(textOf(textCursor()));
    return copied;
}

void MessageEdit::insertFromMimeData(const QMimeData* source)
{
    insertText(textCursor(), source->text());
    ensureCursorVisible();
}

bool MessageEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText();
}

} // namespace Vaglio

#include "messageedit.moc"
