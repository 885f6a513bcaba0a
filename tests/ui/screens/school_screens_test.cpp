// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"
#include "school/contacts_sheet.h"
#include "school/hand_chat_sheet.h"
#include "school/rule_chats_sheet.h"
#include "school/words_sheet.h"
#include "settings/claim_form.h"
#include "support/opened_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace pictures;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

using session::EffectKind;

session::Effect effect(EffectKind kind, const QString& unit, const QString& before, const QString& after)
{
    session::Effect effect;
    effect.kind = kind;
    effect.unitName = unit;
    effect.before = before;
    effect.after = after;
    return effect;
}

// The service's answer to whatever the fields ask for.
session::BulkAct answering(const QList<session::Effect>& effects)
{
    const session::Rehearsal rehearsal{u"hash"_s, static_cast<int>(effects.size()), effects};
    return {[rehearsal] { return base::answered<session::Rehearsal>(rehearsal); }, {}};
}

void shootAnswered(OpenedWindow& w, school::ActSheet& sheet, const Kind& kind, const QString& name,
                   const QList<session::Effect>& effects)
{
    sheet.setAct(answering(effects), {});
    REQUIRE(support::waitUntil([&] { return sheet.submitButton().isEnabled(); }));
    shootOver(w.window, sheet, kind, name);
}

void shootSheets(const Kind& kind)
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedWindow w(school, kind.size);
    w.find<QAbstractButton>("railSchool").click();
    session::SchoolActs& acts = school.session().acts();
    const auto all = school.session().school().school();

    auto* contacts = new school::ContactsSheet(acts, all, &w.window);
    auto& pupils = *contacts->findChild<QComboBox*>(u"pupils"_s);
    pupils.setCurrentIndex(pupils.findData(static_cast<int>(domain::ContactReach::Nobody)));
    auto changed = effect(EffectKind::ContactsChanged, u"pupils"_s, u"ownClass"_s, u"nobody"_s);
    for (const domain::Seat& seat : all->seats)
        changed.people << seat.person;
    shootAnswered(w, *contacts, kind, u"policy"_s, {changed});

    auto* words = new school::WordsSheet(acts, all, &w.window);
    words->findChild<QLineEdit*>(u"word-unit"_s)->setText(u"звено"_s);
    words->findChild<QLineEdit*>(u"word-units"_s)->setText(u"звенья"_s);
    words->findChild<QPushButton*>(u"correct-unit"_s)->click();
    words->findChild<QLineEdit*>(u"word-pupil"_s)->setText(u"воспитанник"_s);
    shootAnswered(w, *words, kind, u"words"_s,
                  {effect(EffectKind::WordChanged, u"pupils"_s, u"ученики"_s, u"воспитанники"_s),
                   effect(EffectKind::ChatRenamed, {}, u"5«А» — ученики"_s, u"5«А» — воспитанники"_s),
                   effect(EffectKind::ChatRenamed, {}, u"6«Б» — ученики"_s, u"6«Б» — воспитанники"_s)});

    auto* chats = new school::RuleChatsSheet(acts, all, &w.window);
    chats->findChild<QCheckBox*>()->setChecked(true);
    auto in = effect(EffectKind::MembersIn, {}, {}, u"Руководство"_s);
    for (const domain::Position& position : all->positions)
        in.people << position.person;
    shootAnswered(w, *chats, kind, u"rule-chats"_s, {effect(EffectKind::ChatNew, {}, {}, u"Руководство"_s), in});

    auto* hand = new school::HandChatSheet(acts, all, school.session().school().self().person, QDate(2026, 11, 12), &w.window);
    shootOver(w.window, *hand, kind, u"hand-chat-new"_s);
    hand = new school::HandChatSheet(acts, all, school.session().school().self().person, QDate(2026, 11, 12), &w.window);
    hand->findChild<QLineEdit*>(u"handChatTitle"_s)->setText(u"Экскурсия в планетарий"_s);
    hand->findChild<QLineEdit*>(u"handChatPurpose"_s)->setText(u"Сбор, билеты и дорога 14 декабря"_s);
    shootAnswered(w, *hand, kind, u"hand-chat"_s, {effect(EffectKind::ChatNew, {}, {}, u"Экскурсия в планетарий"_s), in});

    shootOver(w.window, *new settings::ClaimForm(acts, &w.window), kind, u"claim"_s);
}

} // namespace

TEST_CASE("the sheets of the policy, the words and the chats that somebody opens are drawn in every kind")
{
    const Russian russian;
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        shootSheets(kind);
    }
}
