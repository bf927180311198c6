// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/evidencespecimens.h"
#include "ui/evidence/evidencepage.h"
#include "ui/evidence/imageview.h"
#include "ui/evidence/pooldecoder.h"

#include <QApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTest>

#include <memory>

namespace Vaglio::Testing {

using namespace Qt::StringLiterals;

/// One document of each kind, and two entries that were refused.
inline EvidenceArchive specimenArchive()
{
    EvidenceArchive archive;
    archive.sha256 = QByteArray(32, '\x2a');
    archive.size = 8'400'000;
    archive.entries = 9;
    const QSize card(2400, 1512);
    archive.documents = {
        documentOf(u"id_front.jpg"_s,
            encoded(drawnCard(card, QColor(0xE9F0F1), u"SPECIMEN\nIdentity card"_s), "jpeg")),
        documentOf(u"id_back.jpg"_s,
            encoded(drawnCard(card, QColor(0xE4E8E2), u"SPECIMEN\nBack"_s), "jpeg")),
        documentOf(u"health_front.png"_s,
            encoded(drawnCard({ 900, 568 }, QColor(0xD3E2F2), u"SPECIMEN\nHealth card"_s), "png")),
        documentOf(u"selfie.jpg"_s,
            turnedJpeg(drawnCard({ 2000, 1500 }, QColor(0xB9C3C8), u"SPECIMEN\nSelfie"_s), 6)),
        documentOf(u"audit.pdf"_s, pdfOf({ QColor(0xDDF1E3), QColor(0xFBE3E0), Qt::gray })),
        documentOf(u"stamp.tsr"_s, "\x30\x80\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x1f"),
        documentOf(u"note.txt"_s, "Simulated: <b>not bold</b>\n"),
    };
    archive.refused = { { u"inner.zip"_s, RefusedEntry::Reason::Nested },
        { u"../passwd"_s, RefusedEntry::Reason::UnsafeName } };
    return archive;
}

/// What the tests of the evidence page stand on: the page on the screen, loading before each test.
class EvidencePageTest : public QObject {
    Q_OBJECT

protected slots:
    void init()
    {
        m_page = std::make_unique<EvidencePage>(&m_decoder);
        m_page->resize(1320, 820);
        m_page->setBackText(u"To review"_s);
        m_page->setPosition(u"14 of 24"_s, true, true);
        m_page->showLoading(u"Franco Rossi"_s, Outcome::fromRaw(u"ok"_s));
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

protected:
    template <typename T> T* find(const QString& name) const { return m_page->findChild<T*>(name); }
    [[nodiscard]] QString text(const QString& name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] ImageView* view() const { return find<ImageView>(u"imageView"_s); }
    [[nodiscard]] QWidget* state() const
    {
        return find<QStackedWidget>(u"evidenceStates"_s)->currentWidget();
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    PoolDecoder m_decoder;
    std::unique_ptr<EvidencePage> m_page;
};

} // namespace Vaglio::Testing
