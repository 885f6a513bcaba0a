// SPDX-License-Identifier: GPL-3.0-or-later
// What the service says, in the words of the organisation.
#include "authority/own_refusal.h"
#include "house.h"
#include "support/approved.h"
#include "support/own_vocabularies.h"
#include "support/qt_strings.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a refusal comes to the caller in the organisation's own words")
{
    House house;
    contract::WordsSetRequest request;
    request.words = support::vocabularies().first().own; // отряд, воспитанник
    house.carryOut(Act::WordsSet, request);
    const auto refused = house.call<contract::SeatsSetReply>(
        house.admin, Act::SeatsSet,
        contract::SeatsSetRequest{house.op(), house.adminPerson, UnitId(u"none"_s), SeatKind::Leader, {}, true});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text == u"Такого отряда или подразделения нет."_s);
}

// Read by eye.
TEST_CASE("every refusal in words of its own is as it was read and approved")
{
    const QStringList reasons = refusalReasons();
    for (const support::OwnVocabulary& words : support::vocabularies()) {
        Organisation usual;
        usual.kind = words.kind;
        Organisation own = usual;
        own.words = words.own;
        QStringList lines;
        for (const QString& reason : reasons) {
            const base::Error error = refuse(reason.toLatin1().constData()).error;
            const QString said = sentenceFor(error, Language::Russian, own);
            // Wherever the kinds say it differently, and nowhere else.
            const bool isOfKinds = sentenceFor(error, Language::Russian, OrganisationKind::School) !=
                                   sentenceFor(error, Language::Russian, OrganisationKind::College);
            UNSCOPED_INFO(reason.toStdString());
            CHECK((said != sentenceFor(error, Language::Russian, usual)) == isOfKinds);
            if (isOfKinds)
                lines << reason + u": "_s + said;
            CHECK(sentenceFor(error, Language::English, own) == sentenceFor(error, Language::English, usual));
        }
        support::checkApproved(u"own_words/%1_refusals.txt"_s.arg(QLatin1StringView(words.name)), lines);
    }
}
