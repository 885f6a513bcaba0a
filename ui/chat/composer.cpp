// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composer.h"

#include "widgets/icons.h"
#include "widgets/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace std::chrono_literals;

namespace chat {
namespace {

constexpr int mostLines = 8;

} // namespace

Composer::Composer(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_send(new QPushButton(this))
{
    const widgets::Measures m(font());
    m_edit->setObjectName(QStringLiteral("composer"));
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setPlaceholderText(tr("Message…"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setAccessibleName(tr("Send"));
    m_send->setToolTip(tr("Send (Enter)"));
    m_send->setIcon(widgets::icon(widgets::Icon::Send, QPalette::HighlightedText));
    m_send->setAutoDefault(false);
    setButtonRole(*m_send, widgets::ButtonRole::Primary);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.gap16(), m.gap8(), m.gap16(), m.gap12());
    row->setSpacing(m.gap8());
    row->addWidget(m_edit, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(500ms);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { Q_EMIT draftChanged(text()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        m_send->setEnabled(!text().trimmed().isEmpty());
        m_draftTimer.start();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    setFocusProxy(m_edit);
    m_send->setEnabled(false);
    fit();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString& text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_draftTimer.stop();
}

void Composer::setForbidden(const QString& reason)
{
    m_edit->setEnabled(reason.isEmpty());
    m_edit->setPlaceholderText(reason.isEmpty() ? tr("Message…") : reason);
    m_send->setVisible(reason.isEmpty());
}

void Composer::flushDraft()
{
    if (!m_draftTimer.isActive())
        return;
    m_draftTimer.stop();
    Q_EMIT draftChanged(text());
}

bool Composer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        flushDraft();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::Resize)
        fit();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// As many lines as are written, up to a limit; beyond it the field scrolls.
void Composer::fit()
{
    const auto written = static_cast<int>(m_edit->document()->size().height());
    const int lines = std::clamp(written, 1, mostLines);
    m_edit->setVerticalScrollBarPolicy(written > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int frame = 2 * (m_edit->frameWidth() + static_cast<int>(m_edit->document()->documentMargin()));
    const int height = lines * m_edit->fontMetrics().lineSpacing() + frame;
    m_edit->setFixedHeight(std::max(height, widgets::Measures(font()).control()));
}

void Composer::send()
{
    if (text().trimmed().isEmpty() || !m_edit->isEnabled())
        return;
    m_draftTimer.stop();
    Q_EMIT sendWanted(text());
}

} // namespace chat
