// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/shared_acts.h"

#include "delegates/message_text.h"
#include "widgets/confirm.h"
#include "widgets/icons.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace chat {

SharedActs::SharedActs(QWidget* widget)
    : QObject(widget)
    , m_widget(widget)
{
}

void SharedActs::openFile(const domain::Message& message)
{
    if (domain::kindOf(message.file->name) == domain::FileKind::Program) {
        saveFile(message);
        return;
    }
    m_files->fetch(message.id).then(this, [this](const base::Result<QString>& path) {
        if (path)
            QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
        else if (path.error().code != base::ErrorCode::Cancelled)
            Q_EMIT failed(path.error());
    });
}

void SharedActs::saveFile(const domain::Message& message)
{
    auto* chooser = new QFileDialog(m_widget, tr("Save the file"));
    chooser->setObjectName(QStringLiteral("saveFile"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(message.file->name);
    connect(chooser, &QFileDialog::fileSelected, this, [this, message](const QString& target) {
        m_files->fetch(message.id).then(this, [this, target](const base::Result<QString>& path) {
            if (!path) {
                Q_EMIT failed(path.error());
                return;
            }
            QFile::remove(target); // the chooser has asked
            if (!QFile::copy(*path, target))
                Q_EMIT failed({base::ErrorCode::ReadOnly, QStringLiteral("not saved")});
        });
    });
    chooser->open();
}

void SharedActs::showInFolder(const domain::Message& message)
{
    m_files->fetch(message.id).then(this, [this](const base::Result<QString>& path) {
        if (path)
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(*path).path()));
        else
            Q_EMIT failed(path.error());
    });
}

void SharedActs::openLink(const QUrl& url)
{
    if (url.scheme() == QLatin1String("xmpp")) {
        Q_EMIT messageLinkPressed(url.toString());
        return;
    }
    const QString host = delegates::disguisedHost(url);
    if (host.isEmpty()) {
        QDesktopServices::openUrl(url);
        return;
    }
    widgets::confirm(m_widget,
                     {tr("Open this link?"),
                      tr("It leads to %1. Its name may look like the name of another site.").arg(host), tr("Open")},
                     [url] { QDesktopServices::openUrl(url); });
}

void SharedActs::offer(QMenu& menu, const domain::Message& message)
{
    if (domain::kindOf(message.file->name) != domain::FileKind::Program)
        menu.addAction(widgets::icon(widgets::Icon::File), tr("Open the file"), this,
                       [this, message] { openFile(message); });
    menu.addAction(widgets::icon(widgets::Icon::Download), tr("Save the file as…"), this,
                   [this, message] { saveFile(message); });
    menu.addAction(widgets::icon(widgets::Icon::Jump), tr("Show in its folder"), this,
                   [this, message] { showInFolder(message); });
}

} // namespace chat
