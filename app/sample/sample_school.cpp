// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_school.h"

#include "domain/membership.h"
#include "names.h"

using namespace Qt::Literals::StringLiterals;

namespace sample {
namespace {

using domain::GuardianKind;
using domain::PositionKind;
using domain::SeatKind;

constexpr int pupilsJoinFromGrade = 5;
constexpr int guardiansJoinedPercent = 85;
constexpr int pupilsJoinedPercent = 70;
constexpr int secondGuardianPercent = 60;
constexpr int siblingPercent = 12;

class Builder
{
public:
    Builder(const Size& size, const Names& names, std::uint64_t seed, const QDateTime& now)
        : m_size(size)
        , m_names(names)
        , m_dice(seed)
        , m_now(now)
        , m_year(domain::schoolYearOf(now.date()))
    {
    }

    domain::School build()
    {
        m_school.organisation = {domain::OrganisationKind::School, u"Школа № 12 (учебная)"_s, u"Школа № 12"_s,
                                 u"Europe/Moscow"_s};
        m_school.rules << domain::Rules{1, u"Правила общения в чатах школы"_s,
                                        u"Протокол педагогического совета № 1, приказ № 12-у (учебные)"_s, rulesText(),
                                        m_now.addDays(-365)};
        const domain::UnitId school = addUnit(domain::UnitKind::School, {}, m_school.organisation.shortName);
        addUnit(domain::UnitKind::Staff, school, u"Сотрудники"_s);
        addStaff();
        for (const int grade : m_size.grades) {
            for (int i = 0; i < m_size.classesPerGrade; ++i)
                addClass(school, {grade, QStringLiteral("АБВГ").mid(i, 1)});
        }
        return std::move(m_school);
    }

private:
    static QString rulesText()
    {
        return u"1. Чат служит для коротких сообщений о делах класса. Вступают в него только по собственному "
               u"желанию.\n\n"
               u"2. Пишем вежливо, без грубостей и оскорблений, на темы класса и школы.\n\n"
               u"3. Не публикуем чужие телефоны, адреса, документы и фотографии детей без согласия родителей.\n\n"
               u"4. Порядок в чате поддерживает классный руководитель. Он напоминает о правилах и удаляет то, что их "
               u"нарушает.\n\n"
               u"5. Более трёх нарушений могут привести к ограничению на срок до одного месяца. Ограничение можно "
               u"обжаловать.\n\n"
               u"6. Срочные вопросы решаем по телефону школы. С 20:00 до 8:00 чат отдыхает."_s;
    }

    domain::UnitId addUnit(domain::UnitKind kind, const domain::UnitId& parent, const QString& name)
    {
        const domain::Unit unit{domain::UnitId(m_dice.token(10)), kind, parent, name, {}, m_year, false};
        m_school.units << unit;
        return unit.id;
    }

    Sex anySex() { return m_dice.chance(50) ? Sex::Male : Sex::Female; }

    QString phone()
    {
        return u"+7900"_s + QString::number(m_dice.between(1000000, 9999999)); // 900 000-… is not given to people
    }

    domain::PersonId addPerson(const domain::PersonName& name, const domain::Contacts& contacts,
                               const QDate& bornOn = {})
    {
        m_school.people << domain::Person{
            domain::PersonId(m_dice.token(12)), name, domain::PersonState::Active, {}, bornOn, contacts, {}};
        return m_school.people.last().id;
    }

    // The person just added has an account and knows the rules; families have consented too.
    void join(const domain::PersonId& person, const domain::UnitId& consentedUnit = {})
    {
        domain::Person& row = m_school.people.last();
        if (row.login.isEmpty()) {
            row.login = domain::Login(m_dice.token(10));
            m_school.acknowledgements << domain::Acknowledgement{person, 1, m_now.addDays(-360)};
        }
        if (!consentedUnit.isEmpty())
            consent(person, consentedUnit);
    }

    void consent(const domain::PersonId& person, const domain::UnitId& unit)
    {
        m_school.consents << domain::Consent{person, unit, domain::ConsentState::Given, m_now.addDays(-360)};
    }

    void addSeat(const domain::PersonId& person, const domain::UnitId& unit, SeatKind kind, const QString& subject = {})
    {
        m_school.seats << domain::Seat{domain::SeatId(m_dice.token(10)), person, unit, kind, subject};
    }

    void addStaff()
    {
        for (int i = 0; i < m_size.staff; ++i) {
            const Sex sex = m_dice.chance(15) ? Sex::Male : Sex::Female;
            const domain::PersonId person =
                addPerson(m_names.adult(m_dice, m_names.family(m_dice), sex), {phone(), {}});
            const auto confirmed = [&](PositionKind kind) {
                m_school.positions << domain::Position{person, kind, domain::Verification::Confirmed};
            };
            if (i == 0)
                confirmed(PositionKind::Head);
            else if (i == 1)
                confirmed(PositionKind::Deputy);
            if (i == 2)
                confirmed(PositionKind::Administrator);
            if (i > 1) { // the administrator teaches too, so that whoever tries the program has a class
                confirmed(PositionKind::Teacher);
                m_teachers << person;
            }
            join(person);
        }
    }

    void addClass(const domain::UnitId& school, const domain::ClassLabel& label)
    {
        const domain::UnitId unit = addUnit(domain::UnitKind::Class, school, domain::displayLabel(label));
        m_school.units.last().label = label;
        addSeat(m_teachers.at(m_nextTeacher++ % m_teachers.size()), unit, SeatKind::ClassTeacher);
        const int subjects = static_cast<int>(std::min<qsizetype>(m_names.subjects().size(), 8));
        for (int i = 0; i < subjects; ++i)
            addSeat(m_dice.pick(m_teachers), unit, SeatKind::SubjectTeacher, m_names.subjects().at(i).nominative);
        for (int i = 0; i < m_size.pupilsPerClass; ++i)
            addFamily(unit, label.grade);
    }

    void addFamily(const domain::UnitId& unit, int grade)
    {
        const bool isSibling = !m_families.isEmpty() && m_dice.chance(siblingPercent);
        const Family family = isSibling ? m_dice.pick(m_families) : Family{m_names.family(m_dice), {}};
        const QDate bornOn(m_year - grade - 6, m_dice.between(1, 12), m_dice.between(1, 28));
        const domain::PersonId child = addPerson(m_names.child(m_dice, family.name, anySex()), {}, bornOn);
        addSeat(child, unit, SeatKind::Pupil);
        if (grade >= pupilsJoinFromGrade && m_dice.chance(pupilsJoinedPercent))
            join(child, unit);
        if (isSibling) {
            for (const Guardian& guardian : family.guardians) {
                m_school.guardians << domain::GuardianLink{guardian.person, child, guardian.kind};
                if (guardian.joined)
                    consent(guardian.person, unit);
            }
            return;
        }
        Family added{family.name, {}};
        added.guardians << addGuardian(family.name, child, unit, GuardianKind::Mother);
        if (m_dice.chance(secondGuardianPercent))
            added.guardians << addGuardian(family.name, child, unit, GuardianKind::Father);
        m_families << added;
    }

    struct Guardian
    {
        domain::PersonId person;
        GuardianKind kind = GuardianKind::Other;
        bool joined = false;
    };
    struct Family
    {
        QString name;
        QList<Guardian> guardians;
    };

    Guardian addGuardian(const QString& family, const domain::PersonId& child, const domain::UnitId& unit,
                         GuardianKind kind)
    {
        const Sex sex = kind == GuardianKind::Mother ? Sex::Female : Sex::Male;
        const domain::PersonId person = addPerson(m_names.adult(m_dice, family, sex), {phone(), {}});
        m_school.guardians << domain::GuardianLink{person, child, kind};
        const bool joins = m_dice.chance(guardiansJoinedPercent);
        if (joins)
            join(person, unit);
        return {person, kind, joins};
    }

    const Size& m_size;
    const Names& m_names;
    Dice m_dice;
    QDateTime m_now;
    int m_year;
    domain::School m_school;
    QList<domain::PersonId> m_teachers;
    qsizetype m_nextTeacher = 0;
    QList<Family> m_families;
};

} // namespace

std::optional<Size> sizeFrom(const QString& name)
{
    const QList<int> all{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const QList<Size> sizes{
        {u"tiny"_s, 1, {5}, 6, 6, 60},
        {u"small"_s, 1, {1, 4, 5, 9}, 25, 20, 3'000},
        {u"school"_s, 4, all, 25, 70, 60'000},
        {u"large"_s, 4, QList<int>(all) << 11, 57, 150, 1'000'000},
    };
    const auto found = std::ranges::find(sizes, name, &Size::name);
    return found == sizes.end() ? std::nullopt : std::optional<Size>(*found);
}

base::Result<domain::School> makeSchool(const Size& size, std::uint64_t seed, const QDateTime& now)
{
    const base::Result<Names> names = Names::load();
    if (!names)
        return base::failWith(names);
    return Builder(size, *names, seed, now).build();
}

void addChats(domain::School& school, Dice& dice, const QDateTime& since)
{
    const domain::Vocabulary words = domain::wordsOf(school.organisation);
    school.chats = domain::wantedChats(school, words);
    for (domain::Chat& chat : school.chats)
        chat.id = domain::ChatId(dice.token(10));
    QList<domain::ChatMember> members;
    const domain::SchoolIndex index(school);
    for (const domain::Chat& chat : school.chats) {
        for (domain::ChatMember member : domain::membersOf(index, chat, words)) {
            member.chat = chat.id;
            member.since = since;
            members << member;
        }
    }
    school.members = members;
}

} // namespace sample
