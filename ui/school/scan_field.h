// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace session {
class FileService;
}

namespace school {

// Puts a file of this computer on the school's server, answers its address: session::FileService::keepDocument().
using KeepDocument = std::function<base::FutureResult<QString>(const QString& path)>;

[[nodiscard]] KeepDocument keepOn(session::FileService& files);

// Asks for the scan of a paper: a PDF or a picture; calls back with its path.
void chooseScan(QWidget* parent, const std::function<void(const QString& path)>& chosen);
// In the program that this computer opens such addresses with.
void openScan(const QString& address);
// Why a file could not be attached, and what to do.
[[nodiscard]] QString scanTrouble(const base::Error& error);

// The scan of an order in a form: its name, which opens it, a button that attaches one, one that takes it off.
class ScanField final : public QWidget
{
    Q_OBJECT

public:
    ScanField(const QString& address, KeepDocument keep, QWidget* parent = nullptr);

    [[nodiscard]] const QString& address() const { return m_address; }
    // It is on its way to the server.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    // As if this file had been chosen.
    void take(const QString& path);

Q_SIGNALS:
    void changed();
    // Empty when all is well again.
    void troubled(const QString& sentence);

private:
    void show();

    const KeepDocument m_keep;
    QString m_address;
    QString m_sending; // name of the file on its way
    bool m_isBusy = false;
    QLabel* m_name;
    QPushButton* m_attach;
    QPushButton* m_remove;
};

} // namespace school
