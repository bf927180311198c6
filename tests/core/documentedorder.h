// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace Vaglio {

/// The request body as the product page shows it (API.md 2).
inline const QByteArray DocumentedOrderBody = R"({
  "mail": "franco.rossi@example.it",
  "user": {"firstName": "Franco", "lastName": "Rossi", "gender": "M", "birthCountry": "Italy",
           "birthDate": "1977-11-06", "birthPlace": "Rome", "taxCode": "RSSMRA02D16A662G"},
  "healthCard": {"required": true, "checkExpire": true},
  "phoneNumber": {"required": true, "editable": true, "number": "3331234567"},
  "policy": {"url": "https://www.company.example/privacy-policy/"},
  "output": {"imagesAsPdf": true},
  "layout": {"title": "Video Identification", "logo": "https://www.website.example/logo.png",
             "favicon": "https://www.website.example/favicon.ico", "backgroundColor": "#cecece",
             "textColor": "#000000", "footer": "Company Spa"},
  "redirectUrls": {"success": "https://example.com/success", "failure": "https://example.com/failure"},
  "callback": {"url": "https://example.com/callback", "method": "POST", "field": "data",
               "headers": {"X-Secret": "abc"}}
})";

} // namespace Vaglio
