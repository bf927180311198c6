// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/issuing/formsection.h"

class QCheckBox;
class QPlainTextEdit;
class QRadioButton;

namespace Vaglio {

class ColourField;
class DateEntry;
class LinkButton;
class Segmented;

/// Who is to be identified, and the phone that belongs to them.
class ApplicantSection final : public FormSection {
    Q_OBJECT
public:
    explicit ApplicantSection(QWidget* parent = nullptr);
    void write(LinkOrder& order) const override;
    void read(const LinkOrder& order) override;
    [[nodiscard]] QList<Unreadable> unreadable() const override;

private:
    TextField* m_mail;
    TextField* m_firstName;
    TextField* m_lastName;
    DateEntry* m_birthDate;
    Segmented* m_sex;
    TextField* m_country;
    TextField* m_birthPlace;
    TextField* m_taxCode;
    TextField* m_phone;
};

/// Health card, phone check, and the form in which the evidence comes.
class OptionsSection final : public FormSection {
    Q_OBJECT
public:
    explicit OptionsSection(QWidget* parent = nullptr);
    void write(LinkOrder& order) const override;
    void read(const LinkOrder& order) override;

private:
    QCheckBox* addCheck(QLayout* box, int row, const QString& field, const QString& text,
        const QString& context, const QString& name);

    QCheckBox* m_card;
    QCheckBox* m_cardExpiry;
    QCheckBox* m_phone;
    QCheckBox* m_phoneEditable;
    QRadioButton* m_images;
    QRadioButton* m_pdf;
};

/// Privacy policy, and where the applicant lands afterwards.
class AddressesSection final : public FormSection {
    Q_OBJECT
public:
    explicit AddressesSection(QWidget* parent = nullptr);
    void write(LinkOrder& order) const override;
    void read(const LinkOrder& order) override;

private:
    TextField* m_policy;
    TextField* m_success;
    TextField* m_failure;
};

/// The look of the applicant's page.
class LayoutSection final : public FormSection {
    Q_OBJECT
public:
    explicit LayoutSection(QWidget* parent = nullptr);
    void write(LinkOrder& order) const override;
    void read(const LinkOrder& order) override;

private:
    ColourField* addColour(
        Place place, const QString& field, const QString& label, const QString& name);

    TextField* m_title;
    TextField* m_footer;
    TextField* m_logo;
    TextField* m_favicon;
    ColourField* m_background;
    ColourField* m_text;
};

/// "More", folded away at first: the address that the service calls when something happens.
class CallbackSection final : public FormSection {
    Q_OBJECT
public:
    explicit CallbackSection(QWidget* parent = nullptr);
    void write(LinkOrder& order) const override;
    void read(const LinkOrder& order) override;
    [[nodiscard]] QList<Unreadable> unreadable() const override;
    void reveal() override { unfold(true); }

private:
    void unfold(bool open);

    LinkButton* m_more;
    TextField* m_url;
    Segmented* m_method;
    TextField* m_field;
    QPlainTextEdit* m_headers;
};

} // namespace Vaglio
