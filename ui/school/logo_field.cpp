// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/logo_field.h"

#include "session/logo_file.h"
#include "widgets/error_sentence.h"
#include "widgets/tokens.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace school {

namespace {

constexpr qint64 largestFile = 20LL * 1024 * 1024;

base::Result<QString> logoIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, file.errorString());
    if (file.size() > largestFile)
        return base::fail(base::ErrorCode::TooLarge, path);
    return session::logoOf(file.readAll());
}

} // namespace

QPixmap logoPixmap(const QString& logo, int side, qreal ratio)
{
    QPixmap pixmap;
    if (logo.isEmpty() || !pixmap.loadFromData(QByteArray::fromBase64(logo.toLatin1()), "PNG"))
        return {};
    const auto points = static_cast<int>(side * ratio);
    pixmap = pixmap.scaled(points, points, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

LogoField::LogoField(const QString& logo, QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_choose(new QPushButton(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(QStringLiteral("logo"));
    const widgets::Measures m(font());
    m_picture->setObjectName(QStringLiteral("logoPicture"));
    m_choose->setObjectName(QStringLiteral("chooseLogo"));
    m_remove->setObjectName(QStringLiteral("removeLogo"));
    for (QPushButton* button : {m_choose, m_remove})
        button->setAutoDefault(false);
    setFocusProxy(m_choose);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.gap8());
    row->addWidget(m_picture);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        show({});
        m_choose->setFocus();
        Q_EMIT troubled({});
    });
    show(logo);
}

void LogoField::choose()
{
    auto* dialog = new QFileDialog(this, tr("Logo of the organisation"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LogoField::take);
    dialog->open();
}

void LogoField::take(const QString& path)
{
    const auto logo = logoIn(path);
    if (logo) {
        show(*logo);
        Q_EMIT troubled({});
        return;
    }
    switch (logo.error().code) {
    case base::ErrorCode::Unsupported:
        return Q_EMIT troubled(tr("This file is not a picture that can be read. Choose a PNG, JPEG or WebP."));
    case base::ErrorCode::TooLarge:
        return Q_EMIT troubled(tr("This picture is too large. Choose a smaller one, or one with fewer colours."));
    default:
        Q_EMIT troubled(widgets::sentenceFor(logo.error()));
    }
}

void LogoField::show(const QString& logo)
{
    m_logo = logo;
    const widgets::Measures m(font());
    const QPixmap picture = logoPixmap(logo, m.px(48), devicePixelRatioF());
    m_picture->setPixmap(picture);
    m_picture->setVisible(!picture.isNull());
    m_picture->setAccessibleName(picture.isNull() ? QString() : tr("Logo of the organisation"));
    m_choose->setText(logo.isEmpty() ? tr("Choose a picture…") : tr("Choose another…"));
    m_remove->setVisible(!logo.isEmpty());
}

} // namespace school
