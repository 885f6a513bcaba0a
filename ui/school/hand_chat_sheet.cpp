// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/hand_chat_sheet.h"

#include "domain/membership.h"
#include "domain/nick.h"
#include "domain/rights.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

constexpr int kPersonRole = Qt::UserRole + 1;
constexpr int kMonths = 1; // proposed until the last day

bool mayForSchool(const domain::School& school, const domain::PersonId& self)
{
    return reachOf(rolesOf(school, self), domain::Act::ChatsOpen) == domain::Reach::WholeSchool;
}

struct Candidate
{
    QString text;
    domain::PersonId person;
    bool isStaff;
};

// Who takes part in chats already, the staff first; of a class only its families.
QList<Candidate> candidatesOf(const domain::School& school, const domain::UnitId& unit)
{
    const domain::SchoolIndex index(school);
    const domain::Vocabulary words = wordsOf(school.organisation);
    QHash<domain::PersonId, QString> families; // with the class
    for (const domain::Consent& consent : school.consents) {
        const domain::Unit* const where = index.unit(consent.unit);
        if (consent.state == domain::ConsentState::Given && where != nullptr && (unit.isEmpty() || consent.unit == unit))
            families.insert(consent.person, where->name);
    }
    QList<Candidate> candidates;
    for (const domain::Person& person : school.people) {
        if (!index.isActive(person.id) || person.login.isEmpty())
            continue;
        if (index.isConfirmed(person.id))
            candidates << Candidate{fullName(person.name), person.id, true};
        else if (families.contains(person.id))
            candidates << Candidate{HandChatSheet::tr("%1 — %2", "name in chats, class")
                                        .arg(nickOf(index, person.id, words), families.value(person.id)),
                                    person.id, false};
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.isStaff != b.isStaff ? a.isStaff : a.text.localeAwareCompare(b.text) < 0;
    });
    return candidates;
}

} // namespace

HandChatSheet::HandChatSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school,
                             const domain::PersonId& self, const QDate& today, QWidget* parent)
    : ActSheet(tr("A chat for an occasion"), tr("Save the chat"), school, parent)
    , m_acts(acts)
    , m_school(school)
    , m_self(self)
    , m_ownClasses(mayForSchool(*school, self) ? QList<domain::UnitId>() : ownClasses(*school, self))
    , m_chat(new QComboBox)
    , m_unit(new QComboBox)
    , m_title(new QLineEdit)
    , m_purpose(new QLineEdit)
    , m_ends(new QCheckBox(tr("Until the &last day, then it can only be read:")))
    , m_endsOn(new QDateEdit(today.addMonths(kMonths)))
    , m_closed(new QCheckBox(tr("&Closed: it can only be read")))
    , m_search(new widgets::SearchEdit(tr("Find a person")))
    , m_people(new QListWidget)
    , m_figures(widgets::mutedLabel({}))
{
    setObjectName(QStringLiteral("handChatSheet"));
    const widgets::Measures m(font());
    prefer(QSize(m.px(640), m.px(760)));
    m_chat->setObjectName(QStringLiteral("handChat"));
    m_unit->setObjectName(QStringLiteral("handChatUnit"));
    m_title->setObjectName(QStringLiteral("handChatTitle"));
    m_title->setMaxLength(100);
    m_purpose->setObjectName(QStringLiteral("handChatPurpose"));
    m_purpose->setMaxLength(300);
    m_ends->setObjectName(QStringLiteral("handChatEnds"));
    m_ends->setChecked(true);
    m_endsOn->setObjectName(QStringLiteral("handChatEndsOn"));
    m_endsOn->setCalendarPopup(true);
    m_endsOn->setMinimumDate(today);
    m_endsOn->setAccessibleName(tr("Last day"));
    m_closed->setObjectName(QStringLiteral("handChatClosed"));
    m_search->setObjectName(QStringLiteral("personSearch"));
    m_people->setObjectName(QStringLiteral("handChatPeople"));
    m_people->setAccessibleName(tr("Who is in it"));
    m_people->setMinimumHeight(m.px(160));
    m_people->setUniformItemSizes(true);
    fillChats();
    auto* top = new QHBoxLayout;
    top->setSpacing(m.gap12());
    top->addWidget(widgets::captioned(tr("C&hat"), m_chat), 1);
    top->addWidget(widgets::captioned(tr("&Of"), m_unit), 1);
    fields().addLayout(top);
    fields().addWidget(widgets::captioned(tr("&Title"), m_title));
    fields().addWidget(widgets::captioned(tr("&Purpose"), m_purpose, tr("In one sentence: it stands in the header of the chat.")));
    auto* end = new QHBoxLayout;
    end->addWidget(m_ends);
    end->addWidget(m_endsOn);
    end->addStretch(1);
    fields().addLayout(end);
    fields().addWidget(m_closed);
    fields().addWidget(widgets::captioned(tr("&Who is in it"), m_search,
                                          tr("Only those are listed who have come in by an invitation and take part in "
                                             "chats. The staff in a chat keep order in it.")));
    fields().addWidget(m_people, 1);
    fields().addWidget(m_figures);
    connect(m_chat, &QComboBox::currentIndexChanged, this, &HandChatSheet::showChat);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            fillPeople();
        judge();
    });
    connect(m_title, &QLineEdit::textChanged, this, &HandChatSheet::judge);
    connect(m_purpose, &QLineEdit::textChanged, this, &HandChatSheet::judge);
    connect(m_ends, &QCheckBox::toggled, this, [this](bool on) {
        m_endsOn->setEnabled(on);
        judge();
    });
    connect(m_endsOn, &QDateEdit::dateChanged, this, &HandChatSheet::judge);
    connect(m_closed, &QCheckBox::toggled, this, &HandChatSheet::judge);
    connect(m_search, &QLineEdit::textChanged, this, &HandChatSheet::find);
    connect(m_people, &QListWidget::itemChanged, this, [this] {
        if (m_isFilling)
            return;
        count();
        judge();
    });
    showChat();
}

void HandChatSheet::fillChats()
{
    const bool isSchools = m_ownClasses.isEmpty();
    m_chat->addItem(tr("A new chat"), QString());
    for (const domain::Chat& chat : m_school->chats) {
        if (chat.kind == domain::ChatKind::ByHand && (isSchools || m_ownClasses.contains(chat.unit)))
            m_chat->addItem(chat.title, chat.id.value());
    }
    if (isSchools)
        m_unit->addItem(tr("The whole school"), QString());
    QList<domain::Unit> units = m_school->units;
    units.removeIf([&](const domain::Unit& unit) {
        return unit.archived || !domain::hasRuleChats(unit.kind) || (!isSchools && !m_ownClasses.contains(unit.id));
    });
    std::ranges::sort(units, [](const domain::Unit& a, const domain::Unit& b) {
        return std::tie(a.label, a.name) < std::tie(b.label, b.name);
    });
    for (const domain::Unit& unit : std::as_const(units))
        m_unit->addItem(unit.name, unit.id.value());
}

const domain::Chat* HandChatSheet::chosenChat() const
{
    const domain::ChatId id(m_chat->currentData().toString());
    const auto chat = std::ranges::find(m_school->chats, id, &domain::Chat::id);
    return id.isEmpty() || chat == m_school->chats.cend() ? nullptr : &*chat;
}

void HandChatSheet::showChat()
{
    const domain::Chat* const chat = chosenChat();
    m_isFilling = true;
    const int unit = chat != nullptr ? m_unit->findData(chat->unit.value()) : 0;
    m_unit->setCurrentIndex(std::max(unit, 0));
    m_title->setText(chat != nullptr ? chat->title : QString());
    m_purpose->setText(chat != nullptr ? chat->purpose : QString());
    m_ends->setChecked(chat == nullptr || chat->endsOn.isValid());
    if (chat != nullptr && chat->endsOn.isValid()) {
        m_endsOn->setMinimumDate(std::min(m_endsOn->minimumDate(), chat->endsOn));
        m_endsOn->setDate(chat->endsOn);
    }
    m_closed->setVisible(chat != nullptr);
    m_closed->setChecked(chat != nullptr && chat->archived);
    m_isFilling = false;
    fillPeople();
    judge();
}

void HandChatSheet::fillPeople()
{
    m_isFilling = true;
    const QList<domain::PersonId> before = chosenPeople();
    const domain::Chat* const chat = chosenChat();
    const QString unit = m_unit->currentData().toString();
    QSet<domain::PersonId> chosen(before.begin(), before.end());
    QSet<domain::PersonId> missing; // in it already and in no list, as a guest is
    if (chat != nullptr) {
        for (const domain::ChatMember& member : m_school->members) {
            if (member.chat == chat->id) {
                chosen.insert(member.person);
                missing.insert(member.person);
            }
        }
    } else {
        chosen.insert(m_self);
    }
    m_people->clear();
    const auto add = [&](const QString& text, const domain::PersonId& person) {
        auto* item = new QListWidgetItem(text, m_people);
        item->setData(kPersonRole, person.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(person) ? Qt::Checked : Qt::Unchecked);
        missing.remove(person);
    };
    QList<Candidate> candidates = candidatesOf(*m_school, domain::UnitId(unit));
    // Those who are in it stand above.
    std::ranges::stable_sort(candidates, [&](const Candidate& a, const Candidate& b) {
        return chosen.contains(a.person) && !chosen.contains(b.person);
    });
    for (const Candidate& candidate : candidates)
        add(candidate.text, candidate.person);
    for (const domain::Person& person : m_school->people) {
        if (missing.contains(person.id))
            add(fullName(person.name), person.id);
    }
    m_isFilling = false;
    find(m_search->text());
    count();
}

void HandChatSheet::find(const QString& typed)
{
    for (int row = 0; row < m_people->count(); ++row) {
        QListWidgetItem* const item = m_people->item(row);
        item->setHidden(!item->text().contains(typed.simplified(), Qt::CaseInsensitive));
    }
}

void HandChatSheet::count()
{
    m_figures->setText(tr("%n person(s) chosen.", nullptr, static_cast<int>(chosenPeople().size())));
}

QList<domain::PersonId> HandChatSheet::chosenPeople() const
{
    QList<domain::PersonId> people;
    for (int row = 0; row < m_people->count(); ++row) {
        if (m_people->item(row)->checkState() == Qt::Checked)
            people << domain::PersonId(m_people->item(row)->data(kPersonRole).toString());
    }
    return people;
}

void HandChatSheet::judge()
{
    if (m_isFilling)
        return;
    session::ChatOrder order;
    if (const domain::Chat* const chat = chosenChat())
        order.chat = chat->id;
    order.unit = domain::UnitId(m_unit->currentData().toString());
    order.title = m_title->text().simplified();
    order.purpose = m_purpose->text().simplified();
    order.endsOn = m_ends->isChecked() ? m_endsOn->date() : QDate();
    order.closed = m_closed->isChecked();
    order.people = chosenPeople();
    if (order.title.isEmpty())
        setLacking(tr("Give the chat a title."));
    else if (order.purpose.isEmpty())
        setLacking(tr("Say what the chat is for."));
    else if (order.people.size() < 2)
        setLacking(tr("Choose who is in it; what would come of it is shown here."));
    else
        setAct(m_acts.openChats({order}), order.chat.isEmpty() ? tr("The chat is open.") : tr("The chat is as you wanted it."));
}

} // namespace school
