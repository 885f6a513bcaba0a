// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/find_bar.h"

#include "search/search_words.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace search {

namespace {

QToolButton* button(const char* name, widgets::Icon icon, const QString& text)
{
    auto* made = new QToolButton;
    made->setObjectName(QLatin1String(name));
    made->setIcon(widgets::icon(icon));
    made->setAccessibleName(text);
    made->setToolTip(text);
    made->setAutoRaise(true);
    return made;
}

} // namespace

FindBar::FindBar(session::SearchService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_box(new widgets::SearchEdit(tr("Find in this chat"), this))
    , m_counter(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_older(button("findOlder", widgets::Icon::ArrowUp, tr("Older (Enter)")))
    , m_newer(button("findNewer", widgets::Icon::ArrowDown, tr("Newer (Shift+Enter)")))
{
    setObjectName(QStringLiteral("findBar"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_box->setObjectName(QStringLiteral("findBox"));
    m_box->installEventFilter(this);
    m_counter->setObjectName(QStringLiteral("findCounter"));
    m_counter->setForegroundRole(QPalette::PlaceholderText);
    QToolButton* close = button("findClose", widgets::Icon::Close, tr("Close (Esc)"));
    m_missing->setObjectName(QStringLiteral("findMissing"));
    m_missing->setForegroundRole(QPalette::PlaceholderText);
    m_missing->setFont(widgets::sized(font(), widgets::TextSize::Small));
    m_missing->setWordWrap(true);
    m_missing->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap16(), m.gap4(), m.gap8(), m.gap4());
    column->setSpacing(m.gap4());
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    column->addWidget(m_missing);
    row->setSpacing(m.gap8());
    row->addWidget(m_box, 1);
    row->addWidget(m_counter);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(close);
    hide();
    connect(m_box, &QLineEdit::textChanged, this, [this] {
        m_hits.clear();
        m_place = -1;
        m_wanted = 0;
        Q_EMIT queryChanged(m_box->text());
        ask(0);
    });
    connect(m_box, &widgets::SearchEdit::left, this, &FindBar::finish);
    connect(m_box, &widgets::SearchEdit::downPressed, this, [this] { step(-1); });
    connect(m_older, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_newer, &QToolButton::clicked, this, [this] { step(-1); });
    connect(&m_service, &session::SearchService::resultsChanged, this, [this] {
        if (isHidden() || m_hits.size() > session::SearchRequest().limit)
            return;
        m_wanted = m_total > 0 ? -1 : 0;
        ask(0);
    });
    connect(close, &QToolButton::clicked, this, &FindBar::finish);
}

void FindBar::start(const domain::ChatId& chat)
{
    const bool isOther = m_chat != chat;
    m_chat = chat;
    show();
    m_box->setFocus();
    m_box->selectAll();
    if (isOther && !m_box->text().isEmpty())
        m_box->clear();
    describe();
}

void FindBar::finish()
{
    if (isHidden())
        return;
    hide();
    m_box->clear();
    Q_EMIT finished();
}

void FindBar::leave(const domain::ChatId& chat)
{
    if (chat != m_chat)
        finish();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Up) {
        step(1);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        finish();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::ask(int offset)
{
    if (m_box->text().trimmed().isEmpty()) {
        m_total = 0;
        m_place = -1;
        m_missing->hide();
        describe();
        return;
    }
    session::SearchRequest request;
    request.text = m_box->text();
    request.chat = m_chat;
    request.offset = offset;
    m_service.search(request).then(this, [this](const base::Result<session::SearchPage>& page) {
        if (page && page->request.text == m_box->text() && page->request.chat == m_chat)
            present(*page);
    });
}

// A first page takes the place of what was there: messages came or went; who stands on a hit stays there.
void FindBar::present(const session::SearchPage& page)
{
    const domain::MessageId current = m_place >= 0 ? m_hits.at(m_place) : domain::MessageId();
    if (page.request.offset == 0)
        m_hits.clear();
    for (const session::SearchHit& hit : page.hits) {
        if (!m_hits.contains(hit.message.id))
            m_hits << hit.message.id;
    }
    m_total = std::max(page.total, static_cast<int>(m_hits.size()));
    m_place = static_cast<int>(m_hits.indexOf(current));
    const QString unknown = missing(page.coverage);
    m_missing->setText(unknown);
    m_missing->setVisible(!unknown.isEmpty());
    if (m_wanted >= 0 && m_wanted < m_hits.size())
        reach(m_wanted);
    else
        describe();
}

// Past the last one it begins again.
void FindBar::step(int by)
{
    if (m_total == 0)
        return;
    const int wanted = m_place < 0 ? 0 : (m_place + by + m_total) % m_total;
    if (wanted < m_hits.size()) {
        reach(wanted);
    } else if (by > 0) {
        m_wanted = wanted;
        ask(static_cast<int>(m_hits.size()));
    }
}

void FindBar::reach(int place)
{
    m_place = place;
    describe();
    Q_EMIT hitReached(m_chat, m_hits.at(place));
}

void FindBar::describe()
{
    const QLocale locale;
    QString text;
    if (m_place >= 0)
        text = tr("%1 of %2").arg(locale.toString(m_place + 1), locale.toString(m_total));
    else if (!m_box->text().trimmed().isEmpty() && m_total == 0)
        text = tr("Not found");
    m_counter->setText(text);
    m_older->setEnabled(m_total > 1);
    m_newer->setEnabled(m_total > 1);
}

} // namespace search
