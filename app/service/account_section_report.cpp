// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuote = 1000;
constexpr qsizetype longestRemark = 1000;

// A complaint about a message for whose app has no button for it: its words are looked for in the person's own chats,
// as when they are written to the school from the app.
class ReportSection final : public AccountSection
{
public:
    explicit ReportSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"report"_s; }
    [[nodiscard]] bool isFor(const AccountVisit& visit) const override { return !visit.own.chats.isEmpty(); }
    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& /*visit*/) override { return now(blank()); }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const QString words = form.value(u"words"_s).left(longestQuote).trimmed();
        const QString remark = form.value(u"remark"_s).left(longestRemark).simplified();
        if (words.isEmpty())
            return now(blank({{u"noWords"_s, true}, {u"remark"_s, remark}}));
        QString message = u"Жалоба. "_s + remark;
        for (const QString& line : words.split(u'\n'))
            message += u"\n> "_s + line.trimmed();
        // Sent twice, it is one complaint.
        const QString once = form.value(u"once"_s).left(60);
        const base::Answer<SectionPage> answer;
        m_desk.listen(visit.person, message, u"page/"_s + once, visit.language)
            .then([answer, words, remark](const base::Result<QString>& heard) {
                answer.give(heard ? base::Result<SectionPage>(
                                        blank({{u"answer"_s, *heard}, {u"words"_s, words}, {u"remark"_s, remark}}))
                                  : base::failWith(heard));
            });
        return answer.future();
    }

private:
    [[nodiscard]] static SectionPage blank(QVariantMap values = {})
    {
        values.insert(u"once"_s, randomInUrl(16));
        return {.values = values};
    }

    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> reportSection(const AccountDesk& desk)
{
    return std::make_unique<ReportSection>(desk);
}

} // namespace service
