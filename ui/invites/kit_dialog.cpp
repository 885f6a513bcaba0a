// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/kit_dialog.h"

#include "invites/kit_document.h"
#include "widgets/error_sentence.h"
#include "widgets/save_file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace invites {
namespace {

QString nameOf(const domain::School& school, const domain::UnitId& id)
{
    const auto unit = std::ranges::find(school.units, id, &domain::Unit::id);
    return unit == school.units.end() ? QString() : unit->name;
}

} // namespace

KitDialog::KitDialog(session::SchoolService& school, session::InviteService& invites, const domain::UnitId& unit,
                     QWidget* parent)
    : FormDialog(tr("Join kit of %1").arg(nameOf(*school.school(), unit)), tr("Choose the file…"), parent)
    , m_school(school)
    , m_invites(invites)
    , m_unit(unit)
    , m_renew(new QCheckBox(tr("Also for those whose link still holds: the &old paper stops working")))
    , m_size(new QComboBox)
    , m_twoSided(new QCheckBox(tr("How to join on the &back of each slip: print on both sides")))
{
    setObjectName(QStringLiteral("kitDialog"));
    m_renew->setObjectName(QStringLiteral("renew"));
    m_size->setObjectName(QStringLiteral("slipSize"));
    m_size->addItem(tr("Eight on a sheet of A4"), false);
    m_size->addItem(tr("Large, A5: two on a sheet, each with the instruction"), true);
    m_twoSided->setObjectName(QStringLiteral("twoSided"));
    body().addWidget(widgets::mutedLabel(
        tr("A PDF for printing: a slip for each pupil and each representative who has not joined, to be cut along the "
           "lines; an instruction to be hung up; and a sheet for their signatures.")));
    body().addWidget(widgets::captioned(tr("&Size of the slips"), m_size));
    body().addWidget(m_twoSided);
    body().addWidget(m_renew);
    body().addWidget(widgets::mutedLabel(
        tr("The file holds the links themselves. Print it and delete it: whoever has a slip can join in that name.")));
    connect(this, &FormDialog::submitted, this, &KitDialog::choosePath);
}

// The file first: links that could not be saved would be lost.
void KitDialog::choosePath()
{
    widgets::askWhereToSave(this, tr("Invitations %1.pdf").arg(nameOf(*m_school.school(), m_unit)),
                            {tr("PDF (*.pdf)")}, [this](const QString& path) {
                                m_path = path;
                                make();
                            });
}

void KitDialog::make()
{
    if (!QFileInfo(QFileInfo(m_path).absolutePath()).isWritable())
        return setTrouble(tr("Nothing can be saved in this folder. Choose another one."));
    setTrouble({});
    setBusy(true);
    m_invites.makeKit(m_unit, m_renew->isChecked()).then(this, [this](const base::Result<session::InviteKit>& kit) {
        setBusy(false);
        if (kit)
            save(*kit);
        else
            setTrouble(widgets::sentenceFor(kit.error()));
    });
}

void KitDialog::save(const session::InviteKit& kit)
{
    if (kit.slips.isEmpty())
        return setTrouble(kit.holding > 0 ? tr("%n person(s) have a link that still holds. Tick the box to replace them.",
                                               nullptr, kit.holding)
                                          : tr("Everybody of this class has joined: there is nothing to print."));
    if (!writeKit(m_path, kitOf(*m_school.school(), m_unit, kit),
                  {m_size->currentData().toBool(), m_twoSided->isChecked()}))
        return setTrouble(tr("The file could not be written. Tick the box and choose another folder."));
    Q_EMIT saved(m_path, static_cast<int>(kit.slips.size()));
    accept();
}

} // namespace invites
