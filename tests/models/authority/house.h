// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/admission.h"
#include "authority/authority.h"
#include "authority/errands.h"
#include "authority/calendar.h"
#include "authority/founding.h"
#include "authority/ledger.h"
#include "authority/reconciler.h"
#include "contract/codec.h"
#include "contract/methods.h"
#include "contract/school_messages.h"
#include "domain/school_index.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

namespace authority {

// A chat server that keeps what it was asked and answers as it is told to.
class RecordingServer final : public ServerPort, public MessageSource
{
public:
    [[nodiscard]] base::FutureResult<void> ask(const xmpp::Payload& call) override;
    [[nodiscard]] base::FutureResult<xmpp::LiveSessions> sessionsOf(const domain::Login& login) override;
    base::Result<void> tell(const domain::Login& whom, xmpp::Message message) override;
    base::Result<void> say(const domain::ChatId& chat, xmpp::Message message) override;
    [[nodiscard]] base::FutureResult<QList<RoomMessage>>
    around(const domain::ChatId& chat, const domain::ArchiveId& message, int before, int after) override;
    [[nodiscard]] base::FutureResult<QList<RoomMessage>> latest(const domain::ChatId& chat, int count) override;

    // Calls of one kind, in order.
    template <typename T>
    [[nodiscard]] QList<T> asked() const
    {
        QList<T> list;
        for (const xmpp::Payload& call : calls) {
            if (const T* value = call.as<T>())
                list << *value;
        }
        return list;
    }
    [[nodiscard]] const xmpp::RoomState* lastRoom(const domain::ChatId& chat) const;

    QList<xmpp::Payload> calls;
    QList<std::pair<domain::Login, xmpp::Message>> told;
    QList<std::pair<domain::ChatId, QString>> said;
    QList<std::pair<domain::ChatId, xmpp::Message>> saidInFull;
    QList<std::pair<domain::ChatId, QString>> subjects; // of rooms
    QHash<domain::ChatId, QList<RoomMessage>> archive;
    QList<xmpp::LiveSessions::Session> sessions; // of everybody
    std::optional<base::Error> refusal; // answered to every call while set
    bool silent = false;                // calls are kept waiting until answerWaiting()
    void answerWaiting(const base::Result<void>& result = {});
    void dropWaiting(); // as when the stream is stopped

private:
    QList<base::Answer<void>> m_waiting;
};

// Keeps the letters.
class RecordingMail final : public MailPort
{
public:
    [[nodiscard]] base::FutureResult<void> send(const Letter& letter) override
    {
        letters << letter;
        return base::answered<void>(refusal ? base::Result<void>(base::Unexpected<base::Error>{*refusal})
                                            : base::Result<void>());
    }

    QList<Letter> letters;
    std::optional<base::Error> refusal;
};

// A whole service without a network: a founded school and an administrator who has acknowledged the rules.
class House
{
public:
    House();
    // As another one was left: what stands in its store when its service has ended.
    explicit House(const QByteArray& store);

    // As the wire would: JSON in, JSON out.
    template <typename Reply, typename Request>
    [[nodiscard]] base::Result<Reply> call(const domain::Login& login, domain::Act act, const Request& request)
    {
        const auto reply =
            authority->call({login, Language::Russian}, contract::methodName(act), contract::toJson(request));
        if (!reply)
            return base::failWith(reply);
        return contract::fromJson<Reply>(*reply);
    }

    // A bulk command, looked at and then done; the plan's effects are what came of it.
    template <typename Request>
    contract::BulkReply carryOut(domain::Act act, Request request)
    {
        const auto plan = call<contract::BulkReply>(admin, act, request);
        REQUIRE(plan);
        request.op = op();
        request.hash = plan->hash;
        const auto done = call<contract::BulkReply>(admin, act, request);
        REQUIRE(done);
        CHECK(done->total == plan->total);
        contract::BulkReply both = *plan;
        both.step = done->step;
        both.rev = done->rev;
        return both;
    }
    contract::UndoApplyReply undo(qint64 step);
    // The same for requests that name messages.
    template <typename Reply, typename Request>
    [[nodiscard]] base::Result<Reply> ask(const domain::Login& login, domain::Act act, const Request& request)
    {
        const auto reply = support::await(
            authority->answer({login, Language::Russian}, contract::methodName(act), contract::toJson(request)));
        if (!reply)
            return base::failWith(reply);
        return contract::fromJson<Reply>(*reply);
    }

    domain::OpId op();
    domain::UnitId createClass(int grade, const QString& letter);
    // With an account and the rules acknowledged.
    domain::PersonId createStaff(const QString& family, domain::PositionKind kind = domain::PositionKind::Teacher,
                                 domain::Verification verification = domain::Verification::Confirmed);
    void seat(const domain::PersonId& person, const domain::UnitId& unit, domain::SeatKind kind);
    // Pupils «Ученик N» with one mother each.
    void importPupils(const domain::UnitId& unit, int count);
    [[nodiscard]] domain::PersonId personNamed(const QString& family) const;
    [[nodiscard]] domain::Login loginOf(const domain::PersonId& person) const;
    [[nodiscard]] domain::ChatId chat(const domain::UnitId& unit, domain::ChatKind kind) const;
    [[nodiscard]] QStringList nicks(const domain::ChatId& chat) const;
    // The token of a new invite.
    [[nodiscard]] QString invite(const domain::PersonId& person, const domain::UnitId& unit);
    // The whole way in by an invite.
    domain::Login join(const domain::PersonId& person, const domain::UnitId& unit);
    [[nodiscard]] AdmissionChoice yes() const;
    // The service ends without warning and starts again on the same store.
    void restart();

    support::TempProfile profile;
    support::FakeClock clock;
    RecordingServer server;
    RecordingMail mail;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Authority> authority;
    std::unique_ptr<Admission> admission;
    std::unique_ptr<Reconciler> reconciler;
    std::unique_ptr<Errands> errands;
    std::unique_ptr<Calendar> calendar;
    const domain::Login admin{QStringLiteral("adminlogin")};
    domain::PersonId adminPerson;

    // The school without revs, in an order of its own: equal when two schools are the same.
    [[nodiscard]] domain::School state() const;

private:
    void open();

    int m_ops = 0;
};

} // namespace authority
