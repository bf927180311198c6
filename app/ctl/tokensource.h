// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Vaglio::Ctl {

class Output;

/// The token from a file, or where none is named from VAGLIO_TOKEN; white space around it is
/// dropped. Warns of a file that others can read. Says what is wrong and answers nothing where
/// there is no usable token.
[[nodiscard]] std::optional<QByteArray> readToken(const QString& file, Output& output);

/// The passphrase of the vault from the first line of a file, or where none is named from
/// VAGLIO_PASSPHRASE; empty where neither is given. Says what is wrong and answers nothing where
/// the file gives none.
[[nodiscard]] std::optional<QString> readPassphrase(const QString& file, Output& output);

/// The recovery key out of a file: alone in it, or on the sheet that was saved or printed when it
/// was made. Read as the window reads a typed one; empty where no file is named. Says what is wrong
/// and answers nothing where the file has none.
[[nodiscard]] std::optional<QString> readRecoveryKey(const QString& file, Output& output);

} // namespace Vaglio::Ctl
