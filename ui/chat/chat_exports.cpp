// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chat_exports.h"

#include "chat/export_sheet.h"
#include "domain/file_policy.h"
#include "domain/school.h"
#include "widgets/save_file.h"
#include "widgets/times.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace chat {
namespace {

using exporter::ChatFileWords;
using exporter::Fact;
using namespace Qt::Literals::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChatExports)
};

ChatFileWords fileWords()
{
    return {QLocale(),
            Words::tr("School", "who speaks when the chat itself does"),
            Words::tr("The message was taken back"),
            Words::tr("edited", "a message"),
            Words::tr("before, %1: %2", "moment, what the message said"),
            Words::tr("File: %1, %2", "name, size"),
            Words::tr("File: %1", "name"),
            Words::tr("Messages are missing here: they are on the server and have not been loaded."),
            Words::tr("There are no messages")};
}

Fact savedAt(const base::Clock& clock)
{
    return {u"savedAt"_s, Words::tr("Saved"), widgets::fullTime(clock.now())};
}

void ask(QWidget* over, const QString& heading, const QString& name, session::ChatService& chats,
         const session::ExportOrder& order)
{
    const QStringList kinds{Words::tr("Page for a browser (*.html)"), Words::tr("PDF (*.pdf)"),
                            Words::tr("JSON for programs (*.json)")};
    widgets::askWhereToSave(over, domain::safeFileName(name) + u".html"_s, kinds,
                            [over, heading, &chats, order](const QString& path) {
                                session::ExportOrder chosen = order;
                                chosen.path = path;
                                (new ExportSheet(heading, chats.exportTo(chosen), over))->open();
                            });
}

QList<Fact> factsOf(const domain::School& school, const session::Self& self)
{
    QList<Fact> facts{{u"name"_s, Words::tr("Name"), domain::fullName(self.name)}};
    const auto add = [&facts](const QString& key, const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts << Fact{key, name, value};
    };
    const auto person = std::ranges::find(school.people, self.person, &domain::Person::id);
    if (person != school.people.end()) {
        add(u"account"_s, Words::tr("Account"), person->login.value());
        add(u"bornOn"_s, Words::tr("Born"), person->bornOn.isNull() ? QString() : QLocale().toString(person->bornOn, QLocale::ShortFormat));
        add(u"phone"_s, Words::tr("Telephone"), person->contacts.phone);
        add(u"email"_s, Words::tr("E-mail"), person->contacts.email);
    }
    QStringList read;
    for (const domain::Acknowledgement& each : school.acknowledgements) {
        if (each.person == self.person)
            read << Words::tr("version %1, %2", "of the rules, moment").arg(each.rulesVersion).arg(widgets::fullTime(each.at));
    }
    add(u"rulesAcknowledged"_s, Words::tr("Rules read"), read.join(u"; "_s));
    QStringList agreed;
    for (const domain::Consent& each : school.consents) {
        if (each.person == self.person && each.state != domain::ConsentState::NotAsked)
            agreed << (each.state == domain::ConsentState::Given ? Words::tr("given, %1", "consent, moment")
                                                                 : Words::tr("refused, %1", "consent, moment"))
                          .arg(widgets::fullTime(each.at));
    }
    add(u"consents"_s, Words::tr("Consent to be in chats"), agreed.join(u"; "_s));
    return facts;
}

} // namespace

void exportChat(QWidget* over, session::ChatService& chats, const base::Clock& clock, const domain::ChatSummary& chat)
{
    session::ExportOrder order;
    order.title = chat.chat.title;
    order.facts = {savedAt(clock),
                   {u"savedBy"_s, Words::tr("Saved by"), chat.ownNick},
                   {u"members"_s, Words::tr("Members"), QString::number(chat.memberCount)}};
    order.parts = {{chat.chat.id, chat.chat.title}};
    order.words = fileWords();
    ask(over, Words::tr("Saving the chat"), chat.chat.title, chats, order);
}

void exportProfile(QWidget* over, session::ChatService& chats, session::SchoolService& school, const base::Clock& clock)
{
    const auto known = school.school();
    session::ExportOrder order;
    order.title = Words::tr("My data: %1", "name").arg(domain::shortName(school.self().name));
    order.facts = factsOf(*known, school.self());
    order.onlyOwn = true;
    order.words = fileWords();
    QStringList titles;
    for (const domain::Chat& each : known->chats) {
        const bool isMember = std::ranges::any_of(known->members, [&](const domain::ChatMember& member) {
            return member.chat == each.id && member.person == school.self().person;
        });
        if (isMember)
            titles << each.title;
        order.parts << session::ExportOrder::Part{each.id, each.title};
    }
    order.facts << Fact{u"chats"_s, Words::tr("Chats"), titles.join(u"; "_s)} << savedAt(clock);
    ask(over, Words::tr("Saving my data"), Words::tr("My data"), chats, order);
}

} // namespace chat
