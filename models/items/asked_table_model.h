// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"
#include "session/announcement_service.h"

namespace items {

enum AskedColumn {
    AskedNameColumn, // of the child whose family is asked, or of the person
    AskedChatColumn,
    AskedStateColumn, // confirmed when, by whom and how; or not yet
    AskedColumnCount
};

// The words that the table needs from the user interface.
struct AskedWording
{
    std::function<QString(AskedColumn)> header;
    std::function<QString(const session::AskedParty&, AskedColumn)> cell;
    Describe<session::AskedParty> sentence;
};

[[nodiscard]] QString askedKey(const session::AskedParty& party);

// Who is asked to confirm an announcement, those who have not first, then by name. The row in a sentence is the
// accessible text of the first column.
class AskedTableModel final : public RowsModel<session::AskedParty, askedKey>
{
    Q_OBJECT

public:
    explicit AskedTableModel(AskedWording wording, QObject* parent = nullptr);

    void setParties(const QList<session::AskedParty>& parties);
    void setOnlySilent(bool only);
    [[nodiscard]] const QList<session::AskedParty>& parties() const { return m_all; }
    [[nodiscard]] int asked() const { return static_cast<int>(m_all.size()); }
    [[nodiscard]] int confirmed() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();

    AskedWording m_wording;
    QList<session::AskedParty> m_all;
    bool m_onlySilent = false;
};

} // namespace items
