// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dice.h"
#include "domain/person.h"

#include <QStringList>

namespace sample {

enum class Sex { Male, Female };

// Invented people: every name is put together by chance from lists of common ones.
class Names
{
public:
    struct Patronymic
    {
        QString male;
        QString female;
    };
    struct Subject
    {
        QString nominative; // математика
        QString genitive;
        QString dative;
    };

    // From the program's own resources.
    [[nodiscard]] static base::Result<Names> load();

    // The family name in its male form, to be given to a whole family.
    [[nodiscard]] const QString& family(Dice& dice) const { return dice.pick(m_families); }
    [[nodiscard]] domain::PersonName child(Dice& dice, const QString& family, Sex sex) const;
    [[nodiscard]] domain::PersonName adult(Dice& dice, const QString& family, Sex sex) const;

    [[nodiscard]] const QList<Subject>& subjects() const { return m_subjects; }
    [[nodiscard]] const QList<QString>& outings() const { return m_outings; }
    [[nodiscard]] const QList<QString>& contests() const { return m_contests; }

private:
    QList<QString> m_families;
    QList<QString> m_girls;
    QList<QString> m_boys;
    QList<QString> m_women;
    QList<QString> m_men;
    QList<Patronymic> m_patronymics;
    QList<Subject> m_subjects;
    QList<QString> m_outings;
    QList<QString> m_contests;
};

} // namespace sample
