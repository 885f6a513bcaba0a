// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/rule_chats_sheet.h"

#include "domain/membership.h"
#include "school/effect_words.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace school {

using domain::ChatKind;

namespace {

QString capitalised(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

RuleChatsSheet::RuleChatsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school,
                               QWidget* parent)
    : ActSheet(tr("Chats by positions"), tr("Open", "chats"), school, parent)
    , m_acts(acts)
    , m_school(school)
{
    setObjectName(QStringLiteral("ruleChatsSheet"));
    const widgets::Measures m(font());
    prefer(QSize(m.px(620), m.px(700)));
    fields().addWidget(widgets::mutedLabel(
        tr("Who is in them follows positions, seats and active groups by itself. A chat that is closed can be read on.")));
    const domain::Vocabulary words = domain::wordsOf(school->organisation);
    offer(ChatKind::Management, {}, words.management, tr("the head and the deputies"));
    offer(ChatKind::ActiveParents, {}, words.activeParents, tr("the head, the deputies and the active parents of all classes"));
    offer(ChatKind::ActivePupils, {}, words.activePupils, tr("the head, the deputies and the active pupils of all classes"));
    offer(ChatKind::ClassLeaders, {}, capitalised(words.classTeachers), tr("the head, the deputies and whoever leads a class"));
    offer(ChatKind::AllTeachers, {}, capitalised(words.teachers), tr("the head, the deputies and all confirmed teachers"));
    QList<domain::Unit> units = school->units;
    units.removeIf([](const domain::Unit& unit) {
        return unit.archived || !domain::canHaveStaffChat(unit.kind);
    });
    std::ranges::sort(units, [](const domain::Unit& a, const domain::Unit& b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const domain::Unit& unit : std::as_const(units))
        offer(ChatKind::UnitStaff, unit.id, unit.name, tr("the staff who work there: %1").arg(unitKindWord(unit.kind).toLower()));
    judge();
}

void RuleChatsSheet::offer(ChatKind kind, const domain::UnitId& unit, const QString& title, const QString& who)
{
    const auto chat = std::ranges::find_if(m_school->chats, [&](const domain::Chat& each) {
        return each.kind == kind && (unit.isEmpty() || each.unit == unit);
    });
    Line line{{}, chat != m_school->chats.cend() && !chat->archived, new QCheckBox(title)};
    line.order.kind = kind;
    line.order.unit = unit;
    line.box->setObjectName(QStringLiteral("chat-%1-%2").arg(static_cast<int>(kind)).arg(unit.value()));
    line.box->setChecked(line.wasOpen);
    line.box->setAccessibleDescription(who);
    auto* hint = widgets::mutedLabel(who);
    const widgets::Measures m(font());
    hint->setContentsMargins(m.gap24(), 0, 0, 0);
    auto* both = new QVBoxLayout;
    both->setSpacing(m.gap4());
    both->addWidget(line.box);
    both->addWidget(hint);
    fields().addLayout(both);
    connect(line.box, &QCheckBox::toggled, this, &RuleChatsSheet::judge);
    m_lines << line;
}

void RuleChatsSheet::judge()
{
    QList<session::ChatOrder> orders;
    bool opens = false;
    bool closes = false;
    for (const Line& line : std::as_const(m_lines)) {
        if (line.box->isChecked() == line.wasOpen)
            continue;
        orders << line.order;
        orders.last().closed = line.wasOpen;
        (line.wasOpen ? closes : opens) = true;
    }
    setVerb(!closes ? tr("Open", "chats") : opens ? tr("Save", "chats") : tr("Close", "chats"));
    if (orders.isEmpty())
        setLacking(tr("Tick a chat: who would be in it is shown here."));
    else
        setAct(m_acts.openChats(orders), tr("The chats are as you wanted them."));
}

} // namespace school
