// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/words.h"

#include "delegates/message_text.h"
#include "delegates/poll_card.h"
#include "widgets/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace delegates {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString deliveryWords(const domain::Message& message)
{
    switch (message.delivery) {
    case domain::Delivery::Waiting:
        return Words::tr("waiting to be sent");
    case domain::Delivery::Sent:
        return Words::tr("sent");
    case domain::Delivery::Failed:
        return Words::tr("not sent");
    case domain::Delivery::Received:
        break;
    }
    return {};
}

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(u", "_s);
}

QString placeOfStaff(const items::PersonRow& row)
{
    QStringList said;
    for (const domain::Position& position : row.positions) {
        const QString word = positionWord(position.kind);
        const bool isConfirmed = position.verification == domain::Verification::Confirmed;
        said << (isConfirmed ? word : Words::tr("%1 (not confirmed)").arg(word));
    }
    return joined(said);
}

QString headerOf(items::PeopleColumn column)
{
    switch (column) {
    case items::NameColumn:
        return Words::tr("Name");
    case items::PlaceColumn:
        return Words::tr("Who");
    case items::PhoneColumn:
        return Words::tr("Phone");
    case items::EmailColumn:
        return Words::tr("E-mail");
    case items::EntryColumn:
        return Words::tr("Invitation");
    case items::ExpiresColumn:
        return Words::tr("Valid until");
    case items::PeopleColumnCount:
        break;
    }
    return {};
}

bool hasOpenInvite(items::EntryState state)
{
    return state == items::EntryState::Issued || state == items::EntryState::Opened;
}

// Their invitations are made and shown among the staff.
bool isTeacherOfClass(items::PlaceKind place)
{
    return place == items::PlaceKind::ClassTeacher || place == items::PlaceKind::SubjectTeacher;
}

QString cellOf(const items::PersonRow& row, items::PeopleColumn column)
{
    switch (column) {
    case items::NameColumn:
        return domain::fullName(row.name);
    case items::PlaceColumn:
        return placeWords(row);
    case items::PhoneColumn:
        return row.contacts.phone;
    case items::EmailColumn:
        return row.contacts.email;
    case items::EntryColumn:
        return isTeacherOfClass(row.place) && row.entry == items::EntryState::NoInvite ? QString()
                                                                                       : entryWord(row.entry);
    case items::ExpiresColumn:
        return hasOpenInvite(row.entry) ? widgets::fullTime(row.inviteExpiresAt) : QString();
    case items::PeopleColumnCount:
        break;
    }
    return {};
}

} // namespace

QString sectionTitle(const items::ChatRow& row)
{
    switch (row.section) {
    case items::ChatSection::Pinned:
        return Words::tr("Pinned");
    case items::ChatSection::Folder:
        return row.chat.folder;
    case items::ChatSection::Shelf:
        return Words::tr("Archive");
    case items::ChatSection::MyClasses:
        return Words::tr("My classes");
    case items::ChatSection::Classes:
        return Words::tr("Classes");
    case items::ChatSection::Staff:
        return Words::tr("Staff");
    case items::ChatSection::School:
        return Words::tr("Whole school");
    case items::ChatSection::Others:
        return Words::tr("Other chats");
    case items::ChatSection::Personal:
        return Words::tr("Personal");
    case items::ChatSection::NotMember:
        break;
    }
    return Words::tr("Chats you are not in");
}

QString guardianWord(domain::GuardianKind kind)
{
    switch (kind) {
    case domain::GuardianKind::Mother:
        return Words::tr("mother");
    case domain::GuardianKind::Father:
        return Words::tr("father");
    case domain::GuardianKind::Guardian:
        return Words::tr("guardian");
    case domain::GuardianKind::LegalRepresentative:
        return Words::tr("legal representative");
    case domain::GuardianKind::Other:
        break;
    }
    return Words::tr("representative");
}

QString positionWord(domain::PositionKind kind)
{
    switch (kind) {
    case domain::PositionKind::Head:
        return Words::tr("head of the school");
    case domain::PositionKind::Deputy:
        return Words::tr("deputy head");
    case domain::PositionKind::Administrator:
        return Words::tr("administrator");
    case domain::PositionKind::IntroductionLead:
        return Words::tr("responsible for the introduction");
    case domain::PositionKind::Teacher:
        break;
    }
    return Words::tr("teacher");
}

QString entryWord(items::EntryState state)
{
    switch (state) {
    case items::EntryState::NoInvite:
        return Words::tr("not invited");
    case items::EntryState::Issued:
        return Words::tr("link issued");
    case items::EntryState::Opened:
        return Words::tr("link opened");
    case items::EntryState::Expired:
        return Words::tr("link expired");
    case items::EntryState::Annulled:
        return Words::tr("link annulled");
    case items::EntryState::Requested:
        return Words::tr("asks to join");
    case items::EntryState::Refused:
        return Words::tr("declined");
    case items::EntryState::Joined:
        break;
    }
    return Words::tr("joined");
}

QString placeWords(const items::PersonRow& row)
{
    switch (row.place) {
    case items::PlaceKind::ClassTeacher:
        return Words::tr("class teacher");
    case items::PlaceKind::SubjectTeacher:
        return row.subject.isEmpty() ? Words::tr("teacher") : Words::tr("teacher: %1").arg(row.subject);
    case items::PlaceKind::Leader:
        return Words::tr("leader");
    case items::PlaceKind::Pupil:
        return Words::tr("pupil");
    case items::PlaceKind::Guardian:
        return Words::tr("%1: %2", "mother: Efimova Lyubov (her child)")
            .arg(guardianWord(row.guardianKind), domain::shortName(row.child));
    case items::PlaceKind::Staff:
        break;
    }
    return placeOfStaff(row);
}

QString shortNick(const QString& nick)
{
    return nick.section(u'(', 0, 0).trimmed();
}

namespace {

// As much of a text as one line can show, without what could do harm there.
QString oneLine(const QString& text)
{
    constexpr qsizetype most = 4 * domain::Quote::kLongest; // marks and white space may be most of it
    return harmless(QStringView(text).left(most)).simplified().left(domain::Quote::kLongest);
}

} // namespace

Preview previewOf(const domain::ChatSummary& chat)
{
    if (!chat.draft.isEmpty())
        return {Words::tr("Draft:"), oneLine(chat.draft), true};
    if (chat.last.id.isNone())
        return {{}, chat.chat.purpose, false};
    const QString lead = chat.last.own              ? Words::tr("You:")
                         : chat.last.nick.isEmpty() ? QString()
                                                    : shortNick(harmless(chat.last.nick)) + u':';
    return {lead, oneLine(bodyOf(chat.last)), false};
}

QString bodyOf(const domain::Message& message)
{
    if (message.retracted)
        return Words::tr("Message removed");
    return message.file ? domain::withoutFileAddress(message.body) : message.body;
}

QString sizeText(qint64 bytes)
{
    constexpr double kibi = 1024;
    if (bytes < 1024)
        return Words::tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    const double kilobytes = static_cast<double>(bytes) / kibi;
    if (kilobytes < kibi)
        return Words::tr("%1 KB").arg(QLocale().toString(kilobytes, 'f', 0));
    return Words::tr("%1 MB").arg(QLocale().toString(kilobytes / kibi, 'f', 1));
}

QString fileLine(const domain::SharedFile& file)
{
    const QString size = file.sizeBytes > 0 ? sizeText(file.sizeBytes) : QString();
    const QString done = QLocale().toString(std::max(0, file.permille) / 10);
    if (file.upload == domain::Upload::Paused)
        return joined({size, Words::tr("paused")});
    if (file.upload == domain::Upload::Waiting && file.permille >= 0)
        return joined({size, Words::tr("sent %1 %").arg(done)});
    if (file.upload == domain::Upload::Waiting)
        return joined({size, Words::tr("waits for the connection")});
    if (file.permille >= 0)
        return joined({size, Words::tr("fetched %1 %").arg(done)});
    if (domain::kindOf(file.name) == domain::FileKind::Program)
        return joined({size, Words::tr("a program: it is not opened here")});
    return size.isEmpty() ? Words::tr("file") : size;
}

QString quotedBody(const domain::Quote& quote)
{
    if (quote.retracted)
        return Words::tr("Message removed");
    return quote.body.isEmpty() ? Words::tr("A message that is not here") : harmless(domain::withoutFileAddress(quote.body)).simplified();
}

QString describeReactions(const QList<domain::Reaction>& reactions)
{
    QStringList said;
    for (const domain::Reaction& reaction : reactions)
        said << QString(reaction.sign + u' ' + QString::number(reaction.count));
    return said.isEmpty() ? QString() : Words::tr("reactions: %1").arg(said.join(u' '));
}

QString copied(const QList<domain::Message>& messages)
{
    if (messages.size() == 1)
        return bodyOf(messages.first());
    QStringList parts;
    for (const domain::Message& message : messages)
        parts << u"%1, %2:\n%3"_s.arg(shortNick(message.nick), widgets::fullTime(message.sentAt), bodyOf(message));
    return parts.join(u"\n\n"_s);
}

QString forwarded(const QList<domain::Message>& messages)
{
    QStringList parts;
    for (const domain::Message& message : messages) {
        const QString head = Words::tr("Forwarded: %1, %2", "sender, time")
                                 .arg(shortNick(message.nick), widgets::fullTime(message.sentAt));
        parts << u"> "_s + head + u"\n> "_s + QString(message.body).replace(u'\n', u"\n> "_s);
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

QString failureOf(const domain::Message& message)
{
    return message.failure.isEmpty() ? Words::tr("Not sent. Press to try again.")
                                     : Words::tr("Not sent: %1").arg(message.failure);
}

QString describeChat(const items::ChatRow& row)
{
    const Preview preview = previewOf(row.chat);
    const QString last = QString(preview.lead + u' ' + preview.text).trimmed();
    return joined({row.chat.chat.title, row.chat.pinned ? Words::tr("pinned") : QString(),
                   row.section == items::ChatSection::Folder ? Words::tr("folder %1").arg(row.chat.folder)
                   : row.section == items::ChatSection::Shelf ? Words::tr("in the archive")
                                                              : QString(),
                   row.chat.notify == domain::NotifyLevel::None ? Words::tr("muted") : QString(),
                   row.chat.unreadCount > 0   ? Words::tr("%n unread", nullptr, row.chat.unreadCount)
                   : row.chat.markedUnread ? Words::tr("marked as unread")
                                           : QString(),
                   row.chat.mentionCount > 0 ? Words::tr("you are mentioned") : QString(), last});
}

QString describeMessage(const items::TimelineRow& row)
{
    const domain::Message& message = row.message;
    const QString answers =
        message.quote ? Words::tr("answers %1: %2").arg(shortNick(message.quote->nick), quotedBody(*message.quote))
                      : QString();
    return joined({message.own ? Words::tr("You") : message.nick, widgets::fullTime(message.sentAt), answers,
                   row.poll ? describePoll(*row.poll) : bodyOf(message), message.edited ? Words::tr("edited") : QString(),
                   describeReactions(message.reactions), deliveryWords(message)});
}

QString describeHit(const session::SearchHit& hit)
{
    return joined({hit.chatTitle, hit.message.own ? Words::tr("You") : hit.message.nick,
                   widgets::fullTime(hit.message.sentAt), hit.message.body});
}

QString unitFigures(const items::UnitRow& row)
{
    return joined({row.classTeacher.isEmpty() ? QString() : Words::tr("class teacher %1").arg(row.classTeacher),
                   row.figures.pupils > 0 ? Words::tr("%n pupil(s)", nullptr, row.figures.pupils) : QString()});
}

QString describeUnit(const items::UnitRow& row)
{
    return joined({row.unit.name, unitFigures(row)});
}

QString foundWords(const items::FoundRow& row)
{
    if (row.person.isEmpty())
        return row.archived ? Words::tr("%1 (in the archive)").arg(row.name) : row.name;
    if (row.departed)
        return Words::tr("%1 — has left", "name").arg(row.name);
    if (row.unitName.isEmpty())
        return row.name;
    return row.place == items::PlaceKind::Guardian
               ? Words::tr("%1 — family in %2", "name, class").arg(row.name, row.unitName)
               : Words::tr("%1 — %2", "name, class").arg(row.name, row.unitName);
}

items::PeopleWording peopleWording()
{
    return {headerOf, cellOf, [](const items::PersonRow& row) {
                return joined({domain::fullName(row.name), placeWords(row), entryWord(row.entry)});
            }};
}

} // namespace delegates
