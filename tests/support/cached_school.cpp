// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cached_school.h"

#include "authority/scope.h"
#include "sample/conversation.h"
#include "sample/sample_school.h"
#include "store/storage.h"
#include "support/qt_strings.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace support {
namespace {

constexpr std::uint64_t kSeed = 5;
constexpr int kMessagesPerChat = 240;

std::chrono::microseconds microseconds(const QDateTime& at)
{
    return std::chrono::milliseconds(at.toMSecsSinceEpoch());
}

domain::School invented(const QDateTime& now)
{
    auto school = sample::makeSchool(*sample::sizeFrom(u"small"_s), kSeed, now);
    REQUIRE(school);
    sample::Dice dice(kSeed);
    sample::addChats(*school, dice, now.addYears(-1));
    return *school;
}

// Where the last kUnread messages of other people begin.
qsizetype unreadFrom(const QList<store::ArchivedMessage>& messages)
{
    qsizetype at = messages.size();
    for (int count = 0; count < CachedSchool::kUnread && at > 1;)
        count += messages.at(--at).own ? 0 : 1;
    return at;
}

store::ArchivedMessage archived(const sample::SampleMessage& message, const domain::PersonId& self)
{
    const std::chrono::microseconds at = microseconds(message.at);
    return {domain::ArchiveId(QString::number(at.count())),
            {},
            message.nick,
            message.author == self,
            at,
            message.body,
            false};
}

} // namespace

CachedSchool::CachedSchool(Reader reader)
{
    clock.setNow(QDateTime(QDate(2026, 11, 12), QTime(7, 44), Qt::UTC));
    m_school = invented(clock.now());
    m_self = personFor(reader);
    invite();
    m_storage = std::make_unique<store::Storage>(m_profile.file(u"cache.sqlite"_s), clock);
    REQUIRE(await(m_storage->open()));
    writeSchool();
    writeMessages();
    if (reader == Reader::ClassTeacher)
        writeOwn();
    restart();
}

CachedSchool::~CachedSchool() = default;

void CachedSchool::restart()
{
    m_session.reset();
    session::Account account;
    account.domain = u"school12.example"_s;
    account.login = domain::Login(u"maria"_s);
    account.directory = m_profile.path();
    account.language = u"ru"_s;
    m_session = std::make_unique<session::Session>(account, clock);
    REQUIRE(await(m_session->open()));
    REQUIRE(waitUntil([this] { return !m_session->school().school()->units.isEmpty(); }));
}

const domain::Unit& CachedSchool::unit() const
{
    return *std::ranges::find(m_school.units, u"5«А»"_s, &domain::Unit::name);
}

domain::ChatId CachedSchool::chat(domain::ChatKind kind) const
{
    const auto found = std::ranges::find_if(m_school.chats, [&](const domain::Chat& chat) {
        return chat.kind == kind &&
               (chat.unit == unit().id || domain::isChannel(kind) || kind == domain::ChatKind::StaffRoom);
    });
    REQUIRE(found != m_school.chats.cend());
    return found->id;
}

domain::ChatSummary CachedSchool::summary(domain::ChatKind kind)
{
    const auto rows = await(m_session->chats().chats({chat(kind)}));
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    return rows->first();
}

domain::PersonId CachedSchool::personFor(Reader reader) const
{
    if (reader == Reader::Administrator)
        return std::ranges::find(m_school.positions, domain::PositionKind::Administrator, &domain::Position::kind)
            ->person;
    if (reader == Reader::ClassTeacher)
        return std::ranges::find_if(m_school.seats,
                                    [this](const domain::Seat& seat) {
                                        return seat.unit == unit().id && seat.kind == domain::SeatKind::ClassTeacher;
                                    })
            ->person;
    const domain::ChatId parents = chat(domain::ChatKind::ClassParents);
    const auto isGuardian = [&](const domain::ChatMember& member) {
        return member.chat == parents &&
               std::ranges::find(m_school.guardians, member.person, &domain::GuardianLink::guardian) !=
                   m_school.guardians.cend();
    };
    return std::ranges::find_if(m_school.members, isGuardian)->person;
}

// Of those in the class without an account the first has a link, the second has opened it, that of the third expired
// and that of the fourth was annulled.
void CachedSchool::invite()
{
    const domain::PersonId author = personFor(Reader::ClassTeacher);
    for (const domain::GuardianLink& link : m_school.guardians) {
        const auto person = std::ranges::find(m_school.people, link.guardian, &domain::Person::id);
        const bool isOfClass = std::ranges::any_of(m_school.seats, [&](const domain::Seat& seat) {
            return seat.person == link.child && seat.unit == unit().id;
        });
        if (!isOfClass || !person->login.isEmpty())
            continue;
        const auto number = m_school.invites.size();
        domain::Invite made;
        made.id = domain::InviteId(u"invite%1"_s.arg(number));
        made.person = link.guardian;
        made.unit = unit().id;
        made.author = author;
        made.createdAt = clock.now().addDays(number == 2 ? -9 : -2);
        made.expiresAt = made.createdAt.addDays(7);
        if (number == 1)
            made.openedAt = clock.now().addDays(-1);
        if (number == 3)
            made.annulledAt = clock.now().addDays(-1);
        m_school.invites << made;
        if (m_school.invites.size() == 4)
            break;
    }
    domain::Invite broad; // nobody came by it
    broad.id = domain::InviteId(u"broad"_s);
    broad.kind = domain::InviteKind::Group;
    broad.unit = unit().id;
    broad.author = author;
    broad.createdAt = clock.now().addDays(-9);
    broad.expiresAt = clock.now().addDays(5);
    broad.usesLimit = 80;
    m_school.invites << broad;
}

void CachedSchool::write(const std::function<bool(store::Cache&)>& work)
{
    const auto done = await(m_storage->run([work](store::Cache& cache) -> base::Result<bool> { return work(cache); }));
    REQUIRE(done);
    REQUIRE(*done);
}

// What the service would show to this person.
void CachedSchool::writeSchool()
{
    const domain::SchoolIndex index(m_school);
    const authority::Scope scope = authority::scopeOf(index, m_self);
    store::SchoolPage page;
    page.rows.organisation = m_school.organisation;
    const auto show = [&scope](const auto& rows, auto& shown) {
        for (const auto& row : rows) {
            if (scope.sees(row))
                shown << scope.shown(row);
        }
    };
    show(m_school.units, page.rows.units);
    show(m_school.people, page.rows.people);
    show(m_school.guardians, page.rows.guardians);
    show(m_school.positions, page.rows.positions);
    show(m_school.seats, page.rows.seats);
    show(m_school.chats, page.rows.chats);
    show(m_school.members, page.rows.members);
    show(m_school.invites, page.rows.invites);
    show(m_school.rules, page.rows.rules);
    page.rev = domain::Rev(1);
    page.epoch = scope.epoch();
    page.reset = true;
    write([page, self = m_self](store::Cache& cache) {
        return cache.school.setSelf(self, u"rooms.school12.example"_s, 0) && cache.school.apply(page);
    });
}

void CachedSchool::writeMessages()
{
    const auto threads = sample::loadThreads();
    const auto names = sample::Names::load();
    REQUIRE(threads);
    REQUIRE(names);
    sample::Dice dice(kSeed);
    const domain::ChatId parents = chat(domain::ChatKind::ClassParents);
    const QDateTime until = clock.now().toTimeZone(QTimeZone(m_school.organisation.timeZone.toLatin1()));
    const domain::SchoolIndex index(m_school);
    const authority::Scope scope = authority::scopeOf(index, m_self);
    for (const domain::Chat& chat : m_school.chats) {
        if (!scope.sees(chat))
            continue;
        QList<store::ArchivedMessage> messages;
        for (const sample::SampleMessage& message :
             sample::converse(m_school, chat, *threads, *names, kMessagesPerChat, until, dice))
            messages << archived(message, m_self);
        const qsizetype unread = chat.id == parents ? unreadFrom(messages) : messages.size();
        write([messages, chat = chat.id, unread](store::Cache& cache) {
            const auto added = cache.messages.add(chat, messages);
            if (!added || added->added.isEmpty())
                return bool(added);
            return bool(cache.chats.markRead(chat, added->added.at(unread - 1)));
        });
    }
}

void CachedSchool::writeOwn()
{
    const domain::ChatId pupils = chat(domain::ChatKind::ClassPupils);
    write([pupils, now = microseconds(clock.now())](store::Cache& cache) {
        const auto nick = cache.chats.ownNick(pupils);
        const domain::OriginId refused(u"refused"_s);
        return nick && cache.outbox.queue(pupils, *nick, refused, u"Завтра сбор у главного входа в 8:15."_s, now) &&
               cache.outbox.fail(refused, u"Сообщение не принято: правила чата."_s) &&
               cache.outbox.queue(pupils, *nick, domain::OriginId(u"waiting"_s),
                                  u"И не забудьте сменную обувь, пожалуйста."_s, now);
    });
}

domain::MessageId CachedSchool::receive(domain::ChatKind kind, const QString& body)
{
    clock.advance(std::chrono::minutes(1));
    const domain::ChatId to = chat(kind);
    const auto at = microseconds(clock.now());
    const store::ArchivedMessage message{domain::ArchiveId(u"live%1"_s.arg(++m_received)),
                                         {},
                                         u"Щербакова Евгения (мама: Щербаков Иван)"_s,
                                         false,
                                         at,
                                         body,
                                         false};
    const auto changes =
        await(m_storage->run([to, message](store::Cache& cache) { return cache.messages.add(to, {message}); }));
    REQUIRE(changes);
    Q_EMIT m_session->chats().messagesChanged(to, changes->added, session::MessageChange::Added);
    Q_EMIT m_session->chats().chatsChanged({to});
    return changes->added.first();
}

QList<domain::MessageId> CachedSchool::discuss(domain::ChatKind kind)
{
    const domain::ChatId to = chat(kind);
    const QString own = await(m_storage->run([to](store::Cache& cache) { return cache.chats.ownNick(to); })).value();
    const QString mother = u"Щербакова Евгения (мама: Щербаков Иван)"_s;
    const QString father = u"Орлов Андрей (папа: Орлова Анна)"_s;
    QList<store::ArchivedMessage> messages;
    const auto say = [&](const QString& nick, const QString& body, qsizetype answered = -1) {
        clock.advance(std::chrono::minutes(1));
        store::ArchivedMessage message;
        message.sentAt = microseconds(clock.now());
        message.archiveId = domain::ArchiveId(QString::number(message.sentAt.count()));
        message.wireId = u"talk%1"_s.arg(++m_received);
        message.nick = nick;
        message.own = nick == own;
        message.body = body;
        message.callsMe = body.contains(u'@');
        if (answered >= 0)
            message.replyTo = messages.at(answered).archiveId;
        messages << message;
    };
    say(mother, u"Добрый день! Во сколько завтра собираемся у школы и что брать с собой?"_s);
    say(own, u"Здравствуйте! Сбор в 8:15 у главного входа."_s, 0);
    say(father, u"А можно подъехать прямо к музею?"_s, 1);
    say(own, u"Да, *только предупредите заранее*. С собой: вода, сменная обувь, `паспорт или свидетельство`.\n"
             "Расписание: https://school12.ru/museum"_s,
        2);
    say(mother, u"Спасибо!"_s);
    say(father, u"Опечатался чатом"_s);
    say(mother, u"@Петрова, билеты здесь: https://шкoла12.рф/билеты?"_s);
    QList<store::ArchivedAct> acts;
    const auto act = [&](store::OutboxKind what, const QString& nick, const QString& target, const QString& body) {
        clock.advance(std::chrono::seconds(1));
        const auto at = microseconds(clock.now());
        acts << store::ArchivedAct{what,      domain::ArchiveId(QString::number(at.count())), {}, nick, nick == own, at,
                                   target, body};
    };
    act(store::OutboxKind::Edit, own, messages.at(1).wireId, u"Здравствуйте! Сбор в 8:15 у главного входа, выезжаем в 8:30."_s);
    act(store::OutboxKind::Reaction, mother, messages.at(3).archiveId.value(), u"👍 🙏"_s);
    act(store::OutboxKind::Reaction, father, messages.at(3).archiveId.value(), u"👍"_s);
    act(store::OutboxKind::Reaction, own, messages.at(4).archiveId.value(), u"❤️"_s);
    act(store::OutboxKind::Retraction, father, messages.at(5).archiveId.value(), {});
    const auto changes = await(m_storage->run([&](store::Cache& cache) -> base::Result<store::MessageChanges> {
        auto added = cache.messages.add(to, messages);
        if (!added)
            return added;
        if (const auto done = cache.acts.add(to, acts, *added); !done)
            return base::failWith(done);
        return added;
    }));
    REQUIRE(changes);
    Q_EMIT m_session->chats().messagesChanged(to, changes->added, session::MessageChange::Added);
    Q_EMIT m_session->chats().chatsChanged({to});
    return changes->added;
}

void CachedSchool::demandRules()
{
    write([self = m_self](store::Cache& cache) {
        return bool(cache.school.setSelf(self, u"rooms.school12.example"_s, 1));
    });
    m_session->school().reload();
    REQUIRE(waitUntil([this] { return m_session->school().self().rulesToAcknowledge == 1; }));
}

} // namespace support
