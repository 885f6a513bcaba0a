// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/message.h"
#include "moderation/act_form.h"
#include "session/school_service.h"

#include <QObject>

class QMenu;

namespace widgets {
class Toast;
}

namespace moderation {

// What moderation adds to the menu of messages: for members to report one, for moderators to remind, remove, record a
// violation and restrict writing. Opens the sheet over the widget that it belongs to, does what was submitted, and says
// what came of it, with a way back where there is one.
class MessageActs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageActs)

public:
    MessageActs(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
                QWidget* over);

    // Into a menu that is about to be shown.
    void offer(QMenu& menu, const QList<domain::Message>& messages);
    // Whose messages of the last hour are asked for by "all of this person": what the cache has.
    using Recent = std::function<base::FutureResult<QList<domain::Message>>(const domain::Message& of)>;
    void setRecent(Recent recent) { m_recent = std::move(recent); }
    // At once and without a sheet; the item is named within the hour.
    void hide(const session::ModerationCase& matter);
    // The sheet of one act.
    void open(ActKind kind, const ActSubject& subject, const domain::PersonId& author);

Q_SIGNALS:
    void done();

private:
    [[nodiscard]] domain::PersonId authorOf(const domain::Message& message) const;
    [[nodiscard]] ActSubject subjectOf(const QList<domain::Message>& messages) const;
    void carryOut(ActKind kind, ActForm& form, const domain::PersonId& author);
    template <typename T>
    void follow(ActForm& form, base::FutureResult<T> act, std::function<void(const T&)> succeeded);
    [[nodiscard]] base::FutureResult<void> remindAndPin(const session::ModerationCase& matter);
    void removeLastHour(const domain::Message& of);
    void nameItem(const session::ModerationCase& matter);
    void offerUndo(const QString& sentence, std::function<base::FutureResult<void>()> undo);

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QWidget* m_over;
    widgets::Toast* m_toast;
    Recent m_recent;
};

} // namespace moderation
