// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bulk_act.h"

#include <QAbstractItemModel>

#include <functional>

namespace items {

// The words that effects need from the user interface.
struct EffectWording
{
    std::function<QString(session::EffectKind, int count)> heading; // "New classes and groups: 44"
    std::function<QString(const session::Effect&)> sentence;
};

// What an act would come to: kinds of effects with their counts, and below each what it is in detail. Given as a whole,
// since every rehearsal is another one.
class EffectsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit EffectsModel(EffectWording wording, QObject* parent = nullptr);

    void setEffects(const QList<session::Effect>& effects);
    [[nodiscard]] int count(session::EffectKind kind) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Group
    {
        session::EffectKind kind;
        QList<session::Effect> effects;
    };

    EffectWording m_wording;
    QList<Group> m_groups; // by kind
};

} // namespace items
