// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"
#include "session/school_acts.h"

namespace items {

// A class or group with the chats that it has to have.
struct CheckedUnit
{
    domain::UnitId unit;
    QString name;
    domain::ClassLabel label;
    QList<session::ChatCheck> chats;
    QList<session::ChatCheck> subjects; // taught there, with their chats as far as there are any

    [[nodiscard]] const session::ChatCheck* chat(domain::ChatKind kind) const;
    bool operator==(const CheckedUnit&) const = default;
};

// What is the matter with one of the required chats.
enum class ChatState { Fine, Missing, Unmoderated, Silent };
[[nodiscard]] ChatState stateOf(const session::ChatCheck* check);

[[nodiscard]] QString checkedUnitKey(const CheckedUnit& unit);

// Classes × required chats (B9, S10): the name, the chats by kind, how many subjects have one, and how many of those who could be in them are.
// Decoration and words are the interface's.
class CompletenessModel final : public RowsModel<CheckedUnit, checkedUnitKey>
{
    Q_OBJECT

public:
    enum Column { UnitColumn, PupilsColumn, ParentsColumn, TeachersColumn, SubjectsColumn, JoinedColumn, RulesColumn, ColumnCount };
    static constexpr int StateRole = Qt::UserRole + 1; // int(ChatState) of a chat's cell

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const CheckedUnit&, Column)> cell;
        std::function<QVariant(ChatState)> sign; // decoration
    };

    explicit CompletenessModel(Wording wording, QObject* parent = nullptr);

    void setChecks(const domain::School& school, const QList<session::UnitCheck>& checks);
    // Units with a chat that is missing or has no moderator.
    [[nodiscard]] int wanting() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static std::optional<domain::ChatKind> kindOf(Column column);

private:
    Wording m_wording;
};

} // namespace items
