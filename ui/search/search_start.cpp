// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_start.h"

#include "search/search_words.h"
#include "widgets/chip_row.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace search {

namespace {

QLabel* heading(const QString& text, const QFont& font)
{
    auto* label = new QLabel(text);
    label->setFont(widgets::sized(font, widgets::TextSize::Small, widgets::TextWeight::Strong));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SearchStart::SearchStart(session::SearchService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_list(new QListWidget)
    , m_heading(heading(tr("Searched for before"), font()))
    , m_hint(new QLabel(tr("Type words as you remember them: every form of a word is found. Put what was said word for "
                           "word in quotation marks.")))
{
    setObjectName(QStringLiteral("searchStart"));
    const widgets::Measures m(font());
    const QList<Operator> operators = operatorsFor({});
    QList<widgets::Chip> labels;
    for (const Operator& each : operators)
        labels << widgets::Chip{each.label};
    auto* chips = new widgets::ChipRow(tr("Search operators"), 3);
    chips->setObjectName(QStringLiteral("searchOperators"));
    chips->setChips(labels);
    connect(chips, &widgets::ChipRow::chosen, this,
            [this, operators](int index) { Q_EMIT queryChosen(withOperator({}, operators.at(index).text)); });
    m_list->setObjectName(QStringLiteral("pastSearches"));
    m_list->setAccessibleName(m_heading->text());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setIconSize({m.smallIcon(), m.smallIcon()});
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->installEventFilter(this);
    auto* forget = new QAction(tr("Remove from the list"), m_list);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(forget);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_hint->setObjectName(QStringLiteral("searchHint"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);

    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(m.gap16(), 0, m.gap12(), 0);
    inner->setSpacing(m.gap8());
    inner->addWidget(heading(tr("Search only"), font()));
    inner->addWidget(chips);
    inner->addWidget(m_hint);
    inner->addWidget(m_heading);
    auto* list = new QVBoxLayout;
    list->setContentsMargins(m.gap8(), 0, 0, 0); // its signs stand below the heading
    list->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, m.gap4(), 0, 0);
    column->setSpacing(m.gap4());
    column->addLayout(inner);
    column->addLayout(list, 1);
    column->addStretch(); // below, where there is no list
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT queryChosen(item->text()); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT queryChosen(item->text()); });
    connect(forget, &QAction::triggered, this, &SearchStart::forgetCurrent);
    connect(&m_service, &session::SearchService::pastSearchesChanged, this, &SearchStart::refresh);
    show({});
}

void SearchStart::refresh()
{
    m_service.pastSearches().then(this, [this](const base::Result<QList<domain::PastSearch>>& past) {
        if (past)
            show(*past);
    });
}

void SearchStart::show(const QList<domain::PastSearch>& past)
{
    const int current = m_list->currentRow();
    m_list->clear();
    for (const domain::PastSearch& each : past) {
        const widgets::Icon sign = each.saved ? widgets::Icon::StarFilled : widgets::Icon::Clock;
        auto* item = new QListWidgetItem(widgets::icon(sign, QPalette::PlaceholderText), each.query, m_list);
        item->setToolTip(each.query);
        if (each.saved)
            item->setData(Qt::AccessibleTextRole, tr("%1, saved").arg(each.query));
    }
    if (m_list->hasFocus())
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_heading->setVisible(!past.isEmpty());
    m_list->setVisible(!past.isEmpty());
}

bool SearchStart::focusList()
{
    if (m_list->count() == 0)
        return false;
    m_list->setFocus();
    m_list->setCurrentRow(0);
    return true;
}

bool SearchStart::eventFilter(QObject* watched, QEvent* event)
{
    const bool isUp = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Up;
    if (isUp && m_list->currentRow() <= 0) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchStart::forgetCurrent()
{
    if (const QListWidgetItem* item = m_list->currentItem())
        m_service.forgetSearch(item->text());
}

} // namespace search
