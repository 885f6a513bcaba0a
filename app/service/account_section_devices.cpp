// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

#include <QJsonArray>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Apps that are signed in, each with a way to end it (O4).
class DevicesSection final : public AccountSection
{
public:
    explicit DevicesSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"devices"_s; }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"accounts.get"_s, {}, visit.language)
            .then([answer, language = visit.language](const base::Result<QJsonObject>& account) {
                if (!account)
                    return answer.give(base::failWith(account));
                QVariantList sessions;
                for (const QJsonValue each : account->value("sessions"_L1).toArray()) {
                    const QDateTime since = QDateTime::fromString(each["since"_L1].toString(), Qt::ISODateWithMs);
                    sessions << QVariantMap{{u"session"_s, each["id"_L1].toString()},
                                            {u"since"_s, since.isValid() ? momentIn(language, since) : QString()},
                                            {u"address"_s, each["address"_L1].toString()}};
                }
                answer.give(SectionPage{.values = {{u"sessions"_s, sessions},
                                                   {u"none"_s, sessions.isEmpty()},
                                                   {u"unseen"_s, !account->value("sessionsKnown"_L1).toBool()}}});
            });
        return answer.future();
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const base::Answer<SectionPage> answer;
        const QString session = form.value(u"session"_s).left(1000);
        const bool isAll = form.value(u"which"_s) == u"all";
        if (session.isEmpty() && !isAll)
            return show(visit);
        m_desk
            .call(visit.person, u"accounts.end"_s,
                  {{u"op"_s, randomInUrl(16)}, {u"session"_s, isAll ? QString() : session}}, visit.language)
            .then([answer, isAll](const base::Result<QJsonObject>& done) {
                // All of them: pages in other browsers, and this one.
                answer.give(done ? base::Result<SectionPage>(isAll ? SectionPage{.next = u"/my/enter?ended=yes"_s,
                                                                                 .isSignedOut = true}
                                                                   : SectionPage{.next = u"/my/devices"_s})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    const AccountDesk& m_desk;
};

// "My account is in other hands" (O3): everything ends, nobody signs in, the administrators are told.
class StolenSection final : public AccountSection
{
public:
    explicit StolenSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"stolen"_s; }
    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& /*visit*/) override { return now({}); }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& /*form*/) override
    {
        const base::Answer<SectionPage> answer;
        m_desk
            .call(visit.person, u"accounts.freeze"_s, {{u"op"_s, randomInUrl(16)}, {u"frozen"_s, true}}, visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(
                                       SectionPage{.next = u"/my/enter?frozen=yes"_s, .isSignedOut = true})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> devicesSection(const AccountDesk& desk)
{
    return std::make_unique<DevicesSection>(desk);
}

std::unique_ptr<AccountSection> stolenSection(const AccountDesk& desk)
{
    return std::make_unique<StolenSection>(desk);
}

} // namespace service
