// SPDX-License-Identifier: GPL-3.0-or-later
// The policy of one-to-one messages, the words of the organisation, and chats that somebody opens.
#include "school/contacts_sheet.h"
#include "school/hand_chat_sheet.h"
#include "school/rule_chats_sheet.h"
#include "school/words_sheet.h"
#include "settings/claim_form.h"
#include "support/opened_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

QString summaryOf(const QWidget& sheet)
{
    return sheet.findChild<QLabel*>(u"effectsSummary"_s)->text();
}

} // namespace

TEST_CASE("the policy is shown as it is, and only what the service allows can be chosen")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    const school::ContactsSheet sheet(school.session().acts(), school.session().school().school(), nullptr);
    CHECK(sheet.policy() == domain::ContactPolicy());
    for (const domain::ContactPair& pair : domain::contactPairs) {
        const auto* const box = sheet.findChild<QComboBox*>(QLatin1StringView(pair.name));
        REQUIRE(box != nullptr);
        CHECK(box->count() == 1 + (pair.ownClass ? 1 : 0) + (pair.wholeSchool ? 1 : 0));
        CHECK_FALSE(box->accessibleName().isEmpty());
    }
    auto* const pupils = sheet.findChild<QComboBox*>(u"pupils"_s);
    pupils->setCurrentIndex(pupils->findData(static_cast<int>(domain::ContactReach::WholeSchool)));
    CHECK(sheet.policy().pupils == domain::ContactReach::WholeSchool);
    CHECK(summaryOf(sheet).startsWith(u"Looking"_s)); // the service is asked what would come of it
    pupils->setCurrentIndex(pupils->findData(static_cast<int>(domain::ContactReach::OwnClass)));
    CHECK(summaryOf(sheet).startsWith(u"Change a line"_s));
}

TEST_CASE("a word of one's own stands beside the usual one, which an empty field keeps")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    const school::WordsSheet sheet(school.session().acts(), school.session().school().school(), nullptr);
    auto* const pupils = sheet.findChild<QLineEdit*>(u"word-pupils"_s);
    REQUIRE(pupils != nullptr);
    CHECK(pupils->placeholderText() == u"ученики"_s);
    CHECK(sheet.words() == domain::Vocabulary());
    pupils->setText(u"  слушатели "_s);
    CHECK(sheet.words().pupils == u"слушатели"_s);
    for (const auto& [name, word] : domain::wordFields)
        CHECK(school::wordCaption(QLatin1StringView(name)) != QLatin1StringView(name));
}

TEST_CASE("a noun of one's own comes with several, with its forms and with sentences in which it stands")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    school::WordsSheet sheet(school.session().acts(), school.session().school().school(), nullptr);
    const auto edit = [&](const char* name) { return sheet.findChild<QLineEdit*>(QLatin1StringView(name)); };
    auto* const samples = sheet.findChild<QLabel*>(u"samples-unit"_s);
    CHECK_FALSE(samples->isVisibleTo(&sheet));
    edit("word-unit")->setText(u"бригада"_s);
    CHECK(edit("word-units")->text() == u"бригады"_s);
    CHECK(samples->isVisibleTo(&sheet));
    CHECK(samples->text().contains(u"«Выберите бригаду»"_s));
    CHECK(samples->text().contains(u"«Эта бригада создана»"_s));
    CHECK_FALSE(sheet.findChild<QLabel*>(u"samples-pupil"_s)->isVisibleTo(&sheet));

    auto* const genitive = edit("form-units-genitive");
    CHECK_FALSE(genitive->isVisibleTo(&sheet));
    sheet.findChild<QPushButton*>(u"correct-unit"_s)->click();
    CHECK(genitive->isVisibleTo(&sheet));
    CHECK(genitive->placeholderText() == u"бригад"_s);
    CHECK_FALSE(genitive->accessibleName().isEmpty());
    CHECK(sheet.words().units == u"бригады"_s); // what the rules say is not kept
    genitive->setText(u"бригадов"_s);
    CHECK(samples->text().contains(u"«Чаты бригадов»"_s));
    CHECK(sheet.words().units == u"бригады|genitive=бригадов"_s);

    SECTION("what was corrected belongs to the word, and goes with it")
    {
        edit("word-unit")->setText(u"звено"_s);
        CHECK(edit("word-units")->text() == u"звена"_s);
        CHECK(genitive->text().isEmpty());
        edit("word-units")->setText(u"звенья"_s);
        CHECK(genitive->placeholderText() == u"звеньев"_s);
        CHECK(samples->text().contains(u"«Это звено создано»"_s));
        // Typed by hand, it stays.
        edit("word-unit")->setText(u"отряд"_s);
        CHECK(edit("word-units")->text() == u"звенья"_s);
    }
    SECTION("what agrees with the word is corrected, too")
    {
        auto* const agreement = sheet.findChild<QComboBox*>(u"form-unit-gender"_s);
        CHECK(agreement->currentText() == u"эта бригада"_s);
        agreement->setCurrentIndex(agreement->findText(u"этот бригада"_s));
        CHECK(sheet.words().unit == u"бригада|gender=masculine"_s);
        CHECK(samples->text().contains(u"«Этот бригада создан»"_s));
    }
    SECTION("without a word of one's own there is nothing to bend")
    {
        edit("word-unit")->clear();
        edit("word-units")->clear();
        CHECK_FALSE(samples->isVisibleTo(&sheet));
        CHECK(sheet.words() == domain::Vocabulary());
    }
}

TEST_CASE("words that were corrected are shown as they are kept")
{
    CachedSchool cached(CachedSchool::Reader::Administrator);
    auto school = std::make_shared<domain::School>(*cached.session().school().school());
    school->organisation.words.unit = u"отряд|genitive=отряда"_s;
    school->organisation.words.head = u"заведующий"_s;
    const school::WordsSheet sheet(cached.session().acts(), school, nullptr);
    CHECK(sheet.words() == school->organisation.words);
    CHECK(sheet.findChild<QLineEdit*>(u"word-unit"_s)->text() == u"отряд"_s);
    CHECK(sheet.findChild<QLineEdit*>(u"form-unit-genitive"_s)->text() == u"отряда"_s);
}

TEST_CASE("a chat by hand wants a title, a purpose and people; the caller is among them from the beginning")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    const domain::PersonId self = school.session().school().self().person;
    const school::HandChatSheet sheet(school.session().acts(), school.session().school().school(), self,
                                      QDate(2026, 11, 12), nullptr);
    auto* const people = sheet.findChild<QListWidget*>(u"handChatPeople"_s);
    REQUIRE(people->count() > 2);
    QListWidgetItem* other = nullptr;
    int checked = 0;
    for (int row = 0; row < people->count(); ++row) {
        checked += people->item(row)->checkState() == Qt::Checked ? 1 : 0;
        if (people->item(row)->checkState() == Qt::Unchecked)
            other = people->item(row);
    }
    CHECK(checked == 1);
    CHECK(summaryOf(sheet) == u"Give the chat a title."_s);
    sheet.findChild<QLineEdit*>(u"handChatTitle"_s)->setText(u"Экскурсия"_s);
    CHECK(summaryOf(sheet) == u"Say what the chat is for."_s);
    sheet.findChild<QLineEdit*>(u"handChatPurpose"_s)->setText(u"Сбор"_s);
    CHECK(summaryOf(sheet).startsWith(u"Choose who"_s));
    other->setCheckState(Qt::Checked);
    CHECK(summaryOf(sheet).startsWith(u"Looking"_s));

    SECTION("who is looked for is found by any part of the name, and the rest stay chosen")
    {
        auto* const search = sheet.findChild<QLineEdit*>(u"personSearch"_s);
        REQUIRE(search != nullptr);
        search->setText(other->text().mid(1, 4));
        CHECK_FALSE(other->isHidden());
        search->setText(u"нет такого"_s);
        CHECK(other->isHidden());
        CHECK(other->checkState() == Qt::Checked);
    }
}

TEST_CASE("the chats by positions are offered with who would be in them")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    const school::RuleChatsSheet sheet(school.session().acts(), school.session().school().school(), nullptr);
    const QList<QCheckBox*> boxes = sheet.findChildren<QCheckBox*>();
    REQUIRE(boxes.size() >= 5);
    for (const QCheckBox* box : boxes) {
        CHECK_FALSE(box->isChecked());
        CHECK_FALSE(box->accessibleDescription().isEmpty());
    }
    boxes.first()->setChecked(true);
    CHECK(summaryOf(sheet).startsWith(u"Looking"_s));
}

TEST_CASE("who may not set the policy is not offered it; a class teacher opens chats for the own class")
{
    CachedSchool school(CachedSchool::Reader::ClassTeacher);
    OpenedWindow w(school);
    w.find<QAbstractButton>("railSchool").click();
    CHECK_FALSE(w.window.findChild<QAction*>(u"toContacts"_s)->isVisible());
    CHECK_FALSE(w.window.findChild<QAction*>(u"toWords"_s)->isVisible());
    CHECK_FALSE(w.window.findChild<QAction*>(u"toRuleChats"_s)->isVisible());
    CHECK(w.window.findChild<QAction*>(u"toHandChat"_s)->isVisible());
    w.window.findChild<QAction*>(u"toHandChat"_s)->trigger();
    auto& units = w.find<QComboBox>("handChatUnit");
    CHECK(units.findData(QString()) == -1); // not of the whole school
    CHECK(units.count() >= 1);
}

TEST_CASE("the administrator's contact and code are both asked for")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    settings::ClaimForm form(school.session().acts(), nullptr);
    form.findChild<QLineEdit*>(u"claimContact"_s)->setText(u"+7 913 123-45-67"_s);
    Q_EMIT form.submitted();
    CHECK(form.findChild<QLabel*>(u"trouble"_s)->text() == u"Enter both the contact and the code."_s);
}
