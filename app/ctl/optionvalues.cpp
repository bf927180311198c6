// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/optionvalues.h"

#include "core/api/apiclient.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

std::variant<QUrl, QString> readBaseUrl(const QString& text)
{
    if (text.isEmpty()) {
        return u"Which service? Give its address with --base-url or in VAGLIO_BASE_URL; there is "
               "no default, so that nobody is charged by accident."_s;
    }
    QUrl url(text, QUrl::StrictMode);
    const bool isSafe = url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
    if (!url.isValid() || url.host().isEmpty() || !isSafe) {
        return u"The address of the service must begin with https:// (http:// only on this "
               "computer)."_s;
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return u"The address of the service is only host, port and path: no name, password, '?' "
               "or '#'."_s;
    }
    return url;
}

std::optional<ServiceMode> readMode(const QString& text)
{
    if (text == u"selfie") {
        return ServiceMode::Selfie;
    }
    if (text == u"automatic") {
        return ServiceMode::Automatic;
    }
    if (text == u"live") {
        return ServiceMode::Live;
    }
    return std::nullopt;
}

std::optional<Money> readPrice(const QString& text)
{
    static const QRegularExpression form(u"^([0-9]{1,4})(?:\\.([0-9]{1,2}))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return Money::euro(match.captured(1).toInt(), match.captured(2).leftJustified(2, u'0').toInt());
}

} // namespace Vaglio::Ctl
