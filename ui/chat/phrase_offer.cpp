// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/phrase_offer.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPlainTextEdit>
#include <QStandardItemModel>

namespace chat {
namespace {

constexpr int phraseRole = Qt::UserRole + 1; // with its lines
constexpr int mostShown = 8;

} // namespace

PhraseOffer::PhraseOffer(QPlainTextEdit& field)
    : QObject(&field)
    , m_field(field)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&field);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setModelSorting(QCompleter::UnsortedModel);
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->popup()->setObjectName(QStringLiteral("phraseOffer"));
    m_completer->popup()->setAccessibleName(tr("Quick phrases"));
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.data(phraseRole).toString()); });
}

void PhraseOffer::setPhrases(const QList<domain::Phrase>& phrases)
{
    m_model->clear();
    for (const domain::Phrase& phrase : phrases) {
        auto* item = new QStandardItem(phrase.text.simplified());
        item->setData(phrase.text, phraseRole);
        item->setToolTip(phrase.text);
        m_model->appendRow(item);
    }
}

void PhraseOffer::offer()
{
    const QString text = m_field.toPlainText();
    if (!m_field.hasFocus() || !text.startsWith(QLatin1Char('/')) || text.contains(QLatin1Char('\n'))) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(text.mid(1).simplified());
    if (m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(m_field.viewport()->rect());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

} // namespace chat
