// SPDX-License-Identifier: GPL-3.0-or-later
#include "filled_cache.h"

#include "busy_application.h"
#include "store/storage.h"

#include <QDir>
#include <QSet>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPerBatch = 2000;

store::SchoolPage schoolWith(const QSet<std::int64_t>& chats, const domain::PersonId& self)
{
    store::SchoolPage page;
    page.rows.organisation.name = u"Школа № 7"_s;
    domain::Person person;
    person.id = self;
    person.name = {u"Петрова"_s, u"Мария"_s, u"Ивановна"_s};
    page.rows.people << person;
    for (const std::int64_t number : chats) {
        domain::Chat chat;
        chat.id = chatId(number);
        chat.title = u"%1«%2» — родители"_s.arg(1 + number % 11).arg(QChar(static_cast<char16_t>(u'А' + number / 11)));
        page.rows.chats << chat;
        domain::ChatMember member;
        member.chat = chat.id;
        member.person = self;
        member.nick = u"Петрова Мария Ивановна"_s;
        page.rows.members << member;
    }
    page.rev = domain::Rev(1);
    page.epoch = u"1"_s;
    page.reset = true;
    return page;
}

base::Result<bool> writeSchool(store::Cache& cache, const QSet<std::int64_t>& chats)
{
    const domain::PersonId self(u"self"_s);
    if (const auto known = cache.school.setSelf(self, u"rooms.school12.example"_s, 0); !known)
        return base::failWith(known);
    const auto applied = cache.school.apply(schoolWith(chats, self));
    return applied ? base::Result<bool>(true) : base::failWith(applied);
}

} // namespace

domain::ChatId chatId(std::int64_t number)
{
    return domain::ChatId(u"chat%1"_s.arg(number));
}

void fillCache(const QString& folder, const std::vector<Message>& corpus, const base::Clock& clock)
{
    QDir().mkpath(folder);
    store::Storage storage(folder + u"/cache.sqlite"_s, clock);
    (void)await(storage.open());
    QHash<std::int64_t, QList<store::ArchivedMessage>> byChat;
    for (const Message& message : corpus) {
        store::ArchivedMessage archived;
        archived.archiveId = domain::ArchiveId(QString::number(message.id));
        archived.nick = u"Участник %1"_s.arg(message.sender);
        archived.sentAt = std::chrono::seconds(message.sentAt) + std::chrono::microseconds(message.id % 1'000'000);
        archived.body = QString::fromStdString(message.text);
        byChat[message.chat] << archived;
    }
    const QSet<std::int64_t> chats(byChat.keyBegin(), byChat.keyEnd());
    (void)await(storage.run([chats](store::Cache& cache) { return writeSchool(cache, chats); }));
    for (auto it = byChat.cbegin(); it != byChat.cend(); ++it) {
        for (qsizetype at = 0; at < it->size(); at += kPerBatch) {
            (void)await(storage.run([chat = chatId(it.key()), some = it->mid(at, kPerBatch)](store::Cache& cache)
                                        -> base::Result<bool> {
                const auto added = cache.messages.add(chat, some);
                return added ? base::Result<bool>(true) : base::failWith(added);
            }));
        }
    }
}

void markMostRead(const QString& folder, const std::vector<Message>& corpus, const base::Clock& clock)
{
    constexpr std::int64_t everyTenth = 10;
    constexpr int unread = 7;
    store::Storage storage(folder + u"/cache.sqlite"_s, clock);
    (void)await(storage.open());
    QSet<std::int64_t> chats;
    for (const Message& message : corpus)
        chats.insert(message.chat);
    for (const std::int64_t number : chats) {
        const int left = number % everyTenth == 0 ? unread : 0;
        (void)await(storage.run([chat = chatId(number), left](store::Cache& cache) -> base::Result<bool> {
            const auto window = cache.timeline.newest(chat, left + 1);
            if (!window)
                return base::failWith(window);
            const auto read = cache.chats.markRead(chat, window->messages.constFirst().id);
            return read ? base::Result<bool>(true) : base::failWith(read);
        }));
    }
}

session::Account accountIn(const QString& folder)
{
    session::Account account;
    account.domain = u"school12.example"_s;
    account.login = domain::Login(u"maria"_s);
    account.directory = folder;
    account.language = u"ru"_s;
    return account;
}

} // namespace bench
