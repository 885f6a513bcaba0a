// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/request_words.h"

#include "domain/school_index.h"
#include "widgets/times.h"

#include <QCoreApplication>

namespace invites {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(invites::Words)
};

QString flawWord(domain::InviteFlaw flaw, const domain::Invite& invite)
{
    switch (flaw) {
    case domain::InviteFlaw::PostedOutside:
        return Words::tr("seen in the open: %1").arg(invite.seenOn);
    case domain::InviteFlaw::Unused:
        return Words::tr("not used for a week");
    case domain::InviteFlaw::ManyUsesLeft:
        return Words::tr("many uses left");
    case domain::InviteFlaw::AuthorGone:
        return Words::tr("its author does not work here any more");
    case domain::InviteFlaw::UnitArchived:
        return Words::tr("the class is in the archive");
    case domain::InviteFlaw::PersonGone:
        break;
    }
    return Words::tr("the person has left");
}

QString headerOf(items::RequestColumn column)
{
    switch (column) {
    case items::RequestNameColumn:
        return Words::tr("Who asks");
    case items::RequestRoleColumn:
        return Words::tr("As");
    case items::RequestUnitColumn:
        return Words::tr("Into");
    case items::RequestMatchColumn:
        return Words::tr("In the lists");
    case items::RequestTimeColumn:
        return Words::tr("When");
    case items::RequestColumnCount:
        break;
    }
    return {};
}

QString matchCell(const items::RequestRow& row)
{
    if (row.looksLikeChild)
        return Words::tr("perhaps a child!");
    if (row.request.state == domain::JoinRequestState::Asked)
        return Words::tr("was asked, no answer yet");
    if (items::isClear(row.matches))
        return Words::tr("clear match");
    return row.matches.isEmpty() ? Words::tr("nobody") : Words::tr("to be looked at");
}

QString cellOf(const items::RequestRow& row, items::RequestColumn column, const QDate& today)
{
    switch (column) {
    case items::RequestNameColumn:
        return domain::fullName(row.request.name);
    case items::RequestRoleColumn:
        return row.request.child.family.isEmpty()
                   ? roleWord(row.request.role)
                   : Words::tr("parent of %1").arg(domain::shortName(row.request.child));
    case items::RequestUnitColumn:
        return row.unit;
    case items::RequestMatchColumn:
        return matchCell(row);
    case items::RequestTimeColumn:
        return widgets::listTime(row.request.at, today);
    case items::RequestColumnCount:
        break;
    }
    return {};
}

} // namespace

QString reasonWord(items::MatchReason reason)
{
    switch (reason) {
    case items::MatchReason::SameName:
        return Words::tr("same name");
    case items::MatchReason::GivenForm:
        return Words::tr("another form of the given name");
    case items::MatchReason::Initials:
        return Words::tr("initial only");
    case items::MatchReason::SwappedParts:
        return Words::tr("names changed places");
    case items::MatchReason::OtherLayout:
        return Words::tr("wrong keyboard layout");
    case items::MatchReason::Transliterated:
        return Words::tr("Latin letters");
    case items::MatchReason::OneSlip:
        return Words::tr("one letter differs");
    case items::MatchReason::OtherPatronymic:
        return Words::tr("another patronymic");
    case items::MatchReason::AccountNamed:
        return Words::tr("named their account");
    case items::MatchReason::NewGuardian:
        break;
    }
    return Words::tr("nobody of that name answers for the child");
}

QString roleWord(domain::InviteRole role)
{
    switch (role) {
    case domain::InviteRole::Pupil:
        return Words::tr("pupil");
    case domain::InviteRole::Guardian:
        return Words::tr("parent");
    case domain::InviteRole::Staff:
        return Words::tr("member of staff");
    case domain::InviteRole::Guest:
        break;
    }
    return Words::tr("guest");
}

QString matchWords(const domain::School& school, const items::RequestMatch& match)
{
    const domain::SchoolIndex index(school);
    const domain::Person* const person = index.person(match.person);
    const domain::Person* const child = index.person(match.child);
    QString words = person ? domain::fullName(person->name) : Words::tr("Somebody new");
    if (child)
        words = Words::tr("%1, child: %2").arg(words, domain::shortName(child->name));
    QStringList reasons;
    for (const items::MatchReason reason : match.reasons)
        reasons << reasonWord(reason);
    return Words::tr("%1\n%2 % — %3").arg(words, QString::number(match.score), reasons.join(QStringLiteral(", ")));
}

QString flawWords(const domain::FlawedInvite& flawed)
{
    QStringList words;
    for (const domain::InviteFlaw flaw : flawed.flaws)
        words << flawWord(flaw, flawed.invite);
    return words.join(QStringLiteral(", "));
}

QString linkWords(const domain::Invite& invite)
{
    const QString used = Words::tr("%1 of %2 used").arg(invite.usesCount).arg(invite.usesLimit);
    return Words::tr("Link for many (%1), %2").arg(roleWord(invite.role), used);
}

items::RequestWording requestWording(std::function<std::shared_ptr<const domain::School>()> school,
                                     std::function<QDate()> today)
{
    items::RequestWording wording;
    wording.header = headerOf;
    wording.cell = [today](const items::RequestRow& row, items::RequestColumn column) {
        return cellOf(row, column, today());
    };
    wording.sentence = [school](const items::RequestRow& row) {
        const QString who = Words::tr("%1 asks to join %2").arg(domain::fullName(row.request.name), row.unit);
        return row.matches.isEmpty()
                   ? Words::tr("%1, nobody like that in the lists").arg(who)
                   : Words::tr("%1, perhaps %2").arg(who, matchWords(*school(), row.matches.first()));
    };
    return wording;
}

} // namespace invites
