// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/archivereader.h"
#include "tests/core/archivesamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using namespace Vaglio::Testing;

/// What a document is, by its bytes, and what it shows, by its name.
class TestDocumentType final : public QObject {
    Q_OBJECT

private slots:
    void tellsTypes_data();
    void tellsTypes();
    void guessesRoles_data();
    void guessesRoles();
};

void TestDocumentType::tellsTypes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DocumentType>("type");
    const QByteArray signedOid("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
    const QByteArray infoOid("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04");
    const QByteArray stampedOid("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x1f");
    QTest::newRow("jpeg") << jpeg << DocumentType::Jpeg;
    QTest::newRow("png") << png << DocumentType::Png;
    QTest::newRow("pdf") << pdf << DocumentType::Pdf;
    QTest::newRow("pdf further in") << "x" + pdf << DocumentType::Text;
    QTest::newRow("svg") << QByteArray("<svg/>") << DocumentType::Text;
    QTest::newRow("text") << QByteArray("uno\tdue\r\n\xc3\xa8") << DocumentType::Text;
    QTest::newRow("broken text") << QByteArray("uno \xe8") << DocumentType::Other;
    QTest::newRow("binary") << QByteArray("a\0b", 3) << DocumentType::Other;
    QTest::newRow("nothing") << QByteArray() << DocumentType::Other;
    QTest::newRow("reply with a stamp")
        << QByteArray("\x30\x82\x03\x00\x30\x03\x02\x01\x00\x30\x82\x02\x00", 13) + signedOid
            + QByteArray(30, '\x02') + infoOid
        << DocumentType::TimeStamp;
    QTest::newRow("stamped data") << "\x30\x80" + stampedOid << DocumentType::TimeStamp;
    QTest::newRow("signed data") << "\x30\x80" + signedOid + QByteArray(40, '\x02')
                                 << DocumentType::SignedData;
    QTest::newRow("other DER") << QByteArray("\x30\x03\x02\x01\x05") << DocumentType::Other;
}

void TestDocumentType::tellsTypes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DocumentType, type);
    QCOMPARE(documentTypeOf(bytes), type);
}

void TestDocumentType::guessesRoles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<DocumentType>("type");
    QTest::addColumn<DocumentRole>("role");
    const auto row
        = [](const QString& name, DocumentRole role, DocumentType type = DocumentType::Jpeg) {
              QTest::newRow(qPrintable(name)) << name << type << role;
          };
    row(u"id_front.jpg"_s, DocumentRole::IdFront);
    row(u"IdFront.jpg"_s, DocumentRole::IdFront);
    row(u"front.png"_s, DocumentRole::IdFront, DocumentType::Png);
    row(u"carta-identita-fronte.jpg"_s, DocumentRole::IdFront);
    row(u"Carta d'identità.jpg"_s, DocumentRole::IdFront);
    row(u"patente.jpg"_s, DocumentRole::IdFront);
    row(u"passaporto_retro.jpg"_s, DocumentRole::IdBack);
    row(u"id-card-back.jpg"_s, DocumentRole::IdBack);
    row(u"CI_retro.jpg"_s, DocumentRole::IdBack);
    row(u"retro.jpg"_s, DocumentRole::IdBack);
    row(u"tessera_sanitaria_fronte.jpg"_s, DocumentRole::HealthFront);
    row(u"tessera sanitaria/retro.jpg"_s, DocumentRole::HealthBack);
    row(u"health_card_back.jpg"_s, DocumentRole::HealthBack);
    row(u"healthCard.jpg"_s, DocumentRole::HealthFront);
    row(u"ts-fronte.jpg"_s, DocumentRole::HealthFront);
    row(u"selfie_with_document.jpg"_s, DocumentRole::Selfie);
    row(u"volto.jpg"_s, DocumentRole::Selfie);
    row(u"audit.pdf"_s, DocumentRole::Audit, DocumentType::Pdf);
    row(u"Rapporto finale.pdf"_s, DocumentRole::Audit, DocumentType::Pdf);
    row(u"x.bin"_s, DocumentRole::TimeStamp, DocumentType::TimeStamp);
    row(u"marca_temporale.txt"_s, DocumentRole::TimeStamp, DocumentType::Text);
    row(u"documents.pdf"_s, DocumentRole::Other, DocumentType::Pdf);
    row(u"IMG_0001.jpg"_s, DocumentRole::Other);
    row(u"background.jpg"_s, DocumentRole::Other);
    row(u"circle.jpg"_s, DocumentRole::Other);
}

void TestDocumentType::guessesRoles()
{
    QFETCH(QString, name);
    QFETCH(DocumentType, type);
    QFETCH(DocumentRole, role);
    QCOMPARE(documentRoleOf(name, type), role);
}

QTEST_GUILESS_MAIN(TestDocumentType)
#include "tst_documenttype.moc"
