// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "importer/workbook.h"
#include "session/school_acts.h"

namespace session {

// The classes that the school has been allowed to have, from a file, beside those that it has. Pure functions.

// A class as the file names it.
struct ApprovedClass
{
    domain::ClassLabel label;
    QString externalId; // of the school's other systems; empty if the file has none

    bool operator==(const ApprovedClass&) const = default;
};

// By the columns of a class, of its letter and of an id where there is a header, else every cell that names classes. In
// the order of the file, each once.
[[nodiscard]] QList<ApprovedClass> approvedClasses(const importer::Workbook& book);

struct RenamedClass
{
    domain::Unit unit;
    ApprovedClass approved;

    bool operator==(const RenamedClass&) const = default;
};

// A class has another name when its external id says so, or when it is the only one of its grade that is too many while
// just one of that grade is missing: somebody has to agree to that.
struct NomenclatureDifference
{
    QList<ApprovedClass> missing; // approved, and not there
    QList<domain::Unit> extra;    // there, and not approved
    QList<RenamedClass> renamed;
    int same = 0;

    bool operator==(const NomenclatureDifference&) const = default;
};
[[nodiscard]] NomenclatureDifference compareNomenclature(const domain::School& school, int year,
                                                         const QList<ApprovedClass>& approved);

// What is wanted of it. The edits come in an order in which every name is free when it is taken: what goes first, then
// renamings one after the other, then what is new. Two classes that only change their letters with each other are
// refused by the service.
struct NomenclatureWish
{
    bool create = true;
    bool archive = false; // with the chats, which stay readable
    bool rename = true;
    bool underParallels = false;
};
[[nodiscard]] QList<UnitEdit> editsFor(const domain::School& school, int year, const NomenclatureDifference& difference,
                                       const NomenclatureWish& wish);

} // namespace session
