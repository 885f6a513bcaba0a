// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation_files.h"

#include "domain/own_sentences.h"
#include "support/approved.h"
#include "support/own_vocabularies.h"
#include "support/qt_strings.h"

#include <QRegularExpression>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Sentence
{
    QString name; // of its place
    Said said;
};

// All that the kinds of organisations say differently, but for the tables that are read back by the usual words.
const QList<Sentence>& sentences()
{
    static const QList<Sentence> all = [] {
        const translation::Entries school = translation::committed(u"ru"_s);
        const translation::Entries college = translation::committed(u"ru_college"_s);
        const translation::Entries centre = translation::committed(u"ru_centre"_s);
        QList<Sentence> read;
        for (auto it = college.begin(); it != college.end(); ++it) {
            if (it.key().startsWith("SchoolSheets / "_L1))
                continue;
            for (qsizetype form = 0; form < it->texts.size(); ++form) {
                read << Sentence{it.key().section(u" / "_s, 0, 0),
                                 {school.value(it.key()).texts.value(form), it->texts.at(form),
                                  centre.value(it.key()).texts.value(form)}};
            }
        }
        return read;
    }();
    return all;
}

// What the organisation is, its words do not say.
QString withoutOrganisation(QString text)
{
    static const QRegularExpression organisation(u"\\b(?:школ|колледж|центр|вся|весь)\\w*"_s,
                                                 QRegularExpression::CaseInsensitiveOption |
                                                     QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(organisation, u"…"_s);
}

} // namespace

TEST_CASE("the words of one kind as the own words of another give just the sentences of the first")
{
    const auto [kind, of] = GENERATE(table<OrganisationKind, OrganisationKind>({
        {OrganisationKind::College, OrganisationKind::School},
        {OrganisationKind::ChildrensCentre, OrganisationKind::School},
        {OrganisationKind::School, OrganisationKind::College},
        {OrganisationKind::ChildrensCentre, OrganisationKind::College},
        {OrganisationKind::School, OrganisationKind::ChildrensCentre},
        {OrganisationKind::College, OrganisationKind::ChildrensCentre},
    }));
    // Those in which the kind calls him «руководитель» for short; an own word has no short one.
    QStringList calledInFull;
    if (of == OrganisationKind::School) {
        calledInFull = {u"Сразу станет модератором чатов класса; прежний классный руководитель из них выйдет."_s,
                        u"Класс создан, но классный руководитель не назначен. %1"_s};
    } else if (of == OrganisationKind::ChildrensCentre) {
        calledInFull = {
            u"Сразу станет модератором чатов объединения; прежний руководитель объединения из них выйдет."_s,
            u"В %n объединении чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить руководителя "
            "объединения."_s,
            u"В %n объединениях чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить руководителя "
            "объединения."_s,
            u"Объединения без руководителя объединения"_s,
            u"Объединение создано, но руководитель объединения не назначен. %1"_s,
            u"Руководитель объединения ведёт чаты объединения."_s};
    }
    const OwnSentences own(kind, vocabularyOf(of));
    REQUIRE(sentences().size() > 200);
    QStringList others;
    for (const auto& [name, said] : sentences()) {
        const QString spoken = own.spoken(said);
        if (withoutOrganisation(spoken) != withoutOrganisation(said.by(of)))
            others << spoken;
    }
    others.removeDuplicates();
    others.sort();
    calledInFull.sort();
    CHECK(others == calledInFull);
}

TEST_CASE("every form of every sentence is certain for a word of any gender")
{
    for (const support::OwnVocabulary& words : support::vocabularies()) {
        const OwnSentences own(words.kind, words.own);
        for (const auto& [name, said] : sentences()) {
            UNSCOPED_INFO(words.name + std::string(" ") + said.school.toStdString());
            CHECK(own.ifCertain(said));
        }
    }
}

// Read by eye.
TEST_CASE("every sentence in words of its own is as it was read and approved")
{
    for (const support::OwnVocabulary& words : support::vocabularies()) {
        const OwnSentences own(words.kind, words.own);
        QStringList lines;
        for (const auto& [name, said] : sentences())
            lines << name + u": "_s + own.spoken(said).replace(u'\n', u" / "_s);
        lines.removeDuplicates();
        support::checkApproved(u"own_words/%1.txt"_s.arg(QLatin1StringView(words.name)), lines);
    }
}
