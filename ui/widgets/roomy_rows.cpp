// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/roomy_rows.h"

#include "widgets/tokens.h"

namespace widgets {

QSize RoomyRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * Measures(option.font).gap8());
}

} // namespace widgets
