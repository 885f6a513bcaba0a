// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_code.h"
#include "service/account_pages.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using authority::Language;
using service::AccountPages;
using service::HttpFields;
using service::HttpMethod;
using service::HttpRequest;
using service::HttpResponse;

namespace {

base::Error refused(const QString& reason)
{
    return {.code = base::ErrorCode::Forbidden, .detail = reason, .reason = reason, .text = u"Слова службы."_s};
}

// A parent who has not read the new rules yet, and the service that knows her.
struct Fixture
{
    support::FakeClock clock;
    authority::OwnPage own;
    QStringList calls;
    QStringList passwords;
    QStringList ops;
    QJsonObject known; // as accounts.get answers
    QJsonObject given; // what the last call said
    QString callRefusal;
    bool departed = false;
    bool isSlow = false; // the chat server, which proves passwords
    QList<base::Answer<domain::PersonId>> waiting;
    std::unique_ptr<AccountPages> pages;
    QString cookie;
    QString page;
    int status = 0;
    QString url;

    Fixture()
    {
        own.organisation = u"Школа № 44"_s;
        own.name = u"Щербакова Евгения"_s;
        own.jid = u"k4dz7q2abc@school.example"_s;
        own.chats = {{u"5«А» — родители"_s, true}, {u"Общешкольный"_s, false}};
        own.children = {{u"Ефимова Любовь"_s, u"5«А»"_s}};
        own.rules = {.version = 3, .title = u"Правила"_s, .requisites = u"Приказ № 118"_s, .text = u"1. <b>Вежливо.</b>"_s,
                     .inForceFrom = {}};
        pages = std::make_unique<AccountPages>(service::JoinTexts::load().value(), desk(), QUrl(u"http://127.0.0.1"_s), clock);
    }

    service::AccountDesk desk()
    {
        return {
            .signIn =
                [this](const QString& account, const QString& password, Language) {
                    if (isSlow)
                        return waiting.emplaceBack().future();
                    return base::answered<domain::PersonId>(
                        account.section(u'@', 0, 0) == u"k4dz7q2abc" && password == u"верный пароль"
                            ? base::Result<domain::PersonId>(domain::PersonId(u"parent"_s))
                            : base::Unexpected{refused(u"account.wrong"_s)});
                },
            .page = [this](const domain::PersonId&) -> base::Result<authority::OwnPage> {
                if (departed)
                    return base::Unexpected{refused(u"person.unknown"_s)};
                return own;
            },
            .changePassword =
                [this](const domain::PersonId&, const QString& current, const QString& fresh, Language) {
                    if (current != u"верный пароль")
                        return base::answered<void>(base::Unexpected{refused(u"password.wrong"_s)});
                    passwords << fresh;
                    return base::answered<void>({});
                },
            .call =
                [this](const domain::PersonId& person, const QString& method, const QJsonObject& arguments, Language) {
                    if (!callRefusal.isEmpty())
                        return base::answered<QJsonObject>(base::Unexpected{refused(callRefusal)});
                    calls << person.value() + u' ' + method;
                    if (method == u"accounts.close") {
                        const QDateTime day(QDate(2026, 12, 14), QTime(9, 0), Qt::UTC);
                        own.closesAt = arguments.value("closing"_L1).toBool() ? day : QDateTime();
                    }
                    given = arguments;
                    own.acknowledgedAt = QDateTime(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC);
                    return base::answered<QJsonObject>(method == u"accounts.get" ? known : QJsonObject());
                },
            .listen =
                [this](const domain::PersonId& person, const QString& message, const QString& op, Language) {
                    calls << person.value() + u' ' + message;
                    ops << op;
                    return base::answered<QString>(u"Жалоба <принята>"_s);
                },
            .openReset = [](const QString& token, Language) -> base::Result<authority::ResetPage> {
                if (token != u"good" && token != u"1234567890123428")
                    return base::Unexpected{refused(u"reset.unknown"_s)};
                return authority::ResetPage{u"Школа № 44"_s, u"Щербакова <Евгения>"_s, u"k4dz7q2abc@school.example"_s,
                                            domain::PersonId(u"parent"_s)};
            },
            .reset =
                [this](const QString& token, const QString& fresh, Language) {
                    passwords << token + u' ' + fresh;
                    return base::answered<void>({});
                }};
    }

    QString address = u"203.0.113.5"_s;

    HttpRequest request(const QString& asked) const
    {
        HttpRequest request;
        request.path = asked.section(u'?', 0, 0);
        if (const auto query = service::parseForm(asked.section(u'?', 1).toUtf8()))
            request.query = *query;
        request.cookies = service::parseCookies(cookie.toUtf8());
        request.acceptLanguage = u"ru"_s;
        request.address = address;
        return request;
    }
    void take(const QString& asked, const HttpRequest& request)
    {
        url = asked;
        const auto answer = support::await(pages->answer(request));
        REQUIRE(answer);
        status = answer->status;
        page = QString::fromUtf8(answer->body);
        if (!answer->setCookie.isEmpty())
            cookie = QString::fromUtf8(answer->setCookie).section(u';', 0, 0);
        if (!answer->location.isEmpty() && answer->location.startsWith("/my"))
            open(QString::fromUtf8(answer->location));
        else if (!answer->location.isEmpty())
            url = QString::fromUtf8(answer->location);
    }
    void open(const QString& asked) { take(asked, request(asked)); }
    void send(const QString& asked, HttpFields fields)
    {
        HttpRequest form = request(asked);
        form.method = HttpMethod::Post;
        const QRegularExpression key(u"name=\"key\" value=\"([^\"]*)\""_s);
        if (!fields.contains(u"key"_s))
            fields.insert(u"key"_s, key.match(page).captured(1));
        form.form = std::move(fields);
        take(asked, form);
    }
    void enter(const QString& password = u"верный пароль"_s)
    {
        open(u"/my/enter"_s);
        send(u"/my/enter"_s, {{u"account"_s, u"k4dz7q2abc"_s}, {u"password"_s, password}});
    }
    [[nodiscard]] bool sees(const QString& text) const { return page.contains(text); }
};

} // namespace

TEST_CASE("whoever proves the password sees his name, what waits for him and the sections")
{
    Fixture f;
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);

    f.enter();

    CHECK(f.url == u"/my"_s);
    CHECK(f.sees(u"Щербакова Евгения"_s));
    CHECK(f.sees(u"Школа ввела новые правила общения"_s));
    CHECK(f.sees(u"href=\"/my/chats\">Мои чаты и дети"_s));
    f.open(u"/my/chats"_s);
    CHECK(f.sees(u"5«А» — родители"_s));
    CHECK(f.sees(u"Общешкольный <span class=\"muted\">(только чтение)"_s));
    CHECK(f.sees(u"Ефимова Любовь, 5«А»"_s));
}

TEST_CASE("a wrong password opens nothing, and many of them open the page to nobody from that address for a while")
{
    Fixture f;
    f.enter(u"другой"_s);
    CHECK(f.status == 200);
    CHECK(f.sees(u"Слова службы."_s));
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);

    for (int i = 0; i < service::JoinAttempts::perAddress; ++i)
        f.enter(u"другой"_s);
    f.enter();
    CHECK(f.status == 429);

    f.clock.advance(11min);
    f.enter();
    CHECK(f.url == u"/my"_s);
}

TEST_CASE("of many guesses of one password at once no more are looked at than one after the other")
{
    Fixture f;
    f.open(u"/my/enter"_s);
    f.isSlow = true;
    int paused = 0;
    HttpRequest guess = f.request(u"/my/enter"_s);
    guess.method = HttpMethod::Post;
    const QRegularExpression key(u"name=\"key\" value=\"([^\"]*)\""_s);
    guess.form = {{u"key"_s, key.match(f.page).captured(1)}, {u"account"_s, u"k4dz7q2abc"_s}, {u"password"_s, u"1"_s}};
    for (int i = 0; i < 3 * service::JoinAttempts::perAddress; ++i) {
        guess.address = u"203.0.113.%1"_s.arg(i);
        const auto answer = f.pages->answer(guess);
        paused += answer.isFinished() && support::await(answer)->status == 429 ? 1 : 0;
    }
    CHECK(f.waiting.size() == service::JoinAttempts::perAddress);
    CHECK(paused == 2 * service::JoinAttempts::perAddress);
    // All of them right, or the server away: nothing was guessed.
    for (const auto& each : f.waiting)
        each.give(domain::PersonId(u"parent"_s));
    f.isSlow = false;
    f.enter();
    CHECK(f.url == u"/my"_s);
}

TEST_CASE("whoever finds the page open guesses the password no longer than at the door")
{
    Fixture f;
    f.enter();
    const QString path = GENERATE(u"/my/password"_s, u"/my/delete"_s);
    f.open(path);
    const HttpFields form{{u"current"_s, u"догадка"_s}, {u"password"_s, path == u"/my/delete" ? u"догадка"_s : u"кот на крыше"_s},
                          {u"repeated"_s, u"кот на крыше"_s}};
    for (int i = 0; i < service::JoinAttempts::perAddress; ++i) {
        f.send(path, form);
        CHECK(f.status == 200);
    }
    f.send(path, form);
    CHECK(f.status == 429);
    CHECK(f.passwords.isEmpty());
}

TEST_CASE("signing in makes a session of its own, whatever cookie the browser had before")
{
    Fixture f;
    f.cookie = u"my="_s + QString(43, u'A');
    f.enter();
    CHECK(f.url == u"/my"_s);
    CHECK(f.cookie != u"my="_s + QString(43, u'A'));

    f.cookie = u"my="_s + QString(43, u'A');
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);
}

TEST_CASE("a session ends by signing out, after half an hour of rest, and when the person has left the school")
{
    Fixture f;
    f.enter();
    const QString session = f.cookie;
    SECTION("signing out")
    {
        f.send(u"/my/leave"_s, {});
        f.cookie = session;
    }
    SECTION("rest")
    {
        f.clock.advance(29min);
        f.open(u"/my"_s);
        CHECK(f.url == u"/my"_s);
        f.clock.advance(31min);
    }
    SECTION("departure")
    {
        f.departed = true;
    }
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);
}

TEST_CASE("a form that was not made for this browser does nothing")
{
    Fixture f;
    f.enter();
    f.send(u"/my/rules"_s, {{u"key"_s, u"someone-elses"_s}, {u"version"_s, u"3"_s}, {u"read"_s, u"yes"_s}});
    CHECK(f.status == 403);
    CHECK(f.calls.isEmpty());
}

TEST_CASE("the rules are shown as text, and acknowledged when they are ticked as read")
{
    Fixture f;
    f.enter();
    f.open(u"/my/rules"_s);
    CHECK(f.sees(u"1. &lt;b&gt;Вежливо.&lt;/b&gt;"_s));

    f.send(u"/my/rules"_s, {{u"version"_s, u"3"_s}});
    CHECK(f.sees(u"Отметьте, что вы прочли правила"_s));
    f.send(u"/my/rules"_s, {{u"version"_s, u"2"_s}, {u"read"_s, u"yes"_s}});
    CHECK(f.sees(u"новую редакцию"_s));
    CHECK(f.calls.isEmpty());

    f.send(u"/my/rules"_s, {{u"version"_s, u"3"_s}, {u"read"_s, u"yes"_s}});
    CHECK(f.calls == QStringList{u"parent rules.acknowledge"_s});
    CHECK(f.url == u"/my"_s);
    CHECK_FALSE(f.sees(u"новые правила"_s));
    f.open(u"/my/rules"_s);
    CHECK(f.sees(u"Вы ознакомились с этой редакцией"_s));

    SECTION("and what the service refuses is said in its words")
    {
        f.own.acknowledgedAt = {};
        f.callRefusal = u"rules.outdated"_s;
        f.open(u"/my/rules"_s);
        f.send(u"/my/rules"_s, {{u"version"_s, u"3"_s}, {u"read"_s, u"yes"_s}});
        CHECK(f.sees(u"Слова службы."_s));
    }
}

TEST_CASE("a new password needs the present one, and signs out everywhere")
{
    Fixture f;
    f.enter();
    f.open(u"/my/password"_s);
    f.send(u"/my/password"_s, {{u"current"_s, u"не тот"_s}, {u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    CHECK(f.sees(u"Слова службы."_s));
    f.send(u"/my/password"_s, {{u"current"_s, u"верный пароль"_s}, {u"password"_s, u"кот"_s}, {u"repeated"_s, u"кот"_s}});
    CHECK(f.sees(u"Пароль короче 8 знаков"_s));
    CHECK(f.passwords.isEmpty());

    const QString session = f.cookie;
    f.send(u"/my/password"_s,
           {{u"current"_s, u"верный пароль"_s}, {u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    CHECK(f.passwords == QStringList{u"кот на крыше"_s});
    CHECK(f.sees(u"Пароль сменён"_s));
    f.cookie = session;
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);
}

TEST_CASE("a member of a class's chats leaves them and comes back, and who is in none is not offered it")
{
    Fixture f;
    f.enter();
    CHECK_FALSE(f.sees(u"/my/consents"_s));
    f.own.parts = {{domain::UnitId(u"5a"_s), u"5«А»"_s, domain::ConsentState::Given}};
    f.open(u"/my/consents"_s);
    CHECK(f.sees(u"Выйти из чатов: 5«А»"_s));
    f.send(u"/my/consents"_s, {{u"unit"_s, u"5a"_s}, {u"wish"_s, u"out"_s}});
    CHECK(f.calls == QStringList{u"parent consents.set"_s});
    CHECK(f.url == u"/my/consents"_s);
}

TEST_CASE("an announcement that waits is shown as text on the page, and confirmed by its button")
{
    Fixture f;
    f.enter();
    CHECK_FALSE(f.sees(u"ждёт вашего подтверждения"_s));
    f.open(u"/my/announcements"_s);
    CHECK(f.sees(u"ни одно объявление"_s));
    domain::Announcement announcement;
    announcement.id = domain::AnnouncementId(u"meeting"_s);
    announcement.title = u"Собрание <5«А»>"_s;
    announcement.text = u"В четверг в 18:00."_s;
    announcement.at = f.clock.now();
    f.own.announcements = {announcement};
    f.open(u"/my"_s);
    CHECK(f.sees(u"ждёт вашего подтверждения"_s));
    f.open(u"/my/announcements"_s);
    CHECK(f.sees(u"Собрание &lt;5«А»&gt;"_s));
    CHECK(f.sees(u"В четверг в 18:00."_s));
    f.send(u"/my/announcements"_s, {{u"announcement"_s, u"meeting"_s}});
    CHECK(f.calls == QStringList{u"parent announcements.confirm"_s});
    CHECK(f.url == u"/my/announcements"_s);
}

TEST_CASE("an open poll is shown as text on the page, and answered by one choice or by several")
{
    Fixture f;
    f.enter();
    f.open(u"/my/polls"_s);
    CHECK(f.sees(u"ни о чём не спрашивает"_s));
    contract::PollEntry entry;
    entry.poll.id = domain::PollId(u"trip"_s);
    entry.poll.question = u"Куда едет <5«А»>?"_s;
    entry.poll.options = {u"Суздаль"_s, u"Кострома & Плёс"_s, u"Никуда"_s};
    entry.poll.at = f.clock.now();
    entry.mayVote = true;
    f.own.polls = {entry};
    f.open(u"/my"_s);
    CHECK(f.sees(u"Школа спрашивает."_s));
    f.open(u"/my/polls"_s);
    CHECK(f.sees(u"Куда едет &lt;5«А»&gt;?"_s));
    CHECK(f.sees(u"Кострома &amp; Плёс"_s));
    CHECK(f.sees(u"type=\"radio\" name=\"option\" value=\"1\""_s));
    f.send(u"/my/polls"_s, {{u"poll"_s, u"trip"_s}, {u"option"_s, u"1"_s}});
    CHECK(f.calls == QStringList{u"parent polls.vote"_s});
    CHECK(f.given.value("poll"_L1).toString() == u"trip"_s);
    CHECK(f.given.value("choices"_L1).toArray() == QJsonArray{1});
    CHECK(f.url == u"/my/polls"_s);

    f.own.polls[0].poll.multiple = true;
    f.own.polls[0].hasVoted = true;
    f.own.polls[0].choices = {0, 2};
    f.open(u"/my"_s);
    CHECK_FALSE(f.sees(u"Школа спрашивает."_s));
    f.open(u"/my/polls"_s);
    CHECK(f.sees(u"name=\"option2\" value=\"2\" checked"_s));
    CHECK(f.sees(u"Ваш голос учтён."_s));
    f.send(u"/my/polls"_s, {{u"poll"_s, u"trip"_s}, {u"option0"_s, u"0"_s}, {u"option1"_s, u"1"_s}});
    CHECK(f.given.value("choices"_L1).toArray() == QJsonArray{0, 1});

    f.own.polls[0].poll.anonymous = true;
    f.own.polls[0].mayVote = false;
    f.open(u"/my/polls"_s);
    CHECK(f.sees(u"изменить его нельзя"_s));
    CHECK_FALSE(f.sees(u"type=\"checkbox\""_s));
}

TEST_CASE("a guardian reads the draft of the rules as text and says what he thinks of it, and may say otherwise later")
{
    Fixture f;
    f.enter();
    CHECK_FALSE(f.sees(u"/my/opinion"_s));
    f.own.draft.id = domain::DraftId(u"draft1"_s);
    f.own.draft.title = u"Правила <общения>"_s;
    f.own.draft.text = u"1. Вежливо.\n\n2. По делу."_s;
    f.own.draft.until = f.clock.now().addDays(7);
    f.open(u"/my"_s);
    CHECK(f.sees(u"спрашивает ваше мнение"_s));
    f.open(u"/my/opinion"_s);
    CHECK(f.sees(u"Правила &lt;общения&gt;"_s));
    CHECK(f.sees(u"<p>2. По делу.</p>"_s));
    CHECK_FALSE(f.sees(u"checked"_s));

    f.send(u"/my/opinion"_s, {{u"draft"_s, u"draft1"_s}});
    CHECK(f.sees(u"Выберите «За» или «Против»"_s));
    f.send(u"/my/opinion"_s, {{u"draft"_s, u"draft0"_s}, {u"stance"_s, u"against"_s}});
    CHECK(f.sees(u"школа изменила текст"_s));
    CHECK(f.calls.isEmpty());

    f.send(u"/my/opinion"_s, {{u"draft"_s, u"draft1"_s}, {u"stance"_s, u"against"_s}, {u"remark"_s, u"Строго"_s}});
    CHECK(f.calls == QStringList{u"parent opinions.give"_s});
    CHECK(f.given == QJsonObject{{u"op"_s, f.given.value(u"op"_s)},
                                 {u"draft"_s, u"draft1"_s},
                                 {u"stance"_s, u"against"_s},
                                 {u"remark"_s, u"Строго"_s}});
    CHECK(f.url == u"/my/opinion"_s);

    f.own.stance = domain::Stance::Against;
    f.own.remark = u"Строго & сухо"_s;
    f.open(u"/my/opinion"_s);
    CHECK(f.sees(u"Ваш ответ учтён"_s));
    CHECK(f.sees(u"value=\"against\" checked"_s));
    CHECK(f.sees(u"Строго &amp; сухо"_s));
    f.open(u"/my"_s);
    CHECK_FALSE(f.sees(u"спрашивает ваше мнение"_s));

    f.callRefusal = u"draft.closed"_s;
    f.open(u"/my/opinion"_s);
    f.send(u"/my/opinion"_s, {{u"draft"_s, u"draft1"_s}, {u"stance"_s, u"inFavour"_s}});
    CHECK(f.sees(u"Слова службы."_s));
}

TEST_CASE("a restricted parent reads on the page what, why and until when, appeals and apologises there")
{
    Fixture f;
    f.enter();
    f.open(u"/my/record"_s);
    CHECK(f.sees(u"Записанных нарушений у вас нет."_s));
    const QDateTime at(QDate(2026, 11, 12), QTime(12, 20), Qt::UTC);
    f.own.violations = {{u"5«А» — родители"_s, at, u"3. Не допускаются оскорбления"_s, u"Сами <такие>"_s, true}};
    f.own.restrictions = {{domain::BlockId(u"b1"_s), u"5«А» — родители"_s, u"3. Не допускаются оскорбления"_s, at.addDays(7), {}, false, false, false}};
    f.open(u"/my"_s);
    CHECK(f.sees(u"сейчас не можете писать"_s));
    f.open(u"/my/record"_s);
    CHECK(f.sees(u"Сами &lt;такие&gt;"_s));
    CHECK(f.sees(u"Учитывается."_s));
    f.send(u"/my/record"_s, {{u"wish"_s, u"appeal"_s}, {u"block"_s, u"b1"_s}, {u"words"_s, u" "_s}});
    CHECK(f.sees(u"Напишите несколько слов."_s));
    CHECK(f.calls.isEmpty());
    f.send(u"/my/record"_s, {{u"wish"_s, u"appeal"_s}, {u"block"_s, u"b1"_s}, {u"words"_s, u"Писала не я"_s}});
    CHECK(f.calls == QStringList{u"parent appeals.create"_s});
    CHECK(f.given == QJsonObject{{u"op"_s, f.given.value(u"op"_s)}, {u"block"_s, u"b1"_s}, {u"text"_s, u"Писала не я"_s}});
    f.send(u"/my/record"_s, {{u"wish"_s, u"apologise"_s}, {u"block"_s, u"b1"_s}, {u"words"_s, u"Простите"_s}});
    CHECK(f.calls.last() == u"parent apologies.create"_s);
    f.send(u"/my/record"_s, {{u"wish"_s, u"lift"_s}, {u"block"_s, u"b1"_s}}); // there is no such wish
    CHECK(f.calls.size() == 2);

    f.own.restrictions.first().isAppealed = true;
    f.own.restrictions.first().objectionsUntil = at.addDays(1);
    f.open(u"/my/record"_s);
    CHECK(f.sees(u"Ваша апелляция ждёт решения."_s));
    CHECK(f.sees(u"Участники могут возразить до"_s));
    CHECK_FALSE(f.sees(u"<textarea"_s));
}

TEST_CASE("another parent objects to an apology on the page, and sees that it was taken")
{
    Fixture f;
    f.enter();
    f.own.apologies = {{domain::BlockId(u"b2"_s), u"5«А» — родители"_s, u"Громова"_s, u"Простите <меня>"_s,
                        QDateTime(QDate(2026, 11, 13), QTime(12, 20), Qt::UTC), false}};
    f.open(u"/my"_s);
    CHECK(f.sees(u"просят прощения"_s));
    f.open(u"/my/record"_s);
    CHECK(f.sees(u"Простите &lt;меня&gt;"_s));
    f.send(u"/my/record"_s, {{u"wish"_s, u"object"_s}, {u"block"_s, u"b2"_s}});
    CHECK(f.calls == QStringList{u"parent objections.create"_s});
    f.own.apologies.first().objected = true;
    f.open(u"/my/record"_s);
    CHECK(f.sees(u"Вы возразили."_s));
    CHECK_FALSE(f.sees(u"value=\"object\""_s));
    f.open(u"/my"_s);
    CHECK_FALSE(f.sees(u"просят прощения"_s));
}

TEST_CASE("a second slip leads to its own invitation")
{
    Fixture f;
    f.enter();
    f.open(u"/my/invite"_s);
    f.send(u"/my/invite"_s, {{u"code"_s, u"1234 <5678"_s}});
    CHECK(f.sees(u"В коде «1234 &lt;5678» опечатка"_s));
    f.send(u"/my/invite"_s, {{u"code"_s, u"https://school.example/j/dGhpcy1pcy1hLXRva2Vu"_s}});
    CHECK(f.url == u"/j/dGhpcy1pcy1hLXRva2Vu"_s);
}

TEST_CASE("sessions are listed as text, and ended one by one or all at once")
{
    Fixture f;
    f.known = {{u"sessionsKnown"_s, true},
                 {u"sessions"_s, QJsonArray{QJsonObject{{u"id"_s, u"<phone>"_s}, {u"address"_s, u"192.0.2.7"_s}},
                                            QJsonObject{{u"id"_s, u"desk"_s}}}}};
    f.enter();
    f.open(u"/my/devices"_s);
    CHECK(f.sees(u"&lt;phone&gt;"_s));
    CHECK(f.sees(u"192.0.2.7"_s));
    CHECK(f.sees(u"Завершить все"_s));
    f.send(u"/my/devices"_s, {{u"session"_s, u"desk"_s}});
    f.send(u"/my/devices"_s, {}); // asks for nothing
    CHECK(f.calls.count(u"parent accounts.end"_s) == 1);
    const QString here = f.cookie;
    f.cookie.clear();
    f.enter();
    f.open(u"/my/devices"_s);
    f.send(u"/my/devices"_s, {{u"which"_s, u"all"_s}});
    CHECK(f.calls.count(u"parent accounts.end"_s) == 2);
    CHECK(f.sees(u"Все входы завершены, этот тоже"_s));
    f.cookie = here; // in another browser
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);

    f.enter();
    f.known = {};
    f.open(u"/my/devices"_s);
    CHECK(f.sees(u"не отвечает"_s));
    CHECK_FALSE(f.sees(u"Завершить все"_s));
}

TEST_CASE("a stolen account is frozen by one press, and the page is signed out with it")
{
    Fixture f;
    f.enter();
    const QString session = f.cookie;
    f.open(u"/my/stolen"_s);
    f.send(u"/my/stolen"_s, {});
    CHECK(f.calls == QStringList{u"parent accounts.freeze"_s});
    CHECK(f.sees(u"Аккаунт заморожен"_s));
    f.cookie = session;
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);
}

TEST_CASE("a report goes to the school as words quoted from the message, once for one form")
{
    Fixture f;
    f.enter();
    f.open(u"/my/report"_s);
    f.send(u"/my/report"_s, {{u"words"_s, u"  "_s}});
    CHECK(f.sees(u"Впишите слова"_s));
    CHECK(f.calls.isEmpty());
    const HttpFields form{{u"words"_s, u"вы все\nбестолковые"_s}, {u"remark"_s, u"Грубость"_s}, {u"once"_s, u"abc"_s}};
    f.send(u"/my/report"_s, form);
    f.send(u"/my/report"_s, form);
    CHECK(f.calls.first() == u"parent Жалоба. Грубость\n> вы все\n> бестолковые"_s);
    CHECK(f.ops == QStringList{u"page/abc"_s, u"page/abc"_s});
    CHECK(f.sees(u"Жалоба &lt;принята&gt;"_s));
}

TEST_CASE("a new password is chosen by the link or by its code, without signing in")
{
    Fixture f;
    f.open(u"/my/reset/good"_s);
    CHECK(f.sees(u"Щербакова &lt;Евгения&gt;"_s));
    f.send(u"/my/reset/good"_s, {{u"password"_s, u"кот"_s}, {u"repeated"_s, u"кот"_s}});
    CHECK(f.sees(u"Пароль короче 8 знаков"_s));
    f.send(u"/my/reset/good"_s, {{u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    CHECK(f.passwords == QStringList{u"good кот на крыше"_s});
    CHECK(f.url.startsWith(u"/my/enter"_s));
    CHECK(f.sees(u"Пароль сменён"_s));
    // Whoever was on the page with the old password is not any more.
    f.enter();
    const QString old = f.cookie;
    f.cookie.clear();
    f.open(u"/my/reset/good"_s);
    f.send(u"/my/reset/good"_s, {{u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    f.cookie = old;
    f.open(u"/my"_s);
    CHECK(f.url == u"/my/enter"_s);
    f.cookie.clear();

    f.open(u"/my/reset"_s);
    f.send(u"/my/reset"_s, {{u"code"_s, u"1234 5678 9012 3450"_s}});
    CHECK(f.sees(u"не сходятся"_s));
    f.send(u"/my/reset"_s, {{u"code"_s, u"1234 5678 9012 3428"_s}});
    CHECK(f.url == u"/my/reset/1234567890123428"_s);
    f.send(u"/my/reset/good"_s, {{u"key"_s, u"someone-elses"_s}, {u"password"_s, u"кот на крыше"_s}});
    CHECK(f.status == 403);
}

TEST_CASE("the account is deleted with the password once more, and given back by signing in during the days of grace")
{
    Fixture f;
    f.enter();
    f.open(u"/my/delete"_s);
    CHECK(f.sees(u"14 дней"_s));
    f.send(u"/my/delete"_s, {{u"password"_s, u"не тот"_s}});
    CHECK(f.sees(u"Слова службы."_s));
    CHECK(f.calls.isEmpty());
    f.send(u"/my/delete"_s, {{u"password"_s, u"верный пароль"_s}});
    CHECK(f.calls == QStringList{u"parent accounts.close"_s});
    CHECK(f.url.startsWith(u"/my/enter"_s)); // signed out
    CHECK(f.sees(u"через 14 дней будет удалён"_s));

    f.enter();
    CHECK(f.url.startsWith(u"/my/delete"_s));
    CHECK(f.sees(u"14 декабря 2026"_s));
    f.open(u"/my/password"_s); // nothing else until it is decided
    CHECK(f.url.startsWith(u"/my/delete"_s));
    f.send(u"/my/delete"_s, {{u"which"_s, u"keep"_s}});
    CHECK(f.calls.size() == 2);
    CHECK(f.sees(u"Аккаунт остаётся."_s));
    CHECK(f.sees(u"Щербакова Евгения"_s));
}

TEST_CASE("who guesses links to passwords is paused like who guesses passwords")
{
    Fixture f;
    f.open(u"/my/reset/guess"_s);
    CHECK(f.status == 410);
    CHECK(f.sees(u"Слова службы."_s));
    for (int i = 0; i < service::JoinAttempts::perAddress; ++i)
        f.open(u"/my/reset/guess"_s);
    f.open(u"/my/reset/good"_s);
    CHECK(f.status == 429);
}

TEST_CASE("codes to passwords that many addresses guess are closed to all for a while, links are not")
{
    Fixture f;
    for (int i = 0; i < service::JoinAttempts::codesInTotal; ++i) {
        f.address = u"198.51.%1.%2"_s.arg(i / 200).arg(i % 200);
        f.open(u"/my/reset/"_s + domain::joinCodeFor(QString::number(10'000'000'000'000 + i)));
        CHECK(f.status == 410);
    }
    f.address = u"192.0.2.1"_s;
    f.open(u"/my/reset/1234567890123428"_s);
    CHECK(f.status == 429);
    f.open(u"/my/reset/good"_s);
    CHECK(f.status == 200);
}
