// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QListWidget;

namespace widgets {
class SearchEdit;
}

namespace shell {

// Somewhere to go: a chat, a class, a person; or something to do.
struct Place
{
    enum class Kind { Chat, Class, Person, Action };
    Kind kind = Kind::Chat;
    QString id;
    QString name;

    bool operator==(const Place&) const = default;
};

// Ctrl+K: the beginnings of some words of a name, Enter, there.
class QuickJump final : public QDialog
{
    Q_OBJECT

public:
    QuickJump(QList<Place> places, QWidget* parent);

Q_SIGNALS:
    void chosen(const shell::Place& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void choose();

    void paintEvent(QPaintEvent* event) override;

    const QList<Place> m_places;
    QList<Place> m_shown;
    widgets::SearchEdit* m_box;
    QListWidget* m_list;
};

// Those whose names have a word beginning with every word that was typed; ё and case do not matter. In their order; what
// was typed in the other layout or in Latin letters is found behind what was meant as it stands. People only once
// something was typed: there are too many to look through.
[[nodiscard]] QList<Place> matching(const QList<Place>& places, const QString& typed);

} // namespace shell
