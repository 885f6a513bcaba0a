// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace service {

// So many bytes from the system's generator, as they can stand in addresses and cookies.
[[nodiscard]] QString randomInUrl(qsizetype bytes);

// Keys that stand in forms and prove that a form was made for this browser and this place (CSRF): only the one who has
// made them can compute them, and nobody after the program has ended. A value that is read only after it was made.
class FormKeys
{
public:
    FormKeys();

    [[nodiscard]] QString keyFor(const QString& visitor, const QString& place) const;
    // Takes the same time whatever the key is.
    [[nodiscard]] bool isKeyFor(const QString& visitor, const QString& place, const QString& key) const;

private:
    QByteArray m_secret;
};

} // namespace service
