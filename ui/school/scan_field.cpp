// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/scan_field.h"

#include "session/file_service.h"
#include "widgets/error_sentence.h"
#include "widgets/tokens.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace school {

KeepDocument keepOn(session::FileService& files)
{
    return [&files](const QString& path) { return files.keepDocument(path); };
}

void chooseScan(QWidget* parent, const std::function<void(const QString& path)>& chosen)
{
    auto* dialog = new QFileDialog(parent, ScanField::tr("Scan of the order"), {},
                                   ScanField::tr("Scans (*.pdf *.png *.jpg *.jpeg *.webp)"));
    dialog->setObjectName(QStringLiteral("scanFile"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void openScan(const QString& address)
{
    QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode));
}

QString scanTrouble(const base::Error& error)
{
    switch (error.code) {
    case base::ErrorCode::Unsupported:
        return ScanField::tr("This file is not a scan. Choose a PDF, PNG, JPEG or WebP.");
    case base::ErrorCode::TooLarge:
        return ScanField::tr("This file is too large. Scan the order anew with fewer points, up to 20 MB.");
    default:
        return widgets::sentenceFor(error);
    }
}

ScanField::ScanField(const QString& address, KeepDocument keep, QWidget* parent)
    : QWidget(parent)
    , m_keep(std::move(keep))
    , m_address(address)
    , m_name(new QLabel(this))
    , m_attach(new QPushButton(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(QStringLiteral("orderScan"));
    m_name->setObjectName(QStringLiteral("scanName"));
    m_name->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_attach->setObjectName(QStringLiteral("attachScan"));
    m_remove->setObjectName(QStringLiteral("removeScan"));
    for (QPushButton* button : {m_attach, m_remove})
        button->setAutoDefault(false);
    setFocusProxy(m_attach);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::Measures(font()).gap8());
    row->addWidget(m_name);
    row->addWidget(m_attach);
    row->addWidget(m_remove);
    row->addStretch(1);
    connect(m_name, &QLabel::linkActivated, this, [this] { openScan(m_address); });
    connect(m_attach, &QPushButton::clicked, this,
            [this] { chooseScan(this, [this](const QString& path) { take(path); }); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_address.clear();
        show();
        m_attach->setFocus();
        Q_EMIT troubled({});
        Q_EMIT changed();
    });
    show();
}

void ScanField::take(const QString& path)
{
    m_isBusy = true;
    m_sending = QFileInfo(path).fileName();
    show();
    Q_EMIT troubled({});
    Q_EMIT changed();
    base::whenAnswered(m_keep(path), this, [this](const base::Result<QString>& address) {
        m_isBusy = false;
        if (address)
            m_address = *address;
        show();
        Q_EMIT troubled(address ? QString() : scanTrouble(address.error()));
        Q_EMIT changed();
    });
}

void ScanField::show()
{
    const widgets::Measures m(font());
    const auto shortened = [&](const QString& name) {
        return fontMetrics().elidedText(name, Qt::ElideMiddle, m.px(200)).toHtmlEscaped();
    };
    const QString name = QUrl(m_address).fileName();
    m_name->setText(m_isBusy ? tr("Sending %1…").arg(shortened(m_sending))
                             : QStringLiteral("<a href=\"#\">%1</a>").arg(shortened(name)));
    m_name->setAccessibleName(m_isBusy ? tr("Sending %1…").arg(m_sending) : name);
    m_name->setToolTip(m_isBusy ? m_sending : name);
    m_name->setVisible(m_isBusy || !m_address.isEmpty());
    m_attach->setText(m_address.isEmpty() ? tr("Attach a file…") : tr("Choose another…"));
    m_attach->setEnabled(!m_isBusy);
    m_remove->setVisible(!m_isBusy && !m_address.isEmpty());
}

} // namespace school
