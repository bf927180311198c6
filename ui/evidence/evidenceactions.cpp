// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/evidence/evidenceactions.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Vaglio::EvidencePage", text);
}

QAction* add(
    QWidget* page, const QString& name, const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, page);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

} // namespace

EvidenceActions::EvidenceActions(QWidget* page)
    : back(add(page, u"back"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Back to the requests")),
          { Qt::Key_Escape }))
    , previousCase(add(page, u"previousCase"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Previous case")), { Qt::Key_K }))
    , nextCase(add(page, u"nextCase"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Next case")), { Qt::Key_J }))
    , fit(add(page, u"fit"_s, words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Fit to window")),
          { Qt::Key_F }))
    , actualPixels(add(page, u"actualPixels"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Actual pixels")), { Qt::Key_0 }))
    , zoomIn(add(page, u"zoomIn"_s, words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Zoom in")),
          { Qt::Key_Z, Qt::Key_Plus, Qt::Key_Equal }))
    , zoomOut(add(page, u"zoomOut"_s, words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Zoom out")),
          { Qt::Key_X, Qt::Key_Minus }))
    , rotateRight(add(page, u"rotateRight"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Rotate right")), { Qt::Key_L }))
    , rotateLeft(add(page, u"rotateLeft"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Rotate left")),
          { Qt::SHIFT | Qt::Key_L }))
    , previousPage(add(page, u"previousPage"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Previous page")), { Qt::Key_PageUp }))
    , nextPage(add(page, u"nextPage"_s,
          words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Next page")), { Qt::Key_PageDown }))
    , saveCopy(
          add(page, u"saveCopy"_s, words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Save a copy…")),
              { Qt::CTRL | Qt::Key_S }))
    , saveAll(add(page, u"saveAll"_s, words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Save all…")),
          { Qt::CTRL | Qt::SHIFT | Qt::Key_S }))
    , print(add(page, u"print"_s, words(QT_TRANSLATE_NOOP("Vaglio::EvidencePage", "Print…")),
          { Qt::CTRL | Qt::Key_P }))
{
}

QList<QAction*> EvidenceActions::ofPicture() const
{
    return { fit, actualPixels, zoomIn, zoomOut, rotateRight, rotateLeft, print };
}

} // namespace Vaglio
