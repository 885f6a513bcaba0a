// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestWords = 2000;

// What moderators have recorded about the person, and what can be done about it, for whose app has no button for it:
// apologising, appealing, objecting to the apology of another.
class RecordSection final : public AccountSection
{
public:
    explicit RecordSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"record"_s; }
    // Links in messages lead here, also when there is nothing any more.
    [[nodiscard]] bool isFor(const AccountVisit& visit) const override { return !visit.own.chats.isEmpty(); }

    [[nodiscard]] QVariantMap atHome(const AccountVisit& visit) const override
    {
        const bool isObjecting = std::ranges::any_of(
            visit.own.apologies, [](const authority::OwnPage::Apology& apology) { return !apology.objected; });
        return {{u"isRestricted"_s, !visit.own.restrictions.isEmpty()}, {u"apologyWaits"_s, isObjecting}};
    }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        return now(pageOf(visit));
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const QString wish = form.value(u"wish"_s);
        const QString words = form.value(u"words"_s).left(longestWords).trimmed();
        QJsonObject arguments{{u"op"_s, randomInUrl(16)}, {u"block"_s, form.value(u"block"_s).left(100)}};
        QString method;
        if (wish == u"object") {
            method = u"objections.create"_s;
        } else if (wish == u"appeal" || wish == u"apologise") {
            if (words.isEmpty())
                return now(pageOf(visit, true));
            method = wish == u"appeal" ? u"appeals.create"_s : u"apologies.create"_s;
            arguments.insert(u"text"_s, words);
        } else {
            return now(pageOf(visit));
        }
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, method, arguments, visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(SectionPage{.next = u"/my/record"_s})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    [[nodiscard]] static SectionPage pageOf(const AccountVisit& visit, bool lacksWords = false)
    {
        const auto moment = [&](const QDateTime& at) { return momentIn(visit.language, at); };
        QVariantList restrictions;
        for (const authority::OwnPage::Restriction& each : visit.own.restrictions) {
            QVariantMap shown{{u"block"_s, each.block.value()},
                              {u"chat"_s, each.chat},
                              {u"item"_s, each.item},
                              {u"until"_s, moment(each.until)},
                              {u"mayApologise"_s, each.objectionsUntil.isNull()},
                              {u"mayAppeal"_s, !each.isAppealed},
                              {u"isAppealed"_s, each.isAppealed && !each.isHeard},
                              {u"isHeard"_s, each.isHeard},
                              {u"isOut"_s, each.isOut},
                              {u"mayRead"_s, !each.isOut}};
            if (each.objectionsUntil.isValid())
                shown.insert(u"objectionsUntil"_s, moment(each.objectionsUntil));
            restrictions << shown;
        }
        QVariantList apologies;
        for (const authority::OwnPage::Apology& each : visit.own.apologies) {
            apologies << QVariantMap{{u"block"_s, each.block.value()}, {u"chat"_s, each.chat},
                                     {u"nick"_s, each.nick},           {u"text"_s, each.text},
                                     {u"until"_s, moment(each.until)}, {u"mayObject"_s, !each.objected},
                                     {u"objected"_s, each.objected}};
        }
        QVariantList violations;
        for (const authority::OwnPage::Violation& each : visit.own.violations) {
            violations << QVariantMap{{u"chat"_s, each.chat},
                                      {u"at"_s, moment(each.at)},
                                      {u"item"_s, each.item},
                                      {u"text"_s, each.text},
                                      {u"counts"_s, each.counts}};
        }
        return {.values = {{u"restrictions"_s, restrictions},
                           {u"apologies"_s, apologies},
                           {u"violations"_s, violations},
                           {u"isClean"_s, violations.isEmpty()},
                           {u"lacksWords"_s, lacksWords}}};
    }

    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> recordSection(const AccountDesk& desk)
{
    return std::make_unique<RecordSection>(desk);
}

} // namespace service
