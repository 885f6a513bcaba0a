// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_texts.h"

#include "service/join_language.h"

#include <QCryptographicHash>
#include <QFile>

namespace service {

using namespace Qt::Literals::StringLiterals;
using authority::Language;

namespace {

base::Result<QString> resource(const QString& name)
{
    QFile file(u":/joinpage/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Corrupt, u"resource is missing: "_s + name);
    return QString::fromUtf8(file.readAll());
}

base::Result<JoinTemplate> parsed(const QString& text, const QString& name)
{
    auto result = JoinTemplate::parse(text);
    if (!result)
        return base::fail(base::ErrorCode::Corrupt, name + u": "_s + result.error().detail);
    return result;
}

} // namespace

const QStringList& JoinTexts::pageNames()
{
    static const QStringList names{u"welcome"_s, u"rules"_s,   u"account"_s, u"done"_s,     u"refused"_s,
                                   u"unknown"_s, u"expired"_s, u"used"_s,    u"annulled"_s, u"stale"_s,
                                   u"away"_s,    u"blocked"_s, u"start"_s,   u"nothing"_s,
                                   u"who"_s,     u"mine"_s,    u"request"_s,
                                   // of "my account"
                                   u"my"_s, u"my_enter"_s, u"my_pause"_s, u"my_stale"_s, u"my_away"_s, u"my_rules"_s, u"my_opinion"_s, u"my_record"_s,
                                   u"my_announcements"_s, u"my_polls"_s, u"my_chats"_s, u"my_consents"_s, u"my_invite"_s, u"my_password"_s, u"my_devices"_s,
                                   u"my_stolen"_s, u"my_delete"_s, u"my_report"_s, u"my_reset"_s, u"my_reset_code"_s};
    return names;
}

base::Result<JoinTexts> JoinTexts::load()
{
    const auto style = resource(u"style.css"_s);
    const auto layoutText = resource(u"layout.html"_s);
    if (!style || !layoutText)
        return base::failWith(style ? layoutText : style);
    auto layout = parsed(*layoutText, u"layout"_s);
    if (!layout)
        return base::failWith(layout);
    JoinTexts result;
    result.m_style = *style;
    result.m_layout = *std::move(layout);
    for (const Language language : {Language::Russian, Language::English}) {
        auto texts = loadLanguage(language);
        if (!texts)
            return base::failWith(texts);
        result.m_texts.insert(language, *std::move(texts));
    }
    return result;
}

base::Result<JoinTexts::Texts> JoinTexts::loadLanguage(Language language)
{
    const QString folder = languageTag(language) + u'/';
    const auto words = resource(folder + u"words.txt"_s);
    const auto footer = resource(folder + u"footer.txt"_s);
    if (!words || !footer)
        return base::failWith(words ? footer : words);
    Texts texts{.pages = {}, .footer = footer->trimmed(), .words = words->split(u'\n', Qt::SkipEmptyParts)};
    for (const QString& name : pageNames()) {
        const auto text = resource(folder + name + u".html"_s);
        if (!text)
            return base::failWith(text);
        auto title = parsed(text->section(u'\n', 0, 0), name);
        auto content = parsed(text->section(u'\n', 1), name);
        if (!title || !content)
            return base::failWith(title ? content : title);
        texts.pages.insert(name, {.title = *std::move(title), .content = *std::move(content)});
    }
    return texts;
}

QByteArray JoinTexts::page(Language language, const QString& name, QVariantMap values) const
{
    const Texts& texts = *m_texts.find(language);
    const Page& page = *texts.pages.find(name);
    const bool isRussian = language == Language::Russian;
    const QString content = page.content.render(values);
    values.insert(u"title"_s, page.title.render(values));
    values.insert(u"content"_s, content);
    values.insert(u"footer"_s, texts.footer);
    values.insert(u"style"_s, m_style);
    values.insert(u"lang"_s, languageTag(language));
    values.insert(u"otherLang"_s, languageTag(isRussian ? Language::English : Language::Russian));
    values.insert(u"otherName"_s, isRussian ? u"English"_s : u"Русский"_s);
    return m_layout.render(values).toUtf8();
}

QString JoinTexts::title(Language language, const QString& name, const QVariantMap& values) const
{
    return m_texts.find(language)->pages.find(name)->title.render(values);
}

const QStringList& JoinTexts::words(Language language) const
{
    return m_texts.find(language)->words;
}

QByteArray JoinTexts::styleSource() const
{
    return "'sha256-" + QCryptographicHash::hash(m_style.toUtf8(), QCryptographicHash::Sha256).toBase64() + "'";
}

} // namespace service
