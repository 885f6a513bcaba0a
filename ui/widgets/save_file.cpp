// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/save_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

namespace widgets {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

QString endingOf(const QString& filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}

} // namespace

void askWhereToSave(QWidget* parent, const QString& name, const QStringList& filters,
                    const std::function<void(const QString& path)>& use)
{
    auto* dialog = new QFileDialog(parent, Words::tr("Save"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("saveFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endingOf(filters.value(0)));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, use);
    dialog->open();
}

} // namespace widgets
