// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/filters_form.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace moderation {

FiltersForm::FiltersForm(const domain::FilterPolicy& policy, QWidget* parent)
    : FormDialog(tr("Filters"), tr("Save"), parent)
    , m_obscene(addAction("filterObscene", tr("&Obscene words"), policy.obscene, true))
    , m_personal(addAction("filterPersonal", tr("&Personal data: telephone, passport, SNILS, card"), policy.personalData,
                           true))
    , m_links(addAction("filterLinks", tr("&Links into other messengers"), policy.foreignLinks, true))
    , m_floods(addAction("filterFloods", tr("&Floods"), policy.floods, false))
    , m_words(new QPlainTextEdit(policy.words, this))
    , m_hours(new QSpinBox(this))
{
    setObjectName(QStringLiteral("filtersForm"));
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_words->setTabChangesFocus(true);
    m_words->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_hours->setObjectName(QStringLiteral("escalateAfter"));
    m_hours->setRange(0, 24 * 30);
    m_hours->setSpecialValueText(tr("never"));
    m_hours->setSuffix(tr(" h"));
    m_hours->setValue(policy.escalateAfterHours);
    body().addWidget(widgets::captioned(tr("&Words of the school's own"), m_words,
                                        tr("One a line, in the dictionary form. Other endings are found too.")));
    body().addWidget(widgets::captioned(tr("A report that waits is told to the &administration after"), m_hours));
    body().addWidget(widgets::mutedLabel(
        tr("A filter never restricts anybody: a moderator looks at what it finds. Chats of the staff are not read."),
        this));
}

QComboBox* FiltersForm::addAction(const char* name, const QString& caption, domain::FilterAction chosen, bool mayHold)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->addItem(tr("Do nothing"), static_cast<int>(domain::FilterAction::Off));
    box->addItem(tr("Tell the author"), static_cast<int>(domain::FilterAction::Warn));
    box->addItem(tr("Show to the moderator"), static_cast<int>(domain::FilterAction::Flag));
    if (mayHold)
        box->addItem(tr("Hold until the moderator has read it"), static_cast<int>(domain::FilterAction::Hold));
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(chosen))));
    body().addWidget(widgets::captioned(caption, box));
    return box;
}

domain::FilterPolicy FiltersForm::policy() const
{
    const auto chosen = [](const QComboBox* box) {
        return static_cast<domain::FilterAction>(box->currentData().toInt());
    };
    domain::FilterPolicy policy;
    policy.obscene = chosen(m_obscene);
    policy.personalData = chosen(m_personal);
    policy.foreignLinks = chosen(m_links);
    policy.floods = chosen(m_floods);
    policy.words = m_words->toPlainText();
    policy.escalateAfterHours = m_hours->value();
    return policy;
}

} // namespace moderation
