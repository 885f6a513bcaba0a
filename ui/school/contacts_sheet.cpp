// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/contacts_sheet.h"

#include "widgets/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace school {

ContactsSheet::ContactsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school,
                             QWidget* parent)
    : ActSheet(tr("Who may write to whom"), tr("Change the policy"), school, parent)
    , m_acts(acts)
    , m_before(school->organisation.contacts)
{
    setObjectName(QStringLiteral("contactsSheet"));
    const widgets::Measures m(font());
    prefer(QSize(m.px(620), m.px(680)));
    fields().addWidget(widgets::mutedLabel(
        tr("One to one, in any app: the server lets through only what is allowed here. Only those write at all who have "
           "acknowledged the rules and take part in chats.")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.gap16());
    grid->setVerticalSpacing(m.gap8());
    grid->setColumnStretch(0, 1);
    for (size_t at = 0; at < domain::contactPairs.size(); ++at) {
        const domain::ContactPair& pair = domain::contactPairs.at(at);
        auto* box = new QComboBox;
        box->setObjectName(QLatin1StringView(pair.name));
        for (const auto reach : {domain::ContactReach::Nobody, domain::ContactReach::OwnClass,
                                 domain::ContactReach::WholeSchool}) {
            if (canBeSet(pair, reach))
                box->addItem(contactReachWord(reach), static_cast<int>(reach));
        }
        box->setCurrentIndex(box->findData(static_cast<int>(m_before.*pair.reach)));
        auto* caption = new QLabel(contactPairWord(QLatin1StringView(pair.name)));
        caption->setWordWrap(true);
        caption->setBuddy(box);
        box->setAccessibleName(caption->text());
        const int row = grid->rowCount();
        grid->addWidget(caption, row, 0);
        grid->addWidget(box, row, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &ContactsSheet::judge);
        m_boxes.at(at) = box;
    }
    const auto fix = [&](const QString& who, const QString& how) {
        const int row = grid->rowCount();
        auto* caption = new QLabel(who);
        caption->setWordWrap(true);
        grid->addWidget(caption, row, 0);
        grid->addWidget(widgets::mutedLabel(how), row, 1);
    };
    fix(tr("Staff — staff"), tr("always"));
    fix(tr("Pupils — parents of others"), tr("never"));
    fields().addLayout(grid);
    judge();
}

domain::ContactPolicy ContactsSheet::policy() const
{
    domain::ContactPolicy policy;
    for (size_t at = 0; at < domain::contactPairs.size(); ++at)
        policy.*domain::contactPairs.at(at).reach = static_cast<domain::ContactReach>(m_boxes.at(at)->currentData().toInt());
    return policy;
}

void ContactsSheet::judge()
{
    if (policy() == m_before)
        setLacking(tr("Change a line: what would come of it is shown here."));
    else
        setAct(m_acts.setContacts(policy()), tr("The policy of one-to-one messages has been changed."));
}

QString contactPairWord(const QString& name)
{
    if (name == QLatin1StringView("pupils"))
        return ContactsSheet::tr("Pupils — pupils");
    if (name == QLatin1StringView("pupilsTeachers"))
        return ContactsSheet::tr("Pupils — teachers");
    if (name == QLatin1StringView("pupilsAdministration"))
        return ContactsSheet::tr("Pupils — administration");
    if (name == QLatin1StringView("guardians"))
        return ContactsSheet::tr("Parents — parents");
    if (name == QLatin1StringView("guardiansTeachers"))
        return ContactsSheet::tr("Parents — teachers");
    return ContactsSheet::tr("Parents — administration");
}

QString contactReachWord(domain::ContactReach reach)
{
    switch (reach) {
    case domain::ContactReach::Nobody:
        return ContactsSheet::tr("may not");
    case domain::ContactReach::OwnClass:
        return ContactsSheet::tr("within the own class");
    case domain::ContactReach::WholeSchool:
        break;
    }
    return ContactsSheet::tr("in the whole school");
}

} // namespace school
