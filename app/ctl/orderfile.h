// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/linkorder.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace Vaglio::Ctl {

/// An order out of a file, in the form of the body of POST /IT-selfie.
struct OrderFile {
    LinkOrder order;
    QStringList unknownFields; ///< in the file, but not sent: Vaglio does not know them

    /// "-" is the standard input. Fails with Storage where it cannot be read, with Refused and the
    /// field where it is not such a body.
    [[nodiscard]] static Result<OrderFile> read(const QString& path);
    [[nodiscard]] static Result<OrderFile> parse(const QByteArray& json);
};

} // namespace Vaglio::Ctl
