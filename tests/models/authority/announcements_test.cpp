// SPDX-License-Identifier: GPL-3.0-or-later
// Announcements to many chats, and who says that they know of them.
#include "authority/announcements.h"
#include "evening.h"
#include "xmpp/correction.h"
#include "xmpp/server_control.h"

using namespace authority;
using namespace std::chrono_literals;

namespace {

using contract::AnnouncementsCreateReply;
using contract::AnnouncementsCreateRequest;

// Evening, with a second class whose teacher is somebody else.
struct Notices : Evening
{
    UnitId other;
    PersonId otherTeacher;

    Notices()
    {
        other = house.createClass(6, u"Б"_s);
        house.importPupils(other, 1);
        otherTeacher = house.createStaff(u"Другая"_s);
        house.seat(otherTeacher, other, SeatKind::ClassTeacher);
    }

    base::Result<AnnouncementsCreateReply> announce(const PersonId& who, const QList<ChatId>& chats, bool asks = true)
    {
        return ask<AnnouncementsCreateReply>(who, Act::AnnouncementsCreate,
                                             AnnouncementsCreateRequest{house.op(), chats, u"Собрание"_s,
                                                                        u"В четверг в 18:00, кабинет 12."_s, asks,
                                                                        house.clock.now().addDays(3)});
    }
    base::Result<contract::CommandReply> confirm(const PersonId& who, const AnnouncementId& id)
    {
        return ask<contract::CommandReply>(who, Act::AnnouncementsConfirm,
                                           contract::AnnouncementsConfirmRequest{house.op(), id});
    }
    base::Result<contract::AnnouncementsTableReply> table(const PersonId& who, const AnnouncementId& id)
    {
        return ask<contract::AnnouncementsTableReply>(who, Act::AnnouncementsTable,
                                                      contract::AnnouncementsTableRequest{id});
    }
    base::Result<contract::AnnouncementsRemindReply> remind(const PersonId& who, const AnnouncementId& id)
    {
        return ask<contract::AnnouncementsRemindReply>(who, Act::AnnouncementsRemind,
                                                       contract::AnnouncementsRemindRequest{house.op(), id});
    }
    [[nodiscard]] PersonId childOf(const PersonId& guardian) const
    {
        const auto& links = house.ledger->school().guardians;
        return std::ranges::find(links, guardian, &GuardianLink::guardian)->child;
    }
    // Families whose word is there, by the child.
    QList<PersonId> confirmed(const AnnouncementId& id)
    {
        QList<PersonId> children;
        const auto asked = table(teacher, id);
        for (const contract::AskedParty& party : asked->parties) {
            if (party.confirmedAt.isValid())
                children << party.whom;
        }
        return children;
    }
    // A second guardian of the child, who has come in.
    PersonId father(const PersonId& child)
    {
        const PersonId id(u"father"_s);
        REQUIRE(house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
            Person person;
            person.id = id;
            person.name = {u"Отцов"_s, u"Иван"_s, {}};
            person.login = Login(u"fatherlogin"_s);
            change.put(person);
            change.put(GuardianLink{id, child, GuardianKind::Father});
            return base::Result<bool>(true);
        }));
        return id;
    }
};

} // namespace

TEST_CASE("F5: an announcement is said in each of its chats, and asks for a word that any app can send")
{
    Notices evening;
    const ChatId pupils = evening.house.chat(evening.unit, ChatKind::ClassPupils);
    const auto announced = evening.announce(evening.teacher, {evening.chat, pupils, evening.chat});
    REQUIRE(announced);
    evening.settle();
    REQUIRE(evening.house.server.said.size() == 2);
    for (const auto& [chat, text] : evening.house.server.said) {
        CHECK(text.contains(u"Классная"_s)); // whose words they are
        CHECK(text.contains(u"В четверг в 18:00, кабинет 12."_s));
        CHECK(text.contains(u"Ознакомлен "_s + announced->code));
        CHECK(text.contains(u"одного из родителей"_s) == (chat == evening.chat));
    }
}

TEST_CASE("F5: one guardian is enough for a family, and neither is reminded afterwards")
{
    Notices evening;
    const PersonId child = evening.childOf(evening.neighbour);
    const PersonId father = evening.father(child);
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    REQUIRE(announced);
    REQUIRE(evening.confirm(evening.neighbour, announced->announcement));
    CHECK(evening.confirmed(announced->announcement) == QList{child});
    REQUIRE(evening.confirm(father, announced->announcement)); // once more is no second family
    CHECK(evening.confirmed(announced->announcement) == QList{child});
    const auto reminded = evening.remind(evening.teacher, announced->announcement);
    REQUIRE(reminded);
    CHECK(reminded->told == 1);
    evening.settle();
    CHECK(evening.toldTo(evening.neighbour).isEmpty());
    CHECK(evening.toldTo(father).isEmpty());
    REQUIRE(evening.toldTo(evening.shouter).size() == 1);
    CHECK(evening.toldTo(evening.shouter).first().contains(announced->code));
}

TEST_CASE("a mother of two answers for both children at once")
{
    Notices evening;
    const PersonId second = evening.childOf(evening.shouter);
    REQUIRE(evening.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        change.put(GuardianLink{evening.neighbour, second, GuardianKind::Guardian});
        return base::Result<bool>(true);
    }));
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    REQUIRE(evening.confirm(evening.neighbour, announced->announcement));
    CHECK(evening.confirmed(announced->announcement).size() == 2);
}

TEST_CASE("who does not want to hear it twice an hour is not reminded twice an hour")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    REQUIRE(evening.remind(evening.teacher, announced->announcement));
    evening.house.clock.advance(59min);
    CHECK(reason(evening.remind(evening.teacher, announced->announcement)) == u"announcement.reminded"_s);
    evening.house.clock.advance(2min);
    CHECK(evening.remind(evening.teacher, announced->announcement));
}

TEST_CASE("families that are in no chat are counted, told of as unreachable, and confirmed by paper in bulk")
{
    Notices evening;
    const ChatId theirs = evening.house.chat(evening.other, ChatKind::ClassParents);
    const auto announced = evening.announce(evening.deputy, {evening.chat, theirs});
    REQUIRE(announced);
    const auto table = evening.table(evening.deputy, announced->announcement);
    REQUIRE(table);
    REQUIRE(table->parties.size() == 3);
    CHECK(std::ranges::count(table->parties, false, &contract::AskedParty::reached) == 1);
    const auto reminded = evening.remind(evening.deputy, announced->announcement);
    CHECK(reminded->told == 2);
    CHECK(reminded->unreachable == 1);
    contract::AnnouncementsRecordRequest papers{evening.house.op(), announced->announcement, {}};
    for (const contract::AskedParty& party : table->parties)
        papers.papers << contract::PaperConfirmation{party.whom, party.family};
    REQUIRE(evening.ask<contract::CommandReply>(evening.deputy, Act::AnnouncementsRecord, papers));
    const auto afterwards = evening.table(evening.deputy, announced->announcement);
    for (const contract::AskedParty& party : afterwards->parties) {
        CHECK(party.confirmedAt.isValid());
        CHECK(party.way == ConfirmationWay::Paper);
        CHECK(party.by == evening.deputy);
    }
}

TEST_CASE("a class teacher announces, looks and records in the chats of the class only")
{
    Notices evening;
    const ChatId theirs = evening.house.chat(evening.other, ChatKind::ClassParents);
    CHECK(reason(evening.announce(evening.teacher, {theirs})) == u"rights.missing"_s);
    CHECK(reason(evening.announce(evening.teacher, {evening.chat, theirs})) == u"rights.missing"_s);
    CHECK(reason(evening.announce(evening.neighbour, {evening.chat})) == u"rights.missing"_s);
    const auto announced = evening.announce(evening.deputy, {evening.chat, theirs});
    REQUIRE(announced);
    CHECK(evening.table(evening.teacher, announced->announcement)->parties.size() == 2);
    CHECK(evening.table(evening.otherTeacher, announced->announcement)->parties.size() == 1);
    CHECK(reason(evening.table(evening.neighbour, announced->announcement)) == u"rights.missing"_s);
    const contract::AnnouncementsRecordRequest foreign{
        evening.house.op(), announced->announcement, {{evening.childOf(evening.neighbour), true}}};
    CHECK(reason(evening.ask<contract::CommandReply>(evening.otherTeacher, Act::AnnouncementsRecord, foreign)) ==
          u"rights.missing"_s);
    CHECK(evening.confirmed(announced->announcement).isEmpty());
    const auto listed = evening.ask<contract::AnnouncementsListReply>(evening.otherTeacher, Act::AnnouncementsList,
                                                                      contract::AnnouncementsListRequest{});
    REQUIRE(listed);
    CHECK(listed->total == 1);
    CHECK(listed->entries.first().asked == 1);
}

TEST_CASE("a correction takes the place of what was said, and asks those who had confirmed once more if it is wished")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    evening.settle();
    const QString said = evening.house.server.saidInFull.last().second.id;
    CHECK_FALSE(said.isEmpty());
    REQUIRE(evening.confirm(evening.neighbour, announced->announcement));
    const auto correct = [&](const QString& text, bool again) {
        return evening.ask<contract::CommandReply>(
            evening.teacher, Act::AnnouncementsCorrect,
            contract::AnnouncementsCorrectRequest{evening.house.op(), announced->announcement, u"Собрание"_s, text,
                                                  evening.house.clock.now().addDays(4), again});
    };
    REQUIRE(correct(u"В пятницу в 18:00, кабинет 12."_s, false));
    evening.settle();
    const auto& [chat, message] = evening.house.server.saidInFull.last();
    CHECK(chat == evening.chat);
    CHECK(message.body.startsWith(u"Объявление исправлено (Классная"_s)); // for apps that know no corrections
    CHECK(message.body.contains(u"В пятницу"_s));
    CHECK(message.body.contains(announced->code));
    REQUIRE(message.payload<xmpp::Correction>());
    CHECK(message.payload<xmpp::Correction>()->id == said);
    CHECK(evening.confirmed(announced->announcement).size() == 1);
    CHECK(evening.toldTo(evening.neighbour).isEmpty());

    REQUIRE(correct(u"В субботу в 10:00, актовый зал."_s, true));
    evening.settle();
    CHECK(evening.house.server.saidInFull.last().second.payload<xmpp::Correction>()->id == said); // the first, again
    CHECK(evening.confirmed(announced->announcement).isEmpty());
    REQUIRE(evening.toldTo(evening.neighbour).size() == 1);
    CHECK(evening.toldTo(evening.neighbour).first().contains(u"актовый зал"_s));
    CHECK(evening.toldTo(evening.shouter).isEmpty());
    const auto& stored = evening.house.ledger->school().announcements.first();
    CHECK(stored.text == u"В субботу в 10:00, актовый зал."_s);
    CHECK(stored.correctedAt == evening.house.clock.now());
}

TEST_CASE("a correction that says nothing or nothing new is refused")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    const Announcement stored = evening.house.ledger->school().announcements.first();
    const auto correct = [&](const QString& text, const QDateTime& until) {
        return reason(evening.ask<contract::CommandReply>(
            evening.teacher, Act::AnnouncementsCorrect,
            contract::AnnouncementsCorrectRequest{evening.house.op(), announced->announcement, stored.title, text, until,
                                                  true}));
    };
    CHECK(correct(u" "_s, stored.until) == u"announcement.text"_s);
    CHECK(correct(stored.text, stored.until) == u"announcement.same"_s);
    CHECK(correct(stored.text, evening.house.clock.now().addDays(-1)) == u"announcement.until"_s);
    evening.house.clock.advance(24h * 5); // the day is over: other words may still come
    CHECK(correct(u"В пятницу"_s, stored.until).isEmpty());
}

TEST_CASE("a withdrawn announcement is taken out of its chats, asks nobody and can be neither confirmed nor changed")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    evening.settle();
    const QString said = evening.house.server.saidInFull.last().second.id;
    REQUIRE(evening.confirm(evening.neighbour, announced->announcement));
    // Where the archive has it: after a hundred and more others.
    const qint64 at = evening.house.clock.now().toMSecsSinceEpoch() * 1000;
    auto& archive = evening.house.server.archive[evening.chat];
    for (int i = 0; i < 130; ++i)
        archive << RoomMessage{ArchiveId(QString::number(at + i)), {}, u"имя"_s, u"Тоже"_s, evening.house.clock.now()};
    const ArchiveId archived(QString::number(at + 500));
    archive << RoomMessage{archived, {}, {}, u"Объявление"_s, evening.house.clock.now(), said};

    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::AnnouncementsWithdraw,
        contract::AnnouncementsWithdrawRequest{evening.house.op(), announced->announcement, u"перенесли на май"_s}));
    evening.settle();
    const auto retractions = evening.house.server.asked<xmpp::ModerateMessage>();
    REQUIRE(retractions.size() == 1);
    CHECK(retractions.first().room == evening.chat.value());
    CHECK(retractions.first().id == archived.value());
    CHECK(evening.house.server.said.last().second.contains(u"«Собрание» отозвано"_s));
    CHECK(evening.house.server.said.last().second.contains(u"перенесли на май"_s));

    CHECK(chatsAwaitingWords(evening.house.ledger->school(), evening.house.clock.now()).isEmpty());
    CHECK(evening
              .ask<contract::AnnouncementsDueReply>(evening.shouter, Act::AnnouncementsDue,
                                                    contract::AnnouncementsDueRequest{})
              ->due.isEmpty());
    CHECK(reason(evening.confirm(evening.shouter, announced->announcement)) == u"announcement.withdrawn"_s);
    CHECK(reason(evening.remind(evening.teacher, announced->announcement)) == u"announcement.withdrawn"_s);
    CHECK(reason(evening.ask<contract::CommandReply>(
              evening.teacher, Act::AnnouncementsCorrect,
              contract::AnnouncementsCorrectRequest{evening.house.op(), announced->announcement, {}, u"Иначе"_s})) ==
          u"announcement.withdrawn"_s);
    CHECK(evening.confirmed(announced->announcement).size() == 1); // who had confirmed stays on record
}

TEST_CASE("what has left the archive is only told to be withdrawn")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::AnnouncementsWithdraw,
        contract::AnnouncementsWithdrawRequest{evening.house.op(), announced->announcement}));
    evening.settle();
    CHECK(evening.house.server.asked<xmpp::ModerateMessage>().isEmpty());
    CHECK(evening.house.server.said.last().second == u"Объявление «Собрание» отозвано (Классная Мария Ивановна)."_s);
}

TEST_CASE("an announcement is corrected and withdrawn by its author, or by who answers for all of its chats")
{
    Notices evening;
    const ChatId theirs = evening.house.chat(evening.other, ChatKind::ClassParents);
    const auto ofDeputy = evening.announce(evening.deputy, {evening.chat, theirs});
    const auto ofTeacher = evening.announce(evening.teacher, {evening.chat});
    const auto correct = [&](const PersonId& who, const AnnouncementId& id) {
        return reason(evening.ask<contract::CommandReply>(
            who, Act::AnnouncementsCorrect,
            contract::AnnouncementsCorrectRequest{evening.house.op(), id, {}, evening.house.op().value()}));
    };
    const auto withdraw = [&](const PersonId& who, const AnnouncementId& id) {
        return reason(evening.ask<contract::CommandReply>(who, Act::AnnouncementsWithdraw,
                                                          contract::AnnouncementsWithdrawRequest{evening.house.op(), id}));
    };
    CHECK(correct(evening.teacher, ofDeputy->announcement) == u"rights.missing"_s); // one of its chats only
    CHECK(correct(evening.otherTeacher, ofTeacher->announcement) == u"rights.missing"_s);
    CHECK(correct(evening.neighbour, ofTeacher->announcement) == u"rights.missing"_s);
    CHECK(withdraw(evening.teacher, ofDeputy->announcement) == u"rights.missing"_s);
    CHECK(withdraw(evening.otherTeacher, ofTeacher->announcement) == u"rights.missing"_s);
    CHECK(withdraw(evening.neighbour, ofTeacher->announcement) == u"rights.missing"_s);
    CHECK(correct(evening.deputy, ofTeacher->announcement).isEmpty());
    CHECK(withdraw(evening.teacher, ofTeacher->announcement).isEmpty());
    const auto listed = evening.ask<contract::AnnouncementsListReply>(evening.teacher, Act::AnnouncementsList,
                                                                      contract::AnnouncementsListRequest{});
    REQUIRE(listed->entries.size() == 2);
    for (const contract::AnnouncementEntry& entry : listed->entries)
        CHECK(entry.own == (entry.announcement.id == ofTeacher->announcement));
    const auto audit = evening.house.call<contract::AuditListReply>(evening.house.admin, Act::AuditList,
                                                                    contract::AuditListRequest{});
    REQUIRE(audit);
    CHECK(std::ranges::count(audit->entries, u"announcements.withdraw"_s, &contract::AuditEntry::act) == 1);
    CHECK(std::ranges::count(audit->entries, u"announcements.correct"_s, &contract::AuditEntry::act) == 1);
}

TEST_CASE("who was not asked confirms nothing")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    CHECK(reason(evening.confirm(evening.otherTeacher, announced->announcement)) == u"announcement.not-asked"_s);
    CHECK(reason(evening.confirm(evening.neighbour, AnnouncementId(u"none"_s))) == u"announcement.unknown"_s);
    const auto plain = evening.announce(evening.teacher, {evening.chat}, false);
    CHECK(reason(evening.confirm(evening.neighbour, plain->announcement)) == u"announcement.unknown"_s);
}

TEST_CASE("a word to the school confirms, by its code when there are several")
{
    Notices evening;
    const auto first = evening.announce(evening.teacher, {evening.chat});
    const auto hear = [&](const QString& text) {
        return evening.house.authority->hear({evening.house.loginOf(evening.neighbour), Language::Russian}, text,
                                             evening.house.op());
    };
    CHECK(hear(u"Ознакомлена"_s).contains(u"Отмечено"_s));
    CHECK(evening.confirmed(first->announcement).size() == 1);
    CHECK(hear(u"Ознакомлена"_s).contains(u"нет объявлений"_s));
    const auto second = evening.announce(evening.teacher, {evening.chat});
    const auto third = evening.announce(evening.teacher, {evening.chat});
    const QString several = hear(u"ознакомлен"_s);
    CHECK(several.contains(second->code));
    CHECK(several.contains(third->code));
    CHECK(hear(u"Ознакомлены, "_s + third->code).contains(u"Отмечено"_s));
    CHECK(evening.confirmed(second->announcement).isEmpty());
    CHECK(evening.confirmed(third->announcement).size() == 1);
    CHECK(hear(u"Ознакомлена 0000"_s).contains(u"нет объявлений"_s));
}

TEST_CASE("one word serves the rules and announcements, and is taken for neither while both wait")
{
    Notices evening;
    const auto first = evening.announce(evening.teacher, {evening.chat});
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.house.adminPerson, Act::RulesPublish,
        contract::RulesPublishRequest{
            evening.house.op(), rulesInForce(evening.house.ledger->school())->version, u"Правила"_s, u"Приказ"_s,
            u"1. Будьте вежливы.\n\n2. Возразить можно в течение 24 часов."_s}));
    const auto hear = [&](const QString& text) {
        return evening.house.authority->hear({evening.house.loginOf(evening.neighbour), Language::Russian}, text,
                                             evening.house.op());
    };
    const QString both = hear(u"Ознакомлена"_s);
    CHECK(both.contains(u"«Ознакомлен с правилами»"_s));
    CHECK(both.contains(first->code));
    CHECK(evening.confirmed(first->announcement).isEmpty());
    CHECK(hear(u"Ознакомлена с правилами"_s).contains(u"правилами общения"_s));
    CHECK(hear(u"Ознакомлена"_s).contains(u"Отмечено"_s));
    CHECK(evening.confirmed(first->announcement).size() == 1);
}

TEST_CASE("whom one person answers for is the same part of all, in chats of every kind")
{
    Notices evening;
    std::ignore = evening.father(evening.childOf(evening.neighbour));
    const School& school = evening.house.ledger->school();
    const SchoolIndex index(school);
    QList<ChatId> chats;
    for (const Chat& chat : school.chats)
        chats << chat.id;
    const QList<Party> all = partiesOf(index, evening.teacher, chats);
    REQUIRE(all.size() > 5);
    for (const Person& person : school.people) {
        QList<Party> mine;
        std::ranges::copy_if(all, std::back_inserter(mine),
                             [&](const Party& party) { return party.speakers.contains(person.id); });
        const QList<Party> found = partiesSpokenForBy(index, person.id, evening.teacher, chats);
        INFO(fullName(person.name).toStdString());
        CHECK(std::ranges::is_permutation(found, mine));
    }
}

TEST_CASE("a word in the chat confirms the newest announcement there, and its author is told so")
{
    Notices evening;
    const ChatId pupils = evening.house.chat(evening.unit, ChatKind::ClassPupils);
    std::ignore = evening.announce(evening.teacher, {pupils});
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    const ServerState wanted = wantedOn(SchoolIndex(evening.house.ledger->school()), evening.house.clock.now());
    CHECK(wanted.rooms.at(evening.chat).isTapped);
    const auto write = [&](const QString& text) {
        evening.house.authority->takeWritten(
            evening.chat, RoomMessage{ArchiveId(u"9"_s), evening.house.loginOf(evening.neighbour), u"имя"_s, text,
                                      evening.house.clock.now()});
    };
    write(u"Мы ознакомлены с меню, спасибо"_s);
    CHECK(evening.confirmed(announced->announcement).isEmpty());
    write(u"Ознакомлена."_s);
    CHECK(evening.confirmed(announced->announcement).size() == 1);
    evening.settle();
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"Собрание"_s));
}

TEST_CASE("words that confirm, and words that do not")
{
    const auto [message, code] = GENERATE(table<QString, std::optional<QString>>({
        {u"Ознакомлен"_s, u""_s},
        {u"ознакомлена!"_s, u""_s},
        {u" «Ознакомлен 4712». "_s, u"4712"_s},
        {u"Ознакомились 4712"_s, u"4712"_s},
        {u"Ознакомлен, № 4712"_s, u"4712"_s},
        {u"Ознакомление"_s, std::nullopt},
        {u"не ознакомлен"_s, std::nullopt},
        {u"Ознакомлена, но у меня вопрос"_s, std::nullopt},
        {u"Ознакомлен 47"_s, std::nullopt},
    }));
    INFO(message.toStdString());
    CHECK(confirmingCode(message).has_value() == code.has_value());
    if (code)
        CHECK(confirmingCode(message)->isEmpty() == code->isEmpty());
}

TEST_CASE("what is due names what the family has not confirmed yet")
{
    Notices evening;
    const auto announced = evening.announce(evening.teacher, {evening.chat});
    const auto due = [&] {
        return evening
            .ask<contract::AnnouncementsDueReply>(evening.neighbour, Act::AnnouncementsDue,
                                                  contract::AnnouncementsDueRequest{})
            ->due;
    };
    REQUIRE(due().size() == 1);
    CHECK(due().first().announcement.id == announced->announcement);
    CHECK(due().first().chats == QList{evening.chat});
    REQUIRE(evening.confirm(evening.neighbour, announced->announcement));
    CHECK(due().isEmpty());
}
