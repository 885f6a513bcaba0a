// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/conversation.h"
#include "items/roles.h"
#include "items/timeline_model.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::ChatKind;
using support::CachedSchool;

namespace {

struct Open
{
    explicit Open(CachedSchool& readSchool)
        : school(readSchool)
        , conversation(school.session().chats(), school.clock)
    {
        conversation.resize(800, 600);
        conversation.show();
    }

    void open(ChatKind kind) { conversation.open(school.summary(kind)); }
    [[nodiscard]] QPlainTextEdit& field() const { return *conversation.findChild<QPlainTextEdit*>(u"composer"_s); }
    [[nodiscard]] items::TimelineRow last() const
    {
        const auto* model = conversation.findChild<QAbstractItemView*>(u"timeline"_s)->model();
        return model->index(model->rowCount() - 1, 0).data(items::TimelineRowRole).value<items::TimelineRow>();
    }
    [[nodiscard]] QString draft(ChatKind kind) const { return school.summary(kind).draft; }

    CachedSchool& school;
    chat::Conversation conversation;
};

} // namespace

TEST_CASE("a message that was sent without a connection appears, waiting, and the field is empty")
{
    CachedSchool school;
    Open open(school);
    open.open(ChatKind::ClassParents);
    open.field().insertPlainText(u"Спасибо всем, кто пришёл!"_s);
    QTest::keyClick(&open.field(), Qt::Key_Return);
    REQUIRE(support::waitUntil([&] { return open.last().message.body == u"Спасибо всем, кто пришёл!"_s; }));
    CHECK(open.last().message.delivery == domain::Delivery::Waiting);
    CHECK(support::waitUntil([&] { return open.field().toPlainText().isEmpty(); }));
    CHECK(open.draft(ChatKind::ClassParents).isEmpty());
}

TEST_CASE("every chat keeps its own draft, also over a restart")
{
    CachedSchool school;
    {
        Open open(school);
        open.open(ChatKind::ClassParents);
        open.field().insertPlainText(u"Родителям"_s);
        open.open(ChatKind::ClassPupils);
        CHECK(open.field().toPlainText().isEmpty());
        open.field().insertPlainText(u"Ученикам"_s);
        open.open(ChatKind::ClassParents);
        CHECK(open.field().toPlainText() == u"Родителям"_s);
        open.conversation.flushDraft();
        CHECK(open.draft(ChatKind::ClassPupils) == u"Ученикам"_s);
    }
    school.restart();
    Open again(school);
    again.open(ChatKind::ClassPupils);
    CHECK(again.field().toPlainText() == u"Ученикам"_s);
}

TEST_CASE("the header says how many are in and what the chat is for; the panel names them")
{
    CachedSchool school;
    Open open(school);
    open.open(ChatKind::ClassParents);
    const domain::ChatSummary chat = school.summary(ChatKind::ClassParents);
    CHECK(open.conversation.findChild<QWidget*>(u"chatTitle"_s)->accessibleName() == chat.chat.title);
    const QString subtitle = open.conversation.findChild<QWidget*>(u"chatSubtitle"_s)->accessibleName();
    CHECK(subtitle.contains(QString::number(chat.memberCount)));
    CHECK(subtitle.contains(chat.chat.purpose));
    open.conversation.findChild<QAbstractButton*>(u"details"_s)->click();
    const auto* members = open.conversation.findChild<QAbstractItemView*>(u"members"_s);
    CHECK(support::waitUntil([&] { return members->model()->rowCount() == chat.memberCount; }));
}

TEST_CASE("the school's channel can be read but not be written to by a parent")
{
    CachedSchool school(CachedSchool::Reader::Guardian);
    Open open(school);
    open.open(ChatKind::SchoolChannel);
    CHECK_FALSE(open.field().isEnabled());
    open.open(ChatKind::ClassParents);
    CHECK(open.field().isEnabled());
}
