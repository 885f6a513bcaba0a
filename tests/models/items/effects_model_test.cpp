// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/effects_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

using namespace items;
using namespace Qt::Literals::StringLiterals;
using session::EffectKind;

namespace {

session::Effect effect(EffectKind kind, const QString& unitName)
{
    session::Effect made;
    made.kind = kind;
    made.unitName = unitName;
    return made;
}

EffectWording wording()
{
    return {[](EffectKind kind, int count) { return u"%1: %2"_s.arg(static_cast<int>(kind)).arg(count); },
            [](const session::Effect& effect) { return effect.unitName; }};
}

} // namespace

TEST_CASE("effects stand below their kinds, each kind with its count")
{
    EffectsModel model(wording());
    const ModelTester tester(model);
    model.setEffects({effect(EffectKind::UnitRenamed, u"5А"_s), effect(EffectKind::UnitNew, u"6А"_s),
                      effect(EffectKind::UnitRenamed, u"5Б"_s)});
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, 0).data().toString() == u"0: 1"_s);
    const QModelIndex renamed = model.index(1, 0);
    CHECK(renamed.data().toString() == u"1: 2"_s);
    REQUIRE(model.rowCount(renamed) == 2);
    CHECK(model.index(1, 0, renamed).data().toString() == u"5Б"_s);
    CHECK(model.index(1, 0, renamed).parent() == renamed);
    CHECK(model.rowCount(model.index(1, 0, renamed)) == 0);
    CHECK(model.count(EffectKind::UnitRenamed) == 2);
    CHECK(model.count(EffectKind::ChatNew) == 0);
}

TEST_CASE("another rehearsal replaces the one before")
{
    EffectsModel model(wording());
    const ModelTester tester(model);
    model.setEffects({effect(EffectKind::UnitNew, u"6А"_s)});
    model.setEffects({});
    CHECK(model.rowCount() == 0);
}
