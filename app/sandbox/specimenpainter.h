// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/casefacts.h"

#include <QByteArray>
#include <QImage>

namespace Vaglio::Sandbox {

/// One drawn picture of the evidence.
struct Specimen {
    QString fileName;
    QByteArray jpeg;
};

/// Draws the documents of a case, plainly SPECIMEN and without a face. Needs a QGuiApplication to
/// exist; any thread.
class SpecimenPainter final {
public:
    explicit SpecimenPainter(const CaseFacts& facts);

    /// ID card front and back, health card front and back where the order asked for it, selfie.
    [[nodiscard]] QList<Specimen> paintAll() const;

    /// One picture of a few hundred kilobytes that takes milliseconds: noise, its own for each
    /// case.
    [[nodiscard]] Specimen paintSmall() const;

    [[nodiscard]] QImage idFront() const;
    [[nodiscard]] QImage idBack() const;
    [[nodiscard]] QImage healthFront() const;
    [[nodiscard]] QImage healthBack() const;
    [[nodiscard]] QImage selfie() const;

private:
    const CaseFacts m_facts;
};

} // namespace Vaglio::Sandbox
