// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>
#include <QWidget>

#include <array>

class QCheckBox;
class QTimeEdit;

namespace chat {

// From when till when, and on which weekdays.
class HoursFields final : public QWidget
{
    Q_OBJECT

public:
    // Shown until other hours are filled in; on weekdays from Monday to Friday.
    HoursFields(QTime usualFrom, QTime usualTo, QWidget* parent = nullptr);

    // As in domain::TalkTerms; equal minutes, which are no hours, show the usual ones.
    void fill(int fromMinute, int toMinute, int weekdays);
    [[nodiscard]] int fromMinute() const;
    [[nodiscard]] int toMinute() const;
    [[nodiscard]] int weekdays() const;

Q_SIGNALS:
    void changed();

private:
    const QTime m_usualFrom;
    const QTime m_usualTo;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    std::array<QCheckBox*, 7> m_weekdays{};
};

} // namespace chat
