// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/announcement.h"

#include "domain/school_index.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace domain {
namespace {

// Gathers who is asked, each once.
class Parties
{
public:
    Parties(const SchoolIndex& index, const PersonId& author)
        : m_index(index)
        , m_author(author)
    {
    }

    void enter(const ChatId& chat)
    {
        m_chat = chat;
        m_members.clear();
        for (const ChatMember* member : m_index.membersOf(chat))
            m_members.insert(member->person);
    }

    void addSelf(const PersonId& person)
    {
        if (person != m_author)
            add(person, false, {person});
    }

    void addFamily(const PersonId& child)
    {
        QList<PersonId> speakers;
        for (const GuardianLink* link : m_index.guardiansOf(child)) {
            if (isInForce(*link))
                speakers << link->guardian;
        }
        add(child, true, speakers);
    }

    void addMember(const PersonId& person)
    {
        const QList<const GuardianLink*> children = m_index.childrenOf(person);
        const bool isStaff = !m_index.positionsOf(person).isEmpty();
        if (isStaff || std::ranges::none_of(children, [](const GuardianLink* link) { return isInForce(*link); })) {
            addSelf(person);
            return;
        }
        for (const GuardianLink* link : children) {
            if (isInForce(*link))
                addFamily(link->child);
        }
    }

    [[nodiscard]] QList<Party> take() { return std::move(m_parties); }

private:
    void add(const PersonId& whom, bool family, const QList<PersonId>& speakers)
    {
        const bool isReached =
            std::ranges::any_of(speakers, [this](const PersonId& speaker) { return m_members.contains(speaker); });
        const auto key = std::pair(whom, family);
        const auto known = m_places.constFind(key);
        if (known != m_places.cend()) {
            m_parties[*known].isReached = m_parties.at(*known).isReached || isReached;
            return;
        }
        m_places.insert(key, m_parties.size());
        m_parties << Party{whom, family, m_chat, speakers, isReached};
    }

    const SchoolIndex& m_index;
    const PersonId m_author;
    ChatId m_chat;
    QSet<PersonId> m_members;
    QList<Party> m_parties;
    QHash<std::pair<PersonId, bool>, qsizetype> m_places;
};

bool isOfClass(const Chat& chat)
{
    return chat.kind == ChatKind::ClassParents || chat.kind == ChatKind::ClassPupils;
}

void addPupil(Parties& parties, const Chat& chat, const Seat& seat)
{
    if (seat.kind != SeatKind::Pupil || seat.dormant || seat.unit != chat.unit)
        return;
    if (chat.kind == ChatKind::ClassParents)
        parties.addFamily(seat.person);
    else
        parties.addSelf(seat.person);
}

} // namespace

QList<Party> partiesOf(const SchoolIndex& index, const PersonId& author, const QList<ChatId>& chats)
{
    Parties parties(index, author);
    for (const ChatId& id : chats) {
        const Chat* const chat = index.chat(id);
        if (!chat)
            continue;
        parties.enter(id);
        if (isOfClass(*chat)) {
            for (const Seat* seat : index.seatsIn(chat->unit))
                addPupil(parties, *chat, *seat);
            continue;
        }
        for (const ChatMember* member : index.membersOf(id))
            parties.addMember(member->person);
    }
    return parties.take();
}

QList<Party> partiesSpokenForBy(const SchoolIndex& index, const PersonId& speaker, const PersonId& author,
                                const QList<ChatId>& chats)
{
    QList<PersonId> pupils{speaker};
    QSet<PersonId> family{speaker}; // who may be in a chat for the same child
    for (const GuardianLink* own : index.childrenOf(speaker)) {
        if (!isInForce(*own))
            continue;
        pupils << own->child;
        for (const GuardianLink* link : index.guardiansOf(own->child))
            family.insert(link->guardian);
    }
    Parties parties(index, author);
    for (const ChatId& id : chats) {
        const Chat* const chat = index.chat(id);
        if (!chat)
            continue;
        parties.enter(id);
        if (isOfClass(*chat)) {
            for (const PersonId& pupil : std::as_const(pupils)) {
                for (const Seat* seat : index.seatsOf(pupil))
                    addPupil(parties, *chat, *seat);
            }
            continue;
        }
        for (const ChatMember* member : index.membersOf(id)) {
            if (family.contains(member->person))
                parties.addMember(member->person);
        }
    }
    QList<Party> found = parties.take();
    found.removeIf([&](const Party& party) { return !party.speakers.contains(speaker); });
    return found;
}

} // namespace domain
