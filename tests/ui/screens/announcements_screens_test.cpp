// SPDX-License-Identifier: GPL-3.0-or-later
// Announcements, of which one is half confirmed, over a real authority in this process.
#include "pictures.h"
#include "publish/announcement_sheet.h"
#include "publish/announcements_screen.h"
#include "publish_world.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace pictures;
using namespace publish;
using namespace std::chrono_literals;
using moderation::part;
using support::waitUntil;

namespace {

// A class of fourteen, most of whose families have not come in yet, and three announcements to them.
struct Week : World
{
    Week()
    {
        using Request = contract::AnnouncementsCreateRequest;
        const QStringList pupils{u"Алексеева"_s, u"Белова"_s, u"Васильева"_s, u"Громова"_s, u"Дмитриева"_s,
                                 u"Ефимова"_s, u"Зайцева"_s, u"Ильина"_s, u"Кузнецова"_s, u"Лебедева"_s,
                                 u"Морозова"_s, u"Никитина"_s, u"Орлова"_s, u"Павлова"_s};
        evening.house.importPupils(evening.unit, static_cast<int>(pupils.size()));
        for (qsizetype i = 0; i < pupils.size(); ++i)
            rename(u"Ученик"_s + QString(i + 1, u'н'), {pupils.at(i), u"Анна"_s, u"Олеговна"_s});
        rename(u"Маманн"_s, {u"Белова"_s, u"Светлана"_s, u"Юрьевна"_s});
        const ChatId ofPupils = evening.house.chat(evening.unit, ChatKind::ClassPupils);
        announce(Request{{}, {evening.chat}, u"Форма на физкультуру"_s, u"С понедельника занимаемся на улице."_s});
        evening.house.clock.advance(48h);
        announce(Request{{}, {evening.chat, ofPupils}, {}, u"В пятницу уроки по сокращённому расписанию."_s, true});
        evening.house.clock.advance(26h);
        const AnnouncementId meeting = announce(
            Request{{}, {evening.chat}, u"Родительское собрание"_s,
                    u"Собрание в четверг в 18:00, кабинет 12. Обсудим поездку в Суздаль, питание и итоги четверти. "
                    "Приходите, пожалуйста, хотя бы один из родителей."_s,
                    true, evening.house.clock.now().addDays(3)});
        evening.house.clock.advance(50min);
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.neighbour, Act::AnnouncementsConfirm,
            contract::AnnouncementsConfirmRequest{evening.house.op(), meeting}));
        contract::AnnouncementsRecordRequest papers{evening.house.op(), meeting, {}};
        const auto table = evening.ask<contract::AnnouncementsTableReply>(
            evening.teacher, Act::AnnouncementsTable, contract::AnnouncementsTableRequest{meeting});
        for (const contract::AskedParty& party : table->parties.mid(5, 4))
            papers.papers << contract::PaperConfirmation{party.whom, party.family};
        REQUIRE(evening.ask<contract::CommandReply>(evening.teacher, Act::AnnouncementsRecord, papers));
    }

private:
    void rename(const QString& family, const PersonName& name)
    {
        const PersonId id = evening.house.personNamed(family);
        const Person* const found = evening.house.ledger->snapshot().find<Person>(id.value());
        REQUIRE(evening.house.call<contract::CommandReply>(
            evening.house.admin, Act::PeopleEdit,
            contract::PeopleEditRequest{evening.house.op(), id, name, found->bornOn, found->contacts, {}}));
    }
    AnnouncementId announce(contract::AnnouncementsCreateRequest request)
    {
        request.op = evening.house.op();
        const auto made =
            evening.ask<contract::AnnouncementsCreateReply>(evening.teacher, Act::AnnouncementsCreate, request);
        REQUIRE(made);
        return made->announcement;
    }
};

void shootAll(World& world, const Kind& kind, bool isEmpty)
{
    Client client(world);
    AnnouncementsScreen screen(client.announcements, client.school, client.core.clock);
    REQUIRE(client.comeOnline());
    screen.resize(kind.size.width() - 56, kind.size.height());
    screen.show();
    if (isEmpty) {
        REQUIRE(waitUntil([&] { return part(screen, "noAnnouncements").isVisible(); }));
        return shoot(screen, kind, u"announcements-none"_s);
    }
    REQUIRE(waitUntil([&] { return part<QAbstractItemView>(screen, "asked").model()->rowCount() > 10; }));
    shoot(screen, kind, u"announcements"_s);
    part<QPushButton>(screen, "newAnnouncement").click();
    auto& sheet = part<AnnouncementSheet>(screen, "announcementSheet");
    part<QLineEdit>(sheet, "announcementTitle").setText(u"Родительское собрание"_s);
    part<QPlainTextEdit>(sheet, "announcementText").setPlainText(u"В четверг в 18:00, кабинет 12."_s);
    part<QListWidget>(sheet, "announcementChats").item(0)->setCheckState(Qt::Checked);
    shootOver(screen, sheet, kind, u"announcement-new"_s);
    part<QPushButton>(screen, "correctAnnouncement").click();
    shootOver(screen, part(screen, "correctionSheet"), kind, u"announcement-correct"_s);
    part<QPushButton>(screen, "withdrawAnnouncement").click();
    shootOver(screen, part(screen, "withdrawalSheet"), kind, u"announcement-withdraw"_s);
}

} // namespace

TEST_CASE("announcements are drawn in every kind")
{
    const Russian russian;
    World empty;
    Week week;
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        shootAll(empty, kind, true);
        shootAll(week, kind, false);
    }
}
