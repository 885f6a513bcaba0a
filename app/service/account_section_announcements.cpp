// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

class AnnouncementsSection final : public AccountSection
{
public:
    explicit AnnouncementsSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"announcements"_s; }

    [[nodiscard]] QVariantMap atHome(const AccountVisit& visit) const override
    {
        return {{u"announcementsWait"_s, !visit.own.announcements.isEmpty()}};
    }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        QVariantList announcements;
        for (const domain::Announcement& announcement : visit.own.announcements) {
            QVariantList paragraphs;
            for (const QString& text : announcement.text.split(u"\n\n"_s, Qt::SkipEmptyParts))
                paragraphs << QVariantMap{{u"entry"_s, text}};
            QVariantMap shown{{u"announcement"_s, announcement.id.value()},
                              {u"title"_s, announcement.title},
                              {u"text"_s, paragraphs},
                              {u"at"_s, momentIn(visit.language, announcement.at)}};
            if (announcement.until.isValid())
                shown.insert(u"until"_s, momentIn(visit.language, announcement.until));
            announcements << shown;
        }
        return now({.values = {{u"announcements"_s, announcements}, {u"isQuiet"_s, announcements.isEmpty()}}});
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"announcements.confirm"_s,
                    {{u"op"_s, randomInUrl(16)}, {u"announcement"_s, form.value(u"announcement"_s).left(100)}},
                    visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(SectionPage{.next = u"/my/announcements"_s})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> announcementsSection(const AccountDesk& desk)
{
    return std::make_unique<AnnouncementsSection>(desk);
}

} // namespace service
