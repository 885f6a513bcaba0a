// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/language.h"
#include "authority/ledger.h"
#include "authority/mail_port.h"
#include "authority/moderation.h"
#include "authority/polls.h"
#include "authority/roster.h"
#include "authority/server_port.h"
#include "authority/spoken_call.h"
#include "authority/unlocks.h"
#include "domain/message_filter.h"
#include "base/future.h"
#include "domain/rights.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace authority {

struct DirectMessage;

// Who asks: the login is the server's word (`from`), not the client's.
struct Caller
{
    domain::Login login;
    Language language = Language::Russian;
    QString stream = {}; // the person's full address, of which one stream is
    QString key = {};    // that came with the call
};

// What a bulk command would come to, as long as the school is as it was.
struct Rehearsal
{
    QString request;
    domain::Rev basedOn;
    QString hash;
    QList<contract::Effect> effects;
};

// The service's engine: one method call in, one answer out. Checks the rights (domain/rights.h), recognises repeated
// commands, runs the command in one transaction. One thread. Borrows the ledger.
class Authority final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Authority)

public:
    // Without a source of messages only those exist that a copy is kept of.
    // Without a server nobody is seen to be signed in; without mail no code comes by it.
    Authority(Ledger& ledger, const Addresses& addresses, MessageSource* messages = nullptr,
              ServerPort* server = nullptr, MailPort* mail = nullptr);
    ~Authority() override;

    // The error is a refusal with its code in `reason` and a sentence in the caller's language in `text`.
    [[nodiscard]] base::Result<QJsonObject> call(const Caller& caller, const QString& method,
                                                 const QJsonObject& arguments);

    // The same for all methods: messages that the arguments name are read from the archive before, and when
    // somebody has written last after it.
    [[nodiscard]] base::FutureResult<QJsonObject> answer(const Caller& caller, const QString& method,
                                                         const QJsonObject& arguments);
    // What somebody has said to the school from any app; `op` names the message. The answer is what he reads there.
    [[nodiscard]] QString hear(const Caller& caller, const QString& message, const domain::OpId& op);
    // The same and complaints, for which the archives of the person's chats are read.
    [[nodiscard]] base::FutureResult<QString> listen(const Caller& caller, const QString& message,
                                                     const domain::OpId& op);
    // A message that the server holds until a moderator has read it.
    [[nodiscard]] base::Result<void> takeHeld(const domain::ChatId& chat, const QString& heldId,
                                              const RoomMessage& message);
    // A message to one person that the server holds for his hours, what has become of it, or it is gone.
    [[nodiscard]] base::Result<void> takeDirect(const QString& heldId, const DirectMessage& message);
    // A message that has come into a chat: the filters read it.
    void takeWritten(const domain::ChatId& chat, const RoomMessage& message);

    // Whom to tell that there is something newer than at the last asking: the staff, and whoever else has signed in
    // with our client, as far as their part of the school is touched.
    [[nodiscard]] QList<domain::Login> concernedByNews();

Q_SIGNALS:
    // Somebody wants everything on the server to be made as it should be.
    void reconcileWanted();

private:
    struct Call
    {
        domain::PersonId person;
        QString method;
        QJsonObject arguments;
        QString stream;
    };
    using Handler = std::function<base::Result<QJsonObject>(const Call&)>;

    // A bulk command: rehearsed until it comes with the hash of what it would do.
    template <typename Request>
    void bulk(domain::Act act, std::function<base::Result<void>(Change&, const Request&)> run,
              std::function<domain::Subject(const Request&)> subject = {});
    // A question: `answer` gets the person and the request.
    template <typename Request, typename Answer>
    void question(domain::Act act, Answer answer);
    // A command: `subject` says whom or what the request concerns, `run` does it within a change.
    template <typename Request, typename Reply>
    void command(domain::Act act, std::function<domain::Subject(const Request&)> subject,
                 std::function<base::Result<Reply>(Change&, const Request&)> run);
    template <typename Request, typename Reply>
    [[nodiscard]] base::Result<Reply> runOnce(const Call& call, const Request& request,
                                              const std::function<base::Result<Reply>(Change&, const Request&)>& run);

    template <typename Request>
    [[nodiscard]] base::Result<contract::BulkReply>
    rehearse(const Call& call, Request request,
             const std::function<base::Result<void>(Change&, const Request&)>& run);
    template <typename Request>
    [[nodiscard]] base::Result<contract::BulkReply>
    carryOut(const Call& call, const Request& request,
             const std::function<base::Result<void>(Change&, const Request&)>& run);

    void addQuestions();
    void addCommands();
    void addInvites();
    void addSchool();
    void addModeration();
    void addLadder();
    void addSession();
    void addAccounts();
    // What needs the second factor comes with the key of its stream.
    [[nodiscard]] base::Result<void> checkKey(const Caller& caller, const domain::PersonId& person, domain::Act act,
                                              const QJsonObject& arguments);
    // A code of the app, or of recovery, which is spent by it.
    [[nodiscard]] base::Result<void> proveCode(const domain::PersonId& person, const QString& code);
    void addAnnouncements();
    void addPolls();
    void addTalk();
    void collect(const base::Answer<QJsonObject>& answer, const Caller& caller, const QString& method,
                 const QJsonObject& arguments, QList<domain::ArchiveId> missing, NamedMessages found);
    // The checks of all chats, with what their archives say about the last month.
    [[nodiscard]] base::FutureResult<QJsonObject> withSilence(const base::Result<QJsonObject>& checks);
    [[nodiscard]] QString hearAcknowledgement(const Caller& caller, const domain::OpId& op);
    [[nodiscard]] QString hearOfBlock(const Caller& caller, const domain::PersonId& person, const SpokenCall& spoken,
                                      const domain::OpId& op);
    [[nodiscard]] QString hearOpinion(const Caller& caller, const domain::PersonId& person, const SpokenCall& spoken,
                                      const domain::OpId& op);
    [[nodiscard]] QString hearObjection(const Caller& caller, const domain::PersonId& person, const SpokenCall& spoken,
                                        const domain::OpId& op);
    void lookFor(const base::Answer<QString>& answer, const Caller& caller, contract::ReportsCreateRequest request,
                 const QString& words, RoomMessage found, QList<domain::ChatId> chats);
    [[nodiscard]] const domain::MessageFilter& filter();
    // «Ознакомлен», said to the school; the answer is a sentence. None: it is about the rules.
    [[nodiscard]] std::optional<QString> hearConfirmation(const domain::PersonId& person, const QString& code);
    [[nodiscard]] QString choiceOfConfirmations(const domain::PersonId& person, bool doRulesWait);
    // True: it was such a word, and nothing else.
    [[nodiscard]] bool takeConfirmation(const domain::ChatId& chat, const RoomMessage& message);
    // «Голос 4712: 1», said to the school or in a chat; what comes of it, in a sentence.
    [[nodiscard]] QString hearVote(const Caller& caller, const domain::PersonId& person, const SpokenVote& spoken,
                                   const domain::OpId& op);
    [[nodiscard]] QString answerToVote(const Caller& caller, const domain::Poll& poll, const QList<int>& choices,
                                       const domain::OpId& op);
    // «Отозвать», said to the school.
    [[nodiscard]] QString hearWithdrawal(const Caller& caller, const domain::PersonId& person, const SpokenCall& spoken,
                                         const domain::OpId& op);
    void takeVote(const domain::ChatId& chat, const RoomMessage& message);
    void report(const domain::ChatId& chat, const RoomMessage& message, const QString& why, const QString& item,
                const QList<RoomMessage>& around);
    [[nodiscard]] domain::Subject subjectOfChat(const domain::ChatId& chat) const;
    [[nodiscard]] domain::Subject subjectOfReport(const domain::ReportId& report) const;
    [[nodiscard]] domain::Subject subjectOfUndo(const contract::ModerationUndoRequest& request) const;
    [[nodiscard]] domain::Subject subjectOfBlock(const domain::BlockId& block) const;
    [[nodiscard]] base::Result<QJsonObject> handle(const Caller& caller, const QString& method,
                                                   const QJsonObject& arguments);
    // Links are never stored, so a repeated command gets some of its own to the same invites.
    [[nodiscard]] base::Result<contract::InvitesCreateReply> withLinks(contract::InvitesCreateReply reply);
    [[nodiscard]] base::Result<contract::InvitesKitReply> withLinks(contract::InvitesKitReply reply);
    [[nodiscard]] domain::Subject subjectOfInvite(const domain::InviteId& invite) const;
    [[nodiscard]] domain::InviteId inviteBy(const QString& copied) const;
    // The account of the request's person; the caller's own when none is named.
    [[nodiscard]] base::Result<domain::PersonId> accountOf(const Call& call, domain::Act act,
                                                           const domain::PersonId& person) const;
    // The chat server is asked who is signed in, before.
    [[nodiscard]] base::FutureResult<QJsonObject> answerAboutAccount(const Caller& caller, const QString& method,
                                                                     const QJsonObject& arguments);
    // The letter with the code is on its way before the answer is given.
    [[nodiscard]] base::FutureResult<QJsonObject> answerWithMail(const Caller& caller, const QString& method,
                                                                 const QJsonObject& arguments);
    // What was written in a chat of others, when it has been committed who reads it and why.
    [[nodiscard]] base::FutureResult<QJsonObject> answerWithChat(const Caller& caller, const QString& method,
                                                                 const QJsonObject& arguments);
    // Empty: no mail can be sent, or there is no address.
    [[nodiscard]] QString mailAddressOf(const domain::PersonId& person) const;
    [[nodiscard]] contract::HelloReply hello(const domain::PersonId& person);

    Ledger& m_ledger;
    const Addresses m_addresses;
    MessageSource* const m_messages;
    ServerPort* const m_server;
    MailPort* const m_mail;
    NamedMessages m_named; // by the call that is being carried out
    std::optional<xmpp::LiveSessions> m_live; // of the account that the present call asks about
    RosterDesk m_rosters;
    Unlocks m_unlocks;
    std::optional<Letter> m_letter; // of the present call
    std::optional<domain::MessageFilter> m_filter; // of the policy that it was made for
    domain::FloodWatch m_floods;
    std::map<domain::PersonId, Rehearsal> m_rehearsals; // the last one of each, so that a page costs no second run
    std::map<domain::Act, Handler> m_handlers;
    QSet<domain::PersonId> m_listeners;            // who said hello
    QHash<domain::PersonId, QString> m_epochsTold; // at the last asking
    qint64 m_revTold = 0;
};

} // namespace authority
