// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/message_delegate.h"
#include "delegates/message_text.h"
#include "options.h"
#include "support/qt_strings.h"

using namespace delegates;
using namespace Qt::Literals::StringLiterals;

namespace {

QString marked(const MessageText& text, TextMark::Kind kind)
{
    QStringList parts;
    for (const TextMark& mark : text.marks) {
        if (mark.kind == kind)
            parts << text.text.mid(mark.start, mark.length);
    }
    return parts.join(u'|');
}

items::TimelineRow row(const QString& body)
{
    items::TimelineRow r;
    r.message.id = domain::MessageId(1);
    r.message.nick = u"Орлова Анна"_s;
    r.message.body = body;
    r.message.sentAt = kNow;
    r.startsGroup = r.endsGroup = true;
    return r;
}

} // namespace

TEST_CASE("words are styled by XEP-0393 and nothing else is")
{
    const MessageText text = messageText(u"*жирно* и _косо_, ~нет~, `код *не жирно*`, 2 * 3 * 4, a_b_c, *не\nтак*"_s);
    CHECK(marked(text, TextMark::Kind::Bold) == u"*жирно*"_s);
    CHECK(marked(text, TextMark::Kind::Italic) == u"_косо_"_s);
    CHECK(marked(text, TextMark::Kind::Struck) == u"~нет~"_s);
    CHECK(marked(text, TextMark::Kind::Code) == u"`код *не жирно*`"_s);
    const MessageText block = messageText(u"до\n```\n*x* https://a.ru\n```\nпосле *y*"_s);
    CHECK(marked(block, TextMark::Kind::Bold) == u"*y*"_s);
    CHECK(marked(block, TextMark::Kind::Link).isEmpty());
    CHECK(marked(block, TextMark::Kind::Code).startsWith(u"```"_s));
}

TEST_CASE("links are found without what stands around them, and named when they are not what they seem to be")
{
    const MessageText text = messageText(u"(см. https://school12.ru/a_b_c?x=1), file:///etc/passwd javascript:x"_s);
    CHECK(marked(text, TextMark::Kind::Link) == u"https://school12.ru/a_b_c?x=1"_s);
    CHECK(marked(text, TextMark::Kind::Italic).isEmpty());
    CHECK(disguisedHost(QUrl(u"https://school12.ru/"_s)).isEmpty());
    CHECK(disguisedHost(QUrl(u"https://gosuslugi.ru@evil.example/"_s)) == u"evil.example"_s);
    CHECK(disguisedHost(QUrl(u"https://xn--80ak6aa92e.com/"_s)).contains(u"xn--"_s));
    CHECK(disguisedHost(QUrl(u"https://gоsuslugi.ru/"_s)).startsWith(u"xn--"_s)); // with a Cyrillic о
}

TEST_CASE("no text turns the lines around it, piles up marks or goes on for ever")
{
    CHECK(harmless(u"\u202Egpj.exe\u202C\u2066x\u2069\u0007"_s) == u"gpj.exex"_s);
    CHECK(harmless(QString(u"й"_s + QString(10'000, QChar(0x0301)))).size() == 5);
    CHECK(harmless(u"👨‍👩‍👧❤️"_s) == u"👨‍👩‍👧❤️"_s);
    const MessageText megabyte = messageText(QString(1'000'000, u'ы'));
    CHECK(megabyte.isCut);
    CHECK(megabyte.text.size() == MessageText::kMostLetters + 1);
    const MessageText lines = messageText(u"а\n"_s.repeated(5000));
    CHECK(lines.text.count(u'\n') <= MessageText::kMostLines);
    const QString nested = u">"_s.repeated(100) + u" цитата"_s;
    CHECK(messageText(nested).text == nested);
    CHECK(messageText(u"*"_s.repeated(4000)).marks.size() < 4000);
    CHECK(messageText(u"<b>html</b> & <img src=x>"_s).text == u"<b>html</b> & <img src=x>"_s);
}

TEST_CASE("bad texts and names are laid out in bounds")
{
    const QString body = GENERATE(as<QString>(), u"й"_s + QString(10'000, QChar(0x0301)), u"\u202Eтекст"_s,
                                  QString(300'000, u'ы'), u"> "_s.repeated(100) + u"x"_s, u"\n"_s.repeated(10'000));
    items::TimelineRow r = row(body);
    r.message.nick = u"Z̴͓"_s.repeated(300);
    r.message.quote = domain::Quote{domain::ArchiveId(u"9"_s), {}, r.message.nick, body.left(200), false};
    for (int i = 0; i < 12; ++i)
        r.message.reactions << domain::Reaction{u"👍"_s, 1000 + i, false};
    const int width = GENERATE(360, 900);
    const QStyleOptionViewItem option = optionOf(width, GENERATE(10.0, 20.0), Qt::LeftToRight);
    const MessageLayout l = layoutFor(option, r);
    CHECK(l.height < 20'000); // the letters that are shown, one below the other in the narrowest column
    CHECK(within(l.bubble, {l.sender, l.quote, l.text, l.time}));
    CHECK(within(l.bubble, l.reactions));
    CHECK(apart(QList<QRect>{l.sender, l.quote, l.text} + l.reactions));
}

TEST_CASE("a press on quote, reaction or link is told apart")
{
    items::TimelineRow r = row(u"https://school12.ru/x"_s);
    r.message.quote = domain::Quote{domain::ArchiveId(u"9"_s), domain::MessageId(9), u"Орлов"_s, u"Когда?"_s, false};
    r.message.reactions = {{u"👍"_s, 2, true}, {u"🎉"_s, 1, false}};
    const QStyleOptionViewItem option = optionOf(800, 10, GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const MessageLayout l = layoutFor(option, r);
    CHECK(partAt(option, r, l.quote.center()).kind == MessagePart::Kind::Quote);
    REQUIRE(l.reactions.size() == 2);
    CHECK(partAt(option, r, l.reactions.at(1).center()).reaction == 1);
    const int inText = option.direction == Qt::LeftToRight ? l.text.left() + 20 : l.text.right() - 20;
    CHECK(partAt(option, r, {inText, l.text.top() + 5}).url == QUrl(u"https://school12.ru/x"_s));
    CHECK(partAt(option, r, l.time.center()).kind == MessagePart::Kind::None);
}
