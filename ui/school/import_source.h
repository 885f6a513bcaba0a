// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace school {

// Where a list comes from: a file that is chosen or dropped here, or cells that are pasted.
class ImportSource final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSource(QWidget* parent = nullptr);

    [[nodiscard]] QString pasted() const;

Q_SIGNALS:
    void fileChosen(const QString& path);
    void pastedChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();

    QPushButton* m_choose;
    QPlainTextEdit* m_paste;
};

} // namespace school
