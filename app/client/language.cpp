// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/language.h"

#include "base/logging.h"

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

void speak(QCoreApplication& application, const QString& language, domain::OrganisationKind kind)
{
    const QString name = u"language"_s;
    for (QTranslator* before : application.findChildren<QTranslator*>(name, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    QLocale::setDefault(language == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                            : QLocale(QLocale::Russian, QLocale::Russia));
    QStringList files{u"staffroom_"_s + language};
    if (language == "ru"_L1)
        files << u"qtbase_ru"_s;
    // The last one is asked first.
    if (language == "ru"_L1 && kind != domain::OrganisationKind::School)
        files << wordsOf(kind);
    for (const QString& file : files) {
        auto* translator = new QTranslator(&application);
        translator->setObjectName(name);
        if (translator->load(u":/i18n/"_s + file + u".qm"_s))
            QCoreApplication::installTranslator(translator);
        else
            qCWarning(lcUi) << "no translation" << file;
    }
}

} // namespace client
