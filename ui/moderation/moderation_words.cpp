// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/moderation_words.h"

#include "delegates/words.h"
#include "domain/ladder.h"
#include "widgets/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace moderation {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(moderation::Words)
};

QString textOf(const session::QueueEntry& entry)
{
    return entry.text.isEmpty() ? entry.report.remark.simplified() : entry.text.simplified();
}

} // namespace

QString kindWord(domain::ReportKind kind)
{
    switch (kind) {
    case domain::ReportKind::Complaint:
        return Words::tr("Complaint");
    case domain::ReportKind::Filter:
        return Words::tr("Filter");
    case domain::ReportKind::Held:
        return Words::tr("Before publication");
    case domain::ReportKind::Appeal:
        return Words::tr("Appeal");
    }
    return {};
}

QString itemWords(const domain::RuleItem& item)
{
    return Words::tr("Item %1. %2").arg(item.number, item.text.simplified());
}

QString recordWords(const session::ModerationCard& card, const QDateTime& now)
{
    const auto running =
        std::ranges::find_if(card.blocks, [&](const domain::Block& block) { return domain::isRunning(block, now); });
    if (running != card.blocks.end())
        return Words::tr("Cannot write in this chat until %1.").arg(widgets::fullTime(running->until));
    if (card.counting == 0)
        return Words::tr("No violations recorded in this chat that count.");
    const QString figure = Words::tr("%n violation(s) recorded in this chat.", nullptr, card.counting);
    return card.counting >= domain::violationsForBlock
               ? figure + u' ' + Words::tr("That is more than three: writing can be restricted for up to a month.")
               : figure + u' ' + Words::tr("Restricting takes more than three.");
}

QString chatTitle(const domain::School& school, const domain::ChatId& chat)
{
    const auto found = std::ranges::find(school.chats, chat, &domain::Chat::id);
    return found == school.chats.end() ? QString() : found->title;
}

QString personName(const domain::School& school, const domain::PersonId& person)
{
    const auto found = std::ranges::find(school.people, person, &domain::Person::id);
    return found == school.people.end() ? QString() : domain::fullName(found->name);
}

items::ReportWording reportWording(std::function<std::shared_ptr<const domain::School>()> school,
                                   std::function<QDate()> today)
{
    using items::ReportColumn;
    items::ReportWording wording;
    wording.header = [](ReportColumn column) {
        switch (column) {
        case items::ReportKindColumn:
            return Words::tr("What it is");
        case items::ReportTextColumn:
            return Words::tr("Message");
        case items::ReportAuthorColumn:
            return Words::tr("Author");
        case items::ReportChatColumn:
            return Words::tr("Chat");
        case items::ReportTimeColumn:
            return Words::tr("Waits since");
        case items::ReportColumnCount:
            break;
        }
        return QString();
    };
    wording.cell = [school, today](const session::QueueEntry& entry, ReportColumn column) {
        switch (column) {
        case items::ReportKindColumn:
            return kindWord(entry.report.kind);
        case items::ReportTextColumn:
            return textOf(entry);
        case items::ReportAuthorColumn:
            return entry.nick.isEmpty() ? personName(*school(), entry.report.author) : delegates::shortNick(entry.nick);
        case items::ReportChatColumn:
            return chatTitle(*school(), entry.report.chat);
        case items::ReportTimeColumn:
            return widgets::listTime(entry.report.at, today());
        case items::ReportColumnCount:
            break;
        }
        return QString();
    };
    wording.sentence = [school](const session::QueueEntry& entry) {
        return Words::tr("%1 about a message of %2 in %3: %4")
            .arg(kindWord(entry.report.kind), delegates::shortNick(entry.nick), chatTitle(*school(), entry.report.chat),
                 textOf(entry));
    };
    return wording;
}

} // namespace moderation
