// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moderation.h"
#include "domain/obscene_words.h"

#include <QList>

#include <deque>
#include <map>

namespace domain {

enum class FindingKind { Obscene, Phone, Passport, Snils, Card, ForeignLink, Flood };

// What a filter has found, and why: "matched «п*здец» as a form of «пизда»".
struct Finding
{
    FindingKind kind = FindingKind::Obscene;
    qsizetype start = 0;
    qsizetype length = 0; // of the text
    QString root;         // the word it is a form of; of a link the messenger's name; of a flood how many messages

    bool operator==(const Finding&) const = default;
};

[[nodiscard]] FilterAction actionFor(const FilterPolicy& policy, FindingKind kind);

// Reads a message as the school's policy wants it: words, personal data, links into foreign messengers. Decides
// nothing: a flag costs somebody a glance, never a block. Linear in the text. Immutable: any thread.
class MessageFilter final
{
public:
    explicit MessageFilter(const FilterPolicy& policy);

    [[nodiscard]] const FilterPolicy& policy() const { return m_policy; }
    // In the order of the text; kinds that the policy leaves off are not looked for.
    [[nodiscard]] QList<Finding> look(QStringView text) const;
    // The strictest of what the policy says about them; Off when there is none.
    [[nodiscard]] FilterAction actionFor(const QList<Finding>& findings) const;

private:
    FilterPolicy m_policy;
    ObsceneWords m_words; // immovable, so this is as well
};

// Messages of one person that come too thick: so many in a minute, or the same text again and again. Told once in ten
// minutes. Remembers a minute or so; one for each chat and author.
class FloodWatch final
{
public:
    static constexpr int mostInMinute = 12;
    static constexpr int mostSame = 4;

    // How many it is about when this message makes it a flood; 0 otherwise.
    [[nodiscard]] int take(const ChatId& chat, const QString& author, const QString& text, const QDateTime& at);

private:
    struct Recent
    {
        QDateTime at;
        size_t text = 0;
    };
    struct Author
    {
        std::deque<Recent> recent;
        QDateTime toldAt;
    };
    void forget(const QDateTime& now);

    std::map<std::pair<ChatId, QString>, Author> m_authors;
    QDateTime m_forgottenAt;
};

} // namespace domain
