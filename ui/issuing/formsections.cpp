// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/formsections.h"

#include "ui/issuing/dateentry.h"
#include "ui/issuing/fieldbox.h"
#include "ui/kit/colourfield.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/segmented.h"

#include <QCheckBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

const QStringList& sexes()
{
    static const QStringList values { u"M"_s, u"F"_s, QString() };
    return values;
}

constexpr int methodPost = 0;
constexpr int methodJson = 1;

} // namespace

ApplicantSection::ApplicantSection(QWidget* parent)
    : FormSection(tr("Applicant"), parent)
    , m_mail(addText(0, Place::Wide, u"mail"_s, tr("E-mail *"), u"mailField"_s))
    , m_firstName(
          addText(1, Place::Left, u"user.firstName"_s, tr("First name"), u"firstNameField"_s))
    , m_lastName(addText(1, Place::Right, u"user.lastName"_s, tr("Last name"), u"lastNameField"_s))
    , m_birthDate(new DateEntry(tr("Birth date"), body()))
    , m_sex(new Segmented(tr("Sex"), body()))
{
    setLined(false);
    m_mail->setAccessibleName(tr("E-mail, required"));
    m_birthDate->setObjectName(u"birthDateField"_s);
    addField(2, Place::Left, u"user.birthDate"_s, tr("Birth date"), m_birthDate);
    watch(u"user.birthDate"_s, m_birthDate);

    auto* sexHolder = new QWidget(body());
    auto* sexRow = new QHBoxLayout(sexHolder);
    sexRow->setContentsMargins(0, 0, 0, 0);
    sexRow->addWidget(m_sex);
    sexRow->addStretch();
    m_sex->setObjectName(u"sexChoice"_s);
    m_sex->addSegment(tr("M", "sex: male"), {}, u"sexMale"_s);
    m_sex->addSegment(tr("F", "sex: female"), {}, u"sexFemale"_s);
    m_sex->addSegment(tr("Not given"), {}, u"sexNotGiven"_s);
    m_sex->setCurrentIndex(2);
    connect(m_sex, &Segmented::chosen, this, [this] { emit edited(u"user.gender"_s); });
    addField(2, Place::Right, u"user.gender"_s, tr("Sex"), sexHolder);

    m_country
        = addText(3, Place::Left, u"user.birthCountry"_s, tr("Country"), u"birthCountryField"_s);
    m_country->setAccessibleName(tr("Country of birth"));
    m_birthPlace
        = addText(3, Place::Right, u"user.birthPlace"_s, tr("Birth place"), u"birthPlaceField"_s);
    m_taxCode = addText(4, Place::Left, u"user.taxCode"_s, tr("Tax code"), u"taxCodeField"_s);
    m_taxCode->setMono();
    m_phone = addText(4, Place::Right, u"phoneNumber.number"_s, tr("Phone"), u"phoneField"_s);
}

void ApplicantSection::write(LinkOrder& order) const
{
    order.mail = m_mail->text().trimmed();
    order.applicant.firstName = m_firstName->text().trimmed();
    order.applicant.lastName = m_lastName->text().trimmed();
    order.applicant.birthDate = m_birthDate->date();
    order.applicant.gender = sexes().value(m_sex->currentIndex());
    order.applicant.birthCountry = m_country->text().trimmed();
    order.applicant.birthPlace = m_birthPlace->text().trimmed();
    order.applicant.taxCode = m_taxCode->text().trimmed().toUpper();
    order.phoneNumber = m_phone->text().trimmed();
}

void ApplicantSection::read(const LinkOrder& order)
{
    m_mail->setText(order.mail);
    m_firstName->setText(order.applicant.firstName);
    m_lastName->setText(order.applicant.lastName);
    m_birthDate->setDate(order.applicant.birthDate);
    const qsizetype sex = sexes().indexOf(order.applicant.gender.toUpper());
    m_sex->setCurrentIndex(sex < 0 ? 2 : static_cast<int>(sex));
    m_country->setText(order.applicant.birthCountry);
    m_birthPlace->setText(order.applicant.birthPlace);
    m_taxCode->setText(order.applicant.taxCode);
    m_phone->setText(order.phoneNumber);
}

QList<FormSection::Unreadable> ApplicantSection::unreadable() const
{
    if (!m_birthDate->isUnreadable()) {
        return {};
    }
    return { { u"user.birthDate"_s,
        { FieldState::Error, tr("not a date"),
            tr("Write the birth date as day, month and year: 6 Nov 1977 or 6/11/1977."),
            u"warn"_s } } };
}

OptionsSection::OptionsSection(QWidget* parent)
    : FormSection(tr("Options"), parent)
{
    const QString card = tr("Health card");
    const QString phone = tr("Phone check");
    QLayout* cardRow = addRow(0, card);
    m_card = addCheck(
        cardRow, 0, u"healthCard.required"_s, tr("Ask for photos"), card, u"healthCardCheck"_s);
    m_cardExpiry = addCheck(cardRow, 0, u"healthCard.checkExpire"_s,
        tr("Check that it has not expired"), card, u"healthCardExpiryCheck"_s);
    QLayout* phoneRow = addRow(1, phone);
    m_phone = addCheck(phoneRow, 1, u"phoneNumber.required"_s, tr("Confirm by code"), phone,
        u"phoneRequiredCheck"_s);
    m_phoneEditable = addCheck(phoneRow, 1, u"phoneNumber.editable"_s,
        tr("Applicant may change the number"), phone, u"phoneEditableCheck"_s);

    const QString evidence = tr("Evidence as");
    QHBoxLayout* outputRow = addRow(2, evidence);
    m_images = new QRadioButton(tr("Separate images"), body());
    m_pdf = new QRadioButton(tr("One PDF"), body());
    m_images->setObjectName(u"separateImagesChoice"_s);
    m_pdf->setObjectName(u"onePdfChoice"_s);
    m_images->setChecked(true);
    for (QRadioButton* choice : { m_images, m_pdf }) {
        choice->setAccessibleName(u"%1: %2"_s.arg(evidence, choice->text()));
        outputRow->addWidget(choice);
    }
    outputRow->addStretch();
    know(2, u"output.imagesAsPdf"_s, evidence, m_images);
    connect(m_pdf, &QRadioButton::clicked, this, [this] { emit edited(u"output.imagesAsPdf"_s); });
    connect(
        m_images, &QRadioButton::clicked, this, [this] { emit edited(u"output.imagesAsPdf"_s); });
    for (QLayout* row : { cardRow, phoneRow }) {
        static_cast<QHBoxLayout*>(row)->addStretch();
    }
}

QCheckBox* OptionsSection::addCheck(QLayout* box, int row, const QString& field,
    const QString& text, const QString& context, const QString& name)
{
    auto* check = new QCheckBox(text, body());
    check->setObjectName(name);
    check->setAccessibleName(u"%1: %2"_s.arg(context, text));
    box->addWidget(check);
    know(row, field, context, check);
    connect(check, &QCheckBox::clicked, this, [this, field] { emit edited(field); });
    return check;
}

void OptionsSection::write(LinkOrder& order) const
{
    order.healthCardRequired = m_card->isChecked();
    order.healthCardCheckExpire = m_cardExpiry->isChecked();
    order.phoneRequired = m_phone->isChecked();
    order.phoneEditable = m_phoneEditable->isChecked();
    order.imagesAsPdf = m_pdf->isChecked();
}

void OptionsSection::read(const LinkOrder& order)
{
    m_card->setChecked(order.healthCardRequired);
    m_cardExpiry->setChecked(order.healthCardCheckExpire);
    m_phone->setChecked(order.phoneRequired);
    m_phoneEditable->setChecked(order.phoneEditable);
    m_pdf->setChecked(order.imagesAsPdf);
    m_images->setChecked(!order.imagesAsPdf);
}

AddressesSection::AddressesSection(QWidget* parent)
    : FormSection(tr("Policy and redirects"), parent)
    , m_policy(addText(0, Place::Wide, u"policy.url"_s, tr("Privacy policy"), u"policyField"_s))
    , m_success(addText(
          1, Place::Left, u"redirectUrls.success"_s, tr("After success"), u"successField"_s))
    , m_failure(addText(
          1, Place::Right, u"redirectUrls.failure"_s, tr("After failure"), u"failureField"_s))
{
    m_policy->setAccessibleName(tr("Address of the privacy policy"));
    m_success->setAccessibleName(tr("Address after success"));
    m_failure->setAccessibleName(tr("Address after failure"));
}

void AddressesSection::write(LinkOrder& order) const
{
    order.policyUrl = m_policy->text().trimmed();
    order.redirectSuccess = m_success->text().trimmed();
    order.redirectFailure = m_failure->text().trimmed();
}

void AddressesSection::read(const LinkOrder& order)
{
    m_policy->setText(order.policyUrl);
    m_success->setText(order.redirectSuccess);
    m_failure->setText(order.redirectFailure);
}

LayoutSection::LayoutSection(QWidget* parent)
    : FormSection(tr("Layout"), parent)
    , m_title(addText(0, Place::Left, u"layout.title"_s, tr("Title"), u"titleField"_s))
    , m_footer(addText(0, Place::Right, u"layout.footer"_s, tr("Footer"), u"footerField"_s))
    , m_logo(addText(1, Place::Left, u"layout.logo"_s, tr("Logo URL"), u"logoField"_s))
    , m_favicon(addText(1, Place::Right, u"layout.favicon"_s, tr("Favicon URL"), u"faviconField"_s))
    , m_background(addColour(
          Place::Left, u"layout.backgroundColor"_s, tr("Background"), u"backgroundField"_s))
    , m_text(addColour(Place::Right, u"layout.textColor"_s, tr("Text"), u"textColourField"_s))
{
    m_background->setAccessibleName(tr("Background colour"));
    m_text->setAccessibleName(tr("Text colour"));
}

ColourField* LayoutSection::addColour(
    Place place, const QString& field, const QString& label, const QString& name)
{
    auto* edit = new ColourField(label, body());
    edit->setObjectName(name);
    edit->setMono();
    addField(2, place, field, label, edit);
    watch(field, edit);
    // The colour dialog sets the text without typing.
    connect(edit, &ColourField::colourChanged, this, [this, field] { emit edited(field); });
    return edit;
}

void LayoutSection::write(LinkOrder& order) const
{
    order.layout.title = m_title->text().trimmed();
    order.layout.footer = m_footer->text().trimmed();
    order.layout.logo = m_logo->text().trimmed();
    order.layout.favicon = m_favicon->text().trimmed();
    order.layout.backgroundColor = m_background->text().trimmed();
    order.layout.textColor = m_text->text().trimmed();
}

void LayoutSection::read(const LinkOrder& order)
{
    m_title->setText(order.layout.title);
    m_footer->setText(order.layout.footer);
    m_logo->setText(order.layout.logo);
    m_favicon->setText(order.layout.favicon);
    m_background->setText(order.layout.backgroundColor);
    m_text->setText(order.layout.textColor);
}

CallbackSection::CallbackSection(QWidget* parent)
    : FormSection({}, parent)
    , m_more(new LinkButton(tr("More: callback"), this))
    , m_url(addText(0, Place::Wide, u"callback.url"_s, tr("Callback URL"), u"callbackUrlField"_s))
    , m_method(new Segmented(tr("Callback method"), body()))
    , m_headers(new QPlainTextEdit(body()))
{
    setAccessibleName(tr("Callback"));
    m_more->setObjectName(u"moreButton"_s);
    m_more->setCheckable(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_more);
    head->addStretch();
    static_cast<QVBoxLayout*>(layout())->insertLayout(0, head);
    connect(m_more, &QAbstractButton::toggled, this, &CallbackSection::unfold);

    auto* methodHolder = new QWidget(body());
    auto* methodRow = new QHBoxLayout(methodHolder);
    methodRow->setContentsMargins(0, 0, 0, 0);
    methodRow->addWidget(m_method);
    methodRow->addStretch();
    m_method->setObjectName(u"callbackMethodChoice"_s);
    m_method->addSegment(u"POST"_s, {}, u"methodPost"_s);
    m_method->addSegment(u"JSON"_s, {}, u"methodJson"_s);
    connect(m_method, &Segmented::chosen, this, [this] { emit edited(u"callback.method"_s); });
    addField(1, Place::Left, u"callback.method"_s, tr("Method"), methodHolder);
    m_field = addText(1, Place::Right, u"callback.field"_s, tr("Field"), u"callbackFieldField"_s);
    m_field->setAccessibleName(tr("Callback form field"));
    m_field->setToolTip(tr("The form field that holds the JSON with method POST"));

    m_headers->setObjectName(u"callbackHeadersField"_s);
    m_headers->setAccessibleName(tr("Callback headers, one line each"));
    m_headers->setPlaceholderText(tr("Name: value"));
    m_headers->setFont(Theme::monoFont());
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(3 * QFontMetrics(Theme::monoFont()).lineSpacing() + 14);
    connect(m_headers, &QPlainTextEdit::textChanged, this,
        [this] { emit edited(u"callback.headers"_s); });
    addField(2, Place::Wide, u"callback.headers"_s, tr("Headers"), m_headers,
        new FieldBox(m_headers, body()));
    setTabOrder(m_field, m_headers);
    unfold(false);
}

void CallbackSection::unfold(bool open)
{
    m_more->setChecked(open);
    m_more->setIconName(open ? u"chevdown"_s : u"chevright"_s);
    m_more->setAccessibleDescription(open ? tr("unfolded") : tr("folded away"));
    body()->setVisible(open);
}

void CallbackSection::write(LinkOrder& order) const
{
    order.callbackUrl = m_url->text().trimmed();
    order.callbackMethod = m_method->currentIndex() == methodJson ? u"JSON"_s : u"POST"_s;
    order.callbackField = m_field->text().trimmed();
    order.callbackHeaders.clear();
    for (const QString& line : m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0) {
            order.callbackHeaders.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
        }
    }
}

void CallbackSection::read(const LinkOrder& order)
{
    m_url->setText(order.callbackUrl);
    m_method->setCurrentIndex(order.callbackMethod == u"JSON" ? methodJson : methodPost);
    m_field->setText(order.callbackField);
    QStringList lines;
    for (auto it = order.callbackHeaders.cbegin(); it != order.callbackHeaders.cend(); ++it) {
        lines.append(u"%1: %2"_s.arg(it.key(), it.value()));
    }
    const QSignalBlocker quiet(m_headers);
    m_headers->setPlainText(lines.join(u'\n'));
    unfold(!order.callbackUrl.isEmpty() || !order.callbackHeaders.isEmpty());
}

QList<FormSection::Unreadable> CallbackSection::unreadable() const
{
    for (const QString& line : m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty() && line.indexOf(u':') <= 0) {
            return { { u"callback.headers"_s,
                problemMark({ u"callback.headers"_s, FieldProblem::Kind::HeaderMalformed, true,
                    { line } }) } };
        }
    }
    return {};
}

} // namespace Vaglio
