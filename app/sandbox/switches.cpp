// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/switches.h"

#include <functional>
#include <type_traits>
#include <vector>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// One row of the table of switches: a choice among names, or a whole number in a range.
struct Definition {
    QString name;
    QString help;
    QStringList choices; ///< empty: a number
    int least = 0;
    int most = 0;
    std::function<void(Switches&, int)> set;
    std::function<int(const Switches&)> get;

    [[nodiscard]] QString allowed() const
    {
        return choices.isEmpty() ? u"a whole number from %1 to %2"_s.arg(least).arg(most)
                                 : choices.join(u" | "_s);
    }
};

template <auto Member>
Definition choice(const QString& name, const QStringList& names, const QString& help)
{
    using Value = std::remove_reference_t<decltype(std::declval<Switches&>().*Member)>;
    return { name, help, names, 0, 0,
        [](Switches& switches, int index) { switches.*Member = static_cast<Value>(index); },
        [](const Switches& switches) { return static_cast<int>(switches.*Member); } };
}

template <auto Member>
Definition number(const QString& name, int least, int most, const QString& help)
{
    return { name, help, {}, least, most,
        [](Switches& switches, int value) { switches.*Member = value; },
        [](const Switches& switches) { return switches.*Member; } };
}

QStringList faultNames()
{
    return { u"none"_s, u"latency"_s, u"401"_s, u"402"_s, u"404"_s, u"406"_s, u"422"_s, u"428"_s,
        u"429-seconds"_s, u"429-date"_s, u"500"_s, u"500-after-charge"_s, u"503"_s,
        u"close-before-charge"_s, u"close-after-charge"_s, u"reset-mid-body"_s, u"half-answer"_s,
        u"drip"_s, u"bad-chunk"_s, u"redirect-307"_s, u"redirect-foreign"_s, u"not-json"_s };
}

/// The one table of switches. Where the documentation is silent, every value is a guess taken from
/// sibling services (API.md), or plain simulation.
const std::vector<Definition>& definitions()
{
    static const std::vector<Definition> table {
        choice<&Switches::archive>(u"archive"_s,
            { u"zip"_s, u"pdf"_s, u"base64"_s, u"url-same"_s, u"url-other"_s },
            u"how /archive hands over the evidence"_s),
        choice<&Switches::list>(u"list"_s,
            { u"bare"_s, u"paged"_s, u"empty"_s, u"no-content"_s, u"not-found"_s },
            u"how the list answers; paged honours skip and limit, at most 100"_s),
        choice<&Switches::rows>(u"rows"_s, { u"plain"_s, u"some-unreadable"_s },
            u"gives every twentieth row of the list no id, which no client can use"_s),
        choice<&Switches::statusCase>(
            u"status-case"_s, { u"lower"_s, u"upper"_s, u"mixed"_s }, u"how a status is written"_s),
        choice<&Switches::statusExtra>(u"status-extra"_s, { u"none"_s, u"unknown"_s, u"null"_s },
            u"gives every tenth seeded case the status \"suspended\" or null"_s),
        choice<&Switches::reasonIn>(u"reason-in"_s,
            { u"message"_s, u"reason"_s, u"status_reason"_s, u"envelope-message"_s },
            u"which field carries the reason; all but message are guesses"_s),
        choice<&Switches::envelope>(u"envelope"_s,
            { u"plain"_s, u"trace"_s, u"string-body"_s, u"message-json"_s, u"data-data"_s,
                u"no-envelope"_s },
            u"traps around the answer"_s),
        choice<&Switches::data>(u"data"_s, { u"flat"_s, u"nested"_s, u"nulls"_s, u"bad-dates"_s },
            u"the shape of /data; nested is a guess"_s),
        choice<&Switches::zip>(u"zip"_s, { u"plain"_s, u"with-pdf"_s, u"small"_s, u"broken"_s },
            u"plain: as the order asked; with-pdf: always one PDF in the zip; small: one small "
            "picture, drawn quickly; broken: half of small, told as whole"_s),
        choice<&Switches::audit>(u"audit"_s, { u"in-zip"_s, u"none"_s },
            u"whether the archive holds audit and time stamp"_s),
        choice<&Switches::link>(u"link"_s, { u"page"_s, u"certid"_s },
            u"links to a simulated page here, or to the documented host"_s),
        choice<&Switches::fault>(u"fault"_s, faultNames(), u"what goes wrong"_s),
        choice<&Switches::faultOn>(u"fault-on"_s,
            { u"all"_s, u"post"_s, u"list"_s, u"one"_s, u"data"_s, u"archive"_s },
            u"which requests the fault hits"_s),
        number<&Switches::faultCount>(
            u"fault-count"_s, -1, 1'000'000, u"how many requests are hit; -1: until changed"_s),
        number<&Switches::latencyMs>(u"latency-ms"_s, 0, 600'000, u"the delay of fault latency"_s),
        number<&Switches::dripMs>(
            u"drip-ms"_s, 1, 60'000, u"the delay between two bytes of fault drip"_s),
        number<&Switches::retryAfter>(
            u"retry-after"_s, 0, 86'400, u"seconds told by faults 429-seconds, 429-date and 503"_s),
    };
    return table;
}

QString textOf(const Definition& definition, const Switches& switches)
{
    const int value = definition.get(switches);
    return definition.choices.isEmpty() ? QString::number(value) : definition.choices.at(value);
}

} // namespace

std::optional<QString> setSwitch(Switches& switches, const QString& name, const QString& value)
{
    QStringList names;
    for (const Definition& definition : definitions()) {
        names += definition.name;
        if (definition.name != name) {
            continue;
        }
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        const int index = static_cast<int>(definition.choices.indexOf(value));
        const bool right = definition.choices.isEmpty()
            ? isNumber && number >= definition.least && number <= definition.most
            : index >= 0;
        if (!right) {
            return u"\"%1\" is no value of the switch %2. Allowed: %3."_s.arg(
                value, name, definition.allowed());
        }
        definition.set(switches, definition.choices.isEmpty() ? number : index);
        return std::nullopt;
    }
    return u"There is no switch \"%1\". Allowed: %2."_s.arg(name, names.join(u", "_s));
}

QList<std::pair<QString, QString>> switchValues(const Switches& switches)
{
    QList<std::pair<QString, QString>> values;
    for (const Definition& definition : definitions()) {
        values.emplaceBack(definition.name, textOf(definition, switches));
    }
    return values;
}

QString switchHelp()
{
    const Switches defaults;
    QString help;
    for (const Definition& definition : definitions()) {
        help += u"  %1 = %2\n      %3 (normally %4)\n"_s.arg(
            definition.name, definition.allowed(), definition.help, textOf(definition, defaults));
    }
    return help;
}

SwitchBoard::SwitchBoard(const Switches& initial)
    : m_initial(initial)
    , m_current(initial)
{
}

Switches SwitchBoard::current() const
{
    const QMutexLocker lock(&m_mutex);
    return m_current;
}

std::optional<QString> SwitchBoard::set(const QList<std::pair<QString, QString>>& values)
{
    const QMutexLocker lock(&m_mutex);
    Switches changed = m_current;
    for (const auto& [name, value] : values) {
        if (auto problem = setSwitch(changed, name, value)) {
            return problem;
        }
    }
    m_current = changed;
    return std::nullopt;
}

Fault SwitchBoard::takeFault(Target target)
{
    const QMutexLocker lock(&m_mutex);
    const bool aimed = m_current.faultOn == Target::All || m_current.faultOn == target;
    if (!aimed || m_current.fault == Fault::None || m_current.faultCount == 0) {
        return Fault::None;
    }
    if (m_current.faultCount > 0) {
        --m_current.faultCount;
    }
    return m_current.fault;
}

void SwitchBoard::reset()
{
    const QMutexLocker lock(&m_mutex);
    m_current = m_initial;
}

} // namespace Vaglio::Sandbox
