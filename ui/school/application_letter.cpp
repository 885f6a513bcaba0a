// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/application_letter.h"

#include "domain/school_index.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace school {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(school::ApplicationLetter)
};

QList<domain::Position> held(const domain::School& school, domain::PositionKind kind)
{
    QList<domain::Position> positions;
    const domain::SchoolIndex index(school);
    for (const domain::Position& position : school.positions) {
        if (position.kind == kind && index.isActive(position.person))
            positions << position;
    }
    return positions;
}

QString headOf(const domain::School& school)
{
    const QList<domain::Position> heads = held(school, domain::PositionKind::Head);
    return heads.isEmpty() ? QString() : fullName(domain::SchoolIndex(school).person(heads.first().person)->name);
}

QString dayOf(const QDate& day)
{
    return QLocale(QLocale::Russian).toString(day, u"d MMMM yyyy 'г.'"_s);
}

QString row(const QStringList& cells, const char* cell = "td")
{
    QString html = u"<tr>"_s;
    for (const QString& text : cells)
        html += u"<%1>%2</%1>"_s.arg(QLatin1StringView(cell), text.toHtmlEscaped());
    return html + u"</tr>"_s;
}

QString requisites(const domain::School& school)
{
    const domain::Organisation& card = school.organisation;
    return u"<table width=\"100%\" cellspacing=\"0\">"_s + row({u"Полное наименование"_s, card.name}) +
           row({u"Краткое наименование"_s, card.shortName}) + row({u"ИНН"_s, card.inn}) +
           row({u"Адрес"_s, card.address}) + row({u"Сайт"_s, card.site}) + row({u"Телефон"_s, card.phone}) +
           row({u"Электронная почта"_s, card.email}) + row({u"Руководитель"_s, headOf(school)}) + u"</table>"_s;
}

QString administrators(const domain::School& school)
{
    const domain::SchoolIndex index(school);
    QString html = u"<table width=\"100%\" cellspacing=\"0\">"_s +
                   row({u"Фамилия, имя, отчество"_s, u"Приказ о назначении"_s, u"Электронная почта"_s,
                        u"Личный мобильный телефон"_s},
                       "th");
    for (const domain::Position& position : held(school, domain::PositionKind::Administrator)) {
        const domain::Person& person = *index.person(position.person);
        html += row({fullName(person.name), u"№ %1 от %2"_s.arg(position.orderNumber, dayOf(position.orderDate)),
                     person.contacts.email, person.contacts.phone});
    }
    return html + u"</table>"_s;
}

} // namespace

QStringList missingInApplication(const domain::School& school)
{
    const domain::Organisation& card = school.organisation;
    QStringList missing;
    const auto need = [&missing](bool isThere, const QString& word) {
        if (!isThere)
            missing << word;
    };
    need(!card.shortName.isEmpty(), Words::tr("short name"));
    need(!card.inn.isEmpty(), Words::tr("taxpayer number"));
    need(!card.address.isEmpty(), Words::tr("address"));
    need(!card.site.isEmpty(), Words::tr("site"));
    need(!card.phone.isEmpty(), Words::tr("phone"));
    need(!card.email.isEmpty(), Words::tr("e-mail"));
    need(!headOf(school).isEmpty(), Words::tr("head of the organisation"));
    const domain::SchoolIndex index(school);
    for (const domain::Position& position : held(school, domain::PositionKind::Administrator)) {
        const domain::Person& person = *index.person(position.person);
        const QString name = shortName(person.name);
        need(!position.orderNumber.isEmpty() && position.orderDate.isValid(),
             Words::tr("order that appoints %1", "an administrator").arg(name));
        need(!position.orderScan.isEmpty(), Words::tr("scan of the order that appoints %1", "an administrator").arg(name));
        need(!person.contacts.email.isEmpty(), Words::tr("e-mail of %1").arg(name));
        need(!person.contacts.phone.isEmpty(), Words::tr("mobile phone of %1").arg(name));
    }
    return missing;
}

QString applicationLetter(const domain::School& school, const QDate& today)
{
    const QString head = headOf(school);
    return u"<html><head><style>body { font-size: 11pt; } h1 { font-size: 14pt; text-align: center; }"
           "h2 { font-size: 12pt; } td, th { border: 1px solid #888888; padding: 5px; font-size: 10pt; }"
           "table { border-collapse: collapse; } th { text-align: left; background-color: #eeeeee; }</style></head><body>"
           "<h1>Заявление о регистрации образовательной организации</h1>"
           "<p>Прошу зарегистрировать образовательную организацию в системе школьных чатов «Учительская» и открыть её "
           "администраторам доступ по указанным ниже личным контактам.</p>"
           "<h2>Сведения об организации</h2>"_s +
           requisites(school) + u"<h2>Администраторы</h2>"_s + administrators(school) +
           u"<p>Приложение: копия приказа о назначении администратора.</p>"
           "<p style=\"margin-top: 40px\">Руководитель&nbsp;&nbsp;________________________&nbsp;&nbsp;"_s +
           head.toHtmlEscaped() + u"</p><p>"_s + dayOf(today) + u"</p></body></html>"_s;
}

} // namespace school
