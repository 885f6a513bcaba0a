// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/person_card.h"

#include "delegates/words.h"
#include "domain/rights.h"
#include "school/effect_words.h"
#include "school/family_form.h"
#include "school/history_sheet.h"
#include "school/people_acts.h"
#include "school/person_forms.h"
#include "widgets/confirm.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace school {
namespace {

QPushButton* actButton(const char* name, const QString& text, widgets::Icon icon)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setIcon(widgets::icon(icon));
    return button;
}

QLabel* value(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

void addRow(QFormLayout& form, const QString& caption, QWidget* field)
{
    form.addRow(widgets::mutedLabel(caption), field);
}

void addRow(QFormLayout& form, const QString& caption, const QString& text)
{
    if (!text.isEmpty())
        addRow(form, caption, value(text));
}

} // namespace

PersonCard::PersonCard(session::SchoolService& school, session::CardsService& cards, PeopleActs& acts, KeepDocument keep,
                       QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_cards(cards)
    , m_acts(acts)
    , m_keep(std::move(keep))
    , m_back(actButton("cardBack", tr("Back"), widgets::Icon::Back))
    , m_name(widgets::headingLabel({}, this))
    , m_state(widgets::mutedLabel({}, this))
    , m_edit(actButton("editPerson", tr("Edit the card…"), widgets::Icon::Edit))
    , m_change(actButton("changePerson", tr("Change"), widgets::Icon::Person))
    , m_position(actButton("givePosition", tr("Give a position…"), widgets::Icon::Plus))
    , m_addGuardian(actButton("addGuardian", tr("Add a guardian…"), widgets::Icon::Plus))
    , m_addChild(actButton("addChild", tr("Add a child…"), widgets::Icon::Plus))
    , m_showHistory(actButton("showHistory", tr("Earlier values"), widgets::Icon::Clock))
    , m_account(actButton("openAccount", tr("Account…"), widgets::Icon::Computer))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("personCard"));
    setAccessibleName(tr("Card of a person"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const Measures m(font());
    m_name->setObjectName(QStringLiteral("personName"));
    m_state->setObjectName(QStringLiteral("personState"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    auto* menu = new QMenu(m_change);
    menu->addActions(acts.actions());
    m_change->setMenu(menu);

    auto* buttons = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button :
         {m_back, m_edit, m_change, m_position, m_addGuardian, m_addChild, m_account, m_showHistory})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(m_name);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_scroll, 1);
    connect(m_back, &QPushButton::clicked, this, &PersonCard::backWanted);
    connect(m_edit, &QPushButton::clicked, this, &PersonCard::edit);
    connect(m_position, &QPushButton::clicked, this, &PersonCard::givePosition);
    connect(m_addGuardian, &QPushButton::clicked, this, &PersonCard::addGuardian);
    connect(m_addChild, &QPushButton::clicked, this, &PersonCard::addChild);
    connect(m_showHistory, &QPushButton::clicked, this, &PersonCard::showHistory);
    connect(m_account, &QPushButton::clicked, this,
            [this] { Q_EMIT accountWanted(m_facts.person.id, domain::fullName(m_facts.person.name)); });
}

bool PersonCard::may(domain::Act act) const
{
    return mayAct(*m_school.school(), m_school.self().person, act, {m_facts.person.id, {}});
}

void PersonCard::showPerson(const domain::PersonId& person)
{
    m_history.clear();
    m_facts = items::factsOf(*m_school.school(), person);
    rebuild();
}

void PersonCard::refresh()
{
    const items::PersonFacts facts = items::factsOf(*m_school.school(), m_facts.person.id);
    if (facts.person.id.isEmpty())
        return;
    m_facts = facts;
    rebuild();
}

void PersonCard::rebuild()
{
    m_name->setText(domain::fullName(m_facts.person.name));
    QString state = m_facts.isDeparted()             ? tr("Has left the school; the account is closed.")
                    : m_facts.person.login.isEmpty() ? tr("Has no account yet.")
                                                     : tr("Has an account.");
    m_state->setText(state);
    m_acts.setChosen({m_facts.person.id});
    const auto acts = m_change->menu()->actions();
    m_change->setVisible(std::ranges::any_of(acts, [](const QAction* act) { return act->isVisible(); }));
    m_edit->setVisible(may(domain::Act::PeopleEdit));
    m_position->setVisible(may(domain::Act::PositionsSet) && !m_facts.isPupil() && !m_facts.isDeparted());
    const bool mayLink = may(domain::Act::GuardiansSet) && !m_facts.isDeparted();
    m_addGuardian->setVisible(mayLink && m_facts.isPupil() && may(domain::Act::PeopleCreate));
    m_addChild->setVisible(mayLink && !m_facts.isPupil());
    m_showHistory->setVisible(may(domain::Act::HistoryList));
    m_account->setVisible(may(domain::Act::AccountsGet) && !m_facts.person.login.isEmpty() && !m_facts.isDeparted());

    auto* content = new QWidget;
    const Measures m(font());
    auto* form = new QFormLayout(content);
    form->setContentsMargins(0, m.gap8(), 0, m.gap8());
    form->setHorizontalSpacing(m.gap24());
    form->setVerticalSpacing(m.gap8());
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addContacts(*form);
    addPositions(*form);
    addPlaces(*form);
    addFamily(*form);
    addJournal(*form);
    addHistory(*form);
    content->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(content);
}

// A name that leads somewhere, also by keyboard.
QLabel* PersonCard::link(const QString& text, const QString& tip)
{
    auto* label = new QLabel(QStringLiteral("<a href=\"#\">%1</a>").arg(text.toHtmlEscaped()));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setToolTip(tip);
    label->setAccessibleName(text);
    return label;
}

void PersonCard::addContacts(QFormLayout& form)
{
    const domain::Person& person = m_facts.person;
    addRow(form, tr("Born on"), person.bornOn.isValid() ? dayWord(person.bornOn) : QString());
    addRow(form, tr("Phone"), person.contacts.phone);
    addRow(form, tr("E-mail"), person.contacts.email);
    addRow(form, tr("Id in other systems"), person.externalId);
}

void PersonCard::addPositions(QFormLayout& form)
{
    for (const domain::Position& position : std::as_const(m_facts.positions)) {
        QStringList parts{tr("%1, %2", "position, how far it is confirmed")
                              .arg(delegates::positionWord(position.kind), verificationWord(position.verification))};
        if (!position.reason.isEmpty())
            parts << position.reason;
        if (!position.orderNumber.isEmpty())
            parts << tr("order %1 of %2").arg(position.orderNumber, dayWord(position.orderDate));
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(Measures(font()).gap12());
        line->addWidget(value(parts.join(QStringLiteral("; "))), 1);
        if (!position.orderScan.isEmpty()) {
            auto* scan = link(tr("Scan of the order"), QUrl(position.orderScan).fileName());
            connect(scan, &QLabel::linkActivated, this, [address = position.orderScan] { openScan(address); });
            line->addWidget(scan);
        } else if (may(domain::Act::PositionsSet) && !position.orderNumber.isEmpty()) {
            auto* attach = link(tr("Attach a scan…"), {});
            connect(attach, &QLabel::linkActivated, this, [this, position] { attachScan(position); });
            line->addWidget(attach);
        }
        if (may(domain::Act::PositionsSet)) {
            auto* take = link(tr("Take away…"), {});
            connect(take, &QLabel::linkActivated, this, [this, position] { takePosition(position); });
            line->addWidget(take);
        }
        addRow(form, tr("Position"), row);
    }
}

void PersonCard::addPlaces(QFormLayout& form)
{
    for (const items::SeatFact& fact : std::as_const(m_facts.seats)) {
        QString words = seatWord(fact.seat.kind, fact.seat.subject);
        if (fact.seat.startsOn.isValid() || fact.seat.endsOn.isValid())
            words = tr("%1, from %2 to %3").arg(words, dayWord(fact.seat.startsOn), dayWord(fact.seat.endsOn));
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(Measures(font()).gap12());
        auto* go = link(fact.unitName, tr("Show the class"));
        connect(go, &QLabel::linkActivated, this, [this, unit = fact.seat.unit] { Q_EMIT unitWanted(unit); });
        line->addWidget(go);
        line->addWidget(value(words), 1);
        addRow(form, tr("Place"), row);
    }
}

void PersonCard::addFamily(QFormLayout& form)
{
    const auto add = [&](const items::FamilyFact& fact, bool isChild) {
        const domain::PersonId other = isChild ? fact.link.child : fact.link.guardian;
        QStringList words{delegates::guardianWord(fact.link.kind)};
        if (isChild && !fact.unitName.isEmpty())
            words << fact.unitName;
        if (fact.link.rights == domain::GuardianRights::Restricted)
            words << tr("restricted rights");
        if (fact.link.startsOn.isValid())
            words << tr("from %1").arg(dayWord(fact.link.startsOn));
        if (fact.link.endsOn.isValid())
            words << tr("until %1").arg(dayWord(fact.link.endsOn));
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(Measures(font()).gap12());
        auto* go = link(domain::fullName(fact.name), tr("Show the card"));
        connect(go, &QLabel::linkActivated, this, [this, other] { Q_EMIT personWanted(other); });
        line->addWidget(go);
        line->addWidget(value(words.join(QStringLiteral(", "))), 1);
        if (may(domain::Act::GuardiansSet)) {
            auto* change = link(tr("Change…"), {});
            connect(change, &QLabel::linkActivated, this,
                    [this, fact] { editGuardian(fact, fact.link.guardian, fact.link.child); });
            line->addWidget(change);
        }
        addRow(form, isChild ? tr("Child") : tr("Guardian"), row);
    };
    for (const items::FamilyFact& fact : std::as_const(m_facts.guardians))
        add(fact, false);
    for (const items::FamilyFact& fact : std::as_const(m_facts.children))
        add(fact, true);
}

void PersonCard::addJournal(QFormLayout& form)
{
    for (const domain::Movement& movement : std::as_const(m_facts.movements)) {
        addRow(form, tr("Journal"),
               tr("%1 from %2, order %3 of %4: %5", "what, day, order number, its date, state")
                   .arg(movementWord(movement.kind), dayWord(movement.effectiveOn), movement.orderNumber,
                        dayWord(movement.orderDate), movementStateWord(movement.state)));
    }
}

void PersonCard::addHistory(QFormLayout& form)
{
    for (const session::HistoryEntry& entry : std::as_const(m_history))
        addRow(form, widgets::fullTime(entry.at), historySentence(entry));
}

void PersonCard::showHistory()
{
    m_cards.historyOf(m_facts.person.id)
        .then(this, [this, person = m_facts.person.id](const base::Result<QList<session::HistoryEntry>>& entries) {
            if (person != m_facts.person.id)
                return;
            if (!entries) {
                Q_EMIT said(widgets::sentenceFor(entries.error()));
                return;
            }
            m_history = *entries;
            if (m_history.isEmpty())
                Q_EMIT said(tr("Nothing in this card has been changed yet."));
            rebuild();
        });
}

void PersonCard::edit()
{
    auto* form = new PersonForm(m_facts.person, m_acts.today(), this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        form->setBusy(true);
        m_cards.setPerson(form->person()).then(form, [this, form](const base::Result<void>& set) {
            if (set) {
                Q_EMIT said(tr("The card has been changed."));
                form->accept();
                return;
            }
            form->setBusy(false);
            form->setTrouble(widgets::sentenceFor(set.error()));
        });
    });
    form->open();
}

void PersonCard::editGuardian(const items::FamilyFact& fact, const domain::PersonId& guardian,
                              const domain::PersonId& child)
{
    const auto nameOf = [this](const domain::PersonId& id) {
        return domain::fullName(items::factsOf(*m_school.school(), id).person.name);
    };
    auto* form = new GuardianForm(fact.link, nameOf(guardian), nameOf(child), m_acts.today(), this);
    connect(form, &widgets::FormDialog::submitted, this,
            [this, form] { settle(*form, m_cards.setGuardian(form->link(), true)); });
    connect(form, &GuardianForm::removeWanted, this,
            [this, form] { settle(*form, m_cards.setGuardian(form->link(), false)); });
    form->open();
}

void PersonCard::settle(widgets::FormDialog& form, const base::FutureResult<void>& set)
{
    form.setBusy(true);
    base::whenAnswered(set, &form, [this, &form](const base::Result<void>& done) {
        if (done) {
            Q_EMIT said(tr("The family has been changed; the chats follow."));
            form.accept();
            return;
        }
        form.setBusy(false);
        form.setTrouble(widgets::sentenceFor(done.error()));
    });
}

void PersonCard::addGuardian()
{
    auto* form = new NewGuardianForm(*m_school.school(), m_facts.person, m_acts.today(), this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        const domain::GuardianLink link = form->link();
        settle(*form, link.guardian.isEmpty() ? m_cards.addGuardian(form->name(), form->contacts(), link)
                                              : m_cards.setGuardian(link, true));
    });
    form->open();
}

void PersonCard::addChild()
{
    auto* form = new NewChildForm(*m_school.school(), m_facts.person, m_acts.today(), this);
    connect(form, &widgets::FormDialog::submitted, this,
            [this, form] { settle(*form, m_cards.setGuardian(form->link(), true)); });
    form->open();
}

void PersonCard::givePosition()
{
    auto* form = new PositionForm(m_facts.person.id, domain::shortName(m_facts.person.name), m_acts.today(), m_keep,
                                  this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        form->setBusy(true);
        m_cards.setPosition(form->position()).then(form, [this, form](const base::Result<void>& set) {
            if (set) {
                Q_EMIT said(tr("The position has been given."));
                form->accept();
                return;
            }
            form->setBusy(false);
            form->setTrouble(widgets::sentenceFor(set.error()));
        });
    });
    form->open();
}

void PersonCard::attachScan(const domain::Position& position)
{
    chooseScan(this, [this, position](const QString& path) {
        base::whenAnswered(m_keep(path), this, [this, position](const base::Result<QString>& address) {
            if (!address) {
                Q_EMIT said(scanTrouble(address.error()));
                return;
            }
            domain::Position with = position;
            with.orderScan = *address;
            base::whenAnswered(m_cards.setPosition(with), this, [this](const base::Result<void>& set) {
                Q_EMIT said(set ? tr("The scan is attached.") : widgets::sentenceFor(set.error()));
            });
        });
    });
}

void PersonCard::takePosition(const domain::Position& position)
{
    const QString name = domain::fullName(m_facts.person.name);
    const QString word = delegates::positionWord(position.kind);
    widgets::confirm(this,
                     {tr("Take the position away?"),
                      tr("%1 will no longer be %2 and loses the rights that come with it.").arg(name, word),
                      tr("Take away")},
                     [this, position] {
                         domain::Position none = position;
                         none.verification = domain::Verification::None;
                         m_cards.setPosition(none).then(this, [this](const base::Result<void>& set) {
                             Q_EMIT said(set ? tr("The position has been taken away.")
                                             : widgets::sentenceFor(set.error()));
                         });
                     });
}

} // namespace school
