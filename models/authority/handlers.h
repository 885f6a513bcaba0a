// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/authority.h"
#include "authority/effects.h"
#include "authority/refusal.h"
#include "contract/codec.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

// How a method becomes a handler: reading, rights, repeated commands, one transaction. For the files that join acts with
// what is done (authority.cpp, school_acts.cpp).
namespace authority {

using namespace Qt::Literals::StringLiterals;

inline QByteArray bytesOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

template <typename Request>
base::Result<Request> readRequest(const QJsonObject& arguments)
{
    const auto request = contract::fromJson<Request>(arguments);
    if (request)
        return request;
    base::Error error =
        refuse(request.error().code == base::ErrorCode::TooLarge ? "request.too-large" : "request.invalid").error;
    error.detail = request.error().detail;
    return base::Unexpected<base::Error>{error};
}

template <typename Reply>
base::Result<QJsonObject> written(const base::Result<Reply>& reply)
{
    if (!reply)
        return base::failWith(reply);
    return contract::toJson(*reply);
}

template <typename Request, typename Answer>
void Authority::question(domain::Act act, Answer answer)
{
    m_handlers[act] = [answer](const Call& call) -> base::Result<QJsonObject> {
        const auto request = readRequest<Request>(call.arguments);
        if (!request)
            return base::failWith(request);
        return written(answer(call.person, *request));
    };
}

template <typename Request, typename Reply>
void Authority::command(domain::Act act, std::function<domain::Subject(const Request&)> subject,
                        std::function<base::Result<Reply>(Change&, const Request&)> run)
{
    m_handlers[act] = [this, act, subject, run](const Call& call) -> base::Result<QJsonObject> {
        const auto request = readRequest<Request>(call.arguments);
        if (!request)
            return base::failWith(request);
        if (!mayAct(m_ledger.school(), call.person, act, subject(*request)))
            return refuse("rights.missing");
        auto reply = runOnce<Request, Reply>(call, *request, run);
        if constexpr (requires { withLinks(*reply); }) {
            if (reply)
                reply = withLinks(*reply);
        }
        return written(reply);
    };
}

template <typename Request, typename Reply>
base::Result<Reply> Authority::runOnce(const Call& call, const Request& request,
                                       const std::function<base::Result<Reply>(Change&, const Request&)>& run)
{
    if (request.op.isEmpty())
        return refuse("request.invalid");
    const QByteArray asked =
        QCryptographicHash::hash(bytesOf(contract::toJson(request)), QCryptographicHash::Sha256).toHex();
    const auto done = m_ledger.reply(request.op, call.person, call.method, asked);
    if (done)
        return contract::fromJson<Reply>(QJsonDocument::fromJson(*done).object());
    if (done.error().code == base::ErrorCode::Conflict)
        return refuse("op.reused");
    if (done.error().code != base::ErrorCode::NotFound)
        return base::failWith(done);

    return m_ledger.write<Reply>(call.person, call.method, [&](Change& change) -> base::Result<Reply> {
        auto reply = run(change, request);
        if (reply) {
            reply.value().rev = change.settle();
            change.remember(request.op, call.method, asked, bytesOf(contract::toJson(*reply)));
        }
        return reply;
    });
}

template <typename Request>
void Authority::bulk(domain::Act act, std::function<base::Result<void>(Change&, const Request&)> run,
                     std::function<domain::Subject(const Request&)> subject)
{
    m_handlers[act] = [this, act, run, subject](const Call& call) -> base::Result<QJsonObject> {
        const auto request = readRequest<Request>(call.arguments);
        if (!request)
            return base::failWith(request);
        if (!mayAct(m_ledger.school(), call.person, act, subject ? subject(*request) : domain::Subject{}))
            return refuse("rights.missing");
        return written(request->hash.isEmpty() ? rehearse(call, *request, run) : carryOut(call, *request, run));
    };
}

template <typename Request>
base::Result<contract::BulkReply>
Authority::rehearse(const Call& call, Request request,
                    const std::function<base::Result<void>(Change&, const Request&)>& run)
{
    constexpr qsizetype effectsOfPage = 500;
    const int offset = std::max(request.offset, 0);
    request.op = {};
    request.offset = 0;
    Rehearsal& rehearsal = m_rehearsals[call.person];
    const QString asked = call.method + QString::fromUtf8(bytesOf(contract::toJson(request)));
    if (rehearsal.request != asked || rehearsal.basedOn != m_ledger.rev()) {
        const auto effects = m_ledger.rehearse<QList<contract::Effect>>(
            call.person, call.method, [&](Change& change) -> base::Result<QList<contract::Effect>> {
                if (const auto done = run(change, request); !done)
                    return base::failWith(done);
                std::ignore = change.settle();
                return effectsOf(change);
            });
        if (!effects)
            return base::failWith(effects);
        rehearsal = {asked, m_ledger.rev(), hashOf(*effects), *effects};
    }
    contract::BulkReply reply;
    reply.rev = m_ledger.rev();
    reply.hash = rehearsal.hash;
    reply.total = static_cast<int>(rehearsal.effects.size());
    reply.effects = rehearsal.effects.mid(offset, effectsOfPage);
    return reply;
}

template <typename Request>
base::Result<contract::BulkReply>
Authority::carryOut(const Call& call, const Request& request,
                    const std::function<base::Result<void>(Change&, const Request&)>& run)
{
    const std::function<base::Result<contract::BulkReply>(Change&, const Request&)> exactly =
        [&](Change& change, const Request& asked) -> base::Result<contract::BulkReply> {
        if (const auto done = run(change, asked); !done)
            return base::failWith(done);
        std::ignore = change.settle();
        const QList<contract::Effect> effects = effectsOf(change);
        contract::BulkReply reply;
        reply.hash = hashOf(effects);
        if (reply.hash != asked.hash)
            return refuse("bulk.outdated");
        reply.total = static_cast<int>(effects.size());
        reply.step = change.keepStep();
        change.audit(u"step "_s + QString::number(reply.step), u"%1 effects"_s.arg(reply.total));
        return reply;
    };
    return runOnce<Request, contract::BulkReply>(call, request, exactly);
}

} // namespace authority
