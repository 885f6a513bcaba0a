// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/people_rows.h"
#include "items/rows_model.h"

namespace items {

// What a school lacks that somebody has to see to.
enum class GapKind {
    NoClassTeacher, // classes and groups that nobody leads now
    NoAccount,      // people who could be in chats and have not come in
    NoGuardian,     // pupils for whom nobody answers
    NoSubjectChat,  // lines of the load whose pupils have no chat with their teacher
};

// One of them: a class, a subject of a class, or a person in a place.
struct Gap
{
    GapKind kind = GapKind::NoClassTeacher;
    domain::UnitId unit = {}; // the class; of staff empty
    domain::PersonId person = {};
    QString name = {};
    QString unitName = {};
    domain::ClassLabel label = {};
    PlaceKind place = PlaceKind::Pupil; // of a person
    QString child = {};                 // of a guardian: the first child
    QString subject = {};               // of a line of the load
    QString teachers = {};              // likewise: who teaches it

    bool operator==(const Gap&) const = default;
};

// By class, then by name. Who has an account is known to those only who know everybody's details. Linear in the school.
[[nodiscard]] QList<Gap> gapsOf(const domain::School& school, GapKind kind);

[[nodiscard]] QString gapKey(const Gap& gap);

class GapsModel final : public RowsModel<Gap, gapKey>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, WhoColumn, UnitColumn, ColumnCount };

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const Gap&, Column)> cell;
    };

    explicit GapsModel(Wording wording, QObject* parent = nullptr);

    void setGaps(const QList<Gap>& gaps) { setRows(gaps); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Wording m_wording;
};

} // namespace items
