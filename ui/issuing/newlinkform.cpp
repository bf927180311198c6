// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/newlinkform.h"

#include "ui/issuing/formsections.h"
#include "ui/kit/panel.h"

#include <QAbstractButton>
#include <QFile>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Vaglio {
namespace {

QByteArray placeTable()
{
    QFile file(u":/vaglio/places/belfiore.csv"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

NewLinkForm::NewLinkForm(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(u"newLinkForm"_s);
    setAccessibleName(tr("New link"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new Vaglio::Panel(Token::Window, this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 0, 20, 12);
    column->setSpacing(0);
    setWidget(content);
    add(new ApplicantSection(content));
    add(new OptionsSection(content));
    add(new AddressesSection(content));
    add(new LayoutSection(content));
    add(new CallbackSection(content));
    column->addStretch();
    setOrder({});
}

void NewLinkForm::add(FormSection* section)
{
    m_sections.append(section);
    widget()->layout()->addWidget(section);
    connect(section, &FormSection::edited, this, &NewLinkForm::onEdited);
    connect(section, &FormSection::left, this, &NewLinkForm::onLeft);
}

LinkOrder NewLinkForm::order() const
{
    LinkOrder order = m_base;
    for (const FormSection* section : m_sections) {
        section->write(order);
    }
    return order;
}

void NewLinkForm::setOrder(const LinkOrder& order)
{
    m_base = order;
    m_refused.clear();
    m_visited.clear();
    for (FormSection* section : m_sections) {
        section->read(order);
        for (const auto& [field, widget] : section->fields()) {
            m_visited.insert(field); // what is set at once is shown at once
        }
    }
    if (order.mail.isEmpty()) {
        m_visited.remove(u"mail"_s);
    }
    refreshMarks();
}

std::optional<NewLinkForm::Blocker> NewLinkForm::showProblems()
{
    for (FormSection* section : m_sections) {
        for (const auto& [field, widget] : section->fields()) {
            m_visited.insert(field);
        }
    }
    refreshMarks();
    const QHash<QString, FieldMark> all = marks();
    for (const FormSection* section : m_sections) {
        for (const auto& [field, widget] : section->fields()) {
            const FieldMark mark = all.value(field);
            if (mark.state == FieldState::Error && !m_refused.contains(field)) {
                return Blocker { field, labelOf(field), mark.sentence };
            }
        }
    }
    return std::nullopt;
}

bool NewLinkForm::showRefused(const QString& field)
{
    const QString known = resolve(field);
    if (known.isEmpty()) {
        return false;
    }
    m_refused.insert(known);
    refreshMarks();
    focusField(known);
    return true;
}

void NewLinkForm::focusField(const QString& field)
{
    FormSection* section = sectionOf(field);
    if (section == nullptr) {
        return;
    }
    section->reveal();
    QWidget* target = section->widgetOf(field);
    if (target->focusPolicy() == Qt::NoFocus) { // a box around a choice: the one that holds
        for (QAbstractButton* button : target->findChildren<QAbstractButton*>()) {
            if (button->isChecked()) {
                target = button;
            }
        }
    }
    target->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(target, 0, 40);
}

QString NewLinkForm::labelOf(const QString& field) const
{
    const QString known = resolve(field);
    const FormSection* section = sectionOf(known);
    return section == nullptr ? QString() : section->labelOf(known).remove(u" *"_s);
}

void NewLinkForm::onEdited(const QString& field)
{
    m_refused.remove(field);
    refreshMarks();
    emit edited();
}

void NewLinkForm::onLeft(const QString& field)
{
    m_visited.insert(field);
    refreshMarks();
}

void NewLinkForm::refreshMarks()
{
    const QHash<QString, FieldMark> all = marks();
    for (FormSection* section : m_sections) {
        for (const auto& [field, widget] : section->fields()) {
            FieldMark mark = all.value(field);
            const bool wrong = mark.state == FieldState::Error || mark.state == FieldState::Warning;
            if (wrong && !m_visited.contains(field) && !m_refused.contains(field)) {
                mark = {};
            }
            section->mark(field, mark);
        }
    }
}

QHash<QString, FieldMark> NewLinkForm::marks() const
{
    const LinkOrder current = order();
    QHash<QString, FieldMark> result;
    for (const FormSection* section : m_sections) {
        for (const auto& [field, widget] : section->fields()) {
            result.insert(field, goodMark(field, current));
        }
    }
    for (const FieldProblem& problem : check(current)) {
        const FieldMark mark = problemMark(problem);
        FieldMark& shown = result[problem.field];
        if (shown.state < mark.state) {
            shown = mark;
        }
    }
    // check() has no table of places; with it more can be said.
    result[u"user.taxCode"_s] = taxCodeMark(current.applicant, places());
    for (const FormSection* section : m_sections) {
        for (const FormSection::Unreadable& unreadable : section->unreadable()) {
            result[unreadable.field] = unreadable.mark;
        }
    }
    for (const QString& field : m_refused) {
        result[field] = { FieldState::Error, tr("not accepted"), tr("Openapi did not accept this."),
            u"warn"_s };
    }
    return result;
}

/// A tick where there is something to be right about.
FieldMark NewLinkForm::goodMark(const QString& field, const LinkOrder& order) const
{
    if (field == u"user.birthPlace") {
        const QString code = places().codeOf(order.applicant.birthPlace);
        return code.isEmpty() ? FieldMark {}
                              : FieldMark { FieldState::Neutral,
                                    u"%1, %2"_s.arg(places().nameOf(code), code), {}, {} };
    }
    const FieldMark tick { FieldState::Good, {}, {}, {} };
    if ((field == u"mail" && !order.mail.isEmpty())
        || (field == u"phoneNumber.number" && !order.phoneNumber.isEmpty())
        || (field == u"layout.logo" && !order.layout.logo.isEmpty())
        || (field == u"layout.favicon" && !order.layout.favicon.isEmpty())
        || (field == u"redirectUrls.success" && !order.redirectSuccess.isEmpty())
        || (field == u"redirectUrls.failure" && !order.redirectFailure.isEmpty())
        || (field == u"callback.url" && !order.callbackUrl.isEmpty())) {
        return tick;
    }
    if (field == u"policy.url" && !order.policyUrl.isEmpty()) {
        return { FieldState::Good, u"https"_s, {}, {} };
    }
    return {};
}

FormSection* NewLinkForm::sectionOf(const QString& field) const
{
    const auto section = std::find_if(m_sections.cbegin(), m_sections.cend(),
        [&field](const FormSection* s) { return s->widgetOf(field) != nullptr; });
    return section == m_sections.cend() ? nullptr : *section;
}

QString NewLinkForm::resolve(const QString& apiName) const
{
    if (apiName.isEmpty()) {
        return {};
    }
    if (apiName.compare(u"email", Qt::CaseInsensitive) == 0) {
        return u"mail"_s;
    }
    QStringList exact;
    QStringList byLastPart;
    QStringList byGroup;
    for (const FormSection* section : m_sections) {
        for (const auto& [field, widget] : section->fields()) {
            if (field.compare(apiName, Qt::CaseInsensitive) == 0) {
                exact.append(field);
            } else if (field.endsWith(u'.' + apiName, Qt::CaseInsensitive)) {
                byLastPart.append(field);
            } else if (field.startsWith(apiName + u'.', Qt::CaseInsensitive)) {
                byGroup.append(field);
            }
        }
    }
    if (!exact.isEmpty()) {
        return exact.first();
    }
    if (byLastPart.size() == 1) {
        return byLastPart.first();
    }
    return byGroup.value(0);
}

const CadastralPlaces& NewLinkForm::places() const
{
    if (!m_places) {
        m_places.emplace(placeTable());
    }
    return *m_places;
}

} // namespace Vaglio
