// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_acts.h"
#include "school/act_sheet.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using school::effectOf;
using school::ScriptedAct;
using session::EffectKind;

namespace {

struct OpenedSheet
{
    QPointer<school::ActSheet> sheet =
        new school::ActSheet(u"Archive"_s, u"Archive it"_s, std::make_shared<const domain::School>(), nullptr);
    ScriptedAct service;
    QSignalSpy done{sheet, &school::ActSheet::actDone};

    ~OpenedSheet() { delete sheet; }

    void show()
    {
        sheet->setAct(service.act(), u"Archived."_s);
        sheet->show();
        REQUIRE(support::waitUntil([this] { return service.rehearsals > 0; }));
    }
    [[nodiscard]] QString trouble() const { return sheet->findChild<QLabel*>(u"trouble"_s)->text(); }
    [[nodiscard]] const QAbstractItemModel& effects() const
    {
        return *sheet->findChild<QAbstractItemView*>(u"effects"_s)->model();
    }
};

} // namespace

TEST_CASE("what would come of it is shown before it can be done, and exactly that is done")
{
    OpenedSheet w;
    w.service.effects = {effectOf(EffectKind::UnitArchived, u"5«А»"_s), effectOf(EffectKind::ChatArchived, {}, {}, u"Chat"_s)};
    CHECK_FALSE(w.sheet->submitButton().isEnabled());
    w.show();
    CHECK(w.effects().rowCount() == 2);
    REQUIRE(w.sheet->submitButton().isEnabled());
    w.sheet->submitButton().click();
    CHECK(w.service.applied == QStringList{u"first"_s});
    REQUIRE(w.done.count() == 1);
    CHECK(w.done.first().at(0).toLongLong() == 7);
    CHECK(w.done.first().at(1).toString() == u"Archived."_s);
}

TEST_CASE("what has become outdated is not done; what would happen now is shown")
{
    OpenedSheet w;
    w.service.effects = {effectOf(EffectKind::UnitArchived, u"5«А»"_s)};
    w.show();
    w.service.conflict = base::Error{base::ErrorCode::Conflict, {}};
    w.service.hash = u"second"_s;
    w.service.effects << effectOf(EffectKind::UnitArchived, u"5«Б»"_s);
    w.sheet->submitButton().click();
    CHECK(w.done.count() == 0);
    CHECK(w.trouble().contains(u"has changed"_s));
    CHECK(w.effects().rowCount(w.effects().index(0, 0)) == 2);
    w.sheet->submitButton().click();
    CHECK(w.service.applied == QStringList{u"second"_s});
}

TEST_CASE("what is refused is said in the service's words and cannot be done")
{
    OpenedSheet w;
    w.service.refusal = base::Error{base::ErrorCode::Conflict, {}, u"unit.cycle"_s, u"Not inside itself."_s};
    w.show();
    CHECK(w.trouble() == u"Not inside itself."_s);
    CHECK_FALSE(w.sheet->submitButton().isEnabled());
}

TEST_CASE("an act that changes nothing cannot be done, and the sheet says so")
{
    OpenedSheet w;
    w.show();
    CHECK_FALSE(w.sheet->submitButton().isEnabled());
    CHECK(w.sheet->findChild<QLabel*>(u"effectsSummary"_s)->text() == u"Nothing would change."_s);
}

TEST_CASE("while the fields are not complete nothing is asked and nothing can be done")
{
    OpenedSheet w;
    w.service.effects = {effectOf(EffectKind::UnitArchived, u"5«А»"_s)};
    w.show();
    w.sheet->setLacking(u"Choose another one."_s);
    CHECK_FALSE(w.sheet->submitButton().isEnabled());
    CHECK(w.effects().rowCount() == 0);
    CHECK(w.sheet->findChild<QLabel*>(u"effectsSummary"_s)->text() == u"Choose another one."_s);
}
