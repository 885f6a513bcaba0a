// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quick_jump.h"

#include "text/folding.h"
#include "text/repair.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {
namespace {

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text::folded(text).split(gap, Qt::SkipEmptyParts);
}

} // namespace

namespace {

widgets::Icon iconOf(Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::Class:
        return widgets::Icon::Class;
    case Place::Kind::Person:
        return widgets::Icon::Person;
    case Place::Kind::Action:
        return widgets::Icon::ChevronRight;
    case Place::Kind::Chat:
        break;
    }
    return widgets::Icon::Chats;
}

QList<Place> literally(const QList<Place>& places, const QString& typed)
{
    const QStringList wanted = wordsOf(typed);
    QList<Place> found;
    if (wanted.isEmpty() && !typed.trimmed().isEmpty())
        return found;
    for (const Place& place : places) {
        if (place.kind == Place::Kind::Person && wanted.isEmpty())
            continue;
        // A class is typed as one word: 5а for 5«А».
        const QStringList words =
            wordsOf(place.name) << text::folded(
                QString(place.name).remove(QLatin1Char(' ')).remove(QChar(0xab)).remove(QChar(0xbb)));
        const bool fits = std::ranges::all_of(wanted, [&](const QString& word) {
            return std::ranges::any_of(words, [&](const QString& candidate) { return candidate.startsWith(word); });
        });
        if (fits)
            found << place;
    }
    return found;
}

} // namespace

QList<Place> matching(const QList<Place>& places, const QString& typed)
{
    QList<Place> found = literally(places, typed);
    if (typed.trimmed().isEmpty())
        return found;
    const QStringList meant = QStringList{text::inOtherLayout(typed)} + text::transliterated(typed);
    for (const QString& words : meant) {
        for (const Place& place : literally(places, words)) {
            if (!found.contains(place))
                found << place;
        }
    }
    return found;
}

QuickJump::QuickJump(QList<Place> places, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_places(std::move(places))
    , m_box(new widgets::SearchEdit(tr("Chat, class, person or action"), this))
    , m_list(new QListWidget(this))
{
    const widgets::Measures m(font());
    setObjectName(QStringLiteral("quickJump"));
    setAccessibleName(tr("Go to"));
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    resize(m.dialog(), m.px(360));
    m_box->setObjectName(QStringLiteral("quickJumpBox"));
    m_list->setObjectName(QStringLiteral("quickJumpList"));
    m_list->setAccessibleName(tr("Places"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_box->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap12(), m.gap12(), m.gap12(), m.gap12());
    column->setSpacing(m.gap8());
    column->addWidget(m_box);
    column->addWidget(m_list, 1);
    connect(m_box, &QLineEdit::textChanged, this, &QuickJump::filter);
    connect(m_box, &QLineEdit::returnPressed, this, &QuickJump::choose);
    connect(m_box, &widgets::SearchEdit::left, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemClicked, this, &QuickJump::choose);
    filter({});
    m_box->setFocus();
}

bool QuickJump::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void QuickJump::filter(const QString& text)
{
    m_shown = matching(m_places, text);
    m_list->clear();
    for (const Place& place : m_shown)
        m_list->addItem(new QListWidgetItem(
            widgets::icon(iconOf(place.kind)), place.name));
    if (m_shown.isEmpty()) {
        auto* nothing = new QListWidgetItem(tr("Nothing found"), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
}

// On a ground of the same colour nothing else shows where it ends.
void QuickJump::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(widgets::coloursOf(palette()).line, widgets::Measures::line()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void QuickJump::choose()
{
    if (m_list->currentRow() < 0 || m_list->currentRow() >= m_shown.size())
        return;
    Q_EMIT chosen(m_shown.at(m_list->currentRow()));
    accept();
}

} // namespace shell
