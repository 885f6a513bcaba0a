// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/blocks_pane.h"

#include "domain/ladder.h"
#include "moderation/moderation_words.h"
#include "moderation/paper_file.h"
#include "moderation/papers.h"
#include "session/evidence_archive.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/save_file.h"
#include "widgets/style.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace moderation {
namespace {

QPushButton* named(const char* name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

BlocksPane::BlocksPane(session::ModerationService& moderation, session::SchoolService& school,
                       const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_list(new QListWidget)
    , m_side(new QWidget)
    , m_heading(widgets::headingLabel({}))
    , m_text(new QLabel)
    , m_lift(named("lift", tr("&Lift early…")))
    , m_decide(named("decide", tr("&Decide the appeal…")))
    , m_notice(named("notice", tr("&Notice (PDF)")))
    , m_protocol(named("protocol", tr("&Protocol of the apology (PDF)")))
    , m_decision(named("decision", tr("De&cision on the appeal (PDF)")))
    , m_evidence(named("evidence", tr("&Evidence (ZIP)")))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check))
    , m_toast(new widgets::Toast(this))
{
    const Measures m(font());
    setObjectName(QStringLiteral("blocksPane"));
    m_list->setObjectName(QStringLiteral("blocks"));
    m_list->setAccessibleName(tr("Restrictions"));
    m_list->setWordWrap(true);
    m_list->setSpacing(m.gap4());
    m_list->setMinimumWidth(m.px(200));
    m_text->setObjectName(QStringLiteral("blockText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_heading->setWordWrap(true);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(m.gap16(), 0, 0, 0);
    side->setSpacing(m.gap8());
    // Large letters need more room than there is: the acts take more lines and stay in sight, the rest is scrolled.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* told = new QWidget;
    auto* content = new QVBoxLayout(told);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(m.gap8());
    content->addWidget(m_heading);
    content->addWidget(m_text, 1);
    scroll->setWidget(told);
    side->addWidget(scroll, 1);
    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button : {m_lift, m_decide, m_notice, m_protocol, m_decision, m_evidence})
        acts->addWidget(button);
    side->addLayout(acts);
    auto* panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    panes->addWidget(m_side);
    panes->setStretchFactor(0, 2);
    panes->setStretchFactor(1, 3);
    panes->setSizes({m.px(400), m.px(700)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panes, 1);
    column->addWidget(m_empty, 1);
    m_empty->setTexts(tr("No restrictions"), tr("When writing is restricted in a chat that you moderate, it stands here "
                                                "with apology, objections and appeal."));
    panes->setObjectName(QStringLiteral("blockPanes"));
    panes->hide();

    connect(m_list, &QListWidget::currentRowChanged, this, &BlocksPane::showChosen);
    connect(m_lift, &QPushButton::clicked, this, &BlocksPane::lift);
    connect(m_decide, &QPushButton::clicked, this, &BlocksPane::decide);
    connect(m_notice, &QPushButton::clicked, this, &BlocksPane::printNotice);
    connect(m_protocol, &QPushButton::clicked, this, [this] {
        if (const auto* file = chosen())
            save(Papers(*m_school.school(), m_clock.now()).apologyProtocol(*file), tr("Protocol of the apology"));
    });
    connect(m_decision, &QPushButton::clicked, this, [this] {
        if (const auto* file = chosen())
            save(Papers(*m_school.school(), m_clock.now()).appealDecision(*file), tr("Decision on the appeal"));
    });
    connect(m_evidence, &QPushButton::clicked, this, &BlocksPane::saveEvidence);
    connect(&m_moderation.oversight(), &session::OversightService::changed, this, &BlocksPane::refresh);
    connect(&m_moderation, &session::ModerationService::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void BlocksPane::say(const QString& sentence)
{
    m_toast->say(sentence);
}

void BlocksPane::refresh()
{
    base::whenAnswered(m_moderation.oversight().blocks(), this,
                       [this](const base::Result<QList<session::BlockFile>>& files) {
                           if (files)
                               fill(*files);
                           else if (m_files.isEmpty())
                               m_empty->setTexts(tr("Restrictions are not known now"),
                                                 widgets::sentenceFor(files.error()));
                           else
                               say(widgets::sentenceFor(files.error()));
                       });
}

void BlocksPane::choose(const domain::AppealId& appeal)
{
    m_wanted = appeal;
    fill(QList(m_files));
}

void BlocksPane::fill(const QList<session::BlockFile>& files)
{
    const domain::BlockId before = chosen() ? chosen()->block.id : domain::BlockId();
    m_files = files;
    m_list->clear();
    int row = 0;
    bool isFound = false;
    for (const session::BlockFile& file : files) {
        m_list->addItem(personName(*m_school.school(), file.block.person) + u'\n' +
                        chatTitle(*m_school.school(), file.block.chat) + u'\n' + stateOf(file));
        const bool isWanted = std::ranges::any_of(
            file.appeals, [&](const domain::Appeal& appeal) { return appeal.id == m_wanted; });
        if (isWanted || (!isFound && file.block.id == before))
            row = m_list->count() - 1;
        isFound = isFound || isWanted;
    }
    if (isFound)
        m_wanted = {};
    m_list->parentWidget()->setVisible(!files.isEmpty());
    m_empty->setVisible(files.isEmpty());
    if (files.isEmpty())
        m_empty->setTexts(tr("No restrictions"), tr("When writing is restricted in a chat that you moderate, it stands "
                                                    "here with apology, objections and appeal."));
    else
        m_list->setCurrentRow(row);
    showChosen();
}

const session::BlockFile* BlocksPane::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_files.size() ? &m_files.at(row) : nullptr;
}

QString BlocksPane::stateOf(const session::BlockFile& file) const
{
    const bool hasAppeal = std::ranges::any_of(file.appeals, [](const domain::Appeal& appeal) {
        return appeal.outcome == domain::AppealOutcome::Open;
    });
    if (hasAppeal)
        return tr("An appeal waits to be heard");
    if (file.block.liftedAt.isValid())
        return tr("Lifted %1").arg(widgets::fullTime(file.block.liftedAt));
    if (!domain::isRunning(file.block, m_clock.now()))
        return tr("Ended %1").arg(widgets::fullTime(file.block.until));
    if (!file.apologies.isEmpty() && !file.objections.isEmpty())
        return tr("Apologised; the others have objected");
    if (!file.apologies.isEmpty() && m_clock.now() < file.apologies.first().objectionsUntil)
        return tr("Apologised; objections until %1").arg(widgets::fullTime(file.apologies.first().objectionsUntil));
    if (!file.apologies.isEmpty())
        return tr("Apologised, nobody objected: can be lifted");
    return tr("Until %1").arg(widgets::fullTime(file.block.until));
}

QString BlocksPane::describe(const session::BlockFile& file) const
{
    const domain::School& school = *m_school.school();
    QStringList lines;
    lines << tr("From %1 to %2, item %3 of the rules. Restricted by %4.")
                 .arg(widgets::fullTime(file.block.since), widgets::fullTime(file.block.until), file.block.basis.item,
                      personName(school, file.block.by));
    lines << (file.block.kind == domain::BlockKind::Out ? tr("The chat is closed to the person: no reading, no writing.")
                                                        : tr("The person reads the chat and does not write in it."));
    lines << tr("Stands on %n violation(s).", nullptr, static_cast<int>(file.violations.size()));
    for (const domain::Apology& apology : file.apologies) {
        lines << QString() << tr("Apology, %1: “%2”").arg(widgets::fullTime(apology.at), quotable(apology.text));
        lines << (file.objections.isEmpty()
                      ? tr("Nobody has objected. The time for objections ends %1.")
                            .arg(widgets::fullTime(apology.objectionsUntil))
                      : tr("%n member(s) have objected; their names are in the protocol only.", nullptr,
                           static_cast<int>(file.objections.size())));
    }
    for (const domain::Appeal& appeal : file.appeals) {
        lines << QString() << tr("Appeal, %1: “%2”").arg(widgets::fullTime(appeal.at), quotable(appeal.text));
        if (appeal.outcome != domain::AppealOutcome::Open)
            lines << tr("Decided by %1: %2").arg(personName(school, appeal.decidedBy), appealWords(appeal.outcome));
        if (!appeal.reason.isEmpty())
            lines << tr("Reason: %1").arg(appeal.reason);
    }
    return lines.join(u'\n');
}

void BlocksPane::showChosen()
{
    const session::BlockFile* const file = chosen();
    m_side->setVisible(file != nullptr);
    if (!file)
        return;
    const domain::School& school = *m_school.school();
    const domain::PersonId self = m_school.self().person;
    m_heading->setText(
        tr("%1, %2").arg(personName(school, file->block.person), chatTitle(school, file->block.chat)));
    m_text->setText(describe(*file));
    const bool isRunning = domain::isRunning(file->block, m_clock.now());
    const bool isHeard = !file->appeals.isEmpty() && file->appeals.first().outcome != domain::AppealOutcome::Open;
    const bool hasDecided = file->block.by == self ||
                            std::ranges::any_of(file->violations, [&](const domain::Violation& violation) {
                                return violation.by == self;
                            });
    const bool mayJudge = domain::mayAct(school, self, domain::Act::AppealsDecide);
    m_lift->setEnabled(isRunning && !file->apologies.isEmpty());
    m_lift->setToolTip(file->apologies.isEmpty() ? tr("Only after an apology that nobody objects to.") : QString());
    m_decide->setEnabled(!file->appeals.isEmpty() && !isHeard && mayJudge && !hasDecided);
    m_decide->setToolTip(hasDecided ? tr("An appeal is not heard by whoever recorded the violations or restricted.")
                                    : QString());
    m_protocol->setEnabled(!file->apologies.isEmpty());
    m_decision->setEnabled(isHeard);
}

void BlocksPane::lift()
{
    const session::BlockFile* const file = chosen();
    if (!file)
        return;
    widgets::confirm(this,
                     {tr("Lift the restriction early?"),
                      tr("%1 can write again at once and is told. The violations stay in the ledger.")
                          .arg(personName(*m_school.school(), file->block.person)),
                      tr("Lift"), false},
                     [this, id = file->block.id] {
                         base::whenAnswered(m_moderation.oversight().lift(id), this,
                                            [this](const base::Result<void>& lifted) {
                                                say(lifted ? tr("The restriction is lifted.")
                                                           : widgets::sentenceFor(lifted.error()));
                                            });
                     });
}

// Uphold, shorten to a moment, or annul; the reason goes to the person.
void BlocksPane::decide()
{
    const session::BlockFile* const file = chosen();
    if (!file || file->appeals.isEmpty())
        return;
    auto* form = new widgets::FormDialog(tr("Decide the appeal"), tr("Decide"), this);
    form->setObjectName(QStringLiteral("appealForm"));
    auto* text = new QLabel(file->appeals.first().text, form);
    text->setWordWrap(true);
    auto* outcome = new QComboBox(form);
    outcome->setObjectName(QStringLiteral("outcome"));
    for (const auto each : {domain::AppealOutcome::Upheld, domain::AppealOutcome::Shortened,
                            domain::AppealOutcome::Annulled})
        outcome->addItem(appealWords(each), static_cast<int>(each));
    auto* until = new QDateTimeEdit(file->block.until.toLocalTime(), form);
    until->setObjectName(QStringLiteral("shortenedUntil"));
    until->setCalendarPopup(true);
    until->setMaximumDateTime(file->block.until.toLocalTime());
    QWidget* const term = widgets::captioned(tr("New &end"), until);
    term->hide();
    auto* reason = new QPlainTextEdit(form);
    reason->setObjectName(QStringLiteral("reason"));
    reason->setTabChangesFocus(true);
    form->body().addWidget(text);
    form->body().addWidget(widgets::captioned(tr("&Decision"), outcome));
    form->body().addWidget(term);
    form->body().addWidget(widgets::captioned(tr("&Reason"), reason, tr("The person reads it as it stands here.")));
    connect(outcome, &QComboBox::currentIndexChanged, term, [term, outcome] {
        term->setVisible(outcome->currentData().toInt() == static_cast<int>(domain::AppealOutcome::Shortened));
    });
    connect(form, &widgets::FormDialog::submitted, this, [=, this, id = file->appeals.first().id] {
        const QString why = reason->toPlainText().trimmed();
        if (why.isEmpty())
            return form->setTrouble(tr("Give the reason."));
        const auto what = static_cast<domain::AppealOutcome>(outcome->currentData().toInt());
        form->setBusy(true);
        base::whenAnswered(m_moderation.oversight().decide(id, what,
                                                           what == domain::AppealOutcome::Shortened
                                                               ? until->dateTime().toUTC()
                                                               : QDateTime(),
                                                           why),
                           form, [this, form](const base::Result<void>& decided) {
                               if (!decided) {
                                   form->setBusy(false);
                                   form->setTrouble(widgets::sentenceFor(decided.error()));
                                   return;
                               }
                               form->accept();
                               say(tr("The appeal is decided; the person has been told."));
                           });
    });
    form->open();
}

void BlocksPane::askPath(const QString& name, const QString& filter, const std::function<void(const QString&)>& use)
{
    if (!m_folder.isEmpty())
        return use(m_folder + u'/' + name);
    widgets::askWhereToSave(this, name, {filter}, use);
}

void BlocksPane::printNotice()
{
    const session::BlockFile* const file = chosen();
    if (!file)
        return;
    QList<domain::ArchiveId> messages;
    for (const domain::Violation& violation : file->violations)
        messages << violation.message;
    base::whenAnswered(m_moderation.oversight().evidence(file->block.chat, messages), this,
                       [this, file = *file](const base::Result<QList<session::Evidence>>& evidence) {
                           const Papers papers(*m_school.school(), m_clock.now());
                           save(papers.blockNotice(file, evidence.valueOr({})), tr("Notice of a restriction"));
                       });
}

void BlocksPane::save(const base::Result<QString>& html, const QString& name)
{
    savePaper(this, m_folder, html, name, [this](const QString& sentence) { say(sentence); });
}

void BlocksPane::saveEvidence()
{
    const session::BlockFile* const file = chosen();
    if (!file)
        return;
    QList<domain::ArchiveId> messages;
    for (const domain::Violation& violation : file->violations)
        messages << violation.message;
    base::whenAnswered(
        m_moderation.oversight().evidence(file->block.chat, messages), this,
        [this, file = *file](const base::Result<QList<session::Evidence>>& evidence) {
            if (!evidence)
                return say(widgets::sentenceFor(evidence.error()));
            askPath(tr("Evidence") + QStringLiteral(".zip"), tr("ZIP (*.zip)"),
                    [this, file, evidence = *evidence](const QString& path) {
                        const QString inventory =
                            Papers(*m_school.school(), m_clock.now()).evidenceInventory(file, evidence);
                        const auto hash = session::writeEvidence(path, inventory, evidence);
                        say(hash ? tr("Saved: %1. Hash of the list, to be written down: %2").arg(path, *hash)
                                 : widgets::sentenceFor(hash.error()));
                    });
        });
}

} // namespace moderation
