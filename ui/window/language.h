// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window/settings.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace Vaglio {

/// The language of the program: installs its words and Qt's own, and makes numbers and dates
/// follow. Where the system speaks neither English nor Italian it is English.
class Language final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Language)
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// Every window then gets QEvent::LanguageChange.
    void apply(LanguageChoice choice);

    /// What System means on this computer.
    [[nodiscard]] static LanguageChoice resolved(LanguageChoice choice);

private:
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace Vaglio
