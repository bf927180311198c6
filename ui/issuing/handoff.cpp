// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/issuing/handoff.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Vaglio {

// The words to the applicant are not translations of the desk's words: both languages are needed
// whatever the desk speaks, so they stand here and not in tr().

QString personOf(const LinkOrder& order)
{
    QStringList names { order.applicant.firstName, order.applicant.lastName };
    names.removeAll(QString());
    return names.isEmpty() ? order.mail : names.join(u' ');
}

namespace {

QString italianMail(ServiceMode mode)
{
    QString text = u"Buongiorno,\n\n"
                   "per completare l'identificazione apra questo link dal telefono:\n"
                   "{link}\n\n"
                   "Tenga a portata di mano un documento d'identità valido e la tessera "
                   "sanitaria. Bastano pochi minuti.\n"_s;
    if (mode == ServiceMode::Selfie) {
        text += u"Gli operatori verificano dal lunedì al sabato, dalle 9 alle 18.\n"_s;
    } else if (mode == ServiceMode::Live) {
        text += u"Gli operatori rispondono dal lunedì al sabato, dalle 9 alle 18.\n"_s;
    }
    return text;
}

QString englishMail(ServiceMode mode)
{
    QString text = u"Hello,\n\n"
                   "to complete your identification please open this link on your phone:\n"
                   "{link}\n\n"
                   "Have a valid identity document and your health card at hand. It takes a few "
                   "minutes.\n"_s;
    if (mode == ServiceMode::Selfie) {
        text += u"Operators check from Monday to Saturday, 9 to 18, Italian time.\n"_s;
    } else if (mode == ServiceMode::Live) {
        text += u"Operators answer from Monday to Saturday, 9 to 18, Italian time.\n"_s;
    }
    return text;
}

} // namespace

MessageText messageText(MessageKind kind, MessageLanguage language, const LinkOrder& order)
{
    const bool italian = language == MessageLanguage::Italian;
    if (kind == MessageKind::Sms) {
        return { {},
            italian ? u"Per completare l'identificazione apra questo link dal telefono: {link}"_s
                    : u"To complete your identification please open this link on your phone: "
                      "{link}"_s };
    }
    QString body = italian ? italianMail(order.mode) : englishMail(order.mode);
    if (!order.layout.footer.isEmpty()) {
        body += u"\n{footer}"_s;
    }
    return { italian ? u"Identificazione richiesta"_s : u"Identification requested"_s, body };
}

QString sheetHeading(MessageLanguage language)
{
    return language == MessageLanguage::Italian ? u"Identificazione"_s : u"Identification"_s;
}

QString sheetText(MessageLanguage language)
{
    return language == MessageLanguage::Italian
        ? u"Inquadri il codice con il telefono e apra il link.\n"
          "Tenga a portata di mano un documento d'identità valido e la tessera sanitaria."_s
        : u"Point your phone's camera at the code and open the link.\n"
          "Have a valid identity document and your health card at hand."_s;
}

QUrl mailtoUrl(const QString& to, const QString& subject, const QString& body)
{
    const auto encoded
        = [](QString text) { return QUrl::toPercentEncoding(text.replace(u'\n', u"\r\n"_s)); };
    return QUrl::fromEncoded("mailto:" + QUrl::toPercentEncoding(to, "@")
        + "?subject=" + encoded(subject) + "&body=" + encoded(body));
}

QUrl webUrl(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool web = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

} // namespace Vaglio
