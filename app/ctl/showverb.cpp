// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/showverb.h"

#include "app/ctl/requesttext.h"
#include "app/ctl/sentences.h"
#include "core/async.h"
#include "core/desk/deskjournal.h"

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

ShowVerb::ShowVerb(
    ShowOptions options, Place place, const Account& account, Output& output, QObject* parent)
    : VaultVerb(place, place.options.online ? Need::Write : Need::Read, account, output, parent)
    , m_options(std::move(options))
    , m_client(account)
{
}

void ShowVerb::onLoaded()
{
    const CasePtr record = desk().book()->find(m_options.id);
    if (!record) {
        output().say(u"The vault knows nothing under this id. Check it with 'vaglioctl list', or "
                     "ask the service with --online."_s);
        emit finished(ExitCode::Usage);
        return;
    }
    NamedValues values = caseFields(*record, QDateTime::currentDateTimeUtc());
    if (record->note) {
        values += noteFields(*record->note);
    }
    const bool isPrinted = print(values, record->identity ? &*record->identity : nullptr);
    note({ DeskJournal::wordOf(DeskJournal::Act::CaseViewed), m_options.id, {} },
        [this, isPrinted] { endPrinted(isPrinted, loadedCode()); });
}

void ShowVerb::onReady()
{
    if (hasVault()) {
        load();
        return;
    }
    onResult(m_client.request(m_options.id), this, [this](const Result<Request>& request) {
        if (request) {
            onRequest(*request);
        } else {
            fail(request.error());
        }
    });
}

void ShowVerb::onRequest(const Request& request)
{
    if (request.outcome.status != Outcome::Status::Ok) {
        endPrinted(print(requestFields(request), nullptr));
        return;
    }
    onResult(m_client.identity(m_options.id), this,
        [this, request](const Result<IdentityData>& identity) { onIdentity(request, identity); });
}

void ShowVerb::onIdentity(const Request& request, const Result<IdentityData>& identity)
{
    if (identity) {
        endPrinted(print(requestFields(request), &*identity));
        return;
    }
    // After 30 days the data are gone: that is no failure of this call.
    const Error& error = identity.error();
    const bool isGone = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused;
    output().warn(isGone ? u"The service no longer has what it read from the documents."_s
                         : u"What the provider read from the documents is missing here. "_s
                + sentenceOf(error, host()));
    endPrinted(print(requestFields(request), nullptr), isGone ? ExitCode::Done : exitCodeOf(error));
}

bool ShowVerb::print(NamedValues values, const IdentityData* identity)
{
    if (output().isJson()) {
        QJsonObject object = toJson(values);
        object.insert(
            u"identity"_s, identity ? QJsonValue(toJson(identityFields(*identity))) : QJsonValue());
        return output().json(QJsonDocument(object));
    }
    if (identity) {
        values += identityFields(*identity);
    }
    return output().fields(withLines(values, u"note"_s));
}

} // namespace Vaglio::Ctl
