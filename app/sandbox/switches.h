// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace Vaglio::Sandbox {

// Every enumerator stands in the order of the names in switches.cpp.
enum class ArchiveForm { Zip, Pdf, Base64, UrlSame, UrlOther };
enum class ListForm { Bare, Paged, Empty, NoContent, NotFound };
enum class RowForm { Plain, SomeUnreadable };
enum class StatusCase { Lower, Upper, Mixed };
enum class StatusExtra { None, Unknown, Null };
enum class ReasonField { Message, Reason, StatusReason, EnvelopeMessage };
enum class EnvelopeForm { Plain, Trace, StringBody, MessageJson, DataData, NoEnvelope };
enum class DataForm { Flat, Nested, Nulls, BadDates };
enum class ZipContent { Plain, WithPdf, Small, Broken };
enum class AuditPlace { InZip, None };
enum class LinkHost { Page, Certid };
enum class Fault {
    None,
    Latency,
    Status401,
    Status402,
    Status404,
    Status406,
    Status422,
    Status428,
    Status429Seconds,
    Status429Date,
    Status500,
    Status500AfterCharge,
    Status503,
    CloseBeforeCharge,
    CloseAfterCharge,
    ResetMidBody,
    HalfAnswer,
    Drip,
    BadChunk,
    Redirect307,
    RedirectForeign,
    NotJson
};
enum class Target { All, Post, List, One, Data, Archive };

/// How the service behaves where the documentation leaves it open, and which fault it has.
struct Switches {
    ArchiveForm archive = ArchiveForm::Zip;
    ListForm list = ListForm::Bare;
    RowForm rows = RowForm::Plain;
    StatusCase statusCase = StatusCase::Lower;
    StatusExtra statusExtra = StatusExtra::None;
    ReasonField reasonIn = ReasonField::Message;
    EnvelopeForm envelope = EnvelopeForm::Plain;
    DataForm data = DataForm::Flat;
    ZipContent zip = ZipContent::Plain;
    AuditPlace audit = AuditPlace::InZip;
    LinkHost link = LinkHost::Page;
    Fault fault = Fault::None;
    Target faultOn = Target::All;
    int faultCount = -1; ///< how many requests are still hit; -1: until changed
    int latencyMs = 2000; ///< of fault latency
    int dripMs = 200; ///< between two bytes of fault drip
    int retryAfter = 2; ///< seconds, of faults 429-seconds, 429-date and 503
    bool operator==(const Switches&) const = default;
};

/// Sets one switch by its name. Answers nothing when done, else one sentence saying what is wrong
/// and what is allowed.
[[nodiscard]] std::optional<QString> setSwitch(
    Switches& switches, const QString& name, const QString& value);
/// Every switch with its value, in the order of the help.
[[nodiscard]] QList<std::pair<QString, QString>> switchValues(const Switches& switches);
/// For --help: every switch, its allowed values and what it does.
[[nodiscard]] QString switchHelp();

/// The switches of a running service. Any thread.
class SwitchBoard final {
public:
    explicit SwitchBoard(const Switches& initial);

    [[nodiscard]] Switches current() const;
    /// All of them, or on an error none. Answers as setSwitch().
    [[nodiscard]] std::optional<QString> set(const QList<std::pair<QString, QString>>& values);
    /// The fault that hits this request, if any; counts fault-count down.
    [[nodiscard]] Fault takeFault(Target target);
    void reset();

private:
    mutable QMutex m_mutex;
    const Switches m_initial;
    Switches m_current;
};

} // namespace Vaglio::Sandbox
