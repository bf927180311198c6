// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/builtinsandbox.h"
#include "core/desk/desk.h"
#include "tests/flows/deskperson.h"
#include "tests/sandboxprocess.h"
#include "ui/evidence/imageview.h"
#include "ui/evidence/thumbnailstrip.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/textfield.h"
#include "ui/requests/requestlistmodel.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QCryptographicHash>
#include <QFile>
#include <QFileDialog>
#include <QTableView>
#include <QTcpSocket>

#include <quazip.h>
#include <quazipfile.h>

#include <array>

using namespace Vaglio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A first day at the desk, by keyboard alone: the real window, the sandbox that the program itself
/// starts, from the first run to the outcome of a link that was issued here. One story, so one
/// test: each step stands on the one before.
class TestDeskFlow final : public QObject {
    Q_OBJECT

private slots:
    void aFirstDay();

private:
    void firstRun();
    void readTheList();
    void filterIt();
    void openACase();
    void lookAtAllDocuments();
    void rotateAndSave();
    void orderALink();
    void copyIt();
    void followItToItsOutcome();
    void leave();

    void advanceTo(const char* outcome);
    [[nodiscard]] static QTableView* table();
    [[nodiscard]] static QString applicantInRow(int row);
    [[nodiscard]] QHash<QString, QByteArray> archiveOf(const QString& id) const;
    [[nodiscard]] CasePtr currentCase() const;

    std::unique_ptr<DeskPerson> m_person;
    SandboxProcess m_sandbox; ///< the program's own, steered from outside
    QString m_id; ///< of the case whose evidence is looked at
    QString m_link; ///< of the link that is issued
};

namespace {

const ImageView* picture()
{
    return static_cast<const ImageView*>(DeskPerson::seen("imageView"));
}

bool pictureIsThere()
{
    return picture() != nullptr && picture()->isReady();
}

/// More than one colour on the screen.
bool showsSomething(QWidget* widget)
{
    const QImage image = widget->grab().toImage();
    const QRgb first = image.pixel(image.rect().center());
    for (int x = 0; x < image.width(); x += 7) {
        if (image.pixel(x, image.height() / 2) != first) {
            return true;
        }
    }
    return false;
}

} // namespace

QTableView* TestDeskFlow::table()
{
    return static_cast<QTableView*>(DeskPerson::seen("requestsTable"));
}

QString TestDeskFlow::applicantInRow(int row)
{
    return table()
        ->model()
        ->index(row, RequestListModel::ApplicantColumn)
        .data(Qt::DisplayRole)
        .toString();
}

CasePtr TestDeskFlow::currentCase() const
{
    const QString id = table()->currentIndex().data(RequestListModel::IdRole).toString();
    return m_person->program()->desk()->book()->find(id);
}

QHash<QString, QByteArray> TestDeskFlow::archiveOf(const QString& id) const
{
    QByteArray bytes
        = m_sandbox
              .sendAuthorised("GET", "/IT-identity-verifications/" + id.toLatin1() + "/archive")
              .body;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    QHash<QString, QByteArray> entries;
    if (!zip.open(QuaZip::mdUnzip)) {
        return entries;
    }
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly)) {
            entries.insert(zip.getCurrentFileName(), file.readAll());
        }
    }
    return entries;
}

void TestDeskFlow::aFirstDay()
{
    m_person = std::make_unique<DeskPerson>();
    m_person->start();
    const std::array<void (TestDeskFlow::*)(), 10> steps { &TestDeskFlow::firstRun,
        &TestDeskFlow::readTheList, &TestDeskFlow::filterIt, &TestDeskFlow::openACase,
        &TestDeskFlow::lookAtAllDocuments, &TestDeskFlow::rotateAndSave, &TestDeskFlow::orderALink,
        &TestDeskFlow::copyIt, &TestDeskFlow::followItToItsOutcome, &TestDeskFlow::leave };
    for (const auto step : steps) {
        PART((this->*step)());
    }
}

void TestDeskFlow::firstRun()
{
    STEP(DeskPerson::untilActive("firstRun"));
    QVERIFY(DeskPerson::words("firstRun").contains(u"Where do the identifications come from?"_s));
    QVERIFY(DeskPerson::words("start").startsWith(u"Start the sandbox"_s));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    QVERIFY(DeskPerson::seen("firstRun") == nullptr);
    QVERIFY(DeskPerson::seen("sandboxStrip") != nullptr);
    UNTIL(m_person->program()->sandbox()->isRunning());
    m_sandbox.attach(m_person->program()->sandbox()->account().baseUrl);
}

void TestDeskFlow::readTheList()
{
    UNTIL(table() != nullptr && table()->model()->rowCount() > 0 && table()->hasFocus());
    QCOMPARE(DeskPerson::words("pageTitle"), u"To review"_s);
    // Whatever is current is open beside the list, and the keyboard walks.
    STEP(m_person->press("Home"));
    UNTIL(table()->currentIndex().row() == 0
        && DeskPerson::words("caseName") == currentCase()->applicantName());
    STEP(m_person->press("j"));
    UNTIL(table()->currentIndex().row() == 1
        && DeskPerson::words("caseName") == currentCase()->applicantName());
    STEP(m_person->press("k"));
    UNTIL(table()->currentIndex().row() == 0);
}

void TestDeskFlow::filterIt()
{
    STEP(m_person->press("ctrl+5"));
    UNTIL(DeskPerson::words("pageTitle") == u"Approved"_s);
    const int approved = m_person->program()->desk()->book()->snapshot()->counts.at(
        static_cast<std::size_t>(Queue::Approved));
    QVERIFY(approved > 10);
    UNTIL(table()->model()->rowCount() == approved);
    // As one types ...
    STEP(m_person->press("slash"));
    UNTIL(DeskPerson::seen("searchField")->hasFocus());
    STEP(m_person->type(u"franco rossi"_s));
    UNTIL(table()->model()->rowCount() == 1);
    QCOMPARE(applicantInRow(0), u"Franco Rossi"_s);
    // ... and by a chip: nobody who was approved is rejected.
    STEP(m_person->tabTo("outcomeChip"));
    STEP(m_person->press("Down"));
    UNTIL(QApplication::activePopupWidget() != nullptr);
    STEP(m_person->press({ u"Up"_s, u"Up"_s, u"Return"_s }));
    UNTIL(QApplication::activePopupWidget() == nullptr);
    QCOMPARE(DeskPerson::words("outcomeChip"), u"Outcome: Rejected"_s);
    UNTIL(DeskPerson::seen("nothingFound") != nullptr);
    STEP(m_person->press("Delete"));
    UNTIL(table() != nullptr && table()->model()->rowCount() == 1);
    STEP(m_person->press("ctrl+BackSpace"));
    UNTIL(table()->model()->rowCount() == approved);
}

void TestDeskFlow::openACase()
{
    STEP(m_person->press("slash"));
    UNTIL(DeskPerson::seen("searchField")->hasFocus());
    STEP(m_person->type(u"rossi"_s));
    UNTIL(table()->model()->rowCount() == 1);
    STEP(m_person->press("Down"));
    UNTIL(table()->hasFocus());
    STEP(m_person->press("Home"));
    UNTIL(DeskPerson::words("caseName") == u"Franco Rossi"_s);
    QCOMPARE(DeskPerson::words("outcomePill"), u"Approved"_s);
    QVERIFY(DeskPerson::words("orderCard").contains(u"G. Ferri"_s));
    // What the provider read arrives by itself: the sample contradicts its own tax code.
    UNTIL(DeskPerson::words("fieldsDiffer") == u"3 differ"_s);
    m_id = currentCase()->request.id;
    STEP(m_person->press("Return"));
    UNTIL(DeskPerson::seen("evidencePage") != nullptr);
    UNTIL(DeskPerson::words("evidenceTitle") == u"Franco Rossi"_s);
    UNTIL(pictureIsThere());
}

void TestDeskFlow::lookAtAllDocuments()
{
    const auto* strip = static_cast<ThumbnailStrip*>(DeskPerson::seen("thumbnailStrip"));
    QVERIFY(strip != nullptr);
    const int count = strip->model()->rowCount();
    QCOMPARE(count, static_cast<int>(archiveOf(m_id).size()));
    QStringList captions;
    for (int number = 1; number <= count; ++number) {
        STEP(m_person->press({ QString::number(number) }));
        UNTIL(strip->currentIndex().row() == number - 1);
        UNTIL(pictureIsThere() || DeskPerson::seen("documentCardWords") != nullptr);
        captions.append(DeskPerson::words("documentCaption"));
        if (pictureIsThere()) {
            UNTIL(showsSomething(DeskPerson::seen("imageView")));
        }
    }
    QCOMPARE(captions,
        QStringList({ u"ID card front"_s, u"ID card back"_s, u"Health card front"_s,
            u"Health card back"_s, u"Selfie"_s, u"Audit PDF"_s, u"Time stamp"_s }));
}

void TestDeskFlow::rotateAndSave()
{
    STEP(m_person->press("2"));
    UNTIL(DeskPerson::words("documentCaption") == u"ID card back"_s && pictureIsThere());
    const QSizeF upright = picture()->geometryOfView().target().size();
    QVERIFY(upright.width() > upright.height());
    STEP(m_person->press("l"));
    UNTIL(picture()->geometryOfView().quarterTurns() == 1);
    const QSizeF turned = picture()->geometryOfView().target().size();
    QVERIFY(turned.height() > turned.width());
    STEP(m_person->press("shift+l"));
    UNTIL(picture()->geometryOfView().quarterTurns() == 0);
    STEP(m_person->press("l"));
    UNTIL(picture()->geometryOfView().quarterTurns() == 1);

    // The copy is the document as it came, to the byte, however it is turned on the screen.
    STEP(m_person->press("ctrl+s"));
    STEP(DeskPerson::untilActive("saveCopyDialog"));
    const QString path = m_person->filePath(u"copy.jpg"_s);
    STEP(m_person->press("ctrl+a"));
    STEP(m_person->type(path));
    STEP(m_person->press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::words("evidenceDone").contains(u"Saved"_s));
    QFile copy(path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray original = archiveOf(m_id).value(u"id-back.jpg"_s);
    QVERIFY(original.size() > 10'000);
    const auto sha256 = [](const QByteArray& bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    QCOMPARE(sha256(copy.readAll()).toHex(), sha256(original).toHex());
    QCOMPARE(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    STEP(m_person->press("Escape"));
    UNTIL(table() != nullptr && table()->hasFocus());
    QCOMPARE(currentCase()->request.id, m_id);
}

void TestDeskFlow::orderALink()
{
    STEP(m_person->press("ctrl+n"));
    UNTIL(DeskPerson::seen("newLinkPage") != nullptr && DeskPerson::seen("mailField")->hasFocus());
    STEP(m_person->fill("mailField", u"mario.rossi@example.it"_s));
    STEP(m_person->fill("firstNameField", u"Mario"_s));
    STEP(m_person->fill("lastNameField", u"Rossi"_s));
    STEP(m_person->fill("taxCodeField", u"RSSMRA80A01H501U"_s));
    STEP(m_person->fill("titleField", u"Banca Esempio"_s));
    STEP(m_person->fill("footerField", u"Filiale di Roma"_s));
    STEP(m_person->fill("backgroundField", u"#0b3d2e"_s));
    STEP(m_person->fill("textColourField", u"#ffffff"_s));
    // (1 + 0.05) / (0.0361 + 0.05), by the formula of WCAG 2.1.
    UNTIL(DeskPerson::words("contrastRatio").contains(u"12.20:1"_s));
    QCOMPARE(DeskPerson::words("priceLabel"), u"EUR 2.40 + VAT"_s);
    QCOMPARE(m_sandbox.posts(), 0);
    STEP(m_person->press("ctrl+Return"));
    STEP(DeskPerson::untilActive("handOffDialog"));
    QCOMPARE(DeskPerson::words("handOffTitle"), u"Link created for Mario Rossi"_s);
    QCOMPARE(m_sandbox.posts(), 1);
    QCOMPARE(m_sandbox.charges().value("charges"_L1).toInt(), 1);
}

void TestDeskFlow::copyIt()
{
    STEP(m_person->pressButton("copyLinkButton"));
    UNTIL(DeskPerson::words("copyLinkButton") == u"Copied"_s);
    m_link = QGuiApplication::clipboard()->text();
    QCOMPARE(m_link, DeskPerson::words("linkField"));
    // What an applicant would see under it has the layout that was ordered.
    const QUrl url(m_link);
    QCOMPARE(url.authority(), m_sandbox.baseUrl().authority());
    const QByteArray page = m_sandbox.send("GET", url.path().toLatin1()).body;
    for (const char* part : { "Banca Esempio", "Filiale di Roma", "#0b3d2e", "#ffffff" }) {
        QVERIFY2(page.contains(part), part);
    }
}

void TestDeskFlow::advanceTo(const char* outcome)
{
    QVERIFY(m_sandbox.advance(61s));
    UNTIL(!m_person->program()->desk()->sync()->state().checking);
    STEP(m_person->press("F5"));
    UNTIL(DeskPerson::words("outcomePill") == QLatin1String(outcome));
}

void TestDeskFlow::followItToItsOutcome()
{
    STEP(m_person->pressButton("followButton"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::words("caseName") == u"Mario Rossi"_s);
    QCOMPARE(DeskPerson::words("caseMail"), u"mario.rossi@example.it"_s);
    QCOMPARE(DeskPerson::words("outcomePill"), u"In progress"_s);
    PART(advanceTo("In validation"));
    PART(advanceTo("Approved"));
    QCOMPARE(DeskPerson::words("caseName"), u"Mario Rossi"_s);
    QCOMPARE(DeskPerson::words("outcomeReason"), u"Identity verified"_s);
    QCOMPARE(m_sandbox.posts(), 1);
    QCOMPARE(m_sandbox.charges().value("charges"_L1).toInt(), 1);
    QCOMPARE(m_sandbox.charges().value("foreignRequests"_L1).toInt(), 0);
}

void TestDeskFlow::leave()
{
    STEP(m_person->press("ctrl+q"));
    UNTIL(DeskPerson::seen("mainWindow") == nullptr);
    m_person->leave();
    // The sandbox went with the program.
    QTcpSocket socket;
    socket.connectToHost(m_sandbox.baseUrl().host(), quint16(m_sandbox.baseUrl().port()));
    QVERIFY(!socket.waitForConnected(5000));
}

QTEST_MAIN(TestDeskFlow)
#include "tst_deskflow.moc"
