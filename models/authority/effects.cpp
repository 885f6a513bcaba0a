// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/effects.h"

#include "contract/codec.h"
#include "domain/contact_policy.h"
#include "domain/word_forms.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

using contract::Effect;
using contract::EffectKind;

class Collector
{
public:
    explicit Collector(const Change& change)
        : m_snapshot(change.snapshot())
        , m_trace(change.trace())
    {
    }

    [[nodiscard]] QList<Effect> collected()
    {
        forEachTable([&]<typename T>() {
            const Trace::Rows<T>& rows = m_trace.rows<T>();
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                const T* const before = row.value() ? &row.value()->row : nullptr;
                const T* const after = m_snapshot.find<T>(row.key());
                if (before && after ? !(*before == *after) : before != after)
                    tell(before, after);
            }
        });
        if (m_trace.organisation())
            tell(m_trace.organisation()->row, m_snapshot.school().organisation);
        for (auto& [chat, effects] : m_members) {
            for (auto& [kind, people] : effects) {
                std::ranges::sort(people);
                Effect effect = aboutChat(kind, *m_snapshot.find<Chat>(chat.value()));
                effect.people = people;
                m_effects << effect;
            }
        }
        const auto order = [](const Effect& effect) {
            return std::tuple(effect.kind, effect.unitName, effect.unit, effect.personName, effect.person, effect.chat,
                              effect.before, effect.after);
        };
        std::ranges::sort(m_effects, [&](const Effect& a, const Effect& b) { return order(a) < order(b); });
        return m_effects;
    }

private:
    // Random ids of what did not exist before say nothing.
    template <typename T, typename Id>
    [[nodiscard]] Id known(const Id& id) const
    {
        const auto touched = m_trace.rows<T>().constFind(id.value());
        return touched == m_trace.rows<T>().constEnd() || touched.value() ? id : Id();
    }

    // The row as it is, or as it was when it is no more.
    template <typename T>
    [[nodiscard]] const T* either(const QString& key) const
    {
        if (const T* const row = m_snapshot.find<T>(key))
            return row;
        const auto touched = m_trace.rows<T>().constFind(key);
        return touched != m_trace.rows<T>().constEnd() && touched.value() ? &touched.value()->row : nullptr;
    }

    [[nodiscard]] QString nameOfUnit(const UnitId& id) const
    {
        const Unit* const unit = either<Unit>(id.value());
        return unit ? unit->name : QString();
    }
    [[nodiscard]] QString nameOfPerson(const PersonId& id) const
    {
        const Person* const person = either<Person>(id.value());
        return person ? fullName(person->name) : QString();
    }

    [[nodiscard]] Effect about(EffectKind kind, const UnitId& unit, const PersonId& person) const
    {
        Effect effect;
        effect.kind = kind;
        effect.unit = known<Unit>(unit);
        effect.unitName = nameOfUnit(unit);
        effect.person = known<Person>(person);
        effect.personName = nameOfPerson(person);
        return effect;
    }
    [[nodiscard]] Effect aboutChat(EffectKind kind, const Chat& chat) const
    {
        Effect effect = about(kind, chat.unit, {});
        effect.chat = known<Chat>(chat.id);
        effect.after = chat.title;
        return effect;
    }
    void add(Effect effect, const QString& before, const QString& after)
    {
        effect.before = before;
        effect.after = after;
        m_effects << effect;
    }

    void tell(const Unit* before, const Unit* after)
    {
        const auto effect = [&](EffectKind kind) { return about(kind, (after ? after : before)->id, {}); };
        if (!before || !after)
            return add(effect(before ? EffectKind::UnitGone : EffectKind::UnitNew), before ? before->name : QString(),
                       after ? after->name : QString());
        if (before->archived != after->archived)
            add(effect(after->archived ? EffectKind::UnitArchived : EffectKind::UnitRestored), {}, {});
        if (before->parent != after->parent)
            add(effect(EffectKind::UnitMoved), nameOfUnit(before->parent), nameOfUnit(after->parent));
        if (before->name != after->name)
            add(effect(EffectKind::UnitRenamed), before->name, after->name);
        else if (before->year != after->year || before->externalId != after->externalId)
            add(effect(EffectKind::UnitChanged), QString::number(before->year), QString::number(after->year));
    }

    void tell(const Person* before, const Person* after)
    {
        const auto effect = [&](EffectKind kind) { return about(kind, {}, (after ? after : before)->id); };
        if (!before || !after)
            return add(effect(before ? EffectKind::PersonGone : EffectKind::PersonNew), {}, {});
        if (before->state != after->state)
            add(effect(after->state == PersonState::Departed ? EffectKind::PersonDeparted : EffectKind::PersonReturned),
                {}, {});
        Person same = *before;
        same.state = after->state;
        if (!(same == *after))
            add(effect(EffectKind::PersonChanged), fullName(before->name), fullName(after->name));
    }

    void tell(const Organisation& before, const Organisation& after)
    {
        for (const auto& [name, word] : wordFields) {
            if (before.words.*word == after.words.*word)
                continue;
            const QString then = vocabularyOf(before.kind, before.words).*word;
            const QString now = vocabularyOf(after.kind, after.words).*word;
            if (then != now)
                add(wordEffect(name), then, now);
            else
                tellForms(name, word, before, after);
        }
        for (const ContactPair& pair : contactPairs) {
            if (before.contacts.*pair.reach != after.contacts.*pair.reach)
                add(contactsEffect(pair, before), contract::nameOf(before.contacts.*pair.reach),
                    contract::nameOf(after.contacts.*pair.reach));
        }
    }
    static Effect wordEffect(const char* name)
    {
        Effect effect;
        effect.kind = EffectKind::WordChanged;
        effect.unitName = QLatin1StringView(name);
        return effect;
    }
    // The word stays and is bent otherwise.
    void tellForms(const char* name, QString Vocabulary::* word, const Organisation& before, const Organisation& after)
    {
        for (const SpokenNoun& noun : spokenNouns) {
            if (noun.one != word && noun.many != word)
                continue;
            const Noun then = nounOf(noun, before.kind, before.words);
            const Noun now = nounOf(noun, after.kind, after.words);
            if (then.gender != now.gender)
                add(wordEffect(name), withThis(then.one.front(), then.gender), withThis(now.one.front(), now.gender));
            const Declined& bentThen = noun.one == word ? then.one : then.many;
            const Declined& bentNow = noun.one == word ? now.one : now.many;
            for (size_t form = 0; form < bentNow.size(); ++form) {
                if (bentThen.at(form) != bentNow.at(form))
                    add(wordEffect(name), bentThen.at(form), bentNow.at(form));
            }
        }
    }
    // With everybody who may write to others than before because of this pair.
    [[nodiscard]] Effect contactsEffect(const ContactPair& pair, const Organisation& before) const
    {
        School school = m_snapshot.school();
        const auto keysNow = contactKeys(SchoolIndex(school));
        school.organisation.contacts.*pair.reach = before.contacts.*pair.reach;
        const auto keysBefore = contactKeys(SchoolIndex(school));
        Effect effect;
        effect.kind = EffectKind::ContactsChanged;
        effect.unitName = QLatin1StringView(pair.name);
        for (const Person& person : school.people) {
            const auto now = keysNow.find(person.login);
            if (now != keysNow.end() && keysBefore.at(person.login) != now->second)
                effect.people << person.id;
        }
        std::ranges::sort(effect.people);
        return effect;
    }

    static QString words(const Position* position)
    {
        return position ? contract::nameOf(position->kind) + u' ' + contract::nameOf(position->verification)
                        : QString();
    }
    void tell(const Position* before, const Position* after)
    {
        const EffectKind kind = !before ? EffectKind::PositionGiven
                                : after ? EffectKind::PositionChanged
                                        : EffectKind::PositionTaken;
        add(about(kind, {}, (after ? after : before)->person), words(before), words(after));
    }

    static QString words(const Seat* seat)
    {
        if (!seat)
            return {};
        QStringList parts{contract::nameOf(seat->kind)};
        for (const QString& part : {seat->subject, seat->startsOn.toString(Qt::ISODate),
                                    seat->endsOn.toString(Qt::ISODate), seat->dormant ? u"dormant"_s : QString()}) {
            if (!part.isEmpty())
                parts << part;
        }
        return parts.join(u' ');
    }
    void tell(const Seat* before, const Seat* after)
    {
        const Seat* const seat = after ? after : before;
        const EffectKind kind = !before ? EffectKind::SeatTaken : after ? EffectKind::SeatChanged : EffectKind::SeatLeft;
        add(about(kind, seat->unit, seat->person), words(before), words(after));
    }

    void tell(const GuardianLink* before, const GuardianLink* after)
    {
        const GuardianLink* const link = after ? after : before;
        const EffectKind kind = !before ? EffectKind::LinkNew : after ? EffectKind::LinkChanged : EffectKind::LinkGone;
        add(about(kind, {}, link->guardian), contract::nameOf((before ? before : after)->kind),
            nameOfPerson(link->child));
    }

    void tell(const Chat* before, const Chat* after)
    {
        if (!before || !after)
            return add(aboutChat(before ? EffectKind::ChatGone : EffectKind::ChatNew, after ? *after : *before),
                       before ? before->title : QString(), after ? after->title : QString());
        if (before->title != after->title)
            add(aboutChat(EffectKind::ChatRenamed, *after), before->title, after->title);
        if (before->endsOn != after->endsOn) {
            Effect effect = aboutChat(EffectKind::ChatClosesOn, *after);
            effect.personName = after->title;
            add(effect, before->endsOn.toString(Qt::ISODate), after->endsOn.toString(Qt::ISODate));
        }
        if (before->archived != after->archived)
            m_effects << aboutChat(after->archived ? EffectKind::ChatArchived : EffectKind::ChatRestored, *after);
    }

    void tell(const ChatMember* before, const ChatMember* after)
    {
        const ChatMember* const member = after ? after : before;
        if (!m_snapshot.find<Chat>(member->chat.value()))
            return; // gone as a whole
        const auto moderates = [](const ChatMember* in) { return in && in->role == MemberRole::Moderator; };
        auto& effects = m_members[member->chat];
        if (!before || !after)
            effects[after ? EffectKind::MembersIn : EffectKind::MembersOut] << member->person;
        if (moderates(before) != moderates(after))
            effects[moderates(after) ? EffectKind::ModeratorsIn : EffectKind::ModeratorsOut] << member->person;
    }

    void tell(const Invite* before, const Invite* after)
    {
        if (!before || !after)
            return;
        if (before->annulledAt.isNull() && after->annulledAt.isValid())
            add(about(EffectKind::InviteVoid, before->unit, before->person), {}, {});
        else if (before->unit != after->unit)
            add(about(EffectKind::InviteMoved, after->unit, after->person), nameOfUnit(before->unit),
                nameOfUnit(after->unit));
    }

    void tell(const Movement* before, const Movement* after)
    {
        const Movement* const movement = after ? after : before;
        add(about(before ? EffectKind::MovementChanged : EffectKind::MovementNew, movement->unit, movement->person),
            movement->effectiveOn.toString(Qt::ISODate), contract::nameOf(movement->kind));
    }

    // The other rows show in what follows from them.
    template <typename T>
    void tell(const T* /*before*/, const T* /*after*/)
    {
    }

    const Snapshot& m_snapshot;
    const Trace& m_trace;
    QList<Effect> m_effects;
    std::map<ChatId, std::map<EffectKind, QList<PersonId>>> m_members;
};

} // namespace

QList<Effect> effectsOf(const Change& change)
{
    return Collector(change).collected();
}

QString hashOf(const QList<Effect>& effects)
{
    contract::BulkReply whole;
    whole.effects = effects;
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(contract::toJson(whole)).toJson(QJsonDocument::Compact),
                                 QCryptographicHash::Sha256)
            .toHex());
}

} // namespace authority
