// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/caserecord.h"
#include "core/desk/orderrecord.h"
#include "ui/issuing/confirmdialog.h"

#include <QCoreApplication>

#include <optional>

namespace Vaglio {

/// What is said of an order: while its outcome is unknown, while another is held because of it, and
/// before a person decides. "Charged" is said of nothing that is not known to exist.
class OrderWords final {
    Q_DECLARE_TR_FUNCTIONS(Vaglio::OrderWords)
public:
    OrderWords() = delete;

    struct Sentence {
        QString title;
        QString text;
    };
    /// Why the desk did not send an order, where it is the desk that held it; nothing for an error
    /// of another kind.
    [[nodiscard]] static std::optional<Sentence> held(const Error& error);

    /// "Does the link for Franco Rossi exist? Nobody knows yet."
    [[nodiscard]] static QString openTitle(const OrderRecord& order);
    /// Who sent it when and to whom, in which mode, at what price.
    [[nodiscard]] static QString openFacts(const OrderRecord& order);
    /// How far the looks have come, or what a person has to tell.
    [[nodiscard]] static QString openState(const OrderRecord& order);
    /// "bbbbbbbb…4321": the two ends, which tell ids apart.
    [[nodiscard]] static QString shortId(const QString& id);
    /// Why a decision was not taken; the order is as it was.
    [[nodiscard]] static QString notDecided(const Error& error);

    [[nodiscard]] static ConfirmDialog::Words confirmAdopt(
        const OrderRecord& order, const QString& requestId);
    [[nodiscard]] static ConfirmDialog::Words confirmNotCreated(const OrderRecord& order);
    [[nodiscard]] static ConfirmDialog::Words confirmSecond(const QString& person, Money price);
    /// Where the link is not saved; person is empty where it is no link that is not saved.
    [[nodiscard]] static ConfirmDialog::Words confirmClose(
        const QString& person, const Error& because);
    /// The same before the desk goes and the program stays.
    [[nodiscard]] static ConfirmDialog::Words confirmLeave(
        const QString& person, const Error& because);
    /// Whom the link is for that is not saved; empty where there is none.
    [[nodiscard]] static QString unsavedPerson(const QList<CaseRecord>& cases);
};

} // namespace Vaglio
