// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/talk_service.h"

#include <QWidget>

class QDateEdit;
class QLineEdit;
class QVBoxLayout;

namespace chat {

// The days on which the school is closed: a row for each term, with its first and last day and what it is called; rows are
// added and taken away.
class HolidayRows final : public QWidget
{
    Q_OBJECT

public:
    // `today` is where the first row begins, while there is none to go on from.
    explicit HolidayRows(QDate today, QWidget* parent = nullptr);

    void fill(const QList<session::Holiday>& holidays);
    // By their first days.
    [[nodiscard]] QList<session::Holiday> holidays() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QWidget* widget;
        QDateEdit* first;
        QDateEdit* last;
        QLineEdit* name;
    };
    void add(const session::Holiday& holiday);
    void addNext();
    void remove(QWidget* row);
    void number();

    const QDate m_today;
    QList<Row> m_rows;
    QVBoxLayout* m_column;
};

} // namespace chat
