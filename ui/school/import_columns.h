// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/roster_service.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QTableWidget;

namespace school {

// How a list is read: what it is about, which sheets, in which line the headings are, and what each column holds. It
// begins with what was guessed; the first rows are shown as they would be read. Sheets with the same headings are
// mapped together.
class ImportColumns final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumns(session::RosterService& roster, QWidget* parent = nullptr);

    // What was pasted has no encoding to choose.
    void setList(const session::OpenedList& list, bool isPasted);
    // The sheets that are to be read.
    [[nodiscard]] QList<importer::SheetToRead> chosen() const;
    [[nodiscard]] bool isComplete() const;
    // Keeps what the user has changed for other lists with the same headings.
    void remember();

Q_SIGNALS:
    void changed();
    // The text must be read anew.
    void optionsChanged(const importer::ReadOptions& options);

private:
    [[nodiscard]] QWidget* buildTextRow();
    [[nodiscard]] QWidget* buildSheetRow();
    [[nodiscard]] const importer::Sheet& sheet() const { return m_list.book->sheets.at(m_sheet); }
    [[nodiscard]] importer::Layout& layoutNow() { return m_list.layouts[m_sheet]; }
    void showSheet();
    void showTable();
    void showClass();
    [[nodiscard]] QComboBox* columnChooser(int column);
    void onKind();
    void onHeaderLine(int line);
    void onColumn(int column, const importer::Column& kind);
    void onClass(const QString& text);
    void onOptions();

    session::RosterService& m_roster;
    session::OpenedList m_list;
    qsizetype m_sheet = 0; // on show
    bool m_isEdited = false;
    bool m_isShowing = false; // fields are being filled: what they say is not the user's

    QComboBox* m_kind;
    QWidget* m_textRow;
    QComboBox* m_encoding;
    QWidget* m_encodingField = nullptr;
    QComboBox* m_delimiter;
    QListWidget* m_sheets;
    QSpinBox* m_headerLine;
    QWidget* m_classField;
    QLineEdit* m_class;
    QLabel* m_known;
    QTableWidget* m_table;
    QLabel* m_missing;
};

} // namespace school
