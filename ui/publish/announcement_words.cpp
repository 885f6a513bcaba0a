// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/announcement_words.h"

#include "widgets/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace publish {
namespace {

using exporter::Sheet;

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

QString wayWords(domain::ConfirmationWay way)
{
    switch (way) {
    case domain::ConfirmationWay::Program:
        return Words::tr("in the program or on the page");
    case domain::ConfirmationWay::Word:
        return Words::tr("by a message");
    case domain::ConfirmationWay::Paper:
        break;
    }
    return Words::tr("on paper");
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

QString factsOf(const domain::School& school, const session::AnnouncementEntry& entry)
{
    const domain::Announcement& announcement = entry.announcement;
    QStringList facts{whereWords(school, entry.chats), widgets::fullTime(announcement.at)};
    if (announcement.correctedAt.isValid())
        facts << Words::tr("corrected %1", "an announcement, moment").arg(widgets::fullTime(announcement.correctedAt));
    if (announcement.withdrawnAt.isValid())
        facts << Words::tr("withdrawn %1", "an announcement, moment").arg(widgets::fullTime(announcement.withdrawnAt));
    else if (announcement.asks && announcement.until.isValid())
        facts << Words::tr("confirm by %1", "moment").arg(widgets::fullTime(announcement.until));
    return facts.join(QStringLiteral(" · "));
}

QString figuresOf(const session::AnnouncementEntry& entry)
{
    if (entry.announcement.withdrawnAt.isValid())
        return Words::tr("withdrawn", "an announcement");
    if (!entry.announcement.asks)
        return Words::tr("without confirmation");
    return Words::tr("confirmed: %1 of %2").arg(entry.confirmed).arg(entry.asked);
}

Sheet askedSheet(const domain::School& school, const QList<session::AskedParty>& parties)
{
    Sheet sheet{Words::tr("Who has confirmed"),
                          {Words::tr("Who is asked"), Words::tr("Chat"), Words::tr("Confirmed"), Words::tr("When"),
                           Words::tr("Who confirmed"), Words::tr("How")},
                          {}};
    for (const session::AskedParty& party : parties) {
        const bool isConfirmed = party.confirmedAt.isValid();
        sheet.rows << QVariantList{whoWords(school, party),
                                   chatTitle(school, party.chat),
                                   isConfirmed     ? Words::tr("yes", "confirmed")
                                   : party.reached ? Words::tr("no", "confirmed")
                                                   : Words::tr("no, not in the chat", "confirmed"),
                                   isConfirmed ? widgets::fullTime(party.confirmedAt) : QString(),
                                   isConfirmed ? nameOf(school, party.by) : QString(),
                                   isConfirmed ? wayWords(party.way) : QString()};
    }
    std::ranges::stable_sort(sheet.rows, [](const QVariantList& a, const QVariantList& b) {
        return a.first().toString().localeAwareCompare(b.first().toString()) < 0;
    });
    return sheet;
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
