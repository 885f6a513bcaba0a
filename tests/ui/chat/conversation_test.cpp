// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/conversation.h"
#include "items/roles.h"
#include "items/timeline_model.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

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

TEST_CASE("while a chat is closed to its reader the field says so, and it is for writing again at the end")
{
    CachedSchool school;
    Open open(school);
    open.conversation.setFiles(school.session().files(), school.session().materials());
    QString closure = u"Закрыт до завтра"_s;
    open.conversation.setClosure([&](const domain::ChatId& /*chat*/) { return closure; });
    open.open(ChatKind::ClassParents);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral(STAFFROOM_SOURCE_DIR "/README.md"))});
    const auto takesFiles = [&] {
        QDragEnterEvent event({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&open.conversation, &event);
        return event.isAccepted();
    };
    CHECK_FALSE(open.field().isEnabled());
    CHECK_FALSE(takesFiles());
    CHECK(open.field().placeholderText() == closure);
    closure.clear();
    open.conversation.askClosure();
    CHECK(open.field().isEnabled());
    CHECK(takesFiles());
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

namespace {

domain::Message find(CachedSchool& school, domain::MessageId id)
{
    const auto messages = support::await(school.session().chats().messages({id}));
    REQUIRE(messages);
    return messages->isEmpty() ? domain::Message() : messages->first();
}

} // namespace

TEST_CASE("the up arrow edits the last own message; while it waits it just gets the new text")
{
    CachedSchool school;
    Open open(school);
    open.open(ChatKind::ClassParents);
    open.field().insertPlainText(u"Сбор в 8:51"_s);
    QTest::keyClick(&open.field(), Qt::Key_Return);
    REQUIRE(support::waitUntil([&] { return open.field().toPlainText().isEmpty(); }));
    REQUIRE(support::waitUntil([&] { return open.last().message.body == u"Сбор в 8:51"_s; }));
    const domain::MessageId id = open.last().message.id;
    QTest::keyClick(&open.field(), Qt::Key_Up);
    REQUIRE(support::waitUntil([&] { return open.field().toPlainText() == u"Сбор в 8:51"_s; }));
    open.field().selectAll();
    open.field().insertPlainText(u"Сбор в 8:15"_s);
    QTest::keyClick(&open.field(), Qt::Key_Return);
    REQUIRE(support::waitUntil([&] { return open.last().message.body == u"Сбор в 8:15"_s; }));
    CHECK(open.last().message.id == id);
    CHECK_FALSE(open.last().message.edited);
    CHECK(support::waitUntil([&] { return open.field().toPlainText().isEmpty(); }));
}

TEST_CASE("an answer quotes what it answers, an edit of a sent message is marked, a reaction is counted, all offline")
{
    CachedSchool school;
    const QList<domain::MessageId> talk = school.discuss(ChatKind::ClassPupils);
    Open open(school);
    open.open(ChatKind::ClassPupils);
    auto* view = open.conversation.findChild<QAbstractItemView*>(u"timeline"_s);
    REQUIRE(support::waitUntil([&] { return view->model()->rowCount() > 0; }));
    REQUIRE(support::waitUntil([&] { return open.last().message.id == talk.last() || open.last().message.own; }));
    const auto row = [&](domain::MessageId id) {
        for (int i = 0; i < view->model()->rowCount(); ++i) {
            const QModelIndex index = view->model()->index(i, 0);
            if (index.data(items::TimelineRowRole).value<items::TimelineRow>().message.id == id)
                return index;
        }
        return QModelIndex();
    };
    view->setCurrentIndex(row(talk.last()));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    open.field().insertPlainText(u"Спасибо, вижу"_s);
    QTest::keyClick(&open.field(), Qt::Key_Return);
    REQUIRE(support::waitUntil([&] { return open.last().message.body == u"Спасибо, вижу"_s; }));
    REQUIRE(open.last().message.quote);
    CHECK(open.last().message.quote->message == talk.last());

    REQUIRE(support::await(school.session().chats().edit(talk.at(3), u"Да, только заранее"_s)));
    CHECK(find(school, talk.at(3)).edited);
    CHECK(find(school, talk.at(3)).actWaiting);
    REQUIRE(support::await(school.session().chats().react(talk.at(6), {u"👍"_s})));
    CHECK(find(school, talk.at(6)).reactions == QList{domain::Reaction{u"👍"_s, 1, true}});
    REQUIRE(support::await(school.session().chats().react(talk.at(6), {})));
    CHECK(find(school, talk.at(6)).reactions.isEmpty());
    REQUIRE(support::await(school.session().chats().retract(talk.at(1))));
    CHECK(find(school, talk.at(1)).retracted);
    CHECK(find(school, talk.at(2)).quote->retracted);
    CHECK(support::await(school.session().chats().edit(talk.at(0), u"чужое"_s)).error().code ==
          base::ErrorCode::NotFound);
}
