// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

class QPushButton;

namespace chat {

// The field in which a message is written: grows to some lines, Enter sends, Shift+Enter breaks the line. Tells what is
// typed as a draft, half a second after the last key and when it is left.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    // Why nothing can be written here; empty: it can.
    void setForbidden(const QString& reason);
    // Says a draft that has not been told yet.
    void flushDraft();

Q_SIGNALS:
    void sendWanted(const QString& text);
    void draftChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void send();

    QPlainTextEdit* m_edit;
    QPushButton* m_send;
    QTimer m_draftTimer;
};

} // namespace chat
