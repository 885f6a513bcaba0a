// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composer.h"

#include "chat/phrase_offer.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/sign_picker.h"
#include "widgets/style.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;

namespace chat {
namespace {

constexpr int mostLines = 8;
constexpr int wordRole = Qt::UserRole + 1; // what is written after the @

} // namespace

QStringList pathsIn(const QMimeData& source)
{
    QStringList paths;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

// Leaves the keys of a list of offers to the list while it is open (QCompleter hands them here first).
class MessageField final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

    QList<QCompleter*> completers;
    // Take files and pictures that are pasted or dropped; true: they have been taken.
    std::function<bool(const QMimeData&)> taken;

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override
    {
        return source->hasUrls() || source->hasImage() || QPlainTextEdit::canInsertFromMimeData(source);
    }

    void insertFromMimeData(const QMimeData* source) override
    {
        if (!taken || !taken(*source))
            QPlainTextEdit::insertFromMimeData(source);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isOfList = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                              event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape;
        const auto isOpen = [](QCompleter* each) { return each->popup()->isVisible(); };
        if (isOfList && std::ranges::any_of(completers, isOpen))
            event->ignore();
        else
            QPlainTextEdit::keyPressEvent(event);
    }
};

Composer::Composer(QWidget* parent)
    : QWidget(parent)
    , m_edit(new MessageField(this))
    , m_attach(new QToolButton(this))
    , m_signs(new QToolButton(this))
    , m_phraseButton(new QToolButton(this))
    , m_send(new QPushButton(this))
    , m_bar(new QWidget(this))
    , m_barHeading(new widgets::ElidedLabel(m_bar))
    , m_barWords(new widgets::ElidedLabel(m_bar))
    , m_people(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_people, this))
    , m_offer(new PhraseOffer(*m_edit))
{
    const widgets::Measures m(font());
    m_edit->setObjectName(QStringLiteral("composer"));
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setPlaceholderText(tr("Message…"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_edit->completers = {m_completer, &m_offer->completer()};
    m_edit->taken = [this](const QMimeData& source) {
        if (!m_isAttachable)
            return false;
        const QStringList paths = pathsIn(source);
        if (!paths.isEmpty())
            Q_EMIT filesPasted(paths);
        else if (source.hasImage() && !source.hasText())
            Q_EMIT picturePasted(source.imageData().value<QImage>());
        else
            return false;
        return true;
    };
    m_attach->setObjectName(QStringLiteral("attach"));
    m_attach->setAccessibleName(tr("Attach files"));
    m_attach->setToolTip(m_attach->accessibleName());
    m_attach->setIcon(widgets::icon(widgets::Icon::Attach));
    m_attach->setAutoRaise(true);
    m_attach->setFixedSize(m.control(), m.control());
    m_attach->hide();
    connect(m_attach, &QToolButton::clicked, this, &Composer::attachWanted);
    m_signs->setObjectName(QStringLiteral("signs"));
    m_signs->setAccessibleName(tr("Insert a picture character"));
    m_signs->setToolTip(m_signs->accessibleName());
    m_signs->setIcon(widgets::icon(widgets::Icon::Smile));
    m_signs->setAutoRaise(true);
    m_signs->setPopupMode(QToolButton::InstantPopup);
    m_signs->setFixedSize(m.control(), m.control());
    auto* signMenu = new QMenu(m_signs);
    signMenu->setAccessibleName(m_signs->accessibleName());
    connect(widgets::SignPicker::inMenu(*signMenu, widgets::SignPicker::all()), &widgets::SignPicker::chosen, this,
            &Composer::insert);
    m_signs->setMenu(signMenu);
    m_phraseButton->setObjectName(QStringLiteral("phraseButton"));
    m_phraseButton->setAccessibleName(tr("Quick phrases"));
    m_phraseButton->setToolTip(tr("Quick phrases (/ in an empty message)"));
    m_phraseButton->setText(QStringLiteral("/")); // the key that does the same
    m_phraseButton->setAutoRaise(true);
    m_phraseButton->setFixedSize(m.control(), m.control());
    m_phraseButton->hide();
    connect(m_phraseButton, &QToolButton::clicked, this, &Composer::offerPhrases);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setAccessibleName(tr("Send"));
    m_send->setToolTip(tr("Send (Enter). Right button: without sound or later"));
    m_send->setIcon(widgets::icon(widgets::Icon::Send, QPalette::HighlightedText));
    m_send->setAutoDefault(false);
    setButtonRole(*m_send, widgets::ButtonRole::Primary);

    m_bar->setObjectName(QStringLiteral("composerBar"));
    m_barHeading->setFont(sized(font(), widgets::TextSize::Small, widgets::TextWeight::Strong));
    m_barHeading->setForegroundRole(QPalette::Link);
    m_barWords->setFont(sized(font(), widgets::TextSize::Small));
    auto* leave = new QToolButton(m_bar);
    leave->setObjectName(QStringLiteral("leaveMode"));
    leave->setIcon(widgets::icon(widgets::Icon::Close));
    leave->setAccessibleName(tr("Leave (Esc)"));
    leave->setToolTip(leave->accessibleName());
    leave->setAutoRaise(true);
    auto* barWords = new QVBoxLayout;
    barWords->setSpacing(0);
    barWords->addWidget(m_barHeading);
    barWords->addWidget(m_barWords);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(m.gap8(), 0, 0, m.gap4());
    bar->addLayout(barWords, 1);
    bar->addWidget(leave, 0, Qt::AlignTop);
    m_bar->hide();

    auto* row = new QHBoxLayout;
    row->setSpacing(m.gap8());
    row->addWidget(m_edit, 1);
    row->addWidget(m_attach, 0, Qt::AlignBottom);
    row->addWidget(m_phraseButton, 0, Qt::AlignBottom);
    row->addWidget(m_signs, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap16(), m.gap8(), m.gap16(), m.gap12());
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(row);

    m_completer->setWidget(m_edit);
    m_completer->setCompletionRole(wordRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setModelSorting(QCompleter::UnsortedModel);
    m_completer->popup()->setAccessibleName(tr("People to mention"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &Composer::complete);

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(500ms);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { Q_EMIT draftChanged(text()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        m_send->setEnabled(!text().trimmed().isEmpty());
        if (m_mode != Mode::Edit)
            m_draftTimer.start();
        offerPeople();
        m_offer->offer();
    });
    connect(m_offer, &PhraseOffer::chosen, this, [this](const QString& phrase) {
        setText({}); // what it was looked for by
        Q_EMIT phraseChosen(phrase);
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    m_send->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_send, &QWidget::customContextMenuRequested, this, &Composer::offerSending);
    connect(leave, &QToolButton::clicked, this, &Composer::endMode);
    for (const auto& [keys, sign] : {std::pair{Qt::CTRL | Qt::Key_B, u'*'}, {Qt::CTRL | Qt::Key_I, u'_'}}) {
        auto* shortcut = new QShortcut(QKeySequence(keys), m_edit);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, sign = sign] { wrap(sign); });
    }
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

void Composer::insert(const QString& text)
{
    m_edit->insertPlainText(text);
    m_edit->setFocus();
}

void Composer::begin(Mode mode, const QString& heading, const QString& words)
{
    endMode();
    m_mode = mode;
    m_barHeading->setText(heading);
    m_barWords->setText(words.simplified());
    m_bar->show();
    m_edit->setFocus();
}

void Composer::beginAnswer(const QString& nick, const QString& words)
{
    begin(Mode::Answer, tr("Answer to %1").arg(nick), words);
}

void Composer::beginEdit(const QString& text)
{
    begin(Mode::Edit, tr("Editing a message"), text);
    flushDraft();
    m_kept = this->text();
    setText(text);
}

void Composer::endMode()
{
    if (m_mode == Mode::New)
        return;
    const bool wasEdit = std::exchange(m_mode, Mode::New) == Mode::Edit;
    m_bar->hide();
    if (wasEdit)
        setText(std::exchange(m_kept, {}));
    Q_EMIT modeEnded();
}

void Composer::setPeople(const QStringList& nicks, const QStringList& groups)
{
    m_people->clear();
    const auto offer = [this](const QString& word, const QString& shown) {
        auto* item = new QStandardItem(shown);
        item->setData(word, wordRole);
        m_people->appendRow(item);
    };
    for (const QString& group : groups)
        offer(group, QLatin1Char('@') + group);
    for (const QString& nick : nicks)
        offer(nick.section(QLatin1Char(' '), 0, 0), nick);
}

// While a word after an @ is written.
void Composer::offerPeople()
{
    static const QRegularExpression begun(QStringLiteral("(?:^|\\s)@([\\w-]*)$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QTextCursor cursor = m_edit->textCursor();
    const auto match = begun.match(cursor.block().text().left(cursor.positionInBlock()));
    if (!match.hasMatch() || !m_edit->hasFocus() || m_people->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(match.captured(1));
    const bool isWhole = m_completer->completionCount() == 1 &&
                         m_completer->currentCompletion().compare(match.captured(1), Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || isWhole) {
        m_completer->popup()->hide();
        return;
    }
    QRect at = m_edit->cursorRect();
    at.setWidth(widgets::Measures(font()).listMin());
    m_completer->complete(at);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void Composer::complete(const QString& word)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(m_completer->completionPrefix().size()));
    cursor.insertText(word + QLatin1Char(' '));
    m_edit->setTextCursor(cursor);
}

void Composer::wrap(QChar sign)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString selected = cursor.selectedText();
    cursor.insertText(sign + selected + sign);
    if (selected.isEmpty())
        cursor.movePosition(QTextCursor::Left);
    m_edit->setTextCursor(cursor);
}

void Composer::setPhrases(const QList<domain::Phrase>& phrases)
{
    m_hasPhrases = true;
    m_phrases = phrases;
    m_offer->setPhrases(phrases);
    m_phraseButton->setVisible(!m_isForbidden);
}

void Composer::insertPhrase(const domain::FilledPhrase& phrase)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.insertText(phrase.text);
    if (phrase.gapLength > 0) {
        const int end = cursor.position() - static_cast<int>(phrase.text.size() - phrase.gapStart);
        cursor.setPosition(end);
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(phrase.gapLength));
    }
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

void Composer::offerPhrases()
{
    auto* menu = new QMenu(m_phraseButton);
    menu->setObjectName(QStringLiteral("phraseMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int room = widgets::Measures(font()).px(360);
    for (const domain::Phrase& phrase : std::as_const(m_phrases)) {
        // An ampersand in a phrase is no mnemonic.
        const QString shown = menu->fontMetrics().elidedText(phrase.text.simplified(), Qt::ElideRight, room);
        menu->addAction(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, text = phrase.text] { Q_EMIT phraseChosen(text); });
    }
    menu->addSeparator();
    menu->addAction(widgets::icon(widgets::Icon::Edit), tr("Change the phrases…"), this, &Composer::phrasesWanted);
    menu->popup(m_phraseButton->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void Composer::setForbidden(const QString& reason)
{
    m_isForbidden = !reason.isEmpty();
    m_phraseButton->setVisible(!m_isForbidden && m_hasPhrases);
    setAttachable(m_isAttachable);
    m_signs->setVisible(reason.isEmpty());
    m_edit->setEnabled(reason.isEmpty());
    m_edit->setPlaceholderText(reason.isEmpty() ? tr("Message…") : reason);
    m_send->setVisible(reason.isEmpty());
}

void Composer::setAttachable(bool may)
{
    m_isAttachable = may;
    m_attach->setVisible(may && !m_isForbidden);
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
    if (event->type() == QEvent::KeyPress && takesKey(*static_cast<QKeyEvent*>(event)))
        return true;
    // Esc leaves the mode before it leaves the chat.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_mode != Mode::New)
        event->accept();
    return QWidget::eventFilter(watched, event);
}

bool Composer::takesKey(const QKeyEvent& key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isEnter && key.modifiers().testFlag(Qt::ShiftModifier) && key.modifiers().testFlag(Qt::ControlModifier)) {
        sendQuietly();
        return true;
    }
    if (isEnter && !key.modifiers().testFlag(Qt::ShiftModifier)) {
        send();
        return true;
    }
    if (key.key() == Qt::Key_Escape && m_mode != Mode::New) {
        endMode();
        return true;
    }
    if (key.key() == Qt::Key_Up && key.modifiers() == Qt::NoModifier && text().isEmpty() && m_mode == Mode::New) {
        Q_EMIT editLastWanted();
        return true;
    }
    return false;
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

void Composer::setPostponable(bool may)
{
    m_isPostponable = may;
}

// What edits another message disturbs nobody anyway. What answers one is sent now: that one may be gone by then.
void Composer::offerSending(const QPoint& at)
{
    if (m_mode == Mode::Edit || !canSend())
        return;
    auto* menu = new QMenu(m_send);
    menu->setObjectName(QStringLiteral("sendMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(widgets::icon(widgets::Icon::Mute), tr("Send without sound") + QStringLiteral("\tCtrl+Shift+Enter"),
                    this, &Composer::sendQuietly);
    if (m_isPostponable && m_mode == Mode::New)
        menu->addAction(widgets::icon(widgets::Icon::Clock), tr("Send later…"), this,
                        [this] { Q_EMIT laterWanted(text()); })
            ->setObjectName(QStringLiteral("sendLater"));
    menu->popup(m_send->mapToGlobal(at));
}

bool Composer::canSend() const
{
    return m_edit->isEnabled() && !text().trimmed().isEmpty();
}

void Composer::send()
{
    if (!canSend())
        return;
    m_draftTimer.stop();
    Q_EMIT sendWanted(text());
}

void Composer::sendQuietly()
{
    if (m_mode == Mode::Edit || !canSend())
        return;
    m_draftTimer.stop();
    Q_EMIT quietWanted(text());
}

} // namespace chat
