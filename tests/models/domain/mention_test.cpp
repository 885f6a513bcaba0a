// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mention.h"
#include "domain/reaction.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {
const QString kNick = u"Щербакова Евгения (мама: Ефимова Любовь)"_s;
}

TEST_CASE("a person is called by family name, by the whole name at the beginning, or by a group")
{
    CHECK(isCalled(u"@Щербакова, вы придёте?"_s, kNick, {}));
    CHECK(isCalled(u"Спросите у @щербакова."_s, kNick, {}));
    CHECK(isCalled(kNick + u": да"_s, kNick, {}));
    CHECK(isCalled(u"Щербакова Евгения, да"_s, kNick, {}));
    CHECK(isCalled(u"@все собрание"_s, kNick, {}));
    CHECK(isCalled(u"@Родители собрание"_s, kNick, {MentionGroup::Guardians}));
    CHECK(isCalled(u"@студенты собрание"_s, kNick, {MentionGroup::Pupils})); // whatever kind of organisation it is
    CHECK(isCalled(u"@педагоги собрание"_s, kNick, {MentionGroup::Teachers}));
    CHECK_FALSE(isCalled(u"@родители собрание"_s, kNick, {MentionGroup::Teachers}));
    CHECK_FALSE(isCalled(u"Щербакова придёт"_s, kNick, {}));
    CHECK_FALSE(isCalled(u"почта a@щербакова"_s, kNick, {}));
    CHECK_FALSE(isCalled(u"@Щербаков придёт"_s, kNick, {}));
    CHECK_FALSE(isCalled(u"@Щербакова"_s, {}, {}));
    CHECK(isCalled(u"@Семенов"_s, u"Семёнов Пётр"_s, {}));
    CHECK(isCalled(u"@Римский-Корсаков — вам"_s, u"Римский-Корсаков Николай"_s, {}));
}

TEST_CASE("mentions are found where they stand")
{
    CHECK(mentionsIn(u"@все и @Орлова-, но не a@b.ru, @ и"_s) ==
          QList<Mention>{{0, 4, u"все"_s, MentionGroup::All}, {7, 7, u"Орлова"_s, {}}});
    CHECK(wordFor(MentionGroup::Teachers) == u"учителя"_s);
}

TEST_CASE("a sign is one picture, never a word")
{
    const QString sign = GENERATE(u"👍"_s, u"❤️"_s, u"👨‍👩‍👧‍👦"_s, u"👍🏽"_s, u"1️⃣"_s,
                                  u"🇷🇺"_s, u"☺"_s, u"✅"_s, u"©️"_s);
    INFO(sign.toStdString());
    CHECK(isSign(sign));
    const QString word = GENERATE(u""_s, u"a"_s, u"дурак"_s, u"5"_s, u"👍a"_s, u"<b>"_s, u"\u202E👍"_s, u"̂"_s, u"中"_s);
    INFO(word.toStdString());
    CHECK_FALSE(isSign(word));
    CHECK_FALSE(isSign(u"👍"_s.repeated(20)));
    CHECK(signsOf({u"👍"_s, u"👍"_s, u"x"_s, u"🎉"_s}) == QStringList{u"👍"_s, u"🎉"_s});
}

TEST_CASE("signs are counted, the most frequent first")
{
    CHECK(tally({{u"а"_s, {u"🎉"_s}, false}, {u"б"_s, {u"👍"_s, u"🎉"_s}, true}, {u"в"_s, {u"👍"_s}, false}}) ==
          QList<Reaction>{{u"🎉"_s, 2, true}, {u"👍"_s, 2, true}});
    CHECK(tally({}).isEmpty());
}
