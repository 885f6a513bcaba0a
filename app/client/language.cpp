// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/language.h"

#include "base/logging.h"
#include "client/own_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace client {
namespace {

// The sentences that are other ones there; the rest are the school's.
QString wordsOf(domain::OrganisationKind kind)
{
    switch (kind) {
    case domain::OrganisationKind::School:
        break;
    case domain::OrganisationKind::College:
        return u"staffroom_ru_college"_s;
    case domain::OrganisationKind::ChildrensCentre:
        return u"staffroom_ru_centre"_s;
    }
    return {};
}

} // namespace

QString languageFor(const QString& chosen)
{
    if (chosen == "ru"_L1 || chosen == "en"_L1)
        return chosen;
    const QStringList system = QLocale::system().uiLanguages();
    return !system.isEmpty() && system.first().startsWith("en"_L1) ? u"en"_s : u"ru"_s;
}

void speak(QCoreApplication& application, const QString& language, domain::OrganisationKind kind,
           const domain::Vocabulary& own)
{
    const QString name = u"language"_s;
    // The last one first: it asks the others.
    auto before = application.findChildren<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    while (!before.isEmpty()) {
        QCoreApplication::removeTranslator(before.last());
        delete before.takeLast();
    }
    QLocale::setDefault(language == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                            : QLocale(QLocale::Russian, QLocale::Russia));
    const auto loaded = [&](const QString& file) {
        auto* const translator = new QTranslator(&application);
        translator->setObjectName(name);
        if (!translator->load(u":/i18n/"_s + file + u".qm"_s))
            qCWarning(lcUi) << "no translation" << file;
        return translator;
    };
    QTranslator* const sentences = loaded(u"staffroom_"_s + language);
    QCoreApplication::installTranslator(sentences);
    if (language != "ru"_L1)
        return;
    // The last one is asked first.
    QCoreApplication::installTranslator(loaded(u"qtbase_ru"_s));
    if (kind != domain::OrganisationKind::School)
        QCoreApplication::installTranslator(loaded(wordsOf(kind)));
    if (own == domain::Vocabulary())
        return;
    auto* const words = new OwnWords(kind, own,
                                     {sentences, loaded(wordsOf(domain::OrganisationKind::College)),
                                      loaded(wordsOf(domain::OrganisationKind::ChildrensCentre))},
                                     &application);
    words->setObjectName(name);
    QCoreApplication::installTranslator(words);
}

} // namespace client
