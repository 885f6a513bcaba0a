// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"

#include <QWidget>

class QListWidget;

namespace widgets {
class SearchEdit;
}

namespace chat {

// Who is in a chat: moderators first, then by name; a field to find somebody where there are many.
class MembersPane final : public QWidget
{
    Q_OBJECT

public:
    explicit MembersPane(QWidget* parent = nullptr);

    void setMembers(const QList<domain::ChatMember>& members);

Q_SIGNALS:
    void chosen(const domain::ChatMember& member);

private:
    void filter(const QString& typed);

    QList<domain::ChatMember> m_members; // in the order of the rows
    widgets::SearchEdit* m_box;
    QListWidget* m_list;
};

} // namespace chat
