// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "items/effects_model.h"
#include "widgets/form_dialog.h"

#include <QTimer>

#include <memory>

class QLabel;
class QTreeView;

namespace widgets {
class ScrollingFields;
}

namespace school {

// An act of power that shows what would come of it before it is done: fields above, below them everything that the
// service says would change, and a verb that does exactly that. When the school has changed meanwhile, nothing is done
// and the sheet shows what would happen now. Subclasses give the act whenever their fields change.
class ActSheet : public widgets::FormDialog
{
    Q_OBJECT

public:
    // Typing pauses this long before the service is asked.
    static constexpr std::chrono::milliseconds kPause{250};

    ActSheet(const QString& heading, const QString& verb, const std::shared_ptr<const domain::School>& school,
             QWidget* parent);

    // What the fields ask for, and the sentence for when it is done.
    void setAct(const session::BulkAct& act, const QString& doneSentence);
    // The fields are not complete yet: what is to be given.
    void setLacking(const QString& hint);

Q_SIGNALS:
    // Just before the sheet closes. `step` is what can be undone.
    void actDone(qint64 step, const QString& sentence);

protected:
    [[nodiscard]] QVBoxLayout& fields() { return *m_fields; }
    // No larger than the window that it is opened over.
    void prefer(const QSize& size);

private:
    void rehearse();
    void onRehearsed(const base::Result<session::Rehearsal>& rehearsal);
    void apply();
    void showEffects(const session::Rehearsal& rehearsal);

    widgets::ScrollingFields* m_scroll;
    QVBoxLayout* m_fields;
    QLabel* m_summary;
    QTreeView* m_tree;
    items::EffectsModel m_effects;
    QTimer m_pause;
    session::BulkAct m_act;
    QString m_doneSentence;
    QString m_hash;   // of what is shown
    int m_asked = 0;  // answers to older questions are not wanted any more
};

} // namespace school
