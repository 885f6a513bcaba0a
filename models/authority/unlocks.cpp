// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/unlocks.h"

#include "authority/token.h"

#include <algorithm>

namespace authority {

using namespace domain;

QString Unlocks::open(const PersonId& person, const QString& stream)
{
    // Those of streams that have ended long ago.
    m_keys.removeIf([now = m_clock.monotonic()](const auto& entry) { return entry.value().until <= now; });
    QString key = randomToken();
    m_keys.insert(stream, {person, tokenHash(key), m_clock.monotonic() + lifetime});
    return key;
}

const Unlocks::Key* Unlocks::held(const PersonId& person, const QString& stream) const
{
    const auto found = m_keys.constFind(stream);
    if (found == m_keys.constEnd() || found->person != person || found->until <= m_clock.monotonic())
        return nullptr;
    return &*found;
}

bool Unlocks::hasKey(const PersonId& person, const QString& stream) const
{
    return held(person, stream) != nullptr;
}

// Compared by hash: the time taken says nothing about the key.
bool Unlocks::isOpen(const PersonId& person, const QString& stream, const QString& key) const
{
    const Key* const known = held(person, stream);
    return known && known->hash == tokenHash(key);
}

void Unlocks::close(const QString& stream)
{
    m_keys.remove(stream);
}

void Unlocks::closeAllOf(const PersonId& person)
{
    m_keys.removeIf([&](const auto& entry) { return entry.value().person == person; });
}

bool Unlocks::mayMail(const PersonId& person) const
{
    const auto found = m_mailed.constFind(person);
    return found == m_mailed.constEnd() || found->at + betweenMails <= m_clock.monotonic();
}

void Unlocks::noteMailed(const PersonId& person, const QString& code)
{
    m_mailed.insert(person, {tokenHash(code), m_clock.monotonic()});
}

bool Unlocks::isMailed(const PersonId& person, const QString& code) const
{
    const auto found = m_mailed.constFind(person);
    return found != m_mailed.constEnd() && m_clock.monotonic() < found->at + mailedLifetime &&
           found->hash == tokenHash(code);
}

bool Unlocks::isPaused(const PersonId& person) const
{
    const auto found = m_wrong.constFind(person);
    return found != m_wrong.constEnd() && m_clock.monotonic() < found->until;
}

void Unlocks::countWrongCode(const PersonId& person)
{
    constexpr int mostDoublings = 10;
    Wrong& wrong = m_wrong[person];
    if (++wrong.count < attempts)
        return;
    const std::chrono::milliseconds rest = pause * (1 << std::min(wrong.pauses, mostDoublings));
    wrong.until = m_clock.monotonic() + std::min<std::chrono::milliseconds>(rest, longestPause);
    wrong.count = 0;
    ++wrong.pauses;
}

} // namespace authority
