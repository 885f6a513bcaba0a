// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/phrase_service.h"
#include "widgets/form_dialog.h"

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace chat {

// The person's quick phrases: added, changed, put into another order, removed. Closes when they are on disk.
class PhrasesSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    PhrasesSheet(session::PhraseService& phrases, QWidget* parent);

private:
    void present(int row);
    void showChosen();
    void add();
    void remove();
    void move(int rows);
    void judge();
    void save();
    [[nodiscard]] domain::Phrase* chosen();

    session::PhraseService& m_service;
    const QList<domain::Phrase> m_before;
    QList<domain::Phrase> m_phrases;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
};

} // namespace chat
