// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/discussion_bar.h"

#include "domain/rights.h"
#include "domain/school_index.h"
#include "exporter/table_file.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/save_file.h"
#include "widgets/style.h"
#include "widgets/toast.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace invites {
namespace {

QString shown(const QDate& day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

// Which classes have discussed them, with a way to a file. Deletes itself when closed.
class DiscussionList final : public widgets::Sheet
{
public:
    DiscussionList(const exporter::Sheet& sheet, widgets::Toast& toast, QWidget* parent)
        : Sheet(sheet.title, parent)
    {
        const Measures m(font());
        setObjectName(QStringLiteral("discussionList"));
        auto* table = new QTableWidget(static_cast<int>(sheet.rows.size()), static_cast<int>(sheet.header.size()));
        table->setObjectName(QStringLiteral("discussions"));
        table->setAccessibleName(sheet.title);
        table->setHorizontalHeaderLabels(sheet.header);
        table->verticalHeader()->hide();
        table->setShowGrid(false);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setStretchLastSection(true);
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                const QVariant& cell = sheet.rows.at(row).at(column);
                table->setItem(row, column, new QTableWidgetItem(cell.userType() == QMetaType::QDate
                                                                     ? shown(cell.toDate())
                                                                     : cell.toString()));
            }
        }
        table->setMinimumSize(m.px(520), m.px(300));
        auto* save = new QPushButton(DiscussionBar::tr("&Save as a table…"));
        save->setObjectName(QStringLiteral("saveDiscussions"));
        connect(save, &QPushButton::clicked, this, [this, sheet, say = QPointer(&toast)] {
            widgets::askWhereToSave(
                this, sheet.title + QStringLiteral(".csv"),
                {DiscussionBar::tr("CSV (*.csv)"), DiscussionBar::tr("Excel workbook (*.xlsx)")},
                [sheet, say](const QString& path) {
                    const auto written = exporter::writeTables(path, {sheet});
                    if (say)
                        say->say(written ? DiscussionBar::tr("Saved: %1").arg(path)
                                         : widgets::sentenceFor(written.error()));
                });
        });
        column().addWidget(table, 1);
        column().addWidget(save, 0, Qt::AlignLeft);
        addCloseButton();
    }
};

} // namespace

DiscussionBar::DiscussionBar(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                             QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_invites(invites)
    , m_clock(clock)
    , m_words(new QLabel)
    , m_act(new QPushButton)
    , m_toast(new widgets::Toast(parent ? parent : this))
{
    const Measures m(font());
    setObjectName(QStringLiteral("discussionBar"));
    m_words->setObjectName(QStringLiteral("discussed"));
    m_words->setWordWrap(true);
    m_act->setObjectName(QStringLiteral("noteDiscussion"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.gap8());
    row->addWidget(m_words, 1);
    row->addWidget(m_act);
    connect(m_act, &QPushButton::clicked, this, [this] { m_unit.isEmpty() ? openList() : openForm(); });
    hide();
}

void DiscussionBar::setRegister(const domain::UnitId& unit, const session::RulesRegister& read)
{
    m_unit = unit;
    m_read = read;
    present();
}

QList<domain::Unit> DiscussionBar::places() const
{
    QList<domain::Unit> units;
    for (const domain::Unit& unit : m_school.school()->units) {
        if ((unit.kind == domain::UnitKind::Class || unit.kind == domain::UnitKind::Group) && !unit.archived)
            units << unit;
    }
    std::ranges::sort(units, [](const domain::Unit& a, const domain::Unit& b) {
        return a.label == b.label ? a.name.localeAwareCompare(b.name) < 0 : a.label < b.label;
    });
    return units;
}

const domain::Discussion* DiscussionBar::discussionOf(const domain::UnitId& unit) const
{
    const auto found = std::ranges::find(m_read.discussions, unit, &domain::Discussion::unit);
    return found == m_read.discussions.end() ? nullptr : &*found;
}

QString DiscussionBar::personName(const domain::PersonId& person) const
{
    const domain::SchoolIndex index(*m_school.school());
    const domain::Person* const found = index.person(person);
    return found ? domain::shortName(found->name) : QString();
}

void DiscussionBar::present()
{
    setVisible(m_read.rules.version > 0);
    if (m_unit.isEmpty()) {
        const QList<domain::Unit> units = places();
        const auto discussed =
            std::ranges::count_if(units, [this](const domain::Unit& unit) { return discussionOf(unit.id) != nullptr; });
        m_words->setText(tr("Discussed in %1 of %n classes.", nullptr, static_cast<int>(units.size())).arg(discussed));
        m_act->setText(tr("Which &classes…"));
        m_act->setVisible(!units.isEmpty());
        return;
    }
    const domain::Discussion* const discussion = discussionOf(m_unit);
    m_words->setText(discussion ? tr("The class discussed these rules on %1. Noted by %2.")
                                      .arg(shown(discussion->on), personName(discussion->by))
                                : tr("The class has not discussed these rules yet."));
    m_act->setText(discussion ? tr("Another &day…") : tr("Note the &day…"));
    const domain::Rules* const current = domain::rulesInForce(*m_school.school());
    m_act->setVisible(current && current->version == m_read.rules.version &&
                      domain::mayAct(*m_school.school(), m_school.self().person, domain::Act::RulesDiscuss,
                                     {{}, m_unit}));
}

void DiscussionBar::openForm()
{
    const QDate today = m_clock.now().toLocalTime().date();
    const domain::Discussion* const discussion = discussionOf(m_unit);
    auto* form = new widgets::FormDialog(tr("The class has discussed the rules"), tr("Note"), this);
    form->setObjectName(QStringLiteral("discussionForm"));
    auto* day = new QDateEdit(discussion ? discussion->on : today, form);
    day->setObjectName(QStringLiteral("discussedOn"));
    day->setCalendarPopup(true);
    day->setMinimumDate(m_read.rules.inForceFrom.toLocalTime().date());
    day->setMaximumDate(today);
    form->body().addWidget(widgets::mutedLabel(
        tr("At a lesson on safety of information: what may be written in the chats and what follows from breaking the "
           "rules. The administration sees the day.")));
    form->body().addWidget(widgets::captioned(tr("&Day of the lesson"), day));
    const auto carryOut = [this, form](const QDate& on) {
        form->setBusy(true);
        base::whenAnswered(m_invites.setDiscussed(m_unit, on), form, [this, form, on](const base::Result<void>& done) {
            form->setBusy(false);
            if (!done)
                return form->setTrouble(widgets::sentenceFor(done.error()));
            form->accept();
            m_toast->say(on.isValid() ? tr("The day is noted.") : tr("The note is taken away."));
            Q_EMIT noted();
        });
    };
    if (discussion) {
        QPushButton& aside = form->addAside(tr("&Take the note away"));
        aside.setObjectName(QStringLiteral("dropDiscussion"));
        connect(&aside, &QPushButton::clicked, form, [carryOut] { carryOut({}); });
    }
    connect(form, &widgets::FormDialog::submitted, form, [carryOut, day] { carryOut(day->date()); });
    form->open();
}

void DiscussionBar::openList()
{
    exporter::Sheet sheet{tr("Discussion of the rules, version %1").arg(m_read.rules.version),
                          {tr("Class"), tr("Discussed on"), tr("Noted by")},
                          {}};
    for (const domain::Unit& unit : places()) {
        const domain::Discussion* const discussion = discussionOf(unit.id);
        sheet.rows << (discussion ? QVariantList{unit.name, discussion->on, personName(discussion->by)}
                                  : QVariantList{unit.name, tr("not yet"), QString()});
    }
    (new DiscussionList(sheet, *m_toast, this))->open();
}

} // namespace invites
