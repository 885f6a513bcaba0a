// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/conversation.h"
#include "domain/personal_chat.h"
#include "items/roles.h"
#include "items/timeline_model.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using domain::ChatKind;
using support::CachedSchool;

namespace {

struct Open
{
    Open()
        : conversation(school.session().chats(), school.clock)
    {
        qRegisterMetaType<domain::ChatId>();
        conversation.setSchool(school.session().school());
        conversation.resize(1000, 600);
        conversation.show();
    }

    // Of the own pupils' families, with an account.
    [[nodiscard]] domain::Person guardian()
    {
        const auto known = school.session().school().school();
        const auto isOne = [&](const domain::Person& person) {
            return !person.login.isEmpty() &&
                   std::ranges::any_of(known->guardians, [&](const auto& link) { return link.guardian == person.id; });
        };
        const auto found = std::ranges::find_if(known->people, isOne);
        REQUIRE(found != known->people.cend());
        return *found;
    }

    [[nodiscard]] QWidget* sheet() const { return conversation.window()->findChild<QWidget*>(u"personSheet"_s); }

    CachedSchool school;
    chat::Conversation conversation;
};

} // namespace

TEST_CASE("moderators stand first among the members; whoever is looked at can be written to alone")
{
    Open open;
    open.conversation.open(open.school.summary(ChatKind::ClassParents));
    open.conversation.findChild<QAbstractButton*>(u"details"_s)->click();
    auto* members = open.conversation.findChild<QAbstractItemView*>(u"members"_s);
    REQUIRE(support::waitUntil([&] { return members->model()->rowCount() > 1; }));
    CHECK(members->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"moderator"_s));

    open.conversation.showPerson(open.guardian().id);
    REQUIRE(open.sheet() != nullptr);
    CHECK(open.sheet()->windowTitle() == domain::fullName(open.guardian().name));
    auto* write = open.sheet()->findChild<QAbstractButton*>(u"writePersonally"_s);
    REQUIRE(write != nullptr);
    QSignalSpy wanted(&open.conversation, &chat::Conversation::personalWanted);
    write->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().first().value<domain::ChatId>() == domain::personalChat(open.guardian().login));
}

TEST_CASE("a conversation of two begins empty, keeps what is written without a connection, and has no files or polls")
{
    Open open;
    const domain::ChatId talk = domain::personalChat(open.guardian().login);
    const auto rows = support::await(open.school.session().chats().chats({talk}));
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    open.conversation.setFiles(open.school.session().files(), open.school.session().materials());
    open.conversation.open(rows->constFirst());
    CHECK(open.conversation.findChild<QWidget*>(u"chatTitle"_s)->accessibleName() == domain::fullName(open.guardian().name));
    CHECK_FALSE(open.conversation.findChild<QWidget*>(u"attach"_s)->isVisible());
    CHECK_FALSE(open.conversation.findChild<QWidget*>(u"newPoll"_s)->isVisible());
    auto* field = open.conversation.findChild<QPlainTextEdit*>(u"composer"_s);
    REQUIRE(field->isEnabled());
    field->insertPlainText(u"Здравствуйте! Подойдите, пожалуйста, завтра."_s);
    QTest::keyClick(field, Qt::Key_Return);
    const auto* model = open.conversation.findChild<QAbstractItemView*>(u"timeline"_s)->model();
    REQUIRE(support::waitUntil([&] { return model->rowCount() == 1; }));
    const auto row = model->index(0, 0).data(items::TimelineRowRole).value<items::TimelineRow>();
    CHECK(row.message.delivery == domain::Delivery::Waiting);
    const auto listed = support::await(open.school.session().chats().chats());
    REQUIRE(listed);
    CHECK(std::ranges::any_of(*listed, [&](const domain::ChatSummary& each) { return each.chat.id == talk; }));
}

TEST_CASE("a link to a message leads back to it, and one of another school nowhere")
{
    Open open;
    const auto newest = support::await(open.school.session().chats().newest(open.school.chat(ChatKind::ClassParents), 50));
    REQUIRE(newest);
    const domain::Message& message = newest->messages.at(10);
    const auto link = support::await(open.school.session().chats().linkTo(message.id));
    REQUIRE(link);
    const auto place = support::await(open.school.session().chats().follow(*link));
    REQUIRE(place);
    CHECK(*place == session::MessagePlace{message.chat, message.id});
    CHECK(support::await(open.school.session().chats().follow(QString(*link).replace(u"@rooms."_s, u"@rooms.other."_s))).error().code ==
          base::ErrorCode::NotFound);
    CHECK(support::await(open.school.session().chats().follow(u"https://example.org"_s)).error().code ==
          base::ErrorCode::InvalidInput);
}
