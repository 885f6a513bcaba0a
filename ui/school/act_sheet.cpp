// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/act_sheet.h"

#include "school/effect_words.h"
#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace school {
namespace {

constexpr int kExpandedUpTo = 12; // rows of a kind that are shown without a click

} // namespace

ActSheet::ActSheet(const QString& heading, const QString& verb, const std::shared_ptr<const domain::School>& school,
                   QWidget* parent)
    : FormDialog(heading, verb, parent)
    , m_scroll(new widgets::ScrollingFields)
    , m_fields(&m_scroll->column())
    , m_summary(new QLabel)
    , m_tree(new QTreeView)
    , m_effects(effectWording(school))
{
    const widgets::Measures m(font());
    prefer(QSize(m.px(620), m.px(560)));
    m_summary->setObjectName(QStringLiteral("effectsSummary"));
    m_summary->setWordWrap(true);
    m_tree->setObjectName(QStringLiteral("effects"));
    m_tree->setAccessibleName(tr("What will happen"));
    m_tree->setModel(&m_effects);
    m_tree->setHeaderHidden(true);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setMinimumHeight(m.px(140));
    body().addWidget(m_scroll);
    body().addWidget(m_summary);
    body().addWidget(m_tree, 1);
    body().addStretch(0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ActSheet::rehearse);
    connect(this, &FormDialog::submitted, this, &ActSheet::apply);
    setLacking({});
}

void ActSheet::prefer(const QSize& size)
{
    resize(parentWidget() == nullptr ? size : size.boundedTo(parentWidget()->window()->size()));
}

void ActSheet::setAct(const session::BulkAct& act, const QString& doneSentence)
{
    const bool isFirst = !m_act.rehearse;
    m_act = act;
    m_doneSentence = doneSentence;
    m_hash.clear();
    ++m_asked;
    setTrouble({});
    submitButton().setEnabled(false);
    m_summary->setText(tr("Looking at what would come of it…"));
    m_pause.start(isFirst ? std::chrono::milliseconds(0) : kPause);
}

void ActSheet::setLacking(const QString& hint)
{
    m_act = {};
    m_hash.clear();
    ++m_asked;
    m_pause.stop();
    m_effects.setEffects({});
    m_tree->hide();
    m_summary->setText(hint);
    m_summary->setVisible(!hint.isEmpty());
    submitButton().setEnabled(false);
}

void ActSheet::rehearse()
{
    m_summary->show();
    m_act.rehearse().then(this, [this, asked = m_asked](const base::Result<session::Rehearsal>& rehearsal) {
        if (asked == m_asked)
            onRehearsed(rehearsal);
    });
}

void ActSheet::onRehearsed(const base::Result<session::Rehearsal>& rehearsal)
{
    if (!rehearsal) {
        m_effects.setEffects({});
        m_tree->hide();
        m_summary->setText(tr("This cannot be done."));
        setTrouble(widgets::sentenceFor(rehearsal.error()));
        return;
    }
    m_hash = rehearsal->hash;
    showEffects(*rehearsal);
}

void ActSheet::showEffects(const session::Rehearsal& rehearsal)
{
    m_effects.setEffects(rehearsal.effects);
    const auto hidden = static_cast<int>(rehearsal.total - rehearsal.effects.size());
    QString summary = rehearsal.total == 0 ? tr("Nothing would change.")
                                           : tr("This is what will happen: %n change(s).", nullptr, rehearsal.total);
    if (hidden > 0)
        summary += QLatin1Char(' ') + tr("%n more of the same kinds are not listed here.", nullptr, hidden);
    m_summary->setText(summary);
    m_tree->setVisible(rehearsal.total > 0);
    for (int row = 0; row < m_effects.rowCount(); ++row) {
        const QModelIndex group = m_effects.index(row, 0);
        m_tree->setExpanded(group, m_effects.rowCount(group) <= kExpandedUpTo);
    }
    submitButton().setEnabled(rehearsal.total > 0);
}

void ActSheet::apply()
{
    setBusy(true);
    m_act.apply(m_hash).then(this, [this, asked = m_asked](const base::Result<session::Applied>& applied) {
        if (applied) {
            Q_EMIT actDone(applied->step, m_doneSentence);
            accept();
            return;
        }
        if (asked != m_asked)
            return;
        if (applied.error().code != base::ErrorCode::Conflict) {
            setBusy(false);
            setTrouble(widgets::sentenceFor(applied.error()));
            return;
        }
        rehearse();
        setTrouble(tr("The school has changed since this was shown, so nothing was done. Above is what would happen "
                      "now."));
    });
}

} // namespace school
