// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/rules_pane.h"

#include "domain/school_index.h"
#include "moderation/filters_form.h"
#include "moderation/moderation_words.h"
#include "moderation/opinion_sheet.h"
#include "moderation/paper_file.h"
#include "moderation/papers.h"
#include "widgets/confirm.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace moderation {

RulesPane::RulesPane(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
                     QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_versions(new QComboBox)
    , m_title(new QLineEdit)
    , m_requisites(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_window(new QSpinBox)
    , m_blockKind(new QComboBox)
    , m_days(new QSpinBox)
    , m_items(new QLabel)
    , m_known(new QLabel)
    , m_opinion(new QLabel)
    , m_opinions(new QPushButton(tr("Opinion of the parent&s…")))
    , m_ask(new QPushButton(tr("&Ask the parents…")))
    , m_publish(new QPushButton(tr("Put in &force…")))
    , m_toast(new widgets::Toast(this))
{
    const Measures m(font());
    setObjectName(QStringLiteral("rulesPane"));
    m_versions->setObjectName(QStringLiteral("versions"));
    m_title->setObjectName(QStringLiteral("rulesTitle"));
    m_requisites->setObjectName(QStringLiteral("requisites"));
    m_text->setObjectName(QStringLiteral("rulesText"));
    m_text->setTabChangesFocus(true);
    m_window->setObjectName(QStringLiteral("window"));
    m_window->setRange(1, 24 * 30);
    m_window->setSuffix(tr(" h"));
    m_blockKind->setObjectName(QStringLiteral("blockKind"));
    m_blockKind->addItem(tr("reads and does not write"), static_cast<int>(domain::BlockKind::ReadOnly));
    m_blockKind->addItem(tr("is out of the chat"), static_cast<int>(domain::BlockKind::Out));
    m_days->setObjectName(QStringLiteral("acknowledgeDays"));
    m_days->setRange(1, domain::mostAcknowledgeDays);
    m_days->setValue(domain::usualAcknowledgeDays);
    m_days->setSuffix(tr(" d"));
    m_items->setObjectName(QStringLiteral("items"));
    m_items->setWordWrap(true);
    m_known->setObjectName(QStringLiteral("known"));
    m_known->setWordWrap(true);
    m_opinion->setObjectName(QStringLiteral("opinion"));
    m_opinion->setWordWrap(true);
    m_opinion->setTextFormat(Qt::PlainText);
    m_opinion->hide();
    m_opinions->setObjectName(QStringLiteral("opinions"));
    m_opinions->setEnabled(false);
    m_ask->setObjectName(QStringLiteral("askParents"));
    m_publish->setObjectName(QStringLiteral("publish"));
    widgets::setButtonRole(*m_publish, widgets::ButtonRole::Primary);
    auto* print = new QPushButton(tr("&Rules with the sheet (PDF)"));
    print->setObjectName(QStringLiteral("printRules"));
    auto* filters = new QPushButton(tr("F&ilters…"));
    filters->setObjectName(QStringLiteral("filters"));

    // Large letters need more than one line for these.
    auto* head = new widgets::FlowLayout(m.gap12());
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->addWidget(widgets::captioned(tr("&Version"), m_versions));
    head->addWidget(widgets::captioned(tr("&Objections after an apology"), m_window));
    head->addWidget(widgets::captioned(tr("Whoever is r&estricted"), m_blockKind));
    head->addWidget(widgets::captioned(tr("Time to ac&knowledge"), m_days));
    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button : {m_publish, m_ask, m_opinions, print, filters})
        acts->addWidget(button);
    // Large letters need more room than there is: the acts stay in sight, the rest is scrolled.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(m.gap12());
    whole->addWidget(scroll, 1);
    m_text->setMinimumHeight(m.px(160));
    auto* column = new QVBoxLayout(content);
    // Focus rings and a scroll bar cover nothing.
    column->setContentsMargins(0, 0, style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    column->setSpacing(m.gap12());
    column->addLayout(head);
    column->addWidget(widgets::captioned(tr("&Title"), m_title));
    column->addWidget(widgets::captioned(tr("Re&quisites"), m_requisites,
                                         tr("Protocol of the council, opinion of the parents, order: numbers and dates.")));
    QWidget* const text = widgets::captioned(tr("Te&xt"), m_text,
                                             tr("Paragraphs are parted by empty lines. Each is an item: by the number "
                                                "it begins with, or counted."));
    text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(text, 1);
    column->addWidget(m_items);
    column->addWidget(m_known);
    column->addWidget(m_opinion);
    whole->addLayout(acts);

    connect(m_versions, &QComboBox::currentIndexChanged, this, &RulesPane::showVersion);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RulesPane::onText);
    connect(m_title, &QLineEdit::textEdited, this, &RulesPane::onText);
    connect(m_requisites, &QLineEdit::textEdited, this, &RulesPane::onText);
    connect(m_window, &QSpinBox::editingFinished, this, &RulesPane::putWindow);
    connect(m_blockKind, &QComboBox::activated, this, &RulesPane::putBlockKind);
    connect(m_publish, &QPushButton::clicked, this, &RulesPane::publish);
    connect(print, &QPushButton::clicked, this, &RulesPane::print);
    connect(filters, &QPushButton::clicked, this, &RulesPane::openFilters);
    connect(m_ask, &QPushButton::clicked, this, &RulesPane::askParents);
    connect(m_opinions, &QPushButton::clicked, this, &RulesPane::openOpinions);
    const auto readAgain = [this] {
        if (isVisible())
            refresh();
    };
    connect(&m_moderation.oversight(), &session::OversightService::changed, this, readAgain);
    connect(&m_moderation, &session::ModerationService::changed, this, readAgain);
    connect(&m_school, &session::SchoolService::changed, this, &RulesPane::fillVersions);
    fillVersions();
}

void RulesPane::fillVersions()
{
    const std::shared_ptr<const domain::School> school = m_school.school();
    const int newest = school->rules.isEmpty() ? 0 : school->rules.last().version;
    const bool isSame = m_versions->count() == school->rules.size() &&
                        (newest == 0 || m_versions->itemData(0).toInt() == newest);
    if (isSame)
        return onText();
    const QSignalBlocker blocker(m_versions);
    m_versions->clear();
    for (auto rules = school->rules.rbegin(); rules != school->rules.rend(); ++rules)
        m_versions->addItem(tr("Version %1, in force from %2")
                                .arg(QString::number(rules->version), widgets::fullTime(rules->inForceFrom)),
                            rules->version);
    showVersion();
}

const domain::Rules* RulesPane::shown() const
{
    const auto& rules = m_school.school()->rules;
    const auto found = std::ranges::find(rules, m_versions->currentData().toInt(), &domain::Rules::version);
    return found == rules.end() ? nullptr : &*found;
}

domain::Rules RulesPane::written() const
{
    domain::Rules rules;
    rules.title = m_title->text();
    rules.requisites = m_requisites->text();
    rules.text = m_text->toPlainText();
    return rules;
}

void RulesPane::showVersion()
{
    const domain::Rules* const rules = shown();
    if (!rules)
        return;
    m_title->setText(rules->title);
    m_requisites->setText(rules->requisites);
    m_text->setPlainText(rules->text);
    onText();
}

// What the text says is what acts will cite.
void RulesPane::onText()
{
    const domain::Rules rules = written();
    QStringList numbers;
    for (const domain::RuleItem& item : domain::itemsOf(rules))
        numbers << item.number;
    m_items->setText(numbers.isEmpty() ? tr("There is no item that an act could cite.")
                                       : tr("Items that acts can cite: %1").arg(numbers.join(QStringLiteral(", "))));
    {
        const QSignalBlocker blocker(m_window);
        m_window->setValue(static_cast<int>(domain::objectionWindowOf(rules).count()));
    }
    m_blockKind->setCurrentIndex(m_blockKind->findData(static_cast<int>(domain::blockKindOf(rules))));
    const domain::Rules* const before = shown();
    const std::shared_ptr<const domain::School> school = m_school.school();
    const domain::Rules* const current = domain::rulesInForce(*school);
    if (before) {
        const auto known = std::ranges::count(school->acknowledgements, before->version,
                                              &domain::Acknowledgement::rulesVersion);
        m_known->setText(tr("Version %1: %n people have acknowledged it.", nullptr, static_cast<int>(known))
                             .arg(before->version));
    }
    const bool isNew = !current || rules.text != current->text || rules.requisites != current->requisites ||
                       rules.title != current->title;
    m_publish->setEnabled(isNew && !numbers.isEmpty());
    // One draft at a time, and a text that the parents have not got already.
    const bool isAsking = !m_drafts.isEmpty() && domain::isOpen(m_drafts.first().draft, m_clock.now());
    const bool isNewText = !current || rules.text.trimmed() != current->text;
    m_ask->setEnabled(!isAsking && isNewText && !numbers.isEmpty());
}

void RulesPane::refresh()
{
    base::whenAnswered(m_moderation.oversight().drafts(), this,
                       [this](const base::Result<QList<session::DraftFile>>& drafts) {
                           m_opinion->setVisible(!drafts || !drafts->isEmpty());
                           if (!drafts)
                               return m_opinion->setText(widgets::sentenceFor(drafts.error()));
                           m_drafts = *drafts;
                           m_opinions->setEnabled(!m_drafts.isEmpty());
                           if (!m_drafts.isEmpty())
                               m_opinion->setText(draftWords(m_drafts.first(), m_clock.now()));
                           onText();
                       });
}

void RulesPane::putWindow()
{
    const QString text =
        domain::withObjectionWindow(m_text->toPlainText(), std::chrono::hours(m_window->value()));
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

void RulesPane::putBlockKind()
{
    const QString text = domain::withBlockKind(m_text->toPlainText(),
                                               static_cast<domain::BlockKind>(m_blockKind->currentData().toInt()));
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

void RulesPane::publish()
{
    const std::shared_ptr<const domain::School> school = m_school.school();
    const domain::Rules* const current = domain::rulesInForce(*school);
    const int after = current ? current->version : 0;
    widgets::confirm(
        this,
        {tr("Put version %1 in force?").arg(after + 1),
         tr("Everybody in the chats is asked to acknowledge it, by a message and in the program. Who has not within %n "
            "day(s) may only read. Acts of the past keep citing the version of their time.",
            nullptr, m_days->value()),
         tr("Put in force")},
        [this, after, rules = written(), days = m_days->value()] {
            base::whenAnswered(
                m_moderation.oversight().publishRules(after, rules.title, rules.requisites, rules.text, days), this,
                [this](const base::Result<void>& published) {
                    m_toast->say(published ? tr("The new version is in force.") : widgets::sentenceFor(published.error()));
                });
        });
}

void RulesPane::print()
{
    const domain::Rules* const rules = shown();
    if (!rules)
        return;
    save(Papers(*m_school.school(), m_clock.now()).rulesWithSheet(*rules),
         tr("Rules with the sheet of acknowledgement"));
}

void RulesPane::save(const base::Result<QString>& html, const QString& name)
{
    savePaper(this, m_folder, html, name, [this](const QString& sentence) { m_toast->say(sentence); });
}

void RulesPane::askParents()
{
    putWindow(); // what parents are asked about can be put in force as it is
    auto* form = new widgets::FormDialog(tr("Ask the parents about this draft"), tr("Ask"), this);
    form->setObjectName(QStringLiteral("askForm"));
    auto* days = new QSpinBox(form);
    days->setObjectName(QStringLiteral("opinionDays"));
    days->setRange(1, domain::mostOpinionDays);
    days->setValue(domain::usualOpinionDays);
    days->setSuffix(tr(" d"));
    form->body().addWidget(widgets::mutedLabel(
        tr("Every representative of a pupil gets a message with the way to the text and answers “in favour” or "
           "“against” from any program, with a remark if he likes. You see figures and remarks without names.")));
    form->body().addWidget(widgets::captioned(tr("Opinions are taken &for"), days));
    connect(form, &widgets::FormDialog::submitted, this, [this, form, days] {
        form->setBusy(true);
        base::whenAnswered(m_moderation.oversight().askParents(m_title->text(), m_text->toPlainText(), days->value()),
                           form, [this, form](const base::Result<void>& asked) {
                               form->setBusy(false);
                               if (!asked)
                                   return form->setTrouble(widgets::sentenceFor(asked.error()));
                               form->accept();
                               m_toast->say(tr("The parents are asked."));
                           });
    });
    form->open();
}

void RulesPane::openOpinions()
{
    if (m_drafts.isEmpty())
        return;
    auto* sheet = new OpinionSheet(m_drafts, m_clock.now(), this);
    connect(sheet, &OpinionSheet::withdrawWanted, this, [this, sheet](const domain::DraftId& draft) {
        widgets::confirm(sheet,
                         {tr("Withdraw this draft?"),
                          tr("The parents are not asked about it any more. What they have answered stays in the result."),
                          tr("Withdraw")},
                         [this, sheet, draft] {
                             sheet->accept();
                             withdraw(draft);
                         });
    });
    connect(sheet, &OpinionSheet::textWanted, this, &RulesPane::take);
    connect(sheet, &OpinionSheet::paperWanted, this, [this](const session::DraftFile& file) {
        save(Papers(*m_school.school(), m_clock.now()).opinionResult(file), tr("Opinion of the parents on the draft"));
    });
    sheet->open();
}

void RulesPane::withdraw(const domain::DraftId& draft)
{
    base::whenAnswered(m_moderation.oversight().withdrawDraft(draft), this, [this](const base::Result<void>& done) {
        m_toast->say(done ? tr("The draft is withdrawn.") : widgets::sentenceFor(done.error()));
    });
}

// To be put in force: the opinion of the parents is one of its requisites.
void RulesPane::take(const session::DraftFile& file)
{
    const auto day = [](const QDateTime& at) {
        return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
    };
    m_title->setText(file.draft.title);
    m_text->setPlainText(file.draft.text);
    m_requisites->setText(
        tr("Opinion of the parents: asked from %1 to %2, %3 in favour, %4 against")
            .arg(day(file.draft.askedAt), day(std::min(m_clock.now(), file.draft.until)),
                 QString::number(file.inFavour), QString::number(file.against)));
    m_requisites->setFocus();
    onText();
    m_toast->say(tr("Add the protocol of the council and the order to the requisites, then put it in force."));
}

void RulesPane::openFilters()
{
    base::whenAnswered(
        m_moderation.oversight().filters(), this, [this](const base::Result<domain::FilterPolicy>& policy) {
            if (!policy)
                return m_toast->say(widgets::sentenceFor(policy.error()));
            auto* form = new FiltersForm(*policy, this);
            connect(form, &widgets::FormDialog::submitted, this, [this, form] {
                form->setBusy(true);
                base::whenAnswered(m_moderation.oversight().setFilters(form->policy()), form,
                                   [this, form](const base::Result<void>& set) {
                                       if (!set) {
                                           form->setBusy(false);
                                           form->setTrouble(widgets::sentenceFor(set.error()));
                                           return;
                                       }
                                       form->accept();
                                       m_toast->say(tr("The filters are set."));
                                   });
            });
            form->open();
        });
}

} // namespace moderation
