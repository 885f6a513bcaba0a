// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/admission.h"
#include "base/clock.h"
#include "base/future.h"
#include "service/form_keys.h"
#include "service/http_message.h"

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <optional>

namespace service {

// How far one browser has come with one link. Nothing of it is truth: when it is lost, the person begins anew.
struct JoinStep
{
    int acknowledgedRules = 0;                 // version; 0: not yet
    QString phrase;                            // offered as password; stays the same when the page is opened again
    QString chosenPhrase;                      // shown once more at the end, when it became the password
    bool underWay = false;                     // the account is being made
    QList<base::Answer<HttpResponse>> waiting; // of those who sent the form, once or several times
    std::optional<authority::AdmittedAccount> admitted;
    QString formerVisitor = {}; // whose name still leads here, until the browser comes with the new one
    QString requestPage; // token of the page that says what came of the request; empty: none was sent
    std::chrono::milliseconds touchedAt{0};
};

// Remembers the steps by browser and link for an hour, in memory only. Nothing is kept for who only looks. One thread.
class JoinProgress
{
public:
    static constexpr std::chrono::hours lifetime{1};
    static constexpr qsizetype capacity = 5000;

    explicit JoinProgress(const base::Clock& clock);

    // A name for a browser that has none yet: 128 bits from the system's generator.
    [[nodiscard]] static QString newVisitor();
    [[nodiscard]] static bool isVisitor(const QString& text);
    // A form was made for this browser and this link.
    [[nodiscard]] const FormKeys& formKeys() const { return m_formKeys; }

    // Null when this browser has done nothing with this link yet. Valid until the next call of begin().
    [[nodiscard]] JoinStep* find(const QString& visitor, const QString& token);
    [[nodiscard]] JoinStep& begin(const QString& visitor, const QString& token);

    // What was done with this link goes over to a browser's new name. As soon as the browser has come with it, the old one
    // is worth nothing; until then it still is, because the answer may have been lost on the way.
    void rename(const QString& visitor, const QString& newVisitor, const QString& token);

    // A pupil's account was made in this browser within the hour.
    void notePupil(const QString& visitor);
    [[nodiscard]] bool isPupils(const QString& visitor) const;

private:
    using Key = QByteArray; // hash of visitor and link
    [[nodiscard]] static Key keyOf(const QString& visitor, const QString& token);
    void forgetOld();

    const base::Clock& m_clock;
    const FormKeys m_formKeys;
    QHash<Key, JoinStep> m_steps;
    QHash<QString, std::chrono::milliseconds> m_pupils; // by visitor
};

} // namespace service
