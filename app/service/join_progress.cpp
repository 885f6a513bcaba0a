// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_progress.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace service {

JoinProgress::JoinProgress(const base::Clock& clock)
    : m_clock(clock)
{
}

QString JoinProgress::newVisitor()
{
    return randomInUrl(16);
}

bool JoinProgress::isVisitor(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]{22}$"));
    return form.match(text).hasMatch();
}

JoinStep* JoinProgress::find(const QString& visitor, const QString& token)
{
    const Key key = keyOf(visitor, token);
    const auto found = m_steps.find(key);
    if (found == m_steps.end() || m_clock.monotonic() - found->touchedAt > lifetime)
        return nullptr;
    if (found->formerVisitor.isEmpty())
        return &*found;
    m_steps.remove(keyOf(std::exchange(found->formerVisitor, {}), token));
    return &m_steps[key];
}

JoinStep& JoinProgress::begin(const QString& visitor, const QString& token)
{
    if (m_steps.size() >= capacity)
        forgetOld();
    JoinStep& step = m_steps[keyOf(visitor, token)];
    if (m_clock.monotonic() - step.touchedAt > lifetime && !step.underWay)
        step = {};
    step.touchedAt = m_clock.monotonic();
    return step;
}

void JoinProgress::rename(const QString& visitor, const QString& newVisitor, const QString& token)
{
    const auto found = m_steps.find(keyOf(visitor, token));
    if (found == m_steps.end())
        return;
    JoinStep step = *found;
    step.formerVisitor = visitor;
    m_steps.insert(keyOf(newVisitor, token), std::move(step));
}

void JoinProgress::notePupil(const QString& visitor)
{
    if (m_pupils.size() >= capacity)
        m_pupils.clear();
    m_pupils.insert(visitor, m_clock.monotonic());
}

bool JoinProgress::isPupils(const QString& visitor) const
{
    const auto found = m_pupils.constFind(visitor);
    return found != m_pupils.constEnd() && m_clock.monotonic() - *found <= lifetime;
}

JoinProgress::Key JoinProgress::keyOf(const QString& visitor, const QString& token)
{
    return QCryptographicHash::hash((visitor + u'/' + token).toUtf8(), QCryptographicHash::Sha256);
}

// The older half, so that it seldom has to be done.
void JoinProgress::forgetOld()
{
    QList<std::chrono::milliseconds> times;
    for (const JoinStep& step : m_steps)
        times << step.touchedAt;
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    m_steps.removeIf(
        [limit = *middle](const auto& entry) { return entry.value().touchedAt <= limit && !entry.value().underWay; });
}

} // namespace service
