// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

#include <QComboBox>

namespace school {

// One of many people, found by any part of the name while it is typed; of pupils the class stands behind the name.
class PersonBox final : public QComboBox
{
    Q_OBJECT

public:
    enum class Who {
        Pupils,
        Adults, // whoever is active and no pupil
    };

    PersonBox(const domain::School& school, Who who, QWidget* parent = nullptr);

    // Empty as long as what is typed is nobody's name.
    [[nodiscard]] domain::PersonId person() const;
};

} // namespace school
