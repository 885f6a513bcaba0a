// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/moderation_words.h"

#include "delegates/words.h"
#include "domain/ladder.h"
#include "widgets/times.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace moderation {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(moderation::Words)
};

// Named with their context: lupdate loses it among the columns of another namespace.
constexpr std::array columnHeaders{
    QT_TRANSLATE_NOOP("moderation::Words", "What it is"), QT_TRANSLATE_NOOP("moderation::Words", "Message"),
    QT_TRANSLATE_NOOP("moderation::Words", "Author"),     QT_TRANSLATE_NOOP("moderation::Words", "Chat"),
    QT_TRANSLATE_NOOP("moderation::Words", "Waits"),      QT_TRANSLATE_NOOP("moderation::Words", "Who is at it"),
};
static_assert(columnHeaders.size() == items::ReportColumnCount);
constexpr auto reportSentence = QT_TRANSLATE_NOOP("moderation::Words", "%1 about a message of %2 in %3: %4");
constexpr auto takenSentence = QT_TRANSLATE_NOOP("moderation::Words", "%1 is at it.");

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
    case domain::ReportKind::Hidden:
        return Words::tr("Hidden, no item yet");
    }
    return {};
}

QString ageWords(const QDateTime& at, const QDateTime& now)
{
    constexpr int minutesOfHour = 60;
    constexpr int minutesOfDay = 24 * minutesOfHour;
    const auto minutes = static_cast<int>(std::clamp<qint64>(at.secsTo(now) / 60, 0, 1'000'000));
    if (minutes < 1)
        return Words::tr("just now");
    if (minutes < minutesOfHour)
        return Words::tr("%n minute(s)", nullptr, minutes);
    if (minutes < minutesOfDay)
        return Words::tr("%n hour(s)", nullptr, minutes / minutesOfHour);
    return Words::tr("%n day(s)", nullptr, minutes / minutesOfDay);
}

QString itemWords(const domain::RuleItem& item)
{
    return Words::tr("Item %1. %2").arg(item.number, item.text.simplified());
}

QString findingWords(const QList<domain::Finding>& findings, const QString& text)
{
    using domain::FindingKind;
    if (findings.isEmpty())
        return {};
    QStringList sentences;
    bool isPersonal = false;
    for (const domain::Finding& finding : findings) {
        const QString matched = text.mid(finding.start, finding.length);
        switch (finding.kind) {
        case FindingKind::Obscene:
            sentences << Words::tr("“%1” looks like a form of the obscene word “%2”.").arg(matched, finding.root);
            continue;
        case FindingKind::ForeignLink:
            sentences << Words::tr("“%1” leads into %2, which the school does not use.").arg(matched, finding.root);
            continue;
        case FindingKind::Flood:
            continue;
        case FindingKind::Phone:
            sentences << Words::tr("“%1” looks like a telephone number.").arg(matched);
            break;
        case FindingKind::Passport:
            sentences << Words::tr("“%1” looks like the number of a passport.").arg(matched);
            break;
        case FindingKind::Snils:
            sentences << Words::tr("“%1” looks like an insurance number (SNILS).").arg(matched);
            break;
        case FindingKind::Card:
            sentences << Words::tr("“%1” looks like the number of a bank card.").arg(matched);
            break;
        }
        isPersonal = true;
    }
    if (isPersonal)
        sentences << Words::tr("Everybody in the chat will see it and can pass it on.");
    return sentences.join(u' ');
}

QString recordWords(const session::ModerationCard& card, const QDateTime& now)
{
    const auto running =
        std::ranges::find_if(card.blocks, [&](const domain::Block& block) { return domain::isRunning(block, now); });
    if (running != card.blocks.end())
        return (running->kind == domain::BlockKind::Out ? Words::tr("Is out of this chat until %1.")
                                                        : Words::tr("Cannot write in this chat until %1."))
            .arg(widgets::fullTime(running->until));
    if (card.counting == 0)
        return Words::tr("No violations recorded in this chat that count.");
    const QString figure = Words::tr("%n violation(s) recorded in this chat.", nullptr, card.counting);
    return card.counting >= domain::violationsForBlock
               ? figure + u' ' + Words::tr("That is more than three: writing can be restricted for up to a month.")
               : figure + u' ' + Words::tr("Restricting takes more than three.");
}

QString quotable(QString text)
{
    return text.replace(u'«', u'„').replace(u'»', u'“');
}

QString auditSubject(const domain::School& school, const QString& subject)
{
    QStringList named;
    for (const QString& part : subject.split(u'/')) {
        const QString chat = chatTitle(school, domain::ChatId(part));
        const QString name = personName(school, domain::PersonId(part));
        if (!chat.isEmpty() || !name.isEmpty())
            named << (chat.isEmpty() ? name : chat);
    }
    // What has no name here is told as it was written down, unless the names say it.
    return named.isEmpty() ? subject : named.join(QStringLiteral(", "));
}

QString auditBasis(const domain::School& school, const session::AuditEntry& entry)
{
    bool isItem = false;
    std::ignore = entry.basis.toDouble(&isItem); // "3", "2.4"
    if (isItem && !entry.act.startsWith(QStringLiteral("reports.escalate")))
        return Words::tr("item %1").arg(entry.basis);
    // As the service writes them down.
    static const QHash<QString, const char*> words{
        {QStringLiteral("upheld"), QT_TRANSLATE_NOOP("moderation::Words", "The restriction stays")},
        {QStringLiteral("shortened"), QT_TRANSLATE_NOOP("moderation::Words", "The term is shortened")},
        {QStringLiteral("annulled"),
         QT_TRANSLATE_NOOP("moderation::Words", "The restriction and its violations are annulled")},
        {QStringLiteral("apology"), QT_TRANSLATE_NOOP("moderation::Words", "apology without objections")},
        {QStringLiteral("silence"), QT_TRANSLATE_NOOP("moderation::Words", "silence")},
        {QStringLiteral("slow"), QT_TRANSLATE_NOOP("moderation::Words", "one message at a time")},
        {QStringLiteral("hold"), QT_TRANSLATE_NOOP("moderation::Words", "a moderator reads first")},
        {QStringLiteral("none"), QT_TRANSLATE_NOOP("moderation::Words", "no pause")},
    };
    const auto found = words.constFind(entry.basis);
    if (found != words.constEnd())
        return Words::tr(*found);
    const QString name = personName(school, domain::PersonId(entry.basis)); // to whom it was handed over
    return name.isEmpty() ? entry.basis : name;
}

bool countsNow(const domain::Violation& violation)
{
    return violation.annulledAt.isNull() && violation.block.isEmpty();
}

QString violationState(const domain::Violation& violation)
{
    if (violation.annulledAt.isValid())
        return Words::tr("annulled by an appeal");
    return violation.block.isEmpty() ? Words::tr("counts") : Words::tr("part of a restriction");
}

QString basisWords(const domain::School& school, const domain::Basis& basis)
{
    const auto rules = std::ranges::find(school.rules, basis.rulesVersion, &domain::Rules::version);
    const auto item = rules == school.rules.end() ? std::nullopt : domain::itemOf(*rules, basis.item);
    return itemWords(item ? *item : domain::RuleItem{basis.item, {}});
}

QString appealWords(domain::AppealOutcome outcome)
{
    switch (outcome) {
    case domain::AppealOutcome::Open:
        return Words::tr("Not decided yet");
    case domain::AppealOutcome::Upheld:
        return Words::tr("The restriction stays");
    case domain::AppealOutcome::Shortened:
        return Words::tr("The term is shortened");
    case domain::AppealOutcome::Annulled:
        return Words::tr("The restriction and its violations are annulled");
    }
    return {};
}

QString draftWords(const session::DraftFile& file, const QDateTime& now)
{
    const domain::RulesDraft& draft = file.draft;
    const QString figures = Words::tr("%1 in favour, %2 against, %n asked.", nullptr, draft.asked)
                                .arg(QString::number(file.inFavour), QString::number(file.against));
    if (draft.publishedAs != 0)
        return Words::tr("The draft “%1” has become version %2. Parents: %3")
            .arg(draft.title, QString::number(draft.publishedAs), figures);
    if (draft.withdrawnAt.isValid())
        return Words::tr("The draft “%1” was withdrawn on %2. Parents: %3")
            .arg(draft.title, widgets::fullTime(draft.withdrawnAt), figures);
    return (domain::isOpen(draft, now) ? Words::tr("The parents are asked about the draft “%1” until %2: %3")
                                       : Words::tr("The parents were asked about the draft “%1” until %2: %3"))
        .arg(draft.title, widgets::fullTime(draft.until), figures);
}

QString hindranceWords(const session::Hindrance& hindrance)
{
    using Kind = session::HindranceKind;
    const QString until = hindrance.until.isValid() ? widgets::fullTime(hindrance.until) : QString();
    switch (hindrance.kind) {
    case Kind::NoAccount:
        return Words::tr("Has no account yet. Make an invitation in the section Invitations.");
    case Kind::RulesPending:
        return Words::tr("Has not acknowledged the rules in force. They are asked for at the next sign-in, or by the "
                         "invitation.");
    case Kind::NoConsent:
        return Words::tr("Has not agreed to take part in the chats. Nobody is put in without consent; hand the "
                         "information over another way.");
    case Kind::NotMember:
        return Words::tr("Does not belong into this chat by the school's structure. It follows from class, load and "
                         "links in the section School.");
    case Kind::ChatArchived:
        return Words::tr("The chat is archived: everybody reads, nobody writes.");
    case Kind::WritersOnly:
        return Words::tr("Only those who publish write in this chat.");
    case Kind::Blocked:
        return Words::tr("Restricted until %1, item %2 of the rules. It ends by itself; earlier by an apology without "
                         "objection, or by an appeal (Restrictions).")
            .arg(until, hindrance.basis.item);
    case Kind::PutOut:
        return Words::tr("The chat is closed to the person until %1, item %2 of the rules. It opens by itself; earlier by "
                         "an apology without objection, or by an appeal (Restrictions).")
            .arg(until, hindrance.basis.item);
    case Kind::Silenced:
        return Words::tr("The chat is silent until %1. A moderator can end it here.").arg(until);
    case Kind::Slowed:
        return Words::tr("One message in %n second(s), until %1.", nullptr, hindrance.seconds).arg(until);
    case Kind::Held:
        return Words::tr("A moderator reads the messages before the others do, until %1.").arg(until);
    }
    return {};
}

Remedy remedyFor(session::HindranceKind kind)
{
    using Kind = session::HindranceKind;
    switch (kind) {
    case Kind::NoAccount:
    case Kind::RulesPending:
        return Remedy::Invitations;
    case Kind::NotMember:
    case Kind::ChatArchived:
    case Kind::WritersOnly:
        return Remedy::School;
    case Kind::Blocked:
    case Kind::PutOut:
        return Remedy::Restrictions;
    case Kind::Silenced:
    case Kind::Slowed:
    case Kind::Held:
        return Remedy::EndPause;
    case Kind::NoConsent: // only by the person's own wish
        break;
    }
    return Remedy::None;
}

QString remedyWords(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Invitations:
        return Words::tr("Open the invitations");
    case Remedy::School:
        return Words::tr("Open the school");
    case Remedy::Restrictions:
        return Words::tr("Open the restrictions");
    case Remedy::EndPause:
        return Words::tr("End the pause");
    case Remedy::None:
        break;
    }
    return {};
}

QString auditWords(const QString& act)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("violations.record"), QT_TRANSLATE_NOOP("moderation::Words", "Recorded a violation")},
        {QStringLiteral("messages.retract"), QT_TRANSLATE_NOOP("moderation::Words", "Removed messages")},
        {QStringLiteral("messages.hide"), QT_TRANSLATE_NOOP("moderation::Words", "Hid messages")},
        {QStringLiteral("messages.unhide"), QT_TRANSLATE_NOOP("moderation::Words", "Gave back what was hidden without an item")},
        {QStringLiteral("rules.pin"), QT_TRANSLATE_NOOP("moderation::Words", "Put a rule above a chat")},
        {QStringLiteral("rules.discuss"), QT_TRANSLATE_NOOP("moderation::Words", "Noted that a class has discussed the rules")},
        {QStringLiteral("drafts.put"), QT_TRANSLATE_NOOP("moderation::Words", "Asked the parents about a draft of the rules")},
        {QStringLiteral("drafts.withdraw"), QT_TRANSLATE_NOOP("moderation::Words", "Withdrew a draft of the rules")},
        {QStringLiteral("opinions.give"), QT_TRANSLATE_NOOP("moderation::Words", "Answered about a draft of the rules")},
        {QStringLiteral("rules.remind"), QT_TRANSLATE_NOOP("moderation::Words", "Reminded of the rules")},
        {QStringLiteral("blocks.create"), QT_TRANSLATE_NOOP("moderation::Words", "Restricted writing")},
        {QStringLiteral("blocks.lift"), QT_TRANSLATE_NOOP("moderation::Words", "Lifted a restriction")},
        {QStringLiteral("apologies.create"), QT_TRANSLATE_NOOP("moderation::Words", "Apologised")},
        {QStringLiteral("objections.create"), QT_TRANSLATE_NOOP("moderation::Words", "Objected")},
        {QStringLiteral("appeals.create"), QT_TRANSLATE_NOOP("moderation::Words", "Appealed")},
        {QStringLiteral("appeals.decide"), QT_TRANSLATE_NOOP("moderation::Words", "Decided an appeal")},
        {QStringLiteral("quiet.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set a pause")},
        {QStringLiteral("talk.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set the hours of a chat")},
        {QStringLiteral("holidays.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set the days on which the school is closed")},
        {QStringLiteral("hours.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set the working hours of one of the staff")},
        {QStringLiteral("waiting.drop"), QT_TRANSLATE_NOOP("moderation::Words", "Took back a message that waited")},
        {QStringLiteral("calendar.talk"), QT_TRANSLATE_NOOP("moderation::Words", "Did not let in a message that waited")},
        {QStringLiteral("reports.create"), QT_TRANSLATE_NOOP("moderation::Words", "Reported a message")},
        {QStringLiteral("reports.take"), QT_TRANSLATE_NOOP("moderation::Words", "Took or handed over a report")},
        {QStringLiteral("reports.keep"), QT_TRANSLATE_NOOP("moderation::Words", "Kept a message")},
        {QStringLiteral("reports.filter"), QT_TRANSLATE_NOOP("moderation::Words", "A filter found something")},
        {QStringLiteral("reports.held"), QT_TRANSLATE_NOOP("moderation::Words", "Held a message")},
        {QStringLiteral("reports.escalate"), QT_TRANSLATE_NOOP("moderation::Words", "Told the administration of late reports")},
        {QStringLiteral("moderation.undo"), QT_TRANSLATE_NOOP("moderation::Words", "Took an act back")},
        {QStringLiteral("evidence.get"), QT_TRANSLATE_NOOP("moderation::Words", "Took copies of messages")},
        {QStringLiteral("chats.read"), QT_TRANSLATE_NOOP("moderation::Words", "Read a chat of others")},
        {QStringLiteral("filters.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set the filters")},
        {QStringLiteral("rules.publish"), QT_TRANSLATE_NOOP("moderation::Words", "Put rules in force")},
        {QStringLiteral("rules.acknowledge"), QT_TRANSLATE_NOOP("moderation::Words", "Acknowledged the rules")},
        {QStringLiteral("papers.enter"), QT_TRANSLATE_NOOP("moderation::Words", "Entered signatures from paper")},
        {QStringLiteral("consents.set"), QT_TRANSLATE_NOOP("moderation::Words", "Joined or left the chats of a class")},
        {QStringLiteral("calendar.rules"), QT_TRANSLATE_NOOP("moderation::Words", "Reminded of new rules")},
        {QStringLiteral("account.password"), QT_TRANSLATE_NOOP("moderation::Words", "Changed the own password")},
        {QStringLiteral("session.unlock"), QT_TRANSLATE_NOOP("moderation::Words", "Unlocked with the second factor")},
        {QStringLiteral("factor.begin"), QT_TRANSLATE_NOOP("moderation::Words", "Began to set up a second factor")},
        {QStringLiteral("factor.confirm"), QT_TRANSLATE_NOOP("moderation::Words", "Set up a second factor")},
        {QStringLiteral("factor.drop"), QT_TRANSLATE_NOOP("moderation::Words", "Took a second factor away")},
        {QStringLiteral("factor.require"), QT_TRANSLATE_NOOP("moderation::Words", "Set whether a second factor is required")},
        {QStringLiteral("invites.create"), QT_TRANSLATE_NOOP("moderation::Words", "Made an invitation")},
        {QStringLiteral("invites.annul"), QT_TRANSLATE_NOOP("moderation::Words", "Annulled an invitation")},
        {QStringLiteral("accounts.end"), QT_TRANSLATE_NOOP("moderation::Words", "Ended sessions of an account")},
        {QStringLiteral("accounts.freeze"), QT_TRANSLATE_NOOP("moderation::Words", "Froze or opened an account")},
        {QStringLiteral("accounts.close"), QT_TRANSLATE_NOOP("moderation::Words", "Closed an account, or kept it")},
        {QStringLiteral("accounts.delete"), QT_TRANSLATE_NOOP("moderation::Words", "An account was deleted")},
        {QStringLiteral("accounts.reset"), QT_TRANSLATE_NOOP("moderation::Words", "Gave a link to a new password")},
        {QStringLiteral("account.reset"), QT_TRANSLATE_NOOP("moderation::Words", "Used a link to a new password")},
        {QStringLiteral("account.open"), QT_TRANSLATE_NOOP("moderation::Words", "Opened the own account by a link")},
        {QStringLiteral("session.mail"), QT_TRANSLATE_NOOP("moderation::Words", "Asked for a code by e-mail")},
        {QStringLiteral("limits.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set who may invite how")},
        {QStringLiteral("invites.group"), QT_TRANSLATE_NOOP("moderation::Words", "Made a link for many")},
        {QStringLiteral("invites.guest"), QT_TRANSLATE_NOOP("moderation::Words", "Invited a guest")},
        {QStringLiteral("invites.kit"), QT_TRANSLATE_NOOP("moderation::Words", "Made a kit of invitations")},
        {QStringLiteral("invites.sweep"), QT_TRANSLATE_NOOP("moderation::Words", "Annulled invitations")},
        {QStringLiteral("invites.redeem"), QT_TRANSLATE_NOOP("moderation::Words", "Joined by an invitation")},
        {QStringLiteral("invites.refuse"), QT_TRANSLATE_NOOP("moderation::Words", "Declined an invitation")},
        {QStringLiteral("requests.create"), QT_TRANSLATE_NOOP("moderation::Words", "Asked to be let in")},
        {QStringLiteral("requests.decide"), QT_TRANSLATE_NOOP("moderation::Words", "Decided requests to join")},
        {QStringLiteral("positions.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set a position")},
        {QStringLiteral("seats.set"), QT_TRANSLATE_NOOP("moderation::Words", "Set a seat")},
        {QStringLiteral("people.create"), QT_TRANSLATE_NOOP("moderation::Words", "Added a person")},
        {QStringLiteral("people.edit"), QT_TRANSLATE_NOOP("moderation::Words", "Changed a person's card")},
        {QStringLiteral("contacts.set"), QT_TRANSLATE_NOOP("moderation::Words", "Changed who may write to whom")},
        {QStringLiteral("words.set"), QT_TRANSLATE_NOOP("moderation::Words", "Changed the words of the organisation")},
        {QStringLiteral("chats.open"), QT_TRANSLATE_NOOP("moderation::Words", "Opened, changed or closed chats")},
        {QStringLiteral("administrator.claim"), QT_TRANSLATE_NOOP("moderation::Words", "Showed the administrator's code")},
        {QStringLiteral("calendar.chats"), QT_TRANSLATE_NOOP("moderation::Words", "Closed chats whose last day is over")},
        {QStringLiteral("roster.apply"), QT_TRANSLATE_NOOP("moderation::Words", "Imported a list")},
    };
    const auto found = words.constFind(act);
    return found == words.constEnd() ? act : Words::tr(*found);
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
                                   std::function<QDateTime()> now)
{
    items::ReportWording wording;
    wording.header = [](items::ReportColumn column) { return Words::tr(columnHeaders.at(static_cast<size_t>(column))); };
    wording.cell = [school, now](const session::QueueEntry& entry, items::ReportColumn column) {
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
            return ageWords(entry.report.at, now());
        case items::ReportTakenColumn:
            return entry.report.takenBy.isEmpty() ? QString() : personName(*school(), entry.report.takenBy);
        case items::ReportColumnCount:
            break;
        }
        return QString();
    };
    wording.sentence = [school](const session::QueueEntry& entry) {
        const QString sentence =
            Words::tr(reportSentence)
                .arg(kindWord(entry.report.kind), delegates::shortNick(entry.nick),
                     chatTitle(*school(), entry.report.chat), textOf(entry));
        return entry.report.takenBy.isEmpty()
                   ? sentence
                   : sentence + u' ' + Words::tr(takenSentence).arg(personName(*school(), entry.report.takenBy));
    };
    return wording;
}

} // namespace moderation
