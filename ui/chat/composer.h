// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

// Of files on this computer.
[[nodiscard]] QStringList pathsIn(const QMimeData& source);

// The field in which a message is written: grows to some lines, Enter sends, Shift+Enter breaks the line, ↑ in an empty
// field asks for the last own message, Ctrl+B and Ctrl+I mark words, @ offers people and groups. A line above it says
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

    // Who can be called with an @: nicks, and words for groups.
    void setPeople(const QStringList& nicks, const QStringList& groups);

Q_SIGNALS:
    void sendWanted(const QString& text);
    void laterWanted(const QString& text);
    void draftChanged(const QString& text);
    void editLastWanted();
    void modeEnded();
    void attachWanted();
    void filesPasted(const QStringList& paths);
    void picturePasted(const QImage& picture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool takesKey(const QKeyEvent& key);
    void begin(Mode mode, const QString& heading, const QString& words);
    void fit();
    void send();
    void offerLater(const QPoint& at);
    void offerPeople();
    void complete(const QString& word);
    void wrap(QChar sign);

    MessageField* m_edit;
    QToolButton* m_attach;
    QToolButton* m_signs;
    QPushButton* m_send;
    QWidget* m_bar;
    widgets::ElidedLabel* m_barHeading;
    widgets::ElidedLabel* m_barWords;
    QStandardItemModel* m_people;
    QCompleter* m_completer;
    QTimer m_draftTimer;
    Mode m_mode = Mode::New;
    bool m_isAttachable = false;
    bool m_isPostponable = false;
    bool m_isForbidden = false;
    QString m_kept; // what was being written when the editing began
};

} // namespace chat
