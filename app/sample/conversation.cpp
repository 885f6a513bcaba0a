// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sample {
namespace {

// Who is who in one chat.
class Cast
{
public:
    Cast(const domain::School& school, const domain::Chat& chat)
    {
        QHash<domain::PersonId, const domain::Person*> people;
        for (const domain::Person& person : school.people)
            people[person.id] = &person;
        for (const domain::ChatMember& member : school.members) {
            if (member.chat != chat.id)
                continue;
            const Actor actor{people.value(member.person), member.nick};
            if (actor.person != nullptr)
                m_roles[kindOf(school, chat, member)] << actor;
        }
        for (const domain::GuardianLink& link : school.guardians) {
            if (const domain::Person* child = people.value(link.child))
                m_childOf.insert(link.guardian, child->name.given);
        }
    }

    struct Actor
    {
        const domain::Person* person = nullptr;
        QString nick;

        bool operator==(const Actor&) const = default;
    };

    [[nodiscard]] const QList<Actor> all(QChar kind) const { return m_roles.value(kind); }
    [[nodiscard]] QString childOf(const domain::PersonId& guardian) const { return m_childOf.value(guardian); }
    [[nodiscard]] QString teacher() const
    {
        const QList<Actor> teachers = all(u'T');
        return teachers.isEmpty()
                   ? QString()
                   : teachers.first().person->name.given + u' ' + teachers.first().person->name.patronymic;
    }

private:
    static bool holds(const domain::School& school, const domain::PersonId& person, domain::PositionKind kind)
    {
        return std::ranges::any_of(school.positions, [&](const domain::Position& position) {
            return position.person == person && position.kind == kind;
        });
    }

    static QChar kindOf(const domain::School& school, const domain::Chat& chat, const domain::ChatMember& member)
    {
        for (const domain::Seat& seat : school.seats) {
            if (seat.person == member.person && seat.unit == chat.unit) {
                if (seat.kind == domain::SeatKind::ClassTeacher)
                    return u'T';
                if (seat.kind == domain::SeatKind::Pupil)
                    return u'C';
            }
        }
        if (holds(school, member.person, domain::PositionKind::Head))
            return u'H';
        if (holds(school, member.person, domain::PositionKind::Deputy))
            return u'D';
        return std::ranges::any_of(school.positions,
                                   [&](const domain::Position& position) { return position.person == member.person; })
                   ? u'S'
                   : u'P';
    }

    QHash<QChar, QList<Actor>> m_roles;
    QHash<domain::PersonId, QString> m_childOf;
};

class Teller
{
public:
    Teller(const Cast& cast, const domain::School& school, const domain::Chat& chat, const Names& names, Dice& dice)
        : m_cast(cast)
        , m_names(names)
        , m_dice(dice)
    {
        for (const domain::Unit& unit : school.units) {
            if (unit.id == chat.unit)
                m_unitName = unit.name;
        }
    }

    // Everybody who speaks in it is in the chat.
    [[nodiscard]] bool canTell(const Thread& thread) const
    {
        return std::ranges::none_of(thread.lines, [&](const Line& line) { return m_cast.all(line.kind).isEmpty(); });
    }

    QList<SampleMessage> tell(const Thread& thread, const QDateTime& begin)
    {
        m_slots.clear();
        m_actors.clear();
        QList<SampleMessage> messages;
        QDateTime at = begin;
        for (const Line& line : thread.lines) {
            const Cast::Actor actor = actorFor(line);
            messages << SampleMessage{actor.person->id, actor.nick, at, filled(line.text, actor, begin)};
            at = at.addMSecs(m_dice.between(20'000, 1'500'000));
        }
        return messages;
    }

private:
    Cast::Actor actorFor(const Line& line)
    {
        const std::pair<QChar, int> key{line.kind, line.number};
        if (const auto known = m_actors.find(key); known != m_actors.end())
            return *known;
        const QList<Cast::Actor> candidates = m_cast.all(line.kind);
        Cast::Actor actor = m_dice.pick(candidates);
        for (int tries = 0; tries < 8 && m_actors.values().contains(actor); ++tries)
            actor = m_dice.pick(candidates);
        m_actors.insert(key, actor);
        return actor;
    }

    QString filled(const QString& text, const Cast::Actor& speaker, const QDateTime& at)
    {
        static const QRegularExpression slot(u"\\{([^}]+)\\}"_s);
        QString result;
        qsizetype copied = 0;
        for (auto it = slot.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            result += text.mid(copied, match.capturedStart() - copied) + slotText(match.captured(1), speaker, at);
            copied = match.capturedEnd();
        }
        return result + text.mid(copied);
    }

    QString slotText(const QString& name, const Cast::Actor& speaker, const QDateTime& at)
    {
        if (name.contains(u'|')) // "Понял|Поняла": the name ends tell the speaker's sex well enough for invented people
            return name.section(u'|', isFemale(speaker) ? 1 : 0, isFemale(speaker) ? 1 : 0);
        if (name.startsWith(u"ребёнок"_s))
            return m_cast.childOf(speaker.person->id);
        const auto known = m_slots.find(name);
        if (known != m_slots.end())
            return *known;
        const QString value = newSlot(name, at);
        m_slots.insert(name, value);
        return value;
    }

    static bool isFemale(const Cast::Actor& actor) { return actor.person->name.family.endsWith(u'а'); }

    QString subjectForm(const QString& name)
    {
        if (!m_slots.contains(u"предмет"_s)) {
            const Names::Subject& subject = m_dice.pick(m_names.subjects());
            m_slots[u"предмет"_s] = subject.nominative;
            m_slots[u"предмета"_s] = subject.genitive;
            m_slots[u"предмету"_s] = subject.dative;
        }
        return m_slots.value(name);
    }

    QString newSlot(const QString& name, const QDateTime& at)
    {
        if (name == u"предмет"_s || name == u"предмета"_s || name == u"предмету"_s)
            return subjectForm(name);
        if (name == u"предмет2"_s) {
            QString other = m_dice.pick(m_names.subjects()).nominative;
            while (other == subjectForm(u"предмет"_s))
                other = m_dice.pick(m_names.subjects()).nominative;
            return other;
        }
        if (name == u"дата"_s)
            return QLocale(QLocale::Russian).toString(at.date().addDays(m_dice.between(2, 20)), u"d MMMM"_s);
        if (name == u"время"_s)
            return QString::number(m_dice.between(15, 18)) + (m_dice.chance(50) ? u":00"_s : u":30"_s);
        if (name == u"кабинет"_s)
            return QString::number(m_dice.between(1, 3) * 100 + m_dice.between(1, 24));
        if (name == u"страница"_s)
            return QString::number(m_dice.between(5, 160));
        if (name == u"упражнение"_s || name == u"номер"_s)
            return QString::number(m_dice.between(10, 480));
        if (name == u"сумма"_s)
            return QString::number(m_dice.between(4, 40) * 50);
        if (name == u"поездка"_s)
            return m_dice.pick(m_names.outings());
        if (name == u"конкурс"_s)
            return m_dice.pick(m_names.contests());
        if (name == u"учитель"_s)
            return m_cast.teacher();
        if (name == u"класс"_s)
            return m_unitName;
        return {};
    }

    const Cast& m_cast;
    const Names& m_names;
    Dice& m_dice;
    QString m_unitName;
    QHash<QString, QString> m_slots;
    QMap<std::pair<QChar, int>, Cast::Actor> m_actors;
};

// A moment when a school talks: not in July, hardly on Sundays, from breakfast to the evening.
QDateTime moment(const QDateTime& until, Dice& dice)
{
    for (;;) {
        const QDate day = until.date().addDays(-dice.between(0, 364));
        if (day.month() == 7 || (day.month() == 8 && day.day() < 20) || (day.dayOfWeek() == 7 && !dice.chance(20)))
            continue;
        const int second = dice.between(7 * 3600 + 1800, 21 * 3600);
        const QDateTime at(day, QTime(0, 0).addSecs(second), until.timeZone());
        if (at < until.addSecs(-3 * 3600))
            return at;
    }
}

} // namespace

QList<SampleMessage> converse(const domain::School& school, const domain::Chat& chat, const ThreadBook& threads,
                              const Names& names, int count, const QDateTime& until, Dice& dice)
{
    const Cast cast(school, chat);
    Teller teller(cast, school, chat, names, dice);
    QList<Thread> possible;
    for (const Thread& thread : threads.value(chat.kind)) {
        if (teller.canTell(thread))
            possible << thread;
    }
    QList<SampleMessage> messages;
    const auto fitsAllYear = [](const Thread& thread) { return thread.months.isEmpty(); };
    if (!std::ranges::any_of(possible, fitsAllYear))
        return messages;
    while (messages.size() < count) {
        const QDateTime begin = moment(until, dice);
        const Thread& thread = dice.pick(possible);
        if (thread.fits(begin.date().month()))
            messages << teller.tell(thread, begin);
    }
    std::ranges::stable_sort(messages, {}, &SampleMessage::at);
    for (qsizetype i = 1; i < messages.size(); ++i) {
        if (messages.at(i).at <= messages.at(i - 1).at)
            messages[i].at = messages.at(i - 1).at.addMSecs(1);
    }
    return messages;
}

} // namespace sample
