// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/members_pane.h"

#include "delegates/message_text.h"
#include "delegates/words.h"
#include "widgets/avatar.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kManyMembers = 12;
constexpr int kRoleWords = Qt::UserRole + 1;

// «мама: Ефимова Любовь» of «Щербакова Евгения (мама: Ефимова Любовь)»
QString roleIn(const QString& nick)
{
    QString role = nick.mid(delegates::shortNick(nick).size()).trimmed();
    if (role.startsWith(u'(') && role.endsWith(u')'))
        role = role.mid(1, role.size() - 2);
    return role;
}

// A picture, the name, and below it who that is.
class MemberDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const widgets::Colours& c = widgets::coloursOf(option.palette);
        const widgets::Measures m(option.font);
        const QString name = index.data().toString();
        const QString role = index.data(kRoleWords).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush((option.state & QStyle::State_Selected) != 0 ? c.ownBubble : c.hover);
            painter->drawRoundedRect(option.rect, m.radius(), m.radius());
        }
        const QRect whole = option.rect.adjusted(m.gap4(), 0, -m.gap4(), 0);
        QRect picture(whole.left(), 0, m.smallAvatar(), m.smallAvatar());
        picture.moveTop(whole.top() + (whole.height() - picture.height()) / 2);
        widgets::paintAvatar(*painter, QStyle::visualRect(option.direction, whole, picture), name, option.font, c.surface);
        const QRect words = QStyle::visualRect(option.direction, whole, whole.adjusted(picture.width() + m.gap8(), 0, 0, 0));
        const QFont small = sized(option.font, widgets::TextSize::Small);
        const QFontMetrics upper(option.font);
        const QFontMetrics lower(small);
        const int height = upper.height() + (role.isEmpty() ? 0 : lower.height());
        const int top = words.top() + (words.height() - height) / 2;
        const int flags = static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        painter->setFont(option.font);
        painter->setPen(c.text);
        painter->drawText(QRect(words.left(), top, words.width(), upper.height()), flags,
                          upper.elidedText(name, Qt::ElideRight, words.width()));
        painter->setFont(small);
        painter->setPen(c.muted);
        painter->drawText(QRect(words.left(), top + upper.height(), words.width(), lower.height()), flags,
                          lower.elidedText(role, Qt::ElideRight, words.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        const widgets::Measures m(option.font);
        const int words = QFontMetrics(option.font).height() +
                          QFontMetrics(sized(option.font, widgets::TextSize::Small)).height();
        return {m.px(60), std::max(m.smallAvatar(), words) + m.gap8()};
    }
};

} // namespace

MembersPane::MembersPane(QWidget* parent)
    : QWidget(parent)
    , m_box(new widgets::SearchEdit(tr("Find a member")))
    , m_list(new QListWidget)
{
    const widgets::Measures m(font());
    m_box->setObjectName(u"membersBox"_s);
    m_box->setAccessibleName(tr("Find a member"));
    m_list->setObjectName(u"members"_s);
    m_list->setAccessibleName(tr("Members"));
    m_list->setItemDelegate(new MemberDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, m.gap8(), 0, 0);
    column->setSpacing(m.gap8());
    column->addWidget(m_box);
    column->addWidget(m_list, 1);
    connect(m_box, &QLineEdit::textChanged, this, &MembersPane::filter);
    connect(m_box, &widgets::SearchEdit::downPressed, this, [this] { m_list->setFocus(); });
    const auto choose = [this](const QListWidgetItem* item) { Q_EMIT chosen(m_members.at(m_list->row(item))); };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

void MembersPane::setMembers(const QList<domain::ChatMember>& members)
{
    m_members = members;
    std::ranges::stable_sort(m_members, [](const domain::ChatMember& a, const domain::ChatMember& b) {
        const bool isFirst = a.role == domain::MemberRole::Moderator;
        const bool isOtherFirst = b.role == domain::MemberRole::Moderator;
        return isFirst != isOtherFirst ? isFirst : a.nick.localeAwareCompare(b.nick) < 0;
    });
    m_list->clear();
    for (const domain::ChatMember& member : std::as_const(m_members)) {
        const QString name = delegates::harmless(delegates::shortNick(member.nick));
        QString role = delegates::harmless(roleIn(member.nick));
        if (member.role == domain::MemberRole::Moderator)
            role = role.isEmpty() ? tr("moderator") : tr("%1, moderator", "class teacher, moderator").arg(role);
        auto* item = new QListWidgetItem(name, m_list);
        item->setData(kRoleWords, role);
        item->setData(Qt::AccessibleTextRole, role.isEmpty() ? name : name + u", "_s + role);
        item->setToolTip(role);
    }
    m_box->setVisible(m_members.size() >= kManyMembers);
    filter(m_box->text());
}

void MembersPane::filter(const QString& typed)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_members.at(row).nick.contains(typed.trimmed(), Qt::CaseInsensitive));
}

} // namespace chat
