// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_filter.h"

#include "domain/personal_data.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Service
{
    QLatin1StringView address;
    const char16_t* name;
};

// Where an invitation into a messenger that is not the school's leads (M3).
constexpr std::array services{
    Service{"wa.me/"_L1, u"WhatsApp"},         Service{"chat.whatsapp.com/"_L1, u"WhatsApp"},
    Service{"api.whatsapp.com/"_L1, u"WhatsApp"}, Service{"whatsapp.com/channel/"_L1, u"WhatsApp"},
    Service{"t.me/"_L1, u"Telegram"},          Service{"telegram.me/"_L1, u"Telegram"},
    Service{"telegram.dog/"_L1, u"Telegram"},  Service{"tg://"_L1, u"Telegram"},
    Service{"invite.viber.com/"_L1, u"Viber"}, Service{"viber://"_L1, u"Viber"},
    Service{"chats.viber.com/"_L1, u"Viber"},  Service{"vb.me/"_L1, u"Viber"},
    Service{"discord.gg/"_L1, u"Discord"},     Service{"discord.com/invite/"_L1, u"Discord"},
    Service{"signal.group/"_L1, u"Signal"},    Service{"signal.me/"_L1, u"Signal"},
    Service{"m.me/"_L1, u"Messenger"},         Service{"join.skype.com/"_L1, u"Skype"},
    Service{"line.me/"_L1, u"LINE"},           Service{"icq.im/"_L1, u"ICQ"},
};

bool isOfAddress(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u'@';
}

bool endsLink(QChar c)
{
    return c.isSpace() || c == u'>' || c == u'"' || c == u'»' || c == u')' || c == u',';
}

void addLinks(QList<Finding>& findings, QStringView text)
{
    // Each address is looked for where its slash is: that is where all of them are told apart.
    for (qsizetype slash = text.indexOf(u'/'); slash >= 0; slash = text.indexOf(u'/', slash + 1)) {
        const auto* const service = std::find_if(services.begin(), services.end(), [&](const Service& each) {
            const qsizetype firstSlash = each.address.indexOf(u'/');
            const qsizetype start = slash - firstSlash;
            return start >= 0 && text.mid(start, each.address.size()).compare(each.address, Qt::CaseInsensitive) == 0 &&
                   (start == 0 || !isOfAddress(text.at(start - 1)) || text.first(start).endsWith(u"www.", Qt::CaseInsensitive));
        });
        if (service == services.end())
            continue;
        const qsizetype start = slash - service->address.indexOf(u'/');
        qsizetype end = start + service->address.size();
        const qsizetype empty = end;
        while (end < text.size() && !endsLink(text.at(end)))
            ++end;
        if (end == empty)
            continue;
        findings << Finding{FindingKind::ForeignLink, start, end - start, QString::fromUtf16(service->name)};
        slash = end - 1;
    }
}

FindingKind kindOf(PersonalDataKind kind)
{
    switch (kind) {
    case PersonalDataKind::Phone:
        return FindingKind::Phone;
    case PersonalDataKind::Passport:
        return FindingKind::Passport;
    case PersonalDataKind::Snils:
        return FindingKind::Snils;
    case PersonalDataKind::Card:
        break;
    }
    return FindingKind::Card;
}

} // namespace

FilterAction actionFor(const FilterPolicy& policy, FindingKind kind)
{
    switch (kind) {
    case FindingKind::Obscene:
        return policy.obscene;
    case FindingKind::Phone:
    case FindingKind::Passport:
    case FindingKind::Snils:
    case FindingKind::Card:
        return policy.personalData;
    case FindingKind::ForeignLink:
        return policy.foreignLinks;
    case FindingKind::Flood:
        break;
    }
    return policy.floods;
}

MessageFilter::MessageFilter(const FilterPolicy& policy)
    : m_policy(policy)
    , m_words(policy.words.split(u'\n', Qt::SkipEmptyParts))
{
}

QList<Finding> MessageFilter::look(QStringView text) const
{
    QList<Finding> findings;
    if (m_policy.obscene != FilterAction::Off) {
        for (const WordMatch& match : m_words.find(text))
            findings << Finding{FindingKind::Obscene, match.start, match.length, match.root};
    }
    if (m_policy.personalData != FilterAction::Off) {
        for (const PersonalData& data : personalDataIn(text))
            findings << Finding{kindOf(data.kind), data.start, data.length, {}};
    }
    if (m_policy.foreignLinks != FilterAction::Off)
        addLinks(findings, text);
    std::ranges::stable_sort(findings, {}, &Finding::start);
    return findings;
}

FilterAction MessageFilter::actionFor(const QList<Finding>& findings) const
{
    FilterAction strictest = FilterAction::Off;
    for (const Finding& finding : findings)
        strictest = std::max(strictest, domain::actionFor(m_policy, finding.kind));
    return strictest;
}

int FloodWatch::take(const ChatId& chat, const QString& author, const QString& text, const QDateTime& at)
{
    constexpr int minute = 60;
    constexpr int tellAgainAfter = 600;
    forget(at);
    Author& seen = m_authors[{chat, author}];
    while (!seen.recent.empty() && seen.recent.front().at.secsTo(at) >= minute)
        seen.recent.pop_front();
    const size_t hash = qHash(text.simplified().toLower());
    seen.recent.push_back({at, hash});
    const auto same = std::ranges::count(seen.recent, hash, &Recent::text);
    const auto all = static_cast<int>(seen.recent.size());
    if (all < mostInMinute && same < mostSame)
        return 0;
    if (seen.toldAt.isValid() && seen.toldAt.secsTo(at) < tellAgainAfter)
        return 0;
    seen.toldAt = at;
    return all;
}

// Whoever has fallen silent is forgotten, so that the map does not grow with the years.
void FloodWatch::forget(const QDateTime& now)
{
    constexpr int every = 600;
    if (m_forgottenAt.isValid() && m_forgottenAt.secsTo(now) < every)
        return;
    m_forgottenAt = now;
    std::erase_if(m_authors, [&](const auto& each) {
        return each.second.recent.empty() || each.second.recent.back().at.secsTo(now) >= every;
    });
}

} // namespace domain
