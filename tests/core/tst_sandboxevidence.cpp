// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sandboxprocess.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTcpSocket>
#include <QTest>

#include <openssl/pem.h>
#include <openssl/ts.h>

#include <quazip.h>
#include <quazipfile.h>

using namespace Qt::StringLiterals;
using namespace Vaglio;
using std::chrono::seconds;

namespace {

const QByteArray sampleArchive
    = "/IT-identity-verifications/aaaaaaaa-1111-2222-dddd-123456789/archive";
constexpr std::chrono::minutes drawLimit { 2 };

QMap<QString, QByteArray> unzipped(QByteArray bytes)
{
    QMap<QString, QByteArray> entries;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip)) {
        return entries;
    }
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        entries.insert(zip.getCurrentFileName(), file.readAll());
        file.close();
        if (file.getZipError() != UNZ_OK) {
            return {};
        }
    }
    return entries;
}

/// What OpenSSL says of this stamp over these bytes, under this root: 1 is right.
int verifyStamp(const QByteArray& stamp, const QByteArray& stamped, const QByteArray& rootPem)
{
    BIO* pem = BIO_new_mem_buf(rootPem.constData(), static_cast<int>(rootPem.size()));
    X509* root = PEM_read_bio_X509(pem, nullptr, nullptr, nullptr);
    X509_STORE* store = X509_STORE_new();
    X509_STORE_add_cert(store, root);
    BIO* der = BIO_new_mem_buf(stamp.constData(), static_cast<int>(stamp.size()));
    TS_RESP* response = d2i_TS_RESP_bio(der, nullptr);
    TS_VERIFY_CTX* context = TS_VERIFY_CTX_new();
    TS_VERIFY_CTX_set_flags(context, TS_VFY_VERSION | TS_VFY_SIGNATURE | TS_VFY_DATA);
    TS_VERIFY_CTX_set_data(
        context, BIO_new_mem_buf(stamped.constData(), static_cast<int>(stamped.size())));
    TS_VERIFY_CTX_set_store(context, store);
    const int verdict = TS_RESP_verify_response(context, response);
    TS_VERIFY_CTX_free(context);
    TS_RESP_free(response);
    BIO_free(der);
    X509_free(root);
    BIO_free(pem);
    return verdict;
}

} // namespace

/// Part two: what /archive hands over.
class TestSandboxEvidence : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void zipHoldsThePicturesAuditAndStamp();
    void auditHasATextLayer();
    void stampVerifiesAndNoticesAChange();
    void someSelfiesLieOnTheirSide();
    void orderDecidesTheForm_data();
    void orderDecidesTheForm();
    void anArchiveMayBeBroken();
    void switchesDecideTheContent_data();
    void switchesDecideTheContent();
    void archiveComesAsBase64();
    void archiveComesByAddress_data();
    void archiveComesByAddress();

private:
    QByteArray archive(const QByteArray& path = sampleArchive) const;
    SandboxProcess m_sandbox;
};

void TestSandboxEvidence::initTestCase()
{
    QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
}

void TestSandboxEvidence::init()
{
    QVERIFY(m_sandbox.reset());
}

QByteArray TestSandboxEvidence::archive(const QByteArray& path) const
{
    return m_sandbox.sendAuthorised("GET", path, {}, drawLimit).body;
}

void TestSandboxEvidence::zipHoldsThePicturesAuditAndStamp()
{
    const PlainAnswer answer = m_sandbox.sendAuthorised("GET", sampleArchive, {}, drawLimit);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/zip"));
    auto entries = unzipped(answer.body);
    QCOMPARE(entries.keys(),
        (QStringList { u"audit.pdf"_s, u"audit.tsr"_s, u"health-back.jpg"_s, u"health-front.jpg"_s,
            u"id-back.jpg"_s, u"id-front.jpg"_s, u"selfie-document.jpg"_s }));
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (!it.key().endsWith(".jpg"_L1)) {
            continue;
        }
        QBuffer buffer(&it.value());
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QImageReader reader(&buffer);
        QCOMPARE(reader.format(), QByteArray("jpeg"));
        QVERIFY(qMax(reader.size().width(), reader.size().height()) >= 3000);
        QVERIFY(qMin(reader.size().width(), reader.size().height()) >= 2000);
        QVERIFY2(!reader.read().isNull(), qPrintable(it.key()));
    }
    // The same case again gives the same bytes.
    QCOMPARE(archive(), answer.body);
}

void TestSandboxEvidence::auditHasATextLayer()
{
    QByteArray audit = unzipped(archive()).value(u"audit.pdf"_s);
    QBuffer buffer(&audit);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.status(), QPdfDocument::Status::Ready);
    QCOMPARE(document.pageCount(), 4);
    for (int page = 0; page < 4; ++page) {
        const QString text = document.getAllText(page).text();
        QVERIFY2(text.contains("SPECIMEN"_L1) && text.contains("Simulated"_L1), qPrintable(text));
    }
    QVERIFY(document.getAllText(0).text().contains("RSSMRA02D16A662G"_L1));
}

void TestSandboxEvidence::stampVerifiesAndNoticesAChange()
{
    const auto entries = unzipped(archive());
    const QByteArray root = m_sandbox.send("GET", "/_sandbox/authority.pem").body;
    QByteArray audit = entries.value(u"audit.pdf"_s);
    const QByteArray stamp = entries.value(u"audit.tsr"_s);
    QCOMPARE(verifyStamp(stamp, audit, root), 1);
    audit[audit.size() / 2] = static_cast<char>(audit.at(audit.size() / 2) ^ 1);
    QCOMPARE(verifyStamp(stamp, audit, root), 0);
}

void TestSandboxEvidence::someSelfiesLieOnTheirSide()
{
    // Approved and online cases, until both kinds were seen.
    const QJsonArray orders
        = QJsonDocument::fromJson(m_sandbox.send("GET", "/_sandbox/orders").body).array();
    QVERIFY(m_sandbox.set(u"audit"_s, u"none"_s));
    QSet<QImageIOHandler::Transformations::Int> seen;
    for (const QJsonValue& order : orders) {
        if (seen.size() == 2) {
            break;
        }
        const QByteArray id = order.toObject().value("id"_L1).toString().toLatin1();
        if (order.toObject().value("okSince"_L1).isNull()) {
            continue;
        }
        QByteArray selfie = unzipped(archive("/IT-identity-verifications/" + id + "/archive"))
                                .value(u"selfie-document.jpg"_s);
        if (selfie.isEmpty()) {
            continue;
        }
        QBuffer buffer(&selfie);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        seen.insert(reader.transformation().toInt());
        const bool lies = reader.transformation() != QImageIOHandler::TransformationNone;
        QCOMPARE(reader.size(), lies ? QSize(4032, 3024) : QSize(3024, 4032));
        QCOMPARE(reader.read().size(), QSize(3024, 4032));
    }
    QCOMPARE(seen,
        (QSet<QImageIOHandler::Transformations::Int> {
            QImageIOHandler::TransformationNone, QImageIOHandler::TransformationRotate90 }));
}

void TestSandboxEvidence::orderDecidesTheForm_data()
{
    QTest::addColumn<bool>("asPdf");
    QTest::addColumn<bool>("healthCard");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("images") << false << false
                            << QStringList { u"audit.pdf"_s, u"audit.tsr"_s, u"id-back.jpg"_s,
                                   u"id-front.jpg"_s, u"selfie-document.jpg"_s };
    QTest::newRow("images with health card")
        << false << true
        << QStringList { u"audit.pdf"_s, u"audit.tsr"_s, u"health-back.jpg"_s,
               u"health-front.jpg"_s, u"id-back.jpg"_s, u"id-front.jpg"_s,
               u"selfie-document.jpg"_s };
    QTest::newRow("one PDF") << true << true
                             << QStringList { u"documents.pdf"_s, u"documents.tsr"_s };
}

void TestSandboxEvidence::orderDecidesTheForm()
{
    QFETCH(const bool, asPdf);
    QFETCH(const bool, healthCard);
    const QByteArray order = QByteArray(R"({"mail":"a@example.it","healthCard":{"required":)")
        + (healthCard ? "true" : "false") + R"(},"output":{"imagesAsPdf":)"
        + (asPdf ? "true" : "false") + "}}";
    const QJsonObject created
        = m_sandbox.sendAuthorised("POST", "/IT-selfie", order).json().value("data"_L1).toObject();
    QVERIFY(m_sandbox.advance(seconds(120)));
    const QByteArray id = created.value("id"_L1).toString().toLatin1();
    const auto entries = unzipped(archive("/IT-identity-verifications/" + id + "/archive"));
    QTEST(QStringList(entries.keys()), "names");
}

/// Cut, but told as whole: what is wrong only shows when it is opened.
void TestSandboxEvidence::anArchiveMayBeBroken()
{
    QVERIFY(m_sandbox.set(u"zip"_s, u"small"_s));
    const QByteArray whole = archive();
    QVERIFY(m_sandbox.set(u"zip"_s, u"broken"_s));
    const QByteArray broken = archive();
    QCOMPARE(broken, whole.first(whole.size() / 2));
    QVERIFY(m_sandbox.set(u"zip"_s, u"small"_s));
    QCOMPARE(archive(), whole);
}

void TestSandboxEvidence::switchesDecideTheContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("entries"); // 0: a bare PDF
    QTest::newRow("bare PDF") << u"archive"_s << u"pdf"_s << 0;
    QTest::newRow("one PDF in the zip") << u"zip"_s << u"with-pdf"_s << 2;
    QTest::newRow("no audit") << u"audit"_s << u"none"_s << 5;
}

void TestSandboxEvidence::switchesDecideTheContent()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const int, entries);
    QVERIFY(m_sandbox.set(name, value));
    QByteArray bytes = archive();
    if (entries > 0) {
        QCOMPARE(unzipped(bytes).size(), entries);
        return;
    }
    QVERIFY(bytes.startsWith("%PDF-"));
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.pageCount(), 9);
}

void TestSandboxEvidence::archiveComesAsBase64()
{
    const QByteArray plain = archive();
    QVERIFY(m_sandbox.set(u"archive"_s, u"base64"_s));
    const QJsonObject data
        = QJsonDocument::fromJson(archive()).object().value("data"_L1).toObject();
    QVERIFY(data.value("nome"_L1).toString().endsWith(".zip"_L1));
    QCOMPARE(data.value("dimensione"_L1).toInteger(), plain.size());
    QCOMPARE(QByteArray::fromBase64(data.value("file"_L1).toString().toLatin1()), plain);
}

void TestSandboxEvidence::archiveComesByAddress_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("foreign");
    QTest::newRow("same host") << u"url-same"_s << false;
    QTest::newRow("other host") << u"url-other"_s << true;
}

void TestSandboxEvidence::archiveComesByAddress()
{
    QFETCH(const QString, form);
    QFETCH(const bool, foreign);
    const QByteArray plain = archive();
    QVERIFY(m_sandbox.set(u"archive"_s, form));
    const QJsonObject data
        = QJsonDocument::fromJson(archive()).object().value("data"_L1).toObject();
    const QUrl url(data.value("downloadUrl"_L1).toString());
    QVERIFY(QDateTime::fromString(data.value("urlExpire"_L1).toString(), Qt::ISODate).isValid());
    QCOMPARE(url.host() != m_sandbox.baseUrl().host(), foreign);
    QCOMPARE(url.port() != m_sandbox.baseUrl().port(), foreign);

    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected(5'000));
    socket.write(
        "GET " + url.path().toLatin1() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    while (socket.state() == QAbstractSocket::ConnectedState) {
        QVERIFY(socket.waitForReadyRead(60'000)
            || socket.error() == QAbstractSocket::RemoteHostClosedError);
    }
    const QByteArray received = socket.readAll();
    QCOMPARE(received.mid(received.indexOf("\r\n\r\n") + 4), plain);
    QCOMPARE(m_sandbox.charges().value("foreignRequests"_L1).toInt(), foreign ? 1 : 0);
    QCOMPARE(m_sandbox.charges().value("foreignAuthorization"_L1).toInt(), 0);
}

QTEST_MAIN(TestSandboxEvidence)
#include "tst_sandboxevidence.moc"
