// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "contract/codec.h"
#include "json_forms.h"
#include "json_lines.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <memory>

namespace driver {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Id>
Id idIn(const QJsonObject& request, const QString& name)
{
    return Id(request.value(name).toString());
}

domain::MessageId messageIn(const QJsonObject& request)
{
    return domain::MessageId(request.value(u"message"_s).toInteger());
}

QString textIn(const QJsonObject& request, const QString& name)
{
    return request.value(name).toString();
}

} // namespace

Driver::Driver(client::Core& core)
    : m_core(core)
{
    connect(&core, &client::Core::sessionChanged, this, &Driver::watchSession);
    addAccountHandlers();
    addChatHandlers();
    addSchoolHandlers();
}

void Driver::take(const QByteArray& line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    const Reply reply = [id = request.value(u"id"_s)](const base::Result<QJsonObject>& result) {
        QJsonObject object = result.valueOr({});
        object.insert(u"id"_s, id);
        object.insert(u"ok"_s, result.hasValue());
        if (!result)
            object.insert(u"error"_s, toJson(result.error()));
        JsonLines::write(object);
    };
    const QString name = textIn(request, u"do"_s);
    const auto handler = m_handlers.constFind(name);
    if (handler == m_handlers.constEnd())
        reply(base::fail(base::ErrorCode::InvalidInput, u"no such request: "_s % name));
    else if (!m_core.session() && name != u"open"_s)
        reply(base::fail(base::ErrorCode::Offline, u"no account is open"_s));
    else
        (*handler)(request, reply);
}

template <typename T, typename Form>
void Driver::answer(base::FutureResult<T> future, const Reply& reply, Form form)
{
    future.then(this, [reply, form](const base::Result<T>& result) {
        reply(result ? base::Result<QJsonObject>(form(*result)) : base::failWith(result));
    });
}

void Driver::answer(base::FutureResult<void> future, const Reply& reply)
{
    future.then(this, [reply](const base::Result<void>& result) {
        reply(result ? base::Result<QJsonObject>(QJsonObject()) : base::failWith(result));
    });
}

void Driver::addAccountHandlers()
{
    m_handlers.insert(u"open"_s, [this](const Request& request, const Reply& reply) {
        const client::Account account{textIn(request, u"domain"_s), idIn<domain::Login>(request, u"login"_s),
                                      QUrl(textIn(request, u"server"_s)), textIn(request, u"certificates"_s), false};
        answer(m_core.open(account), reply, [](const session::OpenReport& report) { return toJson(report); });
    });
    m_handlers.insert(u"signIn"_s, [this](const Request& request, const Reply& reply) {
        m_core.signInWith(textIn(request, u"password"_s), false);
        reply(QJsonObject());
    });
    m_handlers.insert(u"signOut"_s, [this](const Request&, const Reply& reply) {
        m_core.session()->signOut();
        reply(QJsonObject());
    });
    m_handlers.insert(u"reconnect"_s, [this](const Request&, const Reply& reply) {
        m_core.session()->reconnect();
        reply(QJsonObject());
    });
    m_handlers.insert(u"status"_s, [this](const Request&, const Reply& reply) {
        reply(QJsonObject{{u"status"_s, toJson(m_core.session()->connection().status())}});
    });
    m_handlers.insert(u"checkServer"_s, [this](const Request& request, const Reply& reply) {
        auto* const check = m_core.session()
                                ->serverCheck(QUrl(textIn(request, u"site"_s)),
                                              static_cast<quint16>(request.value(u"phonePort"_s).toInt()))
                                .release();
        check->setParent(this);
        const auto found = std::make_shared<QJsonArray>();
        connect(check, &session::ServerCheck::found, this, [found](const session::CheckResult& result) {
            found->append(QJsonObject{{u"point"_s, static_cast<int>(result.point)},
                                      {u"fault"_s, static_cast<int>(result.fault)},
                                      {u"fact"_s, result.fact}});
        });
        connect(check, &session::ServerCheck::finished, this, [found, reply, check] {
            reply(QJsonObject{{u"found"_s, *found}});
            check->deleteLater();
        });
        check->start();
    });
    m_handlers.insert(u"self"_s, [this](const Request&, const Reply& reply) {
        const session::Self& self = m_core.session()->school().self();
        reply(QJsonObject{{u"person"_s, self.person.value()},
                          {u"name"_s, domain::fullName(self.name)},
                          {u"administrator"_s, self.administrator},
                          {u"staff"_s, self.staff},
                          {u"rulesToAcknowledge"_s, self.rulesToAcknowledge}});
    });
}

void Driver::addChatHandlers()
{
    const auto chats = [this]() -> session::ChatService& { return m_core.session()->chats(); };
    m_handlers.insert(u"chats"_s, [this, chats](const Request&, const Reply& reply) {
        answer(chats().chats(), reply, [](const QList<domain::ChatSummary>& rows) {
            return QJsonObject{{u"chats"_s, toJson(rows)}};
        });
    });
    m_handlers.insert(u"timeline"_s, [this, chats](const Request& request, const Reply& reply) {
        const auto chat = idIn<domain::ChatId>(request, u"chat"_s);
        answer(chats().newest(chat, request.value(u"count"_s).toInt(100)), reply,
               [](const domain::TimelineWindow& window) {
                   return QJsonObject{{u"messages"_s, toJson(window.messages)},
                                      {u"atStart"_s, window.atStart},
                                      {u"olderOnServer"_s, window.olderOnServer},
                                      {u"gaps"_s, window.afterGap.size()}};
               });
    });
    m_handlers.insert(u"members"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().members(idIn<domain::ChatId>(request, u"chat"_s)), reply,
               [](const QList<domain::ChatMember>& members) {
                   QJsonArray nicks;
                   for (const domain::ChatMember& member : members)
                       nicks.append(member.nick);
                   return QJsonObject{{u"nicks"_s, nicks}};
               });
    });
    m_handlers.insert(u"openChat"_s, [chats](const Request& request, const Reply& reply) {
        chats().open(idIn<domain::ChatId>(request, u"chat"_s));
        reply(QJsonObject());
    });
    m_handlers.insert(u"send"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().send(idIn<domain::ChatId>(request, u"chat"_s), textIn(request, u"body"_s),
                            idIn<domain::ArchiveId>(request, u"answers"_s)),
               reply, [](domain::MessageId id) {
                   return QJsonObject{{u"message"_s, qint64(id.value())}};
               });
    });
    m_handlers.insert(u"edit"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().edit(messageIn(request), textIn(request, u"body"_s)), reply);
    });
    m_handlers.insert(u"retract"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().retract(messageIn(request)), reply);
    });
    m_handlers.insert(u"react"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().react(messageIn(request), textIn(request, u"signs"_s).split(u' ', Qt::SkipEmptyParts)), reply);
    });
    m_handlers.insert(u"retry"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().retry(messageIn(request)), reply);
    });
    m_handlers.insert(u"discard"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().discard(messageIn(request)), reply);
    });
    m_handlers.insert(u"draft"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().saveDraft(idIn<domain::ChatId>(request, u"chat"_s), textIn(request, u"text"_s)), reply);
    });
    m_handlers.insert(u"markRead"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().markRead(idIn<domain::ChatId>(request, u"chat"_s), messageIn(request)), reply);
    });
    m_handlers.insert(u"folder"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().setFolder(idIn<domain::ChatId>(request, u"chat"_s), textIn(request, u"folder"_s)), reply);
    });
    m_handlers.insert(u"loadOlder"_s, [this, chats](const Request& request, const Reply& reply) {
        answer(chats().loadOlder(idIn<domain::ChatId>(request, u"chat"_s)), reply, [](int count) {
            return QJsonObject{{u"count"_s, count}};
        });
    });
    const auto files = [this]() -> session::FileService& { return m_core.session()->files(); };
    m_handlers.insert(u"sendFile"_s, [this, files](const Request& request, const Reply& reply) {
        const auto chat = idIn<domain::ChatId>(request, u"chat"_s);
        const QString caption = textIn(request, u"caption"_s);
        files().look({textIn(request, u"path"_s)}).then(
            this, [this, files, chat, caption, reply](const base::Result<QList<session::Attachment>>& looked) {
                answer(files().send(chat, looked.valueOr({}), false, caption), reply,
                       [](const QList<domain::MessageId>& ids) {
                           return QJsonObject{{u"message"_s, qint64(ids.value(0).value())}};
                       });
            });
    });
    m_handlers.insert(u"pauseFile"_s, [this, files](const Request& request, const Reply& reply) {
        answer(files().pause(messageIn(request)), reply);
    });
    m_handlers.insert(u"resumeFile"_s, [this, files](const Request& request, const Reply& reply) {
        answer(files().resume(messageIn(request)), reply);
    });
    m_handlers.insert(u"fetchFile"_s, [this, files](const Request& request, const Reply& reply) {
        answer(files().fetch(messageIn(request)), reply, [](const QString& path) {
            return QJsonObject{{u"path"_s, path}};
        });
    });
    m_handlers.insert(u"search"_s, [this](const Request& request, const Reply& reply) {
        const session::SearchRequest search{textIn(request, u"text"_s), idIn<domain::ChatId>(request, u"chat"_s),
                                            request.value(u"offset"_s).toInt(), request.value(u"limit"_s).toInt(20)};
        answer(m_core.session()->search().search(search), reply,
               [](const session::SearchPage& page) { return toJson(page); });
    });
}

void Driver::addSchoolHandlers()
{
    const auto school = [this]() -> session::SchoolService& { return m_core.session()->school(); };
    const auto invites = [this]() -> session::InviteService& { return m_core.session()->invites(); };
    const auto asJson = [](const domain::School& rows) {
        contract::ChangesReply reply;
        reply.rows = rows;
        return contract::toJson(reply).value(u"rows"_s).toObject();
    };
    m_handlers.insert(u"school"_s, [school, asJson](const Request&, const Reply& reply) {
        reply(QJsonObject{{u"school"_s, asJson(*school().school())}});
    });
    m_handlers.insert(u"createClass"_s, [this, school](const Request& request, const Reply& reply) {
        answer(
            school().createClass(domain::classLabelFrom(textIn(request, u"label"_s)), request.value(u"year"_s).toInt()),
            reply, [](const domain::UnitId& unit) {
                return QJsonObject{{u"unit"_s, unit.value()}};
            });
    });
    m_handlers.insert(u"createStaff"_s, [this, school](const Request& request, const Reply& reply) {
        session::NewStaff staff;
        staff.name = {textIn(request, u"family"_s), textIn(request, u"given"_s), textIn(request, u"patronymic"_s)};
        answer(school().createStaff(staff), reply, [](const domain::PersonId& person) {
            return QJsonObject{{u"person"_s, person.value()}};
        });
    });
    m_handlers.insert(u"setClassTeacher"_s, [this, school](const Request& request, const Reply& reply) {
        answer(school().setClassTeacher(idIn<domain::UnitId>(request, u"unit"_s),
                                        idIn<domain::PersonId>(request, u"person"_s)),
               reply);
    });
    m_handlers.insert(u"acknowledgeRules"_s, [this, school](const Request& request, const Reply& reply) {
        answer(school().acknowledgeRules(request.value(u"version"_s).toInt()), reply);
    });
    m_handlers.insert(u"importRoster"_s,
                      [this](const Request& request, const Reply& reply) { importRoster(request, reply); });
    m_handlers.insert(u"invites"_s, [invites, asJson](const Request&, const Reply& reply) {
        domain::School rows;
        rows.invites = invites().invites();
        reply(QJsonObject{{u"invites"_s, asJson(rows).value(u"invites"_s)}});
    });
    m_handlers.insert(u"createInvite"_s, [this, invites](const Request& request, const Reply& reply) {
        session::NewInvite invite;
        invite.person = idIn<domain::PersonId>(request, u"person"_s);
        invite.unit = idIn<domain::UnitId>(request, u"unit"_s);
        invite.purpose = textIn(request, u"purpose"_s);
        answer(invites().create(invite), reply, [](const session::InviteLink& link) {
            return QJsonObject{{u"invite"_s, link.id.value()}, {u"url"_s, link.url}};
        });
    });
    m_handlers.insert(u"annulInvite"_s, [this, invites](const Request& request, const Reply& reply) {
        answer(invites().annul(idIn<domain::InviteId>(request, u"invite"_s)), reply);
    });
}

// Rows without a class of their own get the request's.
void Driver::importRoster(const Request& request, const Reply& reply)
{
    const domain::ClassLabel label = domain::classLabelFrom(textIn(request, u"class"_s));
    m_core.session()
        ->rosters()
        .read(textIn(request, u"path"_s))
        .then(this, [this, label, reply](const base::Result<session::RosterFile>& file) {
            if (!file) {
                reply(base::failWith(file));
                return;
            }
            if (file->refusal) {
                reply(base::fail(base::ErrorCode::InvalidInput,
                                 u"refusal %1, line %2"_s.arg(int(file->refusal->reason)).arg(file->refusal->line)));
                return;
            }
            QList<domain::RosterRow> rows = file->draft.rows;
            for (domain::RosterRow& row : rows) {
                if (!row.label.isValid())
                    row.label = label;
            }
            planRoster(rows, reply);
        });
}

void Driver::planRoster(const QList<domain::RosterRow>& rows, const Reply& reply)
{
    m_core.session()->rosters().plan(rows).then(this, [this, reply](const base::Result<session::RosterPlan>& plan) {
        if (!plan) {
            reply(base::failWith(plan));
            return;
        }
        answer(m_core.session()->rosters().apply(plan->hash), reply, [plan = *plan](int changes) {
            return QJsonObject{{u"planned"_s, plan.total},
                               {u"rows"_s, plan.rowsReceived},
                               {u"problems"_s, plan.problems.size()},
                               {u"changes"_s, changes}};
        });
    });
}

void Driver::watchSession()
{
    session::Session* session = m_core.session();
    if (!session)
        return;
    connect(&session->connection(), &session::ConnectionState::changed, this, [session] {
        QJsonObject event = toJson(session->connection().status());
        event.insert(u"event"_s, u"status"_s);
        JsonLines::write(event);
    });
    connect(&session->school(), &session::SchoolService::changed, this, [] {
        JsonLines::write({{u"event"_s, u"school"_s}});
    });
    connect(&session->chats(), &session::ChatService::messagesChanged, this, &Driver::tellMessages);
    connect(&session->chats(), &session::ChatService::chatsChanged, this, [] {
        JsonLines::write({{u"event"_s, u"chats"_s}});
    });
    connect(session, &session::Session::cacheFailed, this, [](const base::Error& error) {
        JsonLines::write({{u"event"_s, u"cacheFailed"_s}, {u"error"_s, toJson(error)}});
    });
}

void Driver::tellMessages(const domain::ChatId& chat, const QList<domain::MessageId>& ids,
                          session::MessageChange change)
{
    static constexpr std::array changes{"added", "updated", "removed"};
    m_core.session()->chats().messages(ids).then(
        this, [chat, change](const base::Result<QList<domain::Message>>& messages) {
            JsonLines::write({{u"event"_s, u"messages"_s},
                              {u"chat"_s, chat.value()},
                              {u"change"_s, QString::fromLatin1(changes.at(static_cast<size_t>(change)))},
                              {u"messages"_s, toJson(messages.valueOr({}))}});
        });
}

} // namespace driver
