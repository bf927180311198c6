// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace Vaglio {

using namespace Qt::StringLiterals;

Language::Language(QObject* parent)
    : QObject(parent)
{
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

LanguageChoice Language::resolved(LanguageChoice choice)
{
    if (choice != LanguageChoice::System) {
        return choice;
    }
    return QLocale::system().language() == QLocale::Italian ? LanguageChoice::Italian
                                                            : LanguageChoice::English;
}

void Language::apply(LanguageChoice choice)
{
    const bool italian = resolved(choice) == LanguageChoice::Italian;
    const QString code = italian ? u"it"_s : u"en"_s;
    // A chosen language brings its own dates and numbers; the system's keeps the region's.
    const QLocale system = QLocale::system();
    const QLocale chosen
        = italian ? QLocale(QLocale::Italian, QLocale::Italy) : QLocale(QLocale::English);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);

    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (m_words.load(u":/i18n/vaglio_"_s + code)) {
        QCoreApplication::installTranslator(&m_words);
    }
    if (italian
        && m_qtWords.load(u"qtbase_it"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtWords);
    }
}

} // namespace Vaglio
