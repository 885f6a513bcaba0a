// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/materials_pane.h"

#include "chat/shared_acts.h"
#include "delegates/message_text.h"
#include "items/roles.h"
#include "session/chat_service.h"
#include "widgets/empty_state.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

namespace chat {
namespace {

constexpr std::array kKinds{items::MaterialKind::Picture, items::MaterialKind::File, items::MaterialKind::Link};

} // namespace

QList<items::Material> linksIn(const QList<domain::Message>& messages)
{
    QList<items::Material> links;
    for (const domain::Message& message : messages) {
        if (message.retracted)
            continue;
        const QString words = message.file ? domain::captionIn(message.body, *message.file) : message.body;
        const delegates::MessageText text = delegates::messageText(words);
        int number = 0;
        for (const delegates::TextMark& mark : text.marks) {
            if (mark.kind == delegates::TextMark::Kind::Link)
                links << items::Material{message, items::MaterialKind::Link, text.text.mid(mark.start, mark.length),
                                         mark.url, ++number};
        }
    }
    return links;
}

MaterialsPane::MaterialsPane(session::ChatService& chats, session::FileService& files,
                             session::MaterialsService& materials, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_files(files)
    , m_materials(materials)
    , m_clock(clock)
    , m_model(delegates::describeMaterial, QTimeZone::systemTimeZone())
    , m_acts(new SharedActs(this))
    , m_kinds(new QTabBar)
    , m_box(new widgets::SearchEdit(tr("Name, words or person")))
    , m_stack(new QStackedWidget)
    , m_view(new QListView)
    , m_nothing(new widgets::EmptyState(widgets::Icon::Picture))
{
    setObjectName(QStringLiteral("materials"));
    m_acts->setFiles(files);
    m_kinds->setObjectName(QStringLiteral("materialKinds"));
    m_kinds->setAccessibleName(tr("What was shared"));
    m_kinds->setDrawBase(false);
    m_kinds->setExpanding(false);
    for (const QString& title : {tr("Pictures"), tr("Files"), tr("Links")})
        m_kinds->addTab(title);
    m_box->setObjectName(QStringLiteral("materialsBox"));
    m_box->setAccessibleName(tr("Search what was shared"));
    m_view->setObjectName(QStringLiteral("materialsList"));
    m_view->setAccessibleName(tr("What was shared in this chat"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(&m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setResizeMode(QListView::Adjust);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    m_delegate.setPictures([this](const domain::Message& message, const QSize& size) {
        const QString path = m_files.pathOf(*message.file);
        if (path.isEmpty())
            m_files.wantPicture(message);
        return path.isEmpty() ? QPixmap() : m_thumbnails.of(message.id, path, size, devicePixelRatioF());
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::Measures(font()).gap8());
    column->addWidget(m_kinds);
    column->addWidget(m_box);
    column->addWidget(m_stack, 1);

    connect(&m_thumbnails, &Thumbnails::ready, this,
            [this](domain::MessageId message) { m_view->update(m_model.indexOf(std::pair(message, 0))); });
    connect(m_kinds, &QTabBar::currentChanged, this, &MaterialsPane::present);
    connect(m_box, &QLineEdit::textChanged, this, &MaterialsPane::present);
    connect(m_box, &widgets::SearchEdit::downPressed, this, [this] { m_view->setFocus(); });
    connect(m_view, &QListView::activated, this, &MaterialsPane::open);
    connect(m_view, &QListView::customContextMenuRequested, this, &MaterialsPane::offer);
    connect(m_acts, &SharedActs::failed, this, &MaterialsPane::failed);
    connect(&m_materials, &session::MaterialsService::linksChanged, this, &MaterialsPane::read);
    connect(&m_chats, &session::ChatService::messagesChanged, this, [this](const domain::ChatId& chat) {
        if (chat == m_chat)
            read();
    });
}

void MaterialsPane::showChat(const domain::ChatId& chat)
{
    m_chat = chat;
    m_shared.clear();
    m_linked.clear();
    m_box->clear();
    present();
    read();
}

void MaterialsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void MaterialsPane::read()
{
    m_isStale = !isVisible();
    if (m_isStale || m_chat.isEmpty())
        return;
    m_delegate.setToday(m_clock.now().toLocalTime().date());
    ++m_visit;
    const auto keep = [this](QList<items::Material>& kept, auto take) {
        return [this, &kept, take, visit = m_visit](const base::Result<QList<domain::Message>>& messages) {
            if (visit != m_visit || !messages) // a cache that cannot be read says so itself
                return;
            kept = take(*messages);
            present();
        };
    };
    m_materials.files(m_chat).then(this, keep(m_shared, items::filesIn));
    m_materials.links(m_chat).then(this, keep(m_linked, linksIn));
}

items::MaterialKind MaterialsPane::kind() const
{
    return kKinds.at(static_cast<std::size_t>(m_kinds->currentIndex()));
}

void MaterialsPane::present()
{
    m_model.setMaterials(m_shared + m_linked);
    m_model.show(kind(), m_box->text());
    describe();
}

void MaterialsPane::describe()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (m_model.count(kind()) > 0) {
        m_nothing->setIcon(widgets::Icon::Search);
        m_nothing->setTexts(tr("Nothing found"), tr("Try a part of the name, or who sent it."));
        return;
    }
    switch (kind()) {
    case items::MaterialKind::Picture:
        m_nothing->setIcon(widgets::Icon::Picture);
        m_nothing->setTexts(tr("No pictures yet"), tr("Pictures sent to this chat are gathered here."));
        return;
    case items::MaterialKind::File:
        m_nothing->setIcon(widgets::Icon::File);
        m_nothing->setTexts(tr("No files yet"), tr("Files sent to this chat are gathered here."));
        return;
    case items::MaterialKind::Link:
        m_nothing->setIcon(widgets::Icon::Globe);
        m_nothing->setTexts(tr("No links yet"), tr("Links written in this chat are gathered here."));
        return;
    }
}

void MaterialsPane::open(const QModelIndex& index)
{
    const items::Material material = m_model.rowAt(index);
    if (material.kind == items::MaterialKind::Link)
        m_acts->openLink(material.url);
    else
        m_acts->openFile(material.message);
}

void MaterialsPane::offer(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    const items::Material material = m_model.rowAt(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("materialMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(widgets::icon(widgets::Icon::Chats), tr("Show the message"), this,
                    [this, material] { Q_EMIT messageWanted(material.message.id); });
    if (material.kind == items::MaterialKind::Link)
        menu->addAction(widgets::icon(widgets::Icon::Globe), tr("Open the link"), this,
                        [this, material] { m_acts->openLink(material.url); });
    else
        m_acts->offer(*menu, material.message);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace chat
