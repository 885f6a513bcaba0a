// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace school {

// What all sheets about units are made over.
struct UnitContext
{
    session::SchoolActs& acts;
    std::shared_ptr<const domain::School> school;
    int year; // school year of what is made
};

// Another name for one unit; of a class it is a label.
class RenameSheet final : public ActSheet
{
    Q_OBJECT

public:
    RenameSheet(const UnitContext& context, const domain::Unit& unit, QWidget* parent);

private:
    void judge();

    const UnitContext m_context;
    const domain::Unit m_unit;
    QLineEdit* m_name;
};

// A unit other than a class: parallel, group, club, association…
class NewUnitSheet final : public ActSheet
{
    Q_OBJECT

public:
    NewUnitSheet(const UnitContext& context, const domain::UnitId& below, QWidget* parent);

private:
    void judge();

    const UnitContext m_context;
    QComboBox* m_kind;
    QLineEdit* m_name;
    QComboBox* m_parent;
};

// Several units become one, or go below another one.
class IntoSheet final : public ActSheet
{
    Q_OBJECT

public:
    enum class Act { Merge, Move };

    // `into` is proposed.
    IntoSheet(const UnitContext& context, Act act, const QList<domain::Unit>& units, const domain::UnitId& into,
              QWidget* parent);

private:
    void judge();

    const UnitContext m_context;
    const Act m_act;
    const QList<domain::Unit> m_units;
    QComboBox* m_into;
};

// Some of the pupils of a class go over into a new one, or form a subgroup within it.
class SplitSheet final : public ActSheet
{
    Q_OBJECT

public:
    SplitSheet(const UnitContext& context, const domain::Unit& unit, QWidget* parent);

private:
    void judge();

    const UnitContext m_context;
    const domain::Unit m_unit;
    QComboBox* m_kind;
    QLineEdit* m_name;
    QListWidget* m_pupils;
};

// Into the archive, or back from it.
class ArchiveSheet final : public ActSheet
{
    Q_OBJECT

public:
    ArchiveSheet(const UnitContext& context, bool restores, const QList<domain::Unit>& units, QWidget* parent);
};

// "5«А», 5«Б»"
[[nodiscard]] QString namesOf(const QList<domain::Unit>& units);

} // namespace school
