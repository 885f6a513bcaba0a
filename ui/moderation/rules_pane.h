// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"
#include "session/school_service.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace widgets {
class Toast;
}

namespace moderation {

// The school's rules by versions: text, requisites, the items that acts cite as they come out of the text, the window
// for objections and what a restriction takes away (which are sentences of the text), who has acknowledged. A new version is put in force here, after the
// parents have been asked what they think of it (G13), and the filters are set. What is being written stays until it is put in force or thrown away, in this window only.
class RulesPane final : public QWidget
{
    Q_OBJECT

public:
    RulesPane(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
              QWidget* parent = nullptr);

    // What the parents think is read when somebody looks.
    void refresh();
    // Where papers go; empty: the person is asked. Seam for tests.
    void setFolder(const QString& folder) { m_folder = folder; }

private:
    void fillVersions();
    void showVersion();
    void onText();
    void putWindow();
    void putBlockKind();
    void publish();
    void print();
    void save(const base::Result<QString>& html, const QString& name);
    void openFilters();
    void askParents();
    void openOpinions();
    void withdraw(const domain::DraftId& draft);
    void take(const session::DraftFile& file);
    [[nodiscard]] const domain::Rules* shown() const;
    [[nodiscard]] domain::Rules written() const;

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QList<session::DraftFile> m_drafts; // newest first
    QString m_folder;
    QComboBox* m_versions;
    QLineEdit* m_title;
    QLineEdit* m_requisites;
    QPlainTextEdit* m_text;
    QSpinBox* m_window;
    QComboBox* m_blockKind;
    QSpinBox* m_days;
    QLabel* m_items;
    QLabel* m_known;
    QLabel* m_opinion; // how it stands with the newest draft
    QPushButton* m_opinions;
    QPushButton* m_ask;
    QPushButton* m_publish;
    widgets::Toast* m_toast;
};

} // namespace moderation
