// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/invite_service.h"
#include "session/school_service.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace widgets {
class EmptyState;
class Toast;
} // namespace widgets

namespace invites {

class DiscussionBar;

// Who has acknowledged the rules, of which version and when, and who takes part in the chats of a class by consent (S6,
// S7), and whether the class has discussed them (G12): from the service's own books, on the screen, as CSV and on paper;
// and what was signed on paper, entered for many at a time.
class RegisterPage final : public QWidget
{
    Q_OBJECT

public:
    RegisterPage(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                 QWidget* parent = nullptr);

    // Taken from the service; a test gives its own.
    void setRegister(const session::RulesRegister& read);
    [[nodiscard]] QString csv() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Line
    {
        session::RegisterRow row;
        QString name;
        QString role; // "mother of Ефимова Любовь"
    };

    void build();
    void fillUnits();
    void fillVersions();
    void ask();
    void showLines();
    void offer();
    void enterPapers();
    void saveCsv();
    void print();
    [[nodiscard]] QString known(const session::RegisterRow& row) const;
    [[nodiscard]] QString how(const session::RegisterRow& row) const;
    [[nodiscard]] QString consent(const session::RegisterRow& row) const;
    [[nodiscard]] QStringList cells(const Line& line) const;
    [[nodiscard]] QStringList headings() const;
    [[nodiscard]] domain::UnitId unit() const;
    [[nodiscard]] QList<domain::PersonId> chosen() const;

    session::SchoolService& m_school;
    session::InviteService& m_invites;
    const base::Clock& m_clock;
    session::RulesRegister m_read;
    QList<Line> m_lines; // shown, in the order of the table
    quint64 m_question = 0; // answers to former questions are not shown
    QComboBox* m_unit;
    QComboBox* m_version;
    QCheckBox* m_missing;
    QLabel* m_figures;
    DiscussionBar* m_discussion;
    QTableWidget* m_table;
    QPushButton* m_enter;
    QPushButton* m_csv;
    QPushButton* m_print;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
};

} // namespace invites
