// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school_index.h"

#include <QSet>

namespace authority {

// What one person may know of the school: a pure function of the school. The administration knows everything, contacts
// excepted for whoever is no administrator; a teacher the structure, the staff and the own classes, a class teacher
// also the contacts of the own classes' families; a family the own children, their classes and teachers, and the chats
// they are in. Who is not confirmed knows himself.
struct Scope
{
    bool everything = false;
    bool allDetails = false;
    bool administers = false; // moderates every chat and hears appeals
    domain::PersonId self;
    QSet<domain::UnitId> units;
    QSet<domain::UnitId> ownClasses; // as class teacher: invites, consents
    QSet<domain::PersonId> people;
    QSet<domain::PersonId> details; // whose contacts, dates and addresses are seen
    QSet<domain::PersonId> colleagues; // the staff among themselves, who may write to each other: addresses are seen
    QSet<domain::ChatId> chats;
    QSet<domain::ChatId> moderated; // of the own classes
    QSet<domain::ChatId> channels;  // of these chats: everybody is in, so only who writes and who is known is seen

    // Moves when what is visible moves, other than by rows that come, change or go; a client with another epoch starts
    // anew.
    [[nodiscard]] QString epoch() const;

    [[nodiscard]] bool sees(const domain::Unit& unit) const;
    [[nodiscard]] bool sees(const domain::Person& person) const;
    [[nodiscard]] bool sees(const domain::GuardianLink& link) const;
    [[nodiscard]] bool sees(const domain::Position& position) const;
    [[nodiscard]] bool sees(const domain::Seat& seat) const;
    [[nodiscard]] bool sees(const domain::Chat& chat) const;
    [[nodiscard]] bool sees(const domain::ChatMember& member) const;
    [[nodiscard]] bool sees(const domain::Invite& invite) const;
    [[nodiscard]] bool sees(const domain::Rules& rules) const;
    [[nodiscard]] bool sees(const domain::Acknowledgement& acknowledgement) const;
    [[nodiscard]] bool sees(const domain::Consent& consent) const;
    // Not on the wire among the rows; who is concerned asks.
    [[nodiscard]] bool sees(const domain::Report& report) const { return moderates(report.chat); }
    [[nodiscard]] bool sees(const domain::Violation& violation) const
    {
        return violation.person == self || moderates(violation.chat);
    }
    [[nodiscard]] bool sees(const domain::Block& block) const { return block.person == self || moderates(block.chat); }
    [[nodiscard]] bool sees(const domain::Apology& /*apology*/) const { return administers; }
    [[nodiscard]] bool sees(const domain::Objection& /*objection*/) const { return administers; }
    [[nodiscard]] bool sees(const domain::Appeal& /*appeal*/) const { return administers; }
    [[nodiscard]] bool sees(const domain::Quiet& quiet) const { return moderates(quiet.chat); }
    [[nodiscard]] bool sees(const domain::FilterPolicy& /*policy*/) const { return administers; }
    // Who is concerned asks for these too.
    [[nodiscard]] bool sees(const domain::Announcement& announcement) const
    {
        return administers || announcement.author == self;
    }
    [[nodiscard]] bool sees(const domain::AnnouncementChat& place) const
    {
        return administers || chats.contains(place.chat);
    }
    [[nodiscard]] bool sees(const domain::Confirmation& confirmation) const
    {
        return administers || confirmation.by == self || details.contains(confirmation.whom);
    }
    // Its figures move with each vote.
    [[nodiscard]] bool sees(const domain::Poll& poll) const
    {
        return administers || poll.author == self || chats.contains(poll.chat);
    }
    [[nodiscard]] bool sees(const domain::Vote& vote) const { return vote.by == self; }
    [[nodiscard]] bool sees(const domain::TalkTerms& terms) const
    {
        return administers || terms.id == domain::termsOfAll || chats.contains(domain::ChatId(terms.id));
    }
    [[nodiscard]] bool sees(const domain::Holiday& /*holiday*/) const { return !self.isEmpty(); }
    [[nodiscard]] bool sees(const domain::WaitingMessage& message) const { return message.person == self; }
    [[nodiscard]] bool sees(const domain::Movement& movement) const;
    [[nodiscard]] bool sees(const domain::JoinRequest& request) const
    {
        return everything || ownClasses.contains(request.unit);
    }

    // The row without what is not for this person's eyes.
    template <typename T>
    [[nodiscard]] T shown(const T& row) const
    {
        return row;
    }
    [[nodiscard]] domain::Person shown(const domain::Person& person) const;
    [[nodiscard]] domain::Position shown(const domain::Position& position) const;

private:
    [[nodiscard]] bool moderates(const domain::ChatId& chat) const { return administers || moderated.contains(chat); }
    [[nodiscard]] bool knows(const domain::PersonId& person) const { return everything || people.contains(person); }
    [[nodiscard]] bool knowsDetails(const domain::PersonId& person) const
    {
        return allDetails || details.contains(person);
    }
};

[[nodiscard]] Scope scopeOf(const domain::SchoolIndex& index, const domain::PersonId& person);

} // namespace authority
