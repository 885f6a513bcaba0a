// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chat/thumbnails.h"
#include "delegates/material_delegate.h"
#include "items/materials_model.h"
#include "session/file_service.h"
#include "session/materials_service.h"

#include <QWidget>

class QListView;
class QStackedWidget;
class QTabBar;

namespace widgets {
class EmptyState;
class SearchEdit;
} // namespace widgets

namespace chat {

class SharedActs;

// What has been shared in a chat: pictures, files and links by month, narrowed by what is typed. Enter or a click opens
// a thing, the menu leads to its message. Follows the chat while it is shown.
class MaterialsPane final : public QWidget
{
    Q_OBJECT

public:
    MaterialsPane(session::ChatService& chats, session::FileService& files, session::MaterialsService& materials,
                  const base::Clock& clock, QWidget* parent = nullptr);

    void showChat(const domain::ChatId& chat);

Q_SIGNALS:
    void messageWanted(domain::MessageId message);
    void failed(const base::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void present();
    void describe();
    [[nodiscard]] items::MaterialKind kind() const;
    void open(const QModelIndex& index);
    void offer(const QPoint& at);

    session::ChatService& m_chats;
    session::FileService& m_files;
    session::MaterialsService& m_materials;
    const base::Clock& m_clock;
    items::MaterialsModel m_model;
    delegates::MaterialDelegate m_delegate;
    Thumbnails m_thumbnails;
    SharedActs* m_acts;
    QTabBar* m_kinds;
    widgets::SearchEdit* m_box;
    QStackedWidget* m_stack;
    QListView* m_view;
    widgets::EmptyState* m_nothing;
    domain::ChatId m_chat;
    QList<items::Material> m_shared;
    QList<items::Material> m_linked;
    quint64 m_visit = 0; // answers to an earlier question are dropped
    bool m_isStale = true;
};

// The links of messages; what only leads to the file of its message is none.
[[nodiscard]] QList<items::Material> linksIn(const QList<domain::Message>& messages);

} // namespace chat
