// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_content.h"
#include "support/qt_strings.h"

using domain::contentOf;

TEST_CASE("a message says whether it holds a link, a file, a picture or a question")
{
    CHECK(contentOf(u"Завтра в 18:00") == domain::MessageContent{});
    CHECK(contentOf(u"Смотрите https://school.example/news") == domain::MessageContent{true, false, false, false});
    CHECK(contentOf(u"HTTPS://files.example/a/План.PDF, прочтите") == domain::MessageContent{true, true, false, false});
    CHECK(contentOf(u"https://files.example/a/foto.jpg?x=1") == domain::MessageContent{true, true, true, false});
    CHECK(contentOf(u"Кто едет на экскурсию?") == domain::MessageContent{false, false, false, true});
    CHECK(contentOf(u"https://school.example/a?b=1 — это о чём?") == domain::MessageContent{true, false, false, true});
    CHECK(contentOf(u"https://jpg") == domain::MessageContent{true, false, false, false});
    CHECK(contentOf(u"ftp://files.example/a.pdf") == domain::MessageContent{});
    CHECK(contentOf(u"://") == domain::MessageContent{});
    CHECK(contentOf(u"https://") == domain::MessageContent{});
}
