// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/conversation.h"
#include "chat/phrases_sheet.h"
#include "support/cached_school.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using support::CachedSchool;
using support::waitUntil;

namespace {

template <typename Widget>
Widget& part(const QWidget& of, const QString& name)
{
    auto* const found = of.findChild<Widget*>(name);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("phrases are added, changed, put into another order and removed, and kept")
{
    CachedSchool school;
    session::PhraseService& phrases = school.session().phrases();
    REQUIRE(waitUntil([&] { return !phrases.phrases().isEmpty(); }));
    const QList<domain::Phrase> first = phrases.phrases();
    QWidget window;
    auto* const sheet = new chat::PhrasesSheet(phrases, &window);
    auto& list = part<QListWidget>(*sheet, u"phrases"_s);
    auto& text = part<QPlainTextEdit>(*sheet, u"phraseText"_s);
    auto& save = part<QPushButton>(*sheet, u"submit"_s);
    CHECK(list.count() == first.size());
    CHECK(text.toPlainText() == first.first().text);
    CHECK_FALSE(save.isEnabled());
    CHECK_FALSE(part<QPushButton>(*sheet, u"phraseUp"_s).isEnabled());
    part<QPushButton>(*sheet, u"removePhrase"_s).click();
    part<QPushButton>(*sheet, u"addPhrase"_s).click();
    text.setPlainText(u"Спасибо!"_s);
    CHECK(list.currentItem()->text() == u"Спасибо!"_s);
    CHECK_FALSE(part<QPushButton>(*sheet, u"phraseDown"_s).isEnabled());
    part<QPushButton>(*sheet, u"phraseUp"_s).click();
    CHECK(text.toPlainText() == u"Спасибо!"_s);
    save.click();
    REQUIRE(waitUntil([&] { return phrases.phrases() != first; }));
    CHECK(phrases.phrases().size() == first.size());
    CHECK(phrases.phrases().first().text == first.at(1).text);
    CHECK(phrases.phrases().at(phrases.phrases().size() - 2).text == u"Спасибо!"_s);
    school.restart();
    session::PhraseService& again = school.session().phrases();
    CHECK(waitUntil([&] { return again.phrases().size() == first.size(); }));
    CHECK(again.phrases().at(first.size() - 2).text == u"Спасибо!"_s);
}

TEST_CASE("a guardian begins without phrases and can write some")
{
    CachedSchool school(CachedSchool::Reader::Guardian);
    QWidget window;
    auto* const sheet = new chat::PhrasesSheet(school.session().phrases(), &window);
    CHECK(part<QListWidget>(*sheet, u"phrases"_s).count() == 0);
    CHECK_FALSE(part<QPlainTextEdit>(*sheet, u"phraseText"_s).isEnabled());
    part<QPushButton>(*sheet, u"addPhrase"_s).click();
    part<QPlainTextEdit>(*sheet, u"phraseText"_s).setPlainText(u"Будем."_s);
    part<QPushButton>(*sheet, u"submit"_s).click();
    CHECK(waitUntil([&] { return school.session().phrases().phrases().size() == 1; }));
}

TEST_CASE("a phrase from the button's menu stands in the field with the names of this chat")
{
    CachedSchool school;
    session::PhraseService& phrases = school.session().phrases();
    chat::Conversation conversation(school.session().chats(), school.clock);
    conversation.setPhrases(phrases);
    conversation.resize(800, 600);
    conversation.show();
    conversation.open(school.summary(domain::ChatKind::ClassParents));
    REQUIRE(waitUntil([&] { return !phrases.phrases().isEmpty(); }));
    base::whenAnswered(phrases.save(phrases.phrases(), {{{}, u"{чат}, {дата}: {имя}"_s, 0}}), &conversation,
                       [](const base::Result<void>&) {});
    REQUIRE(waitUntil([&] { return phrases.phrases().size() == 1; }));
    part<QToolButton>(conversation, u"phraseButton"_s).click();
    auto& menu = part<QMenu>(conversation, u"phraseMenu"_s);
    menu.actions().first()->trigger();
    const auto& field = part<QPlainTextEdit>(conversation, u"composer"_s);
    CHECK(field.toPlainText() == u"5«А» — родители, 12 ноября: {имя}"_s);
    CHECK(field.textCursor().selectedText() == u"{имя}"_s); // nobody is answered
}
