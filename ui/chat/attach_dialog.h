// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/file_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace chat {

// Who reads along in the chat that files go to: where families do, a picture is sent with a thought of the children on it
// (G10).
enum class Readers { Staff, Families };

// What is about to be sent: the files with their sizes, why some of them cannot go, a caption, and whether pictures are
// made smaller. Nothing is uploaded before it is submitted.
class AttachDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    AttachDialog(const QList<session::Attachment>& files, qint64 largestBytes, const QString& caption, Readers readers,
                 QWidget* parent = nullptr);

    // Those that may go.
    [[nodiscard]] QList<session::Attachment> files() const { return m_files; }
    [[nodiscard]] bool makesSmaller() const;
    [[nodiscard]] QString caption() const;

private:
    QList<session::Attachment> m_files;
    QListWidget* m_list;
    QCheckBox* m_smaller;
    QLineEdit* m_caption;
};

} // namespace chat
