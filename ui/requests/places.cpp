// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/places.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Vaglio {

CadastralPlaces builtInPlaces()
{
    QFile file(u":/vaglio/places/belfiore.csv"_s);
    return file.open(QIODevice::ReadOnly) ? CadastralPlaces(file.readAll()) : CadastralPlaces();
}

} // namespace Vaglio
