// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/export_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/style.h"
#include "widgets/tokens.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace chat {
namespace {

constexpr int wholeBar = 1000;
constexpr int leastWidth = 420;

} // namespace

ExportSheet::ExportSheet(const QString& heading, std::unique_ptr<session::ChatExport> work, QWidget* parent)
    : Sheet(heading, parent)
    , m_work(std::move(work))
    , m_says(new QLabel(tr("Preparing…")))
    , m_bar(new QProgressBar)
    , m_leave(new QPushButton(tr("Cancel")))
    , m_folder(new QPushButton(tr("Open the &folder")))
{
    setObjectName(QStringLiteral("exportSheet"));
    const widgets::Measures m(font());
    setMinimumWidth(m.px(leastWidth));
    m_says->setObjectName(QStringLiteral("exportSays"));
    m_says->setWordWrap(true);
    m_says->setTextFormat(Qt::PlainText);
    m_bar->setRange(0, wholeBar);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(m.gap8());
    m_bar->setAccessibleName(heading);
    m_leave->setObjectName(QStringLiteral("leaveExport"));
    m_folder->setObjectName(QStringLiteral("openExportFolder"));
    m_folder->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m.gap8());
    buttons->addStretch(1);
    buttons->addWidget(m_folder);
    buttons->addWidget(m_leave);
    column().addWidget(m_says);
    column().addWidget(m_bar);
    column().addLayout(buttons);

    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] { m_work->cancel(); });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_work->path()).absolutePath()));
    });
    connect(m_work.get(), &session::ChatExport::progressed, this, &ExportSheet::show);
    base::whenAnswered(m_work->run(), this, [this](const base::Result<void>& result) { finish(result); });
}

ExportSheet::~ExportSheet() = default;

void ExportSheet::show(qint64 done, qint64 total)
{
    m_bar->setValue(total > 0 ? static_cast<int>(done * wholeBar / total) : 0);
    const QLocale locale;
    m_says->setText(tr("Messages: %1 of %2").arg(locale.toString(done), locale.toString(total)));
}

void ExportSheet::finish(const base::Result<void>& result)
{
    m_bar->setVisible(result.hasValue());
    m_leave->setText(tr("Close"));
    m_folder->setVisible(result.hasValue());
    if (result) {
        m_bar->setValue(wholeBar);
        m_says->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(m_work->path())));
    } else {
        m_says->setText(widgets::sentenceFor(result.error()));
    }
    m_leave->setFocus();
}

} // namespace chat
