// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/requests_page.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using invites::RequestsPage;
using support::CachedSchool;

namespace {

struct Queue
{
    CachedSchool school;
    RequestsPage page{school.session().school(), school.session().invites(), school.clock};

    Queue()
    {
        page.resize(900, 600);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    // A guardian of 5«А» with the child, as the roster has them.
    [[nodiscard]] domain::JoinRequest known(int number) const
    {
        const domain::School& all = *const_cast<CachedSchool&>(school).session().school().school();
        int found = 0;
        for (const domain::GuardianLink& link : all.guardians) {
            const auto person = std::ranges::find(all.people, link.guardian, &domain::Person::id);
            const auto child = std::ranges::find(all.people, link.child, &domain::Person::id);
            const bool sits = std::ranges::any_of(all.seats, [&](const domain::Seat& seat) {
                return seat.person == link.child && seat.unit == school.unit().id;
            });
            if (person == all.people.end() || child == all.people.end() || !sits || found++ < number)
                continue;
            domain::JoinRequest request;
            request.id = domain::JoinRequestId(QString::number(number));
            request.unit = school.unit().id;
            request.name = person->name;
            request.child = child->name;
            request.at = school.clock.now();
            return request;
        }
        FAIL("no such guardian");
        return {};
    }
    template <typename T>
    T& find(const char* name)
    {
        auto* found = page.findChild<T*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return *found;
    }
};

} // namespace

TEST_CASE("an empty queue says what it is for")
{
    Queue q;
    q.page.setRequests(QList<domain::JoinRequest>());
    CHECK_FALSE(q.find<QTableView>("requests").isVisible());
}

TEST_CASE("the queue is worked by keyboard alone")
{
    Queue q;
    domain::JoinRequest stranger = q.known(0);
    stranger.id = domain::JoinRequestId(u"stranger"_s);
    stranger.name = {u"Незнакомцева"_s, u"Анна"_s, {}};
    q.page.setRequests({q.known(0), stranger, q.known(1)});
    auto& table = q.find<QTableView>("requests");
    auto& matches = q.find<QListWidget>("matches");
    table.setFocus();
    CHECK(table.currentIndex().row() == 0);
    CHECK(matches.currentRow() == 0);
    CHECK(q.find<QAction>("accept").isEnabled());
    QTest::keyClick(&table, Qt::Key_Down);
    CHECK(matches.count() == 1); // the child, and nobody of that name
    CHECK(matches.item(0)->text().contains(u"Somebody new"_s));
    QTest::keyClick(&table, Qt::Key_R);
    auto& reason = q.find<QLineEdit>("reason");
    REQUIRE(reason.isVisible());
    QTest::keyClick(reason.window(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(reason.isVisible()); // not without a reason
}

TEST_CASE("only clear matches are offered for acceptance together")
{
    Queue q;
    domain::JoinRequest twice = q.known(1);
    twice.id = domain::JoinRequestId(u"again"_s);
    q.page.setRequests({q.known(0), q.known(1), twice});
    CHECK(q.find<QAction>("acceptClear").isEnabled());
    CHECK(q.find<QAction>("acceptClear").text().contains(u"(1)"_s));
}

TEST_CASE("a child that opened the parents' link is pointed out and matched with nobody beforehand")
{
    Queue q;
    domain::JoinRequest request = q.known(0);
    std::swap(request.name, request.child);
    request.child = q.known(1).child;
    q.page.setRequests({request});
    CHECK(q.find<QLabel>("requestWarning").text().contains(u"pupil of this class"_s));
    CHECK(q.find<QListWidget>("matches").currentRow() < 0);
    CHECK_FALSE(q.find<QAction>("accept").isEnabled());
}

TEST_CASE("decided requests say by whom and why, and nothing can be decided about them")
{
    Queue q;
    domain::JoinRequest refused = q.known(0);
    refused.state = domain::JoinRequestState::Refused;
    refused.reason = u"Не узнали вас"_s;
    refused.decidedBy = q.school.session().school().school()->people.first().id;
    refused.decidedAt = q.school.clock.now();
    q.page.setDecided({refused});
    q.find<QTableView>("requests").selectRow(0);
    QStringList texts;
    for (const QLabel* label : q.page.findChildren<QLabel*>())
        texts << label->text();
    CHECK(texts.join(u' ').contains(u"Не узнали вас"_s));
    for (const char* act : {"accept", "refuse", "ask", "acceptClear"})
        CHECK_FALSE(q.find<QAction>(act).isEnabled());
    CHECK_FALSE(q.find<QListWidget>("matches").isVisible());
}
