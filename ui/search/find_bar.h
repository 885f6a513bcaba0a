// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/search_service.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace widgets {
class SearchEdit;
} // namespace widgets

namespace search {

// Search inside one chat, above it: each hit is shown where it stands among the other messages. Enter goes to the older
// hit, Shift+Enter to the newer one, Escape closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(session::SearchService& service, QWidget* parent = nullptr);

    // Shows the bar for this chat, with the focus in it.
    void start(const domain::ChatId& chat);
    // Nothing is looked for any more.
    void finish();
    // Another chat is on the screen: closes unless it is the one that is searched.
    void leave(const domain::ChatId& chat);

Q_SIGNALS:
    void queryChanged(const QString& query); // empty: nothing is looked for any more
    void hitReached(const domain::ChatId& chat, domain::MessageId message);
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(int offset);
    void present(const session::SearchPage& page);
    void step(int by);
    void reach(int place);
    void describe();

    session::SearchService& m_service;
    domain::ChatId m_chat;
    widgets::SearchEdit* m_box;
    QLabel* m_counter;
    QLabel* m_missing; // what is not here yet and so cannot be found
    QToolButton* m_older;
    QToolButton* m_newer;
    QList<domain::MessageId> m_hits; // read so far, the newest first
    int m_total = 0;
    int m_place = -1;
    int m_wanted = 0; // the place to go to when its page has come; -1: stay
};

} // namespace search
