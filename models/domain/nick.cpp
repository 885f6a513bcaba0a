// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nick.h"

#include <algorithm>
#include <map>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

// The server's limit for a nick is 255 bytes; a number and a closing bracket must still fit.
constexpr qsizetype longestNickBytes = 240;

// Cut at the end of a whole sign.
QString fitted(QString nick)
{
    while (nick.toUtf8().size() > longestNickBytes)
        nick.chop(nick.back().isLowSurrogate() ? 2 : 1);
    return nick;
}

// Two nicks that the server would take for one.
QString sameNickKey(const QString& nick)
{
    return nick.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

// Of somebody who is confirmed; empty for anybody else.
QString roleWord(const SchoolIndex& index, const PersonId& person, const UnitId& unit, const Vocabulary& words)
{
    const bool leads = index.isConfirmed(person) && std::ranges::any_of(index.seatsIn(unit), [&](const Seat* seat) {
                           return seat->person == person && seat->kind == SeatKind::ClassTeacher;
                       });
    if (leads)
        return words.classTeacher;
    for (const PositionKind kind : {PositionKind::Head, PositionKind::Deputy, PositionKind::Teacher,
                                    PositionKind::Administrator, PositionKind::IntroductionLead}) {
        if (index.isConfirmed(person, kind))
            return wordFor(kind, words);
    }
    return {};
}

bool isNumbered(const QString& nick, const QString& base)
{
    bool isNumber = false;
    if (!nick.startsWith(base + u' '))
        return false;
    const int number = nick.mid(base.size() + 1).toInt(&isNumber);
    return isNumber && number >= 2;
}

} // namespace

QString removedNick()
{
    return u"участник удалён"_s;
}

QString staffNick(const SchoolIndex& index, const PersonId& person, const UnitId& unit, const Vocabulary& words)
{
    const QString name = fullName(index.person(person)->name);
    const QString role = roleWord(index, person, unit, words);
    return role.isEmpty() ? fitted(name) : fitted(name + u" ("_s + role) + u')';
}

QString guestNick(const Person& person)
{
    return fitted(fullName(person.name));
}

QString pupilNick(const Person& person)
{
    return fitted(shortName(person.name));
}

QString guardianNick(const SchoolIndex& index, const PersonId& guardian, const UnitId& unit, const Vocabulary& words)
{
    std::map<GuardianKind, QStringList> children;
    for (const GuardianLink* link : index.childrenOf(guardian)) {
        const QList<const Seat*> seats = index.seatsOf(link->child);
        const bool sitsThere = unit.isEmpty() || std::ranges::any_of(seats, [&](const Seat* seat) {
                                   return seat->unit == unit && seat->kind == SeatKind::Pupil;
                               });
        if (sitsThere && index.isActive(link->child))
            children[link->kind] << shortName(index.person(link->child)->name);
    }
    QStringList parts;
    for (auto& [kind, names] : children) {
        names.sort();
        parts << wordFor(kind, words) + u": "_s + names.join(u", "_s);
    }
    const QString name = shortName(index.person(guardian)->name);
    return fitted(name + u" ("_s + parts.join(u"; "_s)) + u')';
}

bool isGuardianNick(const QString& nick)
{
    // The word of a kinship and a colon; no role has one.
    return nick.section(u'(', 1).contains(u": "_s);
}

QString nickOf(const SchoolIndex& index, const PersonId& person, const Vocabulary& words)
{
    const Person* const found = index.person(person);
    if (!found)
        return {};
    if (index.isConfirmed(person))
        return staffNick(index, person, {}, words);
    if (!index.childrenOf(person).isEmpty())
        return guardianNick(index, person, {}, words);
    const bool learns = std::ranges::any_of(index.seatsOf(person),
                                            [](const Seat* seat) { return seat->kind == SeatKind::Pupil; });
    return learns ? pupilNick(*found) : guestNick(*found);
}

void tellApart(QList<ChatMember>& members, const QList<ChatMember>& before)
{
    std::map<PersonId, QString> nickBefore;
    for (const ChatMember& member : before)
        nickBefore.emplace(member.person, member.nick);

    QSet<QString> taken;
    for (ChatMember& member : members) {
        const auto known = nickBefore.find(member.person);
        if (known == nickBefore.end())
            continue;
        const bool stillTrue = known->second == member.nick || isNumbered(known->second, member.nick);
        if (stillTrue && !taken.contains(sameNickKey(known->second))) {
            member.nick = known->second;
            taken.insert(sameNickKey(member.nick));
        } else {
            nickBefore.erase(known);
        }
    }
    for (ChatMember& member : members) {
        if (nickBefore.contains(member.person))
            continue;
        const QString base = member.nick;
        for (int number = 2; taken.contains(sameNickKey(member.nick)); ++number)
            member.nick = base + u' ' + QString::number(number);
        taken.insert(sameNickKey(member.nick));
    }
}

} // namespace domain
