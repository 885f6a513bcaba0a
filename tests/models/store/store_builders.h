// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

namespace store {

// A cache in a folder of its own.
struct TempCache
{
    support::TempProfile profile;
    std::unique_ptr<Cache> cache = std::move(
        Cache::open(profile.file(QStringLiteral("cache.sqlite")), QDateTime::currentDateTimeUtc()).value().cache);
    Cache* operator->() const { return cache.get(); }
};

inline const domain::ChatId kParents{QStringLiteral("parents")};
inline const domain::ChatId kStaff{QStringLiteral("staff")};

// A message of somebody else; its archive id is its time.
inline ArchivedMessage archived(std::int64_t at, const QString& body = QStringLiteral("text"))
{
    ArchivedMessage message;
    message.archiveId = domain::ArchiveId(QString::number(at));
    message.nick = QStringLiteral("Щербакова Евгения");
    message.sentAt = std::chrono::microseconds(at);
    message.body = body;
    return message;
}

inline ArchivePlace place(std::int64_t at)
{
    return {domain::ArchiveId(QString::number(at)), std::chrono::microseconds(at)};
}

// The signed-in person is a member of both chats.
inline void fillSchool(Cache& cache)
{
    SchoolPage page;
    page.rev = domain::Rev(7);
    page.epoch = QStringLiteral("e1");
    page.rows.organisation.name = QStringLiteral("Школа № 7");
    const domain::PersonId self{QStringLiteral("p1")};
    for (const domain::ChatId& id : {kParents, kStaff}) {
        domain::Chat chat;
        chat.id = id;
        chat.title = id.value();
        page.rows.chats << chat;
        domain::ChatMember member;
        member.chat = id;
        member.person = self;
        member.nick = QStringLiteral("Петрова Мария Ивановна");
        page.rows.members << member;
    }
    REQUIRE(cache.school.apply(page));
    REQUIRE(cache.school.setSelf(self, QStringLiteral("rooms.example"), 0));
}

} // namespace store
