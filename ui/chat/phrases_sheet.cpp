// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/phrases_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {
namespace {

QPushButton* named(const char* name, widgets::Icon icon, const QString& text)
{
    auto* button = new QPushButton(widgets::icon(icon), text);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

PhrasesSheet::PhrasesSheet(session::PhraseService& phrases, QWidget* parent)
    : FormDialog(tr("Quick phrases"), tr("Save"), parent)
    , m_service(phrases)
    , m_before(phrases.phrases())
    , m_phrases(m_before)
    , m_list(new QListWidget)
    , m_text(new QPlainTextEdit)
    , m_add(named("addPhrase", widgets::Icon::Plus, tr("&New phrase")))
    , m_remove(named("removePhrase", widgets::Icon::Delete, tr("&Remove")))
    , m_up(named("phraseUp", widgets::Icon::ArrowUp, tr("&Up")))
    , m_down(named("phraseDown", widgets::Icon::ArrowDown, tr("&Down")))
{
    setObjectName(QStringLiteral("phrasesSheet"));
    const widgets::Measures m(font());
    setMinimumWidth(std::min(m.px(560), parent ? parent->width() - 2 * m.gap24() : m.px(560)));
    m_list->setObjectName(QStringLiteral("phrases"));
    m_list->setAccessibleName(tr("Quick phrases"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(m.px(64));
    m_text->setObjectName(QStringLiteral("phraseText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m.px(56));
    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* act : {m_add, m_up, m_down, m_remove})
        acts->addWidget(act);
    body().addWidget(widgets::mutedLabel(
        tr("Type / in an empty message to put one in. The phrases are yours alone, on all your computers.")));
    body().addWidget(m_list, 1);
    body().addLayout(acts);
    body().addWidget(widgets::captioned(
        tr("&Words"), m_text,
        tr("{имя} of whom you answer, {чат}, {дата} and {я} are filled in by themselves, other words in braces by hand.")));

    connect(m_list, &QListWidget::currentRowChanged, this, &PhrasesSheet::showChosen);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (domain::Phrase* const phrase = chosen()) {
            phrase->text = m_text->toPlainText().left(domain::longestPhrase);
            m_list->currentItem()->setText(phrase->text.simplified());
        }
        judge();
    });
    connect(m_add, &QPushButton::clicked, this, &PhrasesSheet::add);
    connect(m_remove, &QPushButton::clicked, this, &PhrasesSheet::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(this, &FormDialog::submitted, this, &PhrasesSheet::save);
    present(0);
}

domain::Phrase* PhrasesSheet::chosen()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_phrases.size() ? &m_phrases[row] : nullptr;
}

void PhrasesSheet::present(int row)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const domain::Phrase& phrase : std::as_const(m_phrases))
            m_list->addItem(phrase.text.simplified());
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    showChosen();
}

void PhrasesSheet::showChosen()
{
    const domain::Phrase* const phrase = chosen();
    {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(phrase ? phrase->text : QString());
    }
    judge();
}

void PhrasesSheet::add()
{
    m_phrases << domain::Phrase();
    present(static_cast<int>(m_phrases.size()) - 1);
    m_text->setFocus();
}

void PhrasesSheet::remove()
{
    const int row = m_list->currentRow();
    m_phrases.removeAt(row);
    present(row);
}

void PhrasesSheet::move(int rows)
{
    const int row = m_list->currentRow();
    m_phrases.move(row, row + rows);
    present(row + rows);
}

void PhrasesSheet::judge()
{
    const int row = m_list->currentRow();
    m_text->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_phrases.size() - 1);
    m_add->setEnabled(m_phrases.size() < domain::mostPhrases);
    submitButton().setEnabled(m_phrases != m_before);
}

void PhrasesSheet::save()
{
    setBusy(true);
    base::whenAnswered(m_service.save(m_before, m_phrases), this, [this](const base::Result<void>& saved) {
        setBusy(false);
        if (saved)
            accept();
        else
            setTrouble(widgets::sentenceFor(saved.error()));
    });
}

} // namespace chat
