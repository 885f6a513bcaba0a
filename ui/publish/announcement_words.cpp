// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/announcement_words.h"

#include "widgets/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace publish {
namespace {

constexpr int headingLetters = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnnouncementWords)
};

QString whoWords(const domain::School& school, const session::AskedParty& party)
{
    const QString name = nameOf(school, party.whom);
    return party.family ? Words::tr("family of %1", "name of the child").arg(name) : name;
}

QString stateWords(const domain::School& school, const session::AskedParty& party)
{
    if (!party.confirmedAt.isValid())
        return party.reached ? Words::tr("not yet") : Words::tr("not in the chat: tell them on paper");
    const QString when = widgets::fullTime(party.confirmedAt);
    if (party.way == domain::ConfirmationWay::Paper)
        return Words::tr("%1, on paper", "time").arg(when);
    return party.family ? Words::tr("%1, %2", "time, who").arg(when, nameOf(school, party.by)) : when;
}

QString headerWords(items::AskedColumn column)
{
    switch (column) {
    case items::AskedNameColumn:
        return Words::tr("Who is asked");
    case items::AskedChatColumn:
        return Words::tr("Chat");
    case items::AskedStateColumn:
    case items::AskedColumnCount:
        break;
    }
    return Words::tr("Confirmed");
}

QString cellWords(const domain::School& school, const session::AskedParty& party, items::AskedColumn column)
{
    switch (column) {
    case items::AskedNameColumn:
        return whoWords(school, party);
    case items::AskedChatColumn:
        return chatTitle(school, party.chat);
    case items::AskedStateColumn:
    case items::AskedColumnCount:
        break;
    }
    return stateWords(school, party);
}

QString sentenceWords(const domain::School& school, const session::AskedParty& party)
{
    return Words::tr("%1, %2: %3", "who, chat, confirmed or not")
        .arg(whoWords(school, party), chatTitle(school, party.chat), stateWords(school, party));
}

} // namespace

QString nameOf(const domain::School& school, const domain::PersonId& person)
{
    const auto found = std::ranges::find(school.people, person, &domain::Person::id);
    return found == school.people.end() ? Words::tr("somebody who has left") : domain::shortName(found->name);
}

QString chatTitle(const domain::School& school, const domain::ChatId& chat)
{
    const auto found = std::ranges::find(school.chats, chat, &domain::Chat::id);
    return found == school.chats.end() ? Words::tr("a chat that is no more") : found->title;
}

QString headingOf(const domain::Announcement& announcement)
{
    if (!announcement.title.isEmpty())
        return announcement.title;
    const QString text = announcement.text.simplified();
    return text.size() > headingLetters ? text.left(headingLetters) + QChar(0x2026) : text;
}

QString whereWords(const domain::School& school, const QList<domain::ChatId>& chats)
{
    if (chats.isEmpty())
        return {};
    const QString first = chatTitle(school, chats.first());
    const auto others = static_cast<int>(chats.size()) - 1;
    return others == 0 ? first : Words::tr("%1 and %n more", "the first of several chats", others).arg(first);
}

QString figuresOf(const session::AnnouncementEntry& entry)
{
    if (!entry.announcement.asks)
        return Words::tr("without confirmation");
    return Words::tr("confirmed: %1 of %2").arg(entry.confirmed).arg(entry.asked);
}

items::AskedWording askedWording(SchoolNow school)
{
    return {headerWords,
            [school](const session::AskedParty& party, items::AskedColumn column) {
                return cellWords(*school(), party, column);
            },
            [school](const session::AskedParty& party) { return sentenceWords(*school(), party); }};
}

} // namespace publish
