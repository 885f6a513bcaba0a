// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/phrase.h"

#include <QPlainTextEdit>
#include <QTimer>

class QCompleter;
class QImage;
class QMimeData;
class QPushButton;
class QStandardItemModel;
class QToolButton;

namespace widgets {
class ElidedLabel;
}

namespace chat {

class MessageField;
class PhraseOffer;

// Of files on this computer.
[[nodiscard]] QStringList pathsIn(const QMimeData& source);

// The field in which a message is written: grows to some lines, Enter sends, Shift+Enter breaks the line, ↑ in an empty
// field asks for the last own message, Ctrl+B and Ctrl+I mark words, @ offers people and groups, / at the beginning the
// person's phrases; Ctrl+Shift+Enter sends without disturbing anybody. A line above it says
// what is answered or edited; Esc leaves that. Tells what is typed as a draft, half a second after the last key and when
// it is left; never while an older message is edited.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { New, Answer, Edit };

    explicit Composer(QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void insert(const QString& text);
    // Why nothing can be written here; empty: it can.
    void setForbidden(const QString& reason);
    [[nodiscard]] bool isForbidden() const { return m_isForbidden; }
    // Says a draft that has not been told yet.
    void flushDraft();

    // Whether a message can be sent at a later moment.
    void setPostponable(bool may);
    // Whether files can be sent here.
    void setAttachable(bool may);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void beginAnswer(const QString& nick, const QString& words);
    // What was being written comes back when the editing ends.
    void beginEdit(const QString& text);
    void endMode();

    // Phrases to be put in; the button that shows them all is there from now on.
    void setPhrases(const QList<domain::Phrase>& phrases);
    // At the cursor; what is still to be filled in by hand is selected.
    void insertPhrase(const domain::FilledPhrase& phrase);

    // Who can be called with an @: nicks, and words for groups.
    void setPeople(const QStringList& nicks, const QStringList& groups);

Q_SIGNALS:
    void sendWanted(const QString& text);
    void quietWanted(const QString& text);
    void laterWanted(const QString& text);
    void draftChanged(const QString& text);
    void editLastWanted();
    void modeEnded();
    void attachWanted();
    void phraseChosen(const QString& phrase);
    void phrasesWanted(); // to be changed
    void filesPasted(const QStringList& paths);
    void picturePasted(const QImage& picture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool takesKey(const QKeyEvent& key);
    void begin(Mode mode, const QString& heading, const QString& words);
    void fit();
    [[nodiscard]] bool canSend() const;
    void send();
    void sendQuietly();
    void offerSending(const QPoint& at);
    void offerPhrases();
    void offerPeople();
    void complete(const QString& word);
    void wrap(QChar sign);

    MessageField* m_edit;
    QToolButton* m_attach;
    QToolButton* m_signs;
    QToolButton* m_phraseButton;
    QPushButton* m_send;
    QWidget* m_bar;
    widgets::ElidedLabel* m_barHeading;
    widgets::ElidedLabel* m_barWords;
    QStandardItemModel* m_people;
    QCompleter* m_completer;
    PhraseOffer* m_offer;
    QList<domain::Phrase> m_phrases;
    QTimer m_draftTimer;
    Mode m_mode = Mode::New;
    bool m_isAttachable = false;
    bool m_hasPhrases = false;
    bool m_isPostponable = false;
    bool m_isForbidden = false;
    QString m_kept; // what was being written when the editing began
};

} // namespace chat
