// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/chat_html.h"

#include "exporter/chat_words.h"

namespace exporter {

using namespace Qt::Literals::StringLiterals;

namespace {

const char* const style =
    "body{font:16px/1.4 sans-serif;max-width:48em;margin:2em auto;padding:0 1em;color:#1b1f24;background:#fff}"
    "h1{font-size:1.4em}h2{font-size:1.15em;margin-top:2em;border-bottom:1px solid #e1e4e8}"
    "h3{font-size:1em;text-align:center;font-weight:600;color:#5b6570}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em}dt{color:#5b6570}dd{margin:0}"
    ".m{margin:.6em 0;overflow-wrap:anywhere}.w{font-weight:600}.t,.n{color:#5b6570;font-size:.85em}"
    ".x{white-space:pre-wrap}.q{border-left:3px solid #e1e4e8;padding-left:.6em;color:#5b6570;white-space:pre-wrap}"
    ".g{text-align:center;color:#9a6200}"
    "@media(prefers-color-scheme:dark){body{color:#e8eaed;background:#17191c}h3,dt,.t,.n,.q{color:#a5aeb8}"
    "h2,.q{border-color:#32373d}.g{color:#e3b341}}";

// Marks of direction in a text turn nothing beyond it around.
QString isolated(const char* name, const QString& kind, const QString& text)
{
    const QLatin1String element(name);
    return u"<%1 class=\"%2\" dir=\"auto\">%3</%1>"_s.arg(element, kind, text.toHtmlEscaped());
}

QString listOf(const QList<Fact>& facts)
{
    if (facts.isEmpty())
        return {};
    QString html = u"<dl>"_s;
    for (const Fact& fact : facts)
        html += u"<dt>%1</dt><dd dir=\"auto\">%2</dd>"_s.arg(fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped());
    return html + u"</dl>\n"_s;
}

} // namespace

ChatHtml::ChatHtml(const QString& path, ChatFileWords words)
    : m_file(path)
    , m_words(std::move(words))
{
}

base::Result<void> ChatHtml::open(const QString& title, const QList<Fact>& facts)
{
    if (!m_file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Io, m_file.errorString());
    write(u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
          "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title><style>%3</style></head><body>\n"
          "<h1>%2</h1>\n"_s.arg(m_words.locale.bcp47Name(), title.toHtmlEscaped(), QLatin1String(style)));
    write(listOf(facts));
    return {};
}

void ChatHtml::beginChat(const QString& title, const QList<Fact>& facts)
{
    endChat();
    write(u"<h2>%1</h2>\n"_s.arg(title.toHtmlEscaped()) + listOf(facts));
    m_day = {};
    m_hasChat = true;
    m_hasMessage = false;
}

void ChatHtml::add(const WrittenMessage& message)
{
    m_hasMessage = true;
    if (message.afterGap)
        write(u"<p class=\"g\">%1</p>\n"_s.arg(m_words.gap.toHtmlEscaped()));
    const QDateTime at = message.at.toLocalTime();
    if (at.date() != m_day) {
        m_day = at.date();
        write(u"<h3>%1</h3>\n"_s.arg(dayWords(m_words, m_day).toHtmlEscaped()));
    }
    QString html = u"<div class=\"m\">"_s + isolated("bdi", u"w"_s, whoWords(m_words, message)) +
                   u" <span class=\"t\">%1</span>"_s.arg(timeWords(message).toHtmlEscaped());
    if (const QString answered = answeredWords(message); !answered.isEmpty())
        html += isolated("div", u"q"_s, answered);
    if (message.retracted)
        html += isolated("div", u"n"_s, m_words.retracted);
    else if (!message.text.isEmpty())
        html += isolated("div", u"x"_s, message.text);
    for (const QString& note : notesOf(m_words, message))
        html += isolated("div", u"n"_s, note);
    write(html + u"</div>\n"_s);
}

void ChatHtml::endChat()
{
    if (m_hasChat && !m_hasMessage)
        write(u"<p class=\"n\">%1</p>\n"_s.arg(m_words.nothing.toHtmlEscaped()));
}

base::Result<void> ChatHtml::finish()
{
    endChat();
    write(u"</body></html>\n"_s);
    if (!m_file.commit())
        return base::fail(base::ErrorCode::Io, m_file.errorString());
    return {};
}

void ChatHtml::write(const QString& html)
{
    m_file.write(html.toUtf8());
}

} // namespace exporter
