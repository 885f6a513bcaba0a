// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include "built_in.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sample {
namespace {

QList<QString> strings(const QJsonValue& value)
{
    QList<QString> list;
    for (const QJsonValue entry : value.toArray())
        list << entry.toString();
    return list;
}

QString familyFor(const QString& male, Sex sex)
{
    return sex == Sex::Male ? male : male + u'а';
}

} // namespace

base::Result<Names> Names::load()
{
    const base::Result<QByteArray> text = builtIn(u"names_ru.json"_s);
    if (!text)
        return base::failWith(text);
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    Names names;
    names.m_families = strings(json["families"_L1]);
    names.m_girls = strings(json["girls"_L1]);
    names.m_boys = strings(json["boys"_L1]);
    names.m_women = strings(json["women"_L1]);
    names.m_men = strings(json["men"_L1]);
    names.m_outings = strings(json["outings"_L1]);
    names.m_contests = strings(json["contests"_L1]);
    for (const QJsonValue pair : json["patronymics"_L1].toArray())
        names.m_patronymics << Patronymic{pair[0].toString(), pair[1].toString()};
    for (const QJsonValue forms : json["subjects"_L1].toArray())
        names.m_subjects << Subject{forms[0].toString(), forms[1].toString(), forms[2].toString()};
    return names;
}

domain::PersonName Names::child(Dice& dice, const QString& family, Sex sex) const
{
    return {familyFor(family, sex), dice.pick(sex == Sex::Male ? m_boys : m_girls), {}};
}

domain::PersonName Names::adult(Dice& dice, const QString& family, Sex sex) const
{
    const Patronymic& patronymic = dice.pick(m_patronymics);
    return {familyFor(family, sex), dice.pick(sex == Sex::Male ? m_men : m_women),
            sex == Sex::Male ? patronymic.male : patronymic.female};
}

} // namespace sample
