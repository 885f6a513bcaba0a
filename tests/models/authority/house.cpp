// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QFile>

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

base::FutureResult<void> RecordingServer::ask(const xmpp::Payload& call)
{
    calls << call;
    if (silent) {
        m_waiting << base::Answer<void>();
        return m_waiting.last().future();
    }
    return base::answered<void>(refusal ? base::Result<void>(base::Unexpected<base::Error>{*refusal})
                                        : base::Result<void>());
}

base::FutureResult<xmpp::LiveSessions> RecordingServer::sessionsOf(const Login& login)
{
    if (refusal)
        return base::answered<xmpp::LiveSessions>(base::Unexpected<base::Error>{*refusal});
    return base::answered<xmpp::LiveSessions>(xmpp::LiveSessions{login.value(), sessions});
}

base::Result<void> RecordingServer::tell(const Login& whom, xmpp::Message message)
{
    if (refusal)
        return base::Unexpected<base::Error>{*refusal};
    told << std::pair(whom, message);
    return {};
}

base::Result<void> RecordingServer::say(const ChatId& chat, xmpp::Message message)
{
    if (refusal)
        return base::Unexpected<base::Error>{*refusal};
    saidInFull << std::pair(chat, message);
    if (message.subject && message.body.isEmpty())
        subjects << std::pair(chat, *message.subject);
    else
        said << std::pair(chat, message.body);
    return {};
}

base::FutureResult<QList<RoomMessage>> RecordingServer::around(const ChatId& chat, const ArchiveId& message, int before,
                                                               int after)
{
    if (refusal)
        return base::answered<QList<RoomMessage>>(base::Unexpected<base::Error>{*refusal});
    const QList<RoomMessage> messages = archive.value(chat);
    const auto found = std::ranges::find_if(messages, [number = message.value().toLongLong()](const RoomMessage& each) {
        return each.id.value().toLongLong() >= number;
    });
    if (found == messages.end())
        return base::answered<QList<RoomMessage>>(QList<RoomMessage>());
    const qsizetype at = found - messages.begin();
    const qsizetype first = std::max<qsizetype>(0, at - before);
    return base::answered<QList<RoomMessage>>(messages.mid(first, at - first + 1 + after));
}

base::FutureResult<QList<RoomMessage>> RecordingServer::latest(const ChatId& chat, int count)
{
    if (refusal)
        return base::answered<QList<RoomMessage>>(base::Unexpected<base::Error>{*refusal});
    const QList<RoomMessage> messages = archive.value(chat);
    return base::answered<QList<RoomMessage>>(messages.mid(std::max<qsizetype>(0, messages.size() - count)));
}

const xmpp::RoomState* RecordingServer::lastRoom(const ChatId& chat) const
{
    const xmpp::RoomState* last = nullptr;
    for (const xmpp::Payload& call : calls) {
        const auto* room = call.as<xmpp::RoomState>();
        if (room && room->name == chat.value())
            last = room;
    }
    return last;
}

void RecordingServer::answerWaiting(const base::Result<void>& result)
{
    for (const base::Answer<void>& answer : std::exchange(m_waiting, {}))
        answer.give(result);
}

void RecordingServer::dropWaiting()
{
    m_waiting.clear();
}

House::House()
{
    open();
    const auto founded = found(*ledger, {OrganisationKind::School, u"Школа № 44"_s, u"Школа"_s, u"Asia/Omsk"_s}, admin);
    INFO((founded ? QString() : founded.error().detail).toStdString());
    REQUIRE(founded);
    adminPerson = *founded;
    REQUIRE(call<contract::CommandReply>(admin, Act::RulesAcknowledge, contract::RulesAcknowledgeRequest{op(), 1}));
}

House::House(const QByteArray& store)
    : m_ops(1'000'000) // none that the other has used
{
    QFile file(profile.file(u"service.sqlite"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(store) == store.size());
    file.close();
    open();
    const auto& people = ledger->school().people;
    const auto found = std::ranges::find(people, admin, &Person::login);
    REQUIRE(found != people.end());
    adminPerson = found->id;
}

void House::open()
{
    auto opened = Ledger::open(profile.file(u"service.sqlite"_s), clock);
    REQUIRE(opened);
    ledger = *std::move(opened);
    const Addresses addresses{u"school.test"_s, QUrl(u"https://join.school.test"_s)};
    authority = std::make_unique<Authority>(*ledger, addresses, &server, &server, &mail);
    admission = std::make_unique<Admission>(*ledger, server, addresses);
    reconciler = std::make_unique<Reconciler>(*ledger, server, addresses);
    errands = std::make_unique<Errands>(*ledger, server, server);
    calendar = std::make_unique<Calendar>(*ledger, addresses);
}

void House::restart()
{
    server.dropWaiting();
    errands.reset();
    calendar.reset();
    reconciler.reset();
    admission.reset();
    authority.reset();
    ledger.reset();
    open();
}

contract::UndoApplyReply House::undo(qint64 step)
{
    const auto undone =
        call<contract::UndoApplyReply>(admin, Act::UndoApply, contract::UndoApplyRequest{op(), step});
    REQUIRE(undone);
    return *undone;
}

School House::state() const
{
    School school = ledger->school();
    forEachTable([&]<typename T>() {
        std::ranges::sort(school.*Table<T>::rows, {}, [](const T& row) { return keyOf(row); });
    });
    return school;
}

OpId House::op()
{
    return OpId(u"op-"_s + QString::number(++m_ops));
}

UnitId House::createClass(int grade, const QString& letter)
{
    const auto reply = call<contract::UnitsCreateReply>(
        admin, Act::UnitsCreate,
        contract::UnitsCreateRequest{op(), 2026, {{UnitKind::Class, {}, {grade, letter}, {}}}});
    REQUIRE(reply);
    return reply->units.first();
}

PersonId House::createStaff(const QString& family, PositionKind kind, Verification verification)
{
    const auto created = call<contract::PeopleCreateReply>(
        admin, Act::PeopleCreate,
        contract::PeopleCreateRequest{op(), {family, u"Мария"_s, u"Ивановна"_s}, {u"+79000000000"_s, {}}, {}});
    REQUIRE(created);
    const auto set = [&](PositionKind which, Verification state) {
        Position position{created->person, which, state};
        position.orderNumber = u"12-к"_s;
        position.orderDate = QDate(2026, 8, 28);
        REQUIRE(call<contract::CommandReply>(admin, Act::PositionsSet, contract::PositionsSetRequest{op(), position}));
    };
    if (kind == PositionKind::Administrator)
        set(PositionKind::Teacher, Verification::Confirmed);
    set(kind, verification);
    join(created->person, {});
    return created->person;
}

void House::seat(const PersonId& person, const UnitId& unit, SeatKind kind)
{
    REQUIRE(call<contract::SeatsSetReply>(admin, Act::SeatsSet,
                                          contract::SeatsSetRequest{op(), person, unit, kind, {}, true}));
}

void House::importPupils(const UnitId& unit, int count)
{
    const Unit* const found = ledger->snapshot().find<Unit>(unit.value());
    contract::RosterPlanRequest request{op().value(), 0, {}, false, 0};
    for (int i = 1; i <= count; ++i) {
        const QString number = QString(i, u'н');
        RosterRow row;
        row.line = i;
        row.label = found->label;
        row.pupil = {u"Ученик"_s + number, found->label.letter, {}};
        row.guardians << RosterGuardian{{u"Мама"_s + number, found->label.letter, {}},
                                        GuardianKind::Mother,
                                        {u"+7900000"_s + QString::number(i), {}}};
        request.rows << row;
    }
    const auto plan = call<contract::RosterPlanReply>(admin, Act::RosterPlan, request);
    REQUIRE(plan);
    REQUIRE(call<contract::RosterApplyReply>(admin, Act::RosterApply, contract::RosterApplyRequest{op(), plan->hash}));
}

PersonId House::personNamed(const QString& family) const
{
    const auto found = std::ranges::find_if(ledger->school().people,
                                            [&](const Person& person) { return person.name.family == family; });
    return found == ledger->school().people.end() ? PersonId() : found->id;
}

Login House::loginOf(const PersonId& person) const
{
    const Person* const found = ledger->snapshot().find<Person>(person.value());
    return found ? found->login : Login();
}

ChatId House::chat(const UnitId& unit, ChatKind kind) const
{
    const auto found = std::ranges::find_if(ledger->school().chats, [&](const Chat& chat) {
        return chat.kind == kind && (unit.isEmpty() || chat.unit == unit);
    });
    return found == ledger->school().chats.end() ? ChatId() : found->id;
}

QStringList House::nicks(const ChatId& chat) const
{
    QStringList nicks;
    for (const ChatMember& member : ledger->school().members) {
        if (member.chat == chat)
            nicks << member.nick;
    }
    nicks.sort();
    return nicks;
}

QString House::invite(const PersonId& person, const UnitId& unit)
{
    const auto reply = call<contract::InvitesCreateReply>(admin, Act::InvitesCreate,
                                                          contract::InvitesCreateRequest{op(), person, unit, {}, {}});
    REQUIRE(reply);
    return reply->url.section(u'/', -1);
}

AdmissionChoice House::yes() const
{
    return {1, true, true, u"correct horse"_s};
}

Login House::join(const PersonId& person, const UnitId& unit)
{
    REQUIRE(support::await(admission->redeem(invite(person, unit), yes(), Language::Russian)));
    return loginOf(person);
}

} // namespace authority
