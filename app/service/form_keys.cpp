// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/form_keys.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace service {
namespace {

QByteArray randomBytes(qsizetype count)
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), count);
}

QString inUrl(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QString randomInUrl(qsizetype bytes)
{
    return inUrl(randomBytes(bytes));
}

FormKeys::FormKeys()
    : m_secret(randomBytes(32))
{
}

QString FormKeys::keyFor(const QString& visitor, const QString& place) const
{
    return inUrl(
        QMessageAuthenticationCode::hash((visitor + u'/' + place).toUtf8(), m_secret, QCryptographicHash::Sha256));
}

bool FormKeys::isKeyFor(const QString& visitor, const QString& place, const QString& key) const
{
    const QString expected = keyFor(visitor, place);
    if (key.size() != expected.size())
        return false;
    int difference = 0; // in constant time
    for (qsizetype i = 0; i < key.size(); ++i)
        difference |= key.at(i).unicode() ^ expected.at(i).unicode();
    return difference == 0;
}

} // namespace service
