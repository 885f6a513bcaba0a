// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/attach_dialog.h"

#include "delegates/message_text.h"
#include "delegates/words.h"
#include "widgets/banner.h"
#include "widgets/icons.h"
#include "widgets/style.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {

AttachDialog::AttachDialog(const QList<session::Attachment>& files, qint64 largestBytes, const QString& caption,
                           Readers readers, QWidget* parent)
    : FormDialog(tr("Send files"), tr("Send"), parent)
    , m_list(new QListWidget)
    , m_smaller(new QCheckBox(tr("Make pictures smaller")))
    , m_caption(new QLineEdit(caption))
{
    setObjectName(QStringLiteral("attachDialog"));
    const widgets::Measures m(font());
    m_list->setObjectName(QStringLiteral("files"));
    m_list->setAccessibleName(tr("Files"));
    m_list->setWordWrap(true);
    m_list->setIconSize({m.icon(), m.icon()});
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    const auto reason = [&](domain::FileVerdict verdict) -> QString {
        switch (verdict) {
        case domain::FileVerdict::Empty:
            return tr("The file is empty.");
        case domain::FileVerdict::TooLarge:
            return tr("Too large: the most that you can send is %1.").arg(delegates::sizeText(largestBytes));
        case domain::FileVerdict::Program:
            return tr("Programs and pages with programs are not sent.");
        case domain::FileVerdict::NotAllowed:
            return tr("You cannot send files in this school.");
        case domain::FileVerdict::Fine:
            break;
        }
        return {};
    };
    bool hasPictures = false;
    int refused = 0;
    for (const session::Attachment& file : files) {
        const QString why = reason(file.verdict);
        QString text = tr("%1 — %2", "file name, size")
                           .arg(delegates::harmless(file.name), delegates::sizeText(file.sizeBytes));
        if (!why.isEmpty())
            text += QLatin1Char('\n') + why;
        m_list->addItem(new QListWidgetItem(
            widgets::icon(why.isEmpty() ? widgets::Icon::File : widgets::Icon::Warning), text));
        hasPictures = hasPictures || (why.isEmpty() && file.picture.isValid());
        if (why.isEmpty())
            m_files << file;
        else
            ++refused;
    }
    const int rows = std::clamp(static_cast<int>(files.size()) + 2 * refused, 2, 6);
    m_list->setMinimumHeight(rows * (m_list->fontMetrics().lineSpacing() + m.gap8()) + m.gap8());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_smaller->setObjectName(QStringLiteral("smaller"));
    m_smaller->setChecked(true);
    m_smaller->setVisible(hasPictures);
    m_caption->setObjectName(QStringLiteral("caption"));
    body().setSpacing(m.gap8());
    body().addWidget(m_list, 1);
    body().addWidget(m_smaller);
    if (hasPictures) {
        auto* note = widgets::mutedLabel(tr("What tells of the place and the device is taken out of pictures."));
        body().addWidget(note);
        if (readers == Readers::Families) {
            auto* children = new widgets::Banner;
            children->setObjectName(QStringLiteral("childrenReminder"));
            children->say(widgets::Tone::Warning,
                          tr("Are there children on it? Pictures of children are sent here only with the consent of "
                             "their parents."));
            body().addWidget(children);
        }
    }
    body().addWidget(widgets::captioned(tr("Caption"), m_caption));
    submitButton().setEnabled(!m_files.isEmpty());
    if (m_files.isEmpty())
        setTrouble(tr("None of these files can be sent."));
    else
        m_caption->setFocus();
}

bool AttachDialog::makesSmaller() const
{
    return m_smaller->isChecked();
}

QString AttachDialog::caption() const
{
    return m_caption->text();
}

} // namespace chat
