// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/phrase_service.h"

#include "session/school_service.h"
#include "store/storage.h"
#include "sync/account_sync.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPhrase = u"phrase/"_s;

QString contentOf(const domain::Phrase& phrase)
{
    const QJsonObject said{{u"text"_s, phrase.text}, {u"place"_s, phrase.place}};
    return QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
}

domain::Phrase phraseFrom(const store::OwnThing& thing)
{
    const QJsonObject said = QJsonDocument::fromJson(thing.content.toUtf8()).object();
    return {domain::PhraseId(thing.id.mid(kPhrase.size())),
            said.value("text"_L1).toString().left(domain::longestPhrase), said.value("place"_L1).toInt()};
}

} // namespace

PhraseService::PhraseService(store::Storage& storage, syncing::AccountSync& sync, SchoolService& school,
                             const base::Clock& clock)
    : m_storage(storage)
    , m_sync(sync)
    , m_school(school)
    , m_clock(clock)
{
    connect(&school, &SchoolService::changed, this, &PhraseService::present);
    connect(&sync.ownThings(), &syncing::OwnThings::changed, this, [this](const QStringList& things) {
        if (std::ranges::any_of(things, [](const QString& thing) { return thing.startsWith(kPhrase); }))
            reload();
    });
}

void PhraseService::reload()
{
    m_storage.run([](store::Cache& cache) { return cache.own.all(kPhrase); })
        .then(this, [this](const base::Result<QList<store::OwnThing>>& things) {
            if (!things) // the cache says so itself: Session::cacheFailed
                return;
            m_isRead = true;
            m_kept.clear();
            for (const store::OwnThing& thing : *things) {
                const domain::Phrase phrase = phraseFrom(thing);
                m_kept << Kept{phrase, phrase.text.trimmed().isEmpty()};
            }
            present();
        });
}

void PhraseService::present()
{
    if (!m_isRead) // the first ones may have been changed
        return;
    QList<domain::Phrase> phrases;
    if (m_school.self().staff) {
        for (const domain::Phrase& first : domain::firstPhrases()) {
            if (std::ranges::none_of(m_kept, [&](const Kept& kept) { return kept.phrase.id == first.id; }))
                phrases << first;
        }
    }
    for (const Kept& kept : std::as_const(m_kept)) {
        if (!kept.isRemoved)
            phrases << kept.phrase;
    }
    std::ranges::sort(phrases, [](const domain::Phrase& a, const domain::Phrase& b) {
        return a.place != b.place ? a.place < b.place : a.id < b.id;
    });
    if (phrases == m_phrases)
        return;
    m_phrases = phrases;
    Q_EMIT changed();
}

base::FutureResult<void> PhraseService::save(const QList<domain::Phrase>& before, const QList<domain::Phrase>& after)
{
    QList<std::pair<QString, QString>> news; // id, content
    QList<domain::PhraseId> left;
    for (domain::Phrase phrase : after) {
        phrase.text = phrase.text.trimmed().left(domain::longestPhrase);
        if (phrase.text.isEmpty())
            continue;
        if (phrase.id.isEmpty())
            phrase.id = domain::PhraseId(xmpp::StanzaStream::makeId());
        phrase.place = static_cast<int>(left.size());
        left << phrase.id;
        if (!before.contains(phrase))
            news << std::pair(kPhrase + phrase.id.value(), contentOf(phrase));
    }
    for (const domain::Phrase& phrase : before) {
        if (!left.contains(phrase.id))
            news << std::pair(kPhrase + phrase.id.value(), QString());
    }
    const base::Answer<void> answer;
    m_storage
        .run([news, now = m_clock.now().toMSecsSinceEpoch()](store::Cache& cache) {
            return cache.database().transaction([&]() -> base::Result<void> {
                for (const auto& [id, content] : news) {
                    if (const auto noted = cache.own.note(id, content, now); !noted)
                        return noted;
                }
                return {};
            });
        })
        .then(this, [this, answer](const base::Result<void>& saved) {
            reload();
            m_sync.ownThings().publish();
            answer.give(saved);
        });
    return answer.future();
}

} // namespace session
