// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/language.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QHash>
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

// Asks the others first, and answers for them where they say a word that the organisation has another one for.
class OwnWords final : public QTranslator
{
public:
    OwnWords(domain::OrganisationKind kind, const domain::Vocabulary& own, QObject* parent)
        : QTranslator(parent)
    {
        const domain::Vocabulary usual = domain::vocabularyOf(kind);
        for (const auto& [name, word] : domain::wordFields) {
            if (!(own.*word).isEmpty())
                m_words.insert((usual.*word).toLower(), own.*word);
        }
    }

    void listenTo(const QTranslator* other) { m_others.prepend(other); }

    [[nodiscard]] bool isEmpty() const override { return m_words.isEmpty(); }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override
    {
        // Tables that are saved are read back by the usual words.
        if (qstrcmp(context, "SchoolSheets") == 0)
            return {};
        for (const QTranslator* other : m_others) {
            QString said = other->translate(context, source, disambiguation, n);
            if (said.isEmpty())
                continue;
            const bool isCapital = said.remove(u'&').front().isUpper();
            const QString own = m_words.value(said.toLower());
            return isCapital ? own.left(1).toUpper() + own.mid(1) : own; // nothing: the others answer themselves
        }
        return {};
    }

private:
    QList<const QTranslator*> m_others; // the last one is asked first
    QHash<QString, QString> m_words;
};

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
    auto* const words = new OwnWords(kind, language == "ru"_L1 ? own : domain::Vocabulary(), &application);
    words->setObjectName(name);
    for (const QString& file : files) {
        auto* translator = new QTranslator(&application);
        translator->setObjectName(name);
        if (translator->load(u":/i18n/"_s + file + u".qm"_s)) {
            QCoreApplication::installTranslator(translator);
            words->listenTo(translator);
        } else {
            qCWarning(lcUi) << "no translation" << file;
        }
    }
    if (!words->isEmpty())
        QCoreApplication::installTranslator(words);
}

} // namespace client
