// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_link.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a link to a message is read back as it was written, and nothing else is taken for one")
{
    const MessageLink link{ChatId(u"42uyu4qds6"_s), u"rooms.school12.example"_s, ArchiveId(u"1796095008544934"_s)};
    CHECK(textOf(link) == u"xmpp:42uyu4qds6@rooms.school12.example?join;message=1796095008544934"_s);
    CHECK(messageLinkIn(textOf(link)) == link);
    CHECK(messageLinkIn(u"  "_s + textOf(link) + u"\n"_s) == link);
    for (const QString& text : {u"xmpp:42uyu4qds6@rooms.school12.example?join"_s, u"https://school12.example/?join;message=1"_s,
                                u"xmpp:a@b?join;message=1;drop"_s, u"xmpp:a@b?message=1"_s, u"xmpp:@b?join;message=1"_s, QString()})
        CHECK_FALSE(messageLinkIn(text));
}
