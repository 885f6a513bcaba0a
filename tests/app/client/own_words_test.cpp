// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/own_words.h"
#include "support/qt_strings.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace {

// A file of translations.
class Phrases final : public QTranslator
{
public:
    explicit Phrases(QMap<QByteArray, QString> phrases)
        : m_phrases(std::move(phrases))
    {
    }

    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                                    int /*n*/) const override
    {
        return m_phrases.value(source);
    }

private:
    const QMap<QByteArray, QString> m_phrases;
};

const Phrases school({{"Choose the class", u"Выберите &класс"_s},
                      {"Class teacher", u"&Классный руководитель"_s},
                      {"head", u"директор"_s},
                      {"Ask the head", u"Спросите директора"_s}});
const Phrases college({{"Choose the class", u"Выберите &группу"_s}, {"Class teacher", u"&Куратор"_s}});
const Phrases centre(
    {{"Choose the class", u"Выберите &объединение"_s}, {"Class teacher", u"&Руководитель объединения"_s}});

domain::Vocabulary ownWords()
{
    domain::Vocabulary own;
    own.unit = u"бригада"_s;
    own.units = u"бригады"_s;
    own.head = u"заведующий"_s;
    return own;
}

} // namespace

TEST_CASE("the program says its sentences in the organisation's own words")
{
    const client::OwnWords words(domain::OrganisationKind::School, ownWords(), {&school, &college, &centre}, nullptr);
    const auto said = [&](const char* source, const char* context = "school::MovementSheet") {
        return words.translate(context, source, nullptr, -1);
    };
    CHECK(said("Choose the class") == u"Выберите &бригаду"_s);
    CHECK(said("Choose the class") == u"Выберите &бригаду"_s); // remembered
    CHECK(said("head") == u"заведующий"_s);
    // What is not its own is left to the others.
    CHECK(said("Class teacher").isEmpty());
    CHECK(said("Ask the head").isEmpty());
    CHECK(said("unknown").isEmpty());
    // Tables that are saved are read back by the usual words.
    CHECK(said("Choose the class", "SchoolSheets").isEmpty());
}

TEST_CASE("an organisation without own words says nothing in its own way")
{
    const client::OwnWords words(domain::OrganisationKind::College, {}, {&school, &college, &centre}, nullptr);
    CHECK(words.translate("school::MovementSheet", "Choose the class", nullptr, -1).isEmpty());
}
