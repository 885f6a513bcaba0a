// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/connection_sentence.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using Kind = session::ConnectionStatus::Kind;

namespace {

shell::ConnectionSentence said(Kind kind, base::ErrorCode code = base::ErrorCode::Offline)
{
    session::ConnectionStatus status;
    status.kind = kind;
    status.since = QDateTime(QDate(2026, 11, 12), QTime(10, 38));
    status.error = {code, {}};
    status.done = 3;
    status.total = 12;
    return shell::sentenceFor(status, u"school12.ru"_s);
}

} // namespace

TEST_CASE("good news is not told")
{
    CHECK(said(Kind::Online).sentence.isEmpty());
}

TEST_CASE("a lost connection is told with its time, with what can be done meanwhile, and with a button")
{
    const shell::ConnectionSentence offline = said(Kind::Offline);
    CHECK(offline.sentence.contains(u"10:38"_s));
    CHECK_FALSE(offline.button.isEmpty());
    CHECK_FALSE(offline.asksPassword);
    CHECK(offline.tone == widgets::Tone::Warning);
}

TEST_CASE("work under way is told without a button")
{
    const Kind kind = GENERATE(Kind::Connecting, Kind::Authenticating, Kind::CatchingUp);
    CHECK_FALSE(said(kind).sentence.isEmpty());
    CHECK(said(kind).button.isEmpty());
    CHECK(said(kind).tone == widgets::Tone::Info);
}

TEST_CASE("the server is named while it is looked for, the chats are counted while they are caught up with")
{
    CHECK(said(Kind::Connecting).sentence.contains(u"school12.ru"_s));
    CHECK(said(Kind::CatchingUp).sentence.contains(u"3"_s));
    CHECK(said(Kind::CatchingUp).sentence.contains(u"12"_s));
}

TEST_CASE("only a wrong password asks for the password")
{
    CHECK(said(Kind::Refused, base::ErrorCode::Authentication).asksPassword);
    CHECK_FALSE(said(Kind::Refused, base::ErrorCode::Certificate).asksPassword);
    CHECK(said(Kind::SignedOut).asksPassword);
}
