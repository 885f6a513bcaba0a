// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace driver {

// Takes one request per line, {"id": 1, "do": "chats", …}, and writes one answer per request, in the order of their
// completion: {"id": 1, "ok": true, …} or {"id": 1, "ok": false, "error": {…}}. Between them come events:
// {"event": "status", …} and {"event": "messages", "chat": …, "change": …, "messages": […]}.
//
//   open {login, domain, server, certificates}    the account's cache; no network
//   signIn {password} · signOut · reconnect · status · self
//   chats · timeline {chat, count} · members {chat} · openChat {chat}
//   send {chat, body, answers: archive id} · edit {message, body} · retract {message} · react {message, signs}
//   retry {message} · discard {message} · draft {chat, text} · markRead {chat, message}
//   search {text, chat, offset, limit} · loadOlder {chat}
//   school                                         everything that the person may know, as the service's changes have
//   it createClass {label, year} · createStaff {family, given, patronymic} · setClassTeacher {unit, person}
//   importRoster {path, class} · invites · createInvite {person, unit, purpose} · annulInvite {invite}
//   acknowledgeRules {version}
class Driver final : public QObject
{
    Q_OBJECT

public:
    explicit Driver(client::Core& core);

    void take(const QByteArray& line);

private:
    using Request = QJsonObject;
    using Reply = std::function<void(const base::Result<QJsonObject>&)>;
    using Handler = std::function<void(const Request&, const Reply&)>;

    void addAccountHandlers();
    void addChatHandlers();
    void addSchoolHandlers();
    void importRoster(const Request& request, const Reply& reply);
    void planRoster(const QList<domain::RosterRow>& rows, const Reply& reply);
    void watchSession();
    void tellMessages(const domain::ChatId& chat, const QList<domain::MessageId>& ids, session::MessageChange change);
    // Answers with what `form` makes of the value.
    template <typename T, typename Form>
    void answer(base::FutureResult<T> future, const Reply& reply, Form form);
    void answer(base::FutureResult<void> future, const Reply& reply);

    client::Core& m_core;
    QHash<QString, Handler> m_handlers;
};

} // namespace driver
