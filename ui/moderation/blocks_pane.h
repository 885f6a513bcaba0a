// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace widgets {
class EmptyState;
class Toast;
} // namespace widgets

namespace moderation {

// Restrictions of the chats that the person moderates, newest first, each with its apology, objections and appeal: what
// there is to decide, and its papers in one click.
class BlocksPane final : public QWidget
{
    Q_OBJECT

public:
    BlocksPane(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
               QWidget* parent = nullptr);

    void refresh();
    // The restriction that this appeal is against is chosen, as soon as it is known.
    void choose(const domain::AppealId& appeal);
    // Where papers go; empty: the person is asked. Seam for tests.
    void setFolder(const QString& folder) { m_folder = folder; }

private:
    void fill(const QList<session::BlockFile>& files);
    void showChosen();
    [[nodiscard]] const session::BlockFile* chosen() const;
    [[nodiscard]] QString stateOf(const session::BlockFile& file) const;
    [[nodiscard]] QString describe(const session::BlockFile& file) const;
    void lift();
    void decide();
    void printNotice();
    void save(const base::Result<QString>& html, const QString& name);
    void saveEvidence();
    void askPath(const QString& name, const QString& filter, const std::function<void(const QString&)>& use);
    void say(const QString& sentence);

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QList<session::BlockFile> m_files;
    QString m_folder;
    domain::AppealId m_wanted; // whose restriction is to be chosen
    QListWidget* m_list;
    QWidget* m_side;
    QLabel* m_heading;
    QLabel* m_text;
    QPushButton* m_lift;
    QPushButton* m_decide;
    QPushButton* m_notice;
    QPushButton* m_protocol;
    QPushButton* m_decision;
    QPushButton* m_evidence;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
};

} // namespace moderation
