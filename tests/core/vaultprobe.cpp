// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/endatstep.h"
#include "tests/core/vaultsamples.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Vaglio;
using namespace VaultSamples;
using namespace Qt::StringLiterals;
using Vaglio::Testing::endAtStep;

// vaultprobe VERB FOLDER STEP [OCCURRENCE]: does what the verb says to the vault in the folder, and
// ends itself, as a power cut would, when it comes to that step for that time. Exits with 0 where
// the step never came and the verb was done, and with 1 where it failed.
// vaultprobe hold FOLDER: has the vault until standard input closes; says "held" once it has.

namespace {

bool hold(const QString& folder)
{
    const auto vault = openIn(folder);
    if (vault == nullptr) {
        return false;
    }
    std::puts("held");
    std::fflush(stdout);
    return std::getchar() == EOF;
}

bool act(const QString& verb, const QString& folder)
{
    if (verb == u"create"_s) {
        return make(folder).has_value();
    }
    const auto vault = openIn(folder);
    if (vault == nullptr) {
        return false;
    }
    if (verb == u"write"_s) {
        return vault->write(secondState()).has_value();
    }
    if (verb == u"slot"_s) {
        return vault->putKeySlot(slotOfKind(KeySlot::Kind::Keychain, "wrapped three"), {})
            .has_value();
    }
    return false;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"hold"_s) {
        return hold(words.value(2)) ? 0 : 1;
    }
    endAtStep(words.value(3).toLatin1(), words.value(4, u"1"_s).toInt());
    const bool isDone = act(words.value(1), words.value(2));
    return isDone ? 0 : 1;
}
